package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.search.Facet;
import org.chancery.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the address of the page says it. Immutable.
 *
 * @param words as typed
 * @param chosen values by facet
 * @param from first day of publication, or null
 * @param to last day, or null
 * @param order how hits are sorted
 * @param number of the page of hits, from 1
 */
public record SearchAsked(
        String words,
        Map<Facet, List<String>> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SearchRequest.Order order,
        int number) {
    /** Hits on a page. */
    static final int HITS = 20;

    public SearchAsked {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, List.copyOf(values));
            }
        });
        chosen = java.util.Collections.unmodifiableMap(copy);
    }

    /** Narrowed to a value as well, or no longer where it was; from the first page. */
    public SearchAsked toggled(Facet facet, String value) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        List<String> values = new ArrayList<>(chosen.getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        changed.put(facet, values);
        return new SearchAsked(words, changed, from, to, order, 1);
    }

    /** Of any day. */
    public SearchAsked ofAnyDay() {
        return new SearchAsked(words, chosen, null, null, order, 1);
    }

    /** The words alone. */
    public SearchAsked plain() {
        return new SearchAsked(words, Map.of(), null, null, order, 1);
    }

    /** Another page of it. */
    public SearchAsked page(int other) {
        return new SearchAsked(words, chosen, from, to, order, other);
    }

    /** Whether it is narrowed by anything but words. */
    public boolean isNarrowed() {
        return !chosen.isEmpty() || from != null || to != null;
    }

    SearchRequest request() {
        return new SearchRequest(words, chosen, from, to, order, (number - 1) * HITS, HITS);
    }
}
