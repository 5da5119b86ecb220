package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every page, and the reader, over real HTTP and a record of one document with facts set by hand. */
@Timeout(60)
class ServerTest {
    @TempDir
    static Path folder;

    private static TestRoom room;
    private static String document;

    @BeforeAll
    static void start() throws PortTakenException {
        room = TestRoom.of(folder.resolve("record"), Examples.read());
        document = room.example();
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    @Test
    void the_list_names_every_document() throws Exception {
        Document page = room.page("/documents");
        assertThat(page.title()).isEqualTo("Documents – Chancery");
        assertThat(page.select("tbody th a").text()).isEqualTo("Menteri <script>alert(1)</script> & duta");
        assertThat(page.select("tbody .meta").text())
                .contains("Kabar Uji", "9 Jul 2025", "Indonesia, Vietnam", "Indonesian");
        assertThat(page.select("tbody td").eachText()).containsExactly("1", "2", "1", "1", "1", "2", "1", "1");
        assertThat(room.page("/documents?page=99").select("tbody tr")).hasSize(1);
        assertThat(room.page("/documents?page=x").select("tbody tr")).hasSize(1);
    }

    @Test
    void a_document_shows_text_and_facts() throws Exception {
        Document page = room.page(document);
        assertThat(page.select(".text").getFirst().wholeText()).isEqualTo(Examples.TEXT);
        assertThat(page.select(".group h2").eachText())
                .containsExactly(
                        "Engagements 1",
                        "Acts 2",
                        "Instruments 1",
                        "Figures 1",
                        "Relations 1",
                        "People 2",
                        "Organizations 1",
                        "Dates 1");
        Element ask = page.select("#a128").getFirst();
        assertThat(ask.select(".tag").text()).isEqualTo("ask 9 Jul 2025");
        assertThat(ask.select(".lead").text()).isEqualTo("Indonesia→ to Vietnam");
        assertThat(ask.select(".rule").text()).isEqualTo("id/acts/meminta");
        assertThat(ask.select(".sure").text()).isEqualTo("80 % sure");
        assertThat(ask.select("a.quote").attr("href")).isEqualTo("#w-a128");
        assertThat(page.select("#w-a128")).hasSize(1);
        assertThat(ask.select(".origin").text()).isEqualTo("The rule: id/acts/meminta languages/id/rules/acts.yml");
        assertThat(ask.select(".notes a").attr("href")).isEqualTo("#e33");
        assertThat(ask.select(".entries a").attr("href")).startsWith("/matters/");
        assertThat(page.select("#e33 .entries a").attr("href")).startsWith("/engagements/");
        assertThat(page.select("#f149 .lead").text()).isEqualTo("5 million tonnes");
    }

    @Test
    void an_offset_leads_to_its_sentence() throws Exception {
        assertThat(room.get(document + "?at=130").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith(document + "#s3"));
        assertThat(room.get(document + "?at=99999").statusCode()).isEqualTo(302);
        assertThat(room.get(document + "?at=x").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_runs_or_comes_from_elsewhere() throws Exception {
        for (String path : new String[] {"/", document, "/nowhere", "/search?q=%22%3E%3Cscript%3E"}) {
            HttpResponse<String> response = room.get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            Document page = Jsoup.parse(response.body());
            assertThat(page.select(
                            "script:not([src]):not([type=application/ld+json]), style, [style], [onclick], [onload]"))
                    .isEmpty();
            for (Element part : page.select("[src], link[href]:not([rel=alternate])")) {
                assertThat(part.attr("src") + part.attr("href")).startsWith("/assets/");
            }
        }
    }

    @Test
    void what_a_page_needs_is_there_and_kept_for_ever() throws Exception {
        for (Element part : room.page(document).select("script[src], link[href]:not([rel=alternate])")) {
            HttpResponse<String> asset = room.get(part.attr("src") + part.attr("href"));
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        }
        HttpResponse<String> style = room.get("/assets/chancery.css");
        java.util.regex.Matcher fonts =
                java.util.regex.Pattern.compile("url\\((/[^)]+)\\)").matcher(style.body());
        int found = 0;
        for (; fonts.find(); found++) {
            assertThat(room.get(fonts.group(1)).headers().firstValue("Content-Type"))
                    .contains("font/woff2");
        }
        assertThat(found).isEqualTo(7);
    }

    @Test
    void a_page_and_all_it_needs_is_small() throws Exception {
        long bytes = room.get(document).body().length();
        for (Element part : room.page(document).select("script[src], link[href]:not([rel=alternate])")) {
            bytes += room.get(part.attr("src") + part.attr("href")).body().length();
        }
        assertThat(bytes).isLessThan(100_000);
    }

    @Test
    void what_is_compressed_and_unchanged_is_not_sent_again() throws Exception {
        HttpResponse<String> first = room.get("/documents", "Accept-Encoding", "gzip");
        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = room.get("/documents", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(room.get("/documents?lang=id", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(room.get("/documents?page=2", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_language_is_the_one_asked_for_then_the_one_chosen_then_the_browsers() throws Exception {
        assertThat(language("/")).isEqualTo("en");
        assertThat(language("/", "Accept-Language", "fr, vi;q=0.8, en;q=0.5")).isEqualTo("vi");
        assertThat(language("/", "Accept-Language", "id-ID")).isEqualTo("id");
        assertThat(language("/", "Accept-Language", "vi", "Cookie", "lang=id")).isEqualTo("id");
        assertThat(language("/?lang=vi", "Cookie", "lang=id")).isEqualTo("vi");
        assertThat(language("/?lang=xx", "Accept-Language", ";;;")).isEqualTo("en");
        assertThat(room.get("/?lang=vi").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("lang=vi"));
        Document indonesian = room.page("/documents?lang=id");
        assertThat(indonesian.select("tbody .meta").text()).contains("9 Juli 2025", "Indonesia, Vietnam");
        assertThat(room.page("/documents?lang=vi").select("tbody .meta").text()).contains("9 thg 7, 2025", "Việt Nam");
    }

    private static String language(String path, String... headers) throws IOException, InterruptedException {
        return Jsoup.parse(room.get(path, headers).body()).select("html").attr("lang");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (String path : new String[] {"/documents/none", "/people/none", "/matters/none", "/pairs/none", "/x"}) {
            HttpResponse<String> response = room.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(Jsoup.parse(response.body()).select("h1").text()).isEqualTo("Not found");
            assertThat(response.headers().firstValue("ETag")).isEmpty();
        }
        assertThat(room.get("/assets/../chancery.css").statusCode()).isIn(400, 404);
        assertThat(room.get("/assets/none.js").statusCode()).isEqualTo(404);
        HttpResponse<String> api = room.get("/api/v1/documents/none");
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void a_document_as_json_is_its_extraction() throws Exception {
        HttpResponse<String> response = room.get("/api/v1" + document);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode extraction = new ObjectMapper().readTree(response.body());
        assertThat(extraction.path("acts")).hasSize(2);
        JsonNode evidence = extraction.path("acts").get(0).path("evidence").get(0);
        assertThat(Examples.TEXT.substring(
                        evidence.path("start").asInt(), evidence.path("end").asInt()))
                .isEqualTo(evidence.path("quote").asText());
    }

    @Test
    void a_search_finds_marks_and_narrows() throws Exception {
        Document page = room.page("/search?q=beras");
        assertThat(page.select(".items h3 a").attr("href")).isEqualTo(document);
        assertThat(page.select("mark").text()).isEqualTo("beras Beras");
        assertThat(page.select("#q").attr("value")).isEqualTo("beras");
        Element vietnam = page.select(".facet a[href*=country=VN]").getFirst();
        Document narrowed = room.page(vietnam.attr("href"));
        assertThat(narrowed.select(".choice").text()).contains("Vietnam");
        assertThat(narrowed.select(".items > li")).hasSize(1);
        assertThat(room.page("/search?q=zzz").select(".empty").text()).contains("No document fits");
        assertThat(room.page("/search?q=vietnam+indonesia").select("main a[href=/pairs/VN-ID]"))
                .hasSize(1);
    }

    @Test
    void two_parties_have_a_dossier_by_any_name() throws Exception {
        assertThat(room.get("/pairs?one=vietnam&other=Indonesia").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/pairs/VN-ID"));
        assertThat(room.page("/pairs/VN-ID").select("h1").text()).isEqualTo("Vietnam – Indonesia");
        assertThat(room.get("/pairs?one=A%2FB&other=US").statusCode()).isEqualTo(200);
        assertThat(Links.parties("Asia--Europe Meeting-US")).containsExactly("Asia-Europe Meeting", "US");
    }

    @Test
    void a_port_in_use_is_named() {
        Desk desk = new Desk(room.record(), null, null, TestRoom.CLOCK, "");
        assertThatThrownBy(() -> Server.start(desk, room.port()).close()).isInstanceOf(PortTakenException.class);
    }

    @Test
    void an_empty_record_has_pages() throws Exception {
        try (TestRoom empty = TestRoom.of(folder.resolve("empty"))) {
            assertThat(empty.page("/").select(".empty").text()).contains("chancery ingest");
            for (String path :
                    new String[] {"/documents", "/pairs", "/matters", "/people", "/search", "/pairs/VN-US"}) {
                assertThat(empty.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }
}
