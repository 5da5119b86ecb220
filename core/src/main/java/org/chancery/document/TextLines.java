package org.chancery.document;

import org.jspecify.annotations.Nullable;

/**
 * What the lines and sentences of one text look like: titles, bullets, prose. Every question is answered from the line
 * itself or a bounded stretch of it. Immutable and safe to share between threads.
 */
final class TextLines {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_CAPTION = 420;

    private final String text;

    TextLines(String text) {
        this.text = text;
    }

    int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    boolean isBlankLine(int start) {
        return start < text.length() && Letters.nothing(text, start, lineEnd(start));
    }

    /** An empty line, or one that holds a picture or a note in brackets. */
    boolean isNoProse(int start) {
        int end = lineEnd(start);
        int first = Letters.skipDressing(text, start, end);
        return first == end
                || text.charAt(first) == '['
                || text.charAt(first) == '!'
                || Letters.nothing(text, first, end);
    }

    /** A line that could be a title: begins with a capital or a number, has two words or more and no full stop. */
    boolean isHeadingShape(int first, int end) {
        int stop = Letters.trimDressing(text, first, end);
        if (stop - first < 4 || stop - first > LONGEST_TITLE) {
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

    boolean endsLikeProse(int first, int end) {
        int stop = Letters.trimDressing(text, first, end);
        if (stop == first) {
            return false;
        }
        char tail = text.charAt(stop - 1);
        return Letters.endsSentence(tail) || Letters.isClosingQuote(tail) || tail == ':' || tail == ')' || tail == ',';
    }

    boolean isBullet(int first, int stop) {
        if (first + 1 >= stop) {
            return false;
        }
        char c = text.charAt(first);
        return (Letters.isDash(c) || c == '\u2022' || c == '*' || c == '\u25E6' || c == '\u25AA')
                && (Letters.isBlank(text.charAt(first + 1)) || c == '\u2022');
    }

    boolean isHardWrapped() {
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

    /** What noise leaves of a line: a full stop, a dash. */
    boolean isPunctuation(int start, int end) {
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

    /** The first web address between the two, or null. */
    @Nullable
    String addressIn(int start, int end) {
        int at = text.indexOf("http", start);
        if (at < 0 || at >= end) {
            return null;
        }
        int stop = at;
        while (stop < end && text.charAt(stop) > ' ' && !Letters.isBlank(text.charAt(stop))) {
            stop++;
        }
        String address = text.substring(at, stop);
        return address.startsWith("http://") || address.startsWith("https://") ? address : null;
    }

    /** True when what is left are short lines, few enough to be captions. */
    boolean onlyShortLines(int at) {
        if (text.length() - at > 3000) {
            return false;
        }
        int start = at;
        while (start < text.length()) {
            int end = lineEnd(start);
            if (end - start > LONGEST_CAPTION) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    int sentenceEnd(int at, int end) {
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

    int sentencesBetween(int start, int end) {
        int count = 0;
        for (int p = start; p < end; p++) {
            if (Letters.endsSentence(text.charAt(p)) && p + 1 < end && Letters.isBlank(text.charAt(p + 1))) {
                count++;
            }
        }
        return count;
    }

    boolean startsSentence(int at) {
        int p = afterQuotes(at);
        if (p >= text.length() || p > at && Letters.isDigit(text.charAt(p))) {
            return p > at;
        }
        return Character.isUpperCase(text.charAt(p))
                        && (p > at || Character.isLowerCase(text.charAt(at - 2 < 0 ? 0 : at - 2)))
                || Letters.isOpeningQuote(text.charAt(p)) && p > at;
    }

    int afterQuotes(int at) {
        int p = at;
        while (p < text.length() && (Letters.isClosingQuote(text.charAt(p)) || text.charAt(p) == ')')) {
            p++;
        }
        return Letters.skipBlanks(text, p, text.length());
    }

    /** A sentence that ends somebody's words is none of a caption: the picture above it had none. */
    boolean holdsQuotation(int start, int end) {
        for (int p = start; p + 1 < end; p++) {
            char c = text.charAt(p);
            if ((c == '"' || c == '\u201D') && p > start && (text.charAt(p - 1) == ',' || text.charAt(p + 1) == ',')) {
                return true;
            }
        }
        return false;
    }
}
