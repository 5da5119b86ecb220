package org.chancery.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.extract.EngagementRules.Mark;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.record.EngagementType;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads each place where a contact is told. Looks at the words around the contact's own words within its sentence and
 * quotation. One document, one thread. */
final class TellingReader extends TellingPart {
    private static final long IN_SESSION =
            WordClass.IN.bit() | WordClass.AT.bit() | WordClass.FOR.bit() | WordClass.SO_THAT.bit();

    /** How far from its verb the head of an object may stand, in tokens. */
    private static final int OBJECT_REACH = 7;

    /** How far a list may go on, in tokens. */
    private static final int LIST_REACH = 240;

    /** How far a session may stand from the verb that says who meets in it, in tokens. */
    private static final int WITHIN = 28;

    private static final long OBJECT_ENDS = STOP
            | WordClass.WITH.bit()
            | WordClass.AT.bit()
            | WordClass.BETWEEN.bit()
            | WordClass.FOR.bit()
            | WordClass.WHEN.bit()
            | WordClass.INFINITIVE.bit();

    private final TellingOutlook outlook;
    private final TellingSides sides;
    private final TellingTimes times;
    private final List<Telling> spokenOf = new ArrayList<>();

    TellingReader(Reading reading, EngagementRules rules) {
        super(reading, rules);
        outlook = new TellingOutlook(reading, rules);
        sides = new TellingSides(reading, rules);
        times = new TellingTimes(reading, rules);
    }

    /** Every telling of body text, in order. */
    List<Telling> read() {
        List<Telling> tellings = new ArrayList<>();
        int covered = 0;
        int refusedSentence = -1;
        int checkedSentence = -1;
        int spokenSentence = -1;
        List<AnalysedText.Match> matches = text.matches();
        for (int i = 0; i < matches.size(); i++) {
            AnalysedText.Match match = matches.get(i);
            if (match.sense() != Sense.ENGAGEMENT && match.sense() != Sense.SERIES || match.first() < covered) {
                continue;
            }
            match = longest(match.first());
            covered = match.last();
            int sentence = tokens.sentenceOf(match.first());
            EngagementRule rule = rules.of(match);
            if (rule == null
                    || !text.isBody(sentence)
                    || "phrases".equals(match.entry().get("form"))) {
                continue;
            }
            if (checkedSentence != sentence) {
                checkedSentence = sentence;
                refusedSentence = hasMark(tokens.first(sentence), tokens.last(sentence), Mark.REFUSE)
                        ? sentence
                        : refusedSentence;
            }
            boolean means = sentence == spokenSentence
                    && rule.type() == EngagementType.PHONE_CALL
                    && rule.needs().isEmpty();
            if (refusedSentence == sentence || means) {
                continue;
            }
            if (rule.rounds()) {
                match = round(match);
                covered = match.last();
            }
            Telling telling = tell(match, rule, sentence);
            if (telling != null) {
                spokenSentence = telling.rule.needs().isEmpty() ? spokenSentence : sentence;
                goOn(telling, tellings);
                cast.between(tokens.first(sentence), tokens.last(sentence))
                        .forEach(m -> telling.around.addAll(m.people()));
                List<Telling> listed = rule.listed() && telling.sides.size() == 1 ? listed(telling) : List.of();
                if (!listed.isEmpty()) {
                    tellings.addAll(listed);
                } else if (telling.peopleOneByOne.size() > 1) {
                    telling.peopleOneByOne.stream()
                            .limit(MOST_IN_SENTENCE)
                            .forEach(person -> tellings.add(telling.withPerson(person)));
                } else if (telling.oneByOne.size() < 2) {
                    tellings.add(telling);
                } else {
                    telling.oneByOne.stream().limit(MOST_IN_SENTENCE).forEach(side -> tellings.add(telling.with(side)));
                }
            }
        }
        times.sentenceBySentence(tellings);
        metInSession(tellings);
        return tellings;
    }

    /** Those whom a list after the sentence names, each with the one side that the sentence tells. */
    private List<Telling> listed(Telling telling) {
        String host = telling.sides.keySet().iterator().next();
        List<Telling> found = new ArrayList<>();
        String side = null;
        int end = Math.min(tokens.count(), telling.last + LIST_REACH);
        for (int token = telling.last; token < end && found.size() < MOST_IN_SENTENCE; token++) {
            Mention mention = cast.at(token);
            if (text.is(token, WordClass.COPULA) && mention == null) {
                break; // the list is over where sentences begin again
            }
            if (mention == null) {
                continue;
            }
            token = mention.last() - 1;
            String own = sideOf(mention);
            if (own != null && own.equals(host)) {
                continue;
            }
            boolean beside = side != null && mention.how() == Mention.How.NAME; // The Ambassador of Italy, H. E. X
            side = own == null || beside ? side : own;
            if (side == null || mention.people().isEmpty()) {
                continue;
            }
            Telling one = telling.likewise(
                    new Telling(telling.sentence, telling.first, telling.last, telling.rule, telling.form));
            telling.sides.forEach((at, people) -> one.sides.put(at, new LinkedHashSet<>(people)));
            one.sides.computeIfAbsent(side, s -> new LinkedHashSet<>()).addAll(mention.people());
            one.place = telling.place;
            one.official = true;
            found.add(one);
            side = null;
        }
        return found;
    }

    /** <i>bertatap muka dalam sesi tingkat menteri kedelapan</i>: one contact, which the noun names. */
    private void metInSession(List<Telling> tellings) {
        for (int i = tellings.size() - 1; i > 0; i--) {
            Telling verb = tellings.get(i - 1);
            Telling noun = tellings.get(i);
            boolean one = verb.sentence == noun.sentence
                    && verb.form == Telling.Form.ACTIVE
                    && noun.form == Telling.Form.NOUN
                    && verb.rule.type() == EngagementType.MEETING
                    && noun.rule.frame() == EngagementRule.Frame.CONTACT
                    && !noun.together
                    && verb.sides.size() > 1
                    && isWithin(verb, noun);
            if (one) {
                verb.sides.forEach((side, people) -> noun.sides
                        .computeIfAbsent(side, s -> new LinkedHashSet<>())
                        .addAll(people));
                noun.time = noun.time == null ? verb.time : noun.time;
                noun.place = noun.place == null ? verb.place : noun.place;
                noun.status = verb.status;
                noun.official |= verb.official;
                noun.verbal = true;
                noun.companions = true;
                tellings.remove(i - 1);
            }
        }
    }

    /** Whether nothing but a preposition, and names, stands between a verb and a noun. */
    private boolean isWithin(Telling verb, Telling noun) {
        int before = noun.first - 1;
        while (before > verb.last && text.isAny(before, WordClass.DETERMINER.bit() | WordClass.POSSESSIVE.bit())) {
            before--;
        }
        if (before < verb.last
                || text.match(before, Sense.ORDINAL) == null && !text.isAny(before, IN_SESSION)
                || noun.first - verb.last > WITHIN) {
            return false;
        }
        for (int token = verb.last; token < noun.first; token++) {
            if (tokens.is(token, ',') || isVerb(token)) {
                return false;
            }
        }
        return true;
    }

    /** Talks hoped for, asked for or denied: no contacts, but they tell who deals with whom. After {@link #read}. */
    List<Telling> spokenOf() {
        return spokenOf;
    }

    /** The longest of a contact's words at a token that do not run into a name: <i>kunjungan | Perdana Menteri X</i>. */
    private AnalysedText.Match longest(int token) {
        AnalysedText.Match best = null;
        for (AnalysedText.Match match : text.matchesAt(token)) {
            boolean series = match.sense() == Sense.SERIES;
            if (match.sense() != Sense.ENGAGEMENT && !series) {
                continue;
            }
            Mention inside = cast.at(match.last() - 1);
            boolean begins = inside != null
                    && inside.first() > token
                    && (inside.how() != Mention.How.DESCRIPTION || inside.first() == token + 1);
            boolean runsIn = !series
                    && inside != null
                    && isPerson(inside)
                    && begins
                    && inside.first() < match.last()
                    && inside.last() >= match.last();
            boolean longer = best != null
                    && (fits(match) || !fits(best))
                    && (match.last() > best.last()
                            || match.last() == best.last() && (series || !fits(best) && fits(match)));
            if (best == null || !runsIn && longer) {
                best = match;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    /** <i>the Free Trade Agreement Negotiations</i>: the name of an instrument's course, not a round. */
    private boolean withinTitle(int token) {
        return text.pack().headLast()
                && token > tokens.first(tokens.sentenceOf(token)) + 1
                && tokens.shape(token).isCapital()
                && tokens.shape(token - 1).isCapital()
                && cast.at(token - 1) == null;
    }

    /** Whether a word that may be noun and verb (<i>visit, talks</i>) is what the form of a row says, where it stands. */
    private boolean fits(AnalysedText.Match match) {
        String form = match.entry().get("form");
        return form == null
                || form.equals("passive")
                || form.equals("active") == (text.voice(match.first()) == Voice.ACTIVE);
    }

    /** Where no subject stands before the verb, the other side of what was told just before goes on acting. */
    private void goOn(Telling telling, List<Telling> tellings) {
        if (telling.sides.size() != 1
                || telling.form != Telling.Form.ACTIVE
                || tellings.isEmpty()
                || telling.rule.frame() != EngagementRule.Frame.CONTACT
                || !cast.between(tokens.first(telling.sentence), telling.first).isEmpty()) {
            return;
        }
        Telling before = tellings.get(tellings.size() - 1);
        if (before.sentence + 2 < telling.sentence
                || before.sides.size() != 2
                || !before.sides.keySet().containsAll(telling.sides.keySet())) {
            return;
        }
        before.sides.forEach((side, people) -> telling.sides.computeIfAbsent(side, s -> new LinkedHashSet<>(people)));
    }

    /** <i>putaran ke-5 perundingan</i>: the round takes the negotiation that follows its number into its own words. */
    private AnalysedText.Match round(AnalysedText.Match round) {
        for (int token = round.last(); token < Math.min(round.last() + 4, tokens.count()); token++) {
            AnalysedText.Match talks = text.match(token, Sense.ENGAGEMENT);
            EngagementRule rule = talks == null ? null : rules.of(talks);
            if (talks != null && rule != null && rule.type() == EngagementType.NEGOTIATION_ROUND) {
                return new AnalysedText.Match(round.first(), talks.last(), round.sense(), round.entry());
            }
        }
        return round;
    }

    private @Nullable Telling tell(AnalysedText.Match match, EngagementRule rule, int sentence) {
        Mention over = cast.at(match.first());
        boolean series = match.sense() == Sense.SERIES;
        if (over != null
                && over.first() < match.first()
                && !series
                && over.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON)) {
            return null;
        }
        if (rule.type() == EngagementType.NEGOTIATION_ROUND && rule.named() && !series && withinTitle(match.first())) {
            return null;
        }
        if (rule.rounds()
                && !series
                && (tokens.is(match.first() - 1, '-') || tokens.is(match.first() - 1, '‑'))
                && tokens.gluedToPrevious(match.first())) {
            return null; // an all-round partnership
        }
        if (!rule.needs().isEmpty() && !needed(rules.needs(rule), sentence) && !isTitled(rule)) {
            EngagementRule otherwise = rules.otherwise(rule);
            return otherwise == null ? null : tell(match, otherwise, sentence);
        }
        if (rules.is(text, match.last(), Mark.OTHER) || !isMet(match, rule, sentence)) {
            return null;
        }
        for (int token = match.first() - 1; token >= Math.max(tokens.first(sentence), match.first() - 3); token--) {
            if (rules.is(text, token, Mark.OTHER)) {
                return null;
            }
        }
        String form = match.entry().get("form");
        Telling telling = new Telling(
                sentence,
                match.first(),
                match.last(),
                rule,
                form == null || form.equals("noun")
                        ? Telling.Form.NOUN
                        : form.equals("active") ? Telling.Form.ACTIVE : Telling.Form.PASSIVE);
        if (series) {
            telling.series = match.entry().id();
            String holder = match.entry().get("org");
            if (holder != null) {
                telling.holders.add(holder);
            }
        }
        for (int token = telling.first; rule.rounds() && token < telling.last; token++) {
            AnalysedText.Match ordinal = text.match(token, Sense.ORDINAL);
            telling.ordinal = hyphened(token) > 0
                    ? Integer.valueOf(hyphened(token))
                    : ordinal == null ? telling.ordinal : number(ordinal.entry());
        }
        if (telling.ordinal == null
                && telling.form == Telling.Form.NOUN
                && text.pack().headLast()) {
            telling.ordinal = ordinalBefore(telling);
        }
        if (!outlook.read(telling)) {
            if (rule.frame() == EngagementRule.Frame.CONTACT && rule.named() && spokenOf.size() < MOST_IN_SENTENCE) {
                sides.takePart(telling);
                spokenOf.add(telling);
            }
            return null;
        }
        sides.takePart(telling);
        return telling;
    }

    /**
     * Whether what stands after a verb may be met, signed or called on: not <i>met the needs</i>, <i>signed an order</i>,
     * <i>called on Egypt to sign</i>, nor <i>the pact, signed in 1996</i>.
     */
    private boolean isMet(AnalysedText.Match match, EngagementRule rule, int sentence) {
        if (!"active".equals(match.entry().get("form"))) {
            return true;
        }
        boolean apposed = rule.frame() == EngagementRule.Frame.SIGNING
                && tokens.is(match.first() - 1, ',')
                && (text.isAny(match.last(), WordClass.AT.bit() | WordClass.FROM.bit() | WordClass.WHEN.bit())
                        || reading.timeAt(match.last()) != null);
        if (apposed) {
            return false;
        }
        int end = Math.min(tokens.last(sentence), match.last() + OBJECT_REACH);
        for (int token = match.last(); token < end; token++) {
            Mention mention = cast.at(token);
            if (mention == null && rules.isNotObject(text, rule, token)) {
                return false;
            }
            boolean past = tokens.kind(token) == Tokens.Kind.PUNCTUATION && !tokens.is(token, '-')
                    || mention != null && isPerson(mention)
                    || text.isAny(token, OBJECT_ENDS);
            if (past) {
                break;
            }
        }
        if (rule.purpose().isEmpty()) {
            return true;
        }
        for (int token = match.last(); token + 1 < tokens.last(sentence); token++) {
            if (tokens.is(token, ';') || text.isAny(token, STOP)) {
                return true;
            }
            boolean deed = text.root(token + 1) != 0 && tokens.shape(token + 1) == Shape.LOWER;
            if (text.is(token, WordClass.INFINITIVE) && cast.at(token) == null && deed) {
                return rules.isPurpose(text, rule, token + 1);
            }
        }
        return true;
    }

    /** <i>the 9th annual ASEAN Summit, the 76th Session of the General Assembly</i>: the number before its own noun. */
    private @Nullable Integer ordinalBefore(Telling telling) {
        int reach = telling.series == null ? 2 : 4;
        for (int token = telling.first - 1;
                token >= Math.max(tokens.first(telling.sentence), telling.first - reach);
                token--) {
            if (tokens.kind(token) != Tokens.Kind.WORD && tokens.kind(token) != Tokens.Kind.NUMBER) {
                return null;
            }
            AnalysedText.Match ordinal = text.match(token, Sense.ORDINAL);
            if (ordinal != null) {
                return number(ordinal.entry());
            }
        }
        return null;
    }

    /** Whether the headline says how they spoke: <i>Readout of the President's Call with X</i>. */
    private boolean isTitled(EngagementRule rule) {
        String title = text.document().title();
        if (title == null || rule.otherwise() == null) {
            return false;
        }
        for (String word : title.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+")) {
            if (rule.needs().contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean needed(int[] words, int sentence) {
        for (int token = tokens.first(sentence); token < tokens.last(sentence); token++) {
            for (int word : words) {
                if (tokens.word(token) == word) {
                    return true;
                }
            }
        }
        return false;
    }
}
