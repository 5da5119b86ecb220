package org.chancery.store;

import java.util.Map;

/**
 * How much a store holds. Immutable.
 *
 * @param versions texts, those counted that are not the present ones any more
 * @param copies documents that are nearly the same as an earlier one
 * @param entries by kind
 * @param unresolved partitions that changed since they were last resolved
 */
public record StoreCounts(long documents, long versions, long copies, Map<String, Long> entries, long unresolved) {
    public StoreCounts {
        entries = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(entries));
    }
}
