package org.chancery.text;

/** How a token is written. */
public enum Shape {
    /** No capital letter: <i>kerja</i>; also digits and punctuation. */
    LOWER,
    /** A capital, then small letters: <i>Hanoi</i>. */
    CAPITALIZED,
    /** Two capitals or more and no small letter: <i>ASEAN, G20</i>. */
    UPPER,
    /** One capital letter alone, with or without a full stop: <i>J</i>. */
    INITIAL,
    /** Any other mixture: <i>McDonald, iPhone</i>. */
    MIXED;

    /**
     * Whether a lexicon word written this way may be read in a text word written that way. Small reads anything;
     * capitals must be capitals, but a capitalised word may stand in a line of capitals. An acronym never reads small.
     */
    public boolean allows(Shape inText) {
        return switch (this) {
            case LOWER -> true;
            case CAPITALIZED, MIXED -> inText != LOWER;
            case UPPER -> inText == UPPER;
            case INITIAL -> inText == INITIAL;
        };
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapital() {
        return this == CAPITALIZED || this == UPPER || this == INITIAL;
    }
}
