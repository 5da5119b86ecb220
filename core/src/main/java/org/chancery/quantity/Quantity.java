package org.chancery.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import org.chancery.record.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts: <i>lebih dari US$13,3 miliar</i> is 13.3, billion, USD, more than.
 *
 * @param first first token, currency sign included, words of exactness not
 * @param last one past its last token, unit included
 * @param value before the scale
 * @param scale thousand, million …
 * @param unit percent sign, ISO 4217 code or English plural; empty where the number stands bare
 * @param sort what sort of thing the unit counts
 * @param bound how exact it is said to be
 */
public record Quantity(int first, int last, BigDecimal value, Scale scale, String unit, Sort sort, Bound bound) {

    /** What sort of thing a unit counts; the labels are those of {@code kind} in units.yml. */
    public enum Sort {
        MONEY,
        PERCENT,
        RATE,
        INSTRUMENT,
        DEAL,
        ROUND,
        PARTY,
        PLACE,
        /** Those who belong to a body of states. */
        MEMBER,
        /** Votes in a body. */
        VOTE,
        /** Posts abroad, and who holds them. */
        MISSION,
        BUSINESS,
        PEOPLE,
        /** People whom one side sends to another: workers, students, peacekeepers. */
        SENT,
        VISITOR,
        DURATION,
        CLOCK,
        VOLUME,
        AREA,
        LENGTH,
        EVENT,
        GOODS,
        RANK,
        OTHER,
        BARE;

        static Sort parse(@Nullable String label) {
            return label == null ? OTHER : valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** How exact a number is said to be. */
    public enum Bound {
        EXACT,
        ABOUT,
        ALMOST,
        OVER,
        UNDER,
        AT_LEAST,
        UP_TO,
        /** The lower end of a range: <i>3-5 persen</i>. */
        LOWER,
        /** The upper end of a range. */
        UPPER;

        static Bound parse(@Nullable String label) {
            return label == null ? EXACT : valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** Value times scale. */
    public BigDecimal amount() {
        return value.multiply(BigDecimal.valueOf(scale.factor()));
    }
}
