package org.chancery.record;

/**
 * The exact words of a document that say something.
 *
 * @param quote the words, to the letter
 * @param start first character, UTF-16 code units of the stored text
 * @param end one past the last character; {@code end - start == quote.length()}
 */
public record Evidence(String quote, int start, int end) {
    public Evidence {
        if (start < 0 || end - start != quote.length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " does not fit the quote: " + quote);
        }
    }

    /** Cuts evidence out of a text. The span is half-open and must lie within the text. */
    public static Evidence cut(String text, int start, int end) {
        return new Evidence(text.substring(start, end), start, end);
    }
}
