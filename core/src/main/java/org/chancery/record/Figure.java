package org.chancery.record;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that measures something about a relation. The amount is {@code value × scale}.
 *
 * @param measure short English name of what is measured
 * @param subject whose or of what, or null
 * @param value as told, before the scale
 * @param unit percent sign, ISO 4217 code or a plural noun
 * @param scale thousand, million …
 * @param direction or null
 * @param status whether it was promised or has come about, or null where the words do not tell
 * @param period calendar expression as ISO or worded, or null
 * @param reporter ISO code or null
 * @param partner ISO code or null
 * @param evidence the words that say so, best first; never empty
 * @param found the rule that found it
 */
public record Figure(
        String measure,
        @Nullable String subject,
        BigDecimal value,
        String unit,
        Scale scale,
        @Nullable Direction direction,
        @Nullable AmountStatus status,
        @Nullable String period,
        @Nullable String reporter,
        @Nullable String partner,
        List<Evidence> evidence,
        Found found)
        implements Fact {
    public Figure {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }

    /** One of which it is not told whether it was promised or has come about. */
    public Figure(
            String measure,
            @Nullable String subject,
            BigDecimal value,
            String unit,
            Scale scale,
            @Nullable Direction direction,
            @Nullable String period,
            @Nullable String reporter,
            @Nullable String partner,
            List<Evidence> evidence,
            Found found) {
        this(measure, subject, value, unit, scale, direction, null, period, reporter, partner, evidence, found);
    }

    /** The amount: value times scale, without trailing zeros. */
    public BigDecimal amount() {
        BigDecimal amount = value.multiply(BigDecimal.valueOf(scale.factor())).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
