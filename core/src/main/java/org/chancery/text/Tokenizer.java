package org.chancery.text;

import org.chancery.document.Layout;

/**
 * Cuts a text into words, numbers and signs, sentences and quoted passages in one pass. The same for all languages;
 * what differs is the list of abbreviations that a full stop does not end a sentence after. Immutable, thread-safe.
 */
public final class Tokenizer {
    /**
     * A run of words without an end is cut after this many tokens. No author writes such a sentence, but tables and broken
     * pages hold them, and the stages after this one may take the square of a sentence's length.
     */
    private static final int LONGEST_SENTENCE = 400;

    private static final int SHORTEST_GLUED = 6;
    private static final int LONGEST_GLUED = 60;
    private static final int SHORTEST_GLUED_TAIL = 7;

    private final WordTable words;
    private final boolean[] abbreviation;
    private final boolean[] opener;

    /** A tokenizer of a language whose abbreviations never end a sentence. */
    public Tokenizer(WordTable words, boolean[] abbreviation) {
        this(words, abbreviation, new boolean[0]);
    }

    /**
     * @param words the language's word table
     * @param abbreviation by word number, whether a full stop after the word belongs to it; may be shorter than the table
     * @param opener by word number, whether the word with a capital opens a sentence also after an abbreviation: <i>met
     *     the board of Acme Inc. They agreed</i>; may be shorter than the table
     */
    public Tokenizer(WordTable words, boolean[] abbreviation, boolean[] opener) {
        this.words = words;
        this.abbreviation = abbreviation.clone();
        this.opener = opener.clone();
    }

    /** The tokens of a bare string: one sentence, no layout. */
    public Tokens tokens(String text) {
        Tokens tokens = new Tokens(text);
        new Pass(text, tokens).region(0, text.length(), Layout.Kind.BODY);
        return tokens;
    }

    /** The tokens of all regions that are read: body, headings and captions. */
    public Tokens tokens(String text, Layout layout) {
        Tokens tokens = new Tokens(text);
        Pass pass = new Pass(text, tokens);
        for (Layout.Region region : layout.regions()) {
            switch (region.kind()) {
                case BODY, HEADING, CAPTION -> pass.region(region.start(), region.end(), region.kind());
                case NOISE, DATELINE -> pass.passage = 0;
            }
        }
        return tokens;
    }

    private final class Pass {
        private final char[] text;
        private final Tokens tokens;
        private int passage;
        private int passages;
        private boolean paragraphOpen = true;

        Pass(String text, Tokens tokens) {
            this.text = text.toCharArray();
            this.tokens = tokens;
        }

        void region(int from, int to, Layout.Kind kind) {
            int at = from;
            while (at < to) {
                if (tokens.open() >= LONGEST_SENTENCE) {
                    endSentence(kind);
                }
                char c = text[at];
                if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                    endLine(kind);
                    at++;
                } else if (isSpace(c)) {
                    at++;
                } else if (isWordStart(c)) {
                    at = word(at, to);
                } else if (c >= '0' && c <= '9') {
                    at = number(at, to);
                } else {
                    at = sign(at, to, kind);
                }
            }
            tokens.endSentence(kind, paragraphOpen);
            paragraphOpen = true;
        }

        private void endLine(Layout.Kind kind) {
            tokens.endSentence(kind, paragraphOpen);
            paragraphOpen = true;
            passage = 0;
        }

        private void endSentence(Layout.Kind kind) {
            tokens.endSentence(kind, paragraphOpen);
            paragraphOpen = false;
        }

        private int word(int from, int to) {
            int at = from + 1;
            boolean digits = false;
            boolean dotted = false;
            while (at < to) {
                char c = text[at];
                if (isWordPart(c) || isBrokenLetter(c) && at + 1 < to && isWordStart(text[at + 1])) {
                    at++;
                } else if (isApostrophe(c) && at + 1 < to && isWordStart(text[at + 1]) && !isGenitive(at, to)) {
                    at += 2;
                } else if (c == '.' && dotJoins(from, at, to)) {
                    dotted = true;
                    at += 2;
                } else if (c == '.' && dotted && text[at - 2] == '.') {
                    at++;
                    break;
                } else if (c >= '0' && c <= '9' && (digits || allCapitals(from, at))) {
                    digits = true;
                    at++;
                } else {
                    break;
                }
            }
            int number = words.find(text, from, at);
            int cut = number == 0 && !dotted && !digits ? glue(from, at) : at;
            tokens.add(
                    from,
                    cut,
                    cut == at ? number : words.find(text, from, cut),
                    Tokens.Kind.WORD,
                    shape(from, cut),
                    passage);
            return cut;
        }

        /**
         * Where an unknown word is two that lost the space between them, as in pages whose links were taken out:
         * {@code PrancisEmmanuel, RIPrabowo, Trumpmengancam}. The cut leaves a known word on one side: before a capital
         * for words of three letters or more and acronyms, in small letters only before a long word.
         */
        private int glue(int from, int to) {
            if (to - from < SHORTEST_GLUED || to - from > LONGEST_GLUED) {
                return to;
            }
            for (int cut = from + 2; cut <= to - 3; cut++) {
                boolean capital = isUpper(text[cut]);
                boolean afterSmall = Character.isLowerCase(text[cut - 1]);
                boolean smallAfter = Character.isLowerCase(text[cut + 1]);
                if (capital
                        && smallAfter
                        && (afterSmall ? cut - from >= 3 && to - cut >= 4 : allCapitals(from, cut) && to - cut >= 4)) {
                    boolean known = words.find(text, from, cut) != 0;
                    if (known || afterSmall && cut - from >= 4 && words.find(text, cut, to) != 0) {
                        return cut;
                    }
                }
            }
            // A verb that opens a sentence may be unknown while its stem is known: "Mengantisipasi".
            if (isUpper(text[from]) && !tokens.opensSentence()) {
                for (int cut = from + 4; cut <= to - SHORTEST_GLUED_TAIL; cut++) {
                    if (words.isWrittenSmall(words.find(text, cut, to))) {
                        return cut;
                    }
                }
            }
            return to;
        }

        /** A dot joins the letters of an acronym (U.S.) and the parts of an address (KOMPAS.com), not two sentences. */
        private boolean dotJoins(int from, int at, int to) {
            if (at + 1 >= to || !isWordStart(text[at + 1])) {
                return false;
            }
            boolean nextSmall = Character.isLowerCase(text[at + 1]);
            boolean initialBefore = at - 1 == from || text[at - 2] == '.';
            boolean initialAfter = at + 2 >= to || !isWordPart(text[at + 2]);
            return nextSmall || (initialBefore && initialAfter);
        }

        private boolean isGenitive(int at, int to) {
            char next = text[at + 1];
            return (next == 's' || next == 'S') && (at + 2 >= to || !isWordPart(text[at + 2]));
        }

        private boolean allCapitals(int from, int at) {
            if (at - from > 5) {
                return false;
            }
            for (int i = from; i < at; i++) {
                if (!Character.isUpperCase(text[i])) {
                    return false;
                }
            }
            return true;
        }

        private int number(int from, int to) {
            int at = from + 1;
            while (at < to) {
                char c = text[at];
                boolean inside = (c == '.' || c == ',') && at + 1 < to && isDigit(text[at + 1]);
                if (!isDigit(c) && !inside) {
                    break;
                }
                at++;
            }
            tokens.add(from, at, words.find(text, from, at), Tokens.Kind.NUMBER, Shape.LOWER, passage);
            return at;
        }

        private int sign(int from, int to, Layout.Kind region) {
            char c = text[from];
            switch (c) {
                case '"' -> {
                    boolean opens = passage == 0;
                    quote(from, opens, Tokens.Kind.OPEN_QUOTE, Tokens.Kind.CLOSE_QUOTE);
                    if (!opens) {
                        endAfterQuote(from, region);
                    }
                }
                case '\u201C', '\u201E', '\u00AB' -> quote(from, true, Tokens.Kind.OPEN_QUOTE, Tokens.Kind.CLOSE_QUOTE);
                case '\u201D', '\u00BB' -> {
                    quote(from, false, Tokens.Kind.OPEN_QUOTE, Tokens.Kind.CLOSE_QUOTE);
                    endAfterQuote(from, region);
                }
                case '.', '!', '?', '\u2026' -> {
                    add(from, Tokens.Kind.PUNCTUATION);
                    if (endsSentence(from, to)) {
                        endSentence(region);
                    }
                }
                default -> add(from, isSymbol(c) ? Tokens.Kind.SYMBOL : Tokens.Kind.PUNCTUATION);
            }
            return from + 1;
        }

        private void add(int at, Tokens.Kind kind) {
            tokens.add(at, at + 1, words.find(text, at, at + 1), kind, Shape.LOWER, passage);
        }

        private void quote(int at, boolean opens, Tokens.Kind open, Tokens.Kind close) {
            if (opens) {
                passage = ++passages;
                add(at, open);
            } else {
                add(at, close);
                passage = 0;
            }
        }

        private boolean endsSentence(int at, int to) {
            char next = at + 1 < to ? text[at + 1] : '\n';
            boolean glued = at + 2 < to && at > 0 && (next == '\u201C' || next == '"' && passage == 0);
            if (glued && isUpper(text[at + 2])) {
                // A quotation that opens right behind the full stop: produk asing."Teman-teman …
                return true;
            }
            if (next == '"' || next == '\u201D' || next == ')' || next == '.' || next == '!' || next == '?') {
                return false;
            }
            int last = tokens.count() - 2;
            boolean afterWord = last >= 0 && tokens.end(last) == at && tokens.kind(last) == Tokens.Kind.WORD;
            if (text[at] == '.' && afterWord && tokens.shape(last) == Shape.INITIAL) {
                return false;
            }
            if (isSpace(next) || next == '\n' || next == '\r') {
                boolean abbreviated =
                        afterWord && tokens.word(last) < abbreviation.length && abbreviation[tokens.word(last)];
                return text[at] != '.' || (abbreviated ? openerFollows(at + 1, to) : !smallFollows(at + 1, to));
            }
            // Glued sentences, "ini.Untuk": a small letter before, a capital after.
            boolean afterNumber = at > 0
                    && (isDigit(text[at - 1]) || text[at - 1] == ')')
                    && at + 2 < to
                    && Character.isLowerCase(text[at + 2]);
            return (afterNumber || afterWord && Character.isLowerCase(text[at - 1])) && Character.isUpperCase(next);
        }

        private boolean openerFollows(int at, int to) {
            int first = at;
            while (first < to && isSpace(text[first])) {
                first++;
            }
            int last = first;
            while (last < to && Character.isLetter(text[last])) {
                last++;
            }
            int word = last > first && Character.isUpperCase(text[first]) ? words.find(text, first, last) : 0;
            return word < opener.length && opener[word];
        }

        private boolean smallFollows(int at, int to) {
            int i = at;
            while (i < to && isSpace(text[i])) {
                i++;
            }
            return i < to && Character.isLowerCase(text[i]);
        }

        /** {@code …sudah selesai." Ia menambahkan} ends a sentence; {@code …sudah selesai," kata dia} does not. */
        private void endAfterQuote(int at, Layout.Kind region) {
            char before = at > 0 ? text[at - 1] : ' ';
            if ((before == '.' || before == '!' || before == '?') && !smallFollows(at + 1, text.length)) {
                endSentence(region);
            }
        }

        private Shape shape(int from, int to) {
            int upper = 0;
            int lower = 0;
            for (int i = from; i < to; i++) {
                char c = text[i];
                if (c >= 'a' && c <= 'z') {
                    lower++;
                } else if (c >= 'A' && c <= 'Z' || c > 127 && Character.isUpperCase(c)) {
                    upper++;
                } else if (c > 127 && Character.isLetter(c)) {
                    lower++;
                }
            }
            if (upper == 0) {
                return Shape.LOWER;
            }
            if (lower == 0) {
                return upper == 1 && to - from <= 2 && to - from == upper ? Shape.INITIAL : Shape.UPPER;
            }
            char first = text[from];
            boolean capital = first >= 'A' && first <= 'Z' || first > 127 && Character.isUpperCase(first);
            return upper == 1 && capital ? Shape.CAPITALIZED : Shape.MIXED;
        }
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z' || c > 127 && Character.isUpperCase(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00A0'
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u202F'
                || c > 127 && Character.isWhitespace(c);
    }

    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c > 127 && (Character.isLetter(c) || Character.isSurrogate(c));
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || c > 127 && (Character.getType(c) == Character.NON_SPACING_MARK) || c == '\u00AD';
    }

    /** Marks that wrongly decoded letters leave inside a word: <i>GaÃ«tan</i>. */
    private static boolean isBrokenLetter(char c) {
        return c == '\u00AB'
                || c == '\u00BB'
                || c == '\u00A9'
                || c == '\u00A8'
                || c == '\u00A1'
                || c == '\u00B1'
                || c == '\u00AF';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '`';
    }

    private static boolean isSymbol(char c) {
        return c == '$'
                || c == '%'
                || c == '&'
                || c == '+'
                || c == '='
                || c > 127
                        && switch (Character.getType(c)) {
                            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL -> true;
                            default -> false;
                        };
    }
}
