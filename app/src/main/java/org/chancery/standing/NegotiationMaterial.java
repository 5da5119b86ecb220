package org.chancery.standing;

import java.util.List;
import org.chancery.record.ActKind;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of the talks of two sides about one thing. Immutable.
 *
 * @param about what the talks are about: {@code known IEU-CEPA}, {@code trade}, {@code ceasefire}, {@code accession CR}; {@code -}
 *     where the document does not tell
 * @param sessions rounds and sessions told
 * @param instruments the instrument under negotiation, as told
 * @param points what the sides asked, proposed and agreed in the sessions
 * @param roundsHeld numbers of rounds told to have been held
 */
public record NegotiationMaterial(
        String about,
        List<Session> sessions,
        List<InstrumentMaterial> instruments,
        List<Point> points,
        List<RoundsHeld> roundsHeld) {
    public NegotiationMaterial {
        sessions = List.copyOf(sessions);
        instruments = List.copyOf(instruments);
        points = List.copyOf(points);
        roundsHeld = List.copyOf(roundsHeld);
    }

    /**
     * A session as told.
     *
     * @param ordinal or null
     * @param start or null
     * @param end or null
     * @param place as worded, or null
     * @param heads those who take part
     * @param topics slugs
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
            Attestation source) {
        public Session {
            heads = List.copyOf(heads);
            topics = List.copyOf(topics);
        }
    }

    /** One who takes part, in what post and for which side, as far as the document tells. */
    public record Head(
            String name, @Nullable String post, @Nullable String side) {}

    /** An act of the sides in a session. */
    public record Point(
            ActKind kind,
            List<String> by,
            List<String> topics,
            String content,
            @Nullable PartialDate date,
            Attestation source) {
        public Point {
            by = List.copyOf(by);
            topics = List.copyOf(topics);
        }
    }

    /** How many rounds a document says have been held. */
    public record RoundsHeld(int rounds, Attestation source) {}
}
