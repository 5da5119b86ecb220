package org.chancery.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.extract.Measuring.Kind;
import org.chancery.extract.Measuring.Measure;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.quantity.Numeral;
import org.chancery.quantity.NumeralReader;
import org.chancery.quantity.Quantity;
import org.chancery.quantity.Quantity.Bound;
import org.chancery.quantity.Quantity.Sort;
import org.chancery.record.Figure;
import org.chancery.record.Found;
import org.chancery.record.Scale;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranks: <i>mitra dagang terbesar ketiga, mitra dagang ke-30, keempat dalam perdagangan, peringkat kelima</i>. A
 * superlative alone is the first, but <i>salah satu mitra terbesar</i> is no rank. Thread-safe.
 */
final class RankReader {
    private static final int NEAR = 4;
    private static final int COUNTED = 4;

    void read(Reading reading, Measuring around, Set<String> told, FigureList figures) {
        AnalysedText text = reading.text();
        int covered = around.first;
        for (int at = around.first; at < around.last; at++) {
            if (at < covered || !text.hasMatch(at)) {
                continue;
            }
            Match rank = text.match(at, Sense.RANK);
            String what = rank == null ? "" : String.valueOf(rank.entry().get("is"));
            if (rank != null && (what.equals("superlative") || what.equals("place"))) {
                covered = ranked(reading, around, told, figures, rank, what.equals("superlative"));
            } else if (rank != null && what.equals("leads") && around.twoSided()) {
                covered = fields(reading, around, told, figures, rank.last(), at, 1);
            } else if (text.match(at, Sense.ORDINAL) != null) {
                covered = ordinal(reading, around, told, figures, at);
            } else {
                Match measure = text.match(at, Sense.MEASURE);
                if (measure != null && "rank".equals(measure.entry().get("kind"))) {
                    covered = numbered(reading, around, told, figures, measure);
                }
            }
            covered = Math.max(covered, at + 1);
        }
    }

    /** Which sentences have a word that could make a rank. */
    static boolean[] sentences(AnalysedText text) {
        boolean[] ranked = new boolean[text.tokens().sentences()];
        for (Match match : text.matches()) {
            boolean here = switch (match.sense()) {
                case RANK ->
                    !"in".equals(match.entry().get("is"))
                            && !"field".equals(match.entry().get("is"));
                case ORDINAL -> text.is(match.last(), WordClass.IN) || text.match(match.last(), Sense.RANK) != null;
                case FIGURE_WORD -> "anniversary".equals(match.entry().get("is"));
                case MEASURE -> "rank".equals(match.entry().get("kind"));
                default -> false;
            };
            if (here) {
                ranked[text.tokens().sentenceOf(match.first())] = true;
            }
        }
        return ranked;
    }

    /** <i>terbesar ketiga, keempat terbesar, terbesar ke-4, peringkat ke-5, terbesar</i>. */
    private int ranked(
            Reading reading, Measuring around, Set<String> told, FigureList figures, Match word, boolean first) {
        AnalysedText text = reading.text();
        int last = word.last();
        int value = ordinalAt(text, last, around.last);
        if (value > 0) {
            last = ordinalEnd(text, last);
        } else {
            boolean dashed = text.tokens().is(word.first() - 1, '-'); // third-largest
            Match before = text.match(word.first() - (dashed ? 2 : 1), Sense.ORDINAL);
            value = before == null ? 0 : value(before);
            if (value == 0 && word.first() - 3 >= around.first) {
                value = ordinalAt(text, word.first() - 3, word.first());
            }
        }
        int begin = value > 0 && text.tokens().is(word.first() - 1, '-') ? word.first() - 2 : word.first();
        Measure measure = near(around, word.first(), last);
        boolean related =
                around.twoSided() || told.size() >= 2 && !around.codes().isEmpty();
        boolean listed = measure == null
                && !first
                && word.entry().get("loose") == null
                && value > 0
                && related
                && around.twoSided()
                && !around.has("market");
        if (listed) {
            add(reading, around, told, figures, word.first(), last, value, "rank in a list");
            return last;
        }
        if (measure == null
                || !related
                || measure.weak() && !around.twoSided()
                || isCounted(text, measure)
                || isOneOf(text, around, measure)) {
            return last;
        }
        if (value == 0) {
            if (!first) {
                return last;
            }
            value = 1;
        }
        add(
                reading,
                around,
                told,
                figures,
                Math.min(measure.first(), begin),
                Math.max(last, measure.last()),
                value,
                "rank as " + measure.name());
        return last;
    }

    /** <i>mitra dagang ke-30 Uni Eropa</i>, <i>mitra dagang ketiga</i>. */
    private int numbered(Reading reading, Measuring around, Set<String> told, FigureList figures, Match measure) {
        int value = ordinalAt(reading.text(), measure.last(), around.last);
        int last = value > 0 ? ordinalEnd(reading.text(), measure.last()) : measure.last();
        if (value < 1
                || !around.twoSided()
                || "yes".equals(measure.entry().get("weak"))
                || isSuperlative(reading.text(), last)) {
            return measure.last();
        }
        add(
                reading,
                around,
                told,
                figures,
                measure.first(),
                last,
                value,
                "rank as " + measure.entry().id());
        return last;
    }

    private static boolean isSuperlative(AnalysedText text, int at) {
        Match rank = text.match(at, Sense.RANK);
        return rank != null && "superlative".equals(rank.entry().get("is"));
    }

    /** <i>ketiga dalam investasi dan pariwisata</i>. */
    private int ordinal(Reading reading, Measuring around, Set<String> told, FigureList figures, int at) {
        Match ordinal = reading.text().match(at, Sense.ORDINAL);
        if (ordinal == null || told.size() < 2) {
            return at;
        }
        Match in = reading.text().match(ordinal.last(), Sense.RANK);
        boolean phrase = in != null && "in".equals(in.entry().get("is"));
        if (!phrase && !reading.text().is(ordinal.last(), WordClass.IN)) {
            return at;
        }
        return fields(
                reading,
                around,
                told,
                figures,
                phrase && in != null ? in.last() : ordinal.last() + 1,
                at,
                value(ordinal));
    }

    /** One rank for each field of a list: <i>dalam investasi dan pariwisata</i>. */
    private int fields(
            Reading reading, Measuring around, Set<String> told, FigureList figures, int from, int first, int value) {
        AnalysedText text = reading.text();
        int at = from;
        int last = first;
        while (at < around.last) {
            Match field = null;
            for (Match match : text.matchesAt(at)) {
                if (match.sense() == Sense.RANK && "field".equals(match.entry().get("is"))) {
                    field = match;
                }
            }
            if (field == null) {
                break;
            }
            last = field.last();
            add(
                    reading,
                    around,
                    told,
                    figures,
                    first,
                    last,
                    value,
                    "rank in " + field.entry().get("field"));
            boolean more = text.is(last, WordClass.AND) || text.tokens().is(last, ',');
            at = more ? last + 1 : around.last;
        }
        return last;
    }

    private static @Nullable Measure near(Measuring around, int first, int last) {
        Measure near = null;
        for (Measure measure : around.measures) {
            if (measure.kind() != Kind.RANK) {
                continue;
            }
            int gap = measure.last() <= first
                    ? first - measure.last()
                    : measure.first() >= last ? measure.first() - last : 0;
            if (gap <= NEAR) {
                near = measure;
            }
        }
        return near;
    }

    /** <i>tujuh ekonomi terbesar dunia, tujuh negara dengan ekonomi terbesar</i> ranks nobody. */
    private static boolean isCounted(AnalysedText text, Measure measure) {
        int from = Math.max(text.tokens().first(text.tokens().sentenceOf(measure.first())), measure.first() - COUNTED);
        // "negara-negara penghasil terbesar" are many.
        if (!text.pack().headLast()
                && (text.tokens().is(measure.first() - 1, '-') || text.tokens().is(measure.first() - 2, '-'))) {
            return true;
        }
        for (int at = from; at < measure.first(); at++) {
            boolean counts = NumeralReader.at(text, at, measure.first()) != null;
            if (counts && (at == measure.first() - 1 || text.match(at + 1, Sense.UNIT) != null)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(AnalysedText text, Measuring around, Measure measure) {
        for (int at = Math.max(around.first, measure.first() - 3); at < measure.first(); at++) {
            for (Match match : text.matchesAt(at)) {
                if (match.sense() == Sense.RANK && "one_of".equals(match.entry().get("is"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int value(Match ordinal) {
        return Integer.parseInt(String.valueOf(ordinal.entry().get("value")));
    }

    /** An ordinal in words, <i>ke-5</i>, or a bare number at a token; 0 where none. */
    private static int ordinalAt(AnalysedText text, int at, int limit) {
        if (at >= limit) {
            return 0;
        }
        Match ordinal = text.match(at, Sense.ORDINAL);
        if (ordinal != null) {
            return value(ordinal);
        }
        // "ke-5": the preposition for "to" begins an ordinal.
        boolean dashed = text.is(at, WordClass.TOWARD_PLACE)
                && at + 2 < limit
                && text.tokens().is(at + 1, '-')
                && text.tokens().kind(at + 2) == Tokens.Kind.NUMBER;
        if (!dashed && text.is(at, WordClass.TOWARD_PLACE) && at + 1 < limit) {
            Numeral spaced = NumeralReader.at(text, at + 1, limit);
            boolean whole = spaced != null
                    && spaced.scale() == Scale.ONE
                    && spaced.value().compareTo(MOST) < 0;
            return whole && spaced != null ? spaced.value().intValue() : 0;
        }
        return dashed ? small(text, at + 2) : 0;
    }

    private static int ordinalEnd(AnalysedText text, int at) {
        Match ordinal = text.match(at, Sense.ORDINAL);
        if (ordinal != null) {
            return ordinal.last();
        }
        Numeral spaced =
                NumeralReader.at(text, at + 1, text.tokens().last(text.tokens().sentenceOf(at)));
        return spaced != null ? spaced.last() : at + 3;
    }

    /** A larger number after "to" is an amount or a year. */
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    private static int small(AnalysedText text, int at) {
        int value = 0;
        for (int i = text.tokens().start(at); i < text.tokens().end(at); i++) {
            char c = text.tokens().text().charAt(i);
            if (c < '0' || c > '9' || value > 999) {
                return 0;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static void add(
            Reading reading,
            Measuring around,
            Set<String> told,
            FigureList figures,
            int first,
            int last,
            int value,
            String name) {
        AnalysedText text = reading.text();
        FigureSides sides = FigureSides.ranked(around, first, last, told);
        Quantity quantity =
                new Quantity(first, last, BigDecimal.valueOf(value), Scale.ONE, "rank", Sort.RANK, Bound.EXACT);
        figures.add(
                quantity,
                new Figure(
                        name,
                        null,
                        quantity.value(),
                        "rank",
                        Scale.ONE,
                        null,
                        null,
                        sides.reporter(),
                        sides.partner(),
                        List.of(text.evidence(first, last)),
                        new Found(figures.language() + "/figures/rank", 0.75)));
    }
}
