package org.chancery.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.clause.ClauseReader;
import org.chancery.clause.Clauses;
import org.chancery.clause.Predicate;
import org.chancery.document.DatedBy;
import org.chancery.extract.EventCast.Who;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Mention;
import org.chancery.record.Event;
import org.chancery.record.EventDeed;
import org.chancery.record.EventOutlook;
import org.chancery.record.EventPlace;
import org.chancery.record.EventSide;
import org.chancery.record.EventType;
import org.chancery.record.Found;
import org.chancery.record.PartialDate;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Codes what happens for event data: each predicate is looked up in the language's event rules and, where they have
 * none, in its act rules; who acts and whom it is done to comes from those in the sentence, whether they speak for a
 * state or not. What a sentence tells in passing (since, after, who) is coded only where it leads with no event of its
 * own. Thread-safe.
 */
final class EventsReader implements FactReader {
    /** How near a row counts that asks for no object word, and one that asks for words in the subject. */
    private static final int NO_OBJECT = 100;

    private static final int BY_SUBJECT = 50;

    /** How far after the verb the deed stands that is promised or planned. */
    private static final int OUTLOOK_REACH = 8;

    /** How near a noun of a deed somebody stands to whom it belongs. */
    private static final int SIDE_BEFORE = 3;

    private static final int SIDE_AFTER = 7;

    /** How near the end of a sentence the verb stands that tells who says so. */
    private static final int TAIL = 8;

    /** What is done to those of one's own country unless somebody else is named: PLOVER asks for a recipient. */
    private static final Set<EventType> AT_HOME = EnumSet.of(EventType.PROTEST, EventType.SANCTION, EventType.COERCE);

    /** Those who act by force in the sectors of event data. */
    private static final Set<String> FORCE = Set.of("MIL", "COP", "REB", "UAF", "SPY", "PRM");

    /** How far after a verb of saying <i>must</i> may stand. */
    private static final int MUST_REACH = 24;

    /** Words after which a sentence tells something in passing. */
    private static final long ASIDE =
            WordClass.RELATIVE.bit() | WordClass.WHEN.bit() | WordClass.BECAUSE.bit() | WordClass.IF.bit();

    /** What lay this long before the day of publication is background. */
    private static final int BACKGROUND_DAYS = 365;

    /** What makes a deed one that is not told as done. */
    private static final long UNREAL = WordClass.IF.bit() | WordClass.ABILITY.bit() | WordClass.NEGATION.bit();

    private final List<EventRule>[] byWord;
    private final List<EventRule>[] byNoun;
    /** By word number, whether a root is a verb of saying. */
    private final boolean[] speech;

    private final ClauseReader clauseReader;

    EventsReader(LanguagePack pack) {
        byWord = table(pack);
        byNoun = table(pack);
        speech = new boolean[pack.words().size()];
        boolean[] predicateWord = new boolean[pack.words().size()];
        for (EventRule rule : EventRule.of(pack)) {
            rule.roots().forEach(root -> put(byWord, root, rule));
            rule.words().forEach(word -> put(byWord, word, rule));
            rule.nouns().forEach(noun -> put(byNoun, noun, rule));
            rule.words().forEach(word -> predicateWord[word] = true);
            if (rule.speech()) {
                rule.roots().forEach(root -> speech[root] = true);
            }
        }
        clauseReader = new ClauseReader(speech, new boolean[0], predicateWord);
    }

    @SuppressWarnings("unchecked")
    private static List<EventRule>[] table(LanguagePack pack) {
        List<EventRule>[] table = new List[pack.words().size()];
        Arrays.fill(table, List.of());
        return table;
    }

    private static void put(List<EventRule>[] table, int word, EventRule rule) {
        if (table[word].isEmpty()) {
            table[word] = new ArrayList<>();
        }
        table[word].add(rule);
    }

    @Override
    public void read(Reading reading) {
        new Pass(reading).read();
    }

    private record Draft(
            EventType type,
            @Nullable String mode,
            List<EventSide> actors,
            List<EventSide> recipients,
            int first,
            int last,
            boolean aside,
            EventRule rule) {}

    private final class Pass {
        private final Reading reading;
        private final AnalysedText text;
        private final Tokens tokens;
        private final Clauses clauses;
        private final EventCast people;

        Pass(Reading reading) {
            this.reading = reading;
            this.text = reading.text();
            this.tokens = text.tokens();
            this.clauses = clauseReader.read(text, reading.cast());
            this.people = new EventCast(text, reading.cast());
        }

        void read() {
            for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
                if (text.isBody(sentence)) {
                    readSentence(sentence);
                }
            }
        }

        private void readSentence(int sentence) {
            List<Predicate> predicates = clauses.of(sentence);
            List<Who> all = people.of(sentence);
            if (all.isEmpty()) {
                return;
            }
            List<Draft> drafts = new ArrayList<>();
            Map<Draft, Predicate> tellers = new IdentityHashMap<>();
            Set<Integer> closed = new HashSet<>();
            boolean nothing = false;
            for (Predicate p : predicates) {
                if (isClosed(p, closed)) {
                    closed.add(p.index());
                    continue;
                }
                EventRule rule = rule(p);
                nothing |= rule != null && rule.none();
                if (rule == null || rule.none()) {
                    continue;
                }
                Draft draft = rule.speech() ? obliged(p, rule, all) : draft(p, rule, all);
                if (draft != null) {
                    drafts.add(draft);
                    tellers.put(draft, p);
                    closed.add(p.index());
                }
            }
            List<Draft> unreal = unreal(predicates, closed, all, tellers);
            boolean leads = drafts.stream().anyMatch(d -> !d.aside());
            if (drafts.isEmpty() && unreal.isEmpty() && !nothing) {
                Draft nominal = nominal(sentence, all);
                if (nominal != null) {
                    drafts.add(nominal);
                }
            }
            for (Draft draft : drafts) {
                if (!leads || !draft.aside()) {
                    add(draft, sentence, tellers.get(draft), all, outlook(draft, tellers.get(draft)));
                }
            }
            for (Draft draft : unreal) {
                Predicate p = Objects.requireNonNull(tellers.get(draft));
                Set<EventOutlook> outlook = outlook(draft, null);
                if (p.has(WordClass.NEGATION)) {
                    outlook.add(EventOutlook.NEGATION);
                }
                if (p.has(WordClass.IF) || p.has(WordClass.ABILITY)) {
                    outlook.add(EventOutlook.HYPOTHETICAL);
                }
                add(draft, sentence, p, all, outlook);
            }
        }

        /** What is told under a condition, as possible or as not done: coded as if it were so, and marked. */
        private List<Draft> unreal(
                List<Predicate> predicates, Set<Integer> closed, List<Who> all, Map<Draft, Predicate> tellers) {
            List<Draft> drafts = new ArrayList<>();
            for (Predicate p : predicates) {
                EventRule rule = closed.contains(p.index()) || (p.modals() & UNREAL) == 0 ? null : rule(p);
                if (rule != null && !rule.none() && !rule.speech()) {
                    Draft draft = draft(p.withModals(p.modals() & ~UNREAL), rule, all);
                    if (draft != null) {
                        drafts.add(draft);
                        tellers.put(draft, p);
                    }
                }
            }
            return drafts;
        }

        /** What is told of long ago is background; what is announced is still to come unless its type says so. */
        private Set<EventOutlook> outlook(Draft draft, @Nullable Predicate p) {
            Set<EventOutlook> outlook = EnumSet.noneOf(EventOutlook.class);
            if (background(draft, p) != null) {
                outlook.add(EventOutlook.HISTORICAL);
            }
            if (underCondition(draft, p)) {
                outlook.add(EventOutlook.HYPOTHETICAL);
            }
            boolean announced = p != null && (p.has(WordClass.FUTURE) || p.has(WordClass.PLAN));
            if (announced && draft.type() == draft.rule().type()) {
                outlook.add(EventOutlook.FUTURE);
            }
            return outlook;
        }

        /** The time long before the document that an event is told to have been at, or null. */
        private @Nullable TimeMention background(Draft draft, @Nullable Predicate p) {
            DatedBy published = text.document().published();
            TimeMention last = null;
            if (published != null) {
                LocalDate news = published.date().minusDays(BACKGROUND_DAYS);
                for (TimeMention time : reading.timesBetween(draft.first(), draft.last())) {
                    if (!time.end().lastDay().isBefore(news)) {
                        return null;
                    }
                    last = isWhen(time) && isOf(time, p) ? time : last;
                }
            }
            return last;
        }

        /** Whether a time tells when: a year alone may be part of a name, <i>the 1982 Convention</i>. */
        private boolean isWhen(TimeMention time) {
            return time.start().month() > 0 || text.isAny(time.first() - 1, WordClass.IN.bit() | WordClass.AT.bit());
        }

        /** Whether no other verb stands between an event and a time: the time would be of that one. */
        private boolean isOf(TimeMention time, @Nullable Predicate p) {
            return p == null
                    || clauses.of(p.sentence()).stream()
                            .noneMatch(other -> other.token() > p.token() && other.token() < time.first());
        }

        /** Whether <i>if</i> opens the clause that tells it. */
        private boolean underCondition(Draft draft, @Nullable Predicate p) {
            int at = p == null ? draft.first() : p.token();
            for (int token = at; token >= tokens.first(tokens.sentenceOf(at)) && !tokens.is(token, ','); token--) {
                if (text.is(token, WordClass.IF)) {
                    return true;
                }
            }
            return false;
        }

        /** What an event promises, asks for, refuses or threatens: the deed of the predicate that hangs on its own. */
        private @Nullable EventDeed deed(Draft draft, Predicate p) {
            EventRule own = draft.rule();
            boolean turned = draft.type() != own.type() && draft.type() != own.byState();
            if (turned && own.type() != null && !own.outlook()) {
                return new EventDeed(own.type(), own.mode(), own.id());
            }
            for (Predicate child : clauses.of(p.sentence())) {
                boolean hangs = child.link() == Predicate.Link.CONTENT
                        || child.link() == Predicate.Link.PURPOSE
                        || child.link() == Predicate.Link.SERIAL;
                if (child.index() > p.index() && child.index() <= p.index() + 2 && hangs) {
                    EventRule rule = rule(child);
                    if (rule != null && rule.type() != null && !rule.outlook()) {
                        return new EventDeed(rule.type(), rule.mode(), rule.id());
                    }
                }
            }
            return null;
        }

        /** The place in whose preposition an event stands; the last one told, as the nearer ones are often the sides. */
        private @Nullable EventPlace place(Draft draft, List<Who> all) {
            EventPlace place = null;
            for (Who who : between(all, draft.first(), draft.last())) {
                if (who.place() && who.governed()) {
                    place = new EventPlace(
                            tokens.string(who.first(), who.last()),
                            who.sides().get(0).country());
                }
            }
            return place;
        }

        /** Whether a predicate is part of what an event before it is about: <i>agreed to withdraw</i>. */
        private boolean isClosed(Predicate p, Set<Integer> closed) {
            return switch (p.link()) {
                case CONTENT, PURPOSE, SERIAL, RELATIVE -> closed.contains(p.parent());
                case COORDINATE ->
                    closed.contains(p.parent())
                            && (text.pack().voice(tokens.word(p.token())) == Voice.BARE
                                    || text.pack().voice(tokens.word(p.token())) == Voice.GERUND);
                case MAIN, CIRCUMSTANCE, INVERTED, SOURCE -> false;
            };
        }

        /** The nearest of the event rules; one of the act rules only where none of them fits. */
        private @Nullable EventRule rule(Predicate p) {
            EventRule best = null;
            int nearest = Integer.MAX_VALUE;
            int word = tokens.word(p.token());
            for (int key : p.root() == 0 || p.root() == word ? new int[] {word} : new int[] {word, p.root()}) {
                for (EventRule rule : byWord[key]) {
                    boolean fits = rule.words().contains(word) || rule.roots().contains(p.root());
                    int distance = fits ? distance(p, rule) : Integer.MAX_VALUE;
                    boolean better = best == null
                            || distance < nearest
                            || distance == nearest
                                    && best.beside().isEmpty()
                                    && !rule.beside().isEmpty();
                    boolean ofActs = best != null && best.ofActs();
                    boolean other = best != null && ofActs != rule.ofActs();
                    if (distance < Integer.MAX_VALUE && (other ? ofActs : better)) {
                        nearest = distance;
                        best = rule;
                    }
                }
            }
            return best;
        }

        private int distance(Predicate p, EventRule rule) {
            if (!rule.notObject().isEmpty()
                    && wordAfter(p, rule.notObject(), Math.max(rule.within(), ActFinder.OBJECT_REACH)) > 0) {
                return Integer.MAX_VALUE;
            }
            if (!rule.beside().isEmpty() && !clauseHas(p, rule.beside())
                    || !rule.subject().isEmpty() && !doerHas(p, rule.subject())) {
                return Integer.MAX_VALUE;
            }
            if (rule.object().isEmpty()) {
                return rule.subject().isEmpty() ? NO_OBJECT : BY_SUBJECT;
            }
            int after = wordAfter(p, rule.object(), rule.within());
            if (after > 0) {
                return after;
            }
            return p.voice() == Voice.PASSIVE && subjectHas(p, rule.object()) ? rule.within() : Integer.MAX_VALUE;
        }

        private int wordAfter(Predicate p, Set<Integer> words, int reach) {
            int limit = Math.min(beforeContent(p), p.token() + 1 + reach);
            for (int token = p.token() + 1; token < limit; token++) {
                if (words.contains(tokens.word(token)) && !isMonth(token)) {
                    return token - p.token();
                }
            }
            return 0;
        }

        /** <i>March</i> is no <i>march</i>. */
        private boolean isMonth(int token) {
            return tokens.shape(token) != Shape.LOWER && text.match(token, Sense.MONTH) != null;
        }

        /** Where the clause begins that tells what is said: its words are not the verb's own. */
        private int beforeContent(Predicate p) {
            List<Predicate> all = clauses.of(p.sentence());
            int next = p.index() - all.get(0).index() + 1;
            return next < all.size() && all.get(next).link() == Predicate.Link.CONTENT
                    ? Math.max(p.token() + 2, all.get(next).token())
                    : p.to();
        }

        private boolean clauseHas(Predicate p, Set<Integer> words) {
            for (int token = p.token(); token < end(p); token++) {
                if (words.contains(tokens.word(token))) {
                    return true;
                }
            }
            return p.voice() == Voice.PASSIVE && subjectHas(p, words);
        }

        /** Whether the words of those who act have one of the given ones: before the verb, after it in the passive. */
        private boolean doerHas(Predicate p, Set<Integer> words) {
            return subjectHas(p, words) || isPassive(p) && wordAfter(p, words, ActFinder.OBJECT_REACH) > 0;
        }

        private boolean subjectHas(Predicate p, Set<Integer> words) {
            for (int token = p.token() - 1; token >= tokens.first(p.sentence()); token--) {
                if (words.contains(tokens.word(token))) {
                    return true;
                }
            }
            return false;
        }

        /** What somebody says that another must do is a request. */
        private @Nullable Draft obliged(Predicate said, EventRule rule, List<Who> all) {
            for (int token = said.token() + 1; token < Math.min(end(said), said.token() + MUST_REACH); token++) {
                if (text.is(token, WordClass.OBLIGATION) && !text.is(token + 1, WordClass.NEGATION)) {
                    int must = token;
                    boolean told = clauses.of(said.sentence()).stream()
                            .anyMatch(q -> q.token() > said.token() && q.token() < must);
                    List<EventSide> by = subject(said, all);
                    List<EventSide> to = told ? List.of() : others(between(all, said.token() + 1, token), by, false);
                    return to.isEmpty()
                            ? null
                            : finish(EventType.REQUEST, rule, by, to, said.from(), end(said), aside(said), all);
                }
            }
            return null;
        }

        private @Nullable Draft draft(Predicate p, EventRule rule, List<Who> all) {
            if (p.has(WordClass.IF) || p.has(WordClass.ABILITY) && !p.has(WordClass.FUTURE)) {
                return null;
            }
            boolean toCome = p.has(WordClass.FUTURE) || p.has(WordClass.PLAN) || isToCome(p.token());
            EventType type = rule.outlook() ? outlook(p, rule) : toCome ? rule.typeToCome() : rule.type();
            if (type == null || p.has(WordClass.OBLIGATION) && !type.equals(EventType.REQUEST)) {
                return null;
            }
            if (p.has(WordClass.NEGATION)) {
                if (!type.isCooperation() || rule.ofActs() && type == EventType.SUPPORT) {
                    return null; // not to believe is no refusal
                }
                type = EventType.REJECT;
            } else if (type == EventType.AGREE && (toCome || rule.outlook()) && conditional(p)) {
                type = EventType.THREATEN;
            }
            int end = reach(p);
            List<EventSide> by;
            List<EventSide> to;
            if (isPassive(p) && !rule.joint()) {
                to = subject(p, all);
                by = agent(p, all, end, to);
                List<Who> after = between(all, p.token() + 1, end);
                List<EventSide> given = type.isCooperation() ? givenTo(after) : List.of();
                if (!given.isEmpty()) {
                    by = by.isEmpty() ? to : by;
                    to = given;
                }
                if (to.isEmpty()) {
                    to = others(after, by, true, true); // aid was given to X by Y: what is given is nobody
                }
                if (by.isEmpty() && type == EventType.MOBILIZE) {
                    by = to; // troops are put on alert by their own side
                    to = others(after, by, true);
                }
                if (by.isEmpty()) {
                    by = others(between(all, p.token() + 1, near(p.token() + 1, end)), to, true);
                }
                if (by.isEmpty()) {
                    by = others(between(all, tokens.first(p.sentence()), p.token()), to, true);
                }
                if (by.isEmpty()) {
                    by = others(after, to, true);
                }
                if (by.isEmpty() && !to.isEmpty()) {
                    by = others(between(all, end, tokens.last(p.sentence())), to, false); // who tells of it
                }
            } else if (isPassive(p) && p.agent() != null) {
                by = agent(p, all, end, List.of());
                to = others(between(all, p.token() + 1, end), by, true);
            } else {
                by = subject(p, all);
                boolean named = type.isCooperation()
                        || type == EventType.MOBILIZE
                        || type == EventType.SANCTION
                        || "deport".equals(rule.mode());
                int from = p.token() + 1 + (rule.pastObject() ? past(p, rule) : 0);
                List<Who> nearest = between(all, from, near(from, end));
                to = others(type == EventType.MOBILIZE ? known(nearest) : nearest, by, true, named);
                if (to.isEmpty() && type == EventType.MOBILIZE) {
                    to = others(known(between(all, from, end)), by, true, named); // not the troops that are sent
                }
                if (to.isEmpty()) {
                    to = others(between(all, p.token() + 1, end), by, true, named);
                }
                if (to.isEmpty() && by.size() < 2) {
                    to = others(between(all, tokens.first(p.sentence()), p.token()), by, true);
                }
            }
            return finish(type, rule, by, to, p.from(), end, aside(p), all);
        }

        private @Nullable Draft finish(
                EventType type,
                EventRule rule,
                List<EventSide> by,
                List<EventSide> to,
                int first,
                int last,
                boolean aside,
                List<Who> all) {
            List<EventSide> actors = by;
            List<EventSide> recipients = to;
            List<EventSide> here = here(first, last, all);
            if (actors.isEmpty() && type == EventType.ASSAULT) {
                actors = here.isEmpty() ? anybody(all) : here; // a bomb kills: somebody there has laid it
                actors = actors.stream()
                        .limit(1)
                        .map(s -> new EventSide(s.text(), s.country(), s.body(), "UAF"))
                        .toList();
            }
            if (!actors.isEmpty()) {
                actors = homed(actors, actors, here, recipients, anybody(all));
            }
            recipients = homed(recipients, here, actors);
            if (actors.isEmpty() || actors.stream().allMatch(EventsReader::isUnknown)) {
                return null;
            }
            boolean within = recipients.stream().allMatch(s -> by.stream().anyMatch(s::sharesCode));
            boolean together = actors.size() > 1 && (rule.joint() || type.isCooperation() && within);
            if (rule.needsOther() && recipients.isEmpty()) {
                return null;
            }
            if (recipients.isEmpty() && !together && AT_HOME.contains(type)) {
                recipients = actors.stream()
                        .filter(s -> s.country() != null)
                        .limit(1)
                        .toList();
            }
            boolean state = actors.stream()
                    .allMatch(s -> s.sector() == null || s.sector().equals("GOV"));
            boolean force = actors.stream().allMatch(s -> s.sector() != null && FORCE.contains(s.sector()));
            if (rule.notByState() && actors.stream().allMatch(s -> "GOV".equals(s.sector()))) {
                return null;
            }
            EventType instead = state ? rule.byState() : force ? rule.byForce() : null;
            EventType of = instead != null && type == rule.type() ? instead : type;
            return new Draft(
                    of,
                    of == rule.type() ? rule.mode() : null,
                    actors,
                    together ? List.of() : recipients,
                    first,
                    last,
                    aside,
                    rule);
        }

        /**
         * People of no country are taken for those of the first country known of the given ones: where it happens, the
         * other side's.
         */
        @SafeVarargs
        private List<EventSide> homed(List<EventSide> sides, List<EventSide>... others) {
            for (List<EventSide> candidates : others) {
                for (EventSide home : candidates) {
                    if (!isUnknown(home)) {
                        return sides.stream()
                                .map(s -> isUnknown(s) ? s.at(home) : s)
                                .toList();
                    }
                }
            }
            return sides.stream().filter(s -> !isUnknown(s)).toList();
        }

        /** The place in which something happens, as far as its own words tell. */
        private List<EventSide> here(int first, int last, List<Who> all) {
            for (Who who : between(all, first, last)) {
                if (who.place()) {
                    return who.sides();
                }
            }
            return List.of();
        }

        /** Anybody else in a sentence, a place before others: somebody whom nothing tells of is of there. */
        private List<EventSide> anybody(List<Who> all) {
            Who found = null;
            for (Who who : all) {
                boolean better = found == null || who.place() && !found.place();
                found = !who.general() && better ? who : found;
            }
            return found == null ? List.of() : found.sides();
        }

        /** What is agreed, promised or planned: a threat where what follows is force. */
        private @Nullable EventType outlook(Predicate p, EventRule rule) {
            for (Predicate child : clauses.of(p.sentence())) {
                if (child.index() > p.index()
                        && child.index() <= p.index() + 2
                        && child.token() <= p.token() + OUTLOOK_REACH) {
                    EventRule deed = rule(child);
                    if (child.has(WordClass.NEGATION)) {
                        return deed != null
                                        && deed.type() != null
                                        && deed.type().isCooperation()
                                ? EventType.REJECT
                                : EventType.THREATEN;
                    }
                    if (deed != null && deed.type() != null) {
                        EventType to = deed.typeToCome();
                        return to == EventType.THREATEN || to == EventType.REJECT ? to : rule.type();
                    }
                }
            }
            return rule.type();
        }

        /** Whether the subject is acted upon: a form of the past without its auxiliary is no passive in a main clause. */
        private boolean isPassive(Predicate p) {
            return p.voice() == Voice.PASSIVE
                    && (!text.pack().passiveByAuxiliary()
                            || p.has(WordClass.PASSIVE_MARKER)
                            || p.agent() != null
                            || p.link() == Predicate.Link.RELATIVE
                            || p.link() == Predicate.Link.PURPOSE);
        }

        /** Whether a condition hangs on what is announced: <i>unless</i>. */
        private boolean conditional(Predicate p) {
            for (int token = p.token() + 1; token < p.to(); token++) {
                if (text.is(token, "unless")) {
                    return true;
                }
            }
            return false;
        }

        /** How far after a verb the word stands past which the other side is looked for. */
        private int past(Predicate p, EventRule rule) {
            return rule.beside().isEmpty()
                    ? wordAfter(p, rule.object(), rule.within())
                    : wordAfter(p, rule.beside(), end(p) - p.token());
        }

        private static List<Who> known(List<Who> all) {
            return all.stream().filter(w -> !w.general()).toList();
        }

        /** To whom something is given, promised or sold in the passive. */
        private List<EventSide> givenTo(List<Who> after) {
            for (Who who : after) {
                if (text.is(who.first() - 1, WordClass.INFINITIVE) || text.is(who.first() - 2, WordClass.INFINITIVE)) {
                    return who.sides();
                }
            }
            return List.of();
        }

        /** <i>are to meet</i>. */
        private boolean isToCome(int token) {
            return text.is(token - 1, WordClass.INFINITIVE) && text.is(token - 2, WordClass.PASSIVE_MARKER);
        }

        /** One past what a verb governs: before the clause that tells when, why or who. */
        private int near(int from, int end) {
            for (int token = from; token < end; token++) {
                if (text.isAny(token, ASIDE) && !text.isAny(token, WordClass.THAT.bit())) {
                    return token;
                }
            }
            return end;
        }

        /** Whether it is told in passing: after <i>who, where, since, as</i>, or hanging on what is. */
        private boolean aside(Predicate p) {
            if (p.link() == Predicate.Link.CIRCUMSTANCE || p.link() == Predicate.Link.RELATIVE) {
                return true;
            }
            Predicate before = p.index() == clauses.of(p.sentence()).get(0).index()
                    ? null
                    : clauses.predicates().get(p.index() - 1);
            int from = before == null ? tokens.first(p.sentence()) : before.token() + 1;
            for (int token = p.token() - 1; token >= from && !tokens.is(token, ','); token--) {
                if (text.isAny(token, ASIDE) && !text.isAny(token, WordClass.THAT.bit())) {
                    return true;
                }
            }
            return p.parent() >= 0
                    && p.parent() != p.index()
                    && p.link() != Predicate.Link.MAIN
                    && p.link() != Predicate.Link.COORDINATE
                    && aside(clauses.predicates().get(p.parent()));
        }

        private int end(Predicate p) {
            return Math.max(p.token() + 1, p.to());
        }

        /** One past what belongs to a predicate: before the words that tell who says so. */
        private int reach(Predicate p) {
            int end = end(p);
            for (Predicate later : clauses.of(p.sentence())) {
                if (later.index() > p.index() && later.link() == Predicate.Link.SOURCE) {
                    return later.token();
                }
                EventRule rule = later.index() > p.index() ? rule(later) : null;
                int comma = rule != null && rule.speech() ? commaBefore(later.token(), p.token()) : -1;
                if (comma > 0) {
                    return comma;
                }
            }
            for (int token = end - 1; token > Math.max(p.token(), end - TAIL); token--) {
                boolean says = text.isAny(token, WordClass.SPEECH.bit() | WordClass.HEARSAY.bit())
                        || speech[text.root(token)] && token >= end - 2;
                int comma = says ? commaBefore(token, p.token()) : -1;
                if (comma > 0) {
                    return comma;
                }
            }
            return end;
        }

        private int commaBefore(int token, int limit) {
            for (int at = token - 1; at > limit; at--) {
                if (tokens.is(at, ',')) {
                    return at;
                }
            }
            return -1;
        }

        private List<Who> between(List<Who> all, int first, int last) {
            return all.stream()
                    .filter(w -> w.first() >= first && w.first() < last)
                    .toList();
        }

        /** Whom a clause is about. */
        private List<EventSide> subject(Predicate p, List<Who> all) {
            List<Who> before = between(all, tokens.first(p.sentence()), p.token());
            boolean pronoun = p.subject() != null && p.subject().how() == Mention.How.PRONOUN;
            if (pronoun && p.parent() >= 0 && p.parent() != p.index() && p.link() != Predicate.Link.MAIN) {
                return subject(clauses.predicates().get(p.parent()), all); // he said that he
            }
            if (p.subject() != null) {
                List<EventSide> sides = new ArrayList<>();
                for (Who who : all) {
                    boolean named =
                            who.first() < p.subject().last() && p.subject().first() < who.last();
                    if (named) {
                        sides.addAll(who.sides());
                    }
                }
                if (!sides.isEmpty()) {
                    return withJoined(sides, before);
                }
            }
            Who found = null;
            for (Who who : before) {
                if (!who.governed() && !who.place()) {
                    boolean nearer = found == null || who.first() >= p.from();
                    found = nearer && (found == null || found.first() < p.from()) ? who : found;
                }
            }
            if (found == null && p.parent() >= 0 && p.parent() != p.index()) {
                List<EventSide> above = subject(clauses.predicates().get(p.parent()), all);
                if (!above.isEmpty()) {
                    return above;
                }
            }
            if (found == null && !before.isEmpty()) {
                found = before.get(0);
            }
            return found == null ? List.of() : withJoined(found.sides(), before);
        }

        /** With those whom <i>and</i> joins to them. */
        private List<EventSide> withJoined(List<EventSide> sides, List<Who> before) {
            Set<EventSide> all = new LinkedHashSet<>(sides);
            for (int i = 0; i + 1 < before.size(); i++) {
                boolean known = before.get(i).sides().stream().anyMatch(all::contains);
                if (known && listGoesOn(before, i)) {
                    all.addAll(before.get(i + 1).sides());
                }
            }
            return List.copyOf(all);
        }

        /** Whether the next one is of the same list: joined by <i>and</i>, or by a comma with <i>and</i> still to come. */
        private boolean listGoesOn(List<Who> all, int at) {
            for (int i = at; i + 1 < all.size(); i++) {
                int from = all.get(i).last();
                int to = all.get(i + 1).first();
                if (!joined(from, to)) {
                    return false;
                }
                for (int token = from; token < to; token++) {
                    if (text.is(token, WordClass.AND)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean joined(int from, int to) {
            if (to - from > 4 || to <= from) {
                return false;
            }
            for (int token = from; token < to; token++) {
                if (!text.is(token, WordClass.AND) && !tokens.is(token, ',') && !text.is(token, WordClass.DETERMINER)) {
                    return false;
                }
            }
            return true;
        }

        private List<EventSide> agent(Predicate p, List<Who> all, int end, List<EventSide> to) {
            Mention bare = text.pack().bareAgent() ? p.agent() : null;
            if (bare != null) {
                for (Who who : between(all, p.token() + 1, end)) {
                    if (who.first() <= bare.first() && bare.first() < who.last() || who.first() == p.token() + 1) {
                        return withJoined(who.sides(), all);
                    }
                }
            }
            for (int token = p.token() + 1; token < end; token++) {
                if (text.is(token, WordClass.BY)) {
                    int by = token;
                    List<EventSide> sides = others(
                            all.stream()
                                    .filter(w -> w.first() > by && w.first() < by + 6)
                                    .toList(),
                            List.of(),
                            true);
                    if (!sides.isEmpty()) {
                        return sides;
                    }
                }
            }
            return List.of();
        }

        /**
         * The first who are not the given ones, with those joined to them; where nobody is, those of a place.
         *
         * @param named whether those of a known country come before others: help goes <i>to</i> somebody, what is sent
         *     is no recipient
         */
        private List<EventSide> others(List<Who> candidates, List<EventSide> but, boolean places, boolean named) {
            Who best = null;
            int rank = Integer.MAX_VALUE;
            for (Who who : candidates) {
                int its = rank(who, but, places, named);
                if (its < rank) {
                    best = who;
                    rank = its;
                }
            }
            if (best == null) {
                return List.of();
            }
            Who first = best;
            List<Who> from =
                    candidates.stream().filter(w -> w.first() >= first.first()).toList();
            return withJoined(first.sides(), from);
        }

        private List<EventSide> others(List<Who> candidates, List<EventSide> but, boolean places) {
            return others(candidates, but, places, false);
        }

        /** How likely somebody is the other side: 0 most; no side at all where it is the highest number. */
        private static int rank(Who who, List<EventSide> but, boolean places, boolean named) {
            if (who.own() || but.containsAll(who.sides())) {
                return Integer.MAX_VALUE;
            }
            boolean own = !who.general() && who.within(but);
            if (who.place()) {
                return !places ? Integer.MAX_VALUE : own ? 4 : named ? 1 : 2;
            }
            boolean plain = who.sides().stream()
                    .allMatch(s -> s.sector() == null
                            || but.stream().anyMatch(b -> s.sector().equals(b.sector())));
            boolean people = who.sides().stream().allMatch(s -> s.sector() != null) && !who.general();
            return own && plain ? people ? 5 : Integer.MAX_VALUE : who.general() && named ? 3 : 0;
        }

        /** A deed that only a noun tells: <i>an attack by rebels on the town</i>. */
        private @Nullable Draft nominal(int sentence, List<Who> all) {
            int last = tokens.last(sentence);
            for (int token = tokens.first(sentence); token < last; token++) {
                int word = tokens.word(token);
                if (word == 0
                        || byNoun[word].isEmpty()
                        || tokens.kind(token) != Tokens.Kind.WORD
                        || text.is(token - 1, WordClass.NEGATION)
                        || tokens.shape(token) != Shape.LOWER && token > tokens.first(sentence)
                        || !hasSide(token, all)) {
                    continue;
                }
                EventRule rule = byNoun[word].get(0);
                EventType type = rule.type();
                if (type == null) {
                    continue;
                }
                boolean toCome = isAnnounced(token, last);
                type = toCome && type.isCooperation() ? type.toCome() : type;
                List<Who> before = between(all, tokens.first(sentence), token);
                List<Who> after = between(all, token + 1, last);
                long source =
                        type.isMaterialConflict() ? WordClass.BY.bit() : WordClass.BY.bit() | WordClass.FROM.bit();
                List<EventSide> by = List.of();
                for (Who who : after) {
                    if (by.isEmpty() && (text.isAny(who.first() - 1, source) || text.isAny(who.first() - 2, source))) {
                        by = withJoined(who.sides(), after);
                    }
                }
                if (by.isEmpty()) {
                    by = others(before, List.of(), true);
                }
                List<EventSide> to = others(after, by, true);
                if (by.isEmpty() && !to.isEmpty()) {
                    by = to;
                    to = others(after, by, true);
                }
                if (to.isEmpty()) {
                    to = others(before, by, true);
                }
                Draft draft = by.isEmpty() ? null : finish(type, rule, by, to, token, last, true, all);
                boolean sided = !to.isEmpty() || by.size() > 1;
                if (draft != null && sided) {
                    return draft;
                }
            }
            return null;
        }

        /** Whether somebody belongs to a noun: before it, or after it behind a preposition. */
        private boolean hasSide(int noun, List<Who> all) {
            return all.stream()
                    .anyMatch(w -> w.last() <= noun && w.last() >= noun - SIDE_BEFORE
                            || w.governed() && w.first() > noun && w.first() <= noun + SIDE_AFTER);
        }

        /** Whether what a noun tells is said to be still to come: <i>a meeting is scheduled, talks will begin</i>. */
        private boolean isAnnounced(int noun, int last) {
            for (int token = noun + 1; token < last && !tokens.is(token, ','); token++) {
                if (text.isAny(token, WordClass.PLAN.bit() | WordClass.FUTURE.bit())) {
                    return true;
                }
            }
            return false;
        }

        private void add(Draft draft, int sentence, @Nullable Predicate p, List<Who> all, Set<EventOutlook> outlook) {
            List<TimeMention> times = reading.timesBetween(tokens.first(sentence), tokens.last(sentence));
            PartialDate date = times.size() == 1 && times.get(0).start().isDay()
                    ? times.get(0).start()
                    : null;
            TimeMention longAgo = background(draft, p);
            if (date == null && longAgo != null) {
                date = longAgo.start();
            }
            reading.events.add(new Event(
                    "v" + (reading.events.size() + 1),
                    draft.type(),
                    draft.mode(),
                    draft.actors(),
                    draft.recipients(),
                    Topics.in(text, draft.first(), draft.last()),
                    date,
                    p == null ? null : deed(draft, p),
                    outlook,
                    place(draft, all),
                    tokens.start(p == null ? draft.first() : p.token()),
                    List.of(text.evidence(draft.first(), draft.last())),
                    new Found(draft.rule().id(), draft.rule().confidence())));
        }
    }

    private static boolean isUnknown(EventSide side) {
        return side.country() == null && side.body() == null;
    }
}
