package org.chancery.view;

import java.math.BigDecimal;
import java.util.List;
import org.chancery.record.Evidence;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Scale;
import org.chancery.record.TimeExpression;

/**
 * Which words of the evidence to mark. Of a time the expression alone, of a figure the number with the word or two that
 * belong to it: their evidence is wider only to tell them from others. Of every other fact all of it.
 */
final class Marking {
    private Marking() {}

    static Mark of(Fact fact, Evidence evidence, String key) {
        int start = evidence.start();
        String quote = evidence.quote();
        int from = 0;
        int to = quote.length();
        if (fact instanceof TimeExpression time && quote.contains(time.text())) {
            from = quote.indexOf(time.text());
            to = from + time.text().length();
        } else if (fact instanceof Figure figure) {
            int at = numeral(figure.value(), quote);
            if (at >= 0) {
                from = at;
                to = afterUnit(figure, quote, at);
            }
        }
        return new Mark(start + from, start + to, key, Kind.of(fact));
    }

    /** Where a number stands in figures, with the separators of either custom; -1 where it stands in words. */
    private static int numeral(BigDecimal value, String quote) {
        String plain = value.stripTrailingZeros().toPlainString();
        for (String written :
                List.of(plain, plain.replace('.', ','), value.toPlainString().replace('.', ','))) {
            for (int at = quote.indexOf(written); at >= 0; at = quote.indexOf(written, at + 1)) {
                int end = at + written.length();
                boolean isWhole = (at == 0 || !isPartOfNumber(quote, at - 1, -1))
                        && (end == quote.length() || !isPartOfNumber(quote, end, 1));
                if (isWhole) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean isPartOfNumber(String quote, int at, int step) {
        char c = quote.charAt(at);
        int next = at + step;
        return Character.isDigit(c)
                || ((c == '.' || c == ',')
                        && next >= 0
                        && next < quote.length()
                        && Character.isDigit(quote.charAt(next)));
    }

    /** One word for the scale ("miliar") and one for a unit that is no currency ("persen", "perusahaan"). */
    private static int afterUnit(Figure figure, String quote, int at) {
        boolean isCurrency = figure.unit().length() == 3
                && Character.isUpperCase(figure.unit().charAt(0));
        int words = (figure.scale() == Scale.ONE ? 0 : 1) + (isCurrency ? 0 : 1);
        int end = at;
        while (end < quote.length() && !Character.isWhitespace(quote.charAt(end))) {
            end++;
        }
        if (quote.charAt(end - 1) == '%') {
            return end;
        }
        for (; words > 0 && end < quote.length() && isSpaceThenWord(quote, end); words--) {
            end++;
            while (end < quote.length() && Character.isLetterOrDigit(quote.charAt(end))) {
                end++;
            }
        }
        while (end > at + 1 && !Character.isLetterOrDigit(quote.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isSpaceThenWord(String quote, int at) {
        return Character.isWhitespace(quote.charAt(at))
                && at + 1 < quote.length()
                && Character.isLetter(quote.charAt(at + 1));
    }
}
