package org.chancery.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.name.PersonDraft.Place;
import org.chancery.name.PersonDraft.Told;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells which country a person of the state serves where the words of the post do not: named with another of the
 * person's posts, else the country that the sentences around speak of and that the name may be from, else the home of
 * the language's papers. Weights are votes: a name's origin counts for two, home and the sentence for one each.
 */
final class ServedSide {
    private static final double ORIGIN = 2;
    /** A first name that people bear in many countries, in texts of any country. */
    private static final double CARRIED_ORIGIN = 0.7;

    private static final double OTHER_ORIGIN = -1.5;
    /** At home people bear names from everywhere. */
    private static final double OTHER_ORIGIN_OF_HOME = -0.3;
    /** The side of whom a person is listed with, in a row with commas or as one of two. */
    private static final double LISTED = 1.2;

    private static final double LISTED_AS_PAIR = 0.5;
    private static final double HOME = 1.2;
    private static final double HOME_UNMENTIONED = 0.7;
    /** Home is told by the document itself: a ministry's own statement names its own people without their country. */
    private static final double OWN = 2.2;

    /** A first name from elsewhere is no sign of a guest in a state's own papers. */
    private static final double OWN_WITH_ANY_NAME = 0.7;

    private static final double HELD_AT_HOME = -1.8;

    private static final double NOT_AT_HOME = -3;
    /** A leader or minister whose name is of no kind known at home. */
    private static final double STRANGE_LEADER = -1.6;

    private static final double STRANGE_MINISTER = -0.5;
    private static final double SAME_SENTENCE = 1.2;
    private static final double LATER_IN_SENTENCE = 0.5;
    private static final double SENTENCE_BEFORE = 0.6;
    /** <i>Peru will open its market, Trade Minister Silva said in Lima</i>: of whom the sentence tells, and where he says it. */
    private static final double TOLD_BY = 1.0;

    private static final double SAID_AT = 1.0;
    /** Whom somebody meets serves another state as a rule. */
    private static final double COUNTERPART = -1.5;

    private static final double SHARE = 1.5;
    /** A country that the document names here and there says nothing of whom somebody serves. */
    private static final double FAINT = 0.1;

    /** The state that most of the holders of such a post serve. */
    private static final double MOSTLY = 1;

    private static final int PLACES = 6;
    /** How far before a verb of meeting its subject stands: <i>also, will, was</i> between. */
    private static final int BESIDE = 3;

    private static final int NEAR = 40;
    /** Between a name and its verb stand at most so many tokens. */
    private static final int SUBJECT_REACH = 8;

    private final AnalysedText text;
    private final Tokens tokens;
    private final List<Mention> countries = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final @Nullable String home;
    private final boolean own;
    private final Map<PersonDraft, String> settled = new HashMap<>();
    private final Map<String, PersonDraft> held = new HashMap<>();
    private final Map<PersonDraft, Set<PersonDraft>> counterparts = new HashMap<>();
    private final Map<PersonDraft, Map<PersonDraft, Double>> neighbours = new HashMap<>();

    ServedSide(AnalysedText text, List<Mention> mentions, List<PersonDraft> drafts) {
        this.text = text;
        this.tokens = text.tokens();
        this.home = home(text);
        this.own = home != null && text.pack().home() == null && DocumentHome.isOfficial(text);
        boolean[] owned = new boolean[tokens.count() + 1];
        for (PersonDraft draft : drafts) {
            for (Place place : draft.places()) {
                for (int token = place.first(); token < place.last(); token++) {
                    owned[token] = true;
                }
            }
        }
        for (Mention mention : mentions) {
            if (mention.isOne(Actor.Kind.COUNTRY)) {
                counts.merge(mention.actors().get(0).id(), 1, Integer::sum);
                if (!owned[mention.first()]) {
                    countries.add(mention);
                }
            }
        }
        countries.sort(Comparator.comparingInt(Mention::first));
    }

    /** The country whose papers are written in the language, or null. */
    static @Nullable String home(AnalysedText text) {
        return DocumentHome.of(text);
    }

    /**
     * Tells whom each serves: first those whose words say it, then those whose names tell an origin, then the rest. A
     * post of one country has one holder, so who comes later is sent elsewhere.
     */
    void settle(List<PersonDraft> people) {
        List<PersonDraft> bare = new ArrayList<>();
        for (PersonDraft person : people) {
            String side = isOfHomeForces(person) ? home : stated(person);
            if (side != null) {
                settle(person, side);
            } else if (isOfState(person)) {
                bare.add(person);
            }
        }
        findNeighbours(people);
        findCounterparts(people);
        Map<PersonDraft, Set<String>> origins = new HashMap<>();
        bare.forEach(person -> origins.put(person, origins(person)));
        bare.sort(Comparator.comparing(
                person -> origins.getOrDefault(person, Set.of()).isEmpty() || isCarried(person)));
        for (PersonDraft person : bare) {
            String side = likeliest(person, origins.getOrDefault(person, Set.of()));
            if (side != null) {
                settle(person, side);
            }
        }
        if (own && text.pack().headLast()) {
            metAbroad(people, bare);
        }
        for (PersonDraft person : people) {
            String side = settled.containsKey(person) || !isOfSomeOffice(person) ? null : sideOfRow(person);
            if (side != null) {
                settle(person, side);
            }
        }
    }

    /**
     * A ministry's own statement tells whom its minister met, and leaves out the country of both: those whom nothing but
     * that they go without a country had made its own are of the other country that the statement is about.
     */
    private void metAbroad(List<PersonDraft> people, List<PersonDraft> bare) {
        String other = null;
        for (Map.Entry<String, Integer> told : new java.util.TreeMap<>(counts).entrySet()) {
            boolean more = other == null || told.getValue() > counts.getOrDefault(other, 0);
            other = !told.getKey().equals(home) && more ? told.getKey() : other;
        }
        if (other == null || counts.getOrDefault(other, 0) < 2) {
            return;
        }
        Map<Integer, PersonDraft> byStart = new HashMap<>();
        for (PersonDraft person : people) {
            person.places().forEach(place -> byStart.put(place.first(), person));
        }
        int reached = 0;
        for (Match verb : text.matches()) {
            if (verb.sense() != Sense.ENGAGEMENT || verb.first() < reached || !isOfContact(verb)) {
                continue;
            }
            int sentence = tokens.sentenceOf(verb.first());
            PersonDraft subject = null;
            for (PersonDraft person : people) {
                for (Place place : person.places()) {
                    int gap = verb.first() - place.last();
                    boolean beside = gap >= 0 && gap <= BESIDE && tokens.sentenceOf(place.first()) == sentence;
                    subject = beside ? person : subject;
                }
            }
            boolean ours = subject != null && String.valueOf(home).equals(settled.get(subject));
            for (int token = verb.first() - 1; ours && token >= verb.first() - BESIDE; token--) {
                ours = !text.is(token, WordClass.AND); // called on A and was hosted by B
            }
            reached = verb.last();
            for (int token = verb.last(); ours && token < tokens.last(sentence); token++) {
                PersonDraft met = byStart.get(token);
                boolean goesOn = met != null || token < reached + 8;
                if (!goesOn
                        || text.isAny(token, WordClass.RELATIVE.bit() | WordClass.THAT.bit() | WordClass.WITH.bit())
                                && token > verb.last()) {
                    break;
                }
                if (met != null) {
                    reached = token;
                }
                if (met != null
                        && !met.equals(subject)
                        && bare.contains(met)
                        && String.valueOf(home).equals(settled.get(met))) {
                    settled.put(met, other);
                }
            }
        }
    }

    /** Whether a match is a verb of meeting somebody: <i>met, called on, was hosted to lunch by</i>. */
    private static boolean isOfContact(Match match) {
        String form = match.entry().get("form");
        return ("active".equals(form) || "passive".equals(form))
                && Set.of("meet", "call-on", "receive").contains(match.entry().id());
    }

    /** Who stands next to whom in a row of people: parted by nothing but a comma or <i>dan</i>. */
    private void findNeighbours(List<PersonDraft> people) {
        Map<Integer, PersonDraft> byEnd = new HashMap<>();
        Map<Integer, PersonDraft> byStart = new HashMap<>();
        for (PersonDraft person : people) {
            for (Place place : person.places()) {
                byStart.put(place.first(), person);
                byEnd.put(place.last(), person);
            }
        }
        byEnd.forEach((end, person) -> {
            int at = end;
            boolean comma = false;
            boolean and = false;
            while (at < tokens.count()
                    && at < end + 2
                    && (tokens.is(at, ',') || tokens.is(at, ';') || text.is(at, WordClass.AND))) {
                comma |= !text.is(at, WordClass.AND);
                and |= text.is(at, WordClass.AND);
                at++;
            }
            PersonDraft next = comma || and ? byStart.get(at) : null;
            if (next != null && !next.equals(person) && tokens.sentenceOf(end - 1) == tokens.sentenceOf(at)) {
                double weight = comma ? LISTED : LISTED_AS_PAIR;
                neighbours.computeIfAbsent(person, p -> new LinkedHashMap<>()).merge(next, weight, Math::max);
                neighbours.computeIfAbsent(next, p -> new LinkedHashMap<>()).merge(person, weight, Math::max);
            }
        });
    }

    /** <i>Minister Goh met Minister Silva</i>: who stands on the other side of a verb of meeting. */
    private void findCounterparts(List<PersonDraft> people) {
        Map<Integer, PersonDraft> byEnd = new HashMap<>();
        for (PersonDraft person : people) {
            person.places().forEach(place -> byEnd.put(place.last(), person));
        }
        for (PersonDraft person : people) {
            for (int i = 0; i < Math.min(PLACES, person.places().size()); i++) {
                int first = person.places().get(i).first();
                int sentence = tokens.first(tokens.sentenceOf(first));
                int verb = first - 1;
                while (verb > sentence && verb > first - NEAR && !isMeeting(verb)) {
                    verb--;
                }
                int end = verb;
                while (end > sentence && end > verb - NEAR && byEnd.get(end) == null) {
                    end--;
                }
                PersonDraft other = verb > sentence && isMeeting(verb) && isSubject(end, verb) ? byEnd.get(end) : null;
                if (other != null && !other.equals(person)) {
                    counterparts.computeIfAbsent(person, p -> new HashSet<>()).add(other);
                    counterparts.computeIfAbsent(other, p -> new HashSet<>()).add(person);
                }
            }
        }
    }

    /** Whether nothing but a country, auxiliaries and adverbs stands between a name and an active verb. */
    private boolean isSubject(int nameEnd, int verb) {
        for (int token = nameEnd; token < verb; token++) {
            if (tokens.kind(token) != Tokens.Kind.WORD
                    || text.isAny(token, WordClass.COPULA.bit() | WordClass.AND.bit() | WordClass.RELATIVE.bit())
                    || text.voice(token) != null && tokens.shape(token) == Shape.LOWER) {
                return false;
            }
        }
        return verb - nameEnd < SUBJECT_REACH;
    }

    private boolean isMeeting(int token) {
        Match verb = text.match(token, Sense.ENGAGEMENT);
        return verb != null && "active".equals(verb.entry().get("form"));
    }

    /** An office whose body is told without a country or not at all, but no company's. */
    private static boolean isOfSomeOffice(PersonDraft person) {
        boolean office = false;
        for (Told told : person.told()) {
            PostPhrase phrase = told.phrase();
            office |= phrase.isSpecific()
                    && phrase.employer() == null
                    && "body".equals(phrase.head().get("of"))
                    && phrase.titleLast() - phrase.titleFirst() > 1;
        }
        return office;
    }

    /** The side of those beside whom a person is listed, where all that are known serve one and the name may be from it. */
    private @Nullable String sideOfRow(PersonDraft person) {
        Set<String> sides = new HashSet<>();
        neighbours.getOrDefault(person, Map.of()).forEach((other, weight) -> {
            String side = weight >= LISTED ? settled.get(other) : null;
            if (side != null) {
                sides.add(side);
            }
        });
        String only = sides.size() == 1 ? sides.iterator().next() : null;
        Set<String> origins = only == null ? Set.of() : origins(person);
        return origins.isEmpty() || origins.contains(only) ? only : null;
    }

    /** Whether a rank of the home country's own forces stands right before the name. */
    private boolean isOfHomeForces(PersonDraft person) {
        for (int i = 0; i < Math.min(PLACES, person.places().size()); i++) {
            Place place = person.places().get(i);
            for (int token = place.nameFirst() - 1; token >= Math.max(place.first(), place.nameFirst() - 6); token--) {
                Match rank = text.match(token, Sense.HONORIFIC);
                if (rank != null && rank.entry().get("home") != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of respect that a state's own statements keep for foreigners stands before the name. */
    private boolean isExcellency(PersonDraft person) {
        for (int i = 0; i < Math.min(PLACES, person.places().size()); i++) {
            Place place = person.places().get(i);
            for (int token = Math.max(0, place.first() - 3); token < place.nameFirst(); token++) {
                Match respect = text.match(token, Sense.HONORIFIC);
                if (respect != null && respect.entry().get("foreign") != null && respect.last() <= place.nameFirst()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isHeldByOther(PostPhrase phrase, @Nullable String side, PersonDraft person) {
        PersonDraft holder = side == null || !isSingle(phrase) ? null : held.get(slot(phrase, side));
        return holder != null && !holder.equals(person);
    }

    private void settle(PersonDraft person, String side) {
        settled.put(person, side);
        for (Told told : person.told()) {
            if (isSingle(told.phrase())) {
                held.putIfAbsent(slot(told.phrase(), side), person);
            }
        }
    }

    /** Whether a country has one holder of the post at a time. */
    private static boolean isSingle(PostPhrase phrase) {
        String rank = phrase.head().get("rank");
        boolean bareMinister = "minister".equals(rank) && phrase.words().size() == 1;
        boolean ofBody = "leader".equals(rank) && (phrase.employer() != null || phrase.body() != null);
        return rank != null && !bareMinister && !ofBody && !phrase.former();
    }

    private static String slot(PostPhrase phrase, String side) {
        return side + new TreeSet<>(phrase.words());
    }

    /** The country that a person of the state serves, or null for others. */
    @Nullable
    String of(PersonDraft person) {
        return settled.get(person);
    }

    private static boolean isOfState(PersonDraft person) {
        boolean state = person.told().isEmpty();
        for (Told told : person.told()) {
            PostPhrase phrase = told.phrase();
            boolean bare = phrase.employer() == null && phrase.body() == null;
            state |= bare
                    && (phrase.ofState()
                            || "secretary-general".equals(phrase.head().id()));
        }
        return state;
    }

    /**
     * The country of an office that a person serves. What the text does not say of the office was told from the countries it
     * speaks of, so a name that is only of home weighs more.
     */
    private @Nullable String countryOf(PersonDraft person, Actor employer) {
        OrganizationKind kind = employer.organizationKind();
        boolean office = kind == OrganizationKind.GOVERNMENT_BODY || kind == OrganizationKind.LEGISLATURE;
        String country = employer.country();
        if (kind == OrganizationKind.OTHER && country != null && country.equals(home) && !isNamedIn(employer)) {
            // An institute serves no state unless it says so.
            return null;
        }
        if (country == null || !office || home == null || country.equals(home) || isNamedIn(employer)) {
            return country;
        }
        Set<String> origins = origins(person);
        return origins.size() == 1 && origins.contains(home) ? home : country;
    }

    /** Whether the name of an organisation has its country in it. */
    private boolean isNamedIn(Actor employer) {
        Entry row = text.pack().entry(Sense.COUNTRY, String.valueOf(employer.country()));
        return row != null && employer.name().contains(row.name());
    }

    private @Nullable String stated(PersonDraft person) {
        for (Told told : person.told()) {
            PostPhrase phrase = told.phrase();
            if (phrase.country() != null && !phrase.former()) {
                return phrase.country();
            }
            if (phrase.employer() != null && phrase.employer().country() != null && !phrase.former()) {
                return countryOf(person, phrase.employer());
            }
        }
        for (Told told : person.told()) {
            if (told.phrase().country() != null) {
                return told.phrase().country();
            }
        }
        return null;
    }

    /**
     * The country that a post in a body serves: the body's own; home for offices of the state that the text gives none;
     * that of the person's other posts, but none for those who serve many states.
     */
    @Nullable
    String ofBody(PersonDraft person, @Nullable Actor employer, @Nullable String side) {
        if (employer == null) {
            return side;
        }
        if (employer.country() != null) {
            String told = countryOf(person, employer);
            return told != null
                            && told.equals(home)
                            && !told.equals(side)
                            && !isNamedIn(employer)
                            && isTold(person, side)
                    ? side
                    : told;
        }
        OrganizationKind kind = employer.organizationKind();
        boolean office = kind == OrganizationKind.GOVERNMENT_BODY || kind == OrganizationKind.LEGISLATURE;
        if (office && side == null) {
            return counts.getOrDefault(String.valueOf(home), 0) > 0 ? home : null;
        }
        return kind == OrganizationKind.IGO ? null : side;
    }

    /** Whether the words of one of a person's present posts name a country. */
    private static boolean isTold(PersonDraft person, @Nullable String side) {
        for (Told told : person.told()) {
            PostPhrase phrase = told.phrase();
            if (side != null && side.equals(phrase.country()) && phrase.employer() == null && !phrase.former()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String likeliest(PersonDraft person, Set<String> origins) {
        boolean foreign =
                person.told().stream().anyMatch(told -> told.phrase().head().get("foreign") != null);
        Map<String, Double> votes = new HashMap<>();
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.forEach((code, count) -> votes.merge(code, SHARE * count / total, Double::sum));
        if (home != null) {
            votes.merge(home, own ? OWN : counts.containsKey(home) ? HOME : HOME_UNMENTIONED, Double::sum);
            if (foreign || own && isExcellency(person)) {
                votes.merge(home, NOT_AT_HOME, Double::sum);
            }
            if (origins.isEmpty() && !own) {
                votes.merge(home, strangeness(person), Double::sum);
            }
        }
        int places = Math.min(PLACES, person.places().size());
        for (int i = 0; i < places; i++) {
            around(person.places().get(i), votes, 1.0 / places);
        }
        if (!origins.isEmpty()) {
            boolean leads = person.told().stream()
                    .anyMatch(told -> "leader".equals(told.phrase().head().get("rank")));
            boolean mild = origins.size() > 1 && !leads;
            boolean carried = isCarried(person);
            boolean mixed = carried || hasCarried(person);
            if (own && mixed) {
                votes.merge(home, OWN_WITH_ANY_NAME, Double::sum);
            }
            boolean absent = origins.stream().noneMatch(counts::containsKey);
            votes.replaceAll((code, vote) -> vote
                    + (mixed && own || absent && (own || !code.equals(home))
                            ? 0
                            : origins.contains(code)
                                    ? carried && text.pack().home() == null ? CARRIED_ORIGIN : ORIGIN
                                    : mild && code.equals(home) || carried && !code.equals(home)
                                            ? OTHER_ORIGIN_OF_HOME
                                            : OTHER_ORIGIN));
        }
        neighbours.getOrDefault(person, Map.of()).forEach((other, weight) -> {
            String side = settled.get(other);
            if (side != null) {
                votes.merge(side, weight, Double::sum);
            }
        });
        for (PersonDraft other : counterparts.getOrDefault(person, Set.of())) {
            String side = settled.get(other);
            if (side != null && votes.size() > 1) {
                votes.merge(side, COUNTERPART, Double::sum);
            }
        }
        for (Told told : person.told()) {
            String only = told.phrase().head().get("only_in");
            if (only != null && !told.phrase().former()) {
                votes.keySet().retainAll(Set.of(only.split(" ")));
            }
            String mostly = told.phrase().head().get("mostly");
            if (mostly != null) {
                votes.merge(mostly, MOSTLY, Double::sum);
            }
            String without = told.phrase().head().get("not_in");
            if (without != null && !told.phrase().former()) {
                votes.keySet().removeAll(Set.of(without.split(" ")));
            }
            boolean heldAtHome = own && isHeldByOther(told.phrase(), home, person);
            if (heldAtHome && origins.isEmpty()) {
                // A state's own papers speak of former holders as well.
                votes.merge(String.valueOf(home), HELD_AT_HOME, Double::sum);
            }
            if (isSingle(told.phrase())) {
                votes.keySet().removeIf(code -> {
                    if (heldAtHome && origins.isEmpty() && code.equals(home)) {
                        return false;
                    }
                    PersonDraft holder = held.get(slot(told.phrase(), code));
                    boolean beside = holder != null
                            && neighbours.getOrDefault(person, Map.of()).containsKey(holder);
                    return holder != null
                            && !holder.equals(person)
                            && (beside || !origins.contains(code) || isCarried(person));
                });
            }
        }
        String best = null;
        double most = 0;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            double value = vote.getValue();
            if (best == null || value > most || value == most && vote.getKey().compareTo(best) < 0) {
                best = vote.getKey();
                most = value;
            }
        }
        // A name without a post tells of no service: only its origin can say more.
        boolean enough = best != null
                && (person.told().isEmpty() ? origins.contains(best) && isAlone(origins, person) : most > FAINT);
        return enough ? best : null;
    }

    private static double strangeness(PersonDraft person) {
        double votes = 0;
        for (Told told : person.told()) {
            String rank = String.valueOf(told.phrase().head().get("rank"));
            votes = Math.min(
                    votes, rank.equals("leader") ? STRANGE_LEADER : rank.equals("minister") ? STRANGE_MINISTER : 0);
        }
        return votes;
    }

    private void around(Place place, Map<String, Double> votes, double weight) {
        int sentence = tokens.sentenceOf(place.first());
        sayer(place, sentence, votes, weight);
        Set<String> near = new HashSet<>();
        int end = firstFrom(tokens.last(sentence));
        for (int i = end - 1; i >= Math.max(0, end - NEAR); i--) {
            Mention mention = countries.get(i);
            int there = tokens.sentenceOf(mention.first());
            if (there < sentence - 2) {
                return;
            }
            String code = mention.actors().get(0).id();
            if (there <= sentence && near.add(code)) {
                double vote = there < sentence
                        ? SENTENCE_BEFORE
                        : mention.first() < place.first() ? SAME_SENTENCE : LATER_IN_SENTENCE;
                votes.merge(code, weight * vote, Double::sum);
            }
        }
    }

    /** Who says at the end of a sentence what it tells speaks for the country that it tells of first. */
    private void sayer(Place place, int sentence, Map<String, Double> votes, double weight) {
        int said = place.last();
        if (!text.is(said, WordClass.SPEECH) || tokens.quote(said) != 0) {
            return;
        }
        int first = firstFrom(tokens.first(sentence));
        Mention subject = first < countries.size() ? countries.get(first) : null;
        boolean closes = tokens.is(place.first() - 1, ',') && tokens.quote(place.first() - 2) == 0;
        if (closes
                && subject != null
                && subject.first() < place.first()
                && subject.first() <= tokens.first(sentence) + 2) {
            votes.merge(subject.actors().get(0).id(), weight * TOLD_BY, Double::sum);
        }
        Match capital = text.is(said + 1, WordClass.AT) ? text.match(said + 2, Sense.CAPITAL) : null;
        if (capital != null) {
            votes.merge(capital.entry().id(), weight * SAID_AT, Double::sum);
        }
    }

    /** Index of the first country named at or after a token. */
    private int firstFrom(int token) {
        int low = 0;
        int high = countries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (countries.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether some part of a name is one that people bear far from where it is at home. */
    private boolean hasCarried(PersonDraft person) {
        Place place = person.places().isEmpty() ? null : person.places().get(0);
        for (int token = place == null ? 0 : place.nameFirst(); place != null && token < place.nameLast(); token++) {
            Match part = text.match(token, Sense.GIVEN_NAME);
            if (part != null && part.entry().get("carried") != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name that is at home in many countries can be from one only of those that the text speaks of. */
    private boolean isAlone(Set<String> origins, PersonDraft person) {
        return !isCarried(person)
                || origins.stream().filter(counts::containsKey).count() == 1;
    }

    /** Whether only names that people bear far from where they are at home tell the origin. */
    private boolean isCarried(PersonDraft person) {
        Place place = person.places().isEmpty() ? null : person.places().get(0);
        boolean some = false;
        for (int token = place == null ? 0 : place.nameFirst(); place != null && token < place.nameLast(); token++) {
            Map<Entry, Integer> votes = new HashMap<>();
            NameOrigins.vote(text, token, token == place.nameFirst(), votes);
            for (Entry row : votes.keySet()) {
                if (row.get("carried") == null) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    /** The countries where the parts of a name are common; empty where they tell nothing. */
    private Set<String> origins(PersonDraft person) {
        Map<Entry, Integer> votes = new HashMap<>();
        Place place = person.places().isEmpty() ? null : person.places().get(0);
        for (int token = place == null ? 0 : place.nameFirst(); place != null && token < place.nameLast(); token++) {
            NameOrigins.vote(text, token, token == place.nameFirst(), votes);
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<String> countries = new HashSet<>();
        votes.forEach((row, count) -> {
            String listed = count == most ? row.get("countries") : null;
            if (listed != null) {
                countries.addAll(List.of(listed.toUpperCase(Locale.ROOT).split(" ")));
            }
        });
        return countries;
    }
}
