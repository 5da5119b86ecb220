package org.chancery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One distinct contact between sides, however often the document tells of it.
 *
 * @param id unique within the document, for example {@code e1}
 * @param type what sort of contact
 * @param series canonical English name of the recurring thing, or null
 * @param ordinal 5 for the fifth, or null
 * @param start first day, or null
 * @param end last day, or null
 * @param place as worded, or null
 * @param mode or null
 * @param status held, planned or cancelled
 * @param parties ISO codes of countries and names of organisations
 * @param participants names of persons
 * @param topics slugs of the guide
 * @param evidence the words that say so, best first; never empty
 * @param found the rule that found it
 */
public record Engagement(
        String id,
        EngagementType type,
        @Nullable String series,
        @Nullable Integer ordinal,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        @Nullable String place,
        @Nullable EngagementMode mode,
        EngagementStatus status,
        List<String> parties,
        List<String> participants,
        List<String> topics,
        List<Evidence> evidence,
        Found found)
        implements Fact {
    public Engagement {
        parties = List.copyOf(parties);
        participants = List.copyOf(participants);
        topics = List.copyOf(topics);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }
}
