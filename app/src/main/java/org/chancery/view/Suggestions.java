package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.search.EntryIndex;
import org.chancery.search.SearchRequest;
import org.chancery.store.RecordStore;
import org.chancery.store.SavedSearch;

/**
 * What somebody who types may mean, before it is all typed. Immutable.
 *
 * @param pair two parties that are named, of which there is a dossier; else empty
 * @param parties that are named or begun
 * @param topics that are named or begun
 * @param saved searches that are kept under such a name
 * @param entries whose names or words begin so, best first
 */
public record Suggestions(
        List<String> pair,
        List<String> parties,
        List<String> topics,
        List<SavedSearch> saved,
        List<EntryLine> entries) {
    private static final int ENTRIES = 7;
    private static final int OTHERS = 3;
    private static final Suggestions NONE = new Suggestions(List.of(), List.of(), List.of(), List.of(), List.of());

    /** What some words may mean; nothing for fewer than two letters. */
    public static Suggestions of(
            String typed, EntryIndex index, RecordStore record, List<SavedSearch> saved, Wording words) {
        if (typed.strip().length() < 2) {
            return NONE;
        }
        SearchAsked asked = new SearchAsked(typed, Map.of(), null, null, SearchRequest.Order.BEST, 1);
        PartyName.Named named = PartyName.namedIn(typed);
        List<String> parties = new ArrayList<>(
                named.parties().stream().map(PartyName.Party::code).distinct().toList());
        if (parties.isEmpty()) {
            parties.addAll(PartyName.beginning(typed));
        }
        String folded = PartyName.folded(typed.strip());
        return new Suggestions(
                named.rest().isEmpty() ? named.pair() : List.of(),
                first(parties),
                first(Topics.beginning(typed)),
                first(saved.stream()
                        .filter(one -> PartyName.folded(one.name()).contains(folded))
                        .toList()),
                EntryLine.of(index.search(asked.entries(true), null, 0, ENTRIES), record, words));
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(OTHERS, all.size())));
    }
}
