package org.chancery.time;

import org.chancery.record.PartialDate;
import org.chancery.record.TimeExpression;

/**
 * An expression of time placed on the calendar.
 *
 * @param first first token of the expression alone, without preposition
 * @param last one past its last token
 * @param start first day, month or year
 * @param end last day, month or year; equal to start for one
 * @param rule the rule that read it
 */
public record TimeMention(int first, int last, PartialDate start, PartialDate end, String rule) {
    /** Whether it is an age, <i>the twenty-first century</i>, in which nothing that happens is dated. */
    public boolean isAge() {
        return TimeExpression.isAge(start, end);
    }
}
