package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.search.Facet;
import org.chancery.search.SearchRequest;
import org.chancery.view.EntryKind;
import org.chancery.view.SearchAsked;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Searching the record of the samples: entries beside documents, suggestions, searches that are kept. */
@Timeout(60)
class SearchPagesTest {
    @TempDir
    static Path folder;

    private static TestRoom room;

    @BeforeAll
    static void start() throws PortTakenException {
        room = TestRoom.ofSamples(folder.resolve("record"));
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    @Test
    void two_parties_in_any_language_lead_to_their_dossier() throws Exception {
        for (String typed : List.of("vietnam amerika", "VN US", "vn us", "việt nam hoa kỳ", "Viet Nam - mỹ")) {
            Document page = room.page(Links.search(typed));
            assertThat(page.select(".leads .lead").attr("href")).as(typed).isEqualTo("/pairs/VN-US");
            assertThat(page.select(".finds dt").eachText()).as(typed).anyMatch(kind -> kind.startsWith("Matters"));
        }
    }

    @Test
    void entries_are_found_by_name_and_listed_in_full() throws Exception {
        Document page = room.page("/search?q=vietnam+us");
        String all = page.select(".finds dt a[href*=in=matters]").attr("href");
        Document matters = room.page(all);
        int count = Integer.parseInt(
                page.select(".finds dt a[href*=in=matters] .n-of").text());
        assertThat(matters.select(".found-line")).hasSize(Math.min(20, count));
        assertThat(matters.select(".kinds [aria-current]").text()).startsWith("Matters");
        assertThat(room.page("/search?q=zzzz").select(".finds")).isEmpty();
        assertThat(room.page("/search?q=&language=id").select(".finds")).isEmpty();
    }

    @Test
    void a_topic_is_known_by_its_name() throws Exception {
        assertThat(room.page("/search?q=tariffs").select(".leads").text()).contains("tariffs Topic");
    }

    @Test
    void what_is_typed_is_completed() throws Exception {
        JsonNode pair = suggestions("vn us");
        assertThat(pair.get(0).get("address").asText()).isEqualTo("/pairs/VN-US");
        assertThat(suggestions("viet").findValuesAsText("address")).contains("/countries/VN");
        JsonNode people = suggestions("tran");
        assertThat(people).isNotEmpty();
        assertThat(room.get(people.get(0).get("address").asText()).statusCode()).isEqualTo(200);
        assertThat(suggestions("x")).isEmpty();
        assertThat(suggestions("\"<script>")).isEmpty();
    }

    private static JsonNode suggestions(String typed) throws Exception {
        HttpResponse<String> answer = room.get(Links.with(Links.SUGGEST, Map.of("q", List.of(typed))));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void a_search_is_kept_renamed_and_deleted() throws Exception {
        String kept = room.page("/search?q=tarif&country=US")
                .select("input[name=address]")
                .attr("value");
        assertThat(kept).isEqualTo("q=tarif&country=US");
        HttpResponse<String> saved = send("save", "name", "Tarif AS", "address", kept);
        String address = saved.headers().firstValue("Location").orElseThrow().replace(room.address(""), "");
        Document page = room.page(address);
        assertThat(page.title()).startsWith("Tarif AS");
        assertThat(page.select(".head").text()).contains("Nothing new since 1 Mar 2026");
        assertThat(page.select("li.item mark")).isNotEmpty();
        assertThat(room.page("/search?q=tarif&country=US").select("#name").attr("value"))
                .isEqualTo("Tarif AS");

        String id = address.substring(address.lastIndexOf('/') + 1);
        send("rename", "id", id, "name", "Tarif Amerika");
        assertThat(room.page("/saved").select(".kept h2").text()).isEqualTo("Tarif Amerika");
        assertThat(suggestions("amerika").findValuesAsText("address")).contains(address);

        String gone = send("delete", "id", id).headers().firstValue("Location").orElseThrow();
        Document list = room.page(gone.replace(room.address(""), ""));
        assertThat(list.select(".kept")).isEmpty();
        assertThat(list.select(".undo input[name=address]").attr("value")).isEqualTo(kept);
        assertThat(room.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_from_elsewhere_keeps_nothing() throws Exception {
        HttpResponse<String> foreign =
                room.send(Links.SAVED, "do", "save", "name", "x", "address", "q=x", "token", "guessed");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(send("save", "name", " ", "address", "q=x").body()).contains("A name has 1 to 200 letters");
    }

    private static HttpResponse<String> send(String what, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of("token", Forms.token(), "do", what));
        all.addAll(List.of(fields));
        return room.send(Links.SAVED, all.toArray(String[]::new));
    }

    @Test
    void every_state_has_an_address_there_and_back() {
        SearchAsked asked = new SearchAsked(
                "kuota & \"buah naga\"",
                Map.of(Facet.PAIR, List.of("ID|VN"), Facet.SOURCE, List.of("Kabar + Uji", "A&B")),
                java.time.LocalDate.of(2025, 1, 2),
                null,
                SearchRequest.Order.NEWEST,
                EntryKind.PERSON,
                1);
        assertThat(SearchAddress.parse(SearchAddress.kept(asked))).isEqualTo(asked);
        assertThat(SearchAddress.kept(SearchAddress.parse("from=x&order=y&in=z&page=-1&lang")))
                .isEmpty();
    }
}
