package org.chancery.name;

import java.util.Locale;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads English names of organisations in a text of any language: from an opening (<i>Ministry of …</i>) on or back from
 * a closing word (<i>… Authority</i>). One document, one thread.
 */
final class EnglishOrganizationNames {
    private static final int LONGEST_ENGLISH_NAME = 8;
    private static final int LONGEST_FREE_NAME = 3;

    private final AnalysedText text;
    private final Tokens tokens;
    private final OrganizationWords words;

    EnglishOrganizationNames(AnalysedText text, OrganizationWords words) {
        this.text = text;
        this.tokens = text.tokens();
        this.words = words;
    }

    /** The name that an opening begins, or null; it does not reach back before {@code covered}. */
    @Nullable
    OrganizationName from(Match opening, int limit, int covered) {
        int last = opening.last();
        int end = last;
        String country = null;
        for (int at = last; at < limit && at < last + LONGEST_ENGLISH_NAME; at++) {
            boolean joined = at > last && tokens.gluedToPrevious(at) && tokens.is(at - 1, '-');
            if (isEnglishNameWord(at) || joined && tokens.kind(at) == Tokens.Kind.WORD) {
                Match place = words.countryAt(at, limit);
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
        return new OrganizationName(
                first,
                end,
                OrganizationWords.kind(opening.entry()),
                country,
                country != null,
                core,
                null,
                "organizations/english");
    }

    /** The name that a closing word ends, or null; it does not reach back before {@code covered}. */
    @Nullable
    OrganizationName upTo(Match tail, int covered) {
        if (tokens.shape(tail.first()) == Shape.LOWER) {
            return null;
        }
        int start = Math.max(covered, tokens.first(tokens.sentenceOf(tail.first())));
        int first = tail.first();
        String country = null;
        for (int at = first - 1; at >= start && at >= tail.first() - LONGEST_ENGLISH_NAME; at--) {
            if (isEnglishNameWord(at)) {
                Match place = words.countryAt(at, tail.first());
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
        if (text.match(first, Sense.NOT_AN_ORGANIZATION) instanceof Match none && none.last() >= tail.last()) {
            return null;
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
        if (last.entry().get("weak") != null && !words.isAcronymAt(end) || first >= tail.first()) {
            return null;
        }
        if (last.entry().get("closing") != null
                && (end < limit && tokens.shape(end) != Shape.LOWER && tokens.kind(end) == Tokens.Kind.WORD
                        || text.match(first, Sense.POST) != null)) {
            return null;
        }
        if (text.is(end, "for") && end + 1 < limit && tokens.shape(end + 1) == Shape.CAPITALIZED) {
            end += 2;
            while (end < limit && tokens.kind(end) == Tokens.Kind.WORD && tokens.shape(end) == Shape.CAPITALIZED) {
                end++;
            }
        }
        Match behind = words.countryAt(end, limit);
        if (behind != null) {
            country = behind.entry().id();
            end = behind.last();
        }
        String core = tokens.string(first, end).toLowerCase(Locale.ROOT);
        OrganizationKind kind = OrganizationWords.kind(last.entry());
        return new OrganizationName(first, end, kind, country, country != null, core, null, "organizations/english");
    }

    private boolean isEnglishNameWord(int token) {
        if (tokens.kind(token) != Tokens.Kind.WORD || tokens.shape(token) == Shape.LOWER) {
            return false;
        }
        return Character.isUpperCase(text.document().text().charAt(tokens.start(token)))
                && !words.isFunctionWord(token)
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
}
