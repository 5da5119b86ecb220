package org.chancery.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.document.Layout;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Ministries, parliaments, international organisations, parties, associations, companies, media. A name is known to the
 * lexicon, or begins with a word that names of organisations begin with (<i>Kementerian, Asosiasi, PT</i>) and goes on
 * over words that such names are made of, or ends with one (<i>Authority, Inc</i>). A country behind it belongs to it
 * and says whose it is; where none is told, the rest of the document says so.
 */
final class OrganizationNames {
    private static final int LONGEST_ENGLISH_NAME = 8;
    private static final int LONGEST_FREE_NAME = 3;
    private static final int LONGEST_COMPANY_NAME = 6;
    private static final int LONGEST_LIST = 14;
    private static final int HOME_WEIGHT = 4;
    private static final int LONGEST_DATELINE = 25;
    private static final int LONGEST_WAY_TO_LIST = 6;
    private static final int SHORTEST_LIST = 3;

    /**
     * One name in the text.
     *
     * @param core the name without its country, folded: the same body of two states has one core
     * @param sure whether the country is told beside the name or lies in the name itself
     */
    private record Name(
            int first,
            int last,
            OrganizationKind kind,
            @Nullable String country,
            boolean sure,
            String core,
            @Nullable Entry entry,
            String rule) {
        Name upTo(int end) {
            return new Name(first, end, kind, country, sure, core, entry, rule);
        }

        Name of(String code) {
            return new Name(first, last, kind, code, true, core, entry, rule);
        }

        Name as(Entry known, OrganizationKind sort) {
            return new Name(first, last, sort, known.get("country"), true, core, known, rule);
        }
    }

    private final AnalysedText text;
    private final Tokens tokens;
    private final CastBuilder cast;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, Integer> aliases = new HashMap<>();
    private final Map<String, Integer> votes = new LinkedHashMap<>();
    private final Map<Integer, Integer> sameAs = new HashMap<>();
    private int covered;

    private OrganizationNames(AnalysedText text, CastBuilder cast) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
    }

    static void read(AnalysedText text, CastBuilder cast) {
        OrganizationNames reader = new OrganizationNames(text, cast);
        reader.findNames();
        reader.addToCast();
    }

    private void findNames() {
        List<Match> matches = text.matches();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            if (match.first() < covered || !opensName(match.sense())) {
                if (match.sense() == Sense.ORGANIZATION_LIST && match.first() >= covered) {
                    listOfMinistries(match);
                }
                continue;
            }
            Name name = nameAt(match.first(), true);
            if (name != null) {
                covered = name.last();
                names.add(name);
                acronymAfter(name);
            }
        }
    }

    /** <i>kementerian dan lembaga seperti Keuangan, Luar Negeri, Sains dan Teknologi</i>: three fields or more. */
    private void listOfMinistries(Match opening) {
        int limit = tokens.last(tokens.sentenceOf(opening.first()));
        int at = opening.last();
        while (at < Math.min(limit, opening.last() + LONGEST_WAY_TO_LIST) && !isField(at)) {
            at++;
        }
        List<Name> fields = new ArrayList<>();
        while (at < limit && isField(at)) {
            int first = at;
            while (at < limit && (isField(at) || at > first && text.is(at, WordClass.AND) && at + 1 < limit && isField(at + 1))) {
                at++;
            }
            String core = (opening.entry().name() + ' ' + tokens.string(first, at)).toLowerCase(Locale.ROOT);
            OrganizationKind kind = kind(opening.entry());
            fields.add(new Name(first, at, kind, null, false, core, null, "organizations/list"));
            at = tokens.is(at, ',') ? at + 1 : limit;
        }
        if (fields.size() >= SHORTEST_LIST) {
            names.addAll(fields);
            covered = fields.get(fields.size() - 1).last();
        }
    }

    private boolean isField(int token) {
        return tokens.shape(token) == Shape.CAPITALIZED
                && text.match(token, Sense.ORGANIZATION_WORD) != null
                && text.match(token, Sense.ORGANIZATION_HEAD) == null;
    }

    private static boolean opensName(Sense sense) {
        return switch (sense) {
            case ORGANIZATION, BODY, MEDIA, ORGANIZATION_HEAD, ORGANIZATION_TAIL, ORGANIZATION_OPENING -> true;
            default -> false;
        };
    }

    /** The name that begins at a token, or, where {@code backward}, that ends with it; null where there is none. */
    private @Nullable Name nameAt(int token, boolean backward) {
        int limit = tokens.last(tokens.sentenceOf(token));
        if (isNoOrganization(token)) {
            return null;
        }
        Name known = known(token, limit);
        Match head = text.match(token, Sense.ORGANIZATION_HEAD);
        Name grown = head == null ? null : grown(head, limit, known == null);
        if (known == null && grown != null) {
            return grown;
        }
        if (known != null && grown != null && grown.last() > known.last()) {
            boolean same = known.kind() == OrganizationKind.IGO && grown.kind() == OrganizationKind.IGO;
            return same ? known.upTo(grown.last()) : grown;
        }
        if (known != null) {
            return known;
        }
        Match opening = text.match(token, Sense.ORGANIZATION_OPENING);
        if (opening != null) {
            Name english = englishFrom(opening, limit);
            if (english != null) {
                return english;
            }
        }
        Match tail = backward ? text.match(token, Sense.ORGANIZATION_TAIL) : null;
        return tail == null ? null : englishUpTo(tail);
    }

    /** <i>Badan Usaha Milik Negara</i> is a legal form, <i>Federasi Rusia</i> a country. */
    private boolean isNoOrganization(int token) {
        Match country = text.match(token, Sense.COUNTRY);
        return text.match(token, Sense.NOT_AN_ORGANIZATION) != null || country != null && country.last() > token + 1;
    }

    private @Nullable Name known(int token, int limit) {
        Match widest = null;
        for (int i = text.firstMatch(token); i >= 0 && i < text.matches().size(); i++) {
            Match match = text.matches().get(i);
            if (match.first() != token) {
                break;
            }
            boolean name = match.sense() == Sense.ORGANIZATION
                    || match.sense() == Sense.BODY
                    || match.sense() == Sense.MEDIA && isMedium(match);
            if (name && (widest == null || match.last() > widest.last())) {
                widest = match;
            }
        }
        if (widest == null) {
            return null;
        }
        Entry entry = widest.entry();
        OrganizationKind kind = kind(entry);
        String core = entry.id().toLowerCase(Locale.ROOT);
        if (kind == OrganizationKind.MEDIA && isCredit(token, widest.last())) {
            return null;
        }
        if (widest.sense() != Sense.BODY) {
            core = withoutCountry(token, widest.last());
            return new Name(token, widest.last(), kind, entry.get("country"), true, core, entry, "organizations/known");
        }
        Match country = countryAt(widest.last(), limit);
        if (country == null) {
            boolean shortForm = widest.last() == token + 1 && entry.get("everywhere") == null;
            boolean sure = shortForm || !isOfState(kind) && entry.get("everywhere") == null;
            return new Name(token, widest.last(), kind, entry.get("country"), sure, core, entry, "organizations/body");
        }
        String whose = country.entry().id();
        boolean own = whose.equals(entry.get("country"));
        return new Name(
                token, country.last(), kind, whose, true, core, own ? entry : null, "organizations/body-of-country");
    }

    /** <i>Mahkamah Agung AS</i> and, later in the text, <i>Mahkamah Agung</i> have one core. */
    private String withoutCountry(int first, int last) {
        for (int at = last - 1; at > first; at--) {
            Match country = countryAt(at, last);
            if (country != null && country.last() == last) {
                return tokens.string(first, at).toLowerCase(Locale.ROOT);
            }
        }
        return tokens.string(first, last).toLowerCase(Locale.ROOT);
    }

    /** <i>Reuters/Nama</i> is a photograph's credit; at the very top of a text outlet, place and dash are a dateline. */
    private boolean isCredit(int first, int last) {
        if (tokens.is(first - 1, '/') || tokens.is(last, '/')) {
            return true;
        }
        if (first >= LONGEST_DATELINE) {
            return false;
        }
        for (int at = last; at < Math.min(tokens.count(), last + 14); at++) {
            if (tokens.is(at, '-') || tokens.is(at, '–') || tokens.is(at, '—')) {
                return true;
            }
        }
        return false;
    }

    /** A name that is also an ordinary word is a medium only after a word such as <i>dikutip</i>. */
    private boolean isMedium(Match match) {
        String weak = match.entry().get("weak");
        if (weak == null || !isOneOf(weak, tokens.string(match.first(), match.last()))) {
            return true;
        }
        int before = match.first() - 1;
        if (before < tokens.first(tokens.sentenceOf(match.first()))) {
            return false;
        }
        return text.match(before, Sense.MEDIA_CUE) != null
                || before > 0 && text.match(before - 1, Sense.MEDIA_CUE) instanceof Match cue && cue.last() == before + 1
                || tokens.is(before, '(') && tokens.is(match.last(), ')');
    }

    private static boolean isOneOf(String names, String name) {
        int at = names.indexOf(name);
        int end = at + name.length();
        return at >= 0 && (at == 0 || names.charAt(at - 1) == '|') && (end == names.length() || names.charAt(end) == '|');
    }

    private @Nullable Match countryAt(int token, int limit) {
        if (token >= limit) {
            return null;
        }
        Match widest = null;
        for (int i = text.firstMatch(token); i >= 0 && i < text.matches().size(); i++) {
            Match match = text.matches().get(i);
            if (match.first() != token) {
                break;
            }
            boolean country = match.sense() == Sense.COUNTRY || match.sense() == Sense.NATIONALITY;
            if (country && match.last() <= limit && (widest == null || match.last() > widest.last())) {
                widest = match;
            }
        }
        return widest;
    }

    /** A name that begins with a head: it goes on over the words of organisations, a place, or the body it is part of. */
    private @Nullable Name grown(Match head, int limit, boolean freely) {
        Entry sort = head.entry();
        boolean small = tokens.shape(head.first()) == Shape.LOWER;
        if (small && (sort.get("small") == null || countryAt(head.last(), limit) == null)) {
            return null;
        }
        String titled = sort.get("not_after");
        if (titled != null
                && head.first() > tokens.first(tokens.sentenceOf(head.first()))
                && isOneOf(titled, tokens.string(head.first() - 1).toLowerCase(Locale.ROOT))) {
            return null;
        }
        Growth growth = new Growth(head, limit, freely && sort.get("free") != null);
        growth.run();
        if (!growth.isEnough()) {
            return null;
        }
        OrganizationKind kind = growth.whole == null ? kind(sort) : kindWithin(kind(sort), growth.whole.kind());
        if (growth.joint && isOfState(kind)) {
            kind = OrganizationKind.OTHER;
        }
        String country = growth.country != null ? growth.country : sort.get("country_code");
        String core = tokens.string(head.first(), growth.coreEnd).toLowerCase(Locale.ROOT);
        return new Name(
                head.first(),
                growth.last,
                kind,
                country,
                growth.joint || country != null && (growth.whole == null || growth.whole.sure()),
                core,
                null,
                growth.country != null ? "organizations/head-of-country" : "organizations/head");
    }

    /** A committee of a parliament is of the parliament, a bureau of a party of the party. */
    private static OrganizationKind kindWithin(OrganizationKind part, OrganizationKind whole) {
        return switch (whole) {
            case LEGISLATURE, PARTY, IGO -> whole;
            default -> part;
        };
    }

    private final class Growth {
        private final Entry sort;
        private final Match head;
        private final int limit;
        private boolean free;
        private int last;
        private int coreEnd;
        private int words;
        private int unknown;
        private @Nullable String country;
        private boolean joint;
        private @Nullable Name whole;

        Growth(Match head, int limit, boolean free) {
            this.head = head;
            this.sort = head.entry();
            this.limit = limit;
            this.free = free;
            this.last = head.last();
            this.coreEnd = head.last();
        }

        void run() {
            if (sort.get("company") != null) {
                company();
                return;
            }
            int at = last;
            while (at < limit) {
                int next = step(at);
                if (next == 0) {
                    return;
                }
                last = next;
                coreEnd = country == null && whole == null ? next : coreEnd;
                at = next;
                if (country != null || whole != null) {
                    if (whole == null) {
                        otherCountry();
                    }
                    if (country != null && sort.get("abroad") != null) {
                        abroad();
                    }
                    return;
                }
            }
        }

        /** <i>Komisi Bersama Rusia-Indonesia</i> belongs to neither alone. */
        private void otherCountry() {
            Match other = tokens.is(last, '-') || tokens.is(last, '–') ? countryAt(last + 1, limit) : null;
            Match body = other == null && tokens.is(last, '-') ? text.match(last + 1, Sense.ORGANIZATION) : other;
            if (body != null) {
                last = body.last();
                coreEnd = last;
                country = null;
                joint = true;
            }
        }

        /** One past the next piece of the name, or 0 where the name has ended. */
        private int step(int at) {
            Match place = countryAt(at, limit);
            if (place != null) {
                country = place.entry().id();
                return place.last();
            }
            if (sort.get("part") != null) {
                Name inner = nameAt(at, false);
                if (inner != null && inner.kind() != OrganizationKind.MEDIA && inner.kind() != OrganizationKind.COMPANY) {
                    whole = inner;
                    country = inner.country();
                    return inner.last();
                }
            }
            Match word = text.match(at, Sense.ORGANIZATION_WORD);
            if (word != null && tokens.shape(at) != Shape.LOWER) {
                words++;
                free = false;
                return word.last();
            }
            if (words > 0 && text.match(at, Sense.ORGANIZATION_LINK) != null) {
                boolean goesOn = at + 1 < limit && isWord(at + 1) && text.match(at + 1, Sense.ORGANIZATION_WORD) != null;
                return goesOn ? at + 1 : 0;
            }
            if (tokens.is(at, ',') && sort.get("list") != null && words > 0) {
                return listGoesOn(at) ? at + 1 : 0;
            }
            if (tokens.is(at, '-') && tokens.gluedToPrevious(at) && tokens.gluedToPrevious(at + 1) && isWord(at + 1)) {
                return at + 1;
            }
            Match city = text.match(at, Sense.CITY) == null ? text.match(at, Sense.CAPITAL) : text.match(at, Sense.CITY);
            if (city != null && (words > 0 || free || sort.get("abroad") != null || sort.get("bare") != null)) {
                words++;
                String of = city.sense() == Sense.CITY ? city.entry().get("country") : city.entry().id();
                country = sort.get("abroad") != null ? sort.get("country_code") : of;
                return country == null ? 0 : city.last();
            }
            Match region = text.match(at, Sense.REGION);
            if (region != null && tokens.shape(at) != Shape.LOWER) {
                words++;
                return region.last();
            }
            return ownWord(at);
        }

        private int ownWord(int at) {
            if (at + 2 < limit && tokens.is(at + 1, '-') && tokens.kind(at + 2) == Tokens.Kind.NUMBER && sort.get("part") != null) {
                return at + 3;
            }
            if (tokens.kind(at) == Tokens.Kind.NUMBER) {
                return words > 0 || free ? at + 1 : 0;
            }
            if (tokens.kind(at) != Tokens.Kind.WORD || tokens.shape(at) == Shape.LOWER) {
                return 0;
            }
            boolean letters = tokens.shape(at) == Shape.UPPER && tokens.end(at) - tokens.start(at) <= 6;
            if (letters && tokens.region(tokens.sentenceOf(at)) != Layout.Kind.HEADING) {
                words++;
                return at + 1;
            }
            if (unknown < LONGEST_FREE_NAME && text.match(at, Sense.GIVEN_NAME) == null && !isFunctionWord(at) && bridges(at)) {
                unknown++;
                words++;
                return at + 1;
            }
            if (free && unknown < LONGEST_FREE_NAME && text.match(at, Sense.GIVEN_NAME) == null && !isFunctionWord(at)) {
                unknown++;
                words++;
                return at + 1;
            }
            return 0;
        }

        /** An unknown word is of the name where a word of organisations, a country or the acronym follows. */
        private boolean bridges(int at) {
            if (free || at + 1 >= limit) {
                return false;
            }
            return isWord(at + 1) && tokens.shape(at + 1) != Shape.UPPER
                    || isAcronymAt(at + 1) && tokens.shape(at + 2) == Shape.UPPER
                    || countryAt(at + 1, limit) != null && words > 0;
        }

        /** A company's name is any run of capitals: <i>PT Danantara Sumberdaya Indonesia</i>. */
        private void company() {
            int at = last;
            if (tokens.is(at, '.') && tokens.gluedToPrevious(at)) {
                at++;
            }
            while (at < limit && words < LONGEST_COMPANY_NAME) {
                boolean name = tokens.kind(at) == Tokens.Kind.WORD && tokens.shape(at) != Shape.LOWER && !isFunctionWord(at);
                if (words == 0 && tokens.shape(at) == Shape.INITIAL) {
                    break;
                }
                boolean person = words > 1 && text.match(at, Sense.GIVEN_NAME) != null;
                if (!name || person) {
                    break;
                }
                words++;
                at++;
            }
            if (words > 0) {
                last = at;
                coreEnd = at;
            }
        }

        /** <i>Kedutaan Besar Jepang di Vietnam</i>. */
        private void abroad() {
            int at = last;
            if (at < limit && (text.is(at, WordClass.AT) || text.is(at, WordClass.FOR))) {
                at++;
            }
            Match host = countryAt(at, limit);
            Match city = text.match(at, Sense.CAPITAL) == null ? text.match(at, Sense.CITY) : text.match(at, Sense.CAPITAL);
            Match place = host == null ? city : host;
            if (place != null && at < limit && at > last) {
                last = place.last();
            }
        }

        private boolean isWord(int token) {
            return tokens.shape(token) != Shape.LOWER
                    && (text.match(token, Sense.ORGANIZATION_WORD) != null || tokens.shape(token) == Shape.UPPER)
                    && text.match(token, Sense.ORGANIZATION_HEAD) == null
                    && text.match(token, Sense.BODY) == null
                    && text.match(token, Sense.ORGANIZATION) == null
                    && text.match(token, Sense.COUNTRY) == null;
        }

        /** A comma is inside the name where the list ends with <i>dan</i> and one more word of organisations. */
        private boolean listGoesOn(int comma) {
            for (int at = comma + 1; at < Math.min(limit - 1, comma + LONGEST_LIST); at++) {
                if (text.is(at, WordClass.AND)) {
                    return isWord(at + 1) && at > comma + 1;
                }
                if (!tokens.is(at, ',') && !isWord(at)) {
                    return false;
                }
            }
            return false;
        }

        boolean isEnough() {
            String within = sort.get("within");
            if (within != null && (whole == null || !within.equals("needed") && !within.equals(whole.kind().label()))) {
                return false;
            }
            if ("needed".equals(sort.get("country"))) {
                return country != null;
            }
            if (country == null && whole == null && head.last() == last) {
                return sort.get("bare") != null || isAcronymAt(last) && last - head.first() > 1;
            }
            return words > 0 || whole != null || joint || country != null && sort.get("needs_field") == null;
        }
    }

    private boolean isFunctionWord(int token) {
        return (text.pack().classes(tokens.word(token)) & ~WordClass.COMMON.bit()) != 0 || text.match(token, Sense.POST) != null;
    }

    private @Nullable Name englishFrom(Match opening, int limit) {
        int last = opening.last();
        int end = last;
        String country = null;
        for (int at = last; at < limit && at < last + LONGEST_ENGLISH_NAME; at++) {
            boolean joined = at > last && tokens.gluedToPrevious(at) && tokens.is(at - 1, '-');
            if (isEnglishNameWord(at) || joined && tokens.kind(at) == Tokens.Kind.WORD) {
                Match place = countryAt(at, limit);
                country = place == null ? country : place.entry().id();
                end = at + 1;
            } else if (!isEnglishLink(at) && !tokens.is(at, '-')) {
                break;
            }
        }
        if (end == last) {
            return null;
        }
        int first = opening.first();
        int start = Math.max(covered, tokens.first(tokens.sentenceOf(first)));
        for (int at = first - 1; at >= start && at >= opening.first() - LONGEST_FREE_NAME; at--) {
            if (isEnglishNameWord(at)) {
                first = at;
            } else if (!isEnglishLink(at)) {
                break;
            }
        }
        String core = tokens.string(first, end).toLowerCase(Locale.ROOT);
        return new Name(
                first, end, kind(opening.entry()), country, country != null, core, null, "organizations/english");
    }

    private @Nullable Name englishUpTo(Match tail) {
        if (tokens.shape(tail.first()) == Shape.LOWER) {
            return null;
        }
        int start = Math.max(covered, tokens.first(tokens.sentenceOf(tail.first())));
        int first = tail.first();
        String country = null;
        for (int at = first - 1; at >= start && at >= tail.first() - LONGEST_ENGLISH_NAME; at--) {
            if (isEnglishNameWord(at)) {
                Match place = countryAt(at, tail.first());
                country = place == null ? country : place.entry().id();
                first = at;
            } else if (!isEnglishLink(at) && !tokens.is(at, '-')) {
                break;
            }
        }
        if (first == tail.first()) {
            return null;
        }
        if (text.is(first, "the")) {
            first++;
        }
        int end = tail.last();
        int limit = tokens.last(tokens.sentenceOf(first));
        Match last = tail;
        for (int at = end; at < Math.min(limit, end + 2) && tokens.shape(at) != Shape.LOWER; at++) {
            Match further = isTail(at) ? text.match(at, Sense.ORGANIZATION_TAIL) : null;
            if (further != null) {
                last = further;
                end = further.last();
            }
        }
        if (last.entry().get("weak") != null && !isAcronymAt(end) || first >= tail.first()) {
            return null;
        }
        if (text.is(end, "for") && end + 1 < limit && tokens.shape(end + 1) == Shape.CAPITALIZED) {
            end += 2;
            while (end < limit && tokens.kind(end) == Tokens.Kind.WORD && tokens.shape(end) == Shape.CAPITALIZED) {
                end++;
            }
        }
        Match behind = countryAt(end, limit);
        if (behind != null) {
            country = behind.entry().id();
            end = behind.last();
        }
        String core = tokens.string(first, end).toLowerCase(Locale.ROOT);
        OrganizationKind kind = kind(last.entry());
        return new Name(first, end, kind, country, country != null, core, null, "organizations/english");
    }

    private boolean isEnglishNameWord(int token) {
        if (tokens.kind(token) != Tokens.Kind.WORD || tokens.shape(token) == Shape.LOWER) {
            return false;
        }
        return Character.isUpperCase(text.document().text().charAt(tokens.start(token)))
                && !isFunctionWord(token)
                && text.root(token) == 0
                && text.match(token, Sense.HONORIFIC) == null
                && text.match(token, Sense.NOT_IN_ENGLISH_NAME) == null;
    }

    private boolean isTail(int token) {
        return text.match(token, Sense.ORGANIZATION_TAIL) != null && tokens.shape(token) != Shape.LOWER;
    }

    private boolean isEnglishLink(int token) {
        Match link = text.match(token, Sense.ORGANIZATION_LINK);
        return link != null && link.entry().get("small") == null && text.pack().classes(tokens.word(token)) == 0;
    }

    /** {@code … (IAEA)}: from here on the letters mean the same organisation. */
    private void acronymAfter(Name name) {
        int index = names.size() - 1;
        mergeByLastWord(name, index);
        int at = name.last();
        if (!isAcronymAt(at)) {
            return;
        }
        int token = at + 1;
        if (tokens.shape(token) == Shape.LOWER || text.match(token, Sense.COUNTRY) != null) {
            return;
        }
        Match organization = text.match(token, Sense.ORGANIZATION);
        Match known = organization == null ? text.match(token, Sense.BODY) : organization;
        if (known != null && known.last() == at + 2) {
            if (name.entry() == null) {
                names.set(index, name.as(known.entry(), kind(known.entry())));
            }
            return;
        }
        boolean letters = tokens.shape(token) == Shape.UPPER || tokens.shape(token) == Shape.MIXED;
        if (!letters || tokens.string(token).indexOf('.') >= 0) {
            return;
        }
        Match country = name.country() == null ? countryAt(at + 3, tokens.last(tokens.sentenceOf(at))) : null;
        if (country != null) {
            names.set(index, name.of(country.entry().id()));
        }
        Integer earlier = aliases.putIfAbsent(tokens.string(token), index);
        if (earlier != null && name.entry() == null) {
            sameAs.put(index, earlier);
        }
    }

    private boolean isAcronymAt(int bracket) {
        return tokens.is(bracket, '(') && tokens.is(bracket + 2, ')') && tokens.kind(bracket + 1) == Tokens.Kind.WORD;
    }

    /** <i>PT Danantara Sumberdaya Indonesia (DSI) … PT DSI</i>. */
    private void mergeByLastWord(Name name, int index) {
        if (name.entry() != null || aliases.isEmpty() || name.last() - name.first() > 2) {
            return;
        }
        Integer earlier = aliases.get(tokens.string(name.last() - 1));
        if (earlier != null) {
            sameAs.put(index, earlier);
        }
    }

    private static OrganizationKind kind(Entry entry) {
        String kind = entry.get("kind");
        return kind == null ? OrganizationKind.OTHER : OrganizationKind.parse(kind);
    }

    private void addToCast() {
        if (names.isEmpty()) {
            return;
        }
        Map<String, Name> told = new HashMap<>();
        for (Name name : names) {
            if (name.sure() && name.country() != null) {
                told.putIfAbsent(name.core(), name);
            }
        }
        List<Actor> actors = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Integer earlier = sameAs.get(i);
            Name name = placed(names.get(i), told);
            if (earlier == null) {
                actors.add(add(name));
            } else {
                actors.add(actors.get(earlier));
                cast.mention(name.first(), name.last(), Mention.How.NAME, actors.get(earlier));
            }
        }
        addAliases(actors);
    }

    /** The name with the country that the rest of the document gives it. */
    private Name placed(Name name, Map<String, Name> told) {
        if (name.sure()) {
            return name;
        }
        Name fuller = told.get(name.core());
        if (fuller != null) {
            return new Name(
                    name.first(), name.last(), fuller.kind(), fuller.country(), true, name.core(), fuller.entry(), name.rule());
        }
        if (name.kind() == OrganizationKind.PARTY) {
            for (Name party : names) {
                if (party.kind() == OrganizationKind.PARTY && party.sure() && party.country() != null) {
                    return name.of(party.country());
                }
            }
            return name;
        }
        if (!isOfState(name.kind())) {
            return name;
        }
        String home = name.rule().endsWith("english") ? foreignerBeside(name) : homeOfDocument();
        if (home.isEmpty() || home.equals(name.country())) {
            return name;
        }
        return new Name(
                name.first(), name.last(), name.kind(), home, true, name.core(), null, name.rule());
    }

    private static boolean isOfState(OrganizationKind kind) {
        return kind == OrganizationKind.GOVERNMENT_BODY || kind == OrganizationKind.LEGISLATURE;
    }

    private Actor add(Name name) {
        String worded = tokens.string(name.first(), name.last());
        Entry entry = name.entry();
        String country = name.country();
        String id = entry != null ? entry.id() : name.core() + (country == null ? "" : ":" + country);
        Actor actor = cast.actor(Actor.Kind.ORGANIZATION, id, worded);
        if (worded.length() > actor.name().length()) {
            actor.name(worded);
        }
        if (actor.organizationKind() == null) {
            actor.organizationKind(name.kind());
            actor.country(country);
            actor.rule(text.pack().code() + "/" + name.rule());
            if (entry != null) {
                actor.acronym(entry.get("acronym"));
                actor.sideName(entry.get("side"));
            }
        }
        cast.mention(name.first(), name.last(), Mention.How.NAME, actor);
        return actor;
    }

    /** The one foreign country of the sentence: an English name in a text of another language is no body of its home. */
    private String foreignerBeside(Name name) {
        int sentence = tokens.sentenceOf(name.first());
        String only = "";
        for (Mention mention : cast.mentions()) {
            boolean inside = mention.first() >= tokens.first(sentence) && mention.last() <= tokens.last(sentence);
            if (!inside || !mention.isOne(Actor.Kind.COUNTRY) || isHome(mention.actors().get(0).id())) {
                continue;
            }
            String id = mention.actors().get(0).id();
            if (!only.isEmpty() && !only.equals(id)) {
                return "";
            }
            only = id;
        }
        return only;
    }

    private boolean isHome(String country) {
        return country.equals(text.pack().home());
    }

    /**
     * The country that the document is written from, or empty: the home of the language where it is spoken of at all,
     * else the one most spoken of; whoever stands first in a pair (<i>Vietnam-AS</i>) is at home.
     */
    private String homeOfDocument() {
        if (votes.isEmpty()) {
            countVotes();
        }
        String top = "";
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            int weight = isHome(vote.getKey()) ? vote.getValue() * HOME_WEIGHT : vote.getValue();
            if (weight > most) {
                most = weight;
                top = vote.getKey();
            }
        }
        String home = text.pack().home();
        return most > 0 || home == null ? top : home;
    }

    private void countVotes() {
        Mention before = null;
        for (Mention mention : cast.mentions()) {
            if (!mention.isOne(Actor.Kind.COUNTRY)) {
                continue;
            }
            String id = mention.actors().get(0).id();
            votes.merge(id, 2, Integer::sum);
            if (before != null && before.last() + 1 == mention.first() && isPair(before.last())) {
                votes.merge(before.actors().get(0).id(), 3, Integer::sum);
                votes.merge(id, -2, Integer::sum);
            }
            before = mention;
        }
    }

    private boolean isPair(int between) {
        return tokens.is(between, '-') || tokens.is(between, '–') || text.is(between, WordClass.AND);
    }

    private void addAliases(List<Actor> actors) {
        if (aliases.isEmpty()) {
            return;
        }
        aliases.forEach((letters, index) -> {
            if (actors.get(index).acronym() == null) {
                actors.get(index).acronym(letters);
            }
        });
        for (int token = names.get(0).first(); token < tokens.count(); token++) {
            if (tokens.shape(token) == Shape.UPPER || tokens.shape(token) == Shape.MIXED) {
                Integer index = aliases.get(tokens.string(token));
                if (index != null && !text.hasMatch(token)) {
                    cast.mention(token, token + 1, Mention.How.NAME, actors.get(index));
                }
            }
        }
    }
}
