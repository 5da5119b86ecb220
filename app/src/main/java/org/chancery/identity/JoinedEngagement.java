package org.chancery.identity;

import java.time.LocalDate;
import java.util.List;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * One engagement of the world with all its tellings. Immutable.
 *
 * @param type what most tellings and the fuller ones call it
 * @param series canonical English name, or null
 * @param ordinal its number in the series, or null
 * @param start first day, or null where no telling has one
 * @param end last day, or null
 * @param place as worded by most, or null
 * @param mode or null
 * @param status what became of it as last told
 * @param history what was told of it when: first planned, then held
 * @param parties all sides that any telling names, those that most name first
 * @param participants everybody named, each once in the fullest form
 * @param topics all that any telling has
 * @param reports number of documents that tell of it
 * @param sources number of these that are no copies of one another
 * @param tellings what says so, in order of publication
 * @param links why the tellings were joined, and which other claims may be of it as well
 */
public record JoinedEngagement(
        EngagementType type,
        @Nullable String series,
        @Nullable Integer ordinal,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        @Nullable String place,
        @Nullable EngagementMode mode,
        EngagementStatus status,
        List<StatusTold> history,
        List<String> parties,
        List<String> participants,
        List<String> topics,
        int reports,
        int sources,
        List<Told> tellings,
        List<Link> links) {
    public JoinedEngagement {
        history = List.copyOf(history);
        parties = List.copyOf(parties);
        participants = List.copyOf(participants);
        topics = List.copyOf(topics);
        tellings = List.copyOf(tellings);
        links = List.copyOf(links);
    }

    /** What pages about other things need of it: the first tellings, not all, nor how they were joined. */
    JoinedEngagement gist() {
        return new JoinedEngagement(
                type,
                series,
                ordinal,
                start,
                end,
                place,
                mode,
                status,
                List.of(),
                parties,
                participants,
                topics,
                reports,
                sources,
                tellings.stream().limit(3).toList(),
                List.of());
    }

    /** A telling: the claim, its document, when that was published, what stage it tells of, and its words, best first. */
    public record Told(
            ClaimId claim,
            String doc,
            @Nullable LocalDate published,
            EngagementStatus status,
            List<Evidence> evidence) {
        public Told {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A stage that was told.
     *
     * @param status the stage
     * @param start the first day that it was told to have then, or null: a date that was moved shows
     * @param told when it was first told so, or null
     * @param claim who said so
     */
    public record StatusTold(
            EngagementStatus status,
            @Nullable PartialDate start,
            @Nullable LocalDate told,
            ClaimId claim) {}
}
