package org.chancery.document;

/** What single characters are, for layout only: no locale, no allocation. Safe to call from any thread. */
final class Letters {

    private Letters() {}

    /** Lower case, the same in every locale. */
    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Zero-width characters, direction marks, soft hyphens and byte order marks: there, but not to be seen. */
    static boolean isInvisible(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == 0;
    }

    /** Blanks inside a line: spaces of every width, tabs, the underscore of joined words, invisible characters. */
    static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00A0'
                || c == '\r'
                || c == '\f'
                || c == 0x0B
                || c >= '\u2000' && c <= '\u200A'
                || c == '\u202F'
                || c == '\u3000'
                || isInvisible(c);
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    static boolean isOpeningQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u2018' || c == '\u201E' || c == '\u00AB' || c == '\'';
    }

    static boolean isClosingQuote(char c) {
        return c == '"' || c == '\u201D' || c == '\u2019' || c == '\u00BB' || c == '\'';
    }

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    /** Marks that only dress a line: emphasis, bullets, rules, table bars, quote marks of markdown, line-end slashes. */
    static boolean isDressing(char c) {
        return c == '*' || c == '_' || c == '#' || c == '>' || c == '|' || c == '\\' || c == '\u2022' || c == '`';
    }

    /** Skips blanks, underscores and {@code &nbsp;}. */
    static int skipBlanks(String text, int at, int end) {
        int p = at;
        while (p < end) {
            char c = text.charAt(p);
            if (isBlank(c) || c == '_') {
                p++;
            } else if (c == '&' && text.startsWith("&nbsp;", p) && p + 6 <= end) {
                p += 6;
            } else {
                break;
            }
        }
        return p;
    }

    /** Skips blanks, dressing and {@code &nbsp;}. */
    static int skipDressing(String text, int at, int end) {
        int p = at;
        while (true) {
            p = skipBlanks(text, p, end);
            if (p < end && isDressing(text.charAt(p))) {
                p++;
            } else {
                return p;
            }
        }
    }

    /** The end of what is left when blanks and dressing are taken from the end. */
    static int trimDressing(String text, int start, int end) {
        int p = end;
        while (p > start) {
            char c = text.charAt(p - 1);
            if (isBlank(c) || isLineEnd(c) || isDressing(c)) {
                p--;
            } else if (c == ';' && p - 6 >= start && text.startsWith("&nbsp;", p - 6)) {
                p -= 6;
            } else {
                break;
            }
        }
        return p;
    }

    /** True when there is nothing to read between the two. */
    static boolean nothing(String text, int start, int end) {
        return trimDressing(text, start, end) == start;
    }

    /**
     * The end of a run of capitalised words, or -1 when there are fewer than {@code least}; when there are more than
     * {@code most} only so many are taken, or none when all must be Vietnamese syllables.
     */
    static int capitalisedWords(String text, int at, int end, int least, int most, boolean vietnamese) {
        int words = 0;
        int p = at;
        int last = at;
        boolean marked = false;
        while (p < end && Character.isUpperCase(text.charAt(p))) {
            if (words == most) {
                return vietnamese ? -1 : last;
            }
            int start = p;
            while (p < end && isNameLetter(text.charAt(p))) {
                marked |= text.charAt(p) >= '\u00C0';
                p++;
            }
            if (vietnamese && p - start > 7) {
                return -1;
            }
            words++;
            last = p;
            p = skipBlanks(text, p, end);
        }
        return words >= least && (!vietnamese || marked) ? last : -1;
    }

    private static boolean isNameLetter(char c) {
        return Character.isLetter(c)
                || c == '.'
                || c == '-'
                || c == '\''
                || c == '\u2019'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
