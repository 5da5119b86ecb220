package org.chancery.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However few are read at once, all are passed, once, in their order. */
class BatchesTest {
    private static RecordStore store;

    @BeforeAll
    static void open(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        store = SampleRecord.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"matter", "engagement", "person", "figure"})
    void all_are_passed_in_order(String kind) throws IOException {
        for (EntryQuery query : List.of(
                EntryQuery.of(kind),
                EntryQuery.of(kind).with("VN"),
                EntryQuery.of(kind).between("VN", "US"))) {
            List<EntryRow> all = store.entries(query);
            for (int atOnce : new int[] {1, 3, all.size() + 1, Math.max(1, all.size())}) {
                List<EntryRow> passed = new ArrayList<>();
                Batches.each(store, query, atOnce, some -> {
                    assertThat(some).hasSizeBetween(1, atOnce);
                    passed.addAll(some);
                });
                assertThat(passed).isEqualTo(all);
            }
            List<String> ids = all.stream().map(EntryRow::id).toList().reversed();
            List<String> passed = new ArrayList<>();
            Batches.each(store, kind, ids, some -> some.forEach(row -> passed.add(row.id())));
            assertThat(passed).isEqualTo(ids);
        }
        assertThat(store.entries(EntryQuery.of(kind))).hasSizeGreaterThan(3);
    }
}
