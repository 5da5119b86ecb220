package org.chancery.standing;

import java.util.List;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Link;
import org.chancery.standing.InstrumentLife.Slip;
import org.chancery.standing.InstrumentLife.Stage;
import org.chancery.standing.InstrumentLife.Target;
import org.chancery.standing.NegotiationMaterial.Head;
import org.chancery.standing.NegotiationMaterial.Point;
import org.chancery.standing.NegotiationMaterial.RoundsHeld;
import org.jspecify.annotations.Nullable;

/**
 * Talks of two sides about one thing, or of one side about joining. Immutable.
 *
 * @param about {@code known IEU-CEPA, trade, ceasefire, accession LK} (who joins); null where no document tells
 * @param accession whether one side negotiates to join what exists
 * @param stages steps of what is negotiated
 * @param sessions rounds and sessions, by day and number
 * @param gaps numbers that no document tells of, by type
 * @param roundsHeld numbers of rounds told, latest first
 * @param chapters what the talks touch, with the points of each
 * @param tasks what the sides agreed in the sessions, by day
 * @param next sessions that are to come, nearest first
 * @param targets stated targets of what is negotiated
 * @param slips how they moved, sessions included
 * @param links why claims are taken for these talks, and which claims for one session
 */
public record Negotiation(
        @Nullable String about,
        boolean accession,
        List<Stage> stages,
        List<Session> sessions,
        List<Gap> gaps,
        List<RoundsHeld> roundsHeld,
        List<Chapter> chapters,
        List<Point> tasks,
        List<Next> next,
        List<Target> targets,
        List<Slip> slips,
        List<Moved> moved,
        List<Link> links) {
    /** Before the name of a known instrument in what talks are about. */
    public static final String KNOWN = "known ";

    /** Before the party that is to join in what talks are about. */
    public static final String ACCESSION = "accession ";

    public Negotiation {
        stages = List.copyOf(stages);
        sessions = List.copyOf(sessions);
        gaps = List.copyOf(gaps);
        roundsHeld = List.copyOf(roundsHeld);
        chapters = List.copyOf(chapters);
        tasks = List.copyOf(tasks);
        next = List.copyOf(next);
        targets = List.copyOf(targets);
        slips = List.copyOf(slips);
        moved = List.copyOf(moved);
        links = List.copyOf(links);
    }

    /** What pages about other things need of it: not how it was joined. */
    Negotiation gist() {
        return new Negotiation(
                about,
                accession,
                stages,
                sessions,
                gaps,
                roundsHeld,
                chapters,
                tasks,
                next,
                targets,
                slips,
                moved,
                List.of());
    }

    /**
     * A round or session.
     *
     * @param ordinal or null
     * @param start or null
     * @param end or null
     * @param place as most word it, or null
     * @param status held, where any document tells so
     * @param heads those who take part, by side
     * @param topics slugs
     * @param reports documents that tell of it
     * @param claims of engagements, in order
     * @param sources who says so
     */
    public record Session(
            EngagementType type,
            @Nullable Integer ordinal,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable String place,
            EngagementStatus status,
            List<Head> heads,
            List<String> topics,
            int reports,
            List<ClaimId> claims,
            List<Attestation> sources) {
        public Session {
            heads = List.copyOf(heads);
            topics = List.copyOf(topics);
            claims = List.copyOf(claims);
            sources = List.copyOf(sources);
        }
    }

    /** Numbers between 1 and the highest told that no document tells of. */
    public record Gap(EngagementType type, List<Integer> missing) {
        public Gap {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A chapter of the talks.
     *
     * @param topic slug of the extraction guide
     * @param asks what is asked or proposed under it, by day
     * @param agreed what is agreed or promised under it, by day
     * @param sources sessions that touch it
     */
    public record Chapter(String topic, List<Point> asks, List<Point> agreed, List<Attestation> sources) {
        public Chapter {
            asks = List.copyOf(asks);
            agreed = List.copyOf(agreed);
            sources = List.copyOf(sources);
        }
    }

    /** A session that is to come, as last told. */
    public record Next(
            EngagementType type,
            @Nullable Integer ordinal,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            List<Attestation> sources) {
        public Next {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A planned session whose time moved.
     *
     * @param from told first
     * @param to told later
     */
    public record Moved(
            EngagementType type,
            @Nullable Integer ordinal,
            PartialDate from,
            PartialDate to,
            Attestation before,
            Attestation after) {}
}
