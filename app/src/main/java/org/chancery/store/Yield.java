package org.chancery.store;

import java.util.List;
import java.util.Map;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;

/**
 * What a document gives to the record, after what people ruled. Immutable.
 *
 * @param contributions its materials
 * @param curations what was ruled on its claims; the others are suggested
 * @param urgencies of each list of its claims the greatest urgency among those that wait for a person
 */
public record Yield(
        List<Contribution> contributions, Map<ClaimId, Curation> curations, Map<String, Integer> urgencies) {
    public Yield {
        contributions = List.copyOf(contributions);
        curations = Map.copyOf(curations);
        urgencies = Map.copyOf(urgencies);
    }

    /** Of a document on which nobody ruled and which nobody need look at. */
    public static Yield of(List<Contribution> contributions) {
        return new Yield(contributions, Map.of(), Map.of());
    }
}
