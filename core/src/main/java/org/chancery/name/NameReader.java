package org.chancery.name;

import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.document.Layout;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;

/**
 * Tells where a personal name begins and ends by its shape: capitalised words that are neither everyday words nor other
 * names, with particles (<i>bin, van der, al-</i>), initials and a nickname in brackets. One text, one thread.
 */
final class NameReader {
    private static final int LONGEST = 10;
    /** Letters of the second half of a given name at most: <i>Kim Jong - un</i>. */
    private static final int SYLLABLE = 4;
    /** Letters and full stops of initials that are written together, at most: <i>A.B.C.D.</i>. */
    private static final int LONGEST_INITIALS = 8;

    private final AnalysedText text;
    private final Tokens tokens;
    private final Taken taken;

    NameReader(AnalysedText text, Taken taken) {
        this.text = text;
        this.tokens = text.tokens();
        this.taken = taken;
    }

    /** One past the words of respect and rank that start at a token; the token itself where there are none. */
    int skipHonorifics(int start, int limit) {
        int at = start;
        while (at < limit) {
            Match honorific = text.match(at, Sense.HONORIFIC);
            Match inside = at + 1 < limit ? text.match(at + 1, Sense.HONORIFIC) : null;
            if (honorific != null && tokens.shape(at) != Shape.LOWER) {
                at = honorific.last();
                if (at < limit && tokens.is(at, '.')) {
                    at++;
                }
            } else if (at > start
                    && tokens.is(at, '(')
                    && at + 2 < limit
                    && (inside != null || tokens.is(at + 2, ')') && tokens.kind(at + 1) == Tokens.Kind.WORD)) {
                // "(Purn.)", "(Mar)": what stands in brackets between rank and name is no part of either.
                int close = inside != null ? inside.last() : at + 2;
                close = close < limit && tokens.is(close, '.') ? close + 1 : close;
                if (close >= limit || !tokens.is(close, ')')) {
                    return at;
                }
                at = close + 1;
            } else {
                return at;
            }
        }
        return at;
    }

    /**
     * One past the name that starts at a token, the token itself where none does.
     *
     * @param sure whether a post or a verb of saying stands before it, so that doubtful first words are read as a name
     */
    int end(int start, int limit, boolean sure) {
        int at = start;
        int words = 0;
        while (at < limit && at - start < LONGEST) {
            if (isPart(at, limit, words > 0 || sure, sure) || words > 0 && isWordAsSurname(at, limit)) {
                at++;
                words++;
                if (at < limit
                        && tokens.is(at, '.')
                        && (tokens.shape(at - 1) == Shape.INITIAL
                                || isSuffix(at - 1) && at + 1 < limit && tokens.gluedToPrevious(at))) {
                    at++;
                }
            } else if (isParticle(at) && (words > 0 || sure) && partAfterParticle(at, limit, sure) > at) {
                at = partAfterParticle(at, limit, sure);
                words++;
            } else if (words > 0 && isHyphen(at) && at + 1 < limit && hyphenJoins(at)) {
                at += 2;
            } else if (words > 0 && isNickname(at, limit, sure)) {
                at += 3;
            } else if (words > 0 && sure && isRegnal(at)) {
                return at + 1;
            } else if (words > 0 && tokens.is(at, ',') && at + 1 < limit && isSuffix(at + 1)) {
                // "Mario Conti, Jr."
                at += 2;
                return at < limit && tokens.is(at, '.') && tokens.gluedToPrevious(at) ? at + 1 : at;
            } else if (words > 0 && isBrokenLetter(at)) {
                at++;
                boolean rest = at < limit && tokens.gluedToPrevious(at) && tokens.kind(at) == Tokens.Kind.WORD;
                at += rest ? 1 : 0;
            } else {
                break;
            }
        }
        while (at > start && tokens.is(at - 1, '.') && tokens.shape(at - 2) != Shape.INITIAL && !isSuffix(at - 2)) {
            at--;
        }
        return words == 0 || words == 1 && at - start == 1 && tokens.shape(start) == Shape.INITIAL ? start : at;
    }

    /** The first token of the name that ends right before a token; the token itself where none does. */
    int start(int end, int from) {
        int at = end;
        int words = 0;
        while (at > from && end - at < LONGEST) {
            if (isPart(at - 1, end, true, false)) {
                at--;
                words++;
            } else if (words > 0 && isParticle(at - 1)) {
                at--;
            } else if (words > 0 && isHyphen(at - 1) && hyphenJoins(at - 1)) {
                at--;
            } else if (words > 0
                    && tokens.is(at - 1, '.')
                    && at - 2 >= from
                    && tokens.shape(at - 2) == Shape.INITIAL
                    && text.match(at - 2, Sense.HONORIFIC) == null) {
                at -= 2;
            } else if (words > 0
                    && tokens.is(at - 1, ')')
                    && at - 3 >= from
                    && tokens.is(at - 3, '(')
                    && at - 4 >= from
                    && isPart(at - 4, end, true, false)
                    && isPart(at - 2, end, true, false)) {
                at -= 3;
            } else {
                break;
            }
        }
        while (at < end && isParticle(at) && tokens.shape(at) == Shape.LOWER && !isPart(at, end, true, false)) {
            at++;
        }
        for (int token = at; token < end && words > 0; token++) {
            // "Laksamana Muda Doug X": the second word of a rank is no part of the name.
            Match rank = text.match(token - 1, Sense.HONORIFIC);
            if (rank != null && rank.last() > token && rank.last() < end) {
                return rank.last();
            }
        }
        return words == 0 ? end : at;
    }

    /** Whether a token can be a part of a personal name. */
    boolean isPart(int token, int limit, boolean inside, boolean sure) {
        if (tokens.kind(token) != Tokens.Kind.WORD) {
            return false;
        }
        boolean shaped = switch (tokens.shape(token)) {
            case CAPITALIZED, MIXED -> startsWithCapital(token);
            case INITIAL ->
                inside && (sure || tokens.is(token + 1, '.') || isCapitalised(token + 1) || isCapitalised(token - 1))
                        || leadsSurname(token, limit);
            case UPPER -> isInitials(token) && isCapitalised(token + 1) || sure && isShouted(token, limit);
            case LOWER -> false;
        };
        return shaped && !isOtherWord(token, limit, sure);
    }

    /** Whether a word is known to the language only as a part of names, or not at all. */
    static boolean isStrange(AnalysedText text, int token) {
        int word = text.tokens().word(token);
        if (word == 0) {
            return true;
        }
        if (text.pack().classes(word) != 0 || text.root(token) != 0) {
            return false;
        }
        if (text.hasMatch(token)) {
            for (AnalysedText.Match match : text.matchesAt(token)) {
                if (match.sense() != Sense.GIVEN_NAME) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean startsWithCapital(int token) {
        return Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
    }

    private boolean isCapitalised(int token) {
        return token >= 0 && token < tokens.count() && tokens.shape(token) == Shape.CAPITALIZED;
    }

    /** <i>JD Vance, A.B.C. Perera</i>: two letters before a name, or letters with full stops. */
    private boolean isInitials(int token) {
        return tokens.end(token) - tokens.start(token) == 2 || isDotted(token);
    }

    /** <i>A.B.C.</i>, but no honorific such as <i>H.E.</i>. */
    private boolean isDotted(int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        if (end - start < 3 || end - start > LONGEST_INITIALS) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = tokens.text().charAt(i);
            if ((i - start) % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
                return false;
            }
        }
        return text.match(token, Sense.HONORIFIC) == null;
    }

    /** <i>R. Perera</i>: an initial with its full stop, then a word that only names have. */
    private boolean leadsSurname(int token, int limit) {
        int next = token + 2;
        return next < limit
                && tokens.is(token + 1, '.')
                && isCapitalised(next)
                && isStrange(text, next)
                && !taken.covers(next);
    }

    /** <i>PHAM MINH CHINH</i>: a name in capitals has at least two words of three letters. */
    private boolean isShouted(int token, int limit) {
        boolean after = token + 1 < limit && isLongUpper(token + 1);
        boolean before = token > 0 && isLongUpper(token - 1);
        // "Dante CONTI" in a line of its own.
        boolean closes = token + 1 == limit
                && tokens.end(token) - tokens.start(token) > 3
                && isCapitalised(token - 1)
                && text.match(token - 1, Sense.GIVEN_NAME) != null;
        return isLongUpper(token) && (after || before || closes);
    }

    private boolean isLongUpper(int token) {
        return tokens.shape(token) == Shape.UPPER
                && tokens.end(token) - tokens.start(token) >= 3
                && isStrange(text, token);
    }

    private boolean isOtherWord(int token, int limit, boolean sure) {
        if (taken.covers(token)) {
            return !(sure && isTownAsFirstName(token, limit));
        }
        if (leadsStranger(token, limit, sure)) {
            return false;
        }
        Match post = text.match(token, Sense.POST);
        boolean postToo = post != null
                && post.entry().get("name") != null
                && token > 0
                && isCapitalised(token - 1)
                && isStrange(text, token - 1);
        if (post != null && !postToo && !(sure && tokens.shape(token) == Shape.MIXED)
                || text.match(token, Sense.HONORIFIC) != null && !isNameToo(token)
                || text.match(token, Sense.WEEKDAY) != null
                || text.match(token, Sense.MONTH) != null && !isNameLikeMonth(token, limit, sure)
                || text.match(token, Sense.ORGANIZATION) != null
                || text.match(token, Sense.MEDIA) != null
                || text.match(token, Sense.ORGANIZATION_HEAD) != null
                || text.match(token, Sense.DESCRIPTION) != null
                || text.match(token, Sense.SIDES) != null
                || text.match(token, Sense.INSTRUMENT_HEAD) != null && text.match(token, Sense.GIVEN_NAME) == null) {
            return true;
        }
        int word = tokens.word(token);
        if (word == 0 && text.pack().morphology().isOrdinary(tokens.text(), tokens.start(token), tokens.end(token))) {
            return true;
        }
        if (word == 0) {
            return !sure && opensSentence(token) && looksLikeVerb(token);
        }
        long classes = text.pack().classes(word);
        boolean grammar = (classes & ~(WordClass.COMMON.bit() | WordClass.OFFICIAL.bit())) != 0;
        if (text.match(token, Sense.GIVEN_NAME) != null && !(grammar && !besideStranger(token, limit))) {
            return false;
        }
        if (classes != 0 || text.root(token) != 0) {
            // "Yang Jiechi", "Di Maio": a function word as a name, only where a name must come.
            boolean asName = sure
                    && (classes & WordClass.COMMON.bit()) == 0
                    && text.root(token) == 0
                    && tokens.shape(token) == Shape.CAPITALIZED
                    && !opensSentence(token)
                    && token + 1 < limit
                    && tokens.shape(token + 1) == Shape.CAPITALIZED
                    && isStrange(text, token + 1);
            return !asName;
        }
        return false;
    }

    /** <i>Minister of Trade Santiago Ferrero</i>: a town's name that people bear as well, right before a surname. */
    private boolean isTownAsFirstName(int token, int limit) {
        Mention over = taken.over(token);
        return over != null
                && over.first() == token
                && over.last() == token + 1
                && text.match(token, Sense.GIVEN_NAME) != null
                && (text.match(token, Sense.CITY) != null || text.match(token, Sense.CAPITAL) != null)
                && token + 1 < limit
                && isCapitalised(token + 1)
                && isStrange(text, token + 1)
                && !taken.covers(token + 1);
    }

    /** <i>Do Van Hoa, Ho Duc Minh</i>: a word of grammar beside a word that only names have. */
    private boolean besideStranger(int token, int limit) {
        boolean after = token + 1 < limit && isCapitalised(token + 1) && isStrange(text, token + 1);
        boolean before = token > 0 && isCapitalised(token - 1) && isStrange(text, token - 1);
        return (after || before) && !(opensSentence(token) && !after);
    }

    /** <i>Senator Tim Smith</i>: a short word where a name must come, before a word that the language does not know. */
    private boolean leadsStranger(int token, int limit, boolean sure) {
        return sure
                && tokens.end(token) - tokens.start(token) <= 3
                && tokens.shape(token) == Shape.CAPITALIZED
                && text.is(token, WordClass.COMMON)
                && text.match(token, Sense.POST) == null
                && text.match(token, Sense.HONORIFIC) == null
                && token + 1 < limit
                && isCapitalised(token + 1)
                && isStrange(text, token + 1)
                && !taken.covers(token + 1);
    }

    /** <i>Theresa May, Jan Melissen</i>: a short name of a month where no number stands beside it and a name does. */
    private boolean isNameLikeMonth(int token, int limit, boolean sure) {
        boolean number = token > 0 && tokens.kind(token - 1) == Tokens.Kind.NUMBER
                || token + 1 < tokens.count() && tokens.kind(token + 1) == Tokens.Kind.NUMBER;
        boolean bracket = token > 0 && tokens.is(token - 1, '(');
        int length = tokens.end(token) - tokens.start(token);
        if (number || bracket || length > 3 || tokens.shape(token) != Shape.CAPITALIZED) {
            return false;
        }
        boolean announced = sure || token > 0 && text.match(token - 1, Sense.GIVEN_NAME) != null;
        boolean afterName = announced
                && token > 0
                && isCapitalised(token - 1)
                && isStrange(text, token - 1)
                && !taken.covers(token - 1);
        boolean beforeName =
                token + 1 < limit && isCapitalised(token + 1) && isStrange(text, token + 1) && !taken.covers(token + 1);
        return afterName || beforeName;
    }

    /** <i>Sultan, Imam, Raden</i> after a first name are parts of it. */
    private boolean isNameToo(int token) {
        return tokens.shape(token) == Shape.CAPITALIZED
                && token > 0
                && tokens.shape(token - 1) == Shape.CAPITALIZED
                && isStrange(text, token - 1)
                && !taken.covers(token - 1);
    }

    private boolean opensSentence(int token) {
        return token == tokens.first(tokens.sentenceOf(token))
                || tokens.kind(token - 1) == Tokens.Kind.OPEN_QUOTE
                || tokens.is(token - 1, ':');
    }

    /** A sentence may open with an unknown verb form: <i>Mengutip</i>. */
    private boolean looksLikeVerb(int token) {
        String source = tokens.text();
        int start = tokens.start(token);
        if (tokens.end(token) - start < 6) {
            return false;
        }
        String lower = source.substring(start, tokens.end(token)).toLowerCase(java.util.Locale.ROOT);
        Voice voice = text.pack().morphology().guess(lower, 0, lower.length());
        return voice != null;
    }

    /**
     * <i>Peter Carter, Susan Price</i>: an everyday word that ends a name right after a first name, in a language where what
     * a post is of stands before it, so that no noun with a capital follows a name.
     */
    private boolean isWordAsSurname(int token, int limit) {
        if (!text.pack().headLast()
                || tokens.shape(token) != Shape.CAPITALIZED
                || taken.covers(token)
                || tokens.region(tokens.sentenceOf(token)) == Layout.Kind.HEADING
                || text.match(token - 1, Sense.GIVEN_NAME) == null
                        && tokens.shape(token - 1) != Shape.INITIAL
                        && !tokens.is(token - 1, '.')
                || text.match(token, Sense.POST) != null
                || text.match(token, Sense.WEEKDAY) != null
                || text.match(token, Sense.MONTH) != null
                || (text.classes(token) & ~WordClass.COMMON.bit()) != 0
                || isOpened(token + 1, limit)) {
            return false;
        }
        return text.is(token, WordClass.COMMON) || text.root(token) != 0;
    }

    private boolean isOpened(int next, int limit) {
        return next < limit && tokens.kind(next) == Tokens.Kind.WORD && tokens.shape(next) == Shape.CAPITALIZED;
    }

    /** <i>Jr, Sr</i>: behind a name and of it. */
    private boolean isSuffix(int token) {
        Match particle = text.match(token, Sense.NAME_PARTICLE);
        return particle != null && particle.entry().id().equals("suffix");
    }

    private boolean isParticle(int token) {
        Match particle = text.match(token, Sense.NAME_PARTICLE);
        return particle != null
                && particle.last() == token + 1
                && !particle.entry().id().equals("suffix");
    }

    private int partAfterParticle(int token, int limit, boolean sure) {
        int next = token + 1;
        if (next < limit && isHyphen(next)) {
            next++;
        } else if (next < limit && isParticle(next)) {
            next++;
        }
        if (next < limit && isHyphen(next)) {
            next++;
        }
        if (next < limit
                && isHyphen(next - 1)
                && tokens.shape(next) == Shape.CAPITALIZED
                && (!taken.covers(next) || tokens.gluedToPrevious(next))) {
            // "al-Sisi", "el - Arab": what an article with a hyphen leads is a name, whatever it means otherwise.
            return next + 1;
        }
        return next < limit && tokens.shape(next) != Shape.LOWER && isPart(next, limit, true, sure) ? next + 1 : token;
    }

    /** <i>Abdullah II, Leo XIV</i>: the number of a ruler, of two letters or more. */
    private boolean isRegnal(int token) {
        if (tokens.shape(token) != Shape.UPPER || tokens.end(token) - tokens.start(token) > 5) {
            return false;
        }
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if ("IVX".indexOf(tokens.text().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** <i>JosÃ©</i>: the second half of a letter of UTF-8 that was read as two letters of Latin-1. */
    private boolean isBrokenLetter(int token) {
        if (!tokens.gluedToPrevious(token) || tokens.kind(token) == Tokens.Kind.WORD) {
            return false;
        }
        char lead = tokens.text().charAt(tokens.start(token) - 1);
        char second = tokens.text().charAt(tokens.start(token));
        return lead >= 'Â' && lead <= 'ß' && (second >= '\u0080' && second <= '\u00BF' || second > '\u2000');
    }

    private boolean isHyphen(int token) {
        return tokens.is(token, '-') || tokens.is(token, '‑');
    }

    /** <i>Han-koo, al-Assad</i>, also with spaces around: capitals on both sides, or letters glued on both sides. */
    private boolean hyphenJoins(int hyphen) {
        int next = hyphen + 1;
        if (next >= tokens.count() || tokens.kind(next) != Tokens.Kind.WORD) {
            return false;
        }
        boolean glued = tokens.gluedToPrevious(hyphen) && tokens.gluedToPrevious(next);
        boolean afterArticle = text.match(hyphen - 1, Sense.NAME_PARTICLE) != null;
        if (taken.covers(next) && !(glued && afterArticle)) {
            return false;
        }
        boolean verb = text.root(next) != 0 && tokens.shape(next) == Shape.LOWER;
        boolean spaced = tokens.shape(hyphen - 1) == Shape.CAPITALIZED
                && isStrange(text, hyphen - 1)
                && !tokens.gluedToPrevious(hyphen)
                && !tokens.gluedToPrevious(next);
        boolean syllable = spaced
                && tokens.shape(next) == Shape.LOWER
                && (isStrange(text, next) || tokens.end(next) - tokens.start(next) == 2)
                && tokens.end(next) - tokens.start(next) <= SYLLABLE;
        return glued && !verb || afterArticle && tokens.shape(next).isCapital() || syllable;
    }

    /** <i>William (Bill) Carver</i>. */
    private boolean isNickname(int token, int limit, boolean sure) {
        return token + 3 < limit
                && tokens.is(token, '(')
                && tokens.is(token + 2, ')')
                && isPart(token + 1, limit, true, false)
                && isPart(token + 3, limit, true, sure);
    }
}
