package org.chancery.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.extract.EngagementRules.Mark;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.record.EngagementType;
import org.chancery.record.Instrument;
import org.jspecify.annotations.Nullable;

/** Who takes part in a contact, by the frame of its rule. One document, one thread. */
final class TellingSides extends TellingPart {
    /** How many words of rank may stand before a person. */
    private static final int TITLE = 5;

    /** People of one side told in a row from this many on were met one after the other. */
    private static final int ROW = 3;

    /** How far before <i>visit</i> the place of the visit is looked for, in tokens. */
    private static final int WHERE = 24;

    private final TellingPhrase phrase;
    private final TellingSubject subject;

    TellingSides(Reading reading, EngagementRules rules) {
        super(reading, rules);
        phrase = new TellingPhrase(reading, rules);
        subject = new TellingSubject(reading, rules);
    }

    void takePart(Telling telling) {
        EngagementRule.Frame frame = telling.rule.frame();
        List<Mention> owners = new ArrayList<>();
        List<Mention> others = new ArrayList<>();
        List<Mention> hosts = new ArrayList<>();
        Mention mainSubject = phrase.after(telling, owners, others, hosts);
        nestedSides(telling);
        boolean companions = !others.isEmpty();
        telling.together = companions;
        telling.envoys = telling.form != Telling.Form.NOUN
                && hasMark(Math.max(tokens.first(telling.sentence), telling.first - 3), telling.first, Mark.ENVOY);
        telling.companions |= companions || !owners.isEmpty();
        if (telling.rule.personObject()
                && (others.isEmpty()
                        || !isPerson(others.get(0))
                        || text.afterPossessive(others.get(0).last())
                                > others.get(0).last()
                        || others.get(0).first() > telling.last + 1
                                && !isTitle(telling.last, others.get(0).first()))) {
            return;
        }
        if (telling.rule.companionObject() && (others.isEmpty() || !isPerson(others.get(0)))) {
            return;
        }
        if (telling.rule.officialObject() && (others.isEmpty() || !isOfficial(others.get(0)))) {
            return;
        }
        switch (frame) {
            case CONTACT, SIGNING -> {
                boolean gathering = telling.form == Telling.Form.NOUN
                        && others.isEmpty()
                        && telling.rule.type() == EngagementType.MEETING
                        && !owners.isEmpty()
                        && owners.get(0).actors().stream().anyMatch(Telling::isInternational);
                if (gathering) {
                    telling.rule = rules.gathering();
                }
                owners.forEach(m -> subject.add(telling, m));
                others.forEach(m -> subject.add(telling, m));
                namesBesidePosts(telling, others);
                boolean needsSubject = telling.form != Telling.Form.NOUN
                        || telling.sides.size() < 2
                        || companions && owners.isEmpty() && !between(telling, others.get(0)) && telling.lightVerb;
                boolean reported = telling.form == Telling.Form.NOUN
                        && others.isEmpty()
                        && !telling.lightVerb
                        && !owners.isEmpty()
                        && owners.get(0).isOne(Actor.Kind.ORGANIZATION);
                int told = telling.sides.size();
                boolean document = frame == EngagementRule.Frame.SIGNING && telling.form == Telling.Form.PASSIVE;
                if (needsSubject && !document && !reported && (!gathering || telling.lightVerb)) {
                    boolean received =
                            telling.form == Telling.Form.PASSIVE && telling.rule.type() == EngagementType.MEETING;
                    subject.addSubject(telling, mainSubject, companions, telling.rule.personSubject() || received);
                }
                if (frame == EngagementRule.Frame.CONTACT && telling.form == Telling.Form.NOUN) {
                    sidesOfBody(telling);
                }
                telling.open = telling.form == Telling.Form.NOUN
                        && telling.rule.named()
                        && frame == EngagementRule.Frame.CONTACT
                        && owners.isEmpty()
                        && companions
                        && told > 1
                        && told == telling.sides.size()
                        && !between(telling, others.get(0))
                        && others.size() > 1
                        && !between(telling, others.get(1));
                if (frame == EngagementRule.Frame.SIGNING && telling.sides.size() < 2) {
                    partiesOfInstrument(telling);
                }
                if (frame == EngagementRule.Frame.CONTACT && telling.sides.size() > 2) {
                    oneByOne(telling, others);
                } else if (frame == EngagementRule.Frame.CONTACT && others.size() > 1) {
                    peopleOneByOne(telling, others);
                }
            }
            case VISIT -> visit(telling, owners, others, hosts, mainSubject);
            case ATTENDANCE -> {
                owners.forEach(m -> subject.add(telling, m));
                others.forEach(m -> subject.add(telling, m));
                if (telling.series == null && telling.rule.series() != null && telling.holders.size() == 1) {
                    telling.series = telling.holders.iterator().next() + " " + telling.rule.series();
                }
                if (telling.lightVerb) {
                    int before = telling.sides.size();
                    subject.addSubject(telling, mainSubject, true, true);
                    if (telling.sides.size() == before) {
                        subject.addSubject(telling, mainSubject, true, false);
                    }
                    if (telling.form == Telling.Form.NOUN && telling.people() == 0) {
                        sidesOfBody(telling);
                    }
                    if (telling.rule.frame() != EngagementRule.Frame.ATTENDANCE) {
                        break; // two states met in their own council
                    }
                }
                if (telling.holders.isEmpty() && telling.series == null && isProperName(telling)) {
                    hostedByState(telling);
                }
                EngagementRule bilateral = rules.bilateral(telling.rule);
                if (bilateral != null
                        && telling.holders.isEmpty()
                        && telling.series == null
                        && telling.sides.size() == 2
                        && !others.isEmpty()
                        && others.stream().allMatch(TellingReader::isPerson)) {
                    telling.rule = bilateral;
                }
            }
        }
    }

    /** <i>bertemu Adrian Lee, Ketua Komite Perdagangan DPR AS</i>: the post after a name tells whose side it is of. */
    private void namesBesidePosts(Telling telling, List<Mention> others) {
        for (int i = 1; i < others.size(); i++) {
            Mention name = others.get(i - 1);
            Mention post = others.get(i);
            String side = sideOf(post);
            boolean beside = Telling.isStranger(name)
                    && side != null
                    && post.how() == Mention.How.DESCRIPTION
                    && post.people().isEmpty()
                    && post.first() == name.last() + 1
                    && tokens.is(name.last(), ',');
            if (beside && telling.sides.containsKey(side)) {
                String person = name.actors().get(0).name();
                telling.sides.get(side).add(person);
                telling.strangers.remove(person);
                telling.unnamed = Math.max(0, telling.unnamed - 1);
            }
        }
    }

    /** <i>menghadiri Konferensi Keamanan … di Jerman</i>: the country where it is held takes part as its host. */
    private void hostedByState(Telling telling) {
        String host = telling.country;
        if (host != null
                && EngagementMerger.isState(host)
                && telling.official
                && telling.sides.keySet().stream()
                        .anyMatch(side -> EngagementMerger.isState(side) && !side.equals(host))) {
            telling.sides.computeIfAbsent(host, side -> new LinkedHashSet<>());
            telling.hosted = true;
        }
    }

    private boolean isProperName(Telling telling) {
        return telling.first > tokens.first(telling.sentence)
                && tokens.shape(telling.first).isCapital()
                && telling.last < tokens.count()
                && tokens.shape(telling.last).isCapital()
                && text.match(telling.last, Sense.SERIES) == null;
    }

    /** The countries in the name of a body that meets: <i>Komisi Bersama Rusia-Indonesia</i>. */
    private void nestedSides(Telling telling) {
        Mention across = cast.at(telling.last);
        if (across != null
                && across.first() < telling.last
                && telling.rule.frame() == EngagementRule.Frame.ATTENDANCE) {
            for (Mention holder : cast.nested()) {
                if (holder.first() == telling.last && holder.isOne(Actor.Kind.ORGANIZATION)) {
                    subject.add(telling, holder); // Pertemuan Tingkat Menteri ASEAN: not the minister, but the body
                }
            }
        }
        Mention body = cast.at(telling.last - 1);
        if (body == null
                || !body.isOne(Actor.Kind.ORGANIZATION)
                || telling.rule.frame() == EngagementRule.Frame.VISIT) {
            return;
        }
        for (Mention country : cast.nested()) {
            if (country.first() >= body.first() && country.last() <= body.last() && country.isOne(Actor.Kind.COUNTRY)) {
                telling.companions = true;
                subject.add(telling, country);
            }
        }
    }

    /** The two countries in the name of a body, wherever the document writes it out: <i>Kenya-Egypt Joint Committee</i>. */
    private void sidesOfBody(Telling telling) {
        Set<String> told = telling.sides.isEmpty() ? telling.holders : telling.sides.keySet();
        if (told.size() != 1 || telling.people() > 0) {
            return;
        }
        String side = told.iterator().next();
        if (EngagementMerger.isState(side)) {
            return;
        }
        for (Mention body : cast.mentions()) {
            if (!body.isOne(Actor.Kind.ORGANIZATION) || !side.equals(sideOf(body))) {
                continue;
            }
            List<Mention> pair = pairOf(body);
            if (pair.size() == 2 && !pair.get(0).sides().equals(pair.get(1).sides())) {
                telling.sides.clear();
                telling.bodies.clear();
                telling.holders.clear();
                EngagementRule bilateral = rules.bilateral(telling.rule);
                telling.rule = bilateral == null ? telling.rule : bilateral;
                telling.companions = true;
                telling.series = telling.series == null ? body.actors().get(0).name() : telling.series;
                pair.forEach(state -> subject.add(telling, state));
                return;
            }
        }
    }

    /** The two states, the EU among them, in a body's name or with a hyphen right before it. */
    private List<Mention> pairOf(Mention body) {
        List<Mention> inside = cast.nested().stream()
                .filter(m -> m.first() >= body.first() && m.last() <= body.last() && isStateLike(m))
                .toList();
        if (!inside.isEmpty() || !text.pack().headLast()) {
            return inside;
        }
        Mention second = cast.at(body.first() - 1);
        Mention one = second != null && (tokens.is(second.first() - 1, '-') || tokens.is(second.first() - 1, '–'))
                ? cast.at(second.first() - 2)
                : null;
        return one != null && second != null && isStateLike(one) && isStateLike(second) ? List.of(one, second) : inside;
    }

    private static boolean isStateLike(Mention mention) {
        return mention.isOne(Actor.Kind.COUNTRY)
                || mention.actors().size() == 1 && EngagementMerger.isState(String.valueOf(sideOf(mention)));
    }

    /** The parties of the agreement that the sentence says is signed. */
    private void partiesOfInstrument(Telling telling) {
        int start = tokens.start(telling.first);
        int end = tokens.end(tokens.last(telling.sentence) - 1);
        for (Instrument instrument : reading.instruments) {
            boolean here = instrument.evidence().stream().anyMatch(e -> e.end() > start && e.start() < end);
            if (here && instrument.parties().size() >= 2) {
                instrument.parties().forEach(side -> telling.sides.computeIfAbsent(side, s -> new LinkedHashSet<>()));
                return;
            }
        }
    }

    /** Whether <i>between</i> stands before the first companion: then nobody else takes part. */
    private boolean between(Telling telling, Mention companion) {
        for (int token = telling.last; token < companion.first(); token++) {
            if (text.is(token, WordClass.BETWEEN)) {
                return true;
            }
        }
        return text.isAny(companion.last(), WordClass.WITH.bit());
    }

    private void visit(
            Telling telling,
            List<Mention> owners,
            List<Mention> others,
            List<Mention> hosts,
            @Nullable Mention mainSubject) {
        List<Mention> visited = hosts;
        List<Mention> visitors = owners;
        if (telling.form != Telling.Form.NOUN && hosts.isEmpty()) {
            visited = others;
        } else if (telling.form == Telling.Form.NOUN) {
            visitors = new ArrayList<>(owners);
            others.stream().filter(TellingReader::isPerson).forEach(visitors::add);
        }
        if (telling.form == Telling.Form.NOUN && visited.isEmpty()) {
            visited = whereTheyAre(telling);
        }
        visitors.stream().filter(m -> !onlyPlace(m)).forEach(m -> subject.add(telling, m));
        Set<String> home = new LinkedHashSet<>();
        visited.forEach(host -> host.actors().forEach(a -> home.add(String.valueOf(a.country()))));
        if (telling.sides.isEmpty()) {
            subject.addSubject(telling, mainSubject, false, true, home);
        }
        if (telling.sides.isEmpty()) {
            subject.addSubject(telling, mainSubject, false, false, home);
        }
        if (telling.sides.isEmpty()) {
            return;
        }
        telling.visitors.addAll(telling.sides.keySet());
        for (Mention host : visited) {
            if (telling.rule.personSubject() && isPerson(host)
                    || rules.is(text, host.first(), Mark.STAND)
                    || rules.is(text, host.first() - 1, Mark.STAND)) {
                continue;
            }
            for (Actor actor : host.actors()) {
                String country = actor.country() == null ? Telling.side(actor) : actor.country();
                if (country != null && !telling.sides.containsKey(country)) {
                    telling.sides.put(country, new LinkedHashSet<>());
                    telling.ends.put(country, Math.max(telling.last, host.last()));
                    telling.country = country;
                }
            }
            if (telling.place == null) {
                telling.place = phrase.placeName(host);
            }
        }
        Set<String> countries = new LinkedHashSet<>(telling.sides.keySet());
        countries.removeAll(telling.visitors);
        countries.removeIf(side -> !EngagementMerger.isState(side));
        if (countries.size() > 1) {
            telling.oneByOne.addAll(countries);
            telling.sides.keySet().removeIf(side -> !countries.contains(side) && !telling.visitors.contains(side));
        }
    }

    /** <i>was in Lima, Peru, for a visit</i>: the place before the noun, and the country beside it. */
    private List<Mention> whereTheyAre(Telling telling) {
        int start = Math.max(tokens.first(telling.sentence), telling.first - WHERE);
        boolean purpose = false;
        for (int token = telling.first - 1; token >= start; token--) {
            Mention mention = cast.at(token);
            if (mention == null) {
                purpose |= text.is(token, WordClass.FOR);
                if (isVerb(token) || text.isAny(token, STOP)) {
                    return List.of();
                }
                continue;
            }
            token = mention.first();
            if (isPerson(mention)) {
                return List.of();
            }
            boolean in = text.is(token - 1, WordClass.AT) && text.is(token - 1, WordClass.IN);
            if (purpose && in && text.is(token - 2, WordClass.COPULA)) {
                Mention beside = tokens.is(mention.last(), ',') ? cast.at(mention.last() + 1) : null;
                return beside == null || isPerson(beside) ? List.of(mention) : List.of(mention, beside);
            }
        }
        return List.of();
    }

    /**
     * <i>berbicara dengan Menlu A, Menlu B dan Sekjen C</i>: each is a contact of its own, on the telephone always, face
     * to face where they are people and no word says that they came together.
     */
    private void oneByOne(Telling telling, List<Mention> others) {
        EngagementType type = telling.rule.type();
        boolean apart = type == EngagementType.PHONE_CALL || type == EngagementType.OTHER;
        boolean each = hasMark(Math.max(tokens.first(telling.sentence), telling.first - 2), telling.last, Mark.EACH);
        boolean met = type == EngagementType.MEETING && (telling.form == Telling.Form.ACTIVE || each);
        if (!apart && !met
                || met && hasMark(tokens.first(telling.sentence), tokens.last(telling.sentence), Mark.JOINT)) {
            return;
        }
        met &= !each;
        Set<String> counterparts = new LinkedHashSet<>();
        Mention before = null;
        for (Mention other : others) {
            String side = sideOf(other);
            boolean apposed = before != null
                    && before.how() == Mention.How.NAME
                    && isPerson(before)
                    && tokens.is(before.last(), ',')
                    && other.first() <= before.last() + 2
                    && other.how() == Mention.How.DESCRIPTION
                    && other.people().isEmpty(); // Adrian Lee, Chairman of the Committee
            before = other;
            if (side == null || apposed || met && !isPerson(other)) {
                continue;
            }
            counterparts.add(side);
        }
        if (counterparts.size() > 1 && telling.sides.size() == counterparts.size() + 1) {
            telling.oneByOne.addAll(counterparts);
        }
    }

    /** <i>received by His Highness the Emir X</i>: words of rank between the verb and the person. */
    private boolean isTitle(int from, int to) {
        if (!text.pack().headLast() || to - from > TITLE) {
            return false;
        }
        for (int token = from; token < to; token++) {
            boolean title = tokens.shape(token).isCapital()
                    || text.isAny(token, WordClass.DETERMINER.bit() | WordClass.POSSESSIVE.bit())
                    || text.match(token, Sense.HONORIFIC) != null;
            if (!title) {
                return false;
            }
        }
        return true;
    }

    /** <i>called on President A and Prime Minister B, had meetings with A and B</i>: two contacts with one side. */
    private void peopleOneByOne(Telling telling, List<Mention> others) {
        boolean each = !telling.rule.purpose().isEmpty()
                || hasMark(Math.max(tokens.first(telling.sentence), telling.first - 2), telling.last, Mark.EACH);
        boolean row = telling.form == Telling.Form.ACTIVE
                && text.pack().headLast()
                && !hasMark(tokens.first(telling.sentence), tokens.last(telling.sentence), Mark.JOINT);
        if (!each && !row
                || telling.rule.type() != EngagementType.MEETING && telling.rule.type() != EngagementType.PHONE_CALL) {
            return;
        }
        String side = sideOf(others.get(0));
        Set<String> people = new LinkedHashSet<>();
        for (Mention other : others) {
            if (side != null
                    && side.equals(sideOf(other))
                    && other.isOne(Actor.Kind.PERSON)
                    && Telling.holdsPost(other.actors().get(0))) {
                people.addAll(other.people());
            }
        }
        if (people.size() > 1 && (each || people.size() >= ROW)) {
            telling.peopleOneByOne.addAll(people);
        }
    }

    private static boolean isOfficial(Mention mention) {
        return mention.how() != Mention.How.BOTH_SIDES
                && mention.actors().stream()
                        .anyMatch(actor -> actor.kind() == Actor.Kind.COUNTRY
                                || Telling.isInternational(actor)
                                || actor.kind() == Actor.Kind.PERSON && Telling.holdsPost(actor));
    }
}
