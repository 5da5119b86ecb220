package org.chancery.extract;

import java.util.Set;
import org.chancery.extract.EngagementRules.Mark;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.record.EngagementType;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds who acts before a contact's words. One document, one thread. */
final class TellingSubject extends TellingPart {
    private static final long GOVERNS = AWAY
            | WordClass.AT.bit()
            | WordClass.TOWARD_PLACE.bit()
            | WordClass.FROM.bit()
            | WordClass.WITH.bit()
            | WordClass.BETWEEN.bit();

    /** How far after a quotation its speaker may be named, in tokens. */
    private static final int SPEAKER_REACH = 14;

    TellingSubject(Reading reading, EngagementRules rules) {
        super(reading, rules);
    }

    void addSubject(Telling telling, @Nullable Mention mainSubject, boolean companions, boolean personOnly) {
        addSubject(telling, mainSubject, companions, personOnly, Set.copyOf(telling.sides.keySet()));
    }

    /** Adds the nearest subject before the contact's words that is of none of the sides had already. */
    void addSubject(
            Telling telling, @Nullable Mention mainSubject, boolean companions, boolean personOnly, Set<String> had) {
        boolean witnessed = telling.rule.frame() == EngagementRule.Frame.SIGNING && isVerb(telling.first - 1);
        if (telling.again && !witnessed || telling.outcome && !companions) {
            return;
        }
        Mention subject = subjectBefore(telling, had, companions, personOnly);
        if (subject == null && mainSubject != null && (!personOnly || isPerson(mainSubject))) {
            subject = mainSubject;
        }
        if (subject == null
                && telling.sides.size() == 1
                && telling.rule.frame() == EngagementRule.Frame.CONTACT
                && (companions || telling.form == Telling.Form.ACTIVE)) {
            subject = subjectOfBefore(telling, had);
        }
        boolean received = telling.form == Telling.Form.PASSIVE && telling.rule.type() == EngagementType.MEETING;
        if (subject == null || received && (subject.first() > telling.first || isFarFrom(subject, telling))) {
            return;
        }
        add(telling, subject);
        if (!isPerson(subject)) {
            Mention person = subjectBefore(telling, had, companions, true);
            if (person != null && person.sides().equals(subject.sides())) {
                add(telling, person);
                boolean served = text.is(subject.first() - 1, WordClass.OF) && person.last() == subject.first() - 1;
                subject = served ? person : subject; // President X of Kenya and President Y of Benin
            }
        }
        Mention joined = joinedBefore(subject);
        while (joined != null) {
            add(telling, joined);
            Mention next = joinedBefore(joined);
            joined = next == null ? rowBefore(joined) : next;
        }
        boolean both = telling.form == Telling.Form.NOUN
                && !companions
                && telling.sides.size() == 1
                && !(subject.isOne(Actor.Kind.ORGANIZATION) && holds(subject, telling))
                && telling.rule.frame() == EngagementRule.Frame.CONTACT
                && !telling.rule.named();
        Mention other = both ? subjectBefore(telling, Set.copyOf(telling.sides.keySet()), false, true) : null;
        if (other != null) {
            add(telling, other);
        }
    }

    /** <i>the Joint Committee, which held its third meeting</i>: what the body holds is the meeting of its own members. */
    private boolean holds(Mention body, Telling telling) {
        for (int token = body.last(); token < telling.first && token < body.last() + 4; token++) {
            if (text.is(token, WordClass.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /** The name before the comma of a row that ends with <i>and</i>: <i>A, B, and C met</i>; or null. */
    private @Nullable Mention rowBefore(Mention last) {
        int comma = last.first() - 1;
        while (comma > 0 && text.is(comma, WordClass.DETERMINER)) {
            comma--;
        }
        Mention before = text.pack().headLast() && tokens.is(comma, ',') ? cast.at(comma - 1) : null;
        boolean alike = before != null
                && before.last() == comma
                && sideOf(before) != null
                && (isPerson(before) && isPerson(last)
                        || before.isOne(Actor.Kind.COUNTRY) && last.isOne(Actor.Kind.COUNTRY));
        return alike ? before : null;
    }

    /** Whether other words than <i>was, also</i> or a first verb of the subject (<i>called on and was hosted by</i>) part them. */
    private boolean isFarFrom(Mention subject, Telling telling) {
        int between = telling.first - subject.last();
        for (int token = subject.last(); between <= 7 && token < telling.first; token++) {
            if (text.is(token, WordClass.AND)) {
                return false;
            }
        }
        return between > 3;
    }

    void add(Telling telling, Mention mention) {
        if (mention.how() == Mention.How.FIRST_PERSON && tokens.quote(mention.first()) != 0) {
            Mention speaker = speaker(telling);
            if (speaker != null) {
                telling.add(speaker); // Menlu X menelepon saya
            }
            return;
        }
        telling.add(mention);
        if (mention.how() == Mention.How.DESCRIPTION
                && mention.people().isEmpty()
                && text.match(mention.first(), Sense.POST) != null) {
            telling.unnamed++;
        }
    }

    /** Whose words the quotation is in which a contact is told: named after it with a word of saying, else before it. */
    private @Nullable Mention speaker(Telling telling) {
        int quote = tokens.quote(telling.first);
        int end = telling.first;
        while (end < tokens.count() && tokens.quote(end) == quote) {
            end++;
        }
        boolean says = false;
        for (int token = end; token < Math.min(tokens.count(), end + SPEAKER_REACH); token++) {
            if (tokens.quote(token) != 0) {
                break;
            }
            says |= rules.is(text, token, Mark.SPEECH) || text.is(token, WordClass.SPEECH);
            Mention mention = cast.at(token);
            if (says && mention != null && isOneOfASide(mention)) {
                return mention;
            }
        }
        int begin = telling.first;
        while (begin > 0 && tokens.quote(begin - 1) == quote) {
            begin--;
        }
        for (int sentence = tokens.sentenceOf(begin), back = 0; sentence >= 0 && back < 3; sentence--, back++) {
            for (Mention mention : cast.between(tokens.first(sentence), Math.min(begin, tokens.last(sentence)))) {
                if (tokens.quote(mention.first()) == 0 && isOneOfASide(mention)) {
                    return mention;
                }
            }
        }
        return null;
    }

    private static boolean isOneOfASide(Mention mention) {
        return mention.isOne(Actor.Kind.PERSON) && sideOf(mention) != null;
    }

    /**
     * Who acts in the sentences before, where the contact's own has nobody before it: <i>Hal itu disampaikannya usai
     * bertemu …</i>
     */
    private @Nullable Mention subjectOfBefore(Telling telling, Set<String> had) {
        for (Mention mention : cast.between(tokens.first(telling.sentence), telling.first)) {
            if (!mention.actors().isEmpty()) {
                return null;
            }
        }
        for (int sentence = telling.sentence - 1; sentence >= Math.max(0, telling.sentence - 2); sentence--) {
            for (Mention mention : cast.between(tokens.first(sentence), tokens.last(sentence))) {
                boolean person = mention.actors().size() == 1 && isPerson(mention);
                if (person && sideOf(mention) != null) {
                    return had.contains(sideOf(mention)) ? null : mention;
                }
            }
        }
        return null;
    }

    private @Nullable Mention subjectBefore(Telling telling, Set<String> had, boolean companions, boolean personOnly) {
        int start = tokens.first(telling.sentence);
        int quote = tokens.quote(telling.first);
        for (int token = telling.first - 1; token >= start; token--) {
            if (tokens.quote(token) != quote) {
                if (quote != 0) {
                    break;
                }
                continue;
            }
            if (tokens.is(token, ';')) {
                break;
            }
            Mention mention = cast.at(token);
            if (mention == null) {
                continue;
            }
            if (mention.how() == Mention.How.FIRST_PERSON && quote != 0) {
                Mention speaker = speaker(telling);
                return speaker == null || had.contains(sideOf(speaker)) ? null : speaker;
            }
            if (takesPart(mention, telling, had, companions, personOnly)) {
                return mention;
            }
            token = mention.first();
        }
        return null;
    }

    private boolean takesPart(
            Mention mention, Telling telling, Set<String> had, boolean companions, boolean personOnly) {
        if (personOnly && !isPerson(mention)) {
            return false;
        }
        if (telling.rule.personSubject()
                && telling.rule.frame() == EngagementRule.Frame.VISIT
                && !arrives(mention, telling)) {
            return false;
        }
        String side = mention.actors().stream().anyMatch(a -> a.organizationKind() == OrganizationKind.MEDIA)
                ? null
                : sideOf(mention);
        boolean stranger =
                side == null && Telling.isStranger(mention) && telling.rule.frame() == EngagementRule.Frame.CONTACT;
        if (side == null && !stranger
                || side != null && had.contains(side) && mention.sides().size() < 2) {
            return false;
        }
        int before = mention.first() - 1;
        while (before > tokens.first(telling.sentence)
                && text.isAny(before, WordClass.QUANTIFIER.bit() | WordClass.DETERMINER.bit())) {
            before--;
        }
        Mention joined = joinedBefore(mention);
        if (joined != null) {
            before = joined.first() - 1;
        }
        if (before >= tokens.first(telling.sentence) && tokens.quote(before) == tokens.quote(mention.first())) {
            boolean with = text.is(before, WordClass.WITH);
            boolean invited =
                    text.is(before, WordClass.TO) && hasMark(tokens.first(telling.sentence), before, Mark.INVITED);
            if (text.isAny(before, GOVERNS)
                    && !text.is(before, WordClass.BY)
                    && !invited
                    && !(with && !companions && telling.rule.frame() == EngagementRule.Frame.CONTACT)
                    && !text.is(before, WordClass.WHEN)) {
                return false;
            }
            boolean country = mention.actors().stream().allMatch(a -> a.kind() == Actor.Kind.COUNTRY);
            if (country
                    && tokens.kind(before) == Tokens.Kind.WORD
                    && tokens.shape(before) == Shape.LOWER
                    && text.pack().classes(tokens.word(before)) == 0
                    && !rules.is(text, before, Mark.HELD)
                    && !isVerb(before)
                    && mention.how() == Mention.How.NAME
                    && tokens.word(before) != 0
                    && !opensSide(before)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name is that of an official who stands right before the verb of arriving, or before its <i>when</i>. */
    private boolean arrives(Mention mention, Telling telling) {
        boolean official = mention.how() == Mention.How.DESCRIPTION && text.match(mention.first(), Sense.POST) != null
                || mention.isOne(Actor.Kind.COUNTRY)
                        && (rules.is(text, mention.first(), Mark.ENVOY)
                                || rules.is(text, mention.first() - 1, Mark.ENVOY))
                || mention.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON && Telling.holdsPost(a));
        return official
                && (telling.first - mention.last() <= 4
                        || text.is(telling.first - 1, WordClass.WHEN)
                        || text.is(telling.first - 2, WordClass.WHEN));
    }

    /** <i>pemerintah, delegasi, pihak</i> before a country. */
    private boolean opensSide(int token) {
        return rules.is(text, token, Mark.ENVOY)
                || text.match(token, Sense.DESCRIPTION) != null
                || text.match(token, Sense.SIDES) != null
                || text.match(token, Sense.STANCE) != null;
    }
}
