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
    public TimeExpression {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }
}
