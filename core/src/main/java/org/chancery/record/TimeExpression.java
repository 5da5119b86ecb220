package org.chancery.record;

import java.util.List;

/**
 * An expression of time that can be placed on a calendar.
 *
 * @param text the expression alone, to the letter
 * @param start first day, month or year
 * @param end last day, month or year
 * @param evidence the words that say so, best first; never empty
 * @param found the rule that found it
 */
public record TimeExpression(String text, PartialDate start, PartialDate end, List<Evidence> evidence, Found found)
        implements Fact {
    /** Fewest years of an age. */
    private static final int AGE = 50;

    public TimeExpression {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }

    /** Whether it is an age, <i>the twenty-first century</i>, in which nothing that happens is dated and nothing is due. */
    public boolean isAge() {
        return isAge(start, end);
    }

    /** Whether so long a time is an age. */
    public static boolean isAge(PartialDate start, PartialDate end) {
        return end.year() - start.year() >= AGE;
    }
}
