package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages show can be taken away, and every page says in what form. */
class ExportPagesTest {
    @TempDir
    static Path folder;

    private static TestRoom room;

    @BeforeAll
    static void open() throws Exception {
        room = TestRoom.ofSamples(folder);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private static String first(String list) throws Exception {
        return room.page(list).select("main a[href^=" + list + "/]").first().attr("href");
    }

    @Test
    void every_form_that_a_page_offers_is_given() throws Exception {
        List<String> pages = List.of(
                "/",
                "/pairs/US-VN",
                "/calendar",
                "/calendar/2025-11",
                "/matters?with=VN&and=US",
                "/engagements",
                first("/matters"),
                first("/engagements"),
                first("/people"),
                first("/organizations"),
                first("/instruments"),
                first("/documents"));
        for (String path : pages) {
            Document page = room.page(path);
            assertThat(page.select("p.take a")).as(path).isNotEmpty();
            assertThat(page.select("p.take a").eachAttr("href"))
                    .isEqualTo(page.select("link[rel=alternate]").eachAttr("href"));
            for (Element link : page.select("p.take a")) {
                HttpResponse<String> file = room.get(link.attr("href"));
                assertThat(file.statusCode()).as(link.attr("href")).isEqualTo(200);
                assertThat(file.headers().firstValue("Content-Type").orElse(""))
                        .as(link.attr("href"))
                        .startsWith(link.attr("type"));
                assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                        .contains("attachment");
                readable(link.attr("type"), link.attr("href"), file.body());
            }
        }
    }

    private static void readable(String type, String address, String body) throws Exception {
        switch (type) {
            case "application/atom+xml" -> {
                Feed feed = (Feed) new WireFeedInput().build(new StringReader(body));
                assertThat(feed.getEntries()).as(address).isNotEmpty();
            }
            case "text/calendar" ->
                assertThat(Biweekly.parse(body).all()).as(address).hasSize(1);
            case "application/ld+json" -> {
                for (String line : body.lines().toList()) {
                    assertThat(new ObjectMapper().readTree(line).has("@context"))
                            .isTrue();
                }
            }
            default -> assertThat(body).as(address).isNotBlank();
        }
    }

    @Test
    void what_a_page_is_of_stands_in_it() throws Exception {
        String path = first("/people");
        Document page = room.page(path);
        JsonNode told = new ObjectMapper()
                .readTree(
                        page.select("script[type=application/ld+json]").first().data());
        assertThat(told.path("@type").asText()).isEqualTo("Person");
        assertThat(page.select("h1").text()).contains(told.path("name").asText());
        // The document set by hand has a title that tries to end the element.
        Document odd = room.page(room.example());
        assertThat(odd.select("script[type=application/ld+json]").first().data())
                .contains("\\u003Cscript")
                .doesNotContain("<script");
    }

    @Test
    void a_form_that_a_page_does_not_have_is_not_found() throws Exception {
        assertThat(room.get("/matters?format=exe").statusCode()).isEqualTo(404);
        assertThat(room.get("/matters/nobody?format=csv").statusCode()).isEqualTo(404);
        assertThat(room.page("/matters/nobody").select("p.take")).isEmpty();
    }

    @Test
    void a_calendar_can_be_subscribed_to_by_party() throws Exception {
        String all = room.get("/calendar.ics").body();
        String some = room.get("/calendar.ics?party=VN").body();
        assertThat(Biweekly.parse(some).first().getEvents())
                .isNotEmpty()
                .hasSizeLessThan(Biweekly.parse(all).first().getEvents().size());
    }
}
