package org.chancery.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Immutable.
 *
 * @param words all must occur; {@code "exact words"}, {@code begin*}, {@code this|that} and {@code -without} as usual;
 *     empty for every document
 * @param chosen values by facet: of one facet any will do, of several facets all must hold; a country or person twice
 *     chosen must both be there
 * @param from first day of publication, or null
 * @param to last day of publication, or null
 * @param order how hits are sorted
 * @param skip hits to leave out at the beginning, 0 or more
 * @param limit hits to give at most, 1 or more
 */
public record SearchRequest(
        String words,
        Map<Facet, List<String>> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int skip,
        int limit) {
    /** How hits are sorted; equal ones by the order of their ids. */
    public enum Order {
        BEST,
        NEWEST,
        OLDEST
    }

    public SearchRequest {
        chosen = Map.copyOf(chosen);
        if (skip < 0 || limit < 1) {
            throw new IllegalArgumentException("skip " + skip + ", limit " + limit);
        }
    }

    /** The best twenty hits for some words. */
    public static SearchRequest of(String words) {
        return new SearchRequest(words, Map.of(), null, null, Order.BEST, 0, 20);
    }

    /** The same with these values chosen. */
    public SearchRequest with(Facet facet, String... values) {
        Map<Facet, List<String>> more = new java.util.EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.put(facet, List.of(values));
        return new SearchRequest(words, more, from, to, order, skip, limit);
    }
}
