package org.chancery.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Cast;
import org.chancery.name.Mention;
import org.chancery.record.EventSide;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in a sentence, for event data: those of the cast and also police, rebels or protesters of a country or of
 * none. One thread.
 */
final class EventCast {
    /** How many words may stand between a country and the people named after it. */
    private static final int PHRASE = 6;

    /**
     * Somebody in a sentence.
     *
     * @param first first token of the name, its article left out
     * @param last one past its last token
     * @param sides whom it means, one or several
     * @param governed whether a preposition stands before it
     * @param place whether it only tells where
     * @param general whether no country is known: <i>the police</i>
     * @param own whether they belong to somebody named before: <i>its troops</i>
     */
    record Who(
            int first, int last, List<EventSide> sides, boolean governed, boolean place, boolean general, boolean own) {
        /** Whether all of it is of the same country or body as one of the others. */
        boolean within(List<EventSide> others) {
            return sides.stream().allMatch(s -> others.stream().anyMatch(s::sharesCode));
        }
    }

    private static final long PREPOSITION = WordClass.WITH.bit()
            | WordClass.TO.bit()
            | WordClass.TOWARD_PLACE.bit()
            | WordClass.AT.bit()
            | WordClass.IN.bit()
            | WordClass.FROM.bit()
            | WordClass.BY.bit()
            | WordClass.ABOUT.bit()
            | WordClass.FOR.bit()
            | WordClass.BETWEEN.bit()
            | WordClass.AS.bit()
            | WordClass.OF.bit();

    private final AnalysedText text;
    private final Tokens tokens;
    private final Cast cast;

    EventCast(AnalysedText text, Cast cast) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
    }

    /** Everybody in a sentence, in order. */
    List<Who> of(int sentence) {
        List<Who> all = new ArrayList<>();
        int last = tokens.last(sentence);
        for (int token = tokens.first(sentence); token < last; ) {
            Mention mention = cast.at(token);
            AnalysedText.Match people = mention == null ? text.match(token, Sense.SECTOR) : null;
            Who who = mention != null ? named(mention, token, last) : people != null ? unnamed(people, last) : null;
            if (who != null) {
                all.add(who);
            }
            token = Math.max(token + 1, who != null ? who.last() : mention == null ? 0 : mention.last());
        }
        for (int i = 0; i + 1 < all.size(); i++) {
            all.set(i, withApposition(all.get(i), all.get(i + 1)));
        }
        return all;
    }

    /** Somebody of no known country whose post follows after a comma: <i>X, the interior minister of Y</i>. */
    private Who withApposition(Who who, Who next) {
        int gap = text.is(who.last() + 1, WordClass.DETERMINER) ? who.last() + 2 : who.last() + 1;
        boolean post = who.general()
                && tokens.is(who.last(), ',')
                && next.first() == gap
                && !next.general()
                && !next.place()
                && cast.at(who.first()) != null
                && next.sides().size() == 1
                && who.sides().size() == 1;
        return !post
                ? who
                : new Who(
                        who.first(),
                        who.last(),
                        List.of(who.sides().get(0).at(next.sides().get(0))),
                        who.governed(),
                        false,
                        false,
                        false);
    }

    private @Nullable Who named(Mention mention, int token, int last) {
        List<EventSide> sides = new ArrayList<>();
        int end = mention.last();
        String sector = null;
        if (text.pack().headLast()) {
            int at = text.afterPossessive(end);
            for (int step = 0; step < PHRASE && at < last && cast.at(at) == null && inPhrase(at); step++) {
                AnalysedText.Match people = text.match(at, Sense.SECTOR);
                if (people != null) {
                    sector = people.entry().id();
                    end = people.last();
                    at = people.last();
                } else {
                    at++;
                }
            }
        } else {
            AnalysedText.Match people = peopleBefore(mention.first());
            sector = people == null ? null : people.entry().id();
        }
        for (int at = mention.first(); sector == null && at < mention.last(); at++) {
            AnalysedText.Match people = tokens.shape(at) == Shape.LOWER ? text.match(at, Sense.SECTOR) : null;
            sector = people != null && people.last() <= mention.last()
                    ? people.entry().id()
                    : null;
        }
        boolean alone = text.pack().headLast()
                && sector == null
                && mention.isOne(Actor.Kind.COUNTRY)
                && text.match(mention.first(), Sense.NATIONALITY) != null
                && (end >= last || !inPhrase(end));
        sector = alone ? "CVL" : sector; // Nigerians marched
        String words = tokens.string(mention.first(), end);
        if (text.match(mention.first() - 1, Sense.ETHNIC) != null) {
            EventSide people = new EventSide(words, null, null, sector == null ? "CVL" : sector);
            return new Who(mention.first(), end, List.of(people), governed(mention.first() - 1), false, true, false);
        }
        if (mention.how() == Mention.How.PRONOUN && mention.actors().size() != 1) {
            return null;
        }
        AnalysedText.Match employer = text.match(mention.first(), Sense.ORGANIZATION);
        boolean ofStates = mention.isOne(Actor.Kind.PERSON)
                && employer != null
                && employer.last() < mention.last()
                && "igo".equals(employer.entry().get("kind"));
        for (Actor actor : mention.actors()) {
            EventSide side = ofStates
                    ? new EventSide(words, null, "IGO", sector == null ? "GOV" : sector, actor.name(), office(actor))
                    : side(actor, words, sector);
            if (side != null && !sides.contains(side)) {
                sides.add(side);
            }
        }
        boolean edge = text.match(mention.last(), Sense.EDGE) != null
                || text.match(text.afterPossessive(mention.last()), Sense.EDGE) != null;
        boolean where = mention.isOne(Actor.Kind.COUNTRY) && (edge || in(mention.first() - 1));
        boolean place =
                sector == null && (where || mention.isOne(Actor.Kind.PLACE) || mention.isOne(Actor.Kind.REGION));
        if (sides.isEmpty()) {
            return null;
        }
        boolean general = sides.stream().allMatch(s -> s.country() == null && s.body() == null);
        return new Who(
                mention.first(),
                Math.max(token + 1, end),
                sides,
                governed(mention.first()),
                place,
                general,
                text.is(mention.first(), WordClass.POSSESSIVE));
    }

    /** Whether the preposition before a name, past its article and plain words, tells where. */
    private boolean in(int before) {
        for (int at = before; at >= Math.max(0, before - 2); at--) {
            if (text.isAny(at, PREPOSITION)) {
                return text.isAny(at, WordClass.IN.bit() | WordClass.AT.bit());
            }
        }
        return false;
    }

    /** A noun of people that ends right before a name: <i>polisi Thailand</i>. */
    private AnalysedText.@Nullable Match peopleBefore(int token) {
        for (int at = token - 1; at >= Math.max(0, token - 3); at--) {
            AnalysedText.Match people = text.match(at, Sense.SECTOR);
            if (people != null && people.last() == token) {
                return people;
            }
        }
        return null;
    }

    /** Whether a word may stand between a country and its people: <i>Israel's far-right ruling</i> party. */
    private boolean inPhrase(int token) {
        return (tokens.kind(token) == Tokens.Kind.WORD || tokens.is(token, '-'))
                && (text.pack().classes(tokens.word(token)) & ~(WordClass.COMMON.bit() | WordClass.OFFICIAL.bit())) == 0
                && text.match(token, Sense.WEEKDAY) == null
                && (text.root(token) == 0
                        || text.match(token, Sense.SECTOR) != null
                        || tokens.is(token - 1, '-')
                        || text.pack().is(tokens.word(token), WordClass.OFFICIAL));
    }

    private Who unnamed(AnalysedText.Match people, int last) {
        String sector = people.entry().id();
        int end = people.last();
        for (AnalysedText.Match more = text.match(end, Sense.SECTOR);
                more != null && end < last && cast.at(end) == null;
                more = text.match(end, Sense.SECTOR)) {
            sector = more.entry().id();
            end = more.last();
        }
        int name = -1;
        for (int at = end; at < Math.min(last, end + 5) && name < 0; at++) {
            Mention whose = cast.at(at);
            boolean edge = whose != null && text.match(whose.last(), Sense.EDGE) != null;
            if (edge) {
                break; // guerrillas on the Thai border
            }
            boolean passes = text.isAny(at, PREPOSITION | WordClass.DETERMINER.bit())
                    || text.match(at, Sense.DIRECTION) != null
                    || at > end && tokens.kind(at) == Tokens.Kind.WORD && text.root(at) == 0;
            if (cast.at(at) != null) {
                name = at;
            } else if (!passes || at == end && text.isAny(at, WordClass.BY.bit() | WordClass.TO.bit())) {
                break;
            }
        }
        Mention home = name < 0 || own(people.first()) ? null : cast.at(name);
        boolean belongs = home != null && (!text.pack().headLast() || whose(name - 1, end));
        String words = tokens.string(people.first(), end);
        if (home != null && belongs) {
            for (Actor actor : home.actors()) {
                EventSide side = side(actor, words, sector);
                if (side != null) {
                    return new Who(
                            people.first(),
                            Math.max(end, home.last()),
                            List.of(side),
                            governed(people.first()),
                            false,
                            false,
                            own(people.first()));
                }
            }
        }
        return new Who(
                people.first(),
                end,
                List.of(new EventSide(words, null, null, sector)),
                governed(people.first()),
                false,
                true,
                own(people.first()));
    }

    /** Whether <i>its, their</i> stands before a noun of people, with plain words between: <i>its front-line forces</i>. */
    private boolean own(int first) {
        for (int at = first - 1; at >= Math.max(0, first - 5); at--) {
            if (text.is(at, WordClass.POSSESSIVE)) {
                return true;
            }
            if (cast.at(at) != null || !inPhrase(at)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the preposition before a name tells whose people they are: <i>of, in, from</i>. */
    private boolean whose(int token, int limit) {
        for (int at = token; at >= limit; at--) {
            if (text.isAny(at, WordClass.OF.bit() | WordClass.IN.bit() | WordClass.AT.bit() | WordClass.FROM.bit())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition governs a name, past the articles and plain words before it. */
    private boolean governed(int first) {
        for (int at = first - 1; at >= Math.max(0, first - 4); at--) {
            if (text.isAny(at, PREPOSITION)) {
                return true;
            }
            boolean passes = text.isAny(at, WordClass.DETERMINER.bit() | WordClass.QUANTIFIER.bit())
                    || tokens.kind(at) == Tokens.Kind.NUMBER
                    || tokens.kind(at) == Tokens.Kind.WORD
                            && text.root(at) == 0
                            && cast.at(at) == null
                            && (text.pack().classes(tokens.word(at)) & ~WordClass.COMMON.bit()) == 0;
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    private static final Set<OrganizationKind> OF_STATES = Set.of(OrganizationKind.IGO, OrganizationKind.FORUM);

    private static @Nullable EventSide side(Actor actor, String words, @Nullable String sector) {
        String country = actor.country();
        return switch (actor.kind()) {
            case COUNTRY -> new EventSide(words, actor.id(), null, sector);
            case PLACE, REGION -> country == null ? null : new EventSide(words, country, null, sector);
            case PERSON -> {
                Actor employer = actor.employer();
                String own = sector == null && actor.isOfficial() ? "GOV" : sector;
                EventSide served = country != null || employer == null ? null : side(employer, words, sector);
                yield country == null && employer != null
                        ? served == null
                                ? null
                                : new EventSide(
                                        words,
                                        served.country(),
                                        served.body(),
                                        served.sector(),
                                        actor.name(),
                                        office(actor))
                        : new EventSide(words, country, null, own, actor.name(), office(actor));
            }
            case ORGANIZATION -> {
                OrganizationKind kind = actor.organizationKind();
                if (kind != null && OF_STATES.contains(kind)) {
                    yield new EventSide(words, null, "IGO", sector, actor.name(), null);
                }
                String own = sector != null ? sector : sectorOf(kind);
                // A body that only the text names is of the country where things happen.
                String known = kind == OrganizationKind.COMPANY ? "MNC" : "REB".equals(own) ? "IMG" : "NGO";
                String body = actor.rule().endsWith("/known") ? known : null;
                yield country != null
                        ? new EventSide(words, country, null, own, actor.name(), null)
                        : new EventSide(words, null, body, own, actor.name(), null);
            }
        };
    }

    /** The post in which a person acts: the last that the document gives as held now. */
    private static @Nullable String office(Actor person) {
        String office = null;
        for (Actor.Post post : person.posts()) {
            office = post.former() || post.title() == null ? office : post.title();
        }
        return office;
    }

    private static @Nullable String sectorOf(@Nullable OrganizationKind kind) {
        return kind == null
                ? null
                : switch (kind) {
                    case GOVERNMENT_BODY -> "GOV";
                    case LEGISLATURE -> "LEG";
                    case PARTY -> "PTY";
                    case MEDIA -> "JRN";
                    case COMPANY -> "BUS";
                    case ASSOCIATION -> "SOC";
                    case IGO, FORUM, OTHER -> null;
                };
    }
}
