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
    private static final int UNMARKED_TITLE_LIMIT = 110;

    private final String text;
    private final Oddities oddities;
    private final TextLines lines;
    private final Extents extents;
    private final List<Region> regions = new ArrayList<>();
    private final List<Region> known;
    private final boolean wrapped;
    private int nextKnown;
    private @Nullable Dateline dateline;
    private @Nullable DatedBy dateLine;
    private int yearHint;
    private @Nullable String language;
    private @Nullable String origin;
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
        this.lines = new TextLines(text);
        this.extents = new Extents(text, oddities, lines);
        this.wrapped = lines.isHardWrapped();
    }

    Layout cut() {
        int start = 0;
        int length = text.length();
        while (start < length) {
            int end = lines.lineEnd(start);
            int next = Math.min(end + 1, length);
            if (from <= start || from < end) {
                line(Math.max(start, from), end, next);
            }
            start = Math.max(next, from);
        }
        if (from < length) {
            close(Kind.NOISE, length, "blank");
        }
        return new Layout(regions, dateline, yearHint, dateLine, origin);
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
        if (at != Oddity.At.LINE && at != Oddity.At.WHOLE || !extents.mayMatch(entry, first, end)) {
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
        if (end - first < row.min() || !applies(row)) {
            return false;
        }
        if (end - first > row.max() && row.until() != Oddity.Until.END && row.until() != Oddity.Until.CREDIT) {
            return false;
        }
        if (from < first && !Letters.nothing(text, from, first)) {
            close(Kind.BODY, first, PARAGRAPH);
        }
        int stop = extents.extent(row, from, first, matched, end, next);
        take(row, first, Letters.nothing(text, Math.min(stop, end), end) ? Math.max(stop, next) : stop, end);
        if (from < next) {
            scan(from, end, next);
        }
        if (from < next) {
            rest(start, from, end, next, true);
        }
        return true;
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
            if (oddities.begins(c) && extents.startsWord(p, at, c)) {
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

    private int inside(int p, char c, int end, int next) {
        for (Oddities.Entry entry : oddities.beginningWith(c)) {
            Oddity row = entry.oddity();
            Oddity.At at = row.at();
            if (at == Oddity.At.LINE || at == Oddity.At.WHOLE || !extents.mayMatch(entry, p, end)) {
                continue;
            }
            int matched = entry.shape().match(text, p, end);
            if (matched < 0
                    || at != Oddity.At.WORD && !isTail(at, p, matched, end)
                    || row.behindStop() && !closesText(p)
                    || !applies(row)) {
                continue;
            }
            int begin = openedBefore(row, p);
            int stop = extents.extent(row, from, begin, matched, end, next);
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

    /** True when the row is for every language or for that of this text, which is guessed once. */
    private boolean applies(Oddity row) {
        if (row.language() == null) {
            return true;
        }
        if (language == null) {
            language = LanguageGuess.of(text).language();
        }
        return row.language().equals(language);
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
            int caption = extents.captionStart(from, begin, stop, lineEnd);
            if (caption > from && !Letters.nothing(text, from, caption)) {
                close(Kind.BODY, caption, PARAGRAPH);
                bodyLines++;
            }
            if (!Letters.nothing(text, from, begin) && lines.holdsQuotation(from, begin)) {
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

    // ---- lines that no row knows

    private void rest(int start, int first, int end, int next, boolean touched) {
        if (Letters.nothing(text, from, end) || lines.isPunctuation(from, end) && !regions.isEmpty()) {
            extend(next);
            return;
        }
        if (following != null && !touched && end - first < TextLines.LONGEST_CAPTION) {
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

    private boolean isTitle(int first, int end, int next) {
        if (bodyLines > 0 || !blankBefore || end - first > TextLines.LONGEST_TITLE || hasHeading) {
            return false;
        }
        boolean marked = text.charAt(Letters.skipBlanks(text, from, end)) == '#';
        // A longer line without a full stop is the lead that some papers put above the dateline.
        boolean alone = end - first <= UNMARKED_TITLE_LIMIT && next < text.length() && lines.isBlankLine(next);
        return lines.isHeadingShape(first, end) && (marked || alone);
    }

    private boolean isHeading(int start, int first, int end, int next) {
        if (end - first > HEADING_LIMIT || wrapped) {
            return false;
        }
        int plain = Letters.skipBlanks(text, start, end);
        if (lines.isBullet(plain, end) || !lines.isHeadingShape(first, end)) {
            return false;
        }
        if (text.charAt(plain) == '#') {
            return true;
        }
        // A heading stands over something: prose, not another short line of a table or a list.
        int below = next;
        for (int skipped = 0; below < text.length() && skipped < 6 && lines.isNoProse(below); skipped++) {
            below = Math.min(lines.lineEnd(below) + 1, text.length());
        }
        if (below >= text.length()) {
            return false;
        }
        int belowEnd = lines.lineEnd(below);
        int belowFirst = Letters.skipDressing(text, below, belowEnd);
        if (belowFirst < belowEnd && Character.isLowerCase(text.charAt(belowFirst))) {
            return false;
        }
        return belowEnd - belowFirst > 100
                || !lines.isHeadingShape(belowFirst, belowEnd) && lines.endsLikeProse(belowFirst, belowEnd);
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
                && !lines.isBullet(
                        Letters.skipBlanks(text, from, first), first + 2 > text.length() ? first : first + 2);
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

    /** One past "Published:" and the like, or the start of the line itself. */
    private int afterDateLabel(int first, int end) {
        for (String label : oddities.dateLabels()) {
            int after = first + label.length();
            if (after < end && text.regionMatches(true, first, label, 0, label.length())) {
                int colon = Letters.skipBlanks(text, after, end);
                if (colon < end && text.charAt(colon) == ':') {
                    return colon + 1;
                }
            }
        }
        return first;
    }

    /** "6 JULY 2022", "Rabu, 07 Jul 2021 06:00 WIB": a line that holds a whole date and nothing to read. */
    private boolean dateAlone(int first, int end, int next) {
        WrittenDates.Found found = WrittenDates.at(text, afterDateLabel(first, end), end, oddities);
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
        if (row.origin() && origin == null) {
            origin = lines.addressIn(begin, stop);
        }
        if (row.kind() == Kind.DATELINE && dateline == null) {
            Datelines.Found found = Datelines.at(text, begin, Math.min(text.length(), stop + 8), oddities);
            dateline = found == null
                    ? new Dateline(null, null, new Span(begin, stop), null)
                    : new Dateline(found.place(), found.outlet(), new Span(begin, stop), found.date());
        }
        close(row.kind(), stop, row.id());
        following = row.after() != null && lines.onlyShortLines(stop) ? row.after() : null;
        followingWhy = row.id();
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
