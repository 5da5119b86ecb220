package org.chancery.standing;

import java.util.List;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of one standing tie. Immutable.
 *
 * @param source who says so
 * @param type for example {@code strategic_partnership}
 * @param family what it is a stage of
 * @param a one side, the member where the sides stand differently
 * @param b the other, the body
 * @param start first day of the time since when, or null
 * @param end last day of that time, or null
 * @param planned whether it is to come
 */
public record RelationMaterial(
        Attestation source,
        String type,
        String family,
        String a,
        String b,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        boolean planned) {
    /** The sides in order. */
    List<String> sides() {
        return Sides.sorted(List.of(a, b));
    }
}
