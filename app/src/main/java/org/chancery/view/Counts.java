package org.chancery.view;

import java.util.EnumMap;
import java.util.Map;
import org.chancery.record.Extraction;

/** How many facts of each kind. Immutable. */
public record Counts(Map<Kind, Integer> byKind) {
    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        byKind = Map.copyOf(byKind);
    }

    /** Those of one document. */
    public static Counts of(Extraction extraction) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        extraction.facts().forEach(fact -> counts.merge(Kind.of(fact), 1, Integer::sum));
        return new Counts(counts);
    }

    /** Both together. */
    public Counts plus(Counts other) {
        Map<Kind, Integer> sum = new EnumMap<>(Kind.class);
        sum.putAll(byKind);
        other.byKind.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
        return new Counts(sum);
    }

    /** Those of a kind; 0 where there are none. */
    public int of(Kind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /** All of them. */
    public int total() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }
}
