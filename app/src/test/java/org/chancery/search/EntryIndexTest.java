package org.chancery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries by name, words and party. */
class EntryIndexTest {
    @TempDir
    Path home;

    private Path folder = Path.of("");

    private @Nullable SearchIndex opened;

    @BeforeEach
    void fill() {
        folder = home.resolve("index");
        opened = SearchIndex.open(folder);
        put("person", "hien", List.of("Nguyễn Hồng Diên"), List.of("VN"), "Menteri Perdagangan|Bộ trưởng", 9, 3);
        put("person", "dien", List.of("Dien Bahari"), List.of("ID"), "Duta besar", 1, 3);
        put(
                "matter",
                "lists",
                List.of("Daftar D1 dan D3", "Lists D1 and D3"),
                List.of("VN", "US"),
                "kontrol ekspor",
                4,
                5);
        put("matter", "fruit", List.of("Kuota buah naga"), List.of("VN", "ID"), "kontrol karantina", 2, 7);
        index().entries().commit(7);
    }

    private SearchIndex index() {
        return Objects.requireNonNull(opened);
    }

    private void put(
            String kind, String id, List<String> names, List<String> parties, String words, int documents, long at) {
        index().entries()
                .put(new EntryForm(
                        kind, id, names, parties, List.of(words.split("\\|")), documents, "2026-0" + at + "-01", at));
    }

    @AfterEach
    void close() {
        index().close();
    }

    @Test
    void names_are_found_with_and_without_accents() {
        check("nguyen hong dien", "hien");
        check("Nguyễn Hồng Diên", "hien");
        check("dien", "hien", "dien");
        check("bo truong", "hien");
        check("d1 d3", "lists");
        check("kontrol", "lists", "fruit");
        check("nobody");
    }

    @Test
    void a_party_is_found_by_its_code_whatever_it_was_called() {
        EntryRequest.Named america = new EntryRequest.Named("US", "amerika");
        check(new EntryRequest("kontrol", List.of(america), List.of(), null, null, false), "lists");
        check(new EntryRequest("", List.of(), List.of("VN", "ID"), null, null, false), "fruit");
        check(
                new EntryRequest(
                        "", List.of(), List.of("VN"), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1), false),
                "lists");
    }

    @Test
    void a_word_that_is_still_typed_is_enough() {
        check(new EntryRequest("kont", List.of(), List.of(), null, null, true), "lists", "fruit");
        check(new EntryRequest("kont", List.of(), List.of(), null, null, false));
        check(new EntryRequest("\"daftar d1", List.of(), List.of(), null, null, true), "lists");
    }

    @Test
    void kinds_and_what_changed_are_counted() {
        EntryRequest control = EntryRequest.of("kontrol");
        assertThat(index().entries().count(control, "matter")).isEqualTo(2);
        assertThat(index().entries().count(control, "person")).isZero();
        assertThat(index().entries().countSince(control, "matter", 5)).isEqualTo(1);
    }

    @Test
    void an_entry_is_put_in_place_and_taken_out() {
        put("matter", "fruit", List.of("Jeruk"), List.of("VN", "ID"), "x", 2, 7);
        index().entries().remove("person", "dien");
        index().entries().commit(8);
        check("naga");
        check("jeruk", "fruit");
        check("dien", "hien");
        assertThat(index().entries().upTo()).isEqualTo(8);
        index().close();
        opened = SearchIndex.open(folder);
        assertThat(index().entries().upTo()).isEqualTo(8);
        assertThat(index().entries().size()).isEqualTo(3);
    }

    @Test
    void whatever_is_typed_is_no_error() {
        for (String odd : List.of("\"", "((", "*", "-", "||", "\\", " ", "AND (", "~2")) {
            assertThat(index().entries()
                            .search(new EntryRequest(odd, List.of(), List.of(), null, null, true), null, 0, 5))
                    .hasSizeLessThan(5);
        }
    }

    private void check(String words, String... ids) {
        check(EntryRequest.of(words), ids);
    }

    private void check(EntryRequest request, String... ids) {
        assertThat(index().entries().search(request, null, 0, 10).stream().map(EntryIndex.Found::id))
                .as(request.words())
                .containsExactly(ids);
    }
}
