package org.chancery.document;

/**
 * Where a headline or a credit ends that was glued into a paragraph and whose end nothing marks: "… kata Ratna. Baca
 * juga:Pelabuhan Merak Sibuk Lagi Ratna menambahkan bahwa …".
 *
 * <p>Headlines are written in capitals but for small words. So the first small-lettered word that is none of these
 * belongs to the next sentence, and the sentence begins at the nearest word before it that opens one, or at the
 * capitalised words right before it.
 */
final class Headlines {

    /** An inserted headline longer than this is none; the sentence after it counts from here. */
    private static final int LIMIT = 260;

    private static final int TOKENS = 48;

    private final Oddities oddities;

    Headlines(Oddities oddities) {
        this.oddities = oddities;
    }

    /** The end of the headline that begins at {@code from}; at most {@code end}. */
    int end(String text, int from, int end) {
        int[] starts = new int[TOKENS];
        int[] ends = new int[TOKENS];
        int count = 0;
        int p = from;
        while (p < end) {
            p = Letters.skipBlanks(text, p, end);
            if (p >= end) {
                return end;
            }
            int stop = tokenEnd(text, p, end);
            if (count == TOKENS || p - from > LIMIT) {
                return count > 2 ? sentenceStart(text, starts, ends, count - 1, from) : stop;
            }
            int glued = gluedAt(text, p, stop);
            starts[count] = p;
            ends[count] = stop;
            if (glued > p && count > 0) {
                return glued;
            }
            // A word that only opens sentences: "Dengan", "Sementara" are small inside a headline.
            if (count > 2 && opensPlainly(text, p, stop, starts[count - 1], ends[count - 1])) {
                return p;
            }
            if (count > 1 && belongsToSentence(text, p, stop)) {
                return sentenceStart(text, starts, ends, count, from);
            }
            if (count > 1
                    && stop < end
                    && Letters.endsSentence(text.charAt(stop - 1))
                    && text.charAt(stop - 1) != '.'
                    && nextIsCapital(text, stop, end)) {
                return stop;
            }
            count++;
            p = stop;
        }
        return end;
    }

    /** The end of a name of one to five words after a credit's colon; at most {@code end}. */
    int creditEnd(String text, int from, int end) {
        int p = Letters.skipBlanks(text, from, end);
        int start = p;
        int last = p;
        int words = 0;
        while (p < end && words < 6) {
            int stop = tokenEnd(text, p, end);
            int glued = gluedAt(text, p, stop);
            if (glued > p) {
                return glued;
            }
            char c = text.charAt(p);
            String word = bare(text, p, stop);
            boolean small = Character.isLowerCase(c);
            if (words > 0 && (small && !isCreditWord(word) || oddities.opensSentence(word) && !small)) {
                return last;
            }
            if (words == 0 && small && !isCreditWord(word) && text.indexOf('/', p) < 0) {
                return start;
            }
            words++;
            last = stop;
            char tail = text.charAt(stop - 1);
            if (tail == '.' && stop - p > 3 && !isCreditWord(word) || tail == ')' || tail == ';') {
                return stop;
            }
            if (oddities.isAgency(word)) {
                return stop;
            }
            p = Letters.skipBlanks(text, stop, end);
            if (p < end && (Letters.isOpeningQuote(text.charAt(p)) || text.charAt(p) == '(')) {
                return text.charAt(p) == '(' ? Math.min(end, closing(text, p, end)) : stop;
            }
        }
        return last;
    }

    private static int closing(String text, int open, int end) {
        int close = text.indexOf(')', open);
        return close < 0 || close >= end || close - open > 60 ? open : close + 1;
    }

    private static boolean isCreditWord(String word) {
        return word.equals("dok")
                || word.equals("Dok")
                || word.equals("dan")
                || word.equals("screenshot")
                || word.equals("via")
                || word.equals("/")
                || word.equals("-")
                || word.equals("by");
    }

    private static int tokenEnd(String text, int p, int end) {
        int q = p;
        while (q < end && !Letters.isBlank(text.charAt(q)) && text.charAt(q) != '\n') {
            q++;
        }
        return Math.max(q, Math.min(p + 1, end));
    }

    /** Inside a word: where a small letter meets a capital, or a letter an opening quotation mark. */
    private static int gluedAt(String text, int start, int stop) {
        for (int i = start + 2; i < stop; i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            boolean small = Character.isLowerCase(before) && Character.isLowerCase(text.charAt(i - 2));
            if (small && Character.isUpperCase(c) && i + 1 < stop && !isBrand(text, start, stop)) {
                return i;
            }
            if (Character.isLetterOrDigit(before)
                    && (c == '"' || c == '\u201C')
                    && i + 1 < stop
                    && Character.isUpperCase(text.charAt(i + 1))) {
                return i;
            }
            if ((before == '.' || before == '?' || before == '!')
                    && Character.isLowerCase(text.charAt(i - 2))
                    && Character.isUpperCase(c)) {
                return i;
            }
        }
        return start;
    }

    private static boolean isBrand(String text, int start, int stop) {
        return text.startsWith("iPhone", start) || text.startsWith("YouTube", start) || stop - start < 5;
    }

    private boolean belongsToSentence(String text, int start, int stop) {
        char c = text.charAt(start);
        if (!Character.isLowerCase(c)) {
            return false;
        }
        return !oddities.isSmallInHeadlines(bare(text, start, stop));
    }

    private boolean opensPlainly(String text, int start, int stop, int beforeStart, int beforeStop) {
        if (!Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        String word = bare(text, start, stop);
        char tail = text.charAt(beforeStop - 1);
        return oddities.isSmallInHeadlines(word.toLowerCase(java.util.Locale.ROOT))
                && word.length() > 1
                && Character.isLowerCase(word.charAt(1))
                && tail != ':'
                && !Letters.isOpeningQuote(text.charAt(beforeStart));
    }

    private boolean nextIsCapital(String text, int at, int end) {
        int p = Letters.skipBlanks(text, at, end);
        return p < end && (Character.isUpperCase(text.charAt(p)) || Letters.isOpeningQuote(text.charAt(p)));
    }

    /** Walks back from the first word that must be in the next sentence to the word that opens it. */
    private int sentenceStart(String text, int[] starts, int[] ends, int at, int from) {
        int best = -1;
        int run = at;
        for (int i = at - 1; i > 0 && at - i < 14; i--) {
            String word = bare(text, starts[i], ends[i]);
            char c = text.charAt(starts[i]);
            if (c == '"' || c == '\u201C') {
                return starts[i];
            }
            if (oddities.opensSentence(word)) {
                best = i;
                if (i > 1 && !oddities.opensSentence(bare(text, starts[i - 1], ends[i - 1]))) {
                    break;
                }
            } else if (best >= 0) {
                break;
            } else if (run == i + 1 && at - i <= 2 && Character.isUpperCase(c)) {
                run = i;
            }
        }
        return starts[best >= 0 ? best : run];
    }

    /** The word without punctuation around it. */
    private static String bare(String text, int start, int stop) {
        int a = start;
        int b = stop;
        while (a < b && !Character.isLetterOrDigit(text.charAt(a))) {
            a++;
        }
        while (b > a && !Character.isLetterOrDigit(text.charAt(b - 1))) {
            b--;
        }
        return a == start && b == stop || b > a ? text.substring(a, b) : text.substring(start, stop);
    }
}
