package org.chancery.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sense;
import org.chancery.record.EngagementType;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/** The engagement rules of a language, ready for use. Immutable and thread-safe. */
final class EngagementRules {
    /** What a word beside a contact says of it. */
    enum Mark {
        /** It is to come. */
        PLANNED,
        /** Somebody is asked to come. */
        INVITED,
        /** It is called off. */
        CANCELLED,
        /** It is wished, asked for, offered: no contact yet. */
        DOUBTFUL,
        /** A light verb or preposition that goes with a contact that takes place. */
        HELD,
        /** It says of the contact before it that it takes place. */
        HAPPENS,
        /** A time or place after it is that of the saying. */
        SPEECH,
        /** Sport, courts, tourists: the sentence tells no contact of record. */
        REFUSE,
        /** The contact is one that was told before. */
        AGAIN,
        /** What is spoken of is the contact's outcome or course, not the contact. */
        MATTER,
        /** The noun means something else with this word after it. */
        OTHER,
        /** Those who travel for their country: <i>delegasi, tim</i>. */
        ENVOY,
        /** What stands at a fair for a country: <i>paviliun</i>. */
        STAND,
        /** One after the other: <i>meetings, separately</i>. */
        EACH,
        /** Together, not one after the other: <i>trilateral</i>. */
        JOINT,
        /** What stands after the word is only what the time is counted from: <i>sebelum putaran dibuka</i>. */
        APART,
        /** The day beside the word is the last: <i>menutup</i>. */
        CLOSES,
        /** The day beside the word is the first: <i>membuka</i>. */
        OPENS
    }

    private final Map<String, EngagementRule> rules = new HashMap<>();
    private final EngagementRule forum;
    private final EngagementRule dialogue;
    private final EngagementRule gathering;
    private final int[] marks;
    private final Map<String, int[]> needs = new HashMap<>();
    private final Map<String, int[]> notObject = new HashMap<>();
    private final Map<String, int[]> purpose = new HashMap<>();

    EngagementRules(LanguagePack pack) {
        marks = new int[pack.words().size()];
        for (Shelf.Row row : pack.rules("engagements").rows("rules")) {
            String mark = row.get("marks");
            if (mark == null) {
                EngagementRule rule = EngagementRule.parse(pack.code(), row);
                rules.put(row.need("rule"), rule);
                needs.put(rule.id(), numbers(rule.needs(), pack));
                notObject.put(rule.id(), numbers(rule.notObject(), pack));
                purpose.put(rule.id(), numbers(rule.purpose(), pack));
            } else {
                int bit = 1 << Mark.valueOf(mark.toUpperCase(Locale.ROOT)).ordinal();
                row.list("words").forEach(word -> marks[pack.words().find(word)] |= bit);
            }
        }
        marks[0] = 0;
        forum = EngagementRule.ofSeries(pack.code(), EngagementType.FORUM);
        dialogue = EngagementRule.ofSeries(pack.code(), EngagementType.DIALOGUE);
        gathering = EngagementRule.ofOrganization(pack.code());
    }

    private static int[] numbers(List<String> words, LanguagePack pack) {
        return words.stream().mapToInt(word -> pack.words().find(word)).toArray();
    }

    /** Whether a token's word is marked; false outside the text. */
    boolean is(AnalysedText text, int token, Mark mark) {
        if (token < 0 || token >= text.tokens().count()) {
            return false;
        }
        int word = text.tokens().word(token);
        return word < marks.length && (marks[word] & 1 << mark.ordinal()) != 0;
    }

    /** The numbers of the words of which a rule needs one in the sentence. */
    int[] needs(EngagementRule rule) {
        return needs.getOrDefault(rule.id(), new int[0]);
    }

    /** Whether a token is a word that may not be the object of a rule's verb; false outside the text. */
    boolean isNotObject(AnalysedText text, EngagementRule rule, int token) {
        return has(notObject, text, rule, token);
    }

    /** Whether a token is a deed for which those of a rule meet; false outside the text. */
    boolean isPurpose(AnalysedText text, EngagementRule rule, int token) {
        return has(purpose, text, rule, token);
    }

    private static boolean has(Map<String, int[]> words, AnalysedText text, EngagementRule rule, int token) {
        if (token < 0 || token >= text.tokens().count()) {
            return false;
        }
        for (int word : words.getOrDefault(rule.id(), new int[0])) {
            if (word != 0 && word == text.tokens().word(token)) {
                return true;
            }
        }
        return false;
    }

    /** The rule that reads a rule's words where none of the words that it needs stands in the sentence; or null. */
    @Nullable
    EngagementRule otherwise(EngagementRule rule) {
        return rule.otherwise() == null ? null : rules.get(rule.otherwise());
    }

    /** The rule that reads the words of a gathering where officials of two sides meet; or null. */
    @Nullable
    EngagementRule bilateral(EngagementRule rule) {
        return rule.bilateral() == null ? null : rules.get(rule.bilateral());
    }

    /** The rule of a meeting that belongs to an international organisation: <i>pertemuan NATO</i>. */
    EngagementRule gathering() {
        return gathering;
    }

    /** The rule whose words a match is, or null where the match means something else. */
    @Nullable
    EngagementRule of(AnalysedText.Match match) {
        if (match.sense() == Sense.SERIES) {
            return "dialogue".equals(match.entry().get("type")) ? dialogue : forum;
        }
        return rules.get(match.entry().id());
    }
}
