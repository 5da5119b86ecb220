package org.chancery.extract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.clause.Clauses;
import org.chancery.clause.Predicate;
import org.chancery.clause.Quotation;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.DocumentHome;
import org.chancery.name.Mention;
import org.chancery.record.ActKind;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Who acts toward whom in one document: for whom a mention speaks, who is addressed, and who the other side is where
 * nobody names it. One thread.
 */
final class ActSides {
    /** How many sentences back the other side may have been named. */
    private static final int NEAR = 1;

    private final Reading reading;
    private final AnalysedText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final ActFinder finder;
    private final Map<String, Integer> weight = new LinkedHashMap<>();
    private final List<String> mainPair;
    /** Those who speak together outside quotations, or null. */
    private final @Nullable Mention voice;

    /** The state whose own paper it is, or null. */
    private final @Nullable String ownHome;

    private @Nullable Mention lastSpeaker;
    /** Those who were last seen to act together, with nobody acting alone since; or null. */
    private @Nullable Mention lastTogether;

    ActSides(Reading reading, Clauses clauses, ActFinder finder) {
        this.reading = reading;
        this.text = reading.text();
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.finder = finder;
        this.mainPair = Parties.mainPair(reading.cast());
        this.ownHome = text.pack().headLast() && DocumentHome.isOfficial(text) ? DocumentHome.own(text) : null;
        this.voice = text.pack().headLast() ? JointVoice.of(reading) : null;
        for (Mention mention : reading.cast().mentions()) {
            if (!isWhere(mention)) {
                mention.sides().forEach(side -> weight.merge(side, 1, Integer::sum));
            }
        }
    }

    /** The state whose own paper it is, or null. */
    @Nullable
    String ownHome() {
        return ownHome;
    }

    /** Those who speak together outside quotations in a text of several sides, or null. */
    @Nullable
    Mention voice() {
        return voice;
    }

    /** Whom <i>we</i> means outside quotations: those who speak together, else who was last seen to act so; or null. */
    @Nullable
    Mention we() {
        return voice != null ? voice : lastTogether;
    }

    /** Whoever was last heard or seen to act, or null. */
    @Nullable
    Mention lastSpeaker() {
        return lastSpeaker;
    }

    /** Whether a country only tells where something is: <i>di Filipina; Brussels, Belgia</i>. */
    private boolean isWhere(Mention mention) {
        int before = mention.first() - 1;
        Mention town = before > 0 && tokens.is(before, ',') ? reading.cast().at(before - 1) : null;
        return mention.isOne(Actor.Kind.COUNTRY)
                && (text.is(before, WordClass.AT) || town != null && town.isOne(Actor.Kind.PLACE));
    }

    /** The contact told of at a sentence, where the side takes part in it. */
    @Nullable
    Engagement engagement(int sentence, Set<String> by) {
        Engagement held = reading.engagementAt(sentence, e -> e.status() == EngagementStatus.HELD && takesPart(e, by));
        return held != null ? held : reading.engagementAt(sentence, e -> takesPart(e, by));
    }

    private static boolean takesPart(Engagement engagement, Set<String> by) {
        return by.stream().anyMatch(engagement.parties()::contains);
    }

    void remember(Predicate p, @Nullable ActRule rule) {
        if (rule != null && p.subject() != null && p.quote() == 0 && p.subject().how() != Mention.How.FIRST_PERSON) {
            lastTogether = p.subject().sides().size() > 1 ? p.subject() : null;
        }
        if (rule != null
                && p.subject() != null
                && p.quote() == 0
                && p.subject().sides().size() == 1) {
            lastSpeaker = p.subject();
        }
    }

    /** Whether the noun that a side owns stands for it: its army and its envoys do, its citizens and exports do not. */
    boolean officialOwned(Predicate p) {
        Mention owner = p.subject();
        if (owner == null) {
            return false;
        }
        for (int token = owner.first() - 1;
                token >= Math.max(p.from(), owner.first() - ActFinder.OBJECT_REACH);
                token--) {
            if (text.is(token, WordClass.OFFICIAL)) {
                return true;
            }
        }
        for (int token = owner.last(); token < p.token() && text.pack().headLast(); token++) {
            if (text.is(token, WordClass.OFFICIAL)) {
                return true; // Japanese officials, Israel's army
            }
        }
        return false;
    }

    /** Whether the object is somebody of the same side and nobody of another is named: no act toward another. */
    boolean toOwnSide(Predicate p, ActRule rule, Set<String> by) {
        Mention object = rule.objectIsAddressee() ? reading.cast().at(p.token() + 1) : null;
        return object != null
                && object.how() != Mention.How.BOTH_SIDES
                && !object.sides().isEmpty()
                && by.containsAll(object.sides())
                && firstOther(p.token() + 1, reach(p), by).isEmpty();
    }

    int end(Predicate p) {
        return Math.max(p.token() + 1, p.to());
    }

    boolean hangs(Predicate p) {
        return switch (p.link()) {
            case CONTENT, PURPOSE, SERIAL, COORDINATE, RELATIVE -> true;
            case MAIN, CIRCUMSTANCE, INVERTED, SOURCE -> false;
        };
    }

    /** Whether two sides are those whom the whole document is about, no third coming near. */
    boolean mainPair(Set<String> by, Set<String> to) {
        Set<String> both = new LinkedHashSet<>(by);
        both.addAll(to);
        return both.size() == 2 && mainPair.containsAll(both);
    }

    /** The other of the two whom the whole document is about; empty where there is no such pair. */
    private Set<String> mainOther(Set<String> by) {
        return by.size() == 1 && mainPair.containsAll(by)
                ? Set.of(mainPair.get(by.contains(mainPair.get(0)) ? 1 : 0))
                : Set.of();
    }

    /** The sides after a preposition that a rule names, else the first of another side; for what several do together. */
    Set<String> toward(Predicate p, ActRule rule, Set<String> by) {
        int limit = reach(p);
        for (int token = p.token() + 1; token < limit; token++) {
            if (rule.addressee().contains(WordClass.BY) && text.is(token, WordClass.BY)) {
                Set<String> to = new LinkedHashSet<>(listAt(token + 1));
                to.removeAll(by);
                if (!to.isEmpty()) {
                    return to;
                }
            }
        }
        return firstOther(p.token() + 1, limit, by);
    }

    /** Whether one of the sides is named in the sentence or shortly before it. */
    boolean near(Set<String> sides, int sentence) {
        int from = tokens.first(Math.max(0, sentence - NEAR));
        return names(from, tokens.last(sentence), sides) || engagement(sentence, sides) != null;
    }

    boolean aboutRelation(int first, int last, Set<String> by) {
        for (Mention mention : reading.cast().between(first, last)) {
            if (mention.how() == Mention.How.BOTH_SIDES
                    || mention.sides().stream().anyMatch(s -> !by.contains(s))) {
                return true;
            }
        }
        return !Topics.in(text, first, last).isEmpty();
    }

    /** The sides that a mention speaks for: a person without a public post only for a body that takes part. */
    Set<String> speaksFor(Mention mention, int sentence) {
        Set<String> sides = new LinkedHashSet<>();
        Engagement engagement = reading.engagementAt(sentence);
        for (Actor actor : mention.actors()) {
            String side = actor.side();
            boolean itself = actor.kind() != Actor.Kind.PERSON || actor.isOfficial();
            String body = actor.employer() == null ? side : actor.employer().side();
            if (side != null && itself && !isPrivate(actor)) {
                sides.add(side);
            } else if (body != null
                    && engagement != null
                    && engagement.parties().contains(body)) {
                sides.add(body);
            }
        }
        return sides;
    }

    /** Companies, associations and parties speak for a side only where they take part themselves. */
    private static boolean isPrivate(Actor actor) {
        OrganizationKind kind = actor.organizationKind();
        return kind == OrganizationKind.COMPANY
                || kind == OrganizationKind.ASSOCIATION
                || kind == OrganizationKind.PARTY && actor.country() == null;
    }

    @Nullable
    Mention speaker(int quote) {
        Quotation quotation = clauses.quotation(quote);
        Mention speaker = quotation == null ? null : quotation.speaker();
        return speaker != null && !speaker.actors().isEmpty() ? speaker : speaker == null ? null : lastSpeaker;
    }

    @Nullable
    Mention actor(Predicate p) {
        Mention actor = p.actor();
        if (actor != null
                && (actor.how() == Mention.How.FIRST_PERSON || actor.actors().isEmpty())) {
            boolean we = actor.how() == Mention.How.FIRST_PERSON && text.is(actor.first(), WordClass.WE);
            return p.quote() != 0
                    ? speaker(p.quote())
                    : we && voice != null
                            ? voice
                            : we && lastTogether != null
                                    ? lastTogether
                                    : actor.actors().isEmpty() ? lastSpeaker : actor;
        }
        if (actor == null && p.link() == Predicate.Link.INVERTED) {
            return lastSpeaker;
        }
        return actor != null && p.quote() == 0 && meansVoice(actor) ? voice : actor;
    }

    /** Whether <i>the leaders, our three countries</i> are those who speak together, of whom there are more than two. */
    private boolean meansVoice(Mention actor) {
        if (voice == null || actor.how() != Mention.How.BOTH_SIDES) {
            return false;
        }
        int all = voice.sides().size();
        int meant = actor.actors().size();
        boolean counted = text.is(actor.first(), WordClass.QUANTIFIER) && !text.is(actor.first(), WordClass.DETERMINER)
                || text.is(actor.first() + 1, WordClass.QUANTIFIER);
        return meant == all ? all > 2 : meant < all && !counted;
    }

    /** Whom the act is addressed to: the object, the one after a preposition, whoever is named first, the other side. */
    Set<String> to(Predicate p, ActRule rule, Set<String> by) {
        Set<String> to = new LinkedHashSet<>();
        int limit = reach(p);
        if (rule.objectIsAddressee() && p.voice() != Voice.PASSIVE) {
            to.addAll(listAt(p.token() + 1));
            to.removeAll(by);
        }
        boolean asks = rule.kind() == ActKind.ASK || rule.kind() == ActKind.PROPOSAL;
        if (to.isEmpty() && asks && text.is(p.token() + 1, WordClass.THAT)) {
            to.addAll(listAt(p.token() + 2)); // demanded that Japan withdraw
            to.removeAll(by);
        }
        for (int token = p.token() + 1; to.isEmpty() && token < limit; token++) {
            for (WordClass preposition : rule.addressee()) {
                if (text.is(token, preposition)) {
                    to.addAll(listAt(token + 1));
                    to.removeAll(by);
                }
            }
        }
        if (!to.isEmpty()) {
            return to;
        }
        if (rule.kind() == ActKind.COMMITMENT && engagement(p.sentence(), by) != null) {
            return counterpart(by, p.sentence());
        }
        int first = p.voice() == Voice.PASSIVE ? p.from() : p.token() + 1;
        Set<String> counterpart = counterpart(by, p.sentence());
        if (rule.objectIsAddressee() && !names(first, limit, counterpart)) {
            to.addAll(firstOther(first, limit, by));
        }
        return to.isEmpty() ? spokenToOr(p, by, counterpart(by, p.sentence(), first, limit)) : to;
    }

    /** The one to whom the verb of saying above a predicate is addressed, else the given sides. */
    Set<String> spokenToOr(Predicate p, Set<String> by, Set<String> otherwise) {
        for (Predicate said = p; said != null; said = clauses.parent(said)) {
            ActRule rule = finder.rule(said);
            if (rule != null && rule.isSpeech()) {
                Set<String> to = new LinkedHashSet<>(
                        text.is(said.token() + 1, WordClass.TO) ? listAt(said.token() + 2) : Set.of());
                to.removeAll(by);
                if (!to.isEmpty()) {
                    return to;
                }
            }
        }
        return otherwise;
    }

    /** The side that a passive is done to: the one after its preposition, else its subject; empty where none is. */
    Set<String> doneTo(Predicate p, ActRule rule) {
        int limit = Math.min(reach(p), p.token() + 2 * ActFinder.OBJECT_REACH);
        for (int token = p.token() + 1; token < limit; token++) {
            for (WordClass preposition : rule.addressee()) {
                Set<String> to = text.is(token, preposition)
                        ? firstOther(token + 1, Math.min(limit, token + 1 + ActFinder.OBJECT_REACH), Set.of())
                        : Set.of();
                if (!to.isEmpty()) {
                    return to;
                }
            }
        }
        Mention subject = p.subject();
        Mention self = subject != null && subject.how() == Mention.How.FIRST_PERSON ? speaker(p.quote()) : subject;
        return self == null ? Set.of() : Set.copyOf(self.sides());
    }

    /** The end of what belongs to a predicate itself: where the next one begins that does not hang on it. */
    int reach(Predicate p) {
        for (Predicate next : clauses.of(p.sentence())) {
            if (next.index() > p.index() && (!hangs(next) || next.link() == Predicate.Link.COORDINATE)) {
                return Math.min(end(p), Math.max(p.token() + 1, next.from()));
            }
        }
        return end(p);
    }

    /** Whether a deed is done to <i>all countries</i>, <i>several partners</i>: nobody is named. */
    boolean toAll(Predicate p) {
        int limit = Math.min(end(p), p.token() + 2 * ActFinder.OBJECT_REACH);
        for (int token = p.token() + 1; token < limit; token++) {
            if (text.is(token, WordClass.QUANTIFIER)
                    && !text.is(token, WordClass.DETERMINER)
                    && reading.cast().at(token) == null) {
                return true;
            }
        }
        return false;
    }

    private boolean names(int first, int last, Set<String> sides) {
        return reading.cast().between(first, last).stream()
                .anyMatch(m -> m.sides().stream().anyMatch(sides::contains));
    }

    Set<String> firstOther(int first, int last, Set<String> by) {
        for (Mention mention : reading.cast().between(first, last)) {
            Set<String> sides = new LinkedHashSet<>(mention.sides());
            sides.removeAll(by);
            if (!sides.isEmpty()) {
                return sides;
            }
        }
        return Set.of();
    }

    /** The sides named at a token: <i>Jepang, Korea Selatan, dan Filipina</i> are three. Empty where none is. */
    private Set<String> listAt(int token) {
        int start = token;
        while (start < token + 2
                && reading.cast().at(start) == null
                && text.isAny(
                        start, WordClass.OFFICIAL.bit() | WordClass.QUANTIFIER.bit() | WordClass.DETERMINER.bit())) {
            start++;
        }
        Mention mention = reading.cast().at(start);
        if (mention == null) {
            return Set.of();
        }
        Set<String> sides = new LinkedHashSet<>(mention.sides());
        Mention next = nextInList(mention);
        while (next != null) {
            sides.addAll(next.sides());
            next = nextInList(next);
        }
        return sides;
    }

    /** The name that a comma or <i>and</i> joins to a mention, or null; after a comma only one that <i>and</i> ends. */
    private @Nullable Mention nextInList(Mention mention) {
        int at = mention.last();
        boolean comma = tokens.is(at, ',');
        if (comma) {
            at++;
        }
        boolean and = text.is(at, WordClass.AND);
        at = and ? at + 1 : at;
        while (text.is(at, WordClass.DETERMINER) && reading.cast().at(at) == null) {
            at++;
        }
        Mention next = reading.cast().at(at);
        if (next == null || !and && !comma || next.sides().isEmpty()) {
            return null;
        }
        return and || nextInList(next) != null ? next : null;
    }

    /** A side with those that a list joins to it in a stretch. */
    private Set<String> withList(Set<String> side, int first, int last, Set<String> by) {
        Mention before = null;
        Set<String> list = new LinkedHashSet<>();
        for (Mention mention : reading.cast().between(first, last)) {
            Mention joined = before == null ? null : nextInList(before);
            if (joined == null || joined.first() != mention.first()) {
                if (list.containsAll(side)) {
                    break;
                }
                list.clear();
            }
            list.addAll(mention.sides());
            before = mention;
        }
        boolean others = list.containsAll(side) && list.stream().noneMatch(by::contains);
        return others ? list : side;
    }

    boolean otherNamed(Predicate p, Set<String> by) {
        for (Mention mention : reading.cast().between(p.from(), end(p))) {
            if (mention.how() == Mention.How.BOTH_SIDES
                    || mention.sides().stream().anyMatch(s -> !by.contains(s))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands in a quotation of one of two who talk with each other and has a topic: it is said to the other. */
    boolean saidToPartner(Predicate p, Set<String> by, Set<String> to) {
        return p.quote() != 0
                && (!partner(by, p.sentence()).isEmpty() || mainPair(by, to))
                && !Topics.in(text, p.token() + 1, end(p)).isEmpty();
    }

    /** The two sides of the contact told of at a sentence, else the main pair of the document where both are near. */
    Set<String> partiesNear(int sentence) {
        Engagement engagement = reading.engagementAt(sentence);
        if (engagement != null && engagement.parties().size() == 2) {
            return new LinkedHashSet<>(engagement.parties());
        }
        return mainPair.stream().allMatch(side -> near(Set.of(side), sentence))
                ? new LinkedHashSet<>(mainPair)
                : Set.of();
    }

    /** Whether what is proposed is for the other side to do: the next clause has the other side for its subject. */
    boolean asksOther(Predicate p, Set<String> by) {
        for (Predicate child : clauses.of(p.sentence())) {
            if (child.parent() == p.index()
                    && child.link() == Predicate.Link.CONTENT
                    && child.subject() != null
                    && !child.owner()) {
                Set<String> sides = child.subject().sides();
                return child.subject().how() == Mention.How.BOTH_SIDES
                        || !sides.isEmpty() && sides.stream().noneMatch(by::contains);
            }
        }
        return false;
    }

    /** The other side: that of the contact told of, else the one named in a stretch, else the document's. */
    Set<String> counterpart(Set<String> by, int sentence, int first, int last) {
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
        return heaviest.isEmpty() ? counterpart(by, sentence) : withList(heaviest, first, last, by);
    }

    /** The other side of the contact told of, else the one that the text names most, nearby before elsewhere. */
    Set<String> counterpart(Set<String> by, int sentence) {
        Set<String> partner = partner(by, sentence);
        if (!partner.isEmpty()) {
            return partner;
        }
        Set<String> near = new LinkedHashSet<>();
        for (Mention mention :
                reading.cast().between(tokens.first(Math.max(0, sentence - NEAR)), tokens.last(sentence))) {
            if (!isWhere(mention)) {
                near.addAll(mention.sides());
            }
        }
        near.removeAll(by);
        if (!near.isEmpty()) {
            boolean state = near.stream().anyMatch(side -> side.length() == 2);
            Set<String> main = state ? Set.of() : mainOther(by);
            return main.isEmpty() ? heaviest(near) : main;
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
        List<String> others = engagement.parties().stream()
                .filter(party -> !by.contains(party))
                .toList();
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

    /** Whether a passive tells by whom it is done, be it a name that is not known. */
    boolean namesAgent(Predicate p) {
        for (int token = p.token() + 1; token < Math.min(end(p), p.token() + ActFinder.OBJECT_REACH); token++) {
            if (text.is(token, WordClass.BY)) {
                return true;
            }
        }
        return false;
    }

    Set<String> pair() {
        Set<String> pair = new LinkedHashSet<>();
        weight.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .forEach(e -> pair.add(e.getKey()));
        return pair;
    }

    Set<String> otherIn(int sentence, Set<String> by) {
        for (Mention mention : reading.cast().between(tokens.first(sentence), tokens.last(sentence))) {
            Set<String> sides = new LinkedHashSet<>(mention.sides());
            sides.removeAll(by);
            if (sides.size() == 1) {
                return sides;
            }
        }
        return counterpart(by, sentence);
    }

    /** The side that a deed told as a noun is done to: <i>serangan Israel ke Palestina</i>. */
    Set<String> targetAfter(int from, int last, Set<String> by) {
        for (int token = from; token < Math.min(last - 1, from + 2 * ActFinder.OBJECT_REACH); token++) {
            boolean towards = text.is(token, WordClass.TO)
                    || text.is(token, WordClass.TOWARD_PLACE)
                    || text.is(token, WordClass.AT)
                    || text.is(token, WordClass.ABOUT);
            if (towards && reading.cast().at(token + 1) != null) {
                Set<String> to = new LinkedHashSet<>(listAt(token + 1));
                to.removeAll(by);
                return to;
            }
        }
        return Set.of();
    }
}
