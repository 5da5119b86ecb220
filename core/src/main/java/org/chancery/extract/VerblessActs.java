package org.chancery.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.WordClass;
import org.chancery.name.Mention;
import org.chancery.record.ActKind;
import org.chancery.record.Evidence;
import org.chancery.record.Figure;
import org.chancery.record.Found;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStatus;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Acts told without a verb of their own: texts that are named as signed, tariff rates, deeds as nouns (<i>at the
 * invitation of Japan</i>). One thread.
 */
final class VerblessActs {
    private final Reading reading;
    private final AnalysedText text;
    private final Tokens tokens;
    private final ActRules rules;
    private final ActSides sides;
    private final @Nullable String imposer;
    private final String code;
    private final Map<Integer, List<Instrument>> signedIn = new HashMap<>();
    private final Map<Integer, List<Figure>> tariffsIn = new HashMap<>();

    VerblessActs(Reading reading, ActRules rules, ActSides sides) {
        this.reading = reading;
        this.text = reading.text();
        this.tokens = text.tokens();
        this.rules = rules;
        this.sides = sides;
        this.imposer = imposer(reading.figures);
        this.code = text.pack().code();
        reading.instruments.forEach(this::keepSigned);
        reading.figures.forEach(this::keepTariff);
    }

    /** Keeps a text signed or agreed by two sides under the sentence where it is named first. */
    private void keepSigned(Instrument instrument) {
        boolean done = instrument.status() == InstrumentStatus.SIGNED || instrument.status() == InstrumentStatus.AGREED;
        int first = tokens.tokenAt(instrument.evidence().get(0).start());
        if (done && instrument.parties().size() >= 2 && first >= 0) {
            signedIn.computeIfAbsent(tokens.sentenceOf(first), s -> new ArrayList<>(1))
                    .add(instrument);
        }
    }

    /** Keeps a rate that one side puts on another under the sentence where it is told first. */
    private void keepTariff(Figure figure) {
        boolean rate = figure.reporter() != null
                && figure.partner() != null
                && figure.measure().contains("tariff")
                && figure.unit().equals("%");
        int first = rate ? tokens.tokenAt(figure.evidence().get(0).start()) : -1;
        if (first >= 0) {
            tariffsIn
                    .computeIfAbsent(tokens.sentenceOf(first), s -> new ArrayList<>(1))
                    .add(figure);
        }
    }

    /** A text that is signed or agreed is an agreement of its parties, also where a list names it without a verb. */
    void fromInstruments(int sentence, List<ActDraft> drafts) {
        boolean listed = false;
        for (Instrument instrument : signedIn.getOrDefault(sentence, List.of())) {
            Evidence evidence = instrument.evidence().get(0);
            int name = listed ? nameAfter(instrument, evidence, sentence) : -1;
            int first = name >= 0 ? name : tokens.tokenAt(evidence.start());
            int last = tokens.tokenAt(evidence.end() - 1) + 1;
            if (last <= first || last > tokens.last(sentence)) {
                continue;
            }
            Set<String> parties = Set.copyOf(instrument.parties());
            boolean told = name < 0
                    && drafts.stream()
                            .anyMatch(d -> first < d.last()
                                    && (d.first() < last
                                            ? d.kind() == ActKind.AGREEMENT
                                                    || d.kind() == ActKind.COMMITMENT
                                                    || d.kind() == ActKind.ASK
                                            : isConcluded(d) && d.by().equals(parties)));
            listed = text.pack().headLast() && instrument.kind() == InstrumentKind.MOU;
            if (!told) {
                drafts.add(new ActDraft(
                        ActKind.AGREEMENT,
                        new LinkedHashSet<>(instrument.parties()),
                        Set.of(),
                        List.of(),
                        first,
                        last,
                        "AGREE",
                        new Found(code + ActRules.INSTRUMENT, 0.6)));
            }
        }
    }

    /** Where a paper is named that stands further down a list of papers signed together; -1 where it is not. */
    private int nameAfter(Instrument instrument, Evidence evidence, int sentence) {
        boolean paper = instrument.kind() == InstrumentKind.MOU;
        int at = paper ? tokens.text().indexOf(instrument.name(), evidence.start()) : -1;
        int token = at < 0 ? -1 : tokens.tokenAt(at);
        return token > tokens.first(sentence) && token < tokens.last(sentence) ? token : -1;
    }

    /** Whether a verb tells that something is concluded: <i>the signing of … is done by …</i> needs no act of the noun. */
    private boolean isConcluded(ActDraft draft) {
        String rule = draft.found().rule();
        return rules.isConclusion(rule) && !rule.endsWith(ActRules.INSTRUMENT);
    }

    /** A tariff rate that one side puts on another is a deed toward it, also where no verb names who imposes it. */
    void fromTariffs(int sentence, List<ActDraft> drafts) {
        for (Figure figure : tariffsIn.getOrDefault(sentence, List.of())) {
            String reporter = Objects.requireNonNull(figure.reporter());
            String partner = Objects.requireNonNull(figure.partner());
            int first = tokens.tokenAt(figure.evidence().get(0).start());
            boolean swapped = partner.equals(imposer)
                    && reading.cast().between(tokens.first(sentence), tokens.last(sentence)).stream()
                            .noneMatch(m -> m.sides().contains(reporter) && m.last() <= first);
            String by = swapped ? partner : reporter;
            String to = swapped ? reporter : partner;
            int at = first;
            if (by.equals(imposer)
                    && drafts.stream().noneMatch(d -> d.first() <= at && at < d.last() || isDeed(d, by, to))) {
                boolean freed = figure.value().signum() == 0;
                boolean announced = freed || tellsFuture(sentence);
                drafts.add(new ActDraft(
                        announced ? ActKind.COMMITMENT : ActKind.ACTION,
                        Set.of(by),
                        Set.of(to),
                        List.of(),
                        tokens.first(sentence),
                        tokens.last(sentence),
                        freed ? "AGREE" : "SANCTION",
                        new Found(code + "/acts/tariff-rate", 0.5)));
            }
        }
    }

    /** Whether a verb of the sentence tells what one side does to the other already. */
    private static boolean isDeed(ActDraft draft, String by, String to) {
        return (draft.kind() == ActKind.ACTION || draft.kind() == ActKind.COMMITMENT)
                && draft.by().equals(Set.of(by))
                && draft.to().equals(Set.of(to));
    }

    private boolean tellsFuture(int sentence) {
        for (int token = tokens.first(sentence); token < tokens.last(sentence); token++) {
            if (text.is(token, WordClass.FUTURE)) {
                return true;
            }
        }
        return false;
    }

    /** The side that imposes most of the tariffs that the document tells, or null. */
    private static @Nullable String imposer(List<Figure> figures) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.measure().contains("tariff") && figure.reporter() != null) {
                counts.merge(figure.reporter(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Deeds told as nouns with the one who does them: <i>at the invitation of Japan</i>. */
    void nominal(int sentence, List<ActDraft> drafts) {
        for (int token = tokens.first(sentence); token < tokens.last(sentence) - 1; token++) {
            List<ActRule> ofNoun = rules.ofNoun(tokens.word(token));
            if (ofNoun.isEmpty()) {
                continue;
            }
            Mention owner = opensQuotation(token) ? sides.speaker(tokens.quote(token)) : owner(token);
            if (owner == null || owner.sides().size() != 1 || covered(drafts, token, owner.sides())) {
                continue;
            }
            if (text.pack().headLast() && isGround(Math.min(token, owner.first()), sentence)) {
                continue; // given Peru's commitment to …, Chile will …
            }
            ActRule rule = ofNoun.get(0);
            Set<String> by = sides.speaksFor(owner, sentence);
            if (by.isEmpty()) {
                continue;
            }
            Set<String> to = rule.kind() == ActKind.ACTION || rule.kind() == ActKind.ASSESSMENT
                    ? sides.targetAfter(owner.last(), tokens.last(sentence), by)
                    : sides.otherIn(sentence, by);
            if (rule.kind() != null && !to.isEmpty()) {
                int first = token > tokens.first(sentence) && text.is(token - 1, WordClass.ABOUT) ? token - 1 : token;
                int last = Math.min(
                        tokens.last(sentence),
                        clauseEnd(
                                Math.max(token + 1, owner.first() > token ? owner.last() : 0), tokens.last(sentence)));
                drafts.add(new ActDraft(
                        rule.kind(),
                        by,
                        to,
                        owner.people(),
                        first,
                        last,
                        rule.plover(),
                        new Found(rule.id(), rule.confidence() * 0.8)));
            }
        }
    }

    /** Whether a noun opens the ground on which something else is done. */
    private boolean isGround(int token, int sentence) {
        int before = token - 1;
        while (before >= tokens.first(sentence) && text.is(before, WordClass.DETERMINER)) {
            before--;
        }
        return before >= tokens.first(sentence) && text.is(before, WordClass.BECAUSE);
    }

    private @Nullable Mention owner(int token) {
        Mention before = text.pack().headLast() ? ownerBefore(token) : null;
        return before != null ? before : ownerAfter(token);
    }

    /** The possessor before a noun: <i>Japan's invitation, Japan's main proposal</i>; null for none. */
    private @Nullable Mention ownerBefore(int token) {
        int first = tokens.first(tokens.sentenceOf(token));
        int at = token - 1;
        for (int skipped = 0;
                skipped < 2
                        && at > first
                        && !text.endsPossessive(at)
                        && tokens.kind(at) == Tokens.Kind.WORD
                        && tokens.shape(at) == Shape.LOWER;
                skipped++) {
            at--;
        }
        for (int sign = Math.max(first + 1, at - 1); sign <= at; sign++) {
            if (text.afterPossessive(sign) == at + 1) {
                return reading.cast().at(sign - 1);
            }
        }
        return null;
    }

    /** The one who does the deed: <i>serangan Israel, kritik dari Rusia, serangan militer Rusia</i>; null for none. */
    private @Nullable Mention ownerAfter(int token) {
        int at = token + 1;
        boolean headLast = text.pack().headLast();
        if (text.is(at, WordClass.FROM) || text.is(at, WordClass.BY) || headLast && text.is(at, WordClass.OF)) {
            at++;
        } else if (headLast) {
            return null;
        }
        while (text.is(at, WordClass.DETERMINER) && reading.cast().at(at) == null) {
            at++;
        }
        for (int skipped = 0;
                skipped < 2 && reading.cast().at(at) == null && text.is(at, WordClass.OFFICIAL);
                skipped++) {
            at++;
        }
        return at < tokens.count() ? reading.cast().at(at) : null;
    }

    /** Whether a word opens a quotation or a sentence of one and no name follows it: the speaker does it. */
    private boolean opensQuotation(int token) {
        boolean opens =
                token == tokens.first(tokens.sentenceOf(token)) || tokens.kind(token - 1) == Tokens.Kind.OPEN_QUOTE;
        return tokens.quote(token) != 0 && opens && reading.cast().at(token + 1) == null;
    }

    /** Whether an act of the same side, or of many, is told there already. */
    private boolean covered(List<ActDraft> drafts, int token, Set<String> owner) {
        boolean headLast = text.pack().headLast();
        return drafts.stream()
                .anyMatch(d -> d.first() <= token && token < d.last() && (!headLast || d.by().containsAll(owner)));
    }

    private int clauseEnd(int from, int last) {
        int end = from;
        while (end < last && !tokens.is(end, ',') && !tokens.is(end, '.')) {
            end++;
        }
        return end;
    }
}
