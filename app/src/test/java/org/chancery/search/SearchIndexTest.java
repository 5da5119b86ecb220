package org.chancery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Span;
import org.chancery.resolve.Filed;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final Chancery CHANCERY = Chancery.load();

    private static final String FRUIT =
            "Menteri Perdagangan Vietnam meminta Indonesia menghapus kuota impor buah naga. Permintaan itu disampaikan di"
                    + " Jakarta.";
    private static final String NUCLEAR =
            "Prancis dan Indonesia menandatangani nota kesepahaman tentang tenaga nuklir. Menteri Luar Negeri Prancis"
                    + " menyambut penandatanganan itu.";
    private static final String VIETNAMESE = "Bộ trưởng Công Thương đàm phán tại Đà Nẵng về thuế đối ứng.";
    private static final String ENGLISH =
            "The negotiations on fisheries will resume in Nairobi, the minister's office said.";

    @TempDir
    Path home;

    private Path folder = Path.of("");

    private @Nullable SearchIndex opened;

    @BeforeEach
    void fill() {
        folder = home.resolve("index");
        SearchIndex index = SearchIndex.open(folder);
        index.put(filed("buah", FRUIT, "id", "2024-05-01", "Harian Satu"), 1);
        index.put(filed("nuklir", NUCLEAR, "id", "2025-05-28", "Harian Dua"), 2);
        index.put(filed("thue", VIETNAMESE, "vi", "2025-06-02", null), 3);
        index.put(filed("fish", ENGLISH, "en", "2023-01-09", "Harian Satu"), 4);
        index.commit(4);
        opened = index;
    }

    @AfterEach
    void close() {
        index().close();
    }

    private SearchIndex index() {
        if (opened == null) {
            throw new IllegalStateException("not open");
        }
        return opened;
    }

    @Test
    void words_are_found_in_each_languages_own_forms() {
        check("kuota", "buah");
        check("KUOTA impor", "buah");
        check("kuotanya", "buah");
        check("negotiation fishery", "fish");
        check("da nang", "thue");
        check("đà nẵng", "thue");
        check("bo truong", "thue");
        check("menteri", "buah", "nuklir");
        check("teri");
    }

    @Test
    void phrases_prefixes_and_exclusions() {
        check("\"buah naga\"", "buah");
        check("\"naga buah\"");
        check("nukl*", "nuklir");
        check("menteri -nuklir", "buah");
        check("nuklir|kuota", "buah", "nuklir");
        check("", "buah", "fish", "nuklir", "thue");
    }

    @Test
    void whatever_is_typed_is_no_error() {
        for (String odd : List.of("\"", "((", "a:b:c", "*", "-", "||", "\\", "\u0000", "AND OR NOT", "~2", "[x TO")) {
            assertThat(index().search(SearchRequest.of(odd)).total()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void facets_count_and_narrow() {
        SearchResult all = index().search(SearchRequest.of(""));
        assertThat(all.facets().get(Facet.SOURCE))
                .containsExactly(new SearchResult.Count("Harian Satu", 2), new SearchResult.Count("Harian Dua", 1));
        assertThat(all.facets().get(Facet.PAIR)).contains(new SearchResult.Count("ID|VN", 1));

        SearchResult one = index().search(SearchRequest.of("").with(Facet.SOURCE, "Harian Satu"));
        assertThat(one.total()).isEqualTo(2);
        assertThat(one.facets().get(Facet.SOURCE)).contains(new SearchResult.Count("Harian Dua", 1));
        assertThat(one.facets().get(Facet.YEAR))
                .containsExactlyInAnyOrder(new SearchResult.Count("2024", 1), new SearchResult.Count("2023", 1));

        assertThat(names(SearchRequest.of("").with(Facet.COUNTRY, "ID", "FR"))).containsExactly("nuklir");
        assertThat(names(SearchRequest.of("").with(Facet.PAIR, "FR|ID", "ID|VN")))
                .containsExactly("buah", "nuklir");
    }

    @Test
    void days_and_order() {
        SearchRequest from = new SearchRequest(
                "", Map.of(), LocalDate.of(2024, 5, 1), LocalDate.of(2025, 5, 28), SearchRequest.Order.NEWEST, 0, 10);
        assertThat(index().search(from).hits().stream().map(SearchResult.Hit::document))
                .containsExactly(PublicId.of("nuklir"), PublicId.of("buah"));
        SearchRequest second = new SearchRequest("", Map.of(), null, null, SearchRequest.Order.OLDEST, 1, 1);
        assertThat(index().search(second).hits().stream().map(SearchResult.Hit::document))
                .containsExactly(PublicId.of("buah"));
    }

    @Test
    void passages_show_the_words_that_matched() {
        passage("menghapus kuota", FRUIT, "id", "menghapus", "kuota");
        passage("\"tenaga nuklir\"", NUCLEAR, "id", "tenaga", "nuklir");
        passage("penanda*", NUCLEAR, "id", "penandatanganan");
        passage("negotiation", ENGLISH, "en", "negotiations");
        assertThat(index().passages("xyz", FRUIT, "id", 3)).isEmpty();
    }

    private void passage(String words, String text, String language, String... matched) {
        List<Passage> passages = index().passages(words, text, language, 3);
        assertThat(passages).isNotEmpty();
        List<String> found = passages.stream()
                .flatMap(passage -> passage.words().stream())
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(String.join(" ", matched));
        for (Passage passage : passages) {
            Span where = passage.where();
            assertThat(passage.words()).allMatch(w -> w.start() >= where.start() && w.end() <= where.end());
        }
    }

    @Test
    void a_document_put_again_is_replaced_and_one_removed_is_gone() {
        index().put(filed("buah", NUCLEAR, "id", "2024-05-01", null), 5);
        index().remove(PublicId.of("fish"));
        index().commit(5);
        check("kuota");
        check("nuklir", "buah", "nuklir");
        assertThat(index().size()).isEqualTo(3);
    }

    @Test
    void what_was_committed_is_there_again_and_what_was_not_is_not() {
        index().put(filed("more", FRUIT, "id", null, null), 6);
        index().close();
        opened = SearchIndex.open(folder);
        assertThat(index().upTo()).isEqualTo(4);
        check("kuota", "buah");
    }

    @Test
    void while_one_writes_others_search() {
        index().put(filed("more", FRUIT, "id", null, null), 7);
        try (SearchIndex second = SearchIndex.open(folder)) {
            assertThat(second.isWritable()).isFalse();
            assertThat(second.search(SearchRequest.of("kuota")).total()).isEqualTo(1);
            index().commit(5);
            assertThat(second.upTo()).isEqualTo(4);
        }
        try (SearchIndex third = SearchIndex.open(folder)) {
            assertThat(third.search(SearchRequest.of("kuota")).total()).isEqualTo(2);
            assertThat(third.upTo()).isEqualTo(5);
        }
    }

    @Test
    void a_damaged_index_is_made_anew_and_says_so() throws IOException {
        index().close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        opened = SearchIndex.open(folder);
        assertThat(index().upTo()).isZero();
        assertThat(index().size()).isZero();
        index().put(filed("buah", FRUIT, "id", null, null), 8);
        index().commit(1);
        check("kuota", "buah");
    }

    private void check(String words, String... expected) {
        assertThat(names(SearchRequest.of(words))).containsExactly(expected);
    }

    private List<String> names(SearchRequest request) {
        List<String> found = index().search(request).hits().stream()
                .map(SearchResult.Hit::document)
                .toList();
        return Stream.of("buah", "fish", "nuklir", "thue", "more")
                .filter(name -> found.contains(PublicId.of(name)))
                .sorted()
                .toList();
    }

    private static Filed filed(
            String name, String text, String language, @Nullable String published, @Nullable String publisher) {
        LocalDate day = published == null ? null : LocalDate.parse(published);
        DatedBy dated = day == null ? null : new DatedBy(day, DatedBy.How.METADATA, null);
        Document document = Document.of(name, text, null, language, dated, publisher, null);
        var extraction = CHANCERY.read(document)
                .orElseGet(() -> new org.chancery.record.Extraction(
                        name, language, published, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of()));
        return new Filed(new Source(PublicId.of(name), name, language, day, publisher), document, extraction);
    }
}
