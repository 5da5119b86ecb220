package org.chancery.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.clause.ClauseReader;
import org.chancery.clause.Clauses;
import org.chancery.clause.Predicate;
import org.chancery.clause.Quotation;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.record.Act;
import org.chancery.record.ActKind;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.Evidence;
import org.chancery.record.Figure;
import org.chancery.record.Found;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentStatus;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one side says or does toward another. Each predicate is looked up in the language's act rules; who acts
 * comes from the clause, who is addressed from the clause, the engagement told, or the document's other side.
 * Thread-safe.
 */
final class ActsReader implements FactReader {
    /** How far behind a verb the noun of a light verb may stand, in tokens. */
    private static final int OBJECT_REACH = 5;

    /** Share of words in common from which two acts of the same sides are one told twice. */
    private static final double ALIKE = 0.6;

    /** How many sentences back the other side may have been named. */
    private static final int NEAR = 1;

    private static final String INSTRUMENT = "/acts/instrument";

    /** The distance of a rule that asks for no word beside its verb: farther than any that asks for one. */
    private static final int NO_OBJECT = 100;

    private static final List<ActRule> NO_RULES = List.of();

    /** By word number. */
    private final List<ActRule>[] byWord;

    private final List<ActRule>[] byNoun;
    private final Set<String> conclusion = new HashSet<>();
    private final ClauseReader clauseReader;
    private final String code;

    ActsReader(LanguagePack pack) {
        code = pack.code();
        conclusion.add(code + INSTRUMENT);
        byWord = noRules(pack.words().size());
        byNoun = noRules(pack.words().size());
        boolean[] speech = new boolean[pack.words().size()];
        boolean[] utterance = new boolean[pack.words().size()];
        boolean[] predicateWord = new boolean[pack.words().size()];
        for (ActRule rule : ActRule.of(pack, pack.rules("acts"))) {
            rule.roots().forEach(root -> put(byWord, root, rule));
            rule.words().forEach(word -> put(byWord, word, rule));
            rule.nouns().forEach(noun -> put(byNoun, noun, rule));
            rule.words().forEach(word -> predicateWord[word] = true);
            if (rule.conclusion()) {
                conclusion.add(rule.id());
            }
            if (rule.kind() != null && rule.kind() != ActKind.ACTION) {
                rule.roots().forEach(root -> utterance[root] = true);
                rule.words().forEach(word -> utterance[word] = true);
            }
            if (rule.isSpeech()) {
                rule.roots().forEach(root -> speech[root] = true);
                rule.words().forEach(word -> speech[word] = true);
            }
        }
        clauseReader = new ClauseReader(speech, utterance, predicateWord);
    }

    @SuppressWarnings("unchecked")
    private static List<ActRule>[] noRules(int words) {
        List<ActRule>[] table = new List[words];
        Arrays.fill(table, NO_RULES);
        return table;
    }

    private static void put(List<ActRule>[] table, int word, ActRule rule) {
        if (table[word].isEmpty()) {
            table[word] = new ArrayList<>();
        }
        table[word].add(rule);
    }

    @Override
    public void read(Reading reading) {
        new Pass(reading, clauseReader.read(reading.text(), reading.cast())).read();
    }

    /** An act before it is given its number. */
    private record Draft(
            ActKind kind,
            Set<String> by,
            Set<String> to,
            List<String> byPeople,
            int first,
            int last,
            @Nullable String plover,
            Found found) {}

    private final class Pass {
        private final Reading reading;
        private final AnalysedText text;
        private final Tokens tokens;
        private final Clauses clauses;
        private final Map<String, Integer> weight = new LinkedHashMap<>();
        private final List<Set<Integer>> wordsOfAct = new ArrayList<>();
        private final List<Integer> instrumentOfAct = new ArrayList<>();
        private final @Nullable String imposer;
        private @Nullable Mention lastSpeaker;

        Pass(Reading reading, Clauses clauses) {
            this.reading = reading;
            this.text = reading.text();
            this.tokens = text.tokens();
            this.clauses = clauses;
            this.imposer = imposer(reading.figures);
            for (Mention mention : reading.cast().mentions()) {
                if (!isWhere(mention)) {
                    mention.sides().forEach(side -> weight.merge(side, 1, Integer::sum));
                }
            }
        }

        /** Whether a country only tells where something is: <i>di Filipina; Brussels, Belgia</i>. */
        private boolean isWhere(Mention mention) {
            int before = mention.first() - 1;
            Mention town = before > 0 && tokens.is(before, ',') ? reading.cast().at(before - 1) : null;
            return mention.isOne(Actor.Kind.COUNTRY)
                    && (text.is(before, WordClass.AT) || town != null && town.isOne(Actor.Kind.PLACE));
        }

        void read() {
            for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
                if (text.isBody(sentence)) {
                    for (Draft draft : sentence(sentence)) {
                        add(draft);
                    }
                }
            }
        }

        /** Adds an act, or its words to the act of the same content that was told before. */
        private void add(Draft draft) {
            Evidence evidence = text.evidence(draft.first(), draft.last());
            Set<Integer> words = contentWords(draft);
            int instrument = instrumentIn(evidence);
            for (int i = 0; i < reading.acts.size(); i++) {
                Act told = reading.acts.get(i);
                boolean sameSides = told.kind() == draft.kind() && Set.copyOf(told.by()).equals(draft.by())
                        && Set.copyOf(told.to()).equals(draft.to());
                if (sameSides && (alike(words, wordsOfAct.get(i)) || sameConclusion(told, i, draft, instrument))) {
                    List<Evidence> both = new ArrayList<>(told.evidence());
                    both.add(evidence);
                    reading.acts.set(i, withEvidence(told, both));
                    return;
                }
            }
            String id = "a" + (reading.acts.size() + 1);
            Engagement engagement = engagement(tokens.sentenceOf(draft.first()), draft.by());
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
            return new Act(act.id(), act.kind(), act.by(), act.to(), act.byPeople(), act.content(), act.topics(), act.engagement(),
                    act.date(), act.plover(), evidence, act.found());
        }

        /** That two sides have come to an agreement is told again and again; it is one act where it is of one instrument. */
        private boolean sameConclusion(Act told, int index, Draft draft, int instrument) {
            boolean conclusions = conclusion.contains(told.found().rule()) && conclusion.contains(draft.found().rule());
            int before = instrumentOfAct.get(index);
            return conclusions && (before == instrument || instrument < 0);
        }

        private int instrumentIn(Evidence evidence) {
            for (int i = 0; i < reading.instruments.size(); i++) {
                for (Evidence named : reading.instruments.get(i).evidence()) {
                    if (named.start() < evidence.end() && evidence.start() < named.end()) {
                        return i;
                    }
                }
            }
            return -1;
        }

        /** Words of a stretch that carry content: known ones of no closed class, unknown ones by their letters. */
        private Set<Integer> contentWords(Draft draft) {
            Set<Integer> words = new HashSet<>();
            for (int token = draft.first(); token < draft.last(); token++) {
                int word = tokens.word(token);
                if (tokens.kind(token) == Tokens.Kind.WORD && !text.isAny(token, ~WordClass.COMMON.bit())) {
                    words.add(text.root(token) != 0 ? text.root(token) : word != 0 ? word : -tokens.string(token).hashCode());
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

        /** The contact told of at a sentence, where the side takes part in it. */
        private @Nullable Engagement engagement(int sentence, Set<String> by) {
            Engagement held = reading.engagementAt(sentence, e -> e.status() == EngagementStatus.HELD && takesPart(e, by));
            return held != null ? held : reading.engagementAt(sentence, e -> takesPart(e, by));
        }

        private static boolean takesPart(Engagement engagement, Set<String> by) {
            return by.stream().anyMatch(engagement.parties()::contains);
        }

        /** The day named in the act's own words before its verb of saying, else that of the contact: its last day. */
        private @Nullable PartialDate date(Draft draft, @Nullable Engagement engagement) {
            if (engagement != null) {
                return engagement.status() == EngagementStatus.PLANNED ? null : engagement.end();
            }
            int sentence = tokens.sentenceOf(draft.first());
            List<TimeMention> times = reading.timesBetween(tokens.first(sentence), tokens.last(sentence));
            return times.size() == 1 && times.get(0).start().isDay() ? times.get(0).start() : null;
        }

        private List<Draft> sentence(int sentence) {
            List<Predicate> predicates = clauses.of(sentence);
            List<Draft> drafts = new ArrayList<>();
            boolean[] closed = new boolean[predicates.size()];
            int base = predicates.isEmpty() ? 0 : predicates.get(0).index();
            for (Predicate p : predicates) {
                int i = p.index() - base;
                ActRule rule = rule(p);
                boolean inside = hangs(p) && p.parent() >= base && closed[p.parent() - base];
                if (inside && !(p.link() == Predicate.Link.COORDINATE && rule != null && stands(rule))) {
                    closed[i] = true;
                    continue;
                }
                remember(p, rule);
                Draft draft = draft(p, rule, predicates);
                if (draft != null) {
                    drafts.add(draft);
                    closed[i] = rule == null || !rule.isSpeech();
                }
            }
            nominal(sentence, drafts);
            if (drafts.isEmpty()) {
                Draft view = sourcedView(predicates);
                if (view == null) {
                    view = quotedView(sentence);
                }
                if (view != null) {
                    drafts.add(view);
                }
            }
            fromInstruments(sentence, drafts);
            if (predicates.stream().noneMatch(this::isPrivateView)) {
                fromTariffs(sentence, drafts);
            }
            drafts.sort(Comparator.comparingInt(Draft::first));
            return trimmed(drafts);
        }

        /** Whether somebody who speaks for no side says what the sentence says. */
        private boolean isPrivateView(Predicate p) {
            ActRule rule = rule(p);
            Mention subject = p.link() == Predicate.Link.SOURCE ? p.subject() : actor(p);
            boolean said = p.link() == Predicate.Link.SOURCE || rule != null && rule.isSpeech();
            return said && subject != null && !subject.actors().isEmpty() && speaksFor(subject, p.sentence()).isEmpty();
        }

        /** A text that is signed or agreed is an agreement of its parties, also where a list names it without a verb. */
        private void fromInstruments(int sentence, List<Draft> drafts) {
            for (Instrument instrument : reading.instruments) {
                boolean done = instrument.status() == InstrumentStatus.SIGNED || instrument.status() == InstrumentStatus.AGREED;
                Evidence evidence = instrument.evidence().get(0);
                int first = tokenAt(sentence, evidence.start());
                int last = tokenAt(sentence, evidence.end() - 1) + 1;
                if (!done || instrument.parties().size() < 2 || first < 0 || last <= first) {
                    continue;
                }
                boolean told = drafts.stream().anyMatch(d -> d.first() < last && first < d.last()
                        && (d.kind() == ActKind.AGREEMENT || d.kind() == ActKind.COMMITMENT || d.kind() == ActKind.ASK));
                if (!told) {
                    drafts.add(new Draft(ActKind.AGREEMENT, new LinkedHashSet<>(instrument.parties()), Set.of(), List.of(), first, last,
                            "AGREE", new Found(code + INSTRUMENT, 0.6)));
                }
            }
        }

        /** A tariff rate that one side puts on another is a deed toward it, also where no verb names who imposes it. */
        private void fromTariffs(int sentence, List<Draft> drafts) {
            for (Figure figure : reading.figures) {
                if (figure.reporter() == null || figure.partner() == null || !figure.measure().contains("tariff")
                        || !figure.unit().equals("%")) {
                    continue;
                }
                int first = tokenAt(sentence, figure.evidence().get(0).start());
                if (first < 0) {
                    continue;
                }
                boolean swapped = figure.partner().equals(imposer) && reading.cast().between(tokens.first(sentence), tokens.last(sentence)).stream()
                        .noneMatch(m -> m.sides().contains(figure.reporter()) && m.last() <= first);
                String by = swapped ? figure.partner() : figure.reporter();
                String to = swapped ? figure.reporter() : figure.partner();
                int at = first;
                if (drafts.stream().noneMatch(d -> d.first() <= at && at < d.last())) {
                    boolean freed = figure.value().signum() == 0;
                    drafts.add(new Draft(
                            freed ? ActKind.COMMITMENT : ActKind.ACTION,
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

        /** The side that imposes most of the tariffs that the document tells, or null. */
        private static @Nullable String imposer(List<Figure> figures) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Figure figure : figures) {
                if (figure.measure().contains("tariff") && figure.reporter() != null) {
                    counts.merge(figure.reporter(), 1, Integer::sum);
                }
            }
            return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        }

        /** The token of a sentence that covers a character, or -1. */
        private int tokenAt(int sentence, int offset) {
            if (offset < tokens.start(tokens.first(sentence)) || offset >= tokens.end(tokens.last(sentence) - 1)) {
                return -1;
            }
            for (int token = tokens.first(sentence); token < tokens.last(sentence); token++) {
                if (tokens.start(token) <= offset && offset < tokens.end(token)) {
                    return token;
                }
            }
            return -1;
        }

        /** Deeds told as nouns with the one who does them: <i>at the invitation of Japan</i>. */
        private void nominal(int sentence, List<Draft> drafts) {
            for (int token = tokens.first(sentence); token < tokens.last(sentence) - 1; token++) {
                List<ActRule> rules = byNoun[tokens.word(token)];
                Mention owner = rules.isEmpty() ? null : reading.cast().at(token + 1);
                if (owner == null || owner.sides().size() != 1 || covered(drafts, token)) {
                    continue;
                }
                ActRule rule = rules.get(0);
                Set<String> by = speaksFor(owner, sentence);
                if (by.isEmpty()) {
                    continue;
                }
                Set<String> to = rule.kind() == ActKind.ACTION ? targetAfter(owner.last(), tokens.last(sentence), by) : otherIn(sentence, by);
                if (rule.kind() != null && !to.isEmpty()) {
                    int first = token > tokens.first(sentence) && text.is(token - 1, WordClass.ABOUT) ? token - 1 : token;
                    int last = Math.min(tokens.last(sentence), clauseEnd(Math.max(token + 1, owner.first() > token ? owner.last() : 0), tokens.last(sentence)));
                    drafts.add(new Draft(rule.kind(), by, to, owner.people(), first, last, rule.plover(),
                            new Found(rule.id(), rule.confidence() * 0.8)));
                }
            }
                    }

        /** Whether a word opens a quotation or a sentence of one and no name follows it: the speaker does it. */
        private boolean opensQuotation(int token) {
            boolean opens = token == tokens.first(tokens.sentenceOf(token)) || tokens.kind(token - 1) == Tokens.Kind.OPEN_QUOTE;
            return tokens.quote(token) != 0 && opens && reading.cast().at(token + 1) == null;
        }

        /** The side that a deed told as a noun is done to: <i>serangan Israel ke Palestina</i>. */
        private Set<String> targetAfter(int from, int last, Set<String> by) {
            for (int token = from; token < Math.min(last - 1, from + 2 * OBJECT_REACH); token++) {
                boolean towards = text.is(token, WordClass.TO) || text.is(token, WordClass.TOWARD_PLACE) || text.is(token, WordClass.AT);
                if (towards && reading.cast().at(token + 1) != null) {
                    Set<String> to = new LinkedHashSet<>(sidesAt(token + 1));
                    to.removeAll(by);
                    return to;
                }
            }
            return Set.of();
        }

        private boolean covered(List<Draft> drafts, int token) {
            return drafts.stream().anyMatch(d -> d.first() <= token && token < d.last());
        }

        private int clauseEnd(int from, int last) {
            int end = from;
            while (end < last && !tokens.is(end, ',') && !tokens.is(end, '.')) {
                end++;
            }
            return end;
        }

        private Set<String> otherIn(int sentence, Set<String> by) {
            for (Mention mention : reading.cast().between(tokens.first(sentence), tokens.last(sentence))) {
                Set<String> sides = new LinkedHashSet<>(mention.sides());
                sides.removeAll(by);
                if (sides.size() == 1) {
                    return sides;
                }
            }
            return counterpart(by, sentence);
        }

        private @Nullable Draft draft(Predicate p, @Nullable ActRule rule, List<Predicate> predicates) {
            if (rule == null) {
                return plain(p);
            }
            if (rule.ownDeed() != null && deedHasName(p)) {
                return null;
            }
            return rule.none() ? null : rule.isSpeech() ? speech(p, rule, predicates) : act(p, rule);
        }

        /** Whether what is wished for is an act by name: who wants to invite invites. */
        private boolean deedHasName(Predicate p) {
            for (Predicate child : clauses.of(p.sentence())) {
                if (child.parent() == p.index() && child.link() == Predicate.Link.SERIAL) {
                    ActRule rule = rule(child);
                    return rule != null && rule.kind() != null && switch (rule.kind()) {
                        case INVITATION, ASK, APPRECIATION, ACCEPTANCE, REFUSAL -> true;
                        default -> false;
                    };
                }
            }
            return false;
        }

        /** Each act ends where the next begins. */
        private List<Draft> trimmed(List<Draft> drafts) {
            List<Draft> trimmed = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                Draft d = drafts.get(i);
                int last = i + 1 < drafts.size() && drafts.get(i + 1).first() > d.first() ? Math.min(d.last(), drafts.get(i + 1).first()) : d.last();
                while (last > d.first() + 1 && (tokens.kind(last - 1) != Tokens.Kind.WORD && tokens.kind(last - 1) != Tokens.Kind.NUMBER
                                && i + 1 < drafts.size() || i + 1 < drafts.size() && text.is(last - 1, WordClass.AND))) {
                    last--;
                }
                trimmed.add(new Draft(d.kind(), d.by(), d.to(), d.byPeople(), d.first(), last, d.plover(), d.found()));
            }
            return trimmed;
        }

        private boolean hangs(Predicate p) {
            return switch (p.link()) {
                case CONTENT, PURPOSE, SERIAL, COORDINATE, RELATIVE -> true;
                case MAIN, CIRCUMSTANCE, INVERTED, SOURCE -> false;
            };
        }

        /** Whether a predicate joined by <i>and</i> more likely stands beside the act before it than inside it. */
        private boolean stands(ActRule rule) {
            return rule.kind() != ActKind.ACTION;
        }

        private void remember(Predicate p, @Nullable ActRule rule) {
            if (rule != null && p.subject() != null && p.quote() == 0 && p.subject().sides().size() == 1) {
                lastSpeaker = p.subject();
            }
        }

        /**
         * The rule of a predicate: of those that ask for a word beside it the one whose word stands nearest, else one that
         * asks for none.
         */
        private @Nullable ActRule rule(Predicate p) {
            ActRule best = null;
            int nearest = Integer.MAX_VALUE;
            for (ActRule rule : candidates(p)) {
                int distance = distance(p, rule);
                if (distance < nearest) {
                    nearest = distance;
                    best = rule;
                }
            }
            return best;
        }

        /** The rules whose word or root the predicate is, in a voice that they read: those of the word first. */
        private List<ActRule> candidates(Predicate p) {
            int word = tokens.word(p.token());
            List<ActRule> ofWord = byWord[word];
            List<ActRule> ofRoot = p.root() == 0 || p.root() == word ? NO_RULES : byWord[p.root()];
            if (ofWord.isEmpty() && ofRoot.isEmpty()) {
                return NO_RULES;
            }
            List<ActRule> candidates = new ArrayList<>(ofWord.size() + ofRoot.size());
            for (ActRule rule : ofWord) {
                if (rule.words().contains(word)) {
                    candidates.add(rule);
                }
            }
            for (ActRule rule : ofWord) {
                if (!rule.words().contains(word) && rule.voices().contains(p.voice())) {
                    candidates.add(rule);
                }
            }
            for (ActRule rule : ofRoot) {
                if (rule.roots().contains(p.root()) && rule.voices().contains(p.voice())) {
                    candidates.add(rule);
                }
            }
            return candidates;
        }

        /** How far from the predicate the word stands that a rule asks for; very far where the rule does not fit. */
        private int distance(Predicate p, ActRule rule) {
            if (!rule.notObject().isEmpty() && wordAfter(p, rule.notObject()) > 0) {
                return Integer.MAX_VALUE;
            }
            if (rule.object().isEmpty()) {
                return NO_OBJECT;
            }
            int after = wordAfter(p, rule.object());
            return after > 0 ? after : p.voice() == Voice.PASSIVE && subjectHas(p, rule.object()) ? OBJECT_REACH : Integer.MAX_VALUE;
        }

        /** How many tokens after the predicate one of the words follows; 0 where none does within reach. */
        private int wordAfter(Predicate p, Set<Integer> words) {
            for (int token = p.token() + 1; token < Math.min(p.to(), p.token() + 1 + OBJECT_REACH); token++) {
                if (words.contains(tokens.word(token))) {
                    return token - p.token();
                }
            }
            return 0;
        }

        private boolean subjectHas(Predicate p, Set<Integer> words) {
            int limit = Math.max(tokens.first(p.sentence()), p.token() - 3 * OBJECT_REACH);
            for (int token = p.token() - 1; token >= limit && !tokens.is(token, ',') && tokens.quote(token) == p.quote(); token--) {
                if (words.contains(tokens.word(token))) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable Draft act(Predicate p, ActRule rule) {
            boolean aside = p.link() == Predicate.Link.CIRCUMSTANCE && rule.kind() != ActKind.ACTION && rule.kind() != ActKind.AGREEMENT;
            if (aside || p.link() == Predicate.Link.PURPOSE && p.parent() < 0 || p.has(WordClass.IF) || p.link() == Predicate.Link.INVERTED && rule.kind() == ActKind.ACTION) {
                return null;
            }
            ActKind kind = kind(p, rule);
            if (kind == null) {
                return null;
            }
            Mention actor = actor(p);
            Set<String> by = actor == null
                    ? new LinkedHashSet<>()
                    : rule.joint() ? new LinkedHashSet<>(actor.sides()) : speaksFor(actor, p.sentence());
            List<String> people = actor == null ? List.of() : actor.people();
            if (by.isEmpty() && p.quote() != 0 && p.voice() != Voice.PASSIVE) {
                Mention speaker = speaker(p.quote());
                by.addAll(speaker == null ? Set.of() : speaksFor(speaker, p.sentence()));
            }
            if (by.isEmpty() && rule.joint() && p.voice() == Voice.PASSIVE) {
                by.addAll(pair());
            }
            if (by.isEmpty() || p.owner() && p.voice() != Voice.PASSIVE && !officialOwned(p)) {
                return null;
            }
            if (toOwnSide(p, rule, by)) {
                return null;
            }
            Set<String> to = to(p, rule, by);
            if (kind == ActKind.PROPOSAL && asksOther(p, by)) {
                kind = ActKind.ASK;
            } else if (kind == ActKind.ASK && rule.ownDeed() != null && ownDeed(p)) {
                kind = rule.ownDeed();
            }
            if (by.size() > 1) {
                kind = joint(kind);
            }
            if (rule.joint() && kind == ActKind.AGREEMENT) {
                if (by.size() == 1) {
                    by.addAll(to);
                }
                return by.size() < 2 ? null : draft(kind, by, Set.of(), people, p, rule);
            }
            if (by.size() > 1) {
                return draft(kind, by, kind == ActKind.ACTION ? firstOther(p.token() + 1, reach(p), by) : Set.of(), people, p, rule);
            }
            if (rule.narrated() != null && isNarrated(p)) {
                kind = rule.narrated();
            }
            boolean named = otherNamed(p, by);
            return to.isEmpty() || !near(to, p.sentence()) || rule.needsOther() && !named ? null : draft(kind, by, to, people, p, rule);
        }

        /** Whether the reporter tells it of a state in his own words: nobody says it. */
        private boolean isNarrated(Predicate p) {
            Predicate parent = clauses.parent(p);
            ActRule said = parent == null ? null : rule(parent);
            return p.quote() == 0 && (said == null || !said.isSpeech()) && p.subject() != null && p.subject().isOne(Actor.Kind.COUNTRY)
                    && reading.engagementAt(p.sentence()) == null;
        }

        /** Whether the noun that a side owns stands for it: its army and its envoys do, its citizens and exports do not. */
        private boolean officialOwned(Predicate p) {
            Mention owner = p.subject();
            if (owner == null) {
                return false;
            }
            for (int token = owner.first() - 1; token >= Math.max(p.from(), owner.first() - OBJECT_REACH); token--) {
                if (text.is(token, WordClass.OFFICIAL)) {
                    return true;
                }
            }
            return false;
        }

        /** What is done together: what both welcome is a view of theirs, what both hope for an intention. */
        private static ActKind joint(ActKind kind) {
            return switch (kind) {
                case APPRECIATION -> ActKind.ASSESSMENT;
                case ASK, PROPOSAL -> ActKind.COMMITMENT;
                case ACCEPTANCE -> ActKind.AGREEMENT;
                default -> kind;
            };
        }

        /** Whether the object is somebody of the same side and nobody of another is named: no act toward another. */
        private boolean toOwnSide(Predicate p, ActRule rule, Set<String> by) {
            Mention object = rule.objectIsAddressee() ? reading.cast().at(p.token() + 1) : null;
            return object != null && object.how() != Mention.How.BOTH_SIDES && !object.sides().isEmpty() && by.containsAll(object.sides())
                    && firstOther(p.token() + 1, reach(p), by).isEmpty();
        }

        /** Whether what is hoped or wished for is the speaker's own deed: a verb follows directly. */
        private boolean ownDeed(Predicate p) {
            int token = p.token() + 1;
            while (token < p.to() && text.isAny(token, WordClass.ADVERB.bit() | WordClass.ABILITY.bit() | WordClass.SO_THAT.bit()
                    | WordClass.FUTURE.bit())) {
                token++;
            }
            for (Predicate child : clauses.of(p.sentence())) {
                if (child.token() == token) {
                    return child.voice() != Voice.PASSIVE;
                }
            }
            return false;
        }

        private @Nullable ActKind kind(Predicate p, ActRule rule) {
            ActKind kind = rule.kind();
            boolean future = p.has(WordClass.FUTURE) || p.has(WordClass.PLAN);
            if (p.has(WordClass.NEGATION)) {
                return kind == ActKind.ASSESSMENT ? kind : null;
            }
            return future && rule.future() != null ? rule.future() : future && kind == ActKind.AGREEMENT ? ActKind.COMMITMENT : kind;
        }

        private Draft draft(ActKind kind, Set<String> by, Set<String> to, List<String> people, Predicate p, ActRule rule) {
            return new Draft(kind, by, to, people, p.from(), end(p), rule.plover(), new Found(rule.id(), rule.confidence()));
        }

        private int end(Predicate p) {
            return Math.max(p.token() + 1, p.to());
        }

        /** A clause about the future without a rule of its own: what a side says that it will do. */
        private @Nullable Draft plain(Predicate p) {
            boolean level = p.link() == Predicate.Link.MAIN || p.link() == Predicate.Link.CONTENT || p.link() == Predicate.Link.SERIAL;
            if (!level || !p.has(WordClass.FUTURE) || p.has(WordClass.NEGATION) || p.has(WordClass.IF) || p.owner() || p.voice() == Voice.PASSIVE) {
                return null;
            }
            Mention actor = actor(p);
            if (actor == null || actor.sides().isEmpty() || p.owner() && !officialOwned(p)) {
                return null;
            }
            Set<String> by = speaksFor(actor, p.sentence());
            if (by.isEmpty()) {
                return null;
            }
            Set<String> to = by.size() > 1 ? Set.of() : counterpart(by, p.sentence(), p.token() + 1, end(p));
            if (by.size() == 1 && (to.isEmpty() || !otherNamed(p, by))) {
                return null;
            }
            return new Draft(ActKind.COMMITMENT, by, to, actor.people(), p.from(), end(p), "AGREE", new Found(code + "/acts/akan", 0.5));
        }

        /** A verb of saying whose content holds no act of its own: a view, where it is about the relation. */
        private @Nullable Draft speech(Predicate p, ActRule rule, List<Predicate> all) {
            if (p.link() == Predicate.Link.INVERTED || p.link() == Predicate.Link.SOURCE || p.link() == Predicate.Link.CIRCUMSTANCE || p.quote() != 0 || p.has(WordClass.NEGATION)) {
                return null;
            }
            boolean asks = asksAfter(p) || asksByCondition(p, all);
            for (Predicate child : all) {
                if (child.index() <= p.index()) {
                    continue;
                }
                ActRule inner = rule(child);
                if (child.quote() != 0 || !asks && inner != null && inner.none()) {
                    return null;
                }
                if (child.link() == Predicate.Link.COORDINATE || child.link() == Predicate.Link.INVERTED) {
                    break;
                }
                if (!asks && (inner == null || !inner.isSpeech()) && draft(child, inner, all) != null) {
                    return null;
                }
            }
            Mention actor = actor(p);
            if (actor == null || actor.sides().isEmpty() || p.owner() && !officialOwned(p)) {
                return null;
            }
            Set<String> by = speaksFor(actor, p.sentence());
            if (by.isEmpty()) {
                return null;
            }
            Set<String> to = by.size() > 1 ? Set.of() : spokenToOr(p, by, counterpart(by, p.sentence(), p.token() + 1, end(p)));
            if (by.size() == 1 && (to.isEmpty() || !near(to, p.sentence())) || !aboutRelation(p.token() + 1, end(p), by)) {
                return null;
            }
            if (asks && by.size() == 1) {
                return new Draft(ActKind.ASK, by, to, actor.people(), p.from(), end(p), "REQUEST", new Found(rule.id(), rule.confidence()));
            }
            return rule.stance() || evaluates(p.token() + 1, end(p))
                    ? new Draft(ActKind.ASSESSMENT, by, to, actor.people(), p.from(), end(p), "SUPPORT", new Found(rule.id(), rule.confidence()))
                    : null;
        }

        /** <i>According to the minister, …</i>: the rest of the sentence is his view. */
        private @Nullable Draft sourcedView(List<Predicate> predicates) {
            for (Predicate p : predicates) {
                Mention source = p.subject() == null ? lastSpeaker : p.subject();
                if (p.link() == Predicate.Link.SOURCE && p.quote() == 0 && source != null && source.sides().size() == 1) {
                    int first = p.subject() == null ? p.token() + 1 : source.last();
                    while (first < end(p) && tokens.is(first, ',')) {
                        first++;
                    }
                    Set<String> by = speaksFor(source, p.sentence());
                    Set<String> to = counterpart(by, p.sentence(), first, end(p));
                    boolean opens = p.token() <= tokens.first(p.sentence()) + 1;
                    if (opens && by.size() == 1 && first < end(p) && !to.isEmpty() && near(to, p.sentence()) && aboutRelation(first, end(p), by)
                            && evaluates(first, end(p))) {
                        return new Draft(ActKind.ASSESSMENT, by, to, source.people(), first, end(p), "SUPPORT",
                                new Found(code + "/acts/according-to", 0.5));
                    }
                }
            }
            return null;
        }

        private @Nullable Draft quotedView(int sentence) {
            int first = tokens.first(sentence);
            int last = tokens.last(sentence);
            int start = first;
            while (start < last && tokens.quote(start) == 0) {
                start++;
            }
            if (start == last) {
                return null;
            }
            int number = tokens.quote(start);
            int from = tokens.kind(start) == Tokens.Kind.OPEN_QUOTE ? start + 1 : start;
            int end = from;
            while (end < last && tokens.quote(end) == number && tokens.kind(end) != Tokens.Kind.CLOSE_QUOTE) {
                end++;
            }
            Mention speaker = speaker(number);
            if (speaker == null || end - from < 6 || speaker.sides().size() != 1) {
                return null;
            }
            Set<String> by = speaksFor(speaker, sentence);
            Set<String> to = counterpart(by, sentence, from, end);
            if (by.isEmpty() || to.isEmpty() || !near(to, sentence) || !aboutRelation(from, end, by) || !evaluates(from, end)) {
                return null;
            }
            return new Draft(ActKind.ASSESSMENT, by, to, speaker.people(), from, end, "SUPPORT", new Found(code + "/acts/quotation", 0.4));
        }

        /** Whether what is said is asked for: <i>menekankan agar …</i>. */
        private boolean asksAfter(Predicate p) {
            int token = p.token() + 1;
            return text.is(token, WordClass.SO_THAT) && !text.is(token, WordClass.FOR);
        }

        /**
         * Whether good is foreseen should the other side do something: <i>jika AS menghapus …, itu akan bermanfaat</i> asks it
         * to. Ill foreseen would be a threat.
         */
        private boolean asksByCondition(Predicate p, List<Predicate> all) {
            Mention speaker = actor(p);
            for (Predicate child : all) {
                Mention subject = child.subject();
                if (child.index() > p.index() && child.has(WordClass.IF) && child.link() == Predicate.Link.CIRCUMSTANCE
                        && speaker != null && subject != null && !subject.sides().isEmpty()
                        && subject.sides().stream().noneMatch(speaker.sides()::contains)) {
                    return evaluates(child.token(), end(p), "good");
                }
            }
            return false;
        }

        private boolean evaluates(int first, int last, String how) {
            for (int token = first; token < last; token++) {
                AnalysedText.Match match = text.match(token, Sense.EVALUATION);
                if (match != null && match.entry().id().equals(how)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a stretch holds a word of praise, blame or weight. */
        private boolean evaluates(int first, int last) {
            for (int token = first; token < last; token++) {
                if (text.hasMatch(token) && text.match(token, Sense.EVALUATION) != null) {
                    return true;
                }
            }
            return false;
        }

        /** Whether one of the sides is named in the sentence or shortly before it. */
        private boolean near(Set<String> sides, int sentence) {
            int from = tokens.first(Math.max(0, sentence - NEAR));
            return names(from, tokens.last(sentence), sides) || engagement(sentence, sides) != null;
        }

        private boolean aboutRelation(int first, int last, Set<String> by) {
            for (Mention mention : reading.cast().between(first, last)) {
                if (mention.how() == Mention.How.BOTH_SIDES || mention.sides().stream().anyMatch(s -> !by.contains(s))) {
                    return true;
                }
            }
            return !Topics.in(text, first, last).isEmpty();
        }

        /** The sides that a mention speaks for: a person without a public post only for a body that takes part. */
        private Set<String> speaksFor(Mention mention, int sentence) {
            Set<String> sides = new LinkedHashSet<>();
            Engagement engagement = reading.engagementAt(sentence);
            for (Actor actor : mention.actors()) {
                String side = actor.side();
                boolean itself = actor.kind() != Actor.Kind.PERSON || actor.isOfficial();
                String body = actor.employer() == null ? side : actor.employer().side();
                if (side != null && itself && !isPrivate(actor)) {
                    sides.add(side);
                } else if (body != null && engagement != null && engagement.parties().contains(body)) {
                    sides.add(body);
                }
            }
            return sides;
        }

        /** Companies, associations and parties speak for a side only where they take part themselves. */
        private static boolean isPrivate(Actor actor) {
            OrganizationKind kind = actor.organizationKind();
            return kind == OrganizationKind.COMPANY || kind == OrganizationKind.ASSOCIATION || kind == OrganizationKind.PARTY
                    && actor.country() == null;
        }

        private @Nullable Mention speaker(int quote) {
            Quotation quotation = clauses.quotation(quote);
            Mention speaker = quotation == null ? null : quotation.speaker();
            return speaker != null && !speaker.actors().isEmpty() ? speaker : speaker == null ? null : lastSpeaker;
        }

        private @Nullable Mention actor(Predicate p) {
            Mention actor = p.actor();
            if (actor != null && (actor.how() == Mention.How.FIRST_PERSON || actor.actors().isEmpty())) {
                return p.quote() != 0 ? speaker(p.quote()) : actor.actors().isEmpty() ? lastSpeaker : actor;
            }
            if (actor == null && p.link() == Predicate.Link.INVERTED) {
                return lastSpeaker;
            }
            return actor;
        }

        /** Whom the act is addressed to: the object, the one after a preposition, whoever is named first, the other side. */
        private Set<String> to(Predicate p, ActRule rule, Set<String> by) {
            Set<String> to = new LinkedHashSet<>();
            int limit = reach(p);
            if (rule.kind() == ActKind.COMMITMENT && engagement(p.sentence(), by) != null) {
                return counterpart(by, p.sentence());
            }
            if (rule.objectIsAddressee() && p.voice() != Voice.PASSIVE) {
                to.addAll(sidesAt(p.token() + 1));
                to.removeAll(by);
            }
            for (int token = p.token() + 1; to.isEmpty() && token < limit; token++) {
                for (WordClass preposition : rule.addressee()) {
                    if (text.is(token, preposition)) {
                        to.addAll(sidesAt(token + 1));
                        to.removeAll(by);
                    }
                }
            }
            if (!to.isEmpty()) {
                return to;
            }
            int first = p.voice() == Voice.PASSIVE ? p.from() : p.token() + 1;
            Set<String> counterpart = counterpart(by, p.sentence());
            if (rule.objectIsAddressee() && !names(first, limit, counterpart)) {
                to.addAll(firstOther(first, limit, by));
            }
            return to.isEmpty() ? spokenToOr(p, by, counterpart(by, p.sentence(), first, limit)) : to;
        }

        /** The one to whom the verb of saying above a predicate is addressed, else the given sides. */
        private Set<String> spokenToOr(Predicate p, Set<String> by, Set<String> otherwise) {
            for (Predicate said = p; said != null; said = clauses.parent(said)) {
                ActRule rule = rule(said);
                if (rule != null && rule.isSpeech()) {
                    Set<String> to = new LinkedHashSet<>(text.is(said.token() + 1, WordClass.TO) ? sidesAt(said.token() + 2) : Set.of());
                    to.removeAll(by);
                    if (!to.isEmpty()) {
                        return to;
                    }
                }
            }
            return otherwise;
        }

        /** The end of what belongs to a predicate itself: where the next one begins that does not hang on it. */
        private int reach(Predicate p) {
            for (Predicate next : clauses.of(p.sentence())) {
                if (next.index() > p.index() && (!hangs(next) || next.link() == Predicate.Link.COORDINATE)) {
                    return Math.min(end(p), Math.max(p.token() + 1, next.from()));
                }
            }
            return end(p);
        }

        private boolean names(int first, int last, Set<String> sides) {
            return reading.cast().between(first, last).stream().anyMatch(m -> m.sides().stream().anyMatch(sides::contains));
        }

        private Set<String> firstOther(int first, int last, Set<String> by) {
            for (Mention mention : reading.cast().between(first, last)) {
                Set<String> sides = new LinkedHashSet<>(mention.sides());
                sides.removeAll(by);
                if (!sides.isEmpty()) {
                    return sides;
                }
            }
            return Set.of();
        }

        private Set<String> sidesAt(int token) {
            Mention mention = reading.cast().at(token);
            return mention == null ? Set.of() : mention.sides();
        }

        private boolean otherNamed(Predicate p, Set<String> by) {
            for (Mention mention : reading.cast().between(p.from(), end(p))) {
                if (mention.how() == Mention.How.BOTH_SIDES || mention.sides().stream().anyMatch(s -> !by.contains(s))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether what is proposed is for the other side to do: the next clause has the other side for its subject. */
        private boolean asksOther(Predicate p, Set<String> by) {
            for (Predicate child : clauses.of(p.sentence())) {
                if (child.parent() == p.index() && child.link() == Predicate.Link.CONTENT && child.subject() != null && !child.owner()) {
                    Set<String> sides = child.subject().sides();
                    return child.subject().how() == Mention.How.BOTH_SIDES || !sides.isEmpty() && sides.stream().noneMatch(by::contains);
                }
            }
            return false;
        }

        /** The other side: that of the contact told of, else the one named in a stretch, else the document's. */
        private Set<String> counterpart(Set<String> by, int sentence, int first, int last) {
            Set<String> partner = partner(by, sentence);
            if (!partner.isEmpty()) {
                return partner;
            }
            Set<String> named = new LinkedHashSet<>();
            for (Mention mention : reading.cast().between(first, last)) {
                named.addAll(mention.sides());
            }
            named.removeAll(by);
            Set<String> heaviest = heaviest(named);
            return heaviest.isEmpty() ? counterpart(by, sentence) : heaviest;
        }

        /** The other side of the contact told of, else the one that the document names most. */
        private Set<String> counterpart(Set<String> by, int sentence) {
            Set<String> partner = partner(by, sentence);
            if (!partner.isEmpty()) {
                return partner;
            }
            Set<String> others = new LinkedHashSet<>(weight.keySet());
            others.removeAll(by);
            return heaviest(others);
        }

        /** The one other side of the contact told of at a sentence; empty where there is none or more than one. */
        private Set<String> partner(Set<String> by, int sentence) {
            Engagement engagement = engagement(sentence, by);
            if (engagement == null) {
                return Set.of();
            }
            List<String> others = engagement.parties().stream().filter(party -> !by.contains(party)).toList();
            return others.size() == 1 ? Set.copyOf(others) : Set.of();
        }

        private Set<String> heaviest(Set<String> sides) {
            String best = null;
            for (String side : sides) {
                if (best == null || weight.getOrDefault(side, 0) > weight.getOrDefault(best, 0)) {
                    best = side;
                }
            }
            return best == null ? Set.of() : Set.of(best);
        }

        private Set<String> pair() {
            Set<String> pair = new LinkedHashSet<>();
            weight.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(2)
                    .forEach(e -> pair.add(e.getKey()));
            return pair;
        }
    }
}
