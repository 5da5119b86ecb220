package org.chancery.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.WordClass;
import org.chancery.record.Act;
import org.chancery.record.ActKind;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.Evidence;
import org.chancery.record.PartialDate;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** The acts of a document as they are added: what is told twice is one act with all its words. One thread. */
final class ActList {
    /** Share of words in common from which two acts of the same sides are one told twice. */
    private static final double ALIKE = 0.6;

    private final Reading reading;
    private final AnalysedText text;
    private final Tokens tokens;
    private final ActRules rules;
    private final ActSides sides;
    /** Among how many acts of the same sides a new one is looked for, and how often one act is quoted. */
    private static final int MOST_ALIKE = 64;

    private record Sides(ActKind kind, Set<String> by, Set<String> to) {}

    private final Map<Sides, List<Integer>> bySides = new HashMap<>();
    private final List<Set<Integer>> wordsOfAct = new ArrayList<>();
    private final int[] instrumentAt;
    private final List<Integer> instrumentOfAct = new ArrayList<>();

    ActList(Reading reading, ActRules rules, ActSides sides) {
        this.reading = reading;
        this.text = reading.text();
        this.tokens = text.tokens();
        this.rules = rules;
        this.sides = sides;
        this.instrumentAt = instrumentsByToken(reading, tokens);
    }

    /** Adds an act, or its words to the act of the same content that was told before. */
    void add(ActDraft draft) {
        Evidence evidence = text.evidence(draft.first(), draft.last());
        Set<Integer> words = contentWords(draft);
        int instrument = instrumentIn(draft);
        Sides key = new Sides(draft.kind(), Set.copyOf(draft.by()), Set.copyOf(draft.to()));
        List<Integer> ofSides = bySides.computeIfAbsent(key, k -> new ArrayList<>(2));
        for (int i : ofSides) {
            Act told = reading.acts.get(i);
            if (alike(words, wordsOfAct.get(i)) || sameConclusion(told, i, draft, instrument)) {
                if (told.evidence().size() < MOST_ALIKE) {
                    List<Evidence> both = new ArrayList<>(told.evidence());
                    both.add(evidence);
                    reading.acts.set(i, withEvidence(told, both));
                }
                return;
            }
        }
        if (ofSides.size() < MOST_ALIKE) {
            ofSides.add(reading.acts.size());
        }
        String id = "a" + (reading.acts.size() + 1);
        Engagement engagement = sides.engagement(tokens.sentenceOf(draft.first()), draft.by());
        wordsOfAct.add(words);
        instrumentOfAct.add(instrument);
        reading.acts.add(new Act(
                id,
                draft.kind(),
                List.copyOf(draft.by()),
                List.copyOf(draft.to()),
                draft.byPeople(),
                evidence.quote(),
                Topics.in(text, draft.first(), draft.last()),
                engagement == null ? null : engagement.id(),
                date(draft, engagement),
                draft.plover(),
                List.of(evidence),
                draft.found()));
    }

    private static Act withEvidence(Act act, List<Evidence> evidence) {
        return new Act(
                act.id(),
                act.kind(),
                act.by(),
                act.to(),
                act.byPeople(),
                act.content(),
                act.topics(),
                act.engagement(),
                act.date(),
                act.plover(),
                evidence,
                act.found());
    }

    /** That two sides have come to an agreement is told again and again; it is one act where it is of one instrument. */
    private boolean sameConclusion(Act told, int index, ActDraft draft, int instrument) {
        boolean conclusions = rules.isConclusion(told.found().rule())
                && rules.isConclusion(draft.found().rule());
        int before = instrumentOfAct.get(index);
        return conclusions && (before == instrument || instrument < 0);
    }

    /** The first instrument that is named in a draft's words, by index, or -1. */
    private int instrumentIn(ActDraft draft) {
        int first = Integer.MAX_VALUE;
        for (int token = draft.first(); token < draft.last() && instrumentAt.length > 0; token++) {
            first = instrumentAt[token] > 0 ? Math.min(first, instrumentAt[token]) : first;
        }
        return first == Integer.MAX_VALUE ? -1 : first - 1;
    }

    /** By token, one more than the index of the first instrument that is named there; no elements where there is none. */
    private static int[] instrumentsByToken(Reading reading, Tokens tokens) {
        int[] at = new int[reading.instruments.isEmpty() ? 0 : tokens.count()];
        for (int i = reading.instruments.size(); i > 0; i--) {
            for (Evidence named : reading.instruments.get(i - 1).evidence()) {
                int first = Math.max(0, tokens.tokenAt(named.start()));
                for (int token = first; token < at.length && tokens.start(token) < named.end(); token++) {
                    at[token] = i;
                }
            }
        }
        return at;
    }

    /** Words of a stretch that carry content: known ones of no closed class, unknown ones by their letters. */
    private Set<Integer> contentWords(ActDraft draft) {
        Set<Integer> words = new HashSet<>();
        for (int token = draft.first(); token < draft.last(); token++) {
            int word = tokens.word(token);
            if (tokens.kind(token) == Tokens.Kind.WORD && !text.isAny(token, ~WordClass.COMMON.bit())) {
                words.add(
                        text.root(token) != 0
                                ? text.root(token)
                                : word != 0 ? word : -tokens.string(token).hashCode());
            }
        }
        return words;
    }

    private static boolean alike(Set<Integer> a, Set<Integer> b) {
        int common = 0;
        for (Integer word : a) {
            common += b.contains(word) ? 1 : 0;
        }
        return Math.min(a.size(), b.size()) >= 3 && common >= ALIKE * (a.size() + b.size() - common);
    }

    /** The day named in the act's own words before its verb of saying, else that of the contact: its last day. */
    private @Nullable PartialDate date(ActDraft draft, @Nullable Engagement engagement) {
        if (engagement != null) {
            return engagement.status() == EngagementStatus.PLANNED ? null : engagement.end();
        }
        int sentence = tokens.sentenceOf(draft.first());
        List<TimeMention> times = reading.timesBetween(tokens.first(sentence), tokens.last(sentence));
        return times.size() == 1 && times.get(0).start().isDay() ? times.get(0).start() : null;
    }
}
