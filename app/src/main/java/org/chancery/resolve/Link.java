package org.chancery.resolve;

/**
 * An explained judgement that two claims tell of the same thing, or do not. Immutable. Nothing is merged in place: a
 * later judgement of the opposite sort undoes it.
 *
 * @param left one claim
 * @param right the other
 * @param verdict same, different, or not to be told
 * @param score between 0 and 1, how alike they are
 * @param reason what spoke for it, to be read by a person: {@code same round of the same series; dates agree}
 * @param by {@code chancery} for the program, else the name of a person
 */
public record Link(ClaimId left, ClaimId right, Verdict verdict, double score, String reason, String by) {
    /** Who judges where no person did. */
    public static final String MACHINE = "chancery";

    /** What a judgement says. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE
    }

    public Link {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score);
        }
    }
}
