package org.chancery.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.search.EntryIndex;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * An entry in one line: what it is called, and what tells it from others of the same name.
 *
 * @param kind what it is
 * @param id public id
 * @param heading what it is called
 * @param parties codes and names
 * @param detail post and country of a person, sides and state of a matter; may be empty
 */
public record EntryLine(EntryKind kind, String id, Heading heading, List<String> parties, String detail) {
    private static final String BETWEEN = " · ";

    /** The line of a row. */
    public static EntryLine of(EntryRow row, Wording words) {
        EntryKind kind = EntryKind.of(row.kind());
        return new EntryLine(
                kind, row.id(), Naming.of(row, words), row.parties(), String.join(BETWEEN, details(kind, row, words)));
    }

    /** The lines of what was found, in its order; what is no longer on record is left out. */
    public static List<EntryLine> of(Collection<EntryIndex.Found> found, RecordStore record, Wording words) {
        Map<EntryIndex.Found, EntryRow> rows = new HashMap<>();
        found.stream()
                .map(EntryIndex.Found::kind)
                .distinct()
                .forEach(kind -> Entries.gists(record)
                        .entries(
                                kind,
                                found.stream()
                                        .filter(one -> one.kind().equals(kind))
                                        .map(EntryIndex.Found::id)
                                        .toList())
                        .forEach(row -> rows.put(new EntryIndex.Found(row.kind(), row.id()), row)));
        return found.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> of(row, words))
                .toList();
    }

    private static List<String> details(EntryKind kind, EntryRow row, Wording words) {
        List<String> details = new ArrayList<>();
        switch (kind) {
            case PERSON -> {
                PersonRef person = PersonRef.of(Entries.person(row), words);
                add(details, person.post());
                add(details, person.country() == null ? "" : words.party(person.country()));
            }
            case ORGANIZATION -> {
                String country = Entries.organization(row).body().country();
                add(details, country == null ? "" : words.party(country));
            }
            case MATTER, INSTRUMENT -> {
                add(details, Naming.sides(row.parties(), words));
                add(details, EntryItem.state(row, words));
                add(details, row.last() == null ? "" : words.date(row.last()));
            }
            case ENGAGEMENT, NEGOTIATION -> {
                add(details, EntryItem.state(row, words));
                add(details, words.dates(row.first(), row.last()));
            }
            case RELATION, FIGURE -> add(details, words.dates(row.first(), row.last()));
        }
        return details;
    }

    private static void add(List<String> details, String detail) {
        if (!detail.isEmpty()) {
            details.add(detail);
        }
    }
}
