package org.chancery.document;

import java.util.ArrayList;
import java.util.List;
import org.chancery.document.Layout.Dateline;
import org.chancery.document.Layout.Kind;
import org.chancery.document.Layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one text into regions, in one pass from its first line to its last. Work is done only where a character stands
 * that begins some row's shape; every look ahead or back is bounded, so time is linear in the text's length. One
 * instance serves one text and one thread.
 */
final class LayoutCutter {

    static final String PARAGRAPH = "paragraph";
    private static final String LINE_HEADING = "heading";
    static final String TITLE = "title";

    /** Datelines are looked for at the starts of lines up to here, in UTF-16 units. */
    private static final int DATELINE_LIMIT = 2500;

    private static final int HEADING_LIMIT = 140;
    private static final int TITLE_LIMIT = 160;
    private static final int UNMARKED_TITLE_LIMIT = 110;
    private static final int CAPTION_LIMIT = 420;

    private final String text;
    private final Oddities oddities;
    private final Headlines headlines;
    private final List<Region> regions = new ArrayList<>();
    private final List<Region> known;
    private final boolean wrapped;
    private int nextKnown;
    private @Nullable Dateline dateline;
    private @Nullable DatedBy dateLine;
    private int yearHint;
    private int from;

    /** Where the words of the line at hand end; behind it are blanks and dressing. */
    private int wordsEnd;

    private @Nullable Kind following;
    private @Nullable String followingWhy;
    private boolean hasHeading;
    private int bodyLines;
    private boolean blankBefore = true;

    LayoutCutter(String text, Oddities oddities, List<Region> known) {
        this.text = text;
        this.known = known;
        this.oddities = oddities;
        this.headlines = new Headlines(oddities);
        this.wrapped = isHardWrapped(text);
    }

    Layout cut() {
        int start = 0;
        int length = text.length();
        while (start < length) {
            int end = lineEnd(start);
            int next = Math.min(end + 1, length);
            if (from <= start || from < end) {
                line(Math.max(start, from), end, next);
            }
            start = Math.max(next, from);
        }
        if (from < length) {
            close(Kind.NOISE, length, "blank");
        }
        return new Layout(regions, dateline, yearHint, dateLine);
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private void line(int start, int end, int next) {
        int first = Letters.skipDressing(text, start, end);
        wordsEnd = Letters.trimDressing(text, first, end);
        if (first == end || wordsEnd == first) {
            extend(next);
            blankBefore = true;
            return;
        }
        if (isKnown(start, next) || wholeLine(start, first, end, next)) {
            blankBefore = false;
            return;
        }
        if (end - first <= 60 && dateAlone(first, end, next)) {
            blankBefore = false;
            return;
        }
        int body = first;
        if (start < DATELINE_LIMIT && (dateline == null || bodyLines == 0)) {
            body = openingDateline(first, end);
        }
        boolean touched = scan(body, end, next) || body > first || start < from && from > first;
        if (from < next) {
            rest(start, first, end, next, touched);
        }
        blankBefore = false;
    }

    /** A line of which the page's markup says what it is. */
    private boolean isKnown(int start, int next) {
        while (nextKnown < known.size() && known.get(nextKnown).end() <= start) {
            nextKnown++;
        }
        if (nextKnown == known.size() || known.get(nextKnown).start() > start) {
            return false;
        }
        Region region = known.get(nextKnown);
        close(region.kind(), next, region.why());
        return true;
    }

    // ---- rows for a whole line or its start

    private boolean wholeLine(int start, int first, int end, int next) {
        char c = text.charAt(first);
        if (oddities.begins(c)) {
            for (Oddities.Entry entry : oddities.beginningWith(c)) {
                if (atLineStart(entry, start, first, end, next)) {
                    return true;
                }
            }
        }
        // Emphasis and bars may be part of a row of their own: "***", "| ... |", "# # #".
        int plain = Letters.skipBlanks(text, start, end);
        if (plain < first && oddities.begins(text.charAt(plain))) {
            for (Oddities.Entry entry : oddities.beginningWith(text.charAt(plain))) {
                if (atLineStart(entry, start, plain, end, next)) {
                    return true;
                }
            }
        }
        if (end - first <= 80) {
            for (Oddities.Entry entry : oddities.open()) {
                if (atLineStart(entry, start, first, end, next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean atLineStart(Oddities.Entry entry, int start, int first, int end, int next) {
        Oddity row = entry.oddity();
        Oddity.At at = row.at();
        if (at != Oddity.At.LINE && at != Oddity.At.WHOLE || !mayMatch(entry, first, end)) {
            return false;
        }
        int matched = entry.shape().match(text, first, end);
        if (matched < 0) {
            return false;
        }
        boolean whole = at == Oddity.At.WHOLE;
        int tail = whole ? skipPunctuation(matched, end) : matched;
        if (whole && Letters.trimDressing(text, tail, end) > tail) {
            return false;
        }
        if (end - first < row.min()) {
            return false;
        }
        if (end - first > row.max() && row.until() != Oddity.Until.END && row.until() != Oddity.Until.CREDIT) {
            return false;
        }
        if (from < first && !Letters.nothing(text, from, first)) {
            close(Kind.BODY, first, PARAGRAPH);
        }
        int stop = extent(row, first, matched, end, next);
        take(row, first, Letters.nothing(text, Math.min(stop, end), end) ? Math.max(stop, next) : stop, end);
        if (from < next) {
            boolean more = scan(from, end, next);
            if (from < next) {
                rest(start, from, end, next, true);
            }
            return more || true;
        }
        return true;
    }

    private boolean mayMatch(Oddities.Entry entry, int at, int end) {
        char second = entry.second();
        return second == 0
                || at + 1 < end
                        && (Letters.fold(text.charAt(at + 1)) == second || Letters.isInvisible(text.charAt(at + 1)));
    }

    private int skipPunctuation(int at, int end) {
        int p = at;
        while (p < end) {
            char c = text.charAt(p);
            if (c == ':' || c == '.' || c == '-' || c == ')' || c == ']' || c == '!' || Letters.isBlank(c)) {
                p++;
            } else {
                break;
            }
        }
        return p;
    }

    // ---- rows inside a line

    /** Cuts every oddity out of the line from {@code at}; true when there was one. */
    private boolean scan(int at, int end, int next) {
        boolean touched = false;
        int p = at;
        while (p < end) {
            char c = text.charAt(p);
            if (oddities.begins(c) && startsWord(p, at, c)) {
                int stop = inside(p, c, end, next);
                if (stop > p) {
                    touched = true;
                    p = stop;
                    continue;
                }
            }
            p++;
        }
        return touched;
    }

    private boolean startsWord(int p, int at, char c) {
        if (p == at) {
            return true;
        }
        if (!Character.isLetter(c)) {
            // "Ã©" is a letter that lost its encoding, no copyright sign.
            return c != '\u00A9' || !Character.isLetter(text.charAt(p - 1));
        }
        char before = text.charAt(p - 1);
        return !Character.isLetterOrDigit(before)
                || Character.isUpperCase(c) && (Character.isLowerCase(before) || Letters.isDigit(before));
    }

    private int inside(int p, char c, int end, int next) {
        for (Oddities.Entry entry : oddities.beginningWith(c)) {
            Oddity row = entry.oddity();
            Oddity.At at = row.at();
            if (at == Oddity.At.LINE || at == Oddity.At.WHOLE || !mayMatch(entry, p, end)) {
                continue;
            }
            int matched = entry.shape().match(text, p, end);
            if (matched < 0 || at != Oddity.At.WORD && !isTail(at, p, matched, end)) {
                continue;
            }
            int begin = openedBefore(row, p);
            int stop = extent(row, begin, matched, end, next);
            if (stop >= wordsEnd || Letters.skipDressing(text, stop, wordsEnd) >= wordsEnd) {
                stop = Math.max(stop, next);
            }
            split(row, begin, stop, end);
            return stop;
        }
        return -1;
    }

    private boolean isTail(Oddity.At at, int begin, int matched, int end) {
        int p = skipPunctuation(matched, end);
        if (p < wordsEnd && Letters.skipDressing(text, p, wordsEnd) < wordsEnd) {
            return false;
        }
        return at == Oddity.At.TAIL || text.length() - end < 500 && closesText(begin);
    }

    /** Initials close a text after its last full stop; after a name they explain it. */
    private boolean closesText(int begin) {
        int p = begin - 1;
        while (p >= from && Letters.isBlank(text.charAt(p))) {
            p--;
        }
        if (p < from) {
            return true;
        }
        char c = text.charAt(p);
        return Letters.endsSentence(c) || Letters.isClosingQuote(c) || c == ']' || c == ')' || c == ',' || c == ':';
    }

    /** "[Baca juga: …]": the bracket before the shape belongs to the oddity. */
    private int openedBefore(Oddity row, int p) {
        if (row.until() == Oddity.Until.ITSELF || p == from) {
            return p;
        }
        int q = p - 1;
        while (q > from && Letters.isBlank(text.charAt(q))) {
            q--;
        }
        char c = text.charAt(q);
        return q >= from && (c == '[' || c == '(') ? q : p;
    }

    private void split(Oddity row, int begin, int stop, int lineEnd) {
        if (row.before() != null && from < begin) {
            int caption = captionStart(begin, stop, lineEnd);
            if (caption > from && !Letters.nothing(text, from, caption)) {
                close(Kind.BODY, caption, PARAGRAPH);
                bodyLines++;
            }
            if (!Letters.nothing(text, from, begin) && holdsQuotation(from, begin)) {
                close(Kind.BODY, begin, PARAGRAPH);
                bodyLines++;
            } else if (!Letters.nothing(text, from, begin)) {
                close(row.before(), begin, row.id());
            }
        } else if (from < begin && !Letters.nothing(text, from, begin)) {
            close(Kind.BODY, begin, PARAGRAPH);
            bodyLines++;
        }
        take(row, begin, stop, lineEnd);
    }

    /**
     * Where the caption begins that a photo credit ends: the whole line when it is short and ends with the credit, else
     * the last sentence before it.
     */
    private int captionStart(int credit, int stop, int lineEnd) {
        if (credit - from <= CAPTION_LIMIT && stop >= lineEnd && sentencesBetween(from, credit) <= 2) {
            return from;
        }
        int p = credit - 1;
        while (p > from
                && (Letters.isBlank(text.charAt(p)) || isCreditDash(p) || Letters.endsSentence(text.charAt(p)))) {
            p--;
        }
        int limit = Math.max(from, credit - CAPTION_LIMIT);
        while (p > limit) {
            char c = text.charAt(p);
            if (Letters.endsSentence(c) && startsSentence(p + 1)) {
                return afterQuotes(p + 1);
            }
            if (Character.isUpperCase(c)
                    && Character.isLowerCase(text.charAt(p - 1))
                    && p > 1
                    && Character.isLowerCase(text.charAt(p - 2))
                    && p - 4 > limit
                    && Character.isLowerCase(text.charAt(p - 4))) {
                return p;
            }
            p--;
        }
        return limit == from ? from : credit;
    }

    /** A sentence that ends somebody's words is none of a caption: the picture above it had none. */
    private boolean holdsQuotation(int start, int end) {
        for (int p = start; p + 1 < end; p++) {
            char c = text.charAt(p);
            if ((c == '"' || c == '\u201D') && p > start && (text.charAt(p - 1) == ',' || text.charAt(p + 1) == ',')) {
                return true;
            }
        }
        return false;
    }

    private boolean isCreditDash(int p) {
        return Letters.isDash(text.charAt(p)) && p > 0 && Letters.isBlank(text.charAt(p - 1));
    }

    private boolean startsSentence(int at) {
        int p = afterQuotes(at);
        if (p >= text.length() || p > at && Letters.isDigit(text.charAt(p))) {
            return p > at;
        }
        return Character.isUpperCase(text.charAt(p))
                        && (p > at || Character.isLowerCase(text.charAt(at - 2 < 0 ? 0 : at - 2)))
                || Letters.isOpeningQuote(text.charAt(p)) && p > at;
    }

    private int afterQuotes(int at) {
        int p = at;
        while (p < text.length() && (Letters.isClosingQuote(text.charAt(p)) || text.charAt(p) == ')')) {
            p++;
        }
        return Letters.skipBlanks(text, p, text.length());
    }

    private int sentencesBetween(int start, int end) {
        int count = 0;
        for (int p = start; p < end; p++) {
            if (Letters.endsSentence(text.charAt(p)) && p + 1 < end && Letters.isBlank(text.charAt(p + 1))) {
                count++;
            }
        }
        return count;
    }

    // ---- how far a row goes

    private int extent(Oddity row, int begin, int matched, int end, int next) {
        char open = text.charAt(begin);
        boolean bracketed = (open == '[' || open == '(')
                && row.until() != Oddity.Until.ITSELF
                && row.until() != Oddity.Until.END
                && row.until() != Oddity.Until.BLOCK;
        if (bracketed) {
            int close = closing(begin, end);
            if (close > 0 && close >= matched - 1) {
                return close;
            }
        }
        return switch (row.until()) {
            case ITSELF -> matched;
            case BRACKET -> bracketed ? Math.min(matched, end) : end;
            case HEADLINE -> headline(matched, end);
            case EMBED -> embed(matched, end);
            case CREDIT -> credit(matched, end);
            case SENTENCE -> sentenceEnd(matched, end);
            case LINE -> begin > from && end - matched > 500 ? sentenceEnd(matched, end) : next;
            case LIST -> listEnd(matched, end, next);
            case BLOCK -> blockEnd(end);
            case END -> isFooter(begin) ? text.length() : sentenceEnd(matched, end);
        };
    }

    /** A page's footer ends it: what has more than half of the text below it is none. */
    private boolean isFooter(int begin) {
        return text.length() - begin < 2500 || begin > text.length() - begin;
    }

    private int credit(int matched, int end) {
        int start = skipColon(matched, end);
        return Math.max(matched, headlines.creditEnd(text, start, nextOddity(start - 1, end)));
    }

    private int embed(int matched, int end) {
        int start = skipColon(matched, end);
        int furniture = nextOddity(start - 1, end);
        if (furniture < end || end - start < 220) {
            return furniture;
        }
        return headline(matched, end);
    }

    private int headline(int matched, int end) {
        int start = Letters.skipDressing(text, skipColon(matched, end), end);
        if (start >= end) {
            return end;
        }
        int quoted = headlines.quoted(text, start, end);
        return quoted > 0
                ? quoted
                : Math.max(matched, headlines.end(text, start, Math.min(end, nextOddity(start, end))));
    }

    /** An inserted headline ends at the latest where the next piece of page furniture begins. */
    private int nextOddity(int start, int end) {
        int limit = Math.min(end, start + 300);
        for (int p = start + 1; p < limit; p++) {
            char c = text.charAt(p);
            if (oddities.begins(c) && startsWord(p, start, c)) {
                for (Oddities.Entry entry : oddities.beginningWith(c)) {
                    if (entry.oddity().at() == Oddity.At.WORD
                            && mayMatch(entry, p, end)
                            && entry.shape().match(text, p, end) > 0) {
                        return p;
                    }
                }
            }
        }
        return end;
    }

    private int skipColon(int at, int end) {
        int p = Letters.skipBlanks(text, at, end);
        if (p < end && (text.charAt(p) == ':' || Letters.isDash(text.charAt(p)))) {
            p = Letters.skipBlanks(text, p + 1, end);
        }
        return p;
    }

    private int closing(int open, int end) {
        char closer = text.charAt(open) == '[' ? ']' : ')';
        char opener = text.charAt(open);
        int depth = 0;
        int limit = Math.min(end, open + 400);
        for (int p = open; p < limit; p++) {
            char c = text.charAt(p);
            if (c == opener) {
                depth++;
            } else if (c == closer && --depth == 0) {
                return p + 1;
            }
        }
        return -1;
    }

    private int sentenceEnd(int at, int end) {
        for (int p = at; p < end; p++) {
            if (Letters.endsSentence(text.charAt(p))
                    && (p + 1 == end
                            || Letters.isBlank(text.charAt(p + 1))
                            || Character.isUpperCase(text.charAt(p + 1))
                                    && p > 1
                                    && Character.isLowerCase(text.charAt(p - 1)))) {
                return p + 1;
            }
        }
        return end;
    }

    private int blockEnd(int end) {
        int p = end;
        while (p < text.length()) {
            int nextEnd = lineEnd(Math.min(p + 1, text.length()));
            if (p + 1 >= text.length() || Letters.nothing(text, p + 1, nextEnd)) {
                return Math.min(p + 1, text.length());
            }
            p = nextEnd;
        }
        return text.length();
    }

    /** "Baca Juga" alone on its line opens a list of headlines, bulleted or bare; with words after it, it is the list. */
    private int listEnd(int matched, int end, int next) {
        if (!Letters.nothing(text, skipColon(matched, end), end)) {
            return next;
        }
        int p = next;
        int taken = next;
        boolean bulleted = false;
        for (int items = 0; p < text.length() && items < 12; ) {
            int stop = lineEnd(p);
            int first = Letters.skipBlanks(text, p, stop);
            if (Letters.nothing(text, p, stop)) {
                if (bulleted) {
                    break;
                }
                p = Math.min(stop + 1, text.length());
                continue;
            }
            boolean bullet = isBullet(first, stop);
            boolean bare = !bullet && !bulleted && items == 0 && isHeadingShape(first, stop);
            if (!bullet && !bare) {
                break;
            }
            bulleted |= bullet;
            items++;
            taken = Math.min(stop + 1, text.length());
            p = taken;
            if (bare) {
                break;
            }
        }
        return taken;
    }

    private boolean isBullet(int first, int stop) {
        if (first + 1 >= stop) {
            return false;
        }
        char c = text.charAt(first);
        return (Letters.isDash(c) || c == '\u2022' || c == '*' || c == '\u25E6' || c == '\u25AA')
                && (Letters.isBlank(text.charAt(first + 1)) || c == '\u2022');
    }

    // ---- lines that no row knows

    private void rest(int start, int first, int end, int next, boolean touched) {
        if (Letters.nothing(text, from, end) || isPunctuation(from, end) && !regions.isEmpty()) {
            extend(next);
            return;
        }
        if (following != null && !touched && end - first < CAPTION_LIMIT) {
            close(following, next, followingWhy == null ? PARAGRAPH : followingWhy);
            return;
        }
        following = null;
        if (!touched && isTitle(first, end, next)) {
            close(Kind.HEADING, next, TITLE);
        } else if (!touched && isHeading(start, first, end, next)) {
            close(Kind.HEADING, next, LINE_HEADING);
        } else if (!touched && continuesParagraph(first)) {
            extend(next);
        } else {
            close(Kind.BODY, next, PARAGRAPH);
            bodyLines++;
        }
    }

    /** What noise leaves of a line: a full stop, a dash. */
    private boolean isPunctuation(int start, int end) {
        if (end - start > 40) {
            return false;
        }
        for (int p = start; p < end; p++) {
            if (Character.isLetterOrDigit(text.charAt(p))) {
                return false;
            }
        }
        return true;
    }

    private boolean isTitle(int first, int end, int next) {
        if (bodyLines > 0 || !blankBefore || end - first > TITLE_LIMIT || hasHeading) {
            return false;
        }
        boolean marked = text.charAt(Letters.skipBlanks(text, from, end)) == '#';
        // A longer line without a full stop is the lead that some papers put above the dateline.
        boolean alone = end - first <= UNMARKED_TITLE_LIMIT && next < text.length() && isBlankLine(next);
        return isHeadingShape(first, end) && (marked || alone);
    }

    private boolean isBlankLine(int start) {
        return start < text.length() && Letters.nothing(text, start, lineEnd(start));
    }

    private boolean isHeading(int start, int first, int end, int next) {
        if (end - first > HEADING_LIMIT || wrapped) {
            return false;
        }
        int plain = Letters.skipBlanks(text, start, end);
        if (isBullet(plain, end) || !isHeadingShape(first, end)) {
            return false;
        }
        if (text.charAt(plain) == '#') {
            return true;
        }
        // A heading stands over something: prose, not another short line of a table or a list.
        int below = next;
        for (int skipped = 0; below < text.length() && skipped < 6 && isNoProse(below); skipped++) {
            below = Math.min(lineEnd(below) + 1, text.length());
        }
        if (below >= text.length()) {
            return false;
        }
        int belowEnd = lineEnd(below);
        int belowFirst = Letters.skipDressing(text, below, belowEnd);
        if (belowFirst < belowEnd && Character.isLowerCase(text.charAt(belowFirst))) {
            return false;
        }
        return belowEnd - belowFirst > 100
                || !isHeadingShape(belowFirst, belowEnd) && endsLikeProse(belowFirst, belowEnd);
    }

    /** An empty line, or one that holds a picture or a note in brackets. */
    private boolean isNoProse(int start) {
        int end = lineEnd(start);
        int first = Letters.skipDressing(text, start, end);
        return first == end
                || text.charAt(first) == '['
                || text.charAt(first) == '!'
                || Letters.nothing(text, first, end);
    }

    private boolean endsLikeProse(int first, int end) {
        int stop = Letters.trimDressing(text, first, end);
        if (stop == first) {
            return false;
        }
        char tail = text.charAt(stop - 1);
        return Letters.endsSentence(tail) || Letters.isClosingQuote(tail) || tail == ':' || tail == ')' || tail == ',';
    }

    /** A line that could be a title: begins with a capital or a number, has two words or more and no full stop. */
    private boolean isHeadingShape(int first, int end) {
        int stop = Letters.trimDressing(text, first, end);
        if (stop - first < 4 || stop - first > TITLE_LIMIT) {
            return false;
        }
        char c = text.charAt(first);
        char tail = text.charAt(stop - 1);
        if (!Character.isUpperCase(c) && !Letters.isDigit(c) && !Letters.isOpeningQuote(c)) {
            return false;
        }
        if (!Character.isLetterOrDigit(tail) && tail != ')' && tail != '?' && !Letters.isClosingQuote(tail)) {
            return false;
        }
        if (Letters.isClosingQuote(tail)
                && (Letters.isOpeningQuote(c) || Letters.endsSentence(text.charAt(stop - 2)))) {
            return false;
        }
        int words = 1;
        boolean letters = false;
        for (int p = first; p < stop; p++) {
            char at = text.charAt(p);
            letters |= Character.isLetter(at);
            if (Letters.isBlank(at) && p + 1 < stop && !Letters.isBlank(text.charAt(p + 1))) {
                words++;
            }
            // A full stop inside, followed by a new sentence, is prose that lost its last stop.
            if (Letters.endsSentence(at) && p + 2 < stop && text.charAt(p + 1) == ' ' && p - first > 30) {
                return false;
            }
        }
        return letters && (words >= 2 || stop - first >= 6) && words <= 26;
    }

    /** Texts that were wrapped at a fixed width: a line that goes on in the next one is one paragraph with it. */
    private boolean continuesParagraph(int first) {
        if (blankBefore || regions.isEmpty()) {
            return false;
        }
        Region last = regions.getLast();
        if (last.kind() != Kind.BODY || !last.why().equals(PARAGRAPH)) {
            return false;
        }
        int stop = Letters.trimDressing(text, last.start(), last.end());
        if (stop == last.start()) {
            return false;
        }
        char tail = text.charAt(stop - 1);
        char c = text.charAt(first);
        if (wrapped) {
            return true;
        }
        return Character.isLowerCase(c)
                && !Letters.endsSentence(tail)
                && tail != ':'
                && tail != ';'
                && !isBullet(Letters.skipBlanks(text, from, first), first + 2 > text.length() ? first : first + 2);
    }

    private static boolean isHardWrapped(String text) {
        int lines = 0;
        int runs = 0;
        int start = 0;
        int limit = Math.min(text.length(), 8000);
        int lastLength = 0;
        while (start < limit) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            int length = end - start;
            if (length > 110) {
                return false;
            }
            if (length > 0) {
                lines++;
                if (lastLength >= 55) {
                    runs++;
                }
            }
            lastLength = length;
            start = end + 1;
        }
        return lines >= 6 && runs * 10 >= lines * 6;
    }

    // ---- datelines

    private int openingDateline(int first, int end) {
        Datelines.Found found = Datelines.at(text, first, end, oddities);
        if (found == null) {
            return first;
        }
        if (dateline == null) {
            dateline = new Dateline(found.place(), found.outlet(), new Span(first, found.end()), found.date());
        }
        close(Kind.DATELINE, found.end(), "dateline");
        return found.end();
    }

    /** "6 JULY 2022", "Rabu, 07 Jul 2021 06:00 WIB": a line that holds a whole date and nothing to read. */
    private boolean dateAlone(int first, int end, int next) {
        WrittenDates.Found found = WrittenDates.at(text, first, end, oddities);
        if (found == null || found.date() == null || !onlyTimeAfter(found.end(), end)) {
            return false;
        }
        boolean atAnEnd = first < 800 || text.length() - end < 1500;
        if (dateLine == null && atAnEnd) {
            dateLine = new DatedBy(found.date(), DatedBy.How.BODY, new Span(found.start(), found.end()));
        }
        close(Kind.DATELINE, next, "date-line");
        return true;
    }

    private boolean onlyTimeAfter(int at, int end) {
        int letters = 0;
        for (int p = at; p < end; p++) {
            char c = text.charAt(p);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters <= 5;
    }

    // ---- cutting

    private void take(Oddity row, int begin, int stop, int lineEnd) {
        if (row.year() && yearHint == 0) {
            yearHint = WrittenDates.yearIn(text, begin, Math.min(stop, begin + 120));
        }
        if (row.kind() == Kind.DATELINE && dateline == null) {
            Datelines.Found found = Datelines.at(text, begin, Math.min(text.length(), stop + 8), oddities);
            dateline = found == null
                    ? new Dateline(null, null, new Span(begin, stop), null)
                    : new Dateline(found.place(), found.outlet(), new Span(begin, stop), found.date());
        }
        close(row.kind(), stop, row.id());
        following = row.after() != null && onlyShortLines(stop) ? row.after() : null;
        followingWhy = row.id();
    }

    /** True when what is left are short lines, few enough to be captions. */
    private boolean onlyShortLines(int at) {
        if (text.length() - at > 3000) {
            return false;
        }
        int start = at;
        while (start < text.length()) {
            int end = lineEnd(start);
            if (end - start > CAPTION_LIMIT) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private void close(Kind kind, int end, String why) {
        if (end > from) {
            regions.add(new Region(kind, from, end, why));
            hasHeading |= kind == Kind.HEADING;
            from = end;
        }
    }

    private void extend(int end) {
        if (end > from && !regions.isEmpty()) {
            Region last = regions.removeLast();
            regions.add(new Region(last.kind(), last.start(), end, last.why()));
            from = end;
        }
    }
}
