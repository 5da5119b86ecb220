package org.chancery.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads names that nothing but the noun beside them tells to be organisations: <i>lembaga survei Median, produsen mobil
 * asal Korea Selatan Ssangyong, perusahaan seperti Honda dan Campari</i>. One document, one thread.
 */
final class DescribedOrganizationNames {
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_DESCRIPTION = 3;
    private static final int LONGEST_APPOSITION = 14;
    private static final int LONGEST_ROW = 8;
    private static final int LONGEST_ACRONYM = 6;

    private final OrganizationNames names;
    private final AnalysedText text;
    private final Tokens tokens;
    private final OrganizationWords words;

    DescribedOrganizationNames(OrganizationNames names) {
        this.names = names;
        this.text = names.text();
        this.tokens = text.tokens();
        this.words = names.words();
    }

    /** The names that a noun describes, in the order of the text; empty where it describes none. */
    List<OrganizationName> after(Match cue) {
        String label = cue.entry().get("kind");
        if (label == null || label.equals("none") || text.match(cue.first(), Sense.ORGANIZATION_CUE) != cue) {
            return List.of();
        }
        if (cue.entry().get("small") != null && tokens.shape(cue.first()) != Shape.LOWER) {
            return List.of(); // "the Daily Mail": the noun opens the name
        }
        OrganizationKind kind = OrganizationKind.parse(label);
        if (cue.entry().get("joined") != null) {
            return joined(cue, kind);
        }
        boolean letters = cue.entry().get("letters") != null;
        int limit = tokens.last(tokens.sentenceOf(cue.first()));
        int at = cue.last();
        int described = 0;
        String country = text.pack().headLast() ? countryAhead(cue.first()) : null;
        boolean row = false;
        while (at < limit && !row) {
            Match place = words.countryAt(at, limit);
            if (place != null && country == null) {
                if (place.last() < limit && text.match(place.last(), Sense.ORGANIZATION_TAIL) != null) {
                    // "maskapai Qatar Airways": the country opens the name.
                    return List.of();
                }
                country = place.entry().id();
                at = place.last();
            } else if (isOrigin(at, limit) && country == null) {
                at++;
            } else if (cue.entry().get("like") != null && rowAt(at) > at) {
                row = true;
                at = rowAt(at);
            } else if (cue.entry().get("rows") == null
                    && !letters
                    && described < LONGEST_DESCRIPTION
                    && describes(at)) {
                described++;
                at++;
            } else {
                break;
            }
        }
        if (row) {
            return row(at, limit, kind, country);
        }
        if (cue.entry().get("rows") != null) {
            return List.of();
        }
        int end = name(at, limit, kind, letters);
        // "Perusahaan Terbuka, Perusahaan Daerah": one name of a sort, unless it opens the sentence.
        boolean sort = at == cue.last()
                && tokens.shape(cue.first()) == Shape.CAPITALIZED
                && kind == OrganizationKind.COMPANY
                && cue.first() > tokens.first(tokens.sentenceOf(cue.first()));
        // "think tank Atlantic Council": the noun behind tells the name better.
        boolean titled =
                end < limit && tokens.shape(end).isCapital() && text.match(end, Sense.ORGANIZATION_TAIL) != null;
        if (end == at || sort || titled) {
            return List.of();
        }
        if (country == null && end < limit) {
            Match seat = text.match(end, Sense.ORGANIZATION_CUE);
            Match there = seat == null || seat.entry().get("seat") == null ? null : words.countryAt(seat.last(), limit);
            country = there == null ? null : there.entry().id();
        }
        // "Kantor Berita Nasional Lebanon": with a capital the noun is part of the name.
        boolean whole = kind == OrganizationKind.MEDIA
                && at == cue.last()
                && at > cue.first() + 1
                && tokens.shape(at - 1) == Shape.CAPITALIZED;
        return List.of(name(whole ? cue.first() : at, end, kind, country));
    }

    /** <i>antara Babcock dan PT Laut Raya</i>: what a company is joined to. */
    private List<OrganizationName> joined(Match cue, OrganizationKind kind) {
        int limit = tokens.last(tokens.sentenceOf(cue.first()));
        int end = name(cue.last(), limit, kind, false);
        if (end == cue.last() || end + 1 >= limit || !text.is(end, WordClass.AND)) {
            return List.of();
        }
        Match head = text.match(end + 1, Sense.ORGANIZATION_HEAD);
        boolean company = head != null && head.entry().get("company") != null;
        return company ? List.of(name(cue.last(), end, kind, null)) : List.of();
    }

    /** <i>seperti Honda, General Motors, dan Campari</i>: known names among unknown ones. */
    private List<OrganizationName> row(int first, int limit, OrganizationKind kind, @Nullable String country) {
        List<OrganizationName> row = new ArrayList<>();
        int at = first;
        while (at < limit && row.size() < LONGEST_ROW) {
            OrganizationName known = names.nameAt(at, false);
            int end = known == null ? name(at, limit, kind, false) : known.last();
            if (end == at) {
                break;
            }
            row.add(known == null ? name(at, end, kind, country) : known);
            at = end;
            boolean comma = at < limit && tokens.is(at, ',');
            at += comma ? 1 : 0;
            boolean joined = at < limit && text.is(at, WordClass.AND);
            at += joined ? 1 : 0;
            if (!comma && !joined) {
                break;
            }
        }
        return row;
    }

    /**
     * The country told of the name that stands right before a noun or a word of the seat, or null: <i>Median, lembaga
     * survei yang berbasis di Jepang</i>, <i>Median yang bermarkas di Jepang</i>, <i>Median, perusahaan Jepang</i>.
     */
    @Nullable
    String countryBehind(Match cue) {
        int limit = Math.min(tokens.last(tokens.sentenceOf(cue.first())), cue.last() + LONGEST_APPOSITION);
        boolean near = true;
        for (int at = cue.last(); at < limit; at++) {
            Match place = near ? words.countryAt(at, limit) : null;
            if (place != null) {
                return place.entry().id();
            }
            near = near && at < cue.last() + LONGEST_DESCRIPTION && describes(at);
            Match seat = text.match(at, Sense.ORGANIZATION_CUE);
            if (seat != null && seat.entry().get("seat") != null) {
                Match there = words.countryAt(seat.last(), limit);
                // "Pasalnya, perusahaan asal Jepang itu": no apposition.
                boolean resumed = there != null
                        && there.last() < tokens.count()
                        && text.is(there.last(), WordClass.DEMONSTRATIVE);
                return there == null || resumed ? null : there.entry().id();
            }
        }
        return null;
    }

    /** <i>Babcock, perusahaan pertahanan yang berbasis di Inggris</i>: an unknown name with its seat, or null. */
    @Nullable
    OrganizationName before(Match cue, int covered) {
        int comma = cue.first() - 1;
        String label = cue.entry().get("kind");
        if (!tokens.is(comma, ',')
                || label == null
                || label.equals("none")
                || text.match(cue.first(), Sense.ORGANIZATION_CUE) != cue) {
            return null;
        }
        int start = Math.max(covered, tokens.first(tokens.sentenceOf(cue.first())));
        int first = comma;
        while (first > start && comma - first < LONGEST_NAME && isNameWord(first - 1)) {
            first--;
        }
        OrganizationKind kind = OrganizationKind.parse(label);
        String country = first < comma && opens(first, kind) && text.match(first, Sense.NOT_IN_ENGLISH_NAME) == null
                ? countryBehind(cue)
                : null;
        return country == null ? null : name(first, comma, kind, country);
    }

    private OrganizationName name(int first, int last, OrganizationKind kind, @Nullable String country) {
        String core = tokens.string(first, last).toLowerCase(Locale.ROOT);
        return new OrganizationName(first, last, kind, country, country != null, core, null, "organizations/described");
    }

    /** <i>asal, dari, berbasis di</i>, before a country. */
    private boolean isOrigin(int at, int limit) {
        if (tokens.shape(at) != Shape.LOWER) {
            return false;
        }
        for (int i = at + 1; i < Math.min(limit, at + 3); i++) {
            if (words.countryAt(i, limit) != null) {
                return true;
            }
        }
        return false;
    }

    /** The country right before a noun, or a word before it: <i>Iranian private airline</i>; null for none. */
    private @Nullable String countryAhead(int cue) {
        int start = Math.max(tokens.first(tokens.sentenceOf(cue)), cue - LONGEST_DESCRIPTION);
        for (int at = cue - 1; at >= start; at--) {
            Match place = words.countryAt(at, cue);
            if (place != null) {
                return place.entry().id();
            }
            if (!describes(at)) {
                return null;
            }
        }
        return null;
    }

    /** One past the words at a token after which examples follow: <i>seperti, such as, including</i>; else the token. */
    private int rowAt(int token) {
        Match words = text.match(token, Sense.ORGANIZATION_CUE);
        if (words != null && words.entry().get("opens") != null) {
            return words.last();
        }
        return text.is(token, WordClass.AS) && tokens.shape(token) == Shape.LOWER ? token + 1 : token;
    }

    /** A small word of no closed class, and no verb. */
    private boolean describes(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD
                && tokens.shape(token) == Shape.LOWER
                && (text.pack().classes(tokens.word(token)) & ~WordClass.COMMON.bit()) == 0
                && (text.root(token) == 0 || text.voice(token) == Voice.NOUN)
                && text.match(token, Sense.ORGANIZATION_CUE) == null
                && text.match(token, Sense.POST) == null;
    }

    /** One past the last word of a name at a token; the token itself where there is none. */
    private int name(int first, int limit, OrganizationKind kind, boolean letters) {
        int at = first;
        while (at < limit && at < first + LONGEST_NAME && isNameWord(at) && (at > first || opens(at, kind))) {
            at++;
            if (at + 1 < limit
                    && (tokens.is(at, '&') || tokens.is(at, '-') && tokens.gluedToPrevious(at))
                    && isNameWord(at + 1)) {
                at++;
            }
        }
        if (letters
                && (at != first + 1
                        || tokens.shape(first) != Shape.UPPER
                        || tokens.end(first) - tokens.start(first) > LONGEST_ACRONYM)) {
            return first;
        }
        return at;
    }

    private boolean isNameWord(int token) {
        if (tokens.kind(token) != Tokens.Kind.WORD
                || tokens.shape(token) == Shape.LOWER
                || tokens.shape(token) == Shape.INITIAL
                || !Character.isUpperCase(text.document().text().charAt(tokens.start(token)))) {
            return false;
        }
        return !words.isFunctionWord(token)
                && text.match(token, Sense.HONORIFIC) == null
                && text.match(token, Sense.GIVEN_NAME) == null;
    }

    /** Whether a name may begin at a token: not an ordinary word alone, and nothing that is known already. */
    private boolean opens(int token, OrganizationKind kind) {
        return text.match(token, Sense.NOT_AN_ORGANIZATION) == null
                && text.match(token, Sense.INSTRUMENT_HEAD) == null
                && text.match(token, Sense.ORGANIZATION_WORD) == null
                && text.root(token) == 0
                && (kind != OrganizationKind.MEDIA && text.match(token, Sense.MEDIA) != null || !isKnown(token));
    }

    private boolean isKnown(int token) {
        return text.match(token, Sense.CITY) != null
                || text.match(token, Sense.CAPITAL) != null
                || text.match(token, Sense.REGION) != null
                || text.match(token, Sense.ORGANIZATION) != null
                || text.match(token, Sense.BODY) != null
                || text.match(token, Sense.MEDIA) != null
                || text.match(token, Sense.ORGANIZATION_HEAD) != null
                || text.match(token, Sense.COUNTRY) != null
                || text.match(token, Sense.NATIONALITY) != null;
    }
}
