package org.chancery.text;

import java.util.Arrays;
import org.chancery.document.Layout;

/**
 * The tokens of a text as parallel arrays, with sentence bounds and quoted passages. Filled by {@link Tokenizer};
 * afterwards only read. Tokens never overlap and are in the order of the text. A range of tokens is half-open.
 */
public final class Tokens {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION,
        OPEN_QUOTE,
        CLOSE_QUOTE,
        SYMBOL
    }

    private static final Kind[] KINDS = Kind.values();
    private static final Shape[] SHAPES = Shape.values();
    private static final Layout.Kind[] REGIONS = Layout.Kind.values();

    private final String text;
    private int count;
    private int[] start;
    private int[] end;
    private int[] word;
    private byte[] kind;
    private byte[] shape;
    private int[] quote;
    private int[] sentence;
    private int sentences;
    private int[] sentenceFirst = new int[32];
    private byte[] sentenceRegion = new byte[32];
    private boolean[] sentenceOpensParagraph = new boolean[32];
    private int quotes;

    Tokens(String text) {
        this.text = text;
        int room = 16 + text.length() / 5;
        start = new int[room];
        end = new int[room];
        word = new int[room];
        kind = new byte[room];
        shape = new byte[room];
        quote = new int[room];
        sentence = new int[room];
    }

    void add(int from, int to, int number, Kind what, Shape form, int passage) {
        if (count == start.length) {
            int room = count * 2;
            start = Arrays.copyOf(start, room);
            end = Arrays.copyOf(end, room);
            word = Arrays.copyOf(word, room);
            kind = Arrays.copyOf(kind, room);
            shape = Arrays.copyOf(shape, room);
            quote = Arrays.copyOf(quote, room);
            sentence = Arrays.copyOf(sentence, room);
        }
        start[count] = from;
        end[count] = to;
        word[count] = number;
        kind[count] = (byte) what.ordinal();
        shape[count] = (byte) form.ordinal();
        quote[count] = passage;
        sentence[count] = sentences;
        quotes = Math.max(quotes, passage);
        count++;
    }

    /** Number of tokens since the last sentence ended. */
    int open() {
        return sentences == 0 ? count : count - sentenceFirst[sentences];
    }

    /** Whether the next token would be the first of a sentence or of a quotation. */
    boolean opensSentence() {
        return count == 0 || sentenceFirst[sentences] == count || KINDS[kind[count - 1]] == Kind.OPEN_QUOTE;
    }

    /** Ends the sentence at the tokens so far; nothing happens where it would be empty. */
    void endSentence(Layout.Kind region, boolean opensParagraph) {
        int first = sentences == 0 ? 0 : sentenceFirst[sentences];
        if (first == count) {
            return;
        }
        if (sentences + 2 > sentenceFirst.length) {
            sentenceFirst = Arrays.copyOf(sentenceFirst, sentenceFirst.length * 2);
            sentenceRegion = Arrays.copyOf(sentenceRegion, sentenceRegion.length * 2);
            sentenceOpensParagraph = Arrays.copyOf(sentenceOpensParagraph, sentenceOpensParagraph.length * 2);
        }
        sentenceRegion[sentences] = (byte) region.ordinal();
        sentenceOpensParagraph[sentences] = opensParagraph;
        sentences++;
        sentenceFirst[sentences] = count;
    }

    /** The text that the offsets point into. */
    public String text() {
        return text;
    }

    /** Number of tokens. */
    public int count() {
        return count;
    }

    /** First character of a token, UTF-16. */
    public int start(int token) {
        return start[token];
    }

    /** One past the last character of a token, UTF-16. */
    public int end(int token) {
        return end[token];
    }

    /** Number of the token's word in the language's word table, 0 for a word that it does not know. */
    public int word(int token) {
        return word[token];
    }

    /** What the token is made of. */
    public Kind kind(int token) {
        return KINDS[kind[token]];
    }

    /** How the token is written. */
    public Shape shape(int token) {
        return SHAPES[shape[token]];
    }

    /** Number of the quoted passage that the token is in, from 1; 0 outside quotations. */
    public int quote(int token) {
        return quote[token];
    }

    /** Number of quoted passages. */
    public int quotes() {
        return quotes;
    }

    /** Number of sentences. */
    public int sentences() {
        return sentences;
    }

    /** The token that covers a character, or -1. */
    public int tokenAt(int offset) {
        int token = Arrays.binarySearch(start, 0, count, offset);
        int at = token >= 0 ? token : -token - 2;
        return at >= 0 && offset < end[at] ? at : -1;
    }

    /** The sentence that a token is in. */
    public int sentenceOf(int token) {
        return sentence[token];
    }

    /** First token of a sentence. */
    public int first(int sentence) {
        return sentenceFirst[sentence];
    }

    /** One past the last token of a sentence. */
    public int last(int sentence) {
        return sentenceFirst[sentence + 1];
    }

    /** The kind of region that a sentence stands in. */
    public Layout.Kind region(int sentence) {
        return REGIONS[sentenceRegion[sentence]];
    }

    /** Whether a sentence is the first of its paragraph. */
    public boolean opensParagraph(int sentence) {
        return sentenceOpensParagraph[sentence];
    }

    /** The characters of one token. Allocates. */
    public String string(int token) {
        return text.substring(start[token], end[token]);
    }

    /** The characters from one token up to, not including, another. Allocates. */
    public String string(int first, int last) {
        return text.substring(start[first], end[last - 1]);
    }

    /** Whether a token is one given character. */
    public boolean is(int token, char c) {
        return token >= 0 && token < count && end[token] - start[token] == 1 && text.charAt(start[token]) == c;
    }

    /** Whether nothing stands between a token and the one before it. */
    public boolean gluedToPrevious(int token) {
        return token > 0 && start[token] == end[token - 1];
    }
}
