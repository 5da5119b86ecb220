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

    /** Among how many sentences at the head of the body those who speak are looked for. */
    private static final int HEAD = 6;

    /** How many words may stand before <i>we</i> where those who speak name themselves: <i>This week, we, the …</i>. */
    private static final int BEFORE_WE = 3;

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
        Mention named = introduced(reading, sentence);
        if (named != null || !saysWe(reading) || !DocumentHome.isOfficial(text)) {
            return named;
        }
        Mention opening = opening(reading, sentence, 2);
        return opening != null ? opening : listed(reading, sentence);
    }

    /** Those who name themselves at the head of the text: <i>We, the leaders of A, B and C</i>; null where nobody does. */
    private static @Nullable Mention introduced(Reading reading, int from) {
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        for (int sentence = from; sentence < Math.min(tokens.sentences(), from + HEAD); sentence++) {
            int we = tokens.first(sentence);
            int limit = Math.min(tokens.last(sentence) - 2, we + BEFORE_WE + 1);
            while (we < limit && !text.is(we, WordClass.WE)) {
                we++;
            }
            boolean apart = tokens.is(we + 1, ',') || tokens.is(we + 1, '–') || tokens.is(we + 1, '—');
            boolean speak = text.isBody(sentence)
                    && text.is(we, WordClass.WE)
                    && !text.isAny(we, WordClass.OBJECT.bit() | WordClass.POSSESSIVE.bit())
                    && tokens.quote(we) == 0
                    && (apart || text.is(we + 1, WordClass.DETERMINER));
            Mention named = speak ? opening(reading, sentence, 1) : null;
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /**
     * The row of sides in the first sentences of a text that opens with <i>we</i> or speaks of <i>our two countries</i>:
     * <i>the bonds between A and B</i>; null where there is none.
     */
    private static @Nullable Mention listed(Reading reading, int from) {
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        boolean ours = text.is(tokens.first(from), WordClass.WE);
        for (Mention mention : reading.cast().mentions()) {
            ours |= mention.how() == Mention.How.BOTH_SIDES
                    && tokens.quote(mention.first()) == 0
                    && (text.is(mention.first(), WordClass.WE) || text.is(mention.first() + 1, WordClass.WE));
        }
        for (int sentence = from; ours && sentence < Math.min(tokens.sentences(), from + HEAD / 2); sentence++) {
            List<Actor> row = new ArrayList<>();
            Mention before = null;
            for (Mention mention : reading.cast().between(tokens.first(sentence), tokens.last(sentence))) {
                if (tokens.quote(mention.first()) != 0 || isAside(mention)) {
                    continue;
                }
                if (before != null && !joins(text, before.last(), mention.first())) {
                    if (sides(row) >= 2) {
                        break;
                    }
                    row.clear();
                }
                row.addAll(mention.actors());
                before = mention;
            }
            if (before != null && sides(row) >= 2) {
                return new Mention(before.first(), before.last(), Mention.How.BOTH_SIDES, row);
            }
        }
        return null;
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
                || mention.how() == Mention.How.BOTH_SIDES // "the leaders" of those named next
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

    /** Whether nothing but commas, brackets, articles, titles, <i>and</i> and <i>of</i> stands between names of a row. */
    private static boolean joins(AnalysedText text, int from, int to) {
        Tokens tokens = text.tokens();
        boolean open = false;
        for (int at = from; at < to; at++) {
            open |= tokens.is(at, '(');
            boolean glue = open
                    || tokens.is(at, ',')
                    || tokens.is(at, ';')
                    || tokens.is(at, ')')
                    || tokens.is(at, '.') && at > from && tokens.shape(at - 1).isCapital()
                    || tokens.shape(at).isCapital() // Biden, Jr.; His Majesty
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
                    && !tokens.shape(at).isCapital() // Member States
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
