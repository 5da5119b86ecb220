package org.chancery.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The words that point back to somebody, read in the order of the text: posts alone (<i>Menteri Luar Negeri Vietnam,
 * Presiden itu</i>), <i>ia, beliau, mereka</i>, <i>pihak AS, pemerintah, delegasi itu, tuan rumah, negara tersebut</i>,
 * by-names of countries, <i>kedua menteri</i>, and the first person, whose speaker later stages tell.
 *
 * <p>A pronoun means the person last spoken of as the first in a sentence outside quotations; both sides are the last two
 * sides that met in a sentence, else the two of which the document speaks most.
 */
final class References {
    private static final long POINTING = WordClass.DEMONSTRATIVE.bit();
    private static final long FIRST = WordClass.I.bit() | WordClass.WE.bit();
    /** How many sentences back a pronoun reaches. */
    private static final int REACH = 6;
    /** How many people are kept in mind, and how many of the document are asked for the holder of a post. */
    private static final int REMEMBERED = 64;

    private final AnalysedText text;
    private final Tokens tokens;
    private final CastBuilder cast;
    private final Taken taken;
    private final @Nullable String home;
    private final Map<Integer, PostPhrase> posts = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Actor> everyone;
    private final List<String> mainPair;
    private final int secondCount;
    /** Whether a reporter tells it, for whom <i>they</i> may be anybody; a ministry's own note tells of those who met. */
    private final boolean reported;

    // What was spoken of last.
    private int sentence = -1;
    private boolean opened;
    private @Nullable Actor person;
    private int personSentence = -REACH;
    private final List<Actor> people = new ArrayList<>();
    private @Nullable Actor country;
    private final List<Actor> countries = new ArrayList<>();
    private final Set<Actor> inSentence = new LinkedHashSet<>();
    private List<Actor> pair = List.of();
    /** By number the sides, more than two, that one sentence named last: whom <i>the three leaders</i> means. */
    private final Map<Integer, List<Actor>> groups = new HashMap<>();

    private int quoteOfPerson = -1;
    private @Nullable Actor quotedPerson;
    private int speakerOf = -1;
    private @Nullable Actor speaker;
    /** Whether the document is about two countries, no third coming near. */
    private final boolean strongPair;

    /** The sentence that last told of both sides, and whether the one being read points to them without naming them. */
    private int pairSentence = -1;

    private boolean pointedToBoth;
    /** The sentence that last named two sides, and whether it tells that these met. */
    private int pairNamed = -1;

    private boolean pairMet;
    /** For how many sentences those who met are the two sides, in a document that is about two others. */
    private static final int PAIR_REACH = 6;

    /** Those who were last told to do something together, and the sentence that told it. */
    private List<Actor> together = List.of();

    private int togetherSentence = -1;

    /** By noun the last side whose officials it told: <i>EC ministers agreed … Ministers also decided</i>. */
    private final Map<Integer, Actor> officialsOf = new HashMap<>();

    /** The state or body that was last named first in a sentence. */
    private @Nullable Actor thing;

    private int thingSentence = -1;

    /** How many words may stand between a side and the noun of its officials. */
    private static final int OFFICIAL_REACH = 3;

    /** How many sentences back <i>they</i> may point. */
    private static final int THEY_REACH = 1;

    private References(AnalysedText text, CastBuilder cast) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
        this.taken = new Taken(cast.mentions(), tokens.count());
        this.home = ServedSide.home(text);
        this.reported = text.pack().headLast() && !DocumentHome.isOfficial(text);
        cast.openPosts().forEach(post -> posts.put(post.first(), post));
        for (Mention mention : cast.mentions()) {
            mention.sides().forEach(side -> counts.merge(side, 1, Integer::sum));
        }
        this.everyone = cast.actors().stream()
                .filter(actor -> actor.kind() == Actor.Kind.PERSON)
                .limit(REMEMBERED)
                .toList();
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        this.secondCount = most.size() < 2 ? 0 : most.get(1).getValue();
        int third = most.size() < 3 ? 0 : most.get(2).getValue();
        this.strongPair = most.size() >= 2
                && secondCount >= 4
                && third * 3 <= secondCount
                && most.subList(0, 2).stream().allMatch(e -> text.pack().entry(Sense.COUNTRY, e.getKey()) != null);
        this.mainPair = most.stream()
                .map(Map.Entry::getKey)
                .filter(side -> text.pack().entry(Sense.COUNTRY, side) != null)
                .limit(2)
                .toList();
    }

    static void read(AnalysedText text, CastBuilder cast) {
        new References(text, cast).readAll();
    }

    private void readAll() {
        for (int token = 0; token < tokens.count(); ) {
            int here = tokens.sentenceOf(token);
            if (here != sentence) {
                newSentence(here);
            }
            Mention named = taken.over(token);
            int next = pointer(token);
            if (next > token) {
                token = next;
            } else if (named != null && named.first() == token) {
                meet(named);
                noteTogether(named);
                noteOfficials(named);
                token = named.last();
            } else {
                token++;
            }
        }
    }

    private void newSentence(int number) {
        settlePair();
        sentence = number;
        opened = false;
        inSentence.clear();
    }

    /** Two sides spoken of in one sentence are the two that <i>kedua</i> means afterwards. */
    private void settlePair() {
        if (pointedToBoth) {
            pairSentence = sentence;
            pointedToBoth = false;
            return;
        }
        List<Actor> sides = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Actor actor : inSentence) {
            String side = actor.side();
            if (side != null && mayBeSide(actor, side) && codes.add(side)) {
                sides.add(actor);
            }
        }
        if (sides.size() == 2) {
            pair = sides;
            pairSentence = sentence;
            pairNamed = sentence;
            pairMet = tellsContact(sentence);
        } else if (sides.size() > 2) {
            groups.put(
                    sides.size(),
                    sides.stream()
                            .map(actor -> sideActor(actor, String.valueOf(actor.side())))
                            .toList());
        }
    }

    /** Whether a sentence tells of a contact: those named in it are then the two sides of it. */
    private boolean tellsContact(int number) {
        for (int token = tokens.first(number); number >= 0 && token < tokens.last(number); token++) {
            if (text.hasMatch(token)
                    && (text.match(token, Sense.ENGAGEMENT) != null || text.match(token, Sense.SERIES) != null)) {
                return true;
            }
        }
        return false;
    }

    /** An organisation of states is one of two sides only where the document speaks of it as much as of countries. */
    private boolean mayBeSide(Actor actor, String side) {
        if (actor.kind() != Actor.Kind.ORGANIZATION || actor.country() != null && side.equals(actor.country())) {
            return true;
        }
        return counts.getOrDefault(side, 0) >= secondCount;
    }

    // Who is spoken of.

    private void meet(Mention mention) {
        for (Actor actor : mention.actors()) {
            meet(actor, mention.first());
        }
    }

    private void meet(Actor actor, int token) {
        boolean quoted = tokens.quote(token) != 0;
        boolean body = actor.kind() == Actor.Kind.COUNTRY || actor.kind() == Actor.Kind.ORGANIZATION;
        if (!quoted && body && inSentence.isEmpty() && actor.side() != null) {
            thing = actor;
            thingSentence = sentence;
        }
        switch (actor.kind()) {
            case PERSON -> {
                people.remove(actor);
                people.add(actor);
                if (people.size() > REMEMBERED) {
                    people.remove(0);
                }
                if (quoted) {
                    quoteOfPerson = tokens.quote(token);
                    quotedPerson = actor;
                }
                if (!quoted
                        && (!opened
                                || text.isAny(token - 1, WordClass.SPEECH.bit() | WordClass.ACCORDING.bit())
                                || sentence - personSentence > REACH)) {
                    person = actor;
                    personSentence = sentence;
                    opened = true;
                }
                inSentence.add(actor);
                if (actor.country() != null) {
                    Actor side = countryOf(actor.country());
                    countries.remove(side);
                    countries.add(side);
                }
            }
            case COUNTRY -> {
                country = actor;
                countries.remove(actor);
                countries.add(actor);
                inSentence.add(actor);
            }
            case ORGANIZATION -> {
                if (actor.side() != null) {
                    inSentence.add(actor);
                }
            }
            case PLACE, REGION -> {
                // Where something happens speaks to nobody.
            }
        }
    }

    private Actor countryOf(String code) {
        Entry row = text.pack().entry(Sense.COUNTRY, code);
        Actor actor = cast.actor(Actor.Kind.COUNTRY, code, row == null ? code : row.name());
        actor.country(code);
        return actor;
    }

    // The words that point back.

    /** Reads a pointing expression at a token; one past it, or the token itself where there is none. */
    private int pointer(int token) {
        Match both = text.hasMatch(token) ? text.match(token, Sense.SIDES) : null;
        if (both != null) {
            return bothSides(both);
        }
        Actor theirs = officialsAt(token);
        if (theirs != null) {
            cast.mention(token, token + 1, Mention.How.DESCRIPTION, theirs);
            return token + 1;
        }
        PostPhrase post = posts.get(token);
        Match together = post == null ? null : text.match(token, Sense.SIDES);
        if (together != null) {
            return bothSides(together);
        }
        if (post != null) {
            return post(post);
        }
        if (taken.covers(token) && taken.opening(token) == null) {
            return token;
        }
        if (text.hasMatch(token)) {
            Match description = text.match(token, Sense.DESCRIPTION);
            if (description != null) {
                return description(description);
            }
        }
        if (taken.covers(token) || tokens.kind(token) != Tokens.Kind.WORD) {
            return token;
        }
        long classes = text.pack().classes(tokens.word(token));
        if ((classes & FIRST) != 0 && tokens.shape(token) != Shape.UPPER) {
            cast.mention(new Mention(token, token + 1, Mention.How.FIRST_PERSON, List.of()));
            return token + 1;
        }
        if ((classes & WordClass.THIRD.bit()) != 0 && tokens.shape(token) != Shape.UPPER) {
            return pronoun(token);
        }
        if ((classes & WordClass.THEY.bit()) != 0) {
            cast.mention(new Mention(token, token + 1, Mention.How.PRONOUN, they()));
            return token + 1;
        }
        return token;
    }

    /** <i>Minister Holm and Minister Silva agreed</i>: two of two sides with their verb are whom <i>they</i> means next. */
    private void noteTogether(Mention first) {
        int at = first.last();
        if (tokens.quote(first.first()) != 0 || !text.is(at, WordClass.AND)) {
            return;
        }
        at++;
        while (at < tokens.count() && text.is(at, WordClass.DETERMINER) && taken.over(at) == null) {
            at++;
        }
        Mention second = at < tokens.count() ? taken.over(at) : null;
        if (second == null || second.first() != at) {
            return;
        }
        List<Actor> both = new ArrayList<>(first.actors());
        both.addAll(second.actors());
        noteTogether(both, second.last());
    }

    /** Keeps who does something together where two sides stand before a verb that tells it. */
    private void noteTogether(List<Actor> both, int after) {
        Set<String> sides = new HashSet<>();
        both.forEach(actor -> {
            if (actor.side() != null) {
                sides.add(actor.side());
            }
        });
        if (sides.size() == 2 && verbAt(after)) {
            together = List.copyOf(both);
            togetherSentence = sentence;
        }
    }

    /** <i>EC foreign ministers, U.S. officials</i>: a side with the noun of those who speak for it. */
    private void noteOfficials(Mention side) {
        if (!text.pack().headLast()
                || side.actors().size() != 1
                || side.isOne(Actor.Kind.PERSON)
                || side.sides().isEmpty()) {
            return;
        }
        int at = side.last();
        int limit = Math.min(tokens.last(sentence), at + OFFICIAL_REACH);
        while (at < limit
                && !text.is(at, WordClass.OFFICIAL)
                && tokens.shape(at) == Shape.LOWER
                && (text.classes(at) & ~WordClass.COMMON.bit()) == 0) {
            at++;
        }
        if (at < limit && text.is(at, WordClass.OFFICIAL)) {
            officialsOf.put(tokens.word(at), side.actors().get(0));
        }
    }

    /** Officials without a side at the head of a sentence are those of the side that had them last; null for no such. */
    private @Nullable Actor officialsAt(int token) {
        if (officialsOf.isEmpty() || !text.is(token, WordClass.OFFICIAL) || tokens.quote(token) != 0) {
            return null;
        }
        int first = tokens.first(sentence);
        boolean opens =
                token == first || token == first + 1 && text.isAny(first, WordClass.BUT.bit() | WordClass.ADVERB.bit());
        return opens && verbAt(token + 1) ? officialsOf.get(tokens.word(token)) : null;
    }

    private boolean verbAt(int token) {
        int at = token;
        while (at < tokens.last(sentence) && text.isAny(at, WordClass.ADVERB.bit() | WordClass.PERFECT.bit())) {
            at++;
        }
        Voice voice = at < tokens.last(sentence) && !taken.covers(at) ? text.voice(at) : null;
        return voice != null && voice != Voice.NOUN && voice != Voice.AGENT;
    }

    /**
     * The two of this sentence; where it has named nobody yet, those who did something together in the sentence before,
     * else the two of the sentences right before.
     */
    private List<Actor> they() {
        if (inSentence.size() == 2) {
            return List.copyOf(inSentence);
        }
        if (inSentence.isEmpty() && !together.isEmpty() && sentence - togetherSentence <= THEY_REACH) {
            togetherSentence = sentence;
            pointedToBoth |= pair.size() == 2;
            return together;
        }
        if (!inSentence.isEmpty() || pair.size() != 2 || sentence - pairSentence > THEY_REACH || reported && !pairMet) {
            return List.of();
        }
        pointedToBoth = true;
        return pair;
    }

    /** <i>Peru said it would sign</i>: the state or body named first in this sentence or the one before. */
    private int thing(int token) {
        boolean told = thing != null
                && tokens.quote(token) == 0
                && sentence - thingSentence <= THEY_REACH
                && !text.is(token + 1, WordClass.COPULA);
        if (!told || thing == null) {
            return token;
        }
        cast.mention(new Mention(token, token + 1, Mention.How.PRONOUN, List.of(thing)));
        return token + 1;
    }

    private int pronoun(int token) {
        if (text.is(token, WordClass.THING) && thing(token) > token) {
            return token + 1;
        }
        Actor whom = tokens.quote(token) == 0 ? recent() : quotedThird(token);
        cast.mention(new Mention(token, token + 1, Mention.How.PRONOUN, whom == null ? List.of() : List.of(whom)));
        if (whom != null && tokens.quote(token) == 0 && !opened) {
            personSentence = sentence;
            opened = true;
        }
        return token + 1;
    }

    private @Nullable Actor recent() {
        return person != null && sentence - personSentence <= REACH ? person : null;
    }

    /** Inside a quotation <i>beliau</i> is whom it has named, else the one spoken of last who does not speak. */
    private @Nullable Actor quotedThird(int token) {
        int quote = tokens.quote(token);
        if (quote == quoteOfPerson) {
            return quotedPerson;
        }
        if (quote != speakerOf) {
            speakerOf = quote;
            speaker = speakerAfter(token, quote);
        }
        for (int i = people.size() - 1; i >= 0; i--) {
            if (!people.get(i).equals(speaker)) {
                return people.get(i);
            }
        }
        return null;
    }

    /** The person named right behind a quotation, else the one spoken of last outside quotations. */
    private @Nullable Actor speakerAfter(int token, int quote) {
        int end = token;
        while (end < tokens.count() && tokens.quote(end) == quote) {
            end++;
        }
        for (int at = end; at < Math.min(end + 4, tokens.count()); at++) {
            Mention named = taken.opening(at, Actor.Kind.PERSON);
            if (named != null) {
                return named.actors().get(0);
            }
        }
        return person;
    }

    // Posts alone.

    private int post(PostPhrase post) {
        int last = post.last();
        boolean pointing = last < tokens.last(sentence) && text.isAny(last, POINTING) && isPointing(last);
        int end = pointing ? last + 1 : last;
        if (!pointing && last + 1 < tokens.last(sentence) && isEra(last)) {
            // "Mantan Menteri Perhubungan era Presiden X itu": the pointing word stands after the name.
            Mention ruler = taken.opening(last + 1) != null ? taken.opening(last + 1) : taken.opening(last + 2);
            if (ruler != null && text.isAny(ruler.last(), POINTING)) {
                pointing = true;
                end = ruler.last() + 1;
            }
        }
        boolean small = !post.isSpecific()
                && tokens.shape(post.titleFirst()) == Shape.LOWER
                && !(post.first() > 0
                        && text.isAny(post.first() - 1, WordClass.SPEECH.bit() | WordClass.ACCORDING.bit()));
        boolean definite = isDefinite(post.first() - 1);
        boolean vague = small || "no".equals(post.head().get("alone")) && !post.isSpecific();
        if (post.several()
                || vague && !pointing && !definite
                || !"state".equals(post.head().get("of")) && !post.isSpecific() && !pointing && !definite) {
            return post.first();
        }
        Actor bearer = bearer(post);
        if (bearer != null) {
            if (!holds(bearer, post)) {
                add(bearer, post, post.last(), post.former() || isPast(post));
            }
            return post.first();
        }
        Actor holder = holder(post, pointing);
        if (holder != null) {
            if (pointing && post.isSpecific() && post.head().get("generic") == null && !holds(holder, post)) {
                add(holder, post, end, post.former());
            }
            cast.mention(post.first(), end, Mention.How.DESCRIPTION, holder);
            meet(holder, post.first());
            return end;
        }
        String ownSide = post.ofState() && !vague && post.head().get("rank") != null ? homeOrSubject(post) : null;
        Actor side = post.country() != null
                ? countryOf(post.country())
                : post.employer() != null ? post.employer() : ownSide != null ? countryOf(ownSide) : null;
        if (side == null) {
            return post.first();
        }
        cast.mention(post.first(), end, Mention.How.DESCRIPTION, side);
        meet(side, post.first());
        return end;
    }

    /** Whether an article before a noun says that it has been spoken of: <i>the</i> minister, not <i>a</i> minister. */
    private boolean isDefinite(int token) {
        return text.pack().headLast()
                && token >= tokens.first(sentence)
                && (text.is(token, WordClass.DEMONSTRATIVE)
                        || text.is(token, WordClass.DETERMINER) && !text.is(token, WordClass.QUANTIFIER));
    }

    private void add(Actor holder, PostPhrase post, int end, boolean former) {
        String side = post.country() != null
                ? post.country()
                : post.employer() != null ? post.employer().country() : holder.country();
        String title = tokens.string(post.titleFirst(), post.titleLast());
        holder.posts()
                .add(new Actor.Post(
                        title,
                        post.body(),
                        side,
                        former,
                        post.first(),
                        end,
                        "description",
                        post.head().get("rank"),
                        post.head().get("of"),
                        post.words()));
    }

    /** <i>Beliau pernah menjabat sebagai Menteri X</i>: the one of whom the post is told, or null. */
    private @Nullable Actor bearer(PostPhrase post) {
        int from = tokens.first(sentence);
        int at = post.first() - 1;
        boolean holds = false;
        while (at >= from) {
            Match match = text.match(at, Sense.POST_MODIFIER);
            boolean held = match != null && match.entry().id().equals("holds");
            if (!held && !text.isAny(at, WordClass.AS.bit() | WordClass.ADVERB.bit() | WordClass.PERFECT.bit())) {
                break;
            }
            holds |= held;
            at--;
        }
        boolean third = at >= from && text.is(at, WordClass.THIRD) && tokens.quote(at) == 0;
        Actor told = holds && third && post.isSpecific() ? recent() : null;
        boolean stranger = told != null
                && told.country() != null
                && post.country() != null
                && !told.country().equals(post.country());
        return stranger ? null : told;
    }

    /** <i>menjabat sebagai Menteri X (1995-2000)</i>, <i>pernah menjabat</i>. */
    private boolean isPast(PostPhrase post) {
        int last = post.last();
        boolean years = tokens.is(last, '(')
                && last + 2 < tokens.count()
                && tokens.kind(last + 1) == Tokens.Kind.NUMBER
                && (tokens.is(last + 2, '-') || tokens.is(last + 2, '–'));
        return years
                || post.first() > 1 && text.isAny(post.first() - 2, WordClass.PERFECT.bit())
                || post.first() > 2 && text.isAny(post.first() - 3, WordClass.PERFECT.bit());
    }

    private boolean isEra(int token) {
        Match match = text.match(token, Sense.POST_MODIFIER);
        return match != null && match.entry().id().equals("era");
    }

    private boolean isPointing(int token) {
        int length = tokens.end(token) - tokens.start(token);
        return length >= 3;
    }

    private @Nullable String homeOrSubject(PostPhrase post) {
        boolean foreign = post.head().get("foreign") != null;
        return foreign ? null : home != null && counts.containsKey(home) ? home : null;
    }

    /** Who holds a post that the text names alone. */
    private @Nullable Actor holder(PostPhrase post, boolean pointing) {
        Actor best = null;
        int bestScore = 0;
        for (int i = 0; i < people.size(); i++) {
            int score = likeness(people.get(i), post) * 1000;
            if (score > 0 && score + i >= bestScore) {
                best = people.get(i);
                bestScore = score + i;
            }
        }
        if (best == null) {
            for (Actor actor : everyone) {
                int score = people.contains(actor) ? 0 : likeness(actor, post);
                if (score > bestScore) {
                    best = actor;
                    bestScore = score;
                }
            }
        }
        boolean own = pointing && (post.former() || post.isSpecific() && post.country() == null);
        return best != null ? best : own ? recent() : null;
    }

    private int likeness(Actor actor, PostPhrase post) {
        int best = 0;
        for (Actor.Post held : actor.posts()) {
            boolean otherSide = post.country() != null
                    && held.country() != null
                    && !post.country().equals(held.country());
            if (held.title() == null || otherSide || held.former() != post.former() && post.former()) {
                continue;
            }
            best = Math.max(best, wording(held, post));
        }
        return best;
    }

    /** 3 for the same title, 2 for one that is a part of the other. */
    private static int wording(Actor.Post held, PostPhrase post) {
        Set<String> title = held.words();
        if (title.equals(post.words())) {
            return 3;
        }
        boolean deputy = title.contains(PostTitles.DEPUTY) != post.words().contains(PostTitles.DEPUTY);
        return !deputy && title.containsAll(post.words()) ? 2 : 0;
    }

    private static boolean holds(Actor actor, PostPhrase post) {
        for (Actor.Post held : actor.posts()) {
            if (held.title() != null && wording(held, post) > 0) {
                return true;
            }
        }
        return false;
    }

    // Countries and their governments.

    private int description(Match match) {
        Entry row = match.entry();
        int last = match.last();
        int limit = tokens.last(sentence);
        switch (String.valueOf(row.get("kind"))) {
            case "nickname" -> {
                if (taken.covers(match.first())) {
                    return match.first();
                }
                Actor actor = countryOf(row.id());
                cast.mention(match.first(), last, Mention.How.DESCRIPTION, actor);
                meet(actor, match.first());
                return last;
            }
            case "side" -> {
                return side(match, row, last, limit);
            }
            case "host" -> {
                Actor host = lastCountry(null);
                return host == null ? match.first() : describe(match.first(), last, host);
            }
            case "country" -> {
                Actor back = lastCountry(home);
                return back == null ? match.first() : describe(match.first(), last, back);
            }
            case "home" -> {
                return home == null ? match.first() : describe(match.first(), last, countryOf(home));
            }
            default -> {
                return match.first();
            }
        }
    }

    private int describe(int first, int last, Actor actor) {
        cast.mention(first, last, Mention.How.DESCRIPTION, actor);
        meet(actor, first);
        return last;
    }

    /** <i>pihak Vietnam, pemerintah, delegasi tersebut</i>. */
    private int side(Match match, Entry row, int last, int limit) {
        if (text.pack().headLast()) {
            return sideBehind(match, row, last, limit);
        }
        Mention named = taken.opening(last);
        if (named != null && named.isOne(Actor.Kind.COUNTRY)) {
            int end = named.last();
            // "Pemerintah Republik Indonesia (RI)" and what else belongs to the name is part of the mention already.
            meet(named);
            cast.mention(
                    match.first(), end, Mention.How.DESCRIPTION, named.actors().get(0));
            return end;
        }
        if (named != null
                && named.isOne(Actor.Kind.PERSON)
                && row.get("home") != null
                && tokens.shape(last).isCapital()
                && named.actors().get(0).country() != null) {
            // "pemerintahan Presiden X": the government is that of his country.
            Actor actor = countryOf(named.actors().get(0).country());
            meet(named);
            cast.mention(match.first(), last, Mention.How.DESCRIPTION, actor);
            return last;
        }
        boolean pointing = last < limit && text.isAny(last, POINTING) && isPointing(last);
        if (pointing && row.get("back") != null) {
            Actor back = country != null ? country : lastCountry(null);
            return back == null ? match.first() : describe(match.first(), last + 1, back);
        }
        boolean bare = row.get("home") != null
                && !pointing
                && (last >= limit || !tokens.shape(last).isCapital());
        if (bare && home != null && (last >= limit || tokens.kind(last) != Tokens.Kind.WORD || !isAttribute(last))) {
            Actor actor = governmentOf();
            return actor == null ? match.first() : describe(match.first(), last, actor);
        }
        return match.first();
    }

    /** <i>the Japanese side, Vietnam's delegation, the government of Peru, the government</i>. */
    private int sideBehind(Match match, Entry row, int last, int limit) {
        int end = match.first();
        for (int sign = end - 2; sign < end && sign > 0; sign++) {
            if (text.afterPossessive(sign) == end) {
                end = sign;
            }
        }
        Mention before = end > 0 ? taken.over(end - 1) : null;
        if (before != null && before.last() == end && before.isOne(Actor.Kind.COUNTRY)) {
            cast.mention(
                    before.first(),
                    last,
                    Mention.How.DESCRIPTION,
                    before.actors().get(0));
            return last;
        }
        int of = last < limit && text.is(last, WordClass.OF) ? last + 1 : last;
        of = of > last && text.is(of, WordClass.DETERMINER) ? of + 1 : of;
        Mention named = of > last ? taken.opening(of, Actor.Kind.COUNTRY) : null;
        if (named != null) {
            meet(named);
            cast.mention(
                    match.first(),
                    named.last(),
                    Mention.How.DESCRIPTION,
                    named.actors().get(0));
            return named.last();
        }
        boolean definite = isDefinite(match.first())
                || isDefinite(match.first() - 1)
                || match.first() > 0 && text.is(match.first(), WordClass.DETERMINER);
        boolean pointing = text.is(match.first() - 1, WordClass.DEMONSTRATIVE);
        if (pointing && row.get("back") != null) {
            Actor back = country != null ? country : lastCountry(null);
            return back == null ? match.first() : describe(match.first(), last, back);
        }
        boolean bare = definite
                && row.get("home") != null
                && (last >= limit || !tokens.shape(last).isCapital());
        if (bare && home != null) {
            Actor actor = governmentOf();
            return actor == null ? match.first() : describe(match.first(), last, actor);
        }
        return match.first();
    }

    /** <i>pemerintah daerah, pemerintah kota</i> are no government of a state. */
    private boolean isAttribute(int token) {
        return text.match(token, Sense.LOCALITY_HEAD) != null
                || text.is(token, WordClass.COMMON)
                        && text.root(token) == 0
                        && text.voice(token) == null
                        && tokens.word(token) != 0
                        && text.pack().classes(tokens.word(token)) == WordClass.COMMON.bit();
    }

    /** The government of which a text speaks that names none: of home where it is spoken of, else of the main country. */
    private @Nullable Actor governmentOf() {
        if (home != null && (counts.containsKey(home) || counts.isEmpty())) {
            return countryOf(home);
        }
        Actor last = lastCountry(null);
        return last;
    }

    private @Nullable Actor lastCountry(@Nullable String except) {
        for (int i = countries.size() - 1; i >= 0; i--) {
            if (!countries.get(i).id().equals(except)) {
                return countries.get(i);
            }
        }
        return except == null || countries.isEmpty() ? null : countries.get(countries.size() - 1);
    }

    // Both sides.

    private int bothSides(Match match) {
        String of = String.valueOf(match.entry().get("of"));
        if (of.equals("group")) {
            return group(match);
        }
        List<Actor> both = switch (of) {
            case "leader", "minister", "deputy", "official" -> peoplePair(of);
            default -> List.of();
        };
        if (both.size() != 2) {
            both = sidesPair();
        }
        cast.mention(new Mention(match.first(), match.last(), Mention.How.BOTH_SIDES, both));
        noteTogether(both, match.last());
        pointedToBoth |= inSentence.isEmpty() && pair.size() == 2;
        return match.last();
    }

    /** <i>The three leaders</i>: as many sides as were named together last. */
    private int group(Match match) {
        int count = Integer.parseInt(String.valueOf(match.entry().get("count")));
        List<Actor> sides = groups.get(count);
        if (sides == null) {
            return match.first();
        }
        cast.mention(new Mention(match.first(), match.last(), Mention.How.BOTH_SIDES, sides));
        return match.last();
    }

    /** The last two people of a rank who serve two countries. */
    private List<Actor> peoplePair(String rank) {
        List<Actor> found = new ArrayList<>();
        for (int i = people.size() - 1; i >= 0 && found.size() < 2; i--) {
            Actor actor = people.get(i);
            boolean ranked = actor.posts().stream().anyMatch(post -> rank.equals(post.rank()));
            boolean otherSide = found.isEmpty()
                    || actor.side() != null && !actor.side().equals(found.get(0).side());
            if ((ranked || rank.equals("official") && !actor.posts().isEmpty()) && actor.side() != null && otherSide) {
                found.add(0, actor);
            }
        }
        return found;
    }

    /** The two countries: those that met in this sentence or the last one that had two, else the two named most. */
    private List<Actor> sidesPair() {
        List<Actor> now = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Actor actor : inSentence) {
            String side = actor.side();
            if (side != null && mayBeSide(actor, side) && codes.add(side)) {
                now.add(sideActor(actor, side));
            }
        }
        if (now.size() == 2) {
            return now;
        }
        boolean told = pair.size() == 2 && pairMet && sentence - pairNamed <= PAIR_REACH;
        if (strongPair && !told) {
            return mainPair.stream().map(this::countryOf).toList();
        }
        if (pair.size() == 2) {
            List<Actor> sides = new ArrayList<>();
            for (Actor actor : pair) {
                sides.add(sideActor(actor, String.valueOf(actor.side())));
            }
            return sides;
        }
        return mainPair.stream().map(this::countryOf).toList();
    }

    private Actor sideActor(Actor actor, String side) {
        return side.length() == 2 && actor.kind() != Actor.Kind.ORGANIZATION
                        || actor.kind() == Actor.Kind.PERSON && actor.country() != null
                ? countryOf(actor.country() != null ? actor.country() : side)
                : actor;
    }
}
