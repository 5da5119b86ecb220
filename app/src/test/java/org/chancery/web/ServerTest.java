package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chancery.Chancery;
import org.chancery.view.Library;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pages and the JSON, over real HTTP. */
@Timeout(60)
class ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DOCUMENT = Links.document("menteri & duta.txt");

    private static Server server;

    @BeforeAll
    static void start() throws PortTakenException {
        server = Server.start(Chancery.load(), Examples.library(), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_list_names_every_document() throws Exception {
        Document page = page("/");
        assertThat(page.title()).isEqualTo("Documents – Chancery");
        assertThat(page.select("tbody th a").text()).isEqualTo("Menteri <script>alert(1)</script> & duta");
        assertThat(page.select("tbody .meta").text())
                .contains("Kabar Uji", "9 Jul 2025", "Indonesia, Vietnam", "Indonesian");
        assertThat(page.select("tbody td").eachText()).containsExactly("1", "2", "1", "1", "1", "2", "1", "1");
    }

    @Test
    void the_filter_folds_marks_and_capitals() throws Exception {
        assertThat(page("/?q=MENT%C3%89ri%20kabar").select("tbody tr")).hasSize(1);
        assertThat(page("/?q=2025-07").select("tbody tr")).hasSize(1);
        assertThat(page("/?q=viet").select("tbody tr")).hasSize(1);
        assertThat(page("/?q=zzz").select(".empty").text()).contains("No document fits");
        assertThat(page("/?q=%22%3E%3Cscript%3E").select("script:not([src])")).isEmpty();
        assertThat(page("/?page=99").select("tbody tr")).hasSize(1);
        assertThat(page("/?page=x").select("tbody tr")).hasSize(1);
    }

    @Test
    void a_document_shows_text_and_facts() throws Exception {
        Document page = page(DOCUMENT);
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
        Element ask = page.select("#a1").getFirst();
        assertThat(ask.select(".tag").text()).isEqualTo("ask 9 Jul 2025");
        assertThat(ask.select(".lead").text()).isEqualTo("Indonesia→ to Vietnam");
        assertThat(ask.select(".rule").text()).isEqualTo("id/acts/meminta");
        assertThat(ask.select(".sure").text()).isEqualTo("80 % sure");
        assertThat(ask.select("a.quote").attr("href")).isEqualTo("#w-a1");
        assertThat(page.select("#w-a1")).hasSize(1);
        assertThat(ask.select(".origin").text())
                .isEqualTo("The rule id/acts/meminta stands in languages/id/rules/acts.yml.");
        assertThat(ask.select(".notes a").attr("href")).isEqualTo("#e1");
        assertThat(page.select("#f1 .lead").text()).isEqualTo("5 million tonnes");
    }

    @Test
    void ids_are_unique_and_links_within_the_page_lead_somewhere() throws Exception {
        Document page = page(DOCUMENT);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
    }

    @Test
    void nothing_runs_or_comes_from_elsewhere() throws Exception {
        for (String path : new String[] {"/", DOCUMENT, "/nowhere"}) {
            HttpResponse<String> response = get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            Document page = Jsoup.parse(response.body());
            assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]"))
                    .isEmpty();
            for (Element part : page.select("[src], link[href]")) {
                assertThat(part.attr("src") + part.attr("href")).startsWith("/assets/");
            }
        }
    }

    @Test
    void what_a_page_needs_is_there_and_kept_for_ever() throws Exception {
        for (Element part : page(DOCUMENT).select("script[src], link[href]")) {
            HttpResponse<String> asset = get(part.attr("src") + part.attr("href"));
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        }
        HttpResponse<String> style = get("/assets/chancery.css");
        java.util.regex.Matcher fonts =
                java.util.regex.Pattern.compile("url\\((/[^)]+)\\)").matcher(style.body());
        int found = 0;
        for (; fonts.find(); found++) {
            assertThat(get(fonts.group(1)).headers().firstValue("Content-Type")).contains("font/woff2");
        }
        assertThat(found).isEqualTo(7);
    }

    @Test
    void a_page_and_all_it_needs_is_small() throws Exception {
        long bytes = get(DOCUMENT).body().length();
        for (Element part : page(DOCUMENT).select("script[src], link[href]")) {
            bytes += get(part.attr("src") + part.attr("href")).body().length();
        }
        assertThat(bytes).isLessThan(100_000);
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(get("/documents/none.txt").statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(get("/documents/none.txt").body()).select("h1").text())
                .isEqualTo("Not found");
        assertThat(get("/assets/../chancery.css").statusCode()).isIn(400, 404);
        assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
        HttpResponse<String> api = get("/api/v1/documents/none.txt");
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void the_list_as_json() throws Exception {
        JsonNode list = new ObjectMapper().readTree(get("/api/v1/documents").body());
        assertThat(list.path("found").asInt()).isEqualTo(1);
        JsonNode row = list.path("documents").get(0);
        assertThat(row.path("id").asText()).isEqualTo("menteri & duta.txt");
        assertThat(row.path("published").asText()).isEqualTo("2025-07-09");
        assertThat(row.path("counts").path("act").asInt()).isEqualTo(2);
        assertThat(get(row.path("href").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_document_as_json_is_its_extraction() throws Exception {
        HttpResponse<String> response = get("/api/v1/documents/menteri%20%26%20duta.txt");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode extraction = new ObjectMapper().readTree(response.body());
        assertThat(extraction.path("acts")).hasSize(2);
        JsonNode evidence = extraction.path("acts").get(0).path("evidence").get(0);
        assertThat(Examples.TEXT.substring(
                        evidence.path("start").asInt(), evidence.path("end").asInt()))
                .isEqualTo(evidence.path("quote").asText());
    }

    @Test
    void a_port_in_use_is_named() {
        assertThatThrownBy(() -> Server.start(Chancery.load(), Examples.library(), server.port())
                        .close())
                .isInstanceOf(PortTakenException.class);
    }

    @Test
    void an_empty_library_has_a_page() throws Exception {
        try (Server empty = Server.start(Chancery.load(), new Library.Builder().build(), 0)) {
            assertThat(get(empty, "/").body()).contains("No document is held.");
        }
    }

    private static Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(server, path);
    }

    private static HttpResponse<String> get(Server at, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + at.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
