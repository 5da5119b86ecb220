package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.chancery.store.SavedSearch.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches are kept, renamed and deleted in both stores, also while something else writes. */
class SavedSearchesTest {
    private static final Mark MONDAY = new Mark(10, 4, LocalDate.of(2026, 3, 2));
    private static final Mark NOON = new Mark(12, 5, LocalDate.of(2026, 3, 2));
    private static final Mark TUESDAY = new Mark(15, 7, LocalDate.of(2026, 3, 3));

    @TempDir
    Path folder;

    @Test
    void in_a_folder() {
        check(new StoreAddress.Folder(folder.resolve("record")));
    }

    @Test
    void on_a_server() {
        check(StoreAddress.parse(PostgresForTests.database()));
    }

    private static void check(StoreAddress address) {
        try (RecordWriter writer = RecordWriter.open(address, "test", Clock.systemUTC(), "test");
                RecordStore store = RecordStore.open(address)) {
            SavedSearches saved = store.saved();
            SavedSearch quota = saved.save(" Kuota beras ", "q=kuota&pair=ID%7CVN", MONDAY);
            assertThat(quota.name()).isEqualTo("Kuota beras");
            assertThat(saved.save("Kuota", quota.address(), NOON).id()).isEqualTo(quota.id());
            saved.save("Daftar D1", "q=d1", MONDAY);
            assertThat(saved.all()).extracting(SavedSearch::name).containsExactly("Daftar D1", "Kuota");

            SavedSearch opened = saved.open(saved.at(quota.address()).orElseThrow(), TUESDAY);
            assertThat(opened.last()).isEqualTo(MONDAY);
            assertThat(saved.of(quota.id())).contains(opened);

            saved.rename(quota.id(), "Thuế quan");
            assertThat(saved.of(quota.id()).orElseThrow().name()).isEqualTo("Thuế quan");
            long changes = saved.changes();
            saved.delete(quota.id());
            assertThat(saved.changes()).isGreaterThan(changes);
            assertThat(saved.of(quota.id())).isEmpty();
            assertThatThrownBy(() -> saved.save("  ", "q=x", MONDAY)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> saved.rename("x", "n".repeat(201))).isInstanceOf(IllegalArgumentException.class);
            assertThat(writer.store().revision()).isEqualTo(store.revision());
        }
        try (RecordStore again = RecordStore.open(address)) {
            assertThat(again.saved().all()).extracting(SavedSearch::name).containsExactly("Daftar D1");
        }
    }

    @Test
    void what_came_since_the_last_day_is_new_all_day() {
        SavedSearch saved = new SavedSearch("x", "x", "q=x", MONDAY, MONDAY);
        assertThat(saved.opened(NOON).last()).isEqualTo(MONDAY);
        SavedSearch tuesday = saved.opened(NOON).opened(TUESDAY);
        assertThat(tuesday.last()).isEqualTo(NOON);
        assertThat(tuesday.opened(new Mark(20, 9, TUESDAY.day())).last()).isEqualTo(NOON);
    }
}
