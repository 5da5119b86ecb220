package org.chancery.resolve;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.record.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What people ruled on one document, as far as resolution has to know it. Immutable.
 *
 * @param names the ids of facts whose extraction was changed by rulings; by identity, every fact of it
 * @param curations what was ruled on claims; a claim that is not here is suggested. Rejected ones are here and not in
 *     the extraction
 * @param moves claims whose materials belong to another partition than they would go to
 * @param alone claims that are told apart from what stands beside them in their document
 */
public record Ruled(Map<Fact, ClaimId> names, Map<ClaimId, Curation> curations, List<Move> moves, Set<ClaimId> alone) {
    /** Nobody ruled anything. */
    public static final Ruled NOTHING = new Ruled(Map.of(), Map.of(), List.of(), Set.of());

    /**
     * A claim that a person brought into another partition, because the entry to which it belongs is there.
     *
     * @param kind of the resolution
     */
    public record Move(String kind, ClaimId claim, String partition) {}

    public Ruled {
        Map<Fact, ClaimId> kept = new IdentityHashMap<>(names);
        names = Collections.unmodifiableMap(kept);
        curations = Map.copyOf(curations);
        moves = List.copyOf(moves);
        alone = Set.copyOf(alone);
    }

    /** What was ruled on a claim. */
    public Curation curation(ClaimId claim) {
        return curations.getOrDefault(claim, Curation.SUGGESTED);
    }

    /** Where a person brought a claim, or null. */
    public @Nullable String partition(String kind, ClaimId claim) {
        String partition = null;
        for (Move move : moves) {
            if (move.kind().equals(kind) && move.claim().equals(claim)) {
                partition = move.partition();
            }
        }
        return partition;
    }
}
