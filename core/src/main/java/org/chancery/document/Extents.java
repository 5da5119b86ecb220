package org.chancery.document;

/**
 * How far an oddity goes from where its shape was found, and where the caption begins that it ends. Immutable; serves
 * one text.
 */
final class Extents {

    private final String text;
    private final Oddities oddities;
    private final TextLines lines;
    private final Headlines headlines;

    Extents(String text, Oddities oddities, TextLines lines) {
        this.text = text;
        this.oddities = oddities;
        this.lines = lines;
        this.headlines = new Headlines(oddities);
    }

    int extent(Oddity row, int from, int begin, int matched, int end, int next) {
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
            case SENTENCE -> lines.sentenceEnd(matched, end);
            case LINE -> begin > from && end - matched > 500 ? lines.sentenceEnd(matched, end) : next;
            case LIST -> listEnd(matched, end, next);
            case BLOCK -> blockEnd(end);
            case END -> isFooter(begin) ? text.length() : lines.sentenceEnd(matched, end);
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

    private int blockEnd(int end) {
        int p = end;
        while (p < text.length()) {
            int nextEnd = lines.lineEnd(Math.min(p + 1, text.length()));
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
            int stop = lines.lineEnd(p);
            int first = Letters.skipBlanks(text, p, stop);
            if (Letters.nothing(text, p, stop)) {
                if (bulleted) {
                    break;
                }
                p = Math.min(stop + 1, text.length());
                continue;
            }
            boolean bullet = lines.isBullet(first, stop);
            boolean bare = !bullet && !bulleted && items == 0 && lines.isHeadingShape(first, stop);
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

    /**
     * Where the caption begins that a photo credit ends: the whole line when it is short and ends with the credit, else
     * the last sentence before it.
     */
    int captionStart(int from, int credit, int stop, int lineEnd) {
        if (credit - from <= TextLines.LONGEST_CAPTION
                && stop >= lineEnd
                && lines.sentencesBetween(from, credit) <= 2) {
            return from;
        }
        int p = credit - 1;
        while (p > from
                && (Letters.isBlank(text.charAt(p)) || isCreditDash(p) || Letters.endsSentence(text.charAt(p)))) {
            p--;
        }
        int limit = Math.max(from, credit - TextLines.LONGEST_CAPTION);
        while (p > limit) {
            char c = text.charAt(p);
            if (Letters.endsSentence(c) && lines.startsSentence(p + 1)) {
                return lines.afterQuotes(p + 1);
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

    private boolean isCreditDash(int p) {
        return Letters.isDash(text.charAt(p)) && p > 0 && Letters.isBlank(text.charAt(p - 1));
    }

    boolean startsWord(int p, int at, char c) {
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

    boolean mayMatch(Oddities.Entry entry, int at, int end) {
        char second = entry.second();
        return second == 0
                || at + 1 < end
                        && (Letters.fold(text.charAt(at + 1)) == second || Letters.isInvisible(text.charAt(at + 1)));
    }
}
