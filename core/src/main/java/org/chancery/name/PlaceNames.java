package org.chancery.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Countries, their capitals and seats of government, cities, localities and regions, from the lexicon. A capital is a
 * government where it acts, is spoken to or stands beside another government (<i>Hanoi menilai, kepada Washington</i>),
 * else a place. A seat of government is a place only after a preposition of place.
 */
final class PlaceNames {
    private static final long PREPOSITION = WordClass.AT.bit() | WordClass.TOWARD_PLACE.bit() | WordClass.FROM.bit();
    private static final long BEFORE_PREDICATE = WordClass.FUTURE.bit()
            | WordClass.PERFECT.bit()
            | WordClass.PROGRESSIVE.bit()
            | WordClass.NEGATION.bit()
            | WordClass.ABILITY.bit()
            | WordClass.OBLIGATION.bit()
            | WordClass.WISH.bit()
            | WordClass.ADVERB.bit()
            | WordClass.PLAN.bit();
    private static final long OPENS_CLAUSE = WordClass.THAT.bit()
            | WordClass.WHEN.bit()
            | WordClass.BECAUSE.bit()
            | WordClass.BUT.bit()
            | WordClass.IF.bit()
            | WordClass.SO_THAT.bit();
    private static final long SPOKEN_TO =
            WordClass.BY.bit() | WordClass.TO.bit() | WordClass.WITH.bit() | WordClass.BETWEEN.bit();

    private final AnalysedText text;
    private final Tokens tokens;
    private final CastBuilder cast;
    private final Map<String, Integer> votes = new HashMap<>();

    private PlaceNames(AnalysedText text, CastBuilder cast) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
    }

    static void read(AnalysedText text, CastBuilder cast) {
        PlaceNames names = new PlaceNames(text, cast);
        names.countSureCountries();
        names.readAll();
    }

    /** Names that one country alone has decide about the names that two share. */
    private void countSureCountries() {
        for (Match match : text.matches()) {
            if (match.sense() == Sense.COUNTRY) {
                votes.merge(match.entry().id(), 1, Integer::sum);
            }
        }
    }

    private void readAll() {
        int covered = 0;
        List<Match> matches = text.matches();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            int token = match.first();
            if (token < covered) {
                continue;
            }
            Match widest = null;
            int end = i;
            for (; end < matches.size() && matches.get(end).first() == token; end++) {
                Match here = matches.get(end);
                if (here.sense() == Sense.CURRENCY && here.last() > token + 1) {
                    covered = Math.max(covered, here.last());
                }
                if (rank(here.sense()) > 0 && (widest == null || better(here, widest))) {
                    widest = here;
                }
            }
            i = end - 1;
            if (widest != null && token >= covered && read(widest)) {
                covered = widest.last();
            }
        }
    }

    private static int rank(Sense sense) {
        return switch (sense) {
            case COUNTRY -> 7;
            case NATIONALITY -> 6;
            case SEAT -> 5;
            case CAPITAL -> 4;
            case CITY -> 3;
            case WEAK_CAPITAL -> 2;
            case REGION -> 1;
            default -> 0;
        };
    }

    private boolean better(Match one, Match other) {
        if (one.last() != other.last()) {
            return one.last() > other.last();
        }
        if (one.sense() != other.sense()) {
            return rank(one.sense()) > rank(other.sense());
        }
        return votes.getOrDefault(one.entry().id(), 0)
                > votes.getOrDefault(other.entry().id(), 0);
    }

    private boolean read(Match match) {
        int first = match.first();
        boolean opens = tokens.first(tokens.sentenceOf(first)) == first;
        boolean afterPreposition = !opens && text.isAny(first - 1, PREPOSITION);
        boolean afterHead = !opens && endsWithLocalityHead(first);
        switch (match.sense()) {
            case COUNTRY, NATIONALITY -> {
                if (!opens && text.match(first - 1, Sense.NOT_A_PLACE_AFTER) != null) {
                    return true;
                }
                if (afterHead && isState(first)) {
                    place(match, null);
                } else {
                    country(match);
                }
            }
            case SEAT -> {
                if (afterPreposition || isPlaceBefore(first, opens)) {
                    place(match, match.entry().id());
                } else {
                    country(match);
                }
            }
            case CAPITAL -> {
                if (!opens && isGivenName(first - 1)
                        || !afterPreposition && isGivenName(first) && looksLikePerson(match, opens)) {
                    return false;
                }
                if (!afterPreposition && !afterHead && isGovernment(match, opens)) {
                    country(match);
                } else {
                    place(match, match.entry().id());
                }
            }
            case WEAK_CAPITAL -> {
                if (!afterPreposition && !afterHead) {
                    return false;
                }
                place(match, match.entry().id());
            }
            case CITY -> {
                boolean weak = match.entry().get("weak") != null;
                // "Governor of California Gavin Newsom"
                boolean owned = !opens && text.pack().headLast() && text.is(first - 1, WordClass.OF);
                if (!afterPreposition && !afterHead && (weak || !owned && looksLikePerson(match, opens))) {
                    return false;
                }
                place(match, match.entry().get("country"));
            }
            case REGION -> {
                Entry entry = match.entry();
                Actor actor = cast.actor(Actor.Kind.REGION, entry.id(), tokens.string(match.first(), match.last()));
                actor.country(entry.get("country"));
                cast.mention(match.first(), match.last(), Mention.How.NAME, actor);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void country(Match match) {
        String id = match.entry().id();
        Entry entry = text.pack().entry(Sense.COUNTRY, id);
        Actor actor =
                cast.actor(Actor.Kind.COUNTRY, id, entry == null ? match.entry().name() : entry.name());
        actor.country(id);
        cast.mention(match.first(), match.last(), Mention.How.NAME, actor);
    }

    private void place(Match match, @Nullable String country) {
        int first = match.first();
        int head = first - 1;
        boolean named = head >= tokens.first(tokens.sentenceOf(first))
                && text.match(head, Sense.LOCALITY_HEAD) != null
                && tokens.shape(head) == Shape.CAPITALIZED;
        String name = tokens.string(named ? head : first, match.last());
        String id = (tokens.string(first, match.last()) + ':' + country).toLowerCase(Locale.ROOT);
        Actor actor = cast.actor(Actor.Kind.PLACE, id, name);
        actor.country(country);
        cast.mention(named ? head : first, match.last(), Mention.How.NAME, actor);
    }

    private boolean isGovernment(Match match, boolean opens) {
        int first = match.first();
        int last = match.last();
        int limit = tokens.last(tokens.sentenceOf(first));
        if (tokens.is(last, '(')) {
            return false;
        }
        boolean opensClause = opens
                || tokens.kind(first - 1) == Tokens.Kind.OPEN_QUOTE
                || tokens.is(first - 1, ',')
                || text.isAny(first - 1, OPENS_CLAUSE);
        if (opensClause && last < limit && isPredicate(last)) {
            return true;
        }
        if (!opens && (text.match(first - 1, Sense.STANCE) != null || text.isAny(first - 1, SPOKEN_TO))) {
            return !isPlaceAfterComma(last, limit);
        }
        boolean urged = !opens
                && last < limit
                && text.isAny(last, WordClass.SO_THAT.bit())
                && text.voice(first - 1) == Voice.ACTIVE;
        return urged || besideGovernment(first, last, limit, opens);
    }

    private boolean isPredicate(int token) {
        if (text.isAny(token, BEFORE_PREDICATE)) {
            return true;
        }
        Voice voice = tokens.shape(token) == Shape.LOWER ? text.voice(token) : null;
        return voice == Voice.ACTIVE;
    }

    private boolean isPlaceAfterComma(int last, int limit) {
        return last + 1 < limit
                && tokens.is(last, ',')
                && (text.match(last + 1, Sense.COUNTRY) != null || text.match(last + 1, Sense.CITY) != null);
    }

    /** <i>Washington dan Beijing, Hanoi-Washington</i>: two capitals or countries side by side. */
    private boolean besideGovernment(int first, int last, int limit, boolean opens) {
        boolean joinedAfter = last + 1 < limit && (text.is(last, WordClass.AND) || isDash(last));
        if (joinedAfter && isCapitalOrCountry(last + 1)) {
            return opens || !text.isAny(first - 1, PREPOSITION);
        }
        boolean joinedBefore = !opens && (text.is(first - 1, WordClass.AND) || isDash(first - 1));
        if (!joinedBefore || cast.mentions().isEmpty()) {
            return false;
        }
        Mention before = cast.mentions().get(cast.mentions().size() - 1);
        return before.last() == first - 1 && before.isOne(Actor.Kind.COUNTRY);
    }

    private boolean isDash(int token) {
        return tokens.is(token, '-') || tokens.is(token, '–');
    }

    private boolean isCapitalOrCountry(int token) {
        return text.match(token, Sense.CAPITAL) != null || text.match(token, Sense.COUNTRY) != null;
    }

    private boolean endsWithLocalityHead(int first) {
        return text.match(first - 1, Sense.LOCALITY_HEAD) != null
                || first >= 2
                        && text.match(first - 2, Sense.LOCALITY_HEAD) instanceof Match head
                        && head.last() == first;
    }

    private boolean isState(int first) {
        return first >= 2
                && text.match(first - 2, Sense.LOCALITY_HEAD) instanceof Match head
                && head.last() == first
                && "first_level".equals(head.entry().get("level"));
    }

    private boolean isPlaceBefore(int first, boolean opens) {
        return !opens && tokens.is(first - 1, ',') && first >= 2 && text.match(first - 2, Sense.CITY) != null;
    }

    private boolean isGivenName(int token) {
        return text.match(token, Sense.GIVEN_NAME) != null
                && tokens.shape(token).isCapital();
    }

    /** <i>Paris Hilton, Jack London</i>: a capital beside it that no comma or lexicon explains. */
    private boolean looksLikePerson(Match match, boolean opens) {
        int last = match.last();
        int limit = tokens.last(tokens.sentenceOf(match.first()));
        boolean nameAfter = match.last() - match.first() == 1
                && last < limit
                && tokens.shape(last) == Shape.CAPITALIZED
                && NameReader.isStrange(text, last);
        return nameAfter || !opens && isGivenName(match.first() - 1);
    }
}
