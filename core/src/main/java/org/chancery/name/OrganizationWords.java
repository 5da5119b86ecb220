package org.chancery.name;

import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What the tokens of a text can be in or beside the name of an organisation. One document, one thread. */
final class OrganizationWords {
    private final AnalysedText text;
    private final Tokens tokens;

    OrganizationWords(AnalysedText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    /** Whether one of the names parted by {@code |} is the given one. */
    static boolean isOneOf(String names, String name) {
        int at = names.indexOf(name);
        int end = at + name.length();
        return at >= 0
                && (at == 0 || names.charAt(at - 1) == '|')
                && (end == names.length() || names.charAt(end) == '|');
    }

    /** The longest name of a country or nationality at a token that ends before a limit, or null. */
    @Nullable
    Match countryAt(int token, int limit) {
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

    /** Whether a token is of a closed class or begins a post. */
    boolean isFunctionWord(int token) {
        return (text.pack().classes(tokens.word(token)) & ~WordClass.COMMON.bit()) != 0
                || text.match(token, Sense.POST) != null;
    }

    /** Whether one word in brackets stands at a token. */
    boolean isAcronymAt(int bracket) {
        return tokens.is(bracket, '(') && tokens.is(bracket + 2, ')') && tokens.kind(bracket + 1) == Tokens.Kind.WORD;
    }

    /** The sort of organisation that a row of the lexicon tells. */
    static OrganizationKind kind(Entry entry) {
        String kind = entry.get("kind");
        return kind == null ? OrganizationKind.OTHER : OrganizationKind.parse(kind);
    }

    /** Whether a body of this sort belongs to a state. */
    static boolean isOfState(OrganizationKind kind) {
        return kind == OrganizationKind.GOVERNMENT_BODY || kind == OrganizationKind.LEGISLATURE;
    }

    /** <i>dua belas kedutaan besar, 12 pos kedutaan besar</i>: several bodies and none of them named. */
    boolean isCounted(int first) {
        for (int at = first - 1; at >= Math.max(0, first - 2); at--) {
            if (tokens.kind(at) == Tokens.Kind.NUMBER || text.match(at, Sense.NUMERAL) != null) {
                return true;
            }
        }
        return first > 0 && text.is(first - 1, WordClass.QUANTIFIER);
    }
}
