package org.chancery.matter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts names by weight and ranks them, equal ones by the alphabet, so that the order of counting does not matter. */
final class Tally {
    private final Map<String, Double> weights = new TreeMap<>();

    void add(String name, double weight) {
        weights.merge(name, weight, Double::sum);
    }

    /** All names, the heaviest first. */
    List<String> ranked() {
        return weights.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Double> e) -> -Math.round(e.getValue() * 1e6))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The heaviest, or null where nothing was counted. */
    @Nullable
    String first() {
        List<String> ranked = ranked();
        return ranked.isEmpty() ? null : ranked.getFirst();
    }
}
