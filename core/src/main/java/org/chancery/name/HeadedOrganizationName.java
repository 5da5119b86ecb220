package org.chancery.name;

import java.util.Locale;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.document.Layout;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The name that a head begins (<i>Kementerian, Komisi, PT</i>), as far as it has grown: over words that names are made of,
 * a place, a country, or the body that it is part of. One document, one thread.
 */
final class HeadedOrganizationName {
    private static final int LONGEST_FREE_NAME = 3;
    private static final int LONGEST_COMPANY_NAME = 6;
    private static final int LONGEST_LIST = 14;

    private final OrganizationNames names;
    private final AnalysedText text;
    private final Tokens tokens;
    private final OrganizationWords words;
    private final Entry sort;
    private final Match head;
    private final int limit;
    private boolean free;
    private int last;
    private int coreEnd;
    private int wordCount;
    private int unknown;
    private @Nullable String country;
    private boolean joint;
    private @Nullable OrganizationName whole;

    HeadedOrganizationName(OrganizationNames names, Match head, int limit, boolean free) {
        this.names = names;
        this.text = names.text();
        this.tokens = text.tokens();
        this.words = names.words();
        this.head = head;
        this.sort = head.entry();
        this.limit = limit;
        this.free = free;
        this.last = head.last();
        this.coreEnd = head.last();
    }

    private void grow() {
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
        Match other = tokens.is(last, '-') || tokens.is(last, '–') ? words.countryAt(last + 1, limit) : null;
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
        Match place = words.countryAt(at, limit);
        if (place != null) {
            country = place.entry().id();
            return place.last();
        }
        if (sort.get("part") != null) {
            OrganizationName inner = names.nameAt(at, false);
            if (inner != null && inner.kind() != OrganizationKind.MEDIA && inner.kind() != OrganizationKind.COMPANY) {
                whole = inner;
                country = inner.country();
                return inner.last();
            }
        }
        Match word = text.match(at, Sense.ORGANIZATION_WORD);
        if (word != null && tokens.shape(at) != Shape.LOWER) {
            wordCount++;
            free = false;
            return word.last();
        }
        if (wordCount > 0 && text.match(at, Sense.ORGANIZATION_LINK) != null) {
            boolean goesOn = at + 1 < limit && isWord(at + 1) && text.match(at + 1, Sense.ORGANIZATION_WORD) != null;
            return goesOn ? at + 1 : 0;
        }
        if (tokens.is(at, ',') && sort.get("list") != null && wordCount > 0) {
            return listGoesOn(at) ? at + 1 : 0;
        }
        if (tokens.is(at, '-') && tokens.gluedToPrevious(at) && tokens.gluedToPrevious(at + 1) && isWord(at + 1)) {
            return at + 1;
        }
        Match city = text.match(at, Sense.CITY) == null ? text.match(at, Sense.CAPITAL) : text.match(at, Sense.CITY);
        if (city != null && (wordCount > 0 || free || sort.get("abroad") != null || sort.get("bare") != null)) {
            wordCount++;
            String of = city.sense() == Sense.CITY
                    ? city.entry().get("country")
                    : city.entry().id();
            country = sort.get("abroad") != null ? sort.get("country_code") : of;
            return country == null ? 0 : city.last();
        }
        Match region = text.match(at, Sense.REGION);
        if (region != null && tokens.shape(at) != Shape.LOWER) {
            wordCount++;
            return region.last();
        }
        return ownWord(at);
    }

    private int ownWord(int at) {
        if (at + 2 < limit
                && tokens.is(at + 1, '-')
                && tokens.kind(at + 2) == Tokens.Kind.NUMBER
                && sort.get("part") != null) {
            return at + 3;
        }
        if (tokens.kind(at) == Tokens.Kind.NUMBER) {
            return wordCount > 0 || free ? at + 1 : 0;
        }
        if (tokens.kind(at) != Tokens.Kind.WORD || tokens.shape(at) == Shape.LOWER) {
            return 0;
        }
        boolean letters = tokens.shape(at) == Shape.UPPER && tokens.end(at) - tokens.start(at) <= 6;
        if (letters && tokens.region(tokens.sentenceOf(at)) != Layout.Kind.HEADING) {
            wordCount++;
            return at + 1;
        }
        boolean noun = text.root(at) != 0
                && text.voice(at) == Voice.NOUN
                && tokens.shape(at) == Shape.CAPITALIZED
                && sort.get("company") == null
                && text.match(at, Sense.POST) == null;
        if (noun) {
            wordCount++;
            return at + 1;
        }
        if (unknown < LONGEST_FREE_NAME
                && text.match(at, Sense.GIVEN_NAME) == null
                && !words.isFunctionWord(at)
                && bridges(at)) {
            unknown++;
            wordCount++;
            return at + 1;
        }
        if (free
                && unknown < LONGEST_FREE_NAME
                && text.match(at, Sense.GIVEN_NAME) == null
                && !words.isFunctionWord(at)) {
            unknown++;
            wordCount++;
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
                || words.isAcronymAt(at + 1) && tokens.shape(at + 2) == Shape.UPPER
                || words.countryAt(at + 1, limit) != null && wordCount > 0;
    }

    /** A company's name is any run of capitals: <i>PT Danantara Sumberdaya Indonesia</i>. */
    private void company() {
        int at = last;
        if (tokens.is(at, '.') && tokens.gluedToPrevious(at)) {
            at++;
        }
        while (at < limit && wordCount < LONGEST_COMPANY_NAME) {
            boolean name =
                    tokens.kind(at) == Tokens.Kind.WORD && tokens.shape(at) != Shape.LOWER && !words.isFunctionWord(at);
            if (wordCount == 0 && tokens.shape(at) == Shape.INITIAL) {
                break;
            }
            boolean person = wordCount > 1 && text.match(at, Sense.GIVEN_NAME) != null;
            if (!name || person) {
                break;
            }
            wordCount++;
            boolean closes = words.countryAt(at, limit) != null;
            at++;
            if (closes && (at >= limit || text.match(at, Sense.ORGANIZATION_TAIL) == null)) {
                break;
            }
        }
        if (wordCount > LONGEST_FREE_NAME && isInPost()) {
            // "Direktur PT Alfa Beta Gama Nama Orang": the person's name follows the company's.
            at -= 2;
        }
        if (wordCount > 0) {
            last = at;
            coreEnd = at;
        }
    }

    /** Whether a post ends where the name begins. */
    private boolean isInPost() {
        for (int at = head.first() - 1; at >= Math.max(0, head.first() - LONGEST_FREE_NAME); at--) {
            Match post = text.match(at, Sense.POST);
            if (post != null && post.last() == head.first()) {
                return true;
            }
        }
        return false;
    }

    /** <i>Kedutaan Besar Jepang di Vietnam</i>. */
    private void abroad() {
        int at = last;
        if (at < limit && (text.is(at, WordClass.AT) || text.is(at, WordClass.FOR))) {
            at++;
        }
        Match host = words.countryAt(at, limit);
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

    /** <i>di tangan Kongres</i>: the parliament of the one state that calls it so, where the text speaks of that state. */
    private @Nullable OrganizationName alone() {
        String state = sort.get("alone");
        int first = head.first();
        if (state == null
                || tokens.shape(first) != Shape.CAPITALIZED
                || first == tokens.first(tokens.sentenceOf(first))
                || tokens.shape(first - 1) != Shape.LOWER
                || text.match(first - 1, Sense.POST) != null
                || !names.speaksOf(state)) {
            return null;
        }
        int next = head.last();
        boolean ends = next >= limit
                || tokens.kind(next) != Tokens.Kind.WORD
                || tokens.shape(next) == Shape.LOWER && !text.is(next, WordClass.DEMONSTRATIVE);
        if (!ends || next < limit && tokens.kind(next) == Tokens.Kind.NUMBER) {
            return null;
        }
        String core = tokens.string(first, next).toLowerCase(Locale.ROOT);
        return new OrganizationName(
                first, next, OrganizationWords.kind(sort), state, true, core, null, "organizations/head");
    }

    private boolean isEnough() {
        String within = sort.get("within");
        if (within != null
                && (whole == null
                        || !within.equals("needed")
                                && !within.equals(whole.kind().label()))) {
            return false;
        }
        if ("needed".equals(sort.get("country"))) {
            return country != null;
        }
        if (country == null && whole == null && head.last() == last) {
            return sort.get("bare") != null || words.isAcronymAt(last) && last - head.first() > 1;
        }
        return wordCount > 0 || whole != null || joint || country != null && sort.get("needs_field") == null;
    }

    /** A name that begins with a head: it goes on over the words of organisations, a place, or the body it is part of. */
    static @Nullable OrganizationName at(OrganizationNames names, Match head, int limit, boolean freely) {
        AnalysedText text = names.text();
        Tokens tokens = text.tokens();
        Entry sort = head.entry();
        boolean small = tokens.shape(head.first()) == Shape.LOWER;
        if (small && (sort.get("small") == null || names.words().countryAt(head.last(), limit) == null)) {
            return null;
        }
        if (small && names.words().isCounted(head.first())) {
            return null;
        }
        String titled = sort.get("not_after");
        if (titled != null
                && head.first() > tokens.first(tokens.sentenceOf(head.first()))
                && OrganizationWords.isOneOf(
                        titled, tokens.string(head.first() - 1).toLowerCase(Locale.ROOT))) {
            return null;
        }
        HeadedOrganizationName growth =
                new HeadedOrganizationName(names, head, limit, freely && sort.get("free") != null);
        growth.grow();
        if (!growth.isEnough()) {
            return growth.alone();
        }
        OrganizationKind kind = growth.whole == null
                ? OrganizationWords.kind(sort)
                : kindWithin(OrganizationWords.kind(sort), growth.whole.kind());
        if (growth.joint && OrganizationWords.isOfState(kind)) {
            kind = OrganizationKind.OTHER;
        }
        String country = growth.country != null ? growth.country : sort.get("country_code");
        String core = tokens.string(head.first(), growth.coreEnd).toLowerCase(Locale.ROOT);
        return new OrganizationName(
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
            case FORUM -> OrganizationKind.IGO;
            default -> part;
        };
    }
}
