package org.chancery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side says or does toward another, once per distinct content.
 *
 * @param id unique within the document, for example {@code a1}
 * @param kind what sort of act
 * @param by ISO codes or organisation names of the acting side; both sides for an agreement
 * @param to those addressed; empty for an agreement
 * @param byPeople names of the persons who act
 * @param content short paraphrase
 * @param topics slugs of the guide
 * @param engagement id of the engagement it belongs to, or null
 * @param date or null
 * @param plover PLOVER event type in capitals, or null
 * @param evidence the words that say so, best first; never empty
 * @param found the rule that found it
 */
public record Act(
        String id,
        ActKind kind,
        List<String> by,
        List<String> to,
        List<String> byPeople,
        String content,
        List<String> topics,
        @Nullable String engagement,
        @Nullable PartialDate date,
        @Nullable String plover,
        List<Evidence> evidence,
        Found found)
        implements Fact {
    public Act {
        by = List.copyOf(by);
        to = List.copyOf(to);
        byPeople = List.copyOf(byPeople);
        topics = List.copyOf(topics);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }
}
