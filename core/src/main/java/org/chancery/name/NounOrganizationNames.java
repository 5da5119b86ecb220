package org.chancery.name;

import java.util.Locale;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Names in a language whose qualifiers stand before the noun: <i>Singapore Business Federation, Ministry of Trade and
 * Industry of Singapore, People's Association</i>. The noun is a row of the sense organization_tail; words with capitals
 * before it, and what <i>of, for, on</i> lead behind it, belong to the name. One document, one thread.
 */
final class NounOrganizationNames {
    private static final int LONGEST = 10;
    /** Letters of a legal form, which is written in capitals; longer words in capitals are a headline's. */
    private static final int LONGEST_LEGAL_FORM = 4;

    private final AnalysedText text;
    private final Tokens tokens;
    private final OrganizationWords words;

    // The name being read.
    private int first;
    private int last;
    private @Nullable String country;
    private boolean countryOutside;
    private int qualifiers;
    private boolean complement;
    /** Whether two countries with a hyphen between them stand in the name. */
    private boolean pair;

    NounOrganizationNames(AnalysedText text, OrganizationWords words) {
        this.text = text;
        this.tokens = text.tokens();
        this.words = words;
    }

    /** The name around a noun, or null; it does not reach back before {@code covered}. */
    @Nullable
    OrganizationName around(Match noun, int covered) {
        boolean shouted = noun.entry().get("company") != null
                && tokens.shape(noun.first()) == Shape.UPPER
                && tokens.end(noun.first()) - tokens.start(noun.first()) > LONGEST_LEGAL_FORM;
        if (!tokens.shape(noun.first()).isCapital() || shouted) {
            return null;
        }
        Match wider = text.match(noun.first() - 1, Sense.ORGANIZATION_TAIL);
        if (wider != null && wider.last() >= noun.last()) {
            // "Working Group" is no group called Working.
            return null;
        }
        int sentence = tokens.sentenceOf(noun.first());
        int floor = Math.max(covered, tokens.first(sentence));
        int limit = tokens.last(sentence);
        if (noun.entry().get("unit") != null && isUnitOf(noun.first(), floor)) {
            return null;
        }
        pair = false;
        first = noun.first();
        last = noun.last();
        country = null;
        countryOutside = false;
        qualifiers = noun.last() - noun.first() > 1 ? 1 : 0;
        int own = qualifiers;
        complement = false;
        Match head = noun;
        boolean company = head.entry().get("company") != null;
        back(floor, company);
        owner(floor);
        Match further = further(limit);
        while (further != null) {
            head = further;
            qualifiers++;
            last = further.last();
            further = further(limit);
        }
        if (head.entry().get("company") == null) {
            ahead(limit, head.entry().get("abroad"));
        }
        if (head.entry().get("topic") != null && !complement && text.isAny(last, TOPIC)) {
            topic(limit);
        }
        boolean bare = own > 0 && qualifiers == own && !complement && country == null;
        if (bare && head.entry().get("more") != null || !isEnough(head.entry(), noun) || isNone(head)) {
            return null;
        }
        if (head.entry().get("plain") != null && isEveryday(head.first())
                || pair && head.entry().get("tie") != null && !complement) {
            return null;
        }
        OrganizationKind kind = kind(head.entry());
        if (pair && head.entry().get("meets") != null && kind == OrganizationKind.OTHER) {
            kind = OrganizationKind.FORUM; // the Kenya-Egypt Joint Committee
        }
        if (country == null && head.entry().get("state") != null) {
            country = head.entry().get("state");
        }
        String core = tokens.string(first, last).toLowerCase(Locale.ROOT);
        return new OrganizationName(
                first,
                last,
                kind,
                country,
                country != null,
                core,
                null,
                "organizations/" + (countryOutside ? "noun-of-country" : "noun"));
    }

    private void back(int floor, boolean company) {
        while (first > floor && last - first < LONGEST) {
            int at = first - 1;
            if (isQualifier(at, company)) {
                Match place = countryEnding(first, floor);
                if (place != null) {
                    country = place.entry().id();
                    first = place.first();
                } else {
                    Match city = cityAt(at);
                    if (city != null && country == null && city.last() == first) {
                        country = city.sense() == Sense.CITY
                                ? city.entry().get("country")
                                : city.entry().id();
                    }
                    first = at;
                    qualifiers++;
                }
                continue;
            }
            int sign = possessive(first, floor);
            if (sign >= 0 && ownsAsQualifier(sign - 1)) {
                first = sign - 1;
                qualifiers++;
                continue;
            }
            boolean joined =
                    text.is(at, WordClass.AND) || tokens.is(at, '&') || tokens.is(at, '-') || tokens.is(at, '\u2013');
            boolean glued = isHyphen(at) && tokens.gluedToPrevious(at) && tokens.gluedToPrevious(first);
            if (joined
                    && at - 1 >= floor
                    && isQualifier(at - 1, company)
                    && (glued || qualifiers > 0 || company)
                    && (isHyphen(at) || countryEnding(at, floor) == null)) {
                Match place = countryEnding(at, floor);
                if (place == null
                        && !isHyphen(at)
                        && (text.match(at - 1, Sense.ORGANIZATION_TAIL) != null || !isCommon(at - 1) && !company)) {
                    return;
                }
                pair |= place != null && country != null && isHyphen(at);
                country = place == null ? country : null;
                first = place == null ? at - 1 : place.first();
                qualifiers++;
                continue;
            }
            return;
        }
    }

    /** <i>Distinguished Public Service</i>: the last words are no organisation, whatever stands before them. */
    private boolean isNone(Match head) {
        for (int token = first; token <= head.first(); token++) {
            Match none = text.match(token, Sense.NOT_AN_ORGANIZATION);
            if (none != null && none.last() >= head.last()) {
                return true;
            }
        }
        // "the Carter Administration" is a government by its head's name.
        if (head.entry().get("common") == null || country != null || complement) {
            return false;
        }
        for (int token = first; token < head.first(); token++) {
            if (isCommon(token)) {
                return false;
            }
        }
        return true;
    }

    /** <i>MFA's Department for Asia, the Ministry's Trade Office</i>: a part of the body that has it. */
    private boolean isUnitOf(int noun, int floor) {
        int at = noun;
        while (at > floor && isQualifier(at - 1, false) && possessive(at, floor) < 0) {
            at--;
        }
        int sign = possessive(at, floor);
        if (sign <= floor || countryEnding(sign, floor) != null) {
            return false;
        }
        return tokens.shape(sign - 1) == Shape.UPPER
                || text.match(sign - 1, Sense.ORGANIZATION_TAIL) != null
                || text.match(sign - 1, Sense.ORGANIZATION) != null;
    }

    /** Whether nothing but everyday words stands before a noun that goods and trades are called by as well. */
    private boolean isEveryday(int head) {
        for (int token = first; token < head; token++) {
            boolean everyday = tokens.kind(token) != Tokens.Kind.WORD
                    || isCommon(token)
                    || text.root(token) != 0
                    || text.is(token, WordClass.AND)
                    || text.match(token, Sense.ORGANIZATION_WORD) != null
                    || text.match(token, Sense.COUNTRY) != null
                    || text.match(token, Sense.NATIONALITY) != null
                    || text.pack().morphology().isOrdinary(tokens.text(), tokens.start(token), tokens.end(token));
            if (!everyday) {
                return false;
            }
        }
        return true;
    }

    private boolean isHyphen(int at) {
        return tokens.is(at, '-') || tokens.is(at, '\u2013');
    }

    private boolean isCommon(int token) {
        return text.is(token, WordClass.COMMON) || text.match(token, Sense.FIELD) != null;
    }

    /** The token of the possessive sign that ends right before another, or -1. */
    private int possessive(int token, int floor) {
        for (int sign = token - 2; sign < token && sign > floor; sign++) {
            if (text.afterPossessive(sign) == token) {
                return sign;
            }
        }
        return -1;
    }

    /** <i>People's Association, Women's Council</i>: whose it is tells what it is. */
    private boolean ownsAsQualifier(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD
                && tokens.shape(token) == Shape.CAPITALIZED
                && isCommon(token)
                && text.match(token, Sense.POST) == null;
    }

    /** <i>Singapore's Ministry of Trade</i>: the country is told, and is no part of the name. */
    private void owner(int floor) {
        int sign = country == null ? possessive(first, floor) : -1;
        Match place = sign < 0 ? null : countryEnding(sign, floor);
        if (place != null) {
            country = place.entry().id();
            countryOutside = true;
        }
    }

    private @Nullable Match countryEnding(int end, int floor) {
        for (int start = Math.max(floor, end - 5); start < end; start++) {
            Match place = words.countryAt(start, end);
            if (place != null && place.last() == end) {
                return place;
            }
        }
        return null;
    }

    private boolean isQualifier(int token, boolean company) {
        if (token < 0 || tokens.kind(token) != Tokens.Kind.WORD || !isCapital(token)) {
            return false;
        }
        long closed = text.classes(token) & ~(WordClass.COMMON.bit() | WordClass.OFFICIAL.bit());
        boolean opens = token == tokens.first(tokens.sentenceOf(token));
        boolean country = text.match(token, Sense.NATIONALITY) != null || text.match(token, Sense.COUNTRY) != null;
        boolean verb = opens && !country && (text.root(token) != 0 || text.endsWith(token, "ing"));
        return (closed == 0 || country || text.match(token, Sense.ORDINAL) != null)
                && !verb
                && text.match(token, Sense.WEEKDAY) == null
                && text.match(token, Sense.MONTH) == null
                && (text.match(token, Sense.HONORIFIC) == null || company)
                && (text.match(token, Sense.POST) == null || isCommonPost(token));
    }

    /** <i>Leaders Council, General Directorate</i>: words of posts that organisations are made of as well. */
    private boolean isCommonPost(int token) {
        Match post = text.match(token, Sense.POST);
        return post != null && post.entry().get("plural") != null;
    }

    private boolean isCapital(int token) {
        return tokens.shape(token).isCapital()
                || tokens.shape(token) == Shape.MIXED
                        && Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
    }

    /** A second noun right behind the first: <i>Trade Council Secretariat</i>. */
    private @Nullable Match further(int limit) {
        Match next = last < limit ? text.match(last, Sense.ORGANIZATION_TAIL) : null;
        if (next == null
                && last < limit
                && isCapital(last)
                && last + 1 < limit
                && isCommon(last)
                && text.match(last, Sense.POST) == null) {
            Match behind = text.match(last + 1, Sense.ORGANIZATION_TAIL);
            next = behind != null && isCapital(last + 1) ? behind : null;
        }
        return next != null && isCapital(next.first()) ? next : null;
    }

    /** What <i>of, for, on</i> lead: <i>of Trade and Industry of Singapore</i>. */
    private void ahead(int limit, @Nullable String abroad) {
        if (abroad != null && country != null && last + 1 < limit && text.is(last, WordClass.AT)) {
            Match city = cityAt(last + 1);
            last = city == null ? last : city.last(); // the Kenyan Embassy in Lima
            return;
        }
        while (last < limit && last - first < 2 * LONGEST) {
            boolean link = text.isAny(last, WordClass.OF.bit() | WordClass.FOR.bit() | WordClass.ABOUT.bit())
                    || text.match(last, Sense.ORGANIZATION_LINK) != null
                            && !text.is(last, WordClass.AND)
                            && !tokens.is(last, '&')
                            && !text.isAny(
                                    last,
                                    WordClass.DETERMINER.bit() | WordClass.AT.bit() | WordClass.TOWARD_PLACE.bit());
            int from = link ? last + 1 : last;
            if (link && text.is(from, WordClass.DETERMINER)) {
                from++;
            }
            if (!link || from >= limit) {
                return;
            }
            Match place = words.countryAt(from, limit);
            if (place != null) {
                country = place.entry().id();
                last = place.last();
                complement = true;
                countryOutside = false;
                if (last < limit && isCapital(last) && isCommon(last) && text.match(last, Sense.POST) == null) {
                    last = run(last, limit);
                } else {
                    Match city =
                            abroad != null && last + 1 < limit && text.is(last, WordClass.AT) ? cityAt(last + 1) : null;
                    last = city == null ? last : city.last();
                    return;
                }
                continue;
            }
            if (!isCapital(from) || !isComplement(from)) {
                return;
            }
            last = run(from, limit);
            complement = true;
        }
    }

    private @Nullable Match cityAt(int token) {
        Match city = text.match(token, Sense.CAPITAL);
        return city == null ? text.match(token, Sense.CITY) : city;
    }

    /** One past a run of words with capitals and the commas and <i>and</i> inside it. */
    private int run(int from, int limit) {
        int at = from;
        boolean common = false;
        while (at < limit && at - from < LONGEST) {
            if (isCapital(at) && isComplement(at)) {
                if (common && !isCommon(at) && tokens.shape(at) == Shape.CAPITALIZED && !goesOn(at + 1, limit)) {
                    // "Ministry of Trade Alva Lim": a stranger behind everyday words is a person's name.
                    break;
                }
                common |= isCommon(at);
                at++;
            } else if ((text.is(at, WordClass.AND) || tokens.is(at, '&')) && goesOn(at + 1, limit)) {
                at += 2;
            } else if (tokens.is(at, ',') && listGoesOn(at, limit)) {
                at++;
            } else if (isHyphen(at) && tokens.gluedToPrevious(at) && at + 1 < limit && isCapital(at + 1)) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean goesOn(int token, int limit) {
        int at = text.is(token, WordClass.DETERMINER) ? token + 1 : token;
        return at < limit
                && at == token
                && isCapital(at)
                && isCommon(at)
                && text.match(at, Sense.ORGANIZATION_TAIL) == null
                && text.match(at, Sense.POST) == null
                && words.countryAt(at, limit) == null;
    }

    private boolean listGoesOn(int comma, int limit) {
        boolean item = goesOn(comma + 1, limit);
        for (int at = comma + 1; item && at < Math.min(limit, comma + LONGEST); at++) {
            if (text.is(at, WordClass.AND) || tokens.is(at, '&')) {
                return goesOn(at + 1, limit);
            }
            if (!tokens.is(at, ',') && !(isCapital(at) && isCommon(at))) {
                return false;
            }
        }
        // ", and Industry"
        return text.is(comma + 1, WordClass.AND) && goesOn(comma + 2, limit);
    }

    private boolean isComplement(int token) {
        long closed = text.classes(token) & ~(WordClass.COMMON.bit() | WordClass.OFFICIAL.bit());
        return closed == 0
                && tokens.kind(token) == Tokens.Kind.WORD
                && text.match(token, Sense.WEEKDAY) == null
                && text.match(token, Sense.MONTH) == null
                && text.match(token, Sense.HONORIFIC) == null
                && (text.match(token, Sense.POST) == null || isCommon(token) && last == token)
                && text.match(token, Sense.GIVEN_NAME) == null;
    }

    /** <i>National Youth Council of Singapore</i> is a body of the state, another council need not be. */
    private OrganizationKind kind(Entry sort) {
        OrganizationKind kind = OrganizationWords.kind(sort);
        String national = country == null ? null : sort.get("national");
        for (int token = first; token < last; token++) {
            Match word = text.match(token, Sense.ORGANIZATION_WORD);
            String what = word == null ? "" : word.entry().get("is", "");
            if (national != null && what.equals("national")) {
                return OrganizationKind.parse(national);
            }
            boolean ofMany = what.equals("international")
                    && (sort.get("domestic") == null || tokens.shape(token) == Shape.UPPER);
            if (country == null && ofMany && kind == OrganizationKind.GOVERNMENT_BODY) {
                return OrganizationKind.IGO;
            }
        }
        return kind;
    }

    private static final long TOPIC = WordClass.ABOUT.bit() | WordClass.FOR.bit();
    private static final int LONGEST_TOPIC = 6;

    /** <i>a Working Group on supply chains</i>: small words up to a sign or the next small word of grammar. */
    private void topic(int limit) {
        int at = last + 1;
        while (at < limit
                && at - last <= LONGEST_TOPIC
                && tokens.kind(at) == Tokens.Kind.WORD
                && (text.classes(at) & ~WordClass.COMMON.bit()) == 0) {
            at++;
        }
        if (at > last + 1) {
            last = at;
            complement = true;
        }
    }

    private boolean isEnough(Entry sort, Match noun) {
        if (sort.get("alone") != null) {
            return sort.get("spoken") == null
                    || first == noun.first()
                            && text.is(first - 1, WordClass.DETERMINER)
                            && (last >= tokens.count() || tokens.shape(last) == Shape.LOWER || !isCapital(last));
        }
        if ("needed".equals(sort.get("of"))) {
            return complement || qualifiers > 1;
        }
        return sort.get("more") == null
                ? qualifiers > 0 || complement || country != null
                : qualifiers > 0 || complement;
    }
}
