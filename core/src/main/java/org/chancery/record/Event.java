package org.chancery.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 * @param deed what is promised, asked for, refused or threatened; null where nothing is or no rule knows it
 * @param outlook how it stands to what is; empty for what simply happened
 * @param place where, or null
 * @param at first character of the word that tells it, in UTF-16 code units of the text
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
        @Nullable EventDeed deed,
        Set<EventOutlook> outlook,
        @Nullable EventPlace place,
        int at,
        List<Evidence> evidence,
        Found found) {
    public Event {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        topics = List.copyOf(topics);
        outlook = outlook.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(outlook));
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty() || actors.isEmpty()) {
            throw new IllegalArgumentException("no evidence or no actor");
        }
    }

    /** Whether it is told as something that is or was so: neither under a condition nor denied. */
    public boolean isReal() {
        return !outlook.contains(EventOutlook.HYPOTHETICAL) && !outlook.contains(EventOutlook.NEGATION);
    }
}
