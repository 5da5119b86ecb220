package org.chancery.view;

/**
 * What an entry is called.
 *
 * @param text in words
 * @param language of these words, ISO 639-1; empty where they are the interface's own or a name
 */
public record Heading(String text, String language) {
    /** What is shorter is a name: "Paris Agreement" over "Paris Agreement" is no repetition of a sentence. */
    private static final int SHORTEST = 24;
    /** Quotations that are longer are no headings. */
    private static final int LONGEST = 260;

    /** Words of the interface, or a name. */
    static Heading own(String text) {
        return new Heading(text, "");
    }

    /** Whether a quotation is no more than these words: a name, told as itself. */
    public boolean isAllOf(Citation citation) {
        return text.equalsIgnoreCase(citation.quote());
    }

    /**
     * Whether a quotation begins with these words, cut or whole: what has no name is called by what was said of it, and
     * need not be said twice.
     */
    public boolean opens(Citation citation) {
        String begin = Citations.oneLine(text.replaceFirst("\\s*(…|\\.\\.\\.)$", ""));
        return begin.length() >= SHORTEST
                && citation.quote().regionMatches(true, 0, begin, 0, begin.length())
                && citation.quote().length() <= LONGEST;
    }
}
