package org.chancery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standing tie between two sides.
 *
 * @param type for example {@code membership}
 * @param a ISO code or name
 * @param b ISO code or name
 * @param since or null
 * @param evidence the words that say so, best first; never empty
 * @param found the rule that found it
 */
public record Relation(
        String type, String a, String b, @Nullable PartialDate since, List<Evidence> evidence, Found found)
        implements Fact {
    public Relation {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }
}
