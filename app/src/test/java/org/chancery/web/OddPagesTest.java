package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that are empty, of one document, of one very long document, or full of names that are very long, written from
 * right to left, or look like markup or like a path: every sort of page holds.
 */
@Timeout(240)
class OddPagesTest {
    private static final int OF_EACH = 8;

    @TempDir
    private Path folder;

    @Test
    void every_sort_of_page_holds_whatever_the_names() throws Exception {
        try (TestRoom room = TestRoom.of(folder, OddDocuments.ofNames())) {
            holds(room);
            assertThat(room.page("/people").select(".item")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(room.page("/people").select(".item h3 [dir], blockquote").eachAttr("dir"))
                    .containsOnly("auto");
            assertThat(room.get("/search?q=%D8%AC%D9%85%D8%B9%D9%8A%D8%A9").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void every_sort_of_page_holds_over_a_record_without_documents() throws Exception {
        try (TestRoom room = TestRoom.of(folder)) {
            assertThat(holds(room).pages()).hasSizeGreaterThan(12);
        }
    }

    @Test
    void every_sort_of_page_holds_over_one_document() throws Exception {
        try (TestRoom room = TestRoom.of(folder, Examples.read())) {
            holds(room);
        }
    }

    @Test
    void a_document_of_a_megabyte_is_added_by_hand_and_read() throws Exception {
        try (TestRoom room = TestRoom.of(folder)) {
            HttpResponse<String> added = room.upload(
                    "/add",
                    List.of("token", Forms.token(), "do", "files", "by", "ana"),
                    "files",
                    "long.txt",
                    OddDocuments.megabyte().getBytes(StandardCharsets.UTF_8));
            assertThat(added.body()).contains(": added");
            room.settle();
            holds(room);
            String document = room.record().latestDocuments(0, 1).getFirst().id();
            assertThat(room.page("/documents/" + document).select(".text").text())
                    .contains("quota 50");
            everyPartIsLight(room, Links.document(document));
        }
    }

    /** A long text comes in parts that a browser takes in at once; together they are the text, each fact in its part. */
    private static void everyPartIsLight(TestRoom room, String document) throws Exception {
        int parts = 0;
        int letters = 0;
        String next = document;
        while (!next.isEmpty()) {
            HttpResponse<String> answer = room.get(next);
            assertThat(KeptPages.packed(answer.body().getBytes(StandardCharsets.UTF_8)))
                    .hasSizeLessThan(150_000);
            Document page = Jsoup.parse(answer.body());
            letters += page.selectFirst(".text").wholeText().length();
            for (Element mark : page.select(".m[id]")) {
                assertThat(page.select(".card[data-f=" + mark.attr("data-f") + "]"))
                        .hasSize(1);
            }
            parts++;
            next = page.select(".doc-parts [rel=next]").attr("href");
        }
        assertThat(parts).isEqualTo(17);
        assertThat(letters).isBetween(1_000_000, 1_002_000);
        assertThat(room.get(document + "?at=500000")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("part=9#s");
    }

    /** What is wrong with any of the pages to which links lead from the first; some of each sort. */
    private static Crawl holds(TestRoom room) throws Exception {
        List<String> doors = new ArrayList<>(List.of("/", "/review", "/review/log", "/add", "/search?q=a"));
        Crawl crawl = Crawl.of(room, doors, OF_EACH);
        assertThat(crawl.wrong()).isEmpty();
        crawl.pages()
                .forEach((address, page) -> assertThat(page.select("main b:contains(Budi), main script"))
                        .as(address)
                        .isEmpty());
        return crawl;
    }
}
