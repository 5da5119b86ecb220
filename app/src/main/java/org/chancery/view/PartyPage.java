package org.chancery.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * A party by itself: with whom it deals, who serves it, whom it met, what it negotiates and signed. Immutable.
 *
 * @param party code or name
 * @param counts how many entries of each kind there are, also those not shown
 * @param pairs dossiers with others, those with most entries first
 * @param people those told of last
 * @param lists the latest entries of each kind that has any
 */
public record PartyPage(
        String party,
        Map<EntryKind, Long> counts,
        List<RecordStore.ActivePair> pairs,
        List<PersonRef> people,
        Map<EntryKind, List<EntryItem>> lists) {
    private static final int SHOWN = 8;
    private static final int PEOPLE = 24;
    private static final int PAIRS = 40;
    private static final List<EntryKind> LISTED = List.of(
            EntryKind.ENGAGEMENT, EntryKind.MATTER, EntryKind.INSTRUMENT, EntryKind.NEGOTIATION, EntryKind.RELATION);

    /** Whether nothing at all is on record. */
    public boolean isEmpty() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /**
     * Lays out what is on record of a party.
     *
     * @param pairs all pairs of the record, those with most entries first
     */
    public static PartyPage of(String party, List<RecordStore.ActivePair> pairs, RecordStore record, Wording words) {
        Citations citations = new Citations(record);
        Map<EntryKind, Long> counts = new EnumMap<>(EntryKind.class);
        Map<EntryKind, List<EntryItem>> lists = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            counts.put(kind, record.count(EntryQuery.of(kind.kind()).with(party)));
        }
        for (EntryKind kind : LISTED) {
            lists.put(kind, EntryItem.of(latest(kind, party, SHOWN, record), citations, words));
        }
        List<PersonRef> people = new ArrayList<>();
        for (EntryRow row : latest(EntryKind.PERSON, party, PEOPLE, record)) {
            people.add(PersonRef.of(Entries.person(row), words));
        }
        return new PartyPage(
                party,
                counts,
                pairs.stream()
                        .filter(pair -> pair.one().equals(party) || pair.other().equals(party))
                        .limit(PAIRS)
                        .toList(),
                people,
                lists);
    }

    private static List<EntryRow> latest(EntryKind kind, String party, int most, RecordStore record) {
        return record.entries(EntryQuery.of(kind.kind()).with(party).page(0, most));
    }
}
