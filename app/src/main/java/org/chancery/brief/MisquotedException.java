package org.chancery.brief;

/**
 * Words that a brief was to quote do not stand, to the letter, where the record says: the record is damaged, and no brief
 * is made of it. Names the document and the place.
 */
public final class MisquotedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param doc the name of the document
     * @param start where the words should begin, UTF-16 code units
     * @param end one past their end
     */
    MisquotedException(String doc, int start, int end) {
        super("no brief is made: the quotation at characters " + start + "–" + end + " of " + doc
                + " is not what the stored text has there");
    }
}
