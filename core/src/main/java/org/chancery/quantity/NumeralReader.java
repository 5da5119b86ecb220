package org.chancery.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.record.Scale;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number that starts at a token, in digits or in words. The words and what they do are lexicon rows of the
 * senses {@code numeral} and {@code scale}. Stateless, thread-safe.
 */
public final class NumeralReader {
    private NumeralReader() {}

    /** The number that starts at a token, with its scale word; null where none does. */
    public static @Nullable Numeral at(AnalysedText text, int token, int limit) {
        if (token >= limit) {
            return null;
        }
        if (text.tokens().kind(token) == Tokens.Kind.NUMBER) {
            return digits(text, token, limit);
        }
        return text.hasMatch(token) ? words(text, token, limit) : null;
    }

    private static @Nullable Numeral digits(AnalysedText text, int token, int limit) {
        Tokens tokens = text.tokens();
        Match scale = token + 1 < limit ? text.match(token + 1, Sense.SCALE) : null;
        if (scale != null && "yes".equals(scale.entry().get("one"))) {
            scale = null;
        }
        BigDecimal value = Digits.value(
                tokens.text(),
                tokens.start(token),
                tokens.end(token),
                text.pack().decimalSign(),
                scale != null);
        if (value == null) {
            return null;
        }
        int last = token + 1;
        // "2 setengah tahun", "1 1/2" are rare enough to leave the second out; the first is read.
        Match half = last < limit ? numeral(text, last, "fraction") : null;
        if (half != null && scale == null) {
            return new Numeral(token, half.last(), value.add(value(half)), Scale.ONE, true);
        }
        return scale == null
                ? new Numeral(token, last, value, Scale.ONE, true)
                : scaled(text, token, scale, value, true, limit);
    }

    private static @Nullable Match numeral(AnalysedText text, int token, String what) {
        Match match = text.match(token, Sense.NUMERAL);
        return match != null && what.equals(match.entry().get("is")) ? match : null;
    }

    private static BigDecimal value(Match match) {
        return new BigDecimal(match.entry().get("value"));
    }

    private static Scale scale(Match match) {
        String label = match.entry().get("scale");
        return Scale.parse(label == null ? match.entry().id() : label);
    }

    /** <i>2 juta</i>; <i>500 ribu triliun</i>; <i>1 juta 250 ribu</i> ends after the first scale. */
    private static Numeral scaled(
            AnalysedText text, int first, Match scale, BigDecimal value, boolean digits, int limit) {
        Match second = scale.last() < limit ? text.match(scale.last(), Sense.SCALE) : null;
        if (second != null
                && second.entry().get("one") == null
                && second.entry().get("digits") == null) {
            BigDecimal more = value.multiply(BigDecimal.valueOf(scale(scale).factor()));
            return new Numeral(first, second.last(), more, scale(second), digits);
        }
        return new Numeral(first, scale.last(), value, scale(scale), digits);
    }

    /** Number words in one pass: total holds what is complete, digit what puluh, ratus, belas or pertiga may still change. */
    private static @Nullable Numeral words(AnalysedText text, int first, int limit) {
        Match one = text.match(first, Sense.SCALE);
        if (one != null && "yes".equals(one.entry().get("one"))) {
            Numeral rest = continues(text, one.last(), scale(one), limit) ? words(text, one.last(), limit) : null;
            return rest == null
                    ? new Numeral(first, one.last(), BigDecimal.ONE, scale(one), false)
                    : whole(
                            first,
                            rest.last(),
                            BigDecimal.valueOf(scale(one).factor()).add(rest.amount()));
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        int at = first;
        boolean any = false;
        while (at < limit) {
            Match match = text.match(at, Sense.NUMERAL);
            String what = match == null ? null : match.entry().get("is");
            if ("joins".equals(what) && any && digit.signum() == 0 && joins(text, at + 1, limit, total)) {
                at++;
                continue;
            }
            if (match == null || what == null) {
                Match scale = any ? text.match(at, Sense.SCALE) : null;
                if (scale == null
                        || scale.entry().get("one") != null
                        || scale.entry().get("digits") != null) {
                    break;
                }
                int next = scale.last();
                if (next < limit && !continues(text, next, scale(scale), limit)) {
                    BigDecimal value = total.add(digit);
                    return sum.signum() == 0
                            ? scaled(text, first, scale, value, false, limit)
                            : whole(
                                    first,
                                    next,
                                    sum.add(value.multiply(
                                            BigDecimal.valueOf(scale(scale).factor()))));
                }
                sum = sum.add(total.add(digit)
                        .multiply(BigDecimal.valueOf(scale(scale).factor())));
                total = BigDecimal.ZERO;
                digit = BigDecimal.ZERO;
                at = next;
                continue;
            }
            switch (what) {
                case "digit" -> {
                    if (digit.signum() != 0) {
                        return whole(first, at, sum.add(total).add(digit));
                    }
                    digit = value(match);
                }
                case "whole" -> total = total.add(digit).add(value(match));
                case "times" -> {
                    total = total.add(digit.max(BigDecimal.ONE).multiply(value(match)));
                    digit = BigDecimal.ZERO;
                }
                case "teen" -> {
                    total = total.add(digit).add(value(match));
                    digit = BigDecimal.ZERO;
                }
                case "fraction" -> {
                    return new Numeral(
                            first, match.last(), sum.add(total).add(digit).add(value(match)), Scale.ONE, false);
                }
                case "denominator" -> {
                    if (digit.signum() == 0) {
                        return null;
                    }
                    return new Numeral(
                            first, match.last(), digit.divide(value(match), new MathContext(3)), Scale.ONE, false);
                }
                default -> {
                    return any ? whole(first, at, sum.add(total).add(digit)) : null;
                }
            }
            any = true;
            at = match.last();
        }
        return any ? whole(first, at, sum.add(total).add(digit)) : null;
    }

    /** <i>one hundred and twelve</i>: whether behind the <i>and</i> a number below a hundred ends this one. */
    private static boolean joins(AnalysedText text, int at, int limit, BigDecimal total) {
        Match digit = numeral(text, at, "digit");
        Match whole = numeral(text, at, "whole");
        return at < limit && total.compareTo(BigDecimal.valueOf(99)) > 0 && (digit != null || whole != null);
    }

    /** Whether after <i>dua juta</i> the number goes on with a smaller scale: <i>lima ratus ribu</i>. */
    private static boolean continues(AnalysedText text, int at, Scale scale, int limit) {
        if (at >= limit || numeral(text, at, "digit") == null && numeral(text, at, "whole") == null) {
            return false;
        }
        Numeral rest = words(text, at, limit);
        return rest != null && rest.amount().compareTo(BigDecimal.valueOf(scale.factor())) < 0;
    }

    private static Numeral whole(int first, int last, BigDecimal value) {
        return new Numeral(first, last, value, Scale.ONE, false);
    }
}
