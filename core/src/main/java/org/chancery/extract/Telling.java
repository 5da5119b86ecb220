package org.chancery.extract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementStatus;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** One place in the text where a contact is told. Filled while its sentence is read. One thread. */
final class Telling {
    /** How the words of a rule stand in the sentence. */
    enum Form {
        NOUN,
        ACTIVE,
        PASSIVE
    }

    final int sentence;
    final int first;
    final int last;
    final Form form;
    EngagementRule rule;
    /** Side → names of its people who take part; in the order told. */
    final Map<String, Set<String>> sides = new LinkedHashMap<>();
    /** Organisations that hold a gathering. */
    final Set<String> holders = new LinkedHashSet<>();
    /** Those of the sides that are international bodies. */
    final Set<String> bodies = new LinkedHashSet<>();
    /** Names of people who take part and whose side the document does not tell. */
    final Set<String> strangers = new LinkedHashSet<>();
    /** Whether a delegation that nobody names acts. */
    boolean envoys;
    /** Whether one of those whose side is not told holds a post. */
    boolean posted;
    /** People of companies and associations whose country the document does not tell. */
    int firms;
    /** Whether somebody who holds a post of a state or body takes part. */
    boolean official;

    @Nullable
    TimeMention time;

    /** The first and last day where the sentence tells how long it took, else null: then they are the time's. */
    @Nullable
    PartialDate from;

    @Nullable
    PartialDate until;
    /** The day on which the sentence says that somebody spoke of the contact, or null. */
    @Nullable
    TimeMention saying;

    @Nullable
    String place;
    /** ISO code of the country that the place lies in, or null. */
    @Nullable
    String country;
    /** Sides of those who travel, for a visit. */
    final Set<String> visitors = new LinkedHashSet<>();

    @Nullable
    String series;

    @Nullable
    Integer ordinal;

    @Nullable
    EngagementMode mode;

    EngagementStatus status = EngagementStatus.HELD;
    /** Mentions of somebody by post alone whose name the document does not tell. */
    int unnamed;
    /** Movements and parties of no known country among those who take part. */
    int movements;
    /** Whether a word like <i>sedang</i> says that it goes on as the text is written. */
    boolean goingOn;
    /** Whether a gathering by its own name is held by the country where it takes place. */
    boolean hosted;

    boolean again;
    boolean lightVerb;
    /** Whether a verb says that it takes place: <i>mengadakan, berlangsung</i>. */
    boolean verbal;
    /** Whether somebody is named with whom, or whose, the contact is. */
    boolean companions;
    /** Whether it is told as <i>with</i> or <i>between</i> somebody. */
    boolean together;
    /** Whether it is told with whom, but not whose it is: <i>berbagai negosiasi dengan A dan B</i>. */
    boolean open;
    /** Whether somebody is asked to come. */
    boolean invited;
    /** Whether somebody speaks about the contact: <i>soal perundingan</i>. */
    boolean subjectMatter;
    /** Whether its outcome or course is spoken of: <i>hasil pertemuan</i>. */
    boolean outcome;
    /** Whether it is only a word like <i>plan</i> that makes it one to come. */
    boolean weaklyPlanned;
    /** Names of the people whom the sentence speaks of. */
    final Set<String> around = new LinkedHashSet<>();

    Telling(int sentence, int first, int last, EngagementRule rule, Form form) {
        this.sentence = sentence;
        this.first = first;
        this.last = last;
        this.rule = rule;
        this.form = form;
    }

    /** Sides that were met, called or visited one after the other; empty where all come together. */
    final Set<String> oneByOne = new LinkedHashSet<>();

    /** People of one side who were met one after the other; empty where they came together. */
    final Set<String> peopleOneByOne = new LinkedHashSet<>();

    /** Where the words of each country visited end, one past its last token. */
    final Map<String, Integer> ends = new LinkedHashMap<>();

    /** The same telling with one alone of the sides met one by one. */
    Telling with(String counterpart) {
        Telling one = new Telling(sentence, first, ends.getOrDefault(counterpart, last), rule, form);
        sides.forEach((side, people) -> {
            if (side.equals(counterpart) || !oneByOne.contains(side)) {
                one.sides.put(side, new LinkedHashSet<>(people));
            }
        });
        one.place = visitors.isEmpty() ? place : null;
        one.country = visitors.isEmpty() ? country : counterpart;
        return likewise(one);
    }

    /** The same telling with one alone of the people met one by one. */
    Telling withPerson(String person) {
        Telling one = new Telling(sentence, first, last, rule, form);
        sides.forEach((side, people) -> {
            Set<String> there = new LinkedHashSet<>(people);
            there.removeIf(name -> peopleOneByOne.contains(name) && !name.equals(person));
            if (!there.isEmpty() || people.isEmpty()) {
                one.sides.put(side, there);
            }
        });
        one.place = place;
        one.country = country;
        return likewise(one);
    }

    /** Gives another telling all that does not hang on who takes part. */
    Telling likewise(Telling one) {
        one.holders.addAll(holders);
        one.bodies.addAll(bodies);
        one.firms = firms;
        one.official = official;
        one.posted = posted;
        one.envoys = envoys;
        one.strangers.addAll(strangers);
        one.visitors.addAll(visitors);
        one.status = status;
        one.unnamed = unnamed;
        one.movements = movements;
        one.goingOn = goingOn;
        one.again = again;
        one.lightVerb = lightVerb;
        one.verbal = verbal;
        one.companions = companions;
        one.together = together;
        one.invited = invited;
        one.subjectMatter = subjectMatter;
        one.outcome = outcome;
        one.weaklyPlanned = weaklyPlanned;
        one.around.addAll(around);
        return one;
    }

    void days(PartialDate first, PartialDate last) {
        from = first;
        until = last;
    }

    /** Adds those whom a mention means; an international organisation at a gathering is its holder. */
    void add(Mention mention) {
        for (Actor actor : mention.actors()) {
            String side = side(actor);
            if (side == null) {
                if (actor.kind() == Actor.Kind.PERSON) {
                    strangers.add(actor.name());
                    posted |= !actor.posts().isEmpty();
                }
                continue;
            }
            if (rule.frame() == EngagementRule.Frame.ATTENDANCE && isInternational(actor)) {
                holders.add(side);
                continue;
            }
            boolean joint = actor.organizationKind() == OrganizationKind.LEGISLATURE && actor.country() == null;
            if (isInternational(actor) || joint) {
                bodies.add(side);
            }
            if (actor.kind() == Actor.Kind.ORGANIZATION
                    && actor.country() == null
                    && isMovement(actor.organizationKind())) {
                movements++;
            }
            official |= holdsPost(actor);
            Actor employer = actor.employer();
            if (actor.kind() == Actor.Kind.PERSON
                    && actor.country() == null
                    && employer != null
                    && employer.country() == null) {
                firms++;
            }
            Set<String> people = sides.computeIfAbsent(side, s -> new LinkedHashSet<>());
            if (actor.kind() == Actor.Kind.PERSON) {
                people.add(actor.name());
            }
        }
    }

    /** The name by which an actor is a party: ISO code, acronym of an international body, full name of any other. */
    static @Nullable String side(Actor actor) {
        if (actor.kind() == Actor.Kind.ORGANIZATION && actor.country() == null && !isInternational(actor)) {
            return actor.name();
        }
        return actor.side();
    }

    private static boolean isMovement(@Nullable OrganizationKind kind) {
        return kind == OrganizationKind.OTHER || kind == OrganizationKind.PARTY;
    }

    /** Whether a person holds a post of a state or body; every other actor counts as official. */
    static boolean holdsPost(Actor actor) {
        return actor.kind() != Actor.Kind.PERSON
                || actor.posts().stream().anyMatch(post -> post.country() != null || post.body() != null);
    }

    /** Whether a mention is of one person whose side the document does not tell. */
    static boolean isStranger(Mention mention) {
        return mention.isOne(Actor.Kind.PERSON) && side(mention.actors().get(0)) == null;
    }

    static boolean isInternational(Actor actor) {
        return actor.kind() == Actor.Kind.ORGANIZATION
                && (actor.organizationKind() == OrganizationKind.IGO
                        || actor.organizationKind() == OrganizationKind.FORUM);
    }

    /** How many people take part, named or told by their posts. */
    int people() {
        int people = unnamed;
        for (Set<String> names : sides.values()) {
            people += names.size();
        }
        return people;
    }

    boolean isBare() {
        return sides.isEmpty() && holders.isEmpty() && series == null;
    }
}
