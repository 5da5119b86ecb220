package org.chancery.identity;

import java.time.LocalDate;
import java.util.List;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * One engagement as one document tells it, with all that is needed to know it again in another document. Immutable.
 *
 * @param claim id of the claim
 * @param doc name of the document
 * @param language its language
 * @param published its day of publication, or null
 * @param publisher its outlet, or null
 * @param print fingerprint of its text, to know copies of one article
 * @param type as told
 * @param series as told, or null
 * @param ordinal as told, or null
 * @param start as told, or null
 * @param end as told, or null
 * @param place as worded, or null
 * @param country where the place lies, or null
 * @param city key of the city that the place names, or null
 * @param mode or null
 * @param status as told
 * @param parties codes of countries and usual short names of organisations, as told one after the other
 * @param attendees those who took part
 * @param topics slugs
 * @param evidence the words that say so, best first
 * @param confidence of the reading, 0 to 1
 */
public record EngagementTelling(
        ClaimId claim,
        String doc,
        String language,
        @Nullable LocalDate published,
        @Nullable String publisher,
        long print,
        EngagementType type,
        @Nullable String series,
        @Nullable Integer ordinal,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        @Nullable String place,
        @Nullable String country,
        @Nullable String city,
        @Nullable EngagementMode mode,
        EngagementStatus status,
        List<String> parties,
        List<Attendee> attendees,
        List<String> topics,
        List<Evidence> evidence,
        double confidence) {
    public EngagementTelling {
        parties = List.copyOf(parties);
        attendees = List.copyOf(attendees);
        topics = List.copyOf(topics);
        evidence = List.copyOf(evidence);
    }

    /**
     * One who takes part.
     *
     * @param name as the document has it
     * @param country whom the document says the person serves, or null
     */
    public record Attendee(String name, @Nullable String country) {}
}
