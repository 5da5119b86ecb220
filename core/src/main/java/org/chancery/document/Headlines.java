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
            // "Sebelumnya, pada 17 Juni": an adverb of time and a comma open a sentence.
            if (count > 2 && text.charAt(stop - 1) == ',' && oddities.opensSentence(bare(text, p, stop))) {
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
        int before = p;
        int words = 0;
        if (end - start <= 45 && !hasSentenceEnd(text, start, end)) {
            return end;
        }
        while (p < end && words < 6) {
            int stop = tokenEnd(text, p, end);
            int glued = gluedAt(text, p, stop);
            if (glued > p) {
                return glued;
            }
            char c = text.charAt(p);
            String word = bare(text, p, stop);
            boolean small = Character.isLowerCase(c);
            if (words > 0
                    && (small && !isCreditWord(word)
                            || !small && (oddities.opensSentence(word) || oddities.isTitle(word)))) {
                // "Ảnh: Mai Lan Thuê căn hộ": the capital before a small word opens the next sentence.
                return small && words > 2 ? before : last;
            }
            if (words == 0
                    && small
                    && !isCreditWord(word)
                    && text.substring(p, Math.min(stop, p + 80)).indexOf('/') < 0) {
                return start;
            }
            words++;
            before = last;
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

    private static boolean hasSentenceEnd(String text, int start, int end) {
        for (int p = start + 3; p + 1 < end; p++) {
            if (Letters.endsSentence(text.charAt(p)) && Character.isLowerCase(text.charAt(p - 1))) {
                return true;
            }
        }
        return false;
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

    private boolean nextIsCapital(String text, int at, int end) {
        int p = Letters.skipBlanks(text, at, end);
        return p < end && (Character.isUpperCase(text.charAt(p)) || Letters.isOpeningQuote(text.charAt(p)));
    }

    /** Walks back from the first word that must be in the next sentence to the word that opens it. */
    private int sentenceStart(String text, int[] starts, int[] ends, int at, int from) {
        int title = -1;
        for (int i = at - 1; i > 0 && at - i < 12; i--) {
            char c = text.charAt(starts[i]);
            if (c == '"' || c == '\u201C') {
                return starts[i];
            }
            String word = bare(text, starts[i], ends[i]);
            if (oddities.isTitle(word)) {
                title = i;
            } else if (title > 0) {
                break;
            } else if (oddities.opensSentence(word)) {
                char next = text.charAt(starts[i + 1]);
                boolean opens = Character.isLowerCase(next) || Letters.isDigit(next) || text.charAt(ends[i] - 1) == ',';
                return opens ? starts[i] : starts[Math.max(i + 1, nameBefore(text, starts, ends, at))];
            }
        }
        return starts[title > 0 ? title : nameBefore(text, starts, ends, at)];
    }

    /**
     * The one or two capitalised words before the sentence's first small ones, most likely its subject, with as many
     * before an "and".
     */
    private int nameBefore(String text, int[] starts, int[] ends, int at) {
        int i = at;
        while (i > 1 && at - i < 3 && Character.isLowerCase(text.charAt(starts[i - 1]))) {
            i--;
        }
        int name = capitalsBefore(text, starts, ends, i, 2);
        if (name == i) {
            return at;
        }
        boolean pair = name > 2 && isAnd(bare(text, starts[name - 1], ends[name - 1]));
        return pair ? capitalsBefore(text, starts, ends, name - 1, i - name) : name;
    }

    private int capitalsBefore(String text, int[] starts, int[] ends, int at, int most) {
        int i = at;
        while (i > 1 && at - i < most && Character.isUpperCase(text.charAt(starts[i - 1]))) {
            String word = bare(text, starts[i - 1], ends[i - 1]);
            if (i < at && oddities.opensSentence(word)) {
                break;
            }
            i--;
            if (word.endsWith("nya")) {
                break;
            }
        }
        return i;
    }

    private static boolean isAnd(String word) {
        return word.equals("dan") || word.equals("and") || word.equals("và") || word.equals("serta");
    }

    /** The end of a headline in quotation marks, with "di sini:" after it; -1 when it stands in none. */
    int quoted(String text, int from, int end) {
        char open = text.charAt(from);
        if (!Letters.isOpeningQuote(open)) {
            return -1;
        }
        int limit = Math.min(end, from + LIMIT);
        for (int p = from + 2; p < limit; p++) {
            boolean closes = Letters.isClosingQuote(text.charAt(p)) && (open != '"' || text.charAt(p) == '"');
            if (closes && (p + 1 == end || !Character.isLetterOrDigit(text.charAt(p + 1)))) {
                int q = Letters.skipBlanks(text, p + 1, end);
                if (text.startsWith("di sini", q)) {
                    q = Letters.skipBlanks(text, q + 7, end);
                }
                return q < end && text.charAt(q) == ':' ? q + 1 : p + 1;
            }
        }
        return -1;
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
