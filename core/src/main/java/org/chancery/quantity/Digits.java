package org.chancery.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in digits: {@code 1.904.000}, {@code 30,1}, {@code 4,500.25}. Which sign groups and which begins the decimals
 * is told by the number itself where it can be (two kinds of sign, a sign twice, a group that is not three digits), else
 * by the habit of the language. Stateless, thread-safe.
 */
final class Digits {
    private Digits() {}

    /**
     * The value of text[start, end), which holds digits, full stops and commas only and begins and ends with a digit.
     *
     * @param decimalSign what begins the decimals in the language, {@code ','} or {@code '.'}
     * @param scaled whether a scale word follows: <i>1,372 miliar</i> then has decimals rather than a group
     * @return null where the signs make no number, as in {@code 192.168.0.1}
     */
    static @Nullable BigDecimal value(CharSequence text, int start, int end, char decimalSign, boolean scaled) {
        int stops = 0;
        int commas = 0;
        int lastSign = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                stops++;
                lastSign = i;
            } else if (c == ',') {
                commas++;
                lastSign = i;
            }
        }
        if (end - start > 40) {
            return null;
        }
        if (lastSign < 0) {
            return new BigDecimal(text.subSequence(start, end).toString());
        }
        int decimals = decimalsFrom(text, start, end, decimalSign, scaled, stops, commas, lastSign);
        return groupsFit(text, start, decimals) ? plain(text, start, end, decimals) : null;
    }

    /** Where the decimals begin: the offset of their sign, or {@code end} where every sign groups. */
    private static int decimalsFrom(
            CharSequence text,
            int start,
            int end,
            char decimalSign,
            boolean scaled,
            int stops,
            int commas,
            int lastSign) {
        if (stops > 0 && commas > 0) {
            return lastSign;
        }
        if (stops + commas > 1) {
            return end;
        }
        boolean three = end - lastSign - 1 == 3;
        if (!three || text.charAt(start) == '0' || lastSign - start > 3) {
            return lastSign;
        }
        if (text.charAt(lastSign) != decimalSign) {
            return end;
        }
        // "4,500 ton" in a text that writes decimals with a comma: round thousands are taken from English copy.
        boolean round = text.charAt(end - 1) == '0' && text.charAt(end - 2) == '0';
        return round && !scaled ? end : lastSign;
    }

    /** Whether every group after the first has three digits. */
    private static boolean groupsFit(CharSequence text, int start, int limit) {
        int group = 0;
        boolean first = true;
        for (int i = start; i < limit; i++) {
            if (isSign(text.charAt(i))) {
                if (first ? group > 3 : group != 3) {
                    return false;
                }
                first = false;
                group = 0;
            } else {
                group++;
            }
        }
        return first || group == 3;
    }

    private static BigDecimal plain(CharSequence text, int start, int end, int decimals) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (i == decimals) {
                plain.append('.');
            } else if (!isSign(c)) {
                plain.append(c);
            }
        }
        return new BigDecimal(plain.toString());
    }

    private static boolean isSign(char c) {
        return c == '.' || c == ',';
    }
}
