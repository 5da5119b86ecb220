package org.chancery.quantity;

import java.math.BigDecimal;
import org.chancery.record.Scale;

/**
 * A number as it stands in a text, before any unit: {@code 1.904,5 juta}, <i>dua puluh lima ribu</i>.
 *
 * @param first its first token
 * @param last one past its last token, scale word included
 * @param value before the scale
 * @param scale thousand, million …; ONE where no scale word stands beside it
 * @param digits whether it is written in digits
 */
public record Numeral(int first, int last, BigDecimal value, Scale scale, boolean digits) {
    /** Value times scale. */
    public BigDecimal amount() {
        return value.multiply(BigDecimal.valueOf(scale.factor()));
    }

    /** The amount as a small whole number, or -1 where it is none or above a million. */
    public int whole() {
        BigDecimal amount = amount();
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 0 || amount.compareTo(MILLION) > 0) {
            return -1;
        }
        return amount.intValue();
    }

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
}
