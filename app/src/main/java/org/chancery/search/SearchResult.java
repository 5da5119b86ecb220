package org.chancery.search;

import java.util.List;
import java.util.Map;

/**
 * What was found. Immutable.
 *
 * @param total documents that match in all
 * @param hits those asked for, best first
 * @param facets for each facet the values that occur, most frequent first; values of a facet that is itself chosen are
 *     counted as if it were not, so that another can be chosen
 */
public record SearchResult(long total, List<Hit> hits, Map<Facet, List<Count>> facets) {
    /**
     * One document.
     *
     * @param document its public id
     * @param score how well it matches; only to be compared within one result
     * @param seq its number in the record: of two documents the one with the greater came later
     */
    public record Hit(String document, float score, long seq) {}

    /** How many of the documents have a value. */
    public record Count(String value, int documents) {}
}
