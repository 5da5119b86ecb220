package org.chancery.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.extract.Measuring.Kind;
import org.chancery.extract.Measuring.Measure;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.quantity.Quantity;
import org.chancery.quantity.Quantity.Sort;
import org.chancery.quantity.QuantityReader;
import org.chancery.record.AmountStatus;
import org.chancery.record.Direction;
import org.chancery.record.Figure;
import org.chancery.record.Found;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers that measure something about a relation. A number is taken where its unit, a word for what is
 * measured and two sides come together; what the unit asks for differs by its sort. Thread-safe.
 */
final class FiguresReader implements FactReader {
    private static final EnumSet<Kind> FLOWS = EnumSet.of(Kind.OUT, Kind.IN, Kind.BOTH, Kind.LEVY, Kind.DEAL);
    private static final EnumSet<Kind> RATES = EnumSet.of(Kind.OUT, Kind.IN, Kind.BOTH, Kind.LEVY);
    private static final EnumSet<Kind> GOODS = EnumSet.of(Kind.OUT, Kind.IN, Kind.BOTH, Kind.LEVY, Kind.STATE);
    private static final EnumSet<Kind> LASTING = EnumSet.of(Kind.COURSE, Kind.LEVY);
    private static final EnumSet<Kind> STATES = EnumSet.of(Kind.STATE);
    private static final EnumSet<Kind> EXTENTS = EnumSet.of(Kind.EXTENT);
    private static final EnumSet<Kind> LEVIES = EnumSet.of(Kind.LEVY);
    /** Measures of which a per cent tells growth or share. */
    private static final Set<String> TRADED = Set.of(
            "export value",
            "import value",
            "trade value",
            "trade surplus",
            "trade deficit",
            "investment",
            "defence spending",
            "market share",
            "tourist arrivals",
            "sales",
            "purchases");

    private static final Set<String> TRADE =
            Set.of("export value", "import value", "trade value", "trade surplus", "trade deficit");
    private static final Set<String> MACHINES =
            Set.of("aircraft", "ships", "submarines", "vehicles", "kW", "kWp", "MW", "MWp", "GW");

    private static final int BALLOT_REACH = 6;
    private static final long NOT_YET = WordClass.FUTURE.bit() | WordClass.PLAN.bit() | WordClass.WISH.bit();
    /** How far before an amount the words stand that tell whether it was promised. */
    private static final int STATUS_REACH = 14;

    private static final int SENT_REACH = 6;
    private static final Set<String> GROWTH = Set.of("growth", "gross domestic product");
    private static final int ENDED = 3;
    private static final int SUBJECT_WORDS = 8;
    private static final long LINKS = WordClass.TO.bit()
            | WordClass.TOWARD_PLACE.bit()
            | WordClass.FOR.bit()
            | WordClass.WITH.bit()
            | WordClass.FROM.bit()
            | WordClass.BY.bit()
            | WordClass.AND.bit()
            | WordClass.AT.bit();
    private static final long SUBJECT_ENDS = WordClass.RELATIVE.bit()
            | WordClass.THAT.bit()
            | WordClass.FUTURE.bit()
            | WordClass.PERFECT.bit()
            | WordClass.COPULA.bit()
            | WordClass.BUT.bit()
            | WordClass.BECAUSE.bit()
            | WordClass.IN.bit()
            | WordClass.DEMONSTRATIVE.bit()
            | WordClass.OR.bit();
    private static final int TOLD_BEFORE = 3;
    /** Papers without a date of their own take the day told last, if it is among so many times before. */
    private static final int DAYS_BEFORE = 8;
    /** Courses of events that last between states even where one side alone is named. */
    private static final Set<String> OPEN_COURSES =
            Set.of("vacancy", "ceasefire", "war", "undertaking", "sanctions", "negotiations", "relations");

    private static final int ANNIVERSARY_REACH = 5;
    private static final int LEVY_REACH = 16;
    /** How many words of its own a levy may have behind its rate: <i>a 10% global tariff</i>. */
    private static final int NEAR_LEVY = 4;

    private static final int LASTING_REACH = 14;
    private static final EnumSet<Kind> AGREED = EnumSet.of(Kind.DEAL);
    /** How far behind its share an opinion may stand: <i>53 persen warga kedua negara itu menolak</i>. */
    private static final int OPINION_REACH = 8;
    /** A poll is spoken of in the sentences after the one that names it. */
    private static final int POLL_REACH = 12;
    /** A sum of money belongs to a levy only right behind it: <i>pungutan sebesar 10 miliar</i>. */
    private static final int LEVIED_SUM_REACH = 4;
    /** A smaller amount of money is the price of a thing. */
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(10_000);

    private final QuantityReader quantities = new QuantityReader();
    private final RankReader ranks = new RankReader();

    @Override
    public void read(Reading reading) {
        new Pass(reading).read();
    }

    private final class Pass {
        private final Reading reading;
        private final AnalysedText text;
        private final Tokens tokens;
        private final FigureList figures;
        /** The sides of the sentence at hand and, where it has fewer than two, of those right before it. */
        private Set<String> told = new LinkedHashSet<>();

        private final int countries;
        /** The last sentence so far that speaks of a poll; far below zero where none does. */
        private int polled = -POLL_REACH - 1;

        private int polledUntil;

        Pass(Reading reading) {
            this.reading = reading;
            this.text = reading.text();
            this.tokens = text.tokens();
            this.figures = new FigureList(text.pack().code());
            this.countries = (int) reading.cast().actors().stream()
                    .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                    .count();
        }

        void read() {
            boolean[] ranked = RankReader.sentences(text);
            for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
                if (text.isBody(sentence)) {
                    List<Quantity> all = inFirstCurrency(undated(quantities.read(text, sentence)));
                    if (ranked[sentence] || counts(all)) {
                        sentence(sentence, all, ranked[sentence]);
                    }
                }
            }
            reading.figures.addAll(figures.merged());
        }

        private static boolean counts(List<Quantity> all) {
            for (Quantity quantity : all) {
                if (quantity.sort() != Sort.BARE && quantity.sort() != Sort.OTHER
                        || quantity.sort() == Sort.BARE && quantity.value().compareTo(BigDecimal.ONE) < 0) {
                    return true;
                }
            }
            return false;
        }

        private void sentence(int sentence, List<Quantity> all, boolean ranked) {
            Measuring around = new Measuring(reading, sentence);
            told = told(around, sentence);
            for (Quantity quantity : all) {
                quantity(around, all, quantity, sentence);
            }
            if (ranked) {
                ranks.read(reading, around, told, figures);
                anniversary(around, all);
            }
        }

        /** <i>peringatan ke-50 hubungan diplomatik</i>: relations of fifty years. */
        private void anniversary(Measuring around, List<Quantity> all) {
            for (Measure course : around.measures) {
                if (!course.name().equals("relations")) {
                    continue;
                }
                for (Quantity quantity : all) {
                    int at = quantity.first();
                    boolean ordinal = quantity.sort() == Sort.BARE
                            && tokens.is(at - 1, '-')
                            && text.is(at - 2, WordClass.TOWARD_PLACE)
                            && around.has("anniversary", at - 5, at - 2);
                    boolean ahead = text.pack().headLast()
                            && quantity.sort() == Sort.BARE
                            && around.has("anniversary", quantity.last(), quantity.last() + 3);
                    int gap = course.first() - quantity.last() - (ahead ? ANNIVERSARY_REACH : 0);
                    ordinal |= ahead;
                    gap = ahead ? Math.max(0, gap) : gap;
                    if (ordinal && gap >= 0 && gap <= ANNIVERSARY_REACH && !told.isEmpty()) {
                        add(
                                "duration",
                                around,
                                all,
                                new Quantity(
                                        at,
                                        quantity.last(),
                                        quantity.value(),
                                        quantity.scale(),
                                        "years",
                                        Sort.DURATION,
                                        quantity.bound()),
                                course,
                                "length of the relations",
                                0.7);
                        return;
                    }
                }
            }
        }

        /** The sides of a sentence; where it has fewer than two, with those of the nearest sentences before it. */
        private Set<String> told(Measuring around, int sentence) {
            Set<String> sides = around.codes();
            for (int back = 1; back <= TOLD_BEFORE && sides.size() < 2 && back <= sentence; back++) {
                if (text.isBody(sentence - back)) {
                    sides.addAll(new Measuring(reading, sentence - back).codes());
                }
            }
            return sides;
        }

        /** Without those that are dates or lie inside one. */
        private List<Quantity> undated(List<Quantity> all) {
            if (all.isEmpty()) {
                return all;
            }
            List<Quantity> rest = new ArrayList<>(all.size());
            for (Quantity quantity : all) {
                boolean dated = isNamePart(quantity);
                for (TimeMention time : reading.timesBetween(quantity.first() - 6, quantity.last())) {
                    dated |= time.last() > quantity.first() && !lasts(quantity, time);
                }
                if (!dated) {
                    rest.add(quantity);
                }
            }
            return rest;
        }

        /** <i>Konsensus Lima Poin, Perang Enam Hari</i>: a number word in capitals inside a sentence belongs to a name. */
        private boolean isNamePart(Quantity quantity) {
            int at = quantity.first();
            return tokens.kind(at) == Tokens.Kind.WORD
                    && tokens.shape(at) == Shape.CAPITALIZED
                    && at > tokens.first(tokens.sentenceOf(at))
                    && tokens.kind(at - 1) == Tokens.Kind.WORD
                    && text.match(at, Sense.CURRENCY) == null;
        }

        /** <i>berlaku selama lima tahun ke depan</i> is a time and a duration. */
        private boolean lasts(Quantity quantity, TimeMention time) {
            return quantity.sort() == Sort.DURATION
                    && time.rule().equals("next-stretch")
                    && time.first() == quantity.first()
                    && isDuring(quantity.first() - 1);
        }

        private boolean isDuring(int token) {
            AnalysedText.Match word = text.match(token, Sense.FIGURE_WORD);
            return word != null && "during".equals(word.entry().get("is"));
        }

        private List<Quantity> inFirstCurrency(List<Quantity> all) {
            if (all.size() < 2) {
                return all;
            }
            List<Quantity> kept = new ArrayList<>(all.size());
            for (int i = 0; i < all.size(); i++) {
                if (!isSecondCurrency(all, i)) {
                    kept.add(all.get(i));
                }
            }
            return kept;
        }

        /** {@code $8,5 miliar (Rp134,3 triliun)}, <i>34 miliar dolar AS atau sekitar Rp 551 triliun</i>. */
        private boolean isSecondCurrency(List<Quantity> all, int index) {
            Quantity second = all.get(index);
            if (index == 0 || second.sort() != Sort.MONEY) {
                return false;
            }
            Quantity one = all.get(index - 1);
            int gap = second.first() - one.last();
            if (one.sort() != Sort.MONEY || one.unit().equals(second.unit()) || gap > 4) {
                return false;
            }
            for (int at = one.last(); at < second.first(); at++) {
                if (tokens.is(at, '(')
                        || tokens.is(at, '/')
                        || tokens.is(at, '=')
                        || text.is(at, WordClass.OR)
                        || Math.max(0, gap) == 1 && tokens.is(at, ',')
                        || isBound(at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isBound(int at) {
            AnalysedText.Match match = text.match(at, Sense.NUMERAL);
            return match != null && "bound".equals(match.entry().get("is"));
        }

        private void quantity(Measuring around, List<Quantity> all, Quantity quantity, int sentence) {
            boolean related = around.twoSided() || told.size() >= 2 || !told.isEmpty() && countries > 1;
            switch (quantity.sort()) {
                case MONEY -> money(around, all, quantity, sentence, related);
                case PERCENT -> percent(around, all, quantity, sentence, around.twoSided() || told.size() >= 2);
                case INSTRUMENT, DEAL -> instruments(around, all, quantity, related);
                case ROUND -> rounds(around, all, quantity, related);
                case SENT -> sent(around, all, quantity);
                case PARTY -> parties(around, all, quantity);
                case BUSINESS -> businesses(around, all, quantity);
                case PEOPLE -> people(around, all, quantity);
                case VISITOR -> visitors(around, all, quantity, related);
                case DURATION -> duration(around, all, quantity, related);
                case VOLUME -> volume(around, all, quantity, related);
                case AREA, LENGTH -> extent(around, all, quantity);
                case GOODS -> goods(around, all, quantity, related);
                case EVENT -> flights(around, all, quantity);
                case PLACE -> places(around, all, quantity);
                case VOTE -> votes(around, all, quantity);
                case MEMBER -> members(around, all, quantity);
                case MISSION -> missions(around, all, quantity);
                case BARE -> bare(around, all, quantity, related);
                case RATE, CLOCK, RANK, OTHER -> {}
            }
        }

        private boolean isNoise(Measuring around, Quantity quantity) {
            int from = Math.max(around.first, quantity.first() - 10);
            int to = Math.min(around.last, quantity.last() + 5);
            return around.has("market", from, to) || around.has("prison", from, to);
        }

        /** The measure of the sentence before, where this one points back to it: <i>angka ini, nilainya</i>. */
        private @Nullable Measure carried(Measuring around, Quantity quantity, int sentence) {
            if (sentence == 0 || !text.isBody(sentence - 1) || !around.has("it", around.first, quantity.first())) {
                return null;
            }
            Measure last = null;
            for (Measure measure : new Measuring(reading, sentence - 1).measures) {
                if (measure.kind() != Kind.RANK && measure.kind() != Kind.COURSE) {
                    last = measure;
                }
            }
            return last;
        }

        private void money(Measuring around, List<Quantity> all, Quantity quantity, int sentence, boolean related) {
            Measure measure = around.measureOf(quantity, FLOWS);
            if (measure == null) {
                measure = carried(around, quantity, sentence);
            }
            if (quantity.amount().compareTo(SMALLEST) < 0 || isPrice(quantity.last())) {
                return;
            }
            if (measure != null
                    && measure.kind() == Kind.LEVY
                    && quantity.first() - measure.last() > LEVIED_SUM_REACH) {
                measure = null;
            }
            if (measure == null
                    && (around.twoSided() || told.size() >= 2)
                    && !isNoise(around, quantity)
                    && !quantity.unit().equals("IDR")
                    && around.has("worth", quantity.first() - 4, quantity.first())) {
                add("worth", around, all, quantity, null, "value", 0.5);
                return;
            }
            boolean home = quantity.unit().equals("IDR");
            boolean trade = measure != null && TRADE.contains(measure.name()) && !told.isEmpty() && countries > 1;
            if (measure == null
                    || !related && !trade
                    || isNoise(around, quantity)
                    || home && told.size() < 2
                    || measure.weak() && !related
                    || !measure.name().equals("frozen assets")
                            && around.has("company", Math.max(around.first, quantity.first() - 8), quantity.first())) {
                return;
            }
            add("money", around, all, quantity, measure, measure.name(), around.twoSided() ? 0.8 : related ? 0.6 : 0.5);
        }

        /** <i>100 juta dolar per unit</i> is the price of one. */
        private boolean isPrice(int token) {
            AnalysedText.Match word = text.match(token, Sense.FIGURE_WORD);
            return word != null && "each".equals(word.entry().get("is"));
        }

        private void percent(Measuring around, List<Quantity> all, Quantity quantity, int sentence, boolean related) {
            Measure measure = around.measureOf(quantity, RATES);
            Direction turn = around.direction(quantity, all);
            Measure levy = around.measureOf(quantity, LEVIES);
            boolean level = turn == null || around.isReached(quantity) || around.leaves(quantity);
            boolean ownLevy = text.pack().headLast()
                    && levy != null
                    && levy.first() >= quantity.last()
                    && levy.first() - quantity.last() <= NEAR_LEVY
                    && isPhrase(quantity.last(), levy.first()); // receive a zero percent tariff
            if (levy != null
                    && (measure == null
                            || ownLevy
                            || measure.kind() != Kind.LEVY && levy.first() < measure.first() && level)) {
                measure = levy;
            }
            if (measure == null) {
                measure = carried(around, quantity, sentence);
            }
            if (measure != null && measure.kind() == Kind.LEVY && !reaches(measure, quantity, all)) {
                return;
            }
            boolean levied = measure != null && measure.kind() == Kind.LEVY;
            Measure state = around.measureOf(quantity, STATES);
            if (state != null && state.name().equals("uranium enrichment") && !told.isEmpty()) {
                add("enrichment", around, all, quantity, state, state.name(), 0.7);
                return;
            }
            if (!levied && related && isOpinion(around, all, quantity, sentence)) {
                add("poll", around, all, quantity, null, "share of those polled", 0.65);
                return;
            }
            if (isNoise(around, quantity)
                    || !related && (!levied || around.codes().isEmpty() && (told.isEmpty() || countries < 2))) {
                return;
            }
            if (!levied
                    && measure == null
                    && turn != null
                    && around.twoSided()
                    && state != null
                    && GROWTH.contains(state.name())
                    && !around.has("casualty")
                    && !around.has("market")) {
                add("growth", around, all, quantity, state, state.name(), 0.5);
                return;
            }
            boolean traded = measure != null && TRADED.contains(measure.name());
            boolean produced = measure == null && around.twoSided() && isOutput(around.measureOf(quantity, STATES));
            if (!levied && !produced && (!traded || turn == null && !around.twoSided())) {
                return;
            }
            if (produced) {
                measure = around.measureOf(quantity, STATES);
            }
            if (!levied && around.has("casualty")) {
                return;
            }
            String of = measure == null ? "" : " of " + flow(measure.name());
            String name = levied && measure != null ? measure.name() : (turn != null ? "growth" : "share") + of;
            boolean everybody = levied && around.has("everybody");
            add(
                    everybody ? "percent-all" : "percent",
                    around,
                    all,
                    quantity,
                    measure,
                    name,
                    levied ? 0.85 : turn != null ? 0.7 : 0.55);
        }

        /** Whether those asked in a poll say something: <i>53 persen warga menolak, 64 persen berbanding 19 persen</i>. */
        private boolean isOpinion(Measuring around, List<Quantity> all, Quantity quantity, int sentence) {
            for (; polledUntil < tokens.last(sentence); polledUntil++) {
                AnalysedText.Match word = text.match(polledUntil, Sense.FIGURE_WORD);
                if (word != null && "poll".equals(word.entry().get("is"))) {
                    polled = tokens.sentenceOf(polledUntil);
                }
            }
            if (sentence - polled > POLL_REACH) {
                return false;
            }
            int until = Math.min(around.last, quantity.last() + OPINION_REACH);
            for (Quantity other : all) {
                if (other.first() >= quantity.last() && other.first() < until) {
                    until = other.first();
                }
            }
            return around.has("opinion", quantity.last(), until)
                    || around.has("against", quantity.last(), quantity.last() + 1)
                    || around.has("against", quantity.first() - 1, quantity.first());
        }

        private static boolean isOutput(@Nullable Measure measure) {
            return measure != null
                    && (measure.name().equals("production") || measure.name().equals("consumption"));
        }

        /** A levy belongs to the rates that follow it closely or in a list; after a rate only right behind it. */
        private boolean reaches(Measure levy, Quantity quantity, List<Quantity> all) {
            if (levy.first() >= quantity.last()) {
                int gap = levy.first() - quantity.last();
                return gap == 0
                        || text.pack().headLast() && gap <= NEAR_LEVY && isPhrase(quantity.last(), levy.first());
            }
            int from = levy.last();
            for (Quantity other : all) {
                if (other.first() >= levy.last()
                        && other.last() <= quantity.first()
                        && other.unit().equals(quantity.unit())) {
                    from = other.last();
                }
            }
            return levy.last() > quantity.first() || quantity.first() - from <= LEVY_REACH;
        }

        /** <i>20 percent the reciprocal tariffs, a 25% global steel tariff</i>: nothing but words of one noun phrase between. */
        private boolean isPhrase(int from, int to) {
            for (int at = from; at < to; at++) {
                boolean open = text.is(at, WordClass.DETERMINER)
                        || tokens.kind(at) == Tokens.Kind.WORD && text.pack().classes(tokens.word(at)) == 0;
                if (!open || text.voice(at) == Voice.ACTIVE) {
                    return false;
                }
            }
            return true;
        }

        private static String flow(String measure) {
            return switch (measure) {
                case "export value" -> "exports";
                case "import value" -> "imports";
                case "trade value" -> "trade";
                default -> measure;
            };
        }

        private void instruments(Measuring around, List<Quantity> all, Quantity quantity, boolean related) {
            boolean signed = around.has("signed", quantity.first() - 8, quantity.last() + 8);
            boolean somebody = related || !around.codes().isEmpty() || !told.isEmpty();
            boolean proposed =
                    quantity.sort() == Sort.DEAL && related && quantity.amount().intValue() >= 3;
            if (quantity.unit().equals("points") && !signed) {
                return;
            }
            if (!somebody
                    || !signed && !proposed
                    || quantity.scale().factor() > 1
                    || around.has("prison")
                    || around.has("market")) {
                return;
            }
            boolean one = quantity.amount().intValue() == 1;
            boolean listed = false;
            for (Quantity other : all) {
                listed |= other != quantity && other.sort() == Sort.INSTRUMENT;
            }
            if (one && !listed) {
                return;
            }
            add(
                    "instruments",
                    around,
                    all,
                    quantity,
                    null,
                    quantity.unit() + (signed ? " signed" : ""),
                    signed ? 0.7 : 0.5);
        }

        private void rounds(Measuring around, List<Quantity> all, Quantity quantity, boolean related) {
            if (quantity.unit().equals("rounds")
                    && around.speaksOf("negotiations")
                    && (related || !told.isEmpty())
                    && quantity.amount().intValue() > 1) {
                add("rounds", around, all, quantity, null, "negotiation rounds held", 0.85);
            }
        }

        private void parties(Measuring around, List<Quantity> all, Quantity quantity) {
            boolean dealt = around.speaksOf(Kind.LEVY) || around.speaksOf(Kind.DEAL);
            boolean ranked = around.has("rank_of", quantity.first() - 6, quantity.first());
            if (quantity.unit().equals("countries")
                    && quantity.scale().factor() == 1
                    && !told.isEmpty()
                    && around.has("ballot", quantity.last(), quantity.last() + 2)) {
                add("votes", around, all, quantity, null, "countries by their vote", 0.65);
                return;
            }
            if (ranked
                    || quantity.amount().intValue() < 3
                    || quantity.scale().factor() > 1
                    || told.isEmpty()
                    || isNoise(around, quantity)) {
                return;
            }
            String name = around.has("members")
                    ? "member countries"
                    : around.has("tour")
                            ? "countries visited"
                            : around.speaksOf(Kind.LEVY)
                                    ? "countries under the tariff"
                                    : around.speaksOf(Kind.DEAL) ? "countries in the agreement" : "countries";
            add("parties", around, all, quantity, null, name, dealt ? 0.7 : 0.6);
        }

        private void businesses(Measuring around, List<Quantity> all, Quantity quantity) {
            String home = null;
            for (Measuring.Side side : around.sides) {
                int gap = side.first() - quantity.last();
                boolean inside = side.first() >= quantity.first() && gap < 0; // 500 Kenyan companies
                home = gap >= 0 && gap <= 1 || inside ? side.code() : home;
            }
            if (quantity.amount().intValue() == 1 && around.has("one_of", quantity.first() - 1, quantity.first() + 1)) {
                return;
            }
            if (around.has("sanctioned") && !told.isEmpty() && quantity.amount().intValue() > 1) {
                add("businesses", around, all, quantity, null, quantity.unit() + " under sanctions", 0.6);
                return;
            }
            if (home != null
                    && (around.twoSided() || told.size() >= 2)
                    && !isNoise(around, quantity)
                    && !around.has("company")) {
                add(
                        "businesses",
                        around,
                        all,
                        quantity,
                        null,
                        "companies",
                        0.65,
                        FigureSides.hosted(around, home, told));
            }
        }

        private void people(Measuring around, List<Quantity> all, Quantity quantity) {
            if (around.has("casualty") || around.has("war") || around.has("prison")) {
                return;
            }
            int before = Math.max(around.first, quantity.first() - 5);
            AnalysedText.Match noun = text.match(quantity.last() - 1, Sense.UNIT);
            if (noun != null
                    && "nationals".equals(noun.entry().get("whom"))
                    && around.twoSided()
                    && isBefore(around, quantity)) {
                add("nationals", around, all, quantity, null, "nationals abroad", 0.5);
                return;
            }
            boolean body = around.has("members", quantity.first() - 1, quantity.first())
                    && !around.has("delegate", quantity.first() - 4, quantity.first() - 1);
            if (body
                    && !told.isEmpty()
                    && quantity.amount().intValue() < 1000
                    && tokens.kind(quantity.first() - 2) == Tokens.Kind.WORD) {
                Quantity members = new Quantity(
                        quantity.first(),
                        quantity.last(),
                        quantity.value(),
                        quantity.scale(),
                        "members",
                        Sort.MEMBER,
                        quantity.bound());
                add("members", around, all, members, null, "members of the body", 0.6);
                return;
            }
            boolean brought = noun != null
                    && "delegates".equals(noun.entry().get("whom"))
                    && around.has("brings", before, quantity.first());
            if (!told.isEmpty()
                    && (brought || around.has("delegate", before, quantity.first()))
                    && quantity.amount().intValue() < 1000) {
                add("people", around, all, quantity, null, "members of the delegation", 0.6);
                return;
            }
            Measure population = around.measureOf(quantity, EnumSet.of(Kind.STATE));
            boolean millions = quantity.scale().factor() >= 1_000_000;
            boolean inhabitants = population != null && population.name().equals("population")
                    || text.match(quantity.last() - 1, Sense.MEASURE) != null;
            inhabitants |= around.has("market_of", quantity.first() - 8, quantity.last() + 4);
            boolean living = text.pack().headLast() && (told.size() >= 2 || !told.isEmpty() && countries > 1);
            if (millions && (inhabitants && !around.codes().isEmpty() || living)) {
                add("population", around, all, quantity, population, "population", 0.7);
            }
        }

        /** <i>lima desa di Peru</i> that one side does something about. */
        private void places(Measuring around, List<Quantity> all, Quantity quantity) {
            if (around.twoSided()
                    && quantity.amount().intValue() > 2
                    && !around.has("casualty")
                    && !isNoise(around, quantity)) {
                add("places", around, all, quantity, null, quantity.unit(), 0.5);
            }
        }

        /** <i>120 suara mendukung</i> in a body of states. */
        private void votes(Measuring around, List<Quantity> all, Quantity quantity) {
            boolean cast = around.has("ballot", quantity.first() - BALLOT_REACH, quantity.last() + BALLOT_REACH);
            if (cast
                    && told.size() >= 2
                    && quantity.scale().factor() == 1
                    && quantity.amount().intValue() > 1
                    && quantity.amount().intValue() < 200) {
                add("votes", around, all, quantity, null, "votes", 0.6);
            }
        }

        /** <i>15 anggota Dewan Keamanan</i>: those who belong to a named body of states. */
        private void members(Measuring around, List<Quantity> all, Quantity quantity) {
            Mention body = reading.cast().at(quantity.last());
            boolean states = body != null
                    && body.isOne(Actor.Kind.ORGANIZATION)
                    && body.actors().get(0).organizationKind() == OrganizationKind.IGO;
            if (body != null && states && quantity.amount().intValue() > 2 && !around.has("casualty")) {
                add(
                        "members",
                        around,
                        all,
                        quantity,
                        null,
                        "members of " + body.actors().get(0).name(),
                        0.55);
            }
        }

        /** <i>12 kedutaan besar kosong</i>. */
        private void missions(Measuring around, List<Quantity> all, Quantity quantity) {
            if (quantity.amount().intValue() > (quantity.unit().equals("people") ? 2 : 1)
                    && quantity.amount().intValue() < 500
                    && !told.isEmpty()
                    && !around.has("casualty")) {
                add("missions", around, all, quantity, null, "posts abroad", 0.6);
            }
        }

        /** <i>tarif nol</i> is a rate without its per cent, <i>seperempat dari ekspor</i> a share. */
        private void bare(Measuring around, List<Quantity> all, Quantity quantity, boolean related) {
            if (quantity.value().compareTo(BigDecimal.ONE) >= 0) {
                return;
            }
            boolean zero = quantity.value().signum() == 0;
            for (Measure measure : around.measures) {
                if (zero && measure.kind() == Kind.LEVY && measure.last() == quantity.first() && !told.isEmpty()) {
                    add("percent", around, all, inPercent(quantity), measure, measure.name(), 0.8);
                    return;
                }
                int gap = measure.first() - quantity.last();
                if (!zero
                        && related
                        && TRADED.contains(measure.name())
                        && gap >= 0
                        && gap <= 2
                        && (gap == 0 || text.is(quantity.last(), WordClass.FROM))
                        && tokens.kind(quantity.first()) == Tokens.Kind.WORD) {
                    add("percent", around, all, inPercent(quantity), measure, "share of " + flow(measure.name()), 0.55);
                    return;
                }
            }
        }

        private static Quantity inPercent(Quantity part) {
            return new Quantity(
                    part.first(),
                    part.last(),
                    part.value().movePointRight(2).stripTrailingZeros(),
                    part.scale(),
                    "%",
                    Sort.PERCENT,
                    part.bound());
        }

        /** Whether a side follows soon: <i>2.500 tentara Kanada di Peru</i>. */
        private static boolean isBefore(Measuring around, Quantity quantity) {
            for (Measuring.Side side : around.sides) {
                if (side.first() >= quantity.last() && side.first() - quantity.last() <= SENT_REACH) {
                    return true;
                }
            }
            return false;
        }

        private void sent(Measuring around, List<Quantity> all, Quantity quantity) {
            boolean sent = around.has("built", quantity.first() - 8, quantity.first());
            if ((sent || isBefore(around, quantity))
                    && around.twoSided()
                    && !around.has("casualty")
                    && quantity.amount().intValue() > 10) {
                add("people", around, all, quantity, null, "people sent", 0.5);
            }
        }

        private void visitors(Measuring around, List<Quantity> all, Quantity quantity, boolean related) {
            if (related && !around.has("casualty")) {
                add("visitors", around, all, quantity, null, "tourist arrivals", 0.65);
            }
        }

        private void duration(Measuring around, List<Quantity> all, Quantity quantity, boolean related) {
            if (told.isEmpty() || around.has("prison") || around.has("casualty")) {
                return;
            }
            if (isShift(quantity.last())) {
                return;
            }
            if (around.has("first_in", quantity.first() - 5, quantity.first())) {
                add("first-in", around, all, inYears(quantity), null, quantity.unit() + " since the last time", 0.5);
                return;
            }
            Measure lasting = around.measureOf(quantity, LASTING);
            if (lasting != null && lasting.name().equals("vacancy") && !around.has("mission")) {
                lasting = null;
            }
            if (lasting == null && isDuring(beforeBound(quantity))) {
                lasting = around.measureOf(quantity, AGREED);
            }
            if (isHyphened(quantity)) {
                lasting = behindHyphen(around, quantity);
            }
            boolean ordinal =
                    tokens.is(quantity.first() - 1, '-') && text.is(quantity.first() - 2, WordClass.TOWARD_PLACE);
            if (ordinal && lasting != null && !lasting.name().equals("relations")) {
                return;
            }
            boolean after = lasting != null && lasting.first() >= quantity.last();
            if (after && text.is(quantity.first() - 1, WordClass.IN)) {
                return;
            }
            if (lasting != null && !related && !OPEN_COURSES.contains(lasting.name())) {
                return;
            }
            if (lasting == null
                    || Math.min(
                                    Math.abs(quantity.first() - lasting.last()),
                                    Math.abs(lasting.first() - quantity.last()))
                            > LASTING_REACH) {
                return;
            }
            String name = lasting.kind() == Kind.LEVY || lasting.name().equals("pause")
                    ? "duration of the " + lasting.name()
                    : "length of the " + (lasting.kind() == Kind.DEAL ? "agreement" : lasting.name());
            add("duration", around, all, inYears(quantity), lasting, name, 0.6);
        }

        private boolean isHyphened(Quantity quantity) {
            return quantity.last() - quantity.first() == 3 && tokens.is(quantity.first() + 1, '-');
        }

        /** <i>a five-year accord, a 90-day pause</i>: what is named right behind lasts so long. */
        private @Nullable Measure behindHyphen(Measuring around, Quantity quantity) {
            for (Measure measure : around.measures) {
                boolean lasts = LASTING.contains(measure.kind()) || AGREED.contains(measure.kind());
                int gap = measure.first() - quantity.last();
                boolean own = gap == 0 || gap == 1 && isPhrase(quantity.last(), measure.first());
                if (lasts && own && !measure.name().equals("undertaking")) {
                    return measure;
                }
            }
            AnalysedText.Match noun = text.match(quantity.last(), Sense.INSTRUMENT_HEAD);
            String paper = noun == null ? null : noun.entry().get("kind");
            return noun != null && !"initiative".equals(paper) && !"strategy".equals(paper)
                    ? new Measure(noun.first(), noun.last(), "agreement", Kind.DEAL, false)
                    : null;
        }

        /** <i>dua tahun sebelumnya, tiga bulan kemudian</i> says when and not how long. */
        private boolean isShift(int token) {
            for (AnalysedText.Match word : text.matchesAt(token)) {
                String what = word.sense() == Sense.TIME_WORD ? word.entry().get("is") : null;
                if ("prior".equals(what) || "following".equals(what)) {
                    return true;
                }
            }
            return false;
        }

        /** The token before a number and its word of exactness. */
        private int beforeBound(Quantity quantity) {
            return quantity.bound() == Quantity.Bound.EXACT ? quantity.first() - 1 : quantity.first() - 2;
        }

        /** <i>satu dekade</i> is ten years, so that both wordings of one duration meet. */
        private static Quantity inYears(Quantity quantity) {
            return quantity.unit().equals("decades")
                    ? new Quantity(
                            quantity.first(),
                            quantity.last(),
                            quantity.value().movePointRight(1),
                            quantity.scale(),
                            "years",
                            quantity.sort(),
                            quantity.bound())
                    : quantity;
        }

        /** <i>perbatasan sepanjang 800 kilometer</i>. */
        private void extent(Measuring around, List<Quantity> all, Quantity quantity) {
            Measure measure = around.measureOf(quantity, EXTENTS);
            if (measure != null && around.twoSided() && !around.has("casualty") && !around.has("war")) {
                add("extent", around, all, quantity, measure, measure.name(), 0.5);
            }
        }

        /** <i>1.200 produk bebas tarif</i>. */
        private void goods(Measuring around, List<Quantity> all, Quantity quantity, boolean related) {
            if (related && around.speaksOf(Kind.LEVY) && quantity.amount().intValue() >= 5) {
                add("goods", around, all, quantity, null, "products under the tariff", 0.5);
            }
        }

        /** <i>tiga penerbangan langsung</i> between two sides. */
        private void flights(Measuring around, List<Quantity> all, Quantity quantity) {
            if (quantity.unit().equals("flights") && around.twoSided() && !around.has("casualty")) {
                add("flights", around, all, quantity, null, "flights", 0.5);
            }
        }

        private void volume(Measuring around, List<Quantity> all, Quantity quantity, boolean related) {
            Measure measure = around.measureOf(quantity, GOODS);
            if (measure != null && measure.name().equals("uranium enrichment") && !told.isEmpty()) {
                add("enrichment", around, all, quantity, measure, "enriched uranium", 0.6);
                return;
            }
            if (measure == null
                    && around.twoSided()
                    && MACHINES.contains(quantity.unit())
                    && !around.has("casualty")
                    && around.has("built", quantity.first() - 6, quantity.last())) {
                add("volume", around, all, quantity, null, quantity.unit(), 0.5);
                return;
            }
            if (measure == null
                    || measure.weak() && !around.twoSided()
                    || !related
                    || isNoise(around, quantity)
                    || measure.kind() == Kind.STATE
                            && (around.has("war") || !around.twoSided() && around.direction(quantity, all) == null)) {
                return;
            }
            add("volume", around, all, quantity, measure, measure.name().replace(" value", " volume"), 0.6);
        }

        private void add(
                String rule,
                Measuring around,
                List<Quantity> all,
                Quantity quantity,
                @Nullable Measure measure,
                String name,
                double confidence) {
            add(rule, around, all, quantity, measure, name, confidence, FigureSides.of(around, measure, told));
        }

        private void add(
                String rule,
                Measuring around,
                List<Quantity> all,
                Quantity quantity,
                @Nullable Measure measure,
                String name,
                double confidence,
                FigureSides sides) {
            boolean instruments = quantity.sort() == Sort.INSTRUMENT || quantity.sort() == Sort.DEAL;
            TimeMention time = around.time(quantity, all, instruments);
            if (time == null && instruments) {
                time = dayBefore(around.first);
            }
            Direction direction =
                    quantity.sort() == Sort.DURATION || instruments ? null : around.direction(quantity, all);
            int from = measure == null ? quantity.first() : Math.min(measure.first(), quantity.first());
            int to = measure == null ? quantity.last() : Math.max(measure.last(), quantity.last());
            if (from < around.first || to > around.last) {
                from = Math.max(from, around.first);
                from = from > quantity.first() ? quantity.first() : from;
                to = Math.max(quantity.last(), Math.min(to, around.last));
            }
            figures.add(
                    quantity,
                    new Figure(
                            named(name, quantity, around),
                            subject(around, quantity, measure),
                            quantity.value(),
                            quantity.unit(),
                            quantity.scale(),
                            direction,
                            status(around, quantity, measure),
                            time == null ? null : period(time),
                            sides.reporter(),
                            sides.partner(),
                            List.of(text.evidence(widened(from, around.first), ended(to, around.last))),
                            new Found(text.pack().code() + "/figures/" + rule, confidence)));
        }

        /**
         * Whether an amount was promised or has come about, by the nearest word before it that tells so: <i>berjanji, akan,
         * realisasi, tercatat</i>. Rates, ranks and times are neither.
         */
        private @Nullable AmountStatus status(Measuring around, Quantity quantity, @Nullable Measure measure) {
            boolean flow = measure != null
                    && (measure.kind() == Kind.OUT || measure.kind() == Kind.IN || measure.kind() == Kind.DEAL);
            if (!flow || quantity.sort() == Sort.PERCENT || quantity.sort() == Sort.DURATION) {
                return null;
            }
            for (int i = quantity.first() - 1; i >= Math.max(around.first, quantity.first() - STATUS_REACH); i--) {
                if (tokens.is(i, ';')) {
                    return null;
                }
                if (isFigureWord(i, "realised")) {
                    return text.isAny(i - 1, NOT_YET) ? AmountStatus.COMMITTED : AmountStatus.REALISED;
                }
                if (text.isAny(i, NOT_YET) || isFigureWord(i, "committed")) {
                    return AmountStatus.COMMITTED;
                }
            }
            return null;
        }

        private boolean isFigureWord(int token, String is) {
            for (AnalysedText.Match word : text.matchesAt(token)) {
                if (word.sense() == Sense.FIGURE_WORD && is.equals(word.entry().get("is"))) {
                    return true;
                }
            }
            return false;
        }

        /** Evidence begins a little before the measure, so that the side or the verb before it can be seen: with a word. */
        private int widened(int from, int first) {
            int begin = Math.max(first, from - 4);
            while (begin < from && (tokens.kind(begin) == Tokens.Kind.PUNCTUATION || text.is(begin, WordClass.AND))) {
                begin++;
            }
            return begin;
        }

        /** The words measured: <i>ekspor tembaga Peru</i>, <i>pesawat angkut</i>; null where a verb stands there at once. */
        private @Nullable String subject(Measuring around, Quantity quantity, @Nullable Measure measure) {
            boolean counted = quantity.sort() != Sort.MONEY
                    && quantity.sort() != Sort.PERCENT
                    && quantity.sort() != Sort.DURATION;
            boolean ahead = measure != null
                    && measure.first() < quantity.first()
                    && !(counted && measure.last() == measure.first() + 1);
            int from = ahead && measure != null ? measure.first() : quantity.first();
            int limit = ahead ? quantity.first() : around.last;
            if (!ahead) {
                while (from < quantity.last() && text.match(from, Sense.UNIT) == null) {
                    from++;
                }
                if (!counted && quantity.sort() != Sort.PERCENT) {
                    return null;
                }
                if (quantity.sort() == Sort.PERCENT) {
                    from = quantity.last();
                }
            }
            int end = ahead && measure != null ? Math.min(limit, measure.last()) : from;
            while (end < Math.min(limit, from + SUBJECT_WORDS)
                    && tokens.kind(end) == Tokens.Kind.WORD
                    && !endsSubject(end, from)) {
                end++;
            }
            while (end > from && text.isAny(end - 1, LINKS)) {
                end--;
            }
            return end == from ? null : text.evidence(from, end).quote();
        }

        private boolean endsSubject(int at, int from) {
            Voice voice = at > from && text.root(at) != 0 ? text.voice(at) : null;
            if ((voice == Voice.ACTIVE || voice == Voice.PASSIVE) && text.match(at, Sense.MEASURE) == null
                    || text.isAny(at, SUBJECT_ENDS)
                    || isAmountWord(at)) {
                return true;
            }
            for (TimeMention time : reading.timesBetween(at, at + 1)) {
                return time.first() <= at;
            }
            return false;
        }

        /** Words between what is measured and its number: <i>sebesar, naik, sekitar</i>. */
        private boolean isAmountWord(int at) {
            for (AnalysedText.Match word : text.matchesAt(at)) {
                String is = word.entry().get("is");
                if (word.sense() == Sense.DIRECTION
                        || word.sense() == Sense.NUMERAL
                        || word.sense() == Sense.FIGURE_WORD
                                && ("amount".equals(is) || "worth".equals(is) || "during".equals(is))) {
                    return true;
                }
            }
            return false;
        }

        /** Evidence goes on to the end of the noun phrase counted: <i>50 pesawat angkut</i>. */
        private int ended(int to, int last) {
            int end = to;
            while (end < last && end < to + ENDED && tokens.kind(end) == Tokens.Kind.WORD) {
                end++;
            }
            return end;
        }

        private @Nullable TimeMention dayBefore(int token) {
            int before = reading.timesBefore(token);
            for (int i = before - 1; i >= Math.max(0, before - DAYS_BEFORE); i--) {
                if (reading.times().get(i).start().isDay()) {
                    return reading.times().get(i);
                }
            }
            return null;
        }

        private String period(TimeMention time) {
            if (time.rule().equals("next-stretch")) {
                Quantity length = null;
                for (Quantity quantity : quantities.read(text, tokens.sentenceOf(time.first()))) {
                    if (quantity.first() >= time.first() && quantity.last() <= time.last()) {
                        length = quantity;
                    }
                }
                if (length != null) {
                    return "next " + length.amount().stripTrailingZeros().toPlainString() + " " + length.unit();
                }
            }
            return time.start().equals(time.end()) ? time.start().toString() : time.start() + ".." + time.end();
        }

        private static String named(String name, Quantity quantity, Measuring around) {
            String exact = switch (quantity.bound()) {
                case EXACT ->
                    (quantity.sort() == Sort.MONEY || quantity.sort() == Sort.PERCENT) && around.leaves(quantity)
                            ? " (before)"
                            : "";
                case ABOUT -> " (about)";
                case ALMOST -> " (almost)";
                case OVER -> " (over)";
                case UNDER -> " (under)";
                case AT_LEAST -> " (at least)";
                case UP_TO -> " (up to)";
                case LOWER -> " (lower)";
                case UPPER -> " (upper)";
            };
            return name + exact;
        }
    }
}
