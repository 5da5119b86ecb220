package org.chancery.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.PersonDraft.Place;
import org.chancery.name.PersonDraft.Told;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * People and the posts that stand beside their names: before them (<i>Menteri Perdagangan Adi Wirata</i>), after a
 * comma (<i>Adi Wirata, Menteri Perdagangan,</i>), with <i>selaku, sebagai, yang juga</i>, in brackets, several in a
 * row; then names that a verb of saying or a word of respect shows to be people.
 */
final class PersonNames {
    /** How often a text is searched for a word; keeps the time linear. */
    private static final int MOST_SEARCHES = 32;
    /** Letters of a name that may have lost the space to the next word, of what is left of it, and of that word. */
    private static final int SHORTEST_GLUED = 7;

    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_TAIL = 14;
    private static final int SHORTEST_VERB = 6;
    /** Tokens of the mark behind a member's name, at most. */
    private static final int MARK = 8;
    /** Words of a line that holds nothing but a name, a post or a country. */
    private static final int LONGEST_LINE = 10;
    /** No name ends like a small word so long. */
    private static final int SURE_TAIL = 4;

    private static final long PASSED_OVER =
            WordClass.ADVERB.bit() | WordClass.RELATIVE.bit() | WordClass.COPULA.bit() | WordClass.DETERMINER.bit();

    private final AnalysedText text;
    private final Tokens tokens;
    private final CastBuilder cast;
    private final Taken taken;
    private final NameReader names;
    private final List<PostPhrase> phrases = new ArrayList<>();
    private final List<PersonDraft> drafts = new ArrayList<>();
    private final Map<List<String>, PersonDraft> byParts = new HashMap<>();
    private final int[] personAt;
    private boolean[] given = new boolean[0];
    private int searches;

    private PersonNames(AnalysedText text, CastBuilder cast) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
        this.taken = new Taken(cast.mentions(), tokens.count());
        this.names = new NameReader(text, taken);
        this.personAt = new int[tokens.count() + 1];
    }

    /** Reads the people of a text into its cast and leaves there the posts that no name stands beside. */
    static void read(AnalysedText text, CastBuilder cast) {
        PersonNames people = new PersonNames(text, cast);
        people.readPosts();
        people.readNamesAfterPosts();
        people.readNamesBeforePosts();
        people.readSpeakers();
        people.readFullNames();
        people.readBlocks();
        if (text.pack().entry(Sense.POST_MODIFIER, "service") != null) {
            new Careers(text, people.drafts, people.personAt).read(people.phrases, people.given);
        }
        new PersonMerger(text, cast, people.drafts).merge();
        for (int i = 0; i < people.phrases.size(); i++) {
            if (!people.given[i] && !people.taken.covers(people.phrases.get(i).titleFirst())) {
                cast.openPost(people.phrases.get(i));
            }
        }
    }

    private void readPosts() {
        PostReader reader = new PostReader(text, taken);
        int covered = 0;
        for (Match match : text.matches()) {
            if (match.sense() != Sense.POST || match.first() < covered) {
                continue;
            }
            Match widest = text.match(match.first(), Sense.POST);
            PostPhrase phrase = widest == null ? null : reader.read(widest, covered);
            if (phrase != null) {
                covered = phrase.last();
                int last = phrases.size() - 1;
                if (last >= 0 && isOffice(phrases.get(last), phrase)) {
                    phrases.set(last, phrases.get(last).of(phrase));
                } else {
                    phrases.add(phrase);
                }
            }
        }
        given = new boolean[phrases.size()];
    }

    /** <i>Juru Bicara Presiden RI, utusan khusus Presiden</i>: the second post is the office that the first serves. */
    private static boolean isOffice(PostPhrase one, PostPhrase next) {
        boolean adjacent = one.last() == next.first() && one.last() == one.titleLast() && one.body() == null;
        boolean takes = one.takes("body") || one.takes("field") || one.takes("trade");
        return adjacent && takes && !next.former() && next.titleFirst() == next.first();
    }

    // Posts before names.

    private void readNamesAfterPosts() {
        int chain = 0;
        for (int i = 0; i < phrases.size(); i++) {
            PostPhrase phrase = phrases.get(i);
            int limit = tokens.last(tokens.sentenceOf(phrase.first()));
            if (i + 1 < phrases.size() && chains(phrase, phrases.get(i + 1))) {
                continue;
            }
            int from = nameStart(phrase, limit);
            int first = from < 0 ? -1 : names.skipHonorifics(from, limit);
            int end = first < 0 || !isComplete(phrase) ? -1 : names.end(first, limit, true);
            end = end - first == 1 && isGluedCommonWord(first) ? -1 : end;
            boolean comma = from > phrase.last();
            int inCompany = from < 0 || comma ? -1 : nameAfterCompany(phrase, from, limit);
            if (inCompany > from) {
                phrases.set(i, phrase.in(tokens.string(from, inCompany), inCompany));
                attach(chain, i, inCompany, names.end(inCompany, limit, true), limit);
            } else if (end > first && !comma && bodyBeforeComma(phrase, first, end, limit) > end) {
                int name = names.skipHonorifics(end + 1, limit);
                boolean served = phrase.head().get("serves") != null;
                phrases.set(i, served ? phrase : phrase.in(tokens.string(first, end), end));
                attach(chain, i, name, names.end(name, limit, true), limit);
            } else if (end > first && (!comma || isNameAfterComma(phrase, first, end, limit))) {
                first = afterBody(phrase, first, end);
                attach(chain, i, first, end, limit);
            }
            chain = i + 1;
        }
    }

    /**
     * Where a post of some body stands before two names, the first is that body, though nobody knows it: <i>Direktur Eksekutif
     * Migrant Watch, Budi Lestari, mengatakan</i>; or whom the post serves: <i>juru bicara Hartono, Budi Lestari</i>. One past the second name, or the first's end where it is not so.
     */
    private int bodyBeforeComma(PostPhrase phrase, int first, int end, int limit) {
        boolean open =
                phrase.body() == null && phrase.employer() == null && phrase.country() == null && !phrase.several();
        boolean ofPerson = open && phrase.head().get("serves") != null && end - first == 1;
        boolean ofBody = open
                && "body".equals(phrase.head().get("of"))
                && personAt[first] == 0
                && text.match(first, Sense.GIVEN_NAME) == null;
        if (!ofPerson && !ofBody || !tokens.is(end, ',')) {
            return end;
        }
        int name = names.skipHonorifics(end + 1, limit);
        int last = name < limit ? names.end(name, limit, false) : name;
        boolean goesOn = last >= limit
                || tokens.is(last, ',')
                || tokens.is(last, '.')
                || tokens.shape(last) == Shape.LOWER && !text.is(last, WordClass.AND);
        return last - name > 1 && goesOn ? last : end;
    }

    /**
     * <i>Presiden Direktur PT Maju Terus Budi Lestari</i>: where the name begins after a company that nobody knows, which
     * is where the document uses a word alone, else the last two words; -1 where there is no company.
     */
    private int nameAfterCompany(PostPhrase phrase, int from, int limit) {
        boolean company = phrase.body() == null
                && phrase.takes("body")
                && tokens.shape(from) == Shape.UPPER
                && text.match(from, Sense.ORGANIZATION_HEAD) != null
                && !taken.covers(from);
        int first = from + 1;
        int end = first;
        while (company
                && end < limit
                && end - first < 8
                && tokens.shape(end) == Shape.CAPITALIZED
                && text.match(end, Sense.POST) == null
                && !taken.covers(end)) {
            end++;
        }
        if (end - first < 3) {
            return -1;
        }
        for (int word = first + 1; word < end && ++searches < MOST_SEARCHES; word++) {
            if (standsAlone(word)) {
                return names.end(word, limit, true) == end ? word : -1;
            }
        }
        return names.end(end - 2, limit, true) == end ? end - 2 : -1;
    }

    /** Whether a post that means little by itself has the body or country that it needs. */
    private boolean isComplete(PostPhrase phrase) {
        boolean needs = phrase.head().get("needs") != null && tokens.shape(phrase.titleFirst()) == Shape.LOWER;
        return !needs
                || phrase.several()
                || phrase.body() != null
                || phrase.country() != null
                || phrase.employer() != null;
    }

    /** Whether the next post is told of the same person: <i>Wakil Perdana Menteri, Menteri Luar Negeri X</i>. */
    private boolean chains(PostPhrase one, PostPhrase next) {
        int between = one.last();
        if (tokens.sentenceOf(one.first()) != tokens.sentenceOf(next.first()) || next.first() - between > 3) {
            return false;
        }
        if (next.first() == between) {
            return true;
        }
        boolean comma = tokens.is(between, ',') || tokens.is(between, '/');
        if (comma && next.first() == between + 1) {
            return one.isSpecific() && next.isSpecific();
        }
        int word = comma ? between + 1 : between;
        boolean also = is(word, "also");
        // "the prime minister and Foreign Minister X" are two.
        boolean another = one.first() > 0 && text.is(one.first() - 1, WordClass.DETERMINER);
        return also && !another && next.first() <= word + 2;
    }

    /** Where a name may begin after a post: at once, or after a comma; -1 where something else follows. */
    private int nameStart(PostPhrase phrase, int limit) {
        int at = phrase.last();
        if (at < limit
                && (tokens.is(at, ',') || tokens.is(at, ':') && !text.pack().headLast())
                && tokens.quote(at) == tokens.quote(phrase.first())) {
            at++;
        }
        return at < limit && (tokens.shape(at) != Shape.LOWER || text.match(at, Sense.NAME_PARTICLE) != null) ? at : -1;
    }

    /** A name after a comma must look like one: two words, or one that a comma, a verb or the end follows. */
    private boolean isNameAfterComma(PostPhrase phrase, int first, int end, int limit) {
        if (followsItsName(phrase, end - first)) {
            return false;
        }
        if (tokens.is(end, ',') && end + 1 < limit && text.match(end + 1, Sense.POST) != null && !phrase.isSpecific()) {
            return false;
        }
        boolean opens = phrase.first() == tokens.first(tokens.sentenceOf(phrase.first()));
        boolean said = phrase.first() > 0
                && text.isAny(phrase.first() - 1, WordClass.SPEECH.bit() | WordClass.ACCORDING.bit());
        return end - first > 1
                || end >= limit
                || tokens.is(end, ',')
                || tokens.is(end, '.')
                || tokens.is(end, ';')
                || tokens.is(end, '(')
                || text.is(end, WordClass.AND)
                || (opens || said) && tokens.shape(end) == Shape.LOWER;
    }

    /**
     * Whether the post is told of a name before it and not of the one after its comma: <i>Budi, Menteri X, Cici …</i>, but
     * not <i>Pada Senin, Menteri X, Cici Lestari, berkata</i>, nor where the name before already has a post.
     */
    private boolean followsItsName(PostPhrase phrase, int wordsAfter) {
        int end = before(phrase);
        if (end <= 0) {
            return false;
        }
        if (personAt[end - 1] != 0) {
            return wordsAfter < 2;
        }
        int sentence = tokens.first(tokens.sentenceOf(phrase.first()));
        int first = names.start(end, sentence);
        return first < end && isNameBefore(first, end, phrase);
    }

    /**
     * Where a body that the lexicon does not know stands between post and name, the name begins where the document uses
     * a later word alone: <i>Ketua Umum Apindo Shinta Kamdani … kata Shinta</i>.
     */
    private int afterBody(PostPhrase phrase, int first, int end) {
        boolean wanted = phrase.takes("body")
                && phrase.body() == null
                && "body".equals(phrase.head().get("of"));
        boolean firstName = text.pack().headLast() && text.match(first, Sense.GIVEN_NAME) != null;
        if (!wanted
                || firstName
                || end - first < 2
                || tokens.shape(first) == Shape.INITIAL
                || ++searches > MOST_SEARCHES) {
            return first;
        }
        for (int word = first + 1; word < end; word++) {
            if (tokens.kind(word) == Tokens.Kind.WORD && standsAlone(word)) {
                return standsAlone(first) && end - first < 3 ? first : word;
            }
        }
        return first;
    }

    /** Whether the word of a token stands elsewhere after a verb of saying or before a verb, without its neighbour here. */
    private boolean standsAlone(int token) {
        String word = tokens.string(token);
        String source = tokens.text();
        int from = source.indexOf(word);
        for (int seen = 0; from >= 0 && seen < 20; seen++, from = source.indexOf(word, from + word.length())) {
            int at = tokenStarting(from);
            if (at >= 0
                    && at != token
                    && tokens.end(at) - tokens.start(at) == word.length()
                    && (text.is(at - 1, WordClass.SPEECH)
                            || at == tokens.first(tokens.sentenceOf(at))
                                    && at + 1 < tokens.count()
                                    && tokens.shape(at + 1) == Shape.LOWER
                                    && text.voice(at + 1) == Voice.ACTIVE)) {
                return true;
            }
        }
        return false;
    }

    private int tokenStarting(int offset) {
        int low = 0;
        int high = tokens.count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (tokens.start(middle) < offset) {
                low = middle + 1;
            } else if (tokens.start(middle) > offset) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Gives the posts of a chain to the name after the last of them. */
    private void attach(int chainFirst, int chainLast, int first, int end, int limit) {
        int start = phrases.get(chainFirst).first();
        PersonDraft person = person(first, end);
        int tail = afterName(person, first, end, limit);
        person.places().add(new Place(start, tail, first, end));
        mark(person, first, end);
        String side = phrases.get(chainLast).country();
        if (text.pack().headLast()) {
            String named = countryAfter(tail, limit);
            // A list without commas: "… of the Republic of Palau Prime Minister X of Tonga".
            side = named != null ? named : side;
            String sent = phrases.get(chainLast).head().get("only_in") == null ? null : constituency(tail, limit);
            side = sent != null && side == null ? sent : side;
        }
        for (int i = chainFirst; i <= chainLast; i++) {
            PostPhrase phrase = phrases.get(i).country() == null
                                    && phrases.get(i).ofState()
                                    && phrases.get(i).employer() == null
                            || isListedBefore(phrases.get(i), side)
                    ? phrases.get(i).of(side)
                    : phrases.get(i);

            PostPhrase told = start > 0 && isEra(start - 1) ? phrase.asFormer() : phrase;
            person.tell(new Told(told, phrase.first(), end, chainFirst == chainLast ? "post-name" : "posts-name"));
            given[i] = true;
        }
        PostPhrase phrase = phrases.get(chainLast);
        if (phrase.several()) {
            others(phrase, tail, limit);
        }
    }

    /** Whether the country right before a post ends the entry before it, since another follows the name. */
    private boolean isListedBefore(PostPhrase phrase, @Nullable String side) {
        return side != null
                && phrase.country() != null
                && !phrase.country().equals(side)
                && phrase.employer() == null
                && phrase.titleFirst() > phrase.first()
                && text.pack().headLast();
    }

    /** <i>President X of Vietnam, President Y of the Federative Republic of Brazil</i>; null where no country follows. */
    private @Nullable String countryAfter(int at, int limit) {
        if (at + 1 >= limit || !text.isAny(at, WordClass.OF.bit() | WordClass.FROM.bit())) {
            return null;
        }
        int from = text.is(at + 1, WordClass.DETERMINER) ? at + 2 : at + 1;
        Mention country = taken.opening(from, Actor.Kind.COUNTRY);
        return country == null ? null : country.actors().get(0).country();
    }

    /**
     * The country of the part of it that a member of its parliament is sent by: <i>X of Texas</i>, <i>X (D-Texas)</i>, <i>X, a Texas
     * Democrat</i>; null where none is told.
     */
    private @Nullable String constituency(int at, int limit) {
        int from = -1;
        if (at + 3 < limit && tokens.is(at, '(') && tokens.shape(at + 1) == Shape.INITIAL && tokens.is(at + 2, '-')) {
            from = at + 3;
        } else if (at + 2 < limit && tokens.is(at, ',') && text.is(at + 1, WordClass.DETERMINER)) {
            from = at + 2;
        } else if (at + 1 < limit && text.isAny(at, WordClass.OF.bit() | WordClass.FROM.bit())) {
            from = at + 1;
        }
        Mention where = from < 0 ? null : taken.opening(from);
        boolean bracket = from == at + 3;
        boolean party = where != null && tokens.is(at, ',') && is(where.last(), "party");
        return where != null && where.isOne(Actor.Kind.PLACE) && (bracket || party || !tokens.is(at, ','))
                ? where.actors().get(0).country()
                : null;
    }

    /** One past <i>(D-Texas)</i>, the token itself where no such mark stands. */
    private int afterConstituency(int at, int limit) {
        if (at >= limit || !tokens.is(at, '(')) {
            return at;
        }
        int close = at + 1;
        while (close < limit && close - at < MARK && !tokens.is(close, ')')) {
            close++;
        }
        return close < limit && tokens.is(close, ')') ? close + 1 : at;
    }

    private int afterCountry(int at) {
        int from = text.is(at + 1, WordClass.DETERMINER) ? at + 2 : at + 1;
        Mention country = taken.opening(from, Actor.Kind.COUNTRY);
        return country == null ? at : country.last();
    }

    /** <i>era Presiden X, zaman Presiden Y</i>. */
    private boolean isEra(int token) {
        Match modifier = token > 0 && is(token - 1, "era") ? text.match(token - 1, Sense.POST_MODIFIER) : null;
        return is(token, "era") || modifier != null && modifier.last() == token + 1;
    }

    /** <i>para pemimpin A dan B dari X</i>: each of those that follow. */
    private void others(PostPhrase phrase, int from, int limit) {
        int at = countryAfter(from, limit) == null ? afterConstituency(from, limit) : afterCountry(from);
        while (at + 1 < limit && (text.is(at, WordClass.AND) || tokens.is(at, ','))) {
            int first = tokens.is(at, ',') && text.is(at + 1, WordClass.AND) ? at + 2 : at + 1;
            first = names.skipHonorifics(first, limit);
            int end = names.end(first, limit, false);
            if (end == first) {
                return;
            }
            PersonDraft other = person(first, end);
            other.places().add(new Place(first, end, first, end));
            String stated = countryAfter(end, limit);
            String side = stated != null ? stated : constituency(end, limit);
            other.tell(new Told(side == null ? phrase : phrase.of(side), phrase.first(), end, "post-names"));
            mark(other, first, end);
            at = stated == null ? afterConstituency(end, limit) : afterCountry(end);
        }
    }

    /** One past what belongs to a name after it: <i>(Jokowi), alias Busan</i>; the words are kept as other names. */
    private int afterName(PersonDraft person, int first, int end, int limit) {
        if (end + 2 < limit && tokens.is(end, '(') && tokens.is(end + 2, ')')) {
            Shape shape = tokens.shape(end + 1);
            boolean name = shape == Shape.UPPER || shape == Shape.CAPITALIZED || shape == Shape.MIXED;
            if (name && text.match(end + 1, Sense.POST) == null && !isPartyMark(end + 1)) {
                person.alias(form(end + 1, end + 2));
                return end + 3;
            }
        }
        int comma = end < limit && tokens.is(end, ',') ? end + 1 : end;
        Match alias = is(comma, "alias") ? text.match(comma, Sense.POST_MODIFIER) : null;
        if (alias == null) {
            return end;
        }
        int tail = names.end(alias.last(), limit, true);
        if (tail > alias.last()) {
            person.alias(form(alias.last(), tail));
            return tail;
        }
        return end;
    }

    private boolean is(int token, String modifier) {
        Match match = text.match(token, Sense.POST_MODIFIER);
        return match != null && match.entry().id().equals(modifier);
    }

    private boolean isPartyMark(int token) {
        Mention over = taken.over(token);
        return over != null;
    }

    // Names before posts.

    private void readNamesBeforePosts() {
        PersonDraft holder = null;
        int holderLast = -1;
        int holderFirst = -1;
        for (int i = 0; i < phrases.size(); i++) {
            PostPhrase phrase = phrases.get(i);
            if (given[i]) {
                holder = null;
                continue;
            }
            int gap = phrase.head().get("plural") != null ? 0 : before(phrase);
            if (gap > 0) {
                int end = gap;
                int sentence = tokens.first(tokens.sentenceOf(phrase.first()));
                int named = personAt[end - 1] - 1;
                if (named >= 0) {
                    if (addsPost(phrase, end)) {
                        holder = drafts.get(named);
                        holderFirst = placeFirst(holder, end);
                        tell(holder, phrase, i, holderFirst, "name-also-post");
                        holderLast = phrase.last();
                    }
                    continue;
                }
                int first = names.start(end, sentence);
                if (first < end && isNameBefore(first, end, phrase)) {
                    holder = person(first, end);
                    mark(holder, first, end);
                    int start = honorificBefore(first, sentence);
                    holder.places().add(new Place(start, phrase.last(), first, end));
                    tell(holder, phrase, i, start, "name-post");
                    holderFirst = start;
                    holderLast = phrase.last();
                    continue;
                }
            }
            if (holder != null && continues(holderLast, phrase)) {
                tell(holder, phrase, i, holderFirst, "name-posts");
                holderLast = phrase.last();
            } else {
                holder = null;
            }
        }
    }

    private int placeFirst(PersonDraft person, int end) {
        List<Place> places = person.places();
        for (int i = places.size() - 1; i >= Math.max(0, places.size() - MOST_SEARCHES); i--) {
            if (places.get(i).nameLast() == end || places.get(i).last() == end) {
                return places.get(i).first();
            }
        }
        return end - 1;
    }

    private void tell(PersonDraft person, PostPhrase phrase, int index, int from, String rule) {
        person.tell(new Told(phrase, from, phrase.last(), rule));
        given[index] = true;
    }

    /**
     * One past the name that a post stands after: behind a comma, in brackets, with <i>selaku, sebagai, yang juga,
     * adalah</i>; 0 where there is none.
     */
    private int before(PostPhrase phrase) {
        int sentence = tokens.first(tokens.sentenceOf(phrase.first()));
        int at = phrase.first();
        boolean linked = false;
        boolean also = false;
        boolean the = phrase.first() > sentence && text.is(phrase.first() - 1, WordClass.DETERMINER);
        if (the && !closesApposition(phrase.last())) {
            return 0;
        }
        while (at > sentence && at > phrase.first() - 6) {
            int token = at - 1;
            boolean holds = is(token, "holds");
            boolean as = text.is(token, WordClass.AS) && token == phrase.first() - 1;
            if (!holds && !as && !text.isAny(token, PASSED_OVER | WordClass.PERFECT.bit())) {
                break;
            }
            also |= text.is(token, WordClass.ADVERB);
            linked |= holds || as || text.is(token, WordClass.COPULA) || also && text.is(token, WordClass.RELATIVE);
            at--;
        }
        if (at > sentence && tokens.is(at - 1, ',')) {
            // "Kevin Holt AC, Ambassador of Australia"
            Match order = text.match(at - 2, Sense.HONORIFIC);
            return order != null && order.entry().id().equals("degree") ? at - 2 : at - 1;
        }
        if (at > sentence && tokens.is(at - 1, '(') && tokens.is(phrase.last(), ')')) {
            return at - 1;
        }
        return linked && at > sentence && tokens.shape(at - 1) != Shape.LOWER ? at : 0;
    }

    /** <i>X, the president, said</i>, but not <i>in the Strait, the president said</i>. */
    private boolean closesApposition(int end) {
        return end >= tokens.count()
                || tokens.kind(end) != Tokens.Kind.WORD
                || text.isAny(
                        end,
                        WordClass.AND.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.AT.bit()
                                | WordClass.OF.bit()
                                | WordClass.WITH.bit()
                                | WordClass.AT.bit()
                                | WordClass.FROM.bit()
                                | WordClass.TOWARD_PLACE.bit()
                                | WordClass.FOR.bit());
    }

    /** Whether a post after a name that has one already is another one of the same person. */
    private boolean addsPost(PostPhrase phrase, int nameEnd) {
        int at = phrase.first() - 1;
        boolean also = false;
        while (at >= nameEnd && !tokens.is(at, ',')) {
            also |= text.isAny(at, PASSED_OVER | WordClass.AS.bit());
            at--;
        }
        return also && phrase.isSpecific();
    }

    /** Whether the words before the comma are a name and the post after it is told of it. */
    private boolean isNameBefore(int first, int end, PostPhrase phrase) {
        int words = end - first;
        boolean comma = tokens.is(end, ',');
        boolean article =
                comma && end + 1 < phrase.first() && text.is(phrase.first() - 1, WordClass.DETERMINER) && words > 1;
        boolean alone = "no".equals(phrase.head().get("alone"))
                && !phrase.isSpecific()
                && !tokens.is(phrase.last(), ',')
                && !article;
        boolean oneWordAtStart = words == 1
                && comma
                && first == tokens.first(tokens.sentenceOf(first))
                && !NameReader.isStrange(text, first);
        boolean enumerated = comma && words == 1 && first > 0 && tokens.is(first - 1, ',');
        return !alone && !oneWordAtStart && !enumerated;
    }

    private int honorificBefore(int first, int sentence) {
        int at = first;
        while (at - 1 >= sentence) {
            int token = tokens.is(at - 1, '.') && at - 2 >= sentence ? at - 2 : at - 1;
            if (text.match(token, Sense.HONORIFIC) == null) {
                return at;
            }
            at = token;
        }
        return at;
    }

    /** <i>X, Dubes Peru untuk Chile dan mantan senator</i>: the same man's next post. */
    private boolean continues(int last, PostPhrase phrase) {
        if (phrase.first() - last > 3 || last < 1 || phrase.several()) {
            return false;
        }
        for (int token = last; token < phrase.first(); token++) {
            boolean joins = text.is(token, WordClass.AND)
                    || tokens.is(token, ',')
                    || text.isAny(token, PASSED_OVER)
                    || is(token, "also");
            if (!joins) {
                return false;
            }
        }
        return tokens.sentenceOf(last - 1) == tokens.sentenceOf(phrase.first());
    }

    // Names without posts.

    /** Names that a verb of saying or a word of respect shows to be people. */
    private void readSpeakers() {
        long cue = WordClass.SPEECH.bit() | WordClass.ACCORDING.bit();
        for (int token = 0; token + 1 < tokens.count(); token++) {
            boolean speech = text.isAny(token, cue) || isGovernmentOf(token);
            if (!speech
                    && (!text.hasMatch(token)
                            || text.match(token, Sense.HONORIFIC) == null
                            || tokens.shape(token) == Shape.LOWER)) {
                continue;
            }
            int limit = tokens.last(tokens.sentenceOf(token));
            int first = names.skipHonorifics(speech ? token + 1 : token, limit);
            if (first >= limit || personAt[first] != 0 || taken.covers(first)) {
                continue;
            }
            int end = names.end(first, limit, false);
            if (end > first) {
                PersonDraft person = person(first, end);
                int start = speech ? token + 1 : token;
                person.places().add(new Place(start, afterName(person, first, end, limit), first, end));
                person.spoke();
                mark(person, first, end);
                token = end - 1;
            }
        }
        if (text.pack().headLast()) {
            readNamesBeforeSaying();
        }
    }

    /** <i>Keiji Tanabe said</i>: two words or more, of which one only names have. */
    private void readNamesBeforeSaying() {
        for (int token = 2; token < tokens.count(); token++) {
            if (!text.is(token, WordClass.SPEECH)
                    || text.voice(token) != Voice.ACTIVE
                    || personAt[token - 1] != 0
                    || taken.covers(token - 1)
                    || tokens.shape(token - 1) != Shape.CAPITALIZED) {
                continue;
            }
            int sentence = tokens.first(tokens.sentenceOf(token));
            int first = names.start(token, sentence);
            boolean opens = first == sentence || tokens.kind(first - 1) != Tokens.Kind.WORD;
            if (first < token && (opens || tokens.shape(first - 1) == Shape.LOWER) && isFullName(first, token, token)) {
                PersonDraft person = person(first, token);
                person.places().add(new Place(first, token, first, token));
                person.spoke();
                mark(person, first, token);
            }
        }
    }

    /**
     * Names that nothing announces: a first name that the lexicon knows, or initials, then a word that only names have, and
     * no other capital beside them that would make it the name of a hospital or a street.
     */
    private void readFullNames() {
        if (!text.pack().headLast()) {
            // Where what a name is of follows it, capitals behind a first name tell less.
            return;
        }
        for (int token = 0; token + 1 < tokens.count(); token++) {
            if (personAt[token] != 0
                    || taken.covers(token)
                    || text.match(token, Sense.GIVEN_NAME) == null
                    || !tokens.shape(token).isCapital()
                    || !text.isBody(tokens.sentenceOf(token))) {
                continue;
            }
            int limit = tokens.last(tokens.sentenceOf(token));
            int end = names.end(token, limit, false);
            if (isFullName(token, end, limit)) {
                PersonDraft person = person(token, end);
                person.places().add(new Place(token, afterName(person, token, end, limit), token, end));
                person.spoke();
                mark(person, token, end);
                token = end - 1;
            }
        }
    }

    private boolean isFullName(int first, int end, int limit) {
        int sentence = tokens.first(tokens.sentenceOf(first));
        int words = 0;
        boolean strange = false;
        for (int token = first; token < end; token++) {
            words += tokens.kind(token) == Tokens.Kind.WORD ? 1 : 0;
            boolean surname = token > first && tokens.shape(token) != Shape.INITIAL;
            strange |= surname && (NameReader.isStrange(text, token) || text.match(token, Sense.MONTH) != null);
            if (personAt[token] != 0) {
                return false;
            }
        }
        boolean opened = first > sentence
                && tokens.shape(first - 1) != Shape.LOWER
                && tokens.kind(first - 1) == Tokens.Kind.WORD
                && !is(first - 1, "party")
                && text.match(first - 1, Sense.NATIONALITY) == null
                && text.match(first - 1, Sense.COUNTRY) == null
                && first - 1 > sentence;
        boolean goesOn = end < limit
                && (tokens.kind(end) == Tokens.Kind.WORD && tokens.shape(end) != Shape.LOWER
                        || tokens.is(end, '-')
                        || tokens.is(end, '&')
                        || tokens.kind(end) == Tokens.Kind.NUMBER);
        boolean joined = first > sentence && (tokens.is(first - 1, '-') || tokens.is(first - 1, '&'));
        return words > 1 && words < 6 && strange && !opened && !goesOn && !joined;
    }

    /** A name in a line of its own, the post in the next, and the country in that or in the next: the head of a letter. */
    private void readBlocks() {
        for (int i = 0; i < phrases.size(); i++) {
            PostPhrase phrase = phrases.get(i);
            int line = tokens.sentenceOf(phrase.first());
            if (given[i] || line == 0 || phrase.first() != tokens.first(line) || phrase.several()) {
                continue;
            }
            int from = tokens.first(line - 1);
            int limit = tokens.last(line - 1);
            int first = names.skipHonorifics(from, limit);
            int end = names.end(first, limit, true);
            boolean whole = end == limit && end - first > 1 && limit - from < LONGEST_LINE;
            if (!whole || tokens.last(line) - tokens.first(line) > LONGEST_LINE) {
                continue;
            }
            String side = phrase.country();
            if (side == null && phrase.last() < tokens.last(line)) {
                side = countryOfLine(phrase.last(), tokens.last(line));
            } else if (side == null && line + 1 < tokens.sentences()) {
                side = countryOfLine(tokens.first(line + 1), tokens.last(line + 1));
            }
            PersonDraft person = person(first, end);
            mark(person, first, end);
            person.places().add(new Place(from, phrase.last(), first, end));
            tell(person, side == null || phrase.employer() != null ? phrase : phrase.of(side), i, from, "block");
        }
    }

    private @Nullable String countryOfLine(int first, int last) {
        for (int token = first; token < last && last - first < LONGEST_LINE; token++) {
            Mention country = taken.over(token);
            if (country != null && country.isOne(Actor.Kind.COUNTRY)) {
                return country.actors().get(0).country();
            }
        }
        return null;
    }

    /** <i>pemerintahan John Smith</i>: a first name after the word shows that no place follows. */
    private boolean isGovernmentOf(int token) {
        Match side = text.hasMatch(token) ? text.match(token, Sense.DESCRIPTION) : null;
        boolean government =
                side != null && side.last() == token + 1 && side.entry().get("home") != null;
        return government
                && token + 2 < tokens.count()
                && text.match(token + 1, Sense.GIVEN_NAME) != null
                && tokens.shape(token + 2).isCapital();
    }

    private void mark(PersonDraft person, int first, int end) {
        int number = person.number() + 1;
        for (int token = first; token < end; token++) {
            personAt[token] = number;
        }
    }

    private PersonDraft person(int first, int end) {
        NameForm form = form(first, end);
        PersonDraft known = byParts.get(form.parts());
        if (known == null) {
            known = new PersonDraft(form, drafts.size());
            drafts.add(known);
            byParts.put(form.parts(), known);
        }
        return known;
    }

    private NameForm form(int first, int end) {
        NameForm form = NameForm.of(text, first, end);
        int tail = gluedTail(end - 1);
        return tail == 0 ? form : form.withoutTail(tail);
    }

    /**
     * How many letters at the end of a token are a small word that lost the space before it (<i>Lestariyang</i>), where
     * the text has the rest as a word of its own; else 0.
     */
    private int gluedTail(int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        boolean shaped = tokens.shape(token) == Shape.CAPITALIZED || tokens.shape(token) == Shape.MIXED;
        if (!NameReader.isStrange(text, token) || !shaped || end - start < SHORTEST_GLUED) {
            return 0;
        }
        String whole = tokens.string(token);
        // "SmithmenyatakanPrancis": what follows an inner capital is a third word.
        int stop = SHORTEST_STEM;
        while (stop < whole.length() && !Character.isUpperCase(whole.charAt(stop))) {
            stop++;
        }
        String written = whole.substring(0, stop);
        String lower = NameForm.fold(written);
        for (int tail = Math.min(LONGEST_TAIL, written.length() - SHORTEST_STEM); tail >= 2; tail--) {
            int from = written.length() - tail;
            int word = text.pack().words().find(lower, from, written.length());
            boolean verb = word != 0 && tail >= SHORTEST_VERB && text.pack().root(word) != 0;
            boolean small = verb || word != 0 && (text.pack().classes(word) & ~WordClass.COMMON.bit()) != 0;
            boolean sure = tail >= SURE_TAIL && from >= SHORTEST_GLUED - 1;
            if (small && (sure || searches++ < MOST_SEARCHES && standsApart(written.substring(0, from)))) {
                return tail + whole.length() - stop;
            }
        }
        return 0;
    }

    /** <i>Serikatyang</i>: an everyday word that lost the space to the next one is no name. */
    private boolean isGluedCommonWord(int token) {
        int tail = gluedTail(token);
        String lower = tail == 0 ? "" : NameForm.fold(tokens.string(token));
        int word = tail == 0 ? 0 : text.pack().words().find(lower, 0, lower.length() - tail);
        return word != 0 && text.pack().is(word, WordClass.COMMON);
    }

    private boolean standsApart(String word) {
        String source = tokens.text();
        for (int at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetter(source.charAt(at - 1));
            if (begins && (end == source.length() || !Character.isLetter(source.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
