package org.chancery.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.DocumentHome;
import org.chancery.name.Mention;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells who speaks where a text is spoken by several sides together: a joint statement opens with them (<i>We, the Prime
 * Ministers of A and B; the leaders of A, B and C met</i>) and says <i>we</i> afterwards. Stateless.
 */
final class JointVoice {
    /** How often <i>we</i> acts where several sides speak. */
    private static final int OFTEN = 2;

    /** How many words may stand before those who speak. */
    private static final int LEAD = 12;

    private JointVoice() {}

    /** Those who speak together outside quotations, as one mention of them all; null where nobody does. */
    static @Nullable Mention of(Reading reading) {
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        int sentence = 0;
        while (sentence < tokens.sentences() && !text.isBody(sentence)) {
            sentence++;
        }
        if (sentence == tokens.sentences()) {
            return null;
        }
        int first = tokens.first(sentence);
        boolean introduced =
                text.is(first, WordClass.WE) && (tokens.is(first + 1, ',') || text.is(first + 1, WordClass.DETERMINER));
        return introduced || saysWe(reading) && DocumentHome.isOfficial(text)
                ? opening(reading, sentence, introduced ? 1 : 2)
                : null;
    }

    /**
     * Whether <i>we</i> acts outside quotations more than once and nobody says <i>I</i>, as in a speech or letter;
     * <i>our</i> alone is in every ministry's own note of a talk.
     */
    private static boolean saysWe(Reading reading) {
        AnalysedText text = reading.text();
        int we = 0;
        for (Mention mention : reading.cast().mentions()) {
            int token = mention.first();
            if (mention.how() == Mention.How.FIRST_PERSON
                    && text.tokens().quote(token) == 0
                    && !text.isAny(token, WordClass.OBJECT.bit() | WordClass.POSSESSIVE.bit())) {
                if (text.is(token, WordClass.I)) {
                    return false;
                }
                we++;
            }
        }
        return we >= OFTEN;
    }

    /** The first row of so many sides or more in a sentence that stands before its verb, or null. */
    private static @Nullable Mention opening(Reading reading, int sentence, int least) {
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        List<Actor> row = new ArrayList<>();
        int first = -1;
        int end = -1;
        for (Mention mention : reading.cast().between(tokens.first(sentence), tokens.last(sentence))) {
            if (tokens.quote(mention.first()) != 0 || isAside(mention)) {
                continue;
            }
            boolean goesOn = end >= 0 && joins(text, end, mention.first());
            if (!goesOn && end >= 0) {
                if (sides(row) >= least || isForum(row)) {
                    break;
                }
                row.clear();
                first = -1;
            }
            if (first < 0) {
                first = mention.first();
                if (first - tokens.first(sentence) > LEAD || verbIn(text, tokens.first(sentence), first, false)) {
                    return null;
                }
            }
            row.addAll(mention.actors());
            end = mention.last();
        }
        boolean acts = end >= 0
                && (sides(row) >= least || isForum(row))
                && verbIn(text, end, Math.min(tokens.last(sentence), end + LEAD), true);
        return acts ? new Mention(first, end, Mention.How.BOTH_SIDES, row) : null;
    }

    private static boolean isAside(Mention mention) {
        return mention.how() == Mention.How.FIRST_PERSON
                || mention.sides().isEmpty() && !mention.isOne(Actor.Kind.PERSON);
    }

    private static long sides(List<Actor> row) {
        Set<String> sides = new LinkedHashSet<>();
        for (Actor actor : row) {
            String side = actor.side();
            if (side != null) {
                sides.add(side);
            }
        }
        return sides.size();
    }

    /** Whether nothing but commas, brackets, articles, <i>and</i> and <i>of</i> stands between two names of a row. */
    private static boolean joins(AnalysedText text, int from, int to) {
        Tokens tokens = text.tokens();
        boolean open = false;
        for (int at = from; at < to; at++) {
            open |= tokens.is(at, '(');
            boolean glue = open
                    || tokens.is(at, ',')
                    || tokens.is(at, ';')
                    || text.isAny(at, WordClass.AND.bit() | WordClass.DETERMINER.bit() | WordClass.OF.bit());
            if (!glue) {
                return false;
            }
            open &= !tokens.is(at, ')');
        }
        return true;
    }

    /** A group of states speaks for its members: <i>the leaders of the G7</i>. */
    private static boolean isForum(List<Actor> row) {
        OrganizationKind kind = row.size() == 1 ? row.get(0).organizationKind() : null;
        return kind == OrganizationKind.IGO || kind == OrganizationKind.FORUM;
    }

    /** Whether a verb stands in a stretch, brackets passed over; a bare form may be one or a noun. */
    private static boolean verbIn(AnalysedText text, int from, int last, boolean bare) {
        Tokens tokens = text.tokens();
        boolean open = false;
        for (int at = from; at < last; at++) {
            open |= tokens.is(at, '(');
            if (!open
                    && tokens.kind(at) == Tokens.Kind.WORD
                    && (isVerb(text, at) || bare && text.voice(at) == Voice.BARE)) {
                return true;
            }
            open &= !tokens.is(at, ')');
        }
        return false;
    }

    private static boolean isVerb(AnalysedText text, int token) {
        Voice voice = text.voice(token);
        return voice == Voice.ACTIVE
                || voice == Voice.PASSIVE
                || text.isAny(token, WordClass.FUTURE.bit() | WordClass.PERFECT.bit() | WordClass.COPULA.bit());
    }
}
