package org.chancery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to somebody, coded for event data: wider than the {@link Act}s of the record, as it takes in
 * those who speak for no state (police, rebels, protesters, parties) and what happens inside one country. No part of
 * the record itself.
 *
 * @param id unique within the document, for example {@code v1}
 * @param type what sort of event
 * @param mode the way in which it is done, in the event data's words, or null
 * @param actors who acts; several where they act together
 * @param recipients whom it is done to; empty where nobody is named or all act together
 * @param topics slugs of the guide
 * @param date or null
 * @param evidence the words that say so; never empty
 * @param found the rule that found it
 */
public record Event(
        String id,
        EventType type,
        @Nullable String mode,
        List<EventSide> actors,
        List<EventSide> recipients,
        List<String> topics,
        @Nullable PartialDate date,
        List<Evidence> evidence,
        Found found) {
    public Event {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        topics = List.copyOf(topics);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty() || actors.isEmpty()) {
            throw new IllegalArgumentException("no evidence or no actor");
        }
    }
}
