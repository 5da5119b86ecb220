package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs are promised: the description, pages of lists, tags, who may write, what is done twice. */
@ExtendWith(SampleRoom.class)
@Timeout(120)
class ApiTest {
    private static TestRoom room;

    @BeforeAll
    static void enter(TestRoom samples) {
        room = samples;
    }

    private static JsonNode get(String path) throws Exception {
        var response = room.get("/api/v1" + path);
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return DescribedApi.MAPPER.readTree(response.body());
    }

    private static RawHttp.Answer post(String path, String body, String... headers) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return RawHttp.send(room.port(), "POST", "/api/v1" + path, all, body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(RawHttp.Answer answer) throws IOException {
        return DescribedApi.MAPPER.readTree(answer.bytes());
    }

    // ---- the description -------------------------------------------------------------------------------------------

    @Test
    void the_description_is_openapi_3_1_and_its_schemas_are_json_schemas() throws Exception {
        JsonNode document = get("/openapi.json");
        Schema openapi;
        try (var in = ApiTest.class.getResourceAsStream("/openapi/openapi-3.1-schema.json")) {
            openapi = DescribedApi.schema(
                    new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(openapi.validate(document)).isEmpty();
        Schema meta = DescribedApi.schema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
        for (JsonNode schema : document.path("components").path("schemas")) {
            assertThat(meta.validate(schema)).isEmpty();
        }
        ((com.fasterxml.jackson.databind.node.ObjectNode) document).remove("info");
        assertThat(openapi.validate(document)).as("the test can fail").isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere_and_every_operation_has_a_name_of_its_own() throws Exception {
        JsonNode document = get("/openapi.json");
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
        DescribedApi api = new DescribedApi(document);
        Set<String> names = new HashSet<>();
        assertThat(api.operations()).hasSizeGreaterThan(50).allMatch(one -> names.add(one.id()));
    }

    @Test
    void the_reference_is_a_page_without_anything_from_elsewhere() throws Exception {
        var response = room.get("/api/v1/reference");
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("script, style, [style], img")).isEmpty();
        assertThat(page.select("link[href]").eachAttr("href")).allMatch(href -> href.startsWith("/assets/"));
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .hasSizeGreaterThan(100)
                .allMatch(href -> ids.contains(href.substring(1)));
        assertThat(room.get("/assets/reference.css").statusCode()).isEqualTo(200);
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    @Test
    void every_quotation_is_in_its_document_to_the_letter() throws Exception {
        int quotes = 0;
        for (String kind : List.of("matters", "engagements", "people", "instruments", "figures", "relations")) {
            for (JsonNode item : get("/" + kind + "?limit=100").path("items")) {
                assertThat(item.path("evidence")).as(item.path("id").asText()).isNotEmpty();
                JsonNode quote = item.path("evidence").get(0);
                String text = get("/documents/" + quote.path("document").asText() + "/text")
                        .path("text")
                        .asText();
                assertThat(text.substring(
                                quote.path("start").asInt(), quote.path("end").asInt()))
                        .isEqualTo(quote.path("quote").asText());
                assertThat(quote.path("list").asText().equals("sentence")
                                || !quote.path("rule").asText().isEmpty())
                        .isTrue();
                quotes++;
            }
        }
        assertThat(quotes).isGreaterThan(80);
    }

    @Test
    void pages_have_everything_once() throws Exception {
        for (String list : List.of(
                "/matters?",
                "/people?",
                "/documents?",
                "/changes?",
                "/search?order=newest&",
                "/review?",
                "/pairs?",
                "/timeline?party=VN&",
                "/calendar?from=2025-06-01&to=2026-05-31&")) {
            Set<String> seen = new HashSet<>();
            String cursor = "";
            do {
                JsonNode page = get(list + "limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                for (JsonNode item : page.path("items")) {
                    String id = item.path("kind").asText()
                            + item.path("id").asText()
                            + item.path("pair").asText()
                            + item.path("day").asText()
                            + item.path("what").asText()
                            + item.path("evidence").path(0).path("claim").asText();
                    assertThat(seen.add(id)).as(list + " " + id).isTrue();
                }
                cursor = page.path("next").asText("");
                cursor = cursor.equals("null") ? "" : cursor;
            } while (!cursor.isEmpty());
            JsonNode whole = get(list + "limit=100");
            assertThat(seen.size())
                    .as(list)
                    .isGreaterThanOrEqualTo(Math.min(100, whole.path("items").size()));
        }
    }

    @Test
    void filters_narrow_and_facets_count() throws Exception {
        JsonNode all = get("/matters?limit=100&facets=true");
        JsonNode asked = get("/matters?limit=100&pair=US-vietnam&topic=export_control");
        assertThat(asked.path("items")).isNotEmpty();
        for (JsonNode item : asked.path("items")) {
            assertThat(item.path("detail").path("topic").asText()).isEqualTo("export_control");
            assertThat(item.path("parties").toString()).contains("VN", "US");
        }
        int states = 0;
        for (JsonNode count : all.path("facets").path("state")) {
            states += count.path("count").asInt();
        }
        assertThat(states).isEqualTo(all.path("total").asInt());
        assertThat(get("/matters?party=VN&open=true&limit=100").path("items").size()
                        + get("/matters?party=VN&open=false&limit=100")
                                .path("items")
                                .size())
                .isEqualTo(get("/matters?party=VN").path("total").asInt());
        assertThat(get("/matters?from=2999-01-01").path("items")).isEmpty();
        assertThat(get("/engagements?curation=rejected").path("items")).isEmpty();
    }

    @Test
    void what_did_not_change_is_not_sent_again() throws Exception {
        for (String path : List.of("/matters", "/openapi.json", "/pairs/VN-US")) {
            String tag = room.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("\"");
            assertThat(room.get("/api/v1" + path, "If-None-Match", "\"other\", " + tag)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(room.get("/api/v1" + path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    // ---- writing ---------------------------------------------------------------------------------------------------

    @Test
    void what_is_new_is_found_by_asking_since_when() throws Exception {
        long before = get("").path("revision").asLong();
        assertThat(get("/changes?changed_since=" + before).path("items")).isEmpty();
        String body = "{\"text\": \"Jakarta, 4 March 2026 - Foreign Minister Sari Dewi met Foreign Minister Tran An in"
                + " Hanoi on 3 March 2026.\", \"title\": \"Ministers meet in Hanoi\", \"published\": \"2026-02-27\","
                + " \"language\": \"en\"}";
        RawHttp.Answer sent = post("/documents", body);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.header("Location")).startsWith("/api/v1/documents/");
        assertThat(post("/documents", body).status()).isEqualTo(200);
        room.settle();
        JsonNode changes = get("/changes?limit=100&changed_since=" + before);
        assertThat(changes.path("items").findValuesAsText("what")).contains("document", "entry");
        assertThat(get("/documents?changed_since=" + before).path("items")).hasSize(1);
        assertThat(get("/people?changed_since=" + before).path("items")).isNotEmpty();
        assertThat(get("/documents?changed_since=1970-01-01T00:00:00Z&limit=100")
                        .path("items")
                        .size())
                .isGreaterThan(1);
        // All was written in one minute of the room's clock, which stands still.
        assertThat(get("/documents?changed_since=2026-03-01T12:01:00Z").path("items"))
                .isEmpty();
    }

    @Test
    void a_ruling_is_written_once_and_changes_the_version() throws Exception {
        JsonNode item = get("/review?list=act&limit=1").path("items").get(0);
        String claim = item.path("id").asText();
        var read = room.get("/api/v1/claims/" + claim);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        long version = DescribedApi.MAPPER.readTree(read.body()).path("version").asLong();
        String body = "{\"do\": \"accept\", \"claims\": [\"" + claim + "\"], \"by\": \"Sari\"}";
        RawHttp.Answer stale = post("/rulings", body, "If-Match", "\"stale\"");
        assertThat(stale.status()).isEqualTo(412);
        RawHttp.Answer done = post("/rulings?wait=true", body, "If-Match", tag, "Idempotency-Key", "one");
        assertThat(done.status()).as(done.body()).isEqualTo(201);
        RawHttp.Answer again = post("/rulings", body, "Idempotency-Key", "one");
        assertThat(again.status()).isEqualTo(200);
        assertThat(json(again).path("batch")).isEqualTo(json(done).path("batch"));
        assertThat(post("/rulings", body.replace("accept", "reject"), "Idempotency-Key", "one")
                        .status())
                .isEqualTo(422);
        String ruling = json(done).path("rulings").get(0).path("id").asText();
        JsonNode now = get("/claims/" + claim);
        assertThat(now.path("curation").asText()).isEqualTo("accepted");
        assertThat(now.path("version").asLong()).isGreaterThan(version);
        assertThat(get("/rulings").path("items").findValuesAsText("id"))
                .filteredOn(ruling::equals)
                .hasSize(1);
        assertThat(post("/rulings?wait=true", "{\"do\": \"undo\", \"by\": \"Sari\"}")
                        .status())
                .isEqualTo(201);
        assertThat(get("/claims/" + claim).path("curation").asText()).isEqualTo("suggested");
    }

    @Test
    void a_proposal_changes_nothing_until_a_person_takes_it_over() throws Exception {
        String claim = get("/review?list=engagement&limit=1")
                .path("items")
                .get(0)
                .path("id")
                .asText();
        String body = "{\"do\": \"flag\", \"claims\": [\"" + claim + "\"], \"note\": \"another day\", \"by\": \"bot\"}";
        assertThat(post("/proposals", body.replace("another day", "")).status()).isEqualTo(422);
        RawHttp.Answer proposed = post("/proposals", body);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        String id = json(proposed).path("id").asText();
        room.settle();
        assertThat(get("/claims/" + claim).path("curation").asText()).isEqualTo("suggested");
        assertThat(get("/proposals").path("items").findValuesAsText("id")).contains(id);
        RawHttp.Answer taken = post("/proposals/" + id, "{\"do\": \"accept\", \"by\": \"Sari\"}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        room.settle();
        assertThat(get("/claims/" + claim).path("curation").asText()).isEqualTo("disputed");
        assertThat(get("/proposals").path("items").findValuesAsText("id")).doesNotContain(id);
        assertThat(post("/proposals/" + id, "{\"do\": \"accept\", \"by\": \"Sari\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pages_of_other_sites_may_neither_write_nor_read() throws Exception {
        String body = "{\"do\": \"undo\"}";
        Map<String, String> json = Map.of("Content-Type", "application/json");
        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://elsewhere.example"},
            {"Origin", "null"},
            {"Host", "elsewhere.example"}
        }) {
            assertThat(post("/rulings", body, header).status()).as(header[0]).isEqualTo(403);
        }
        assertThat(post("/rulings", body, "Content-Type", "text/plain").status())
                .isEqualTo(415);
        assertThat(post("/documents", "some words", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(400);
        Map<String, String> rebound = Map.of("Host", "elsewhere.example");
        assertThat(RawHttp.send(room.port(), "GET", "/api/v1/matters", rebound, new byte[0])
                        .status())
                .isEqualTo(403);
        RawHttp.Answer preflight = RawHttp.send(room.port(), "OPTIONS", "/api/v1/rulings", json, new byte[0]);
        assertThat(preflight.status()).isEqualTo(405);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
