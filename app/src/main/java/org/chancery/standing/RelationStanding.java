package org.chancery.standing;

import java.util.List;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * A standing tie of two sides and how it came to its present level. Immutable.
 *
 * @param family {@code partnership, membership, diplomatic_relations, local_pairing …}
 * @param a one side; the member where the sides stand differently
 * @param b the other; the body
 * @param levels as told, in the order in which they came about, as far as times are told; else from loose to close
 * @param planned levels that are to come, by the day on which that was said
 * @param conflicts levels of which documents tell times that cannot both be right
 * @param links why claims are taken for this tie
 */
public record RelationStanding(
        String family,
        String a,
        String b,
        List<Level> levels,
        List<Planned> planned,
        List<Conflict> conflicts,
        List<Link> links) {
    public RelationStanding {
        levels = List.copyOf(levels);
        planned = List.copyOf(planned);
        conflicts = List.copyOf(conflicts);
        links = List.copyOf(links);
    }

    /** What pages about other things need of it: not how it was joined. */
    RelationStanding gist() {
        return new RelationStanding(family, a, b, levels, planned, conflicts, List.of());
    }

    /**
     * A level of the tie.
     *
     * @param type for example {@code comprehensive_strategic_partnership}
     * @param since first day of the best-attested time, or null where none is told
     * @param sinceEnd last day of that time, or null
     * @param firstTold day of the first document that tells the level, or null
     * @param lastTold day of the last, or null
     * @param sources who says so, earliest first
     */
    public record Level(
            String type,
            @Nullable PartialDate since,
            @Nullable PartialDate sinceEnd,
            @Nullable PartialDate firstTold,
            @Nullable PartialDate lastTold,
            List<Attestation> sources) {
        public Level {
            sources = List.copyOf(sources);
        }
    }

    /** A level that is to come. */
    public record Planned(
            String type,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            Attestation source) {}

    /** Times of one level that cannot both be right. */
    public record Conflict(String type, List<InstrumentLife.Version> versions) {
        public Conflict {
            versions = List.copyOf(versions);
        }
    }
}
