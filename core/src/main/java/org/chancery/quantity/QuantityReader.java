package org.chancery.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.quantity.Quantity.Bound;
import org.chancery.quantity.Quantity.Sort;
import org.chancery.record.Scale;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quantities of a sentence, left to right: money with its sign before or its name after the number, per cents,
 * counted things, and both ends of ranges. Numbers that are dates are read as well; who knows the dates leaves them out.
 * Thread-safe.
 */
public final class QuantityReader {
    private static final Set<String> CODES = new TreeSet<>();

    private static final int NOUN_REACH = 3;
    private static final long JOINS = WordClass.OR.bit() | WordClass.AND.bit();

    static {
        Currency.getAvailableCurrencies().forEach(c -> CODES.add(c.getCurrencyCode()));
    }

    /** All quantities of a sentence, in order, not overlapping; ends of a range are two. */
    public List<Quantity> read(AnalysedText text, int sentence) {
        Tokens tokens = text.tokens();
        int limit = tokens.last(sentence);
        List<Quantity> found = List.of();
        int at = tokens.first(sentence);
        int begin = at;
        while (at < limit) {
            boolean number = tokens.kind(at) == Tokens.Kind.NUMBER;
            if (!number && !text.hasMatch(at) && tokens.shape(at) != Shape.UPPER) {
                at++;
                continue;
            }
            if (found.isEmpty()) {
                found = new ArrayList<>();
            }
            int next = quantity(text, at, begin, limit, found);
            at = Math.max(next, at + 1);
        }
        if (text.pack().headLast()) {
            likeTheOneBefore(text, limit, found);
        }
        return found;
    }

    /** <i>rose to 8 billion dollars from 5 billion in May, to one per cent from 0.5</i>: the second goes without its unit. */
    private static void likeTheOneBefore(AnalysedText text, int limit, List<Quantity> found) {
        for (int i = 1; i < found.size(); i++) {
            Quantity bare = found.get(i);
            Quantity before = found.get(i - 1);
            boolean turn = text.isAny(bare.first() - 1, WordClass.FROM.bit() | WordClass.TO.bit())
                    || text.is(bare.first() - 1, WordClass.OF);
            boolean money = before.sort() == Sort.MONEY && bare.scale().factor() >= 1_000_000;
            boolean rate = before.sort() == Sort.PERCENT
                    && bare.scale() == Scale.ONE
                    && text.is(bare.first() - 1, WordClass.FROM);
            int next = bare.last();
            boolean ends = next >= limit
                    || text.tokens().kind(next) == Tokens.Kind.PUNCTUATION
                    || text.isAny(next, WordClass.IN.bit() | WordClass.AT.bit() | WordClass.FOR.bit())
                    || text.match(next, Sense.TIME_WORD) != null
                    || text.isAny(next, WordClass.AND.bit() | WordClass.TO.bit() | WordClass.BUT.bit());
            boolean closing = next < limit
                    && (text.tokens().is(next, '-') || text.tokens().is(next, '%'));
            if (bare.sort() == Sort.BARE && turn && ends && !closing && (money || rate)) {
                found.set(
                        i,
                        new Quantity(
                                bare.first(),
                                bare.last(),
                                bare.value(),
                                bare.scale(),
                                before.unit(),
                                before.sort(),
                                bare.bound()));
            }
        }
    }

    private static int quantity(AnalysedText text, int at, int begin, int limit, List<Quantity> found) {
        Match sign = text.match(at, Sense.CURRENCY);
        if (sign != null && sign.last() < limit && text.tokens().kind(sign.last()) == Tokens.Kind.NUMBER) {
            return money(text, at, sign.last(), sign.entry().id(), begin, limit, found);
        }
        if (text.tokens().shape(at) == Shape.UPPER) {
            Quantity glued = gluedCode(text, at, begin, limit);
            if (glued != null) {
                found.add(glued);
                return glued.last();
            }
        }
        Numeral number = NumeralReader.at(text, at, limit);
        if (number == null) {
            return collective(text, at, begin, limit, found);
        }
        int after = number.last();
        int join = join(text, after, limit);
        Numeral upper = join > after ? NumeralReader.at(text, join, limit) : null;
        if (upper != null && upper.amount().multiply(factor(number, upper)).compareTo(BigDecimal.ZERO) > 0) {
            Unit unit = unit(text, upper.last(), limit);
            boolean part = number.scale() == Scale.ONE
                    && upper.scale() != Scale.ONE
                    && number.value().compareTo(BigDecimal.ONE) < 0; // by a quarter to 300 million
            boolean apart = !part && !text.is(after, WordClass.AND) || !part && isFigureWord(text, at - 1, "between");
            if (unit != null && apart && unit(text, after, limit) == null && rises(number, upper)) {
                Scale scale = number.scale() == Scale.ONE ? upper.scale() : number.scale();
                found.add(new Quantity(at, unit.last(), number.value(), scale, unit.label(), unit.sort(), Bound.LOWER));
                found.add(new Quantity(
                        join, unit.last(), upper.value(), upper.scale(), unit.label(), unit.sort(), Bound.UPPER));
                return unit.last();
            }
        }
        Unit unit = unit(text, after, limit);
        boolean inName = text.tokens().is(at - 1, '-') && text.tokens().gluedToPrevious(at);
        if (unit != null && (inName || number.value().signum() == 0) && directly(text, after, limit) == null) {
            unit = null; // 737-8 passenger aircraft, the Net-Zero Initiative
        }
        if (unit == null && isFigureWord(text, at - 1, "amount")) {
            unit = unitBefore(text, at - 1, begin, after);
        }
        found.add(
                unit == null
                        ? new Quantity(at, after, number.value(), number.scale(), "", Sort.BARE, bound(text, at, begin))
                        : new Quantity(
                                at,
                                unit.last(),
                                number.value(),
                                number.scale(),
                                unit.label(),
                                unit.sort(),
                                bound(text, at, begin)));
        return unit == null ? after : unit.last();
    }

    private static BigDecimal factor(Numeral number, Numeral upper) {
        return number.scale() == Scale.ONE
                ? BigDecimal.ONE
                : upper.scale() == Scale.ONE ? BigDecimal.ZERO : BigDecimal.ONE;
    }

    private static boolean rises(Numeral number, Numeral upper) {
        BigDecimal low = number.scale() == Scale.ONE
                ? number.value().multiply(BigDecimal.valueOf(upper.scale().factor()))
                : number.amount();
        return low.compareTo(upper.amount()) < 0;
    }

    /** {@code US$13,3 miliar}, {@code Rp 5-7 triliun}. */
    private static int money(
            AnalysedText text, int first, int at, String code, int begin, int limit, List<Quantity> found) {
        Numeral number = NumeralReader.at(text, at, limit);
        if (number == null) {
            return at + 1;
        }
        int join = join(text, number.last(), limit);
        if (join > number.last()) {
            Match again = text.match(join, Sense.CURRENCY);
            int upperAt = again != null && again.entry().id().equals(code) ? again.last() : join;
            Numeral upper = upperAt < limit && text.tokens().kind(upperAt) == Tokens.Kind.NUMBER
                    ? NumeralReader.at(text, upperAt, limit)
                    : null;
            boolean joined =
                    !text.isAny(number.last(), JOINS) || first > begin && isFigureWord(text, first - 1, "between");
            if (upper != null && rises(number, upper) && joined) {
                Scale scale = number.scale() == Scale.ONE ? upper.scale() : number.scale();
                found.add(new Quantity(first, number.last(), number.value(), scale, code, Sort.MONEY, Bound.LOWER));
                found.add(
                        new Quantity(join, upper.last(), upper.value(), upper.scale(), code, Sort.MONEY, Bound.UPPER));
                return upper.last();
            }
        }
        int last = number.last();
        Match name = last < limit ? text.match(last, Sense.CURRENCY) : null;
        if (name != null && name.entry().id().equals(code)) {
            last = name.last();
        }
        found.add(
                new Quantity(first, last, number.value(), number.scale(), code, Sort.MONEY, bound(text, first, begin)));
        return last;
    }

    /** {@code USD34,5 miliar}: letters of a code run into the digits. */
    private static @Nullable Quantity gluedCode(AnalysedText text, int at, int begin, int limit) {
        Tokens tokens = text.tokens();
        int from = tokens.start(at);
        int to = tokens.end(at);
        if (to - from < 4
                || !Character.isDigit(tokens.text().charAt(from + 3))
                || !CODES.contains(tokens.text().substring(from, from + 3))) {
            return null;
        }
        for (int i = from + 3; i < to; i++) {
            if (!Character.isDigit(tokens.text().charAt(i))) {
                return null;
            }
        }
        int last = at + 1;
        if (last + 1 < limit
                && (tokens.is(last, ',') || tokens.is(last, '.'))
                && tokens.gluedToPrevious(last)
                && tokens.gluedToPrevious(last + 1)
                && tokens.kind(last + 1) == Tokens.Kind.NUMBER) {
            to = tokens.end(last + 1);
            last += 2;
        }
        Match scale = last < limit ? text.match(last, Sense.SCALE) : null;
        boolean scaled = scale != null && scale.entry().get("one") == null;
        BigDecimal value = Digits.value(tokens.text(), from + 3, to, text.pack().decimalSign(), scaled);
        if (value == null) {
            return null;
        }
        String label = scale == null ? null : scale.entry().get("scale");
        return new Quantity(
                at,
                scaled && scale != null ? scale.last() : last,
                value,
                !scaled || scale == null
                        ? Scale.ONE
                        : Scale.parse(label == null ? scale.entry().id() : label),
                tokens.text().substring(from, from + 3),
                Sort.MONEY,
                bound(text, at, begin));
    }

    /** <i>ketujuh kerja sama itu</i>: an ordinal before its noun counts a known set; <i>kedua negara</i> names the sides. */
    private static int collective(AnalysedText text, int at, int begin, int limit, List<Quantity> found) {
        Match ordinal = text.match(at, Sense.ORDINAL);
        if (ordinal == null || ordinal.last() >= limit) {
            return at;
        }
        int value = Integer.parseInt(String.valueOf(ordinal.entry().get("value")));
        Match noun = text.match(ordinal.last(), Sense.UNIT);
        boolean afterNoun = at > begin && text.match(at - 1, Sense.UNIT) != null;
        if (value < 3 || noun == null || afterNoun) {
            return at;
        }
        Sort sort = Sort.parse(noun.entry().get("kind"));
        if (sort != Sort.INSTRUMENT && sort != Sort.DEAL && sort != Sort.BUSINESS) {
            return at;
        }
        found.add(new Quantity(
                at,
                noun.last(),
                BigDecimal.valueOf(value),
                Scale.ONE,
                noun.entry().id(),
                sort,
                Bound.EXACT));
        return noun.last();
    }

    /** Where the second number of a range would start; the same place where nothing joins. */
    private static int join(AnalysedText text, int at, int limit) {
        if (at >= limit) {
            return at;
        }
        Tokens tokens = text.tokens();
        if (tokens.is(at, '-') || tokens.is(at, '\u2013') || tokens.is(at, '\u2014')) {
            return at + 1 < limit && tokens.is(at + 1, '-') ? at + 2 : at + 1;
        }
        if (text.isAny(at, JOINS)) {
            return at + 1;
        }
        for (Match match : text.matchesAt(at)) {
            if (match.sense() == Sense.TIME_WORD
                    && "through".equals(match.entry().get("is"))) {
                return match.last();
            }
        }
        return at;
    }

    private record Unit(int last, String label, Sort sort) {}

    /** <i>a 12-nation community</i>: what stands behind the hyphen, in the singular. */
    private static @Nullable Unit hyphened(AnalysedText text, int at, int limit) {
        if (at + 1 >= limit || !text.tokens().is(at, '-') || !text.tokens().gluedToPrevious(at + 1)) {
            return null;
        }
        for (Match match : text.matchesAt(at + 1)) {
            boolean lasts = match.sense() == Sense.UNIT
                    && "duration".equals(match.entry().get("kind"))
                    && !text.tokens().is(match.last(), '-'); // a five-year accord, no five-year-old
            if (lasts || match.sense() == Sense.UNIT && match.entry().get("hyphened") != null) {
                return new Unit(
                        match.last(),
                        match.entry().id(),
                        Sort.parse(match.entry().get("kind")));
            }
        }
        return null;
    }

    /** <i>100 Boeing aircraft, 500 new Kenyan companies</i>: where the head stands last, a noun behind its adjectives. */
    private static @Nullable Unit behindAdjectives(AnalysedText text, int at, int limit) {
        if (!text.pack().headLast() || at >= limit || text.tokens().gluedToPrevious(at)) {
            return null; // 13United: a footnote's number
        }
        for (int next = at; next < Math.min(limit, at + NOUN_REACH); next++) {
            Match unit = next == at ? null : text.match(next, Sense.UNIT);
            if (unit != null && unit.entry().get("hyphened") == null) {
                Sort sort = Sort.parse(unit.entry().get("kind"));
                return switch (sort) {
                    case BUSINESS, PEOPLE, SENT, VOLUME, INSTRUMENT, DEAL, PARTY, VISITOR, PLACE ->
                        new Unit(unit.last(), unit.entry().id(), sort);
                    default -> null;
                };
            }
            boolean word = text.tokens().kind(next) == Tokens.Kind.WORD;
            boolean name = word && text.tokens().shape(next).isCapital();
            boolean adjective = word
                    && !name
                    && text.pack().classes(text.tokens().word(next)) == 0
                    && text.match(next, Sense.MEASURE) == null
                    && text.match(next, Sense.DIRECTION) == null
                    && text.match(next, Sense.TIME_WORD) == null
                    && text.match(next, Sense.SCALE) == null
                    && text.voice(next) != Voice.ACTIVE;
            if (!name && !adjective || text.match(next, Sense.MONTH) != null) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Unit unit(AnalysedText text, int at, int limit) {
        Unit direct = directly(text, at, limit);
        Unit glued = direct == null ? hyphened(text, at, limit) : direct;
        return glued == null ? behindAdjectives(text, at, limit) : glued;
    }

    private static @Nullable Unit directly(AnalysedText text, int at, int limit) {
        if (at >= limit || !text.hasMatch(at)) {
            return null;
        }
        Match currency = text.match(at, Sense.CURRENCY);
        if (currency != null) {
            return new Unit(currency.last(), currency.entry().id(), Sort.MONEY);
        }
        Match unit = text.match(at, Sense.UNIT);
        if (unit != null && unit.entry().get("hyphened") != null) {
            return null;
        }
        if (unit != null && unit.last() < limit && "yes".equals(unit.entry().get("classifier"))) {
            Match noun = text.match(unit.last(), Sense.UNIT);
            unit = noun == null ? unit : noun;
        }
        if (unit != null) {
            return new Unit(
                    unit.last(), unit.entry().id(), Sort.parse(unit.entry().get("kind")));
        }
        // "2.500 lebih perusahaan"
        Match bound = text.match(at, Sense.NUMERAL);
        boolean more = bound != null && "bound".equals(bound.entry().get("is")) && bound.last() == at + 1;
        return more && at + 1 < limit && text.match(at + 1, Sense.UNIT) != null ? directly(text, at + 1, limit) : null;
    }

    /** <i>pesawat angkut sebanyak 50</i>: the noun stands before, at most a name away. */
    private static @Nullable Unit unitBefore(AnalysedText text, int amount, int begin, int last) {
        for (int at = amount - 1; at >= Math.max(begin, amount - NOUN_REACH); at--) {
            Match unit = text.match(at, Sense.UNIT);
            if (unit != null) {
                return new Unit(last, unit.entry().id(), Sort.parse(unit.entry().get("kind")));
            }
            if (text.tokens().kind(at) != Tokens.Kind.WORD) {
                return null;
            }
        }
        return null;
    }

    private static boolean isFigureWord(AnalysedText text, int at, String what) {
        Match word = text.match(at, Sense.FIGURE_WORD);
        return word != null && what.equals(word.entry().get("is"));
    }

    /** The words of exactness right before a number: <i>lebih dari, sekitar, hampir</i>. */
    static Bound bound(AnalysedText text, int first, int begin) {
        for (int back = 1; back <= 3 && first - back >= begin; back++) {
            for (Match match : text.matchesAt(first - back)) {
                if (match.last() == first
                        && match.sense() == Sense.NUMERAL
                        && "bound".equals(match.entry().get("is"))) {
                    return Bound.parse(match.entry().get("bound"));
                }
            }
        }
        return Bound.EXACT;
    }
}
