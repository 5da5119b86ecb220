package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.chancery.ingest.Ingesting;
import org.chancery.ingest.Kinds;
import org.chancery.resolve.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gists answer as the record itself does, are made once, and follow what is written, in both stores. */
class GistsTest {
    private static final Path SAMPLES = Path.of("../samples/id");

    @TempDir
    Path folder;

    private final List<String> made = Collections.synchronizedList(new ArrayList<>());
    private final UnaryOperator<EntryRow> form = row -> {
        made.add(row.kind() + row.id());
        return gist(row);
    };

    private static EntryRow gist(EntryRow row) {
        Resolution<?, ?> of = Kinds.all().stream()
                .filter(kind -> kind.kind().equals(row.kind()))
                .findFirst()
                .orElseThrow();
        return row.gist(of);
    }

    @Test
    void in_a_folder() {
        check(new StoreAddress.Folder(folder.resolve("record")));
    }

    @Test
    void on_a_server() {
        check(StoreAddress.parse(PostgresForTests.database()));
    }

    private void check(StoreAddress address) {
        Ingesting.run(address, Kinds.all(), SAMPLES.resolve("2026-02-21-to-lam-gedung-putih.md"));
        try (RecordStore store = RecordStore.open(address)) {
            Gists gists = store.gists(form);
            assertThat(askedOf(gists, store)).isEqualTo(askedOf(store)).isNotEmpty();
            assertThat(made).doesNotHaveDuplicates();
            Set<String> before = new TreeSet<>(made);

            // What another process writes is seen: what changed is made anew, and nothing else.
            Ingesting.run(address, Kinds.all(), SAMPLES.resolve("2025-11-15-putaran-kelima-vietnam-as.txt"));
            made.clear();
            List<String> now = askedOf(gists, store);
            assertThat(now).isEqualTo(askedOf(store));
            assertThat(made).isNotEmpty().doesNotHaveDuplicates();
            assertThat(made).as("what did not change").doesNotContainAnyElementsOf(unchanged(store, before));
        }
    }

    private static Set<String> unchanged(RecordStore store, Set<String> before) {
        Set<String> unchanged = new TreeSet<>(before);
        for (Resolution<?, ?> kind : Kinds.all()) {
            store.entries(kind.kind(), row -> {
                if (row.revision() == store.revision()) {
                    unchanged.remove(row.kind() + row.id());
                }
            });
        }
        return unchanged;
    }

    /** Whatever can be asked of gists, as lines. */
    private static List<String> askedOf(Gists gists, RecordStore store) {
        List<String> lines = new ArrayList<>();
        for (Resolution<?, ?> of : Kinds.all()) {
            String kind = of.kind();
            List<EntryRow> all = gists.entries(EntryQuery.of(kind));
            all.forEach(row -> lines.add(row.toString()));
            gists.entries(EntryQuery.of(kind).between("VN", "US")).forEach(row -> lines.add(row.toString()));
            gists.entries(EntryQuery.of(kind).with("VN").page(1, 3)).forEach(row -> lines.add(row.toString()));
            gists.entries(kind, all.stream().map(EntryRow::id).toList()).forEach(row -> lines.add(row.toString()));
            gists.entriesOfDays(kind, "US", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31))
                    .forEach(row -> lines.add(row.toString()));
        }
        store.documents(document -> gists.entriesOf(document.id()).forEach(row -> lines.add(row.toString())));
        return lines;
    }

    private static List<String> askedOf(RecordStore store) {
        List<String> lines = new ArrayList<>();
        for (Resolution<?, ?> of : Kinds.all()) {
            String kind = of.kind();
            List<EntryRow> all = store.entries(EntryQuery.of(kind));
            all.forEach(row -> lines.add(gist(row).toString()));
            store.entries(EntryQuery.of(kind).between("VN", "US"))
                    .forEach(row -> lines.add(gist(row).toString()));
            store.entries(EntryQuery.of(kind).with("VN").page(1, 3))
                    .forEach(row -> lines.add(gist(row).toString()));
            store.entries(kind, all.stream().map(EntryRow::id).toList())
                    .forEach(row -> lines.add(gist(row).toString()));
            store.entriesOfDays(kind, "US", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31))
                    .forEach(row -> lines.add(gist(row).toString()));
        }
        store.documents(document -> store.entriesOf(document.id())
                .forEach(row -> lines.add(gist(row).toString())));
        return lines;
    }

    @Test
    void what_waits_of_a_party_is_all_that_waits_in_the_partitions_of_its_entries() {
        StoreAddress address = new StoreAddress.Folder(folder.resolve("queue"));
        Ingesting.run(address, Kinds.all(), SAMPLES);
        try (RecordStore store = RecordStore.open(address)) {
            int found = 0;
            for (Resolution<?, ?> of : Kinds.all()) {
                String kind = of.kind();
                for (String party : List.of("VN", "US", "ID", "ASEAN")) {
                    Set<String> waiting = new TreeSet<>();
                    for (EntryRow row : store.entries(EntryQuery.of(kind).with(party))) {
                        String partition = Objects.requireNonNull(store.partition(kind, row.id()));
                        store.waiting().joinings(kind, partition).forEach(one -> waiting.add(one.toString()));
                    }
                    assertThat(store.waiting().joinings(kind, party, null, 1_000))
                            .as(kind + " of " + party)
                            .extracting(Proposal::toString)
                            .containsExactlyInAnyOrderElementsOf(waiting);
                    found += waiting.size();
                }
            }
            assertThat(found).isPositive();
        }
    }
}
