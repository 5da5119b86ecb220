package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.search.EntryRequest;
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
 * @param in the kind of entries of which all are wanted in place of documents, or null
 * @param number of the page of hits, from 1
 */
public record SearchAsked(
        String words,
        Map<Facet, List<String>> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SearchRequest.Order order,
        @Nullable EntryKind in,
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

    /** Of documents. */
    public SearchAsked(
            String words,
            Map<Facet, List<String>> chosen,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            SearchRequest.Order order,
            int number) {
        this(words, chosen, from, to, order, null, number);
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
        return new SearchAsked(words, changed, from, to, order, in, 1);
    }

    /** Of any day. */
    public SearchAsked ofAnyDay() {
        return new SearchAsked(words, chosen, null, null, order, in, 1);
    }

    /** The words alone. */
    public SearchAsked plain() {
        return new SearchAsked(words, Map.of(), null, null, order, in, 1);
    }

    /** Another page of it. */
    public SearchAsked page(int other) {
        return new SearchAsked(words, chosen, from, to, order, in, other);
    }

    /** All entries of a kind that fit; documents again where it is null. */
    public SearchAsked in(@Nullable EntryKind kind) {
        return new SearchAsked(words, chosen, from, to, order, kind, 1);
    }

    /** Other words, everything else as it was. */
    public SearchAsked words(String other) {
        return new SearchAsked(other, chosen, from, to, order, in, 1);
    }

    /** Whether it is narrowed by anything but words. */
    public boolean isNarrowed() {
        return !chosen.isEmpty() || from != null || to != null;
    }

    /** Whether entries can be said to fit: a language or an outlet is a property of documents alone. */
    public boolean isOfEntries() {
        return chosen.keySet().stream().allMatch(facet -> facet == Facet.PAIR || facet == Facet.COUNTRY);
    }

    /** The same of entries. */
    public EntryRequest entries(boolean isUnfinished) {
        PartyName.Named named = PartyName.namedIn(words);
        List<String> sides = new ArrayList<>(chosen.getOrDefault(Facet.COUNTRY, List.of()));
        chosen.getOrDefault(Facet.PAIR, List.of()).forEach(pair -> sides.addAll(List.of(pair.split("\\|", 2))));
        return new EntryRequest(
                named.rest(),
                named.parties().stream()
                        .map(party -> new EntryRequest.Named(party.code(), party.typed()))
                        .toList(),
                sides,
                from,
                to,
                isUnfinished && words.endsWith(named.rest()));
    }

    /** Its hits from the first one on, whatever page is asked for. */
    public SearchRequest request(int most) {
        return new SearchRequest(words, chosen, from, to, order, 0, most);
    }

    SearchRequest request() {
        return new SearchRequest(words, chosen, from, to, order, (number - 1) * HITS, HITS);
    }
}
