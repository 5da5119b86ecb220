package org.chancery.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.matter.Step;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.store.EntryRow;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a list, whatever its kind.
 *
 * @param kind what it is
 * @param id public id
 * @param heading what it is called
 * @param parties codes and names
 * @param when its days in words; empty where unknown
 * @param state in words; empty where the kind has none
 * @param documents how many documents tell of it
 * @param citation the first words that tell of it, or null
 * @param curation what people ruled on it
 */
public record EntryItem(
        EntryKind kind,
        String id,
        Heading heading,
        List<String> parties,
        String when,
        String state,
        int documents,
        @Nullable Citation citation,
        Curation curation) {

    /** A row of the store as a list shows it. */
    public static EntryItem of(EntryRow row, Citations citations, Wording words) {
        Set<String> documents = new LinkedHashSet<>();
        row.claims().stream().map(ClaimId::document).forEach(documents::add);
        return new EntryItem(
                EntryKind.of(row.kind()),
                row.id(),
                Naming.of(row, words),
                row.parties(),
                words.dates(row.first(), row.last()),
                state(row, words),
                documents.size(),
                citation(row, citations, words),
                row.curation());
    }

    /** Several of them. */
    public static List<EntryItem> of(List<EntryRow> rows, Citations citations, Wording words) {
        citations.gather(rows.stream()
                .flatMap(row -> row.kind().equals(EntryKind.MATTER.kind())
                        ? Stream.of(opening(row).claim())
                        : row.claims().stream().limit(1))
                .toList());
        List<EntryItem> items = new ArrayList<>();
        rows.forEach(row -> items.add(of(row, citations, words)));
        return items;
    }

    private static @Nullable Citation citation(EntryRow row, Citations citations, Wording words) {
        if (row.kind().equals(EntryKind.MATTER.kind())) {
            return citations.of(opening(row));
        }
        List<Tellings.Telling> first = Tellings.of(row, 1, citations, words);
        return first.isEmpty() ? null : first.getFirst().citation();
    }

    private static Step opening(EntryRow matter) {
        return Step.opening(Entries.matter(matter).body().steps());
    }

    /** The state of an entry in words; empty where its kind has none. */
    static String state(EntryRow row, Wording words) {
        if (row.kind().equals(EntryKind.MATTER.kind())
                && Entries.matter(row).body().notesOnly()) {
            return words.say("matter.noted");
        }
        return state(EntryKind.of(row.kind()), row.state(), words);
    }

    /** A state of entries of a kind in words; empty where the kind has none. */
    static String state(EntryKind kind, String state, Wording words) {
        String family = switch (kind) {
            case MATTER -> "response";
            case ENGAGEMENT -> "held";
            case INSTRUMENT, NEGOTIATION -> "stage";
            case RELATION -> "relation";
            case PERSON, ORGANIZATION, FIGURE -> "";
        };
        return state.isEmpty() || family.isEmpty() ? "" : words.label(family, state);
    }
}
