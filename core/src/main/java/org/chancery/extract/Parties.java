package org.chancery.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Cast;
import org.chancery.name.Mention;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parties that stand beside a noun: <i>antara X dan Y, dengan Y, X-Y</i>. For agreements, ties and contacts
 * alike. Stateless.
 */
final class Parties {
    /**
     * Parties read from a place in the text.
     *
     * @param mentions in order
     * @param last one past the last token read
     * @param between whether both sides are named (between X and Y), else only the other side
     */
    record Phrase(List<Mention> mentions, int last, boolean between) {
        /** Whether two sides or more are known. */
        boolean full() {
            return mentions.size() > 1;
        }

        /** Whether all of them are states. */
        boolean states() {
            return mentions.stream().allMatch(m -> m.actors().stream().allMatch(Parties::isState));
        }

        /** Whether an organisation of a kind is among them. */
        boolean names(OrganizationKind kind) {
            return mentions.stream().anyMatch(m -> m.actors().stream().anyMatch(a -> a.organizationKind() == kind));
        }

        /** The sides in order, without doubles. */
        List<String> sides() {
            Set<String> sides = new LinkedHashSet<>();
            mentions.forEach(mention -> sides.addAll(mention.sides()));
            return List.copyOf(sides);
        }
    }

    private static boolean isState(Actor actor) {
        return actor.kind() != Actor.Kind.ORGANIZATION || actor.organizationKind() == OrganizationKind.IGO;
    }

    private Parties() {}

    /**
     * The parties named from a token on, or null where none are. Reads <i>antara X dan Y</i>, <i>X-Y</i>, <i>X dan
     * Y</i>, <i>dengan Y</i>; stops at the end of the sentence.
     */
    static @Nullable Phrase at(AnalysedText text, Cast cast, int from, int limit) {
        int at = from;
        boolean between = text.is(at, WordClass.BETWEEN);
        boolean with = !between && text.is(at, WordClass.WITH) && !text.is(at, WordClass.AND);
        if (between || with) {
            at++;
        } else if (text.pack().headLast()) {
            return null; // where heads stand last, the sides do not follow them bare
        }
        List<Mention> mentions = new ArrayList<>();
        int last = from;
        while (at < limit) {
            at = skipArticle(text, cast, at, limit);
            Mention mention = cast.at(at);
            if (mention == null || mention.first() != at || mention.last() > limit || !isParty(mention)) {
                break;
            }
            mentions.add(mention);
            last = mention.last();
            at = afterNote(text, last, limit);
            if (!joins(text, at, limit, between)) {
                break;
            }
            at += text.tokens().is(at, ',') && text.is(at + 1, WordClass.AND) ? 2 : 1;
        }
        if (mentions.isEmpty()) {
            return null;
        }
        return new Phrase(List.copyOf(mentions), last, between || mentions.size() > 1 && !with);
    }

    /** "(AS)", "(BGN)": the short form after a name is stepped over. */
    private static int afterNote(AnalysedText text, int at, int limit) {
        if (at + 2 < limit && text.tokens().is(at, '(')) {
            for (int i = at + 1; i < Math.min(limit, at + 5); i++) {
                if (text.tokens().is(i, ')')) {
                    return i + 1;
                }
            }
        }
        return at;
    }

    /** "pemerintah X", "negara X": one plain word before a party is stepped over. */
    private static int skipArticle(AnalysedText text, Cast cast, int at, int limit) {
        boolean plain = (!text.pack().headLast() || text.is(at, WordClass.DETERMINER))
                && at + 1 < limit
                && cast.at(at) == null
                && text.tokens().kind(at) == Tokens.Kind.WORD
                && (text.pack().classes(text.tokens().word(at))
                                & ~(WordClass.COMMON.bit() | WordClass.DETERMINER.bit()))
                        == 0;
        Mention next = plain ? cast.at(at + 1) : null;
        return next != null && next.first() == at + 1 ? at + 1 : at;
    }

    /** A comma joins only in a row that a conjunction ends: <i>antara X, Y, dan Z</i>. */
    private static boolean joins(AnalysedText text, int at, int limit, boolean between) {
        if (at + 1 >= limit) {
            return false;
        }
        if (text.is(at, WordClass.AND)
                || text.tokens().is(at, '-')
                || text.tokens().is(at, '–')) {
            return true;
        }
        if (between && text.is(at, WordClass.WITH)) {
            return true;
        }
        return between && text.tokens().is(at, ',');
    }

    /** Whether a mention can be a side: a country, an organisation, or a person or post that speaks for one. */
    static boolean isParty(Mention mention) {
        return !mention.sides().isEmpty();
    }

    /** The nearest side named before a token in its sentence that is none of the given ones, or null. */
    static @Nullable String before(Cast cast, int sentenceFirst, int token, Set<String> but) {
        List<Mention> mentions = cast.between(sentenceFirst, token);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            for (Actor actor : mentions.get(i).actors()) {
                String side = actor.side();
                if (side != null && side.length() == 2 && !but.contains(side)) {
                    return side;
                }
            }
        }
        return null;
    }

    /**
     * The two countries that an article is about: those named most, where no third comes near; empty where there is no
     * such pair.
     */
    static List<String> mainPair(Cast cast) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : cast.mentions()) {
            for (String side : mention.sides()) {
                if (side.length() == 2) {
                    counts.merge(side, 1, Integer::sum);
                }
            }
        }
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        if (most.size() < 2) {
            return List.of();
        }
        boolean third =
                most.size() > 2 && most.get(2).getValue() * 3 > most.get(1).getValue() * 2;
        return third ? List.of() : List.of(most.get(0).getKey(), most.get(1).getKey());
    }
}
