package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages show can be taken away, and every page says in what form. */
@ExtendWith(SampleRoom.class)
class ExportPagesTest {
    private static TestRoom room;

    @BeforeAll
    static void enter(TestRoom samples) {
        room = samples;
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
                "/figures?with=VN",
                "/search?q=tariff",
                "/search?q=vietnam&in=matters",
                "/documents",
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
            case "application/json" ->
                assertThat(new ObjectMapper().readTree(body).path("total").asInt())
                        .as(address)
                        .isPositive();
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
    void the_file_of_the_documents_has_all_of_them_as_their_list_has_them() throws Exception {
        List<String> shown = new ArrayList<>();
        for (Document page = room.page("/documents"); page != null; ) {
            shown.addAll(page.select("main a[href^=/documents/]").eachAttr("href"));
            Element next = page.select("nav.pages a[rel=next]").first();
            page = next == null ? null : room.page(next.attr("href"));
        }
        List<String> csv = room.get("/documents?format=csv").body().lines().toList();
        assertThat(csv.getFirst()).startsWith("id,name,publisher,published,title,url,language");
        assertThat(csv.stream().skip(1).map(line -> "/documents/" + cells(line).getFirst()))
                .hasSize((int) room.record().counts().documents())
                .containsExactlyElementsOf(shown.stream().distinct().toList());
        assertThat(room.page("/documents").select("p.take a").eachText()).hasSize(2);
    }

    /** A file holds what the page shows and no more, and all pages of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures",
                "/figures?with=VN",
                "/figures?with=VN&and=US",
                "/figures?measure=trade&from=2024",
                "/figures?unit=USD&by=sides",
                "/figures?reporter=VN",
                "/figures?measure=nothing"
            })
    void figures_are_taken_away_as_narrowed(String path) throws Exception {
        List<String> shown = new ArrayList<>();
        Document page = room.page(path);
        for (Element next = page.body(); next != null; ) {
            shown.addAll(page.select("tbody th a").eachAttr("href"));
            next = page.select("nav.pages a[rel=next]").first();
            page = next == null ? page : room.page(next.attr("href"));
        }
        List<String> csv = room.get(path + (path.contains("?") ? "&" : "?") + "format=csv")
                .body()
                .lines()
                .toList();
        assertThat(csv.getFirst()).contains("series").contains("reporters");
        int series = List.of(csv.getFirst().split(",")).indexOf("series");
        assertThat(csv.stream().skip(1).map(line -> "/figures/" + cells(line).get(series)))
                .containsExactlyElementsOf(shown);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell =
                Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)").matcher(line);
        while (cell.find() && cell.end() > cell.start()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11", "2026-02", "2025-07", "1999-01"})
    void the_calendar_of_a_month_has_what_its_page_has(String month) throws Exception {
        Document page = room.page("/calendar/" + month);
        int shown = page.select(".calendar ol.items > li").size();
        List<VEvent> events = Biweekly.parse(
                        room.get("/calendar/" + month + "?format=ics").body())
                .first()
                .getEvents();
        String dayAfter =
                YearMonth.parse(month).plusMonths(1).atDay(1).toString().replace("-", "");
        assertThat(events)
                .hasSizeLessThanOrEqualTo(shown)
                .allSatisfy(event -> assertThat(day(event)).isLessThan(dayAfter));
        assertThat(events.isEmpty()).isEqualTo(shown == 0);
    }

    private static String day(VEvent event) {
        return event.getDateStart().getValue().getRawComponents().toString(true, false);
    }

    /** The hits of a search, in the order of its pages. */
    @ParameterizedTest
    @ValueSource(strings = {"q=tariff", "q=vietnam&order=newest", "country=VN&order=oldest", "q=nothingatall"})
    void a_search_is_taken_away(String asked) throws Exception {
        List<String> shown = room.page("/search?" + asked)
                .select("main ol.items.rows > li > h3 a[href^=/documents/]")
                .eachAttr("href");
        JsonNode json = new ObjectMapper()
                .readTree(room.get("/search?" + asked + "&format=json").body());
        List<String> ids = new ArrayList<>();
        json.path("hits").forEach(hit -> ids.add("/documents/" + hit.path("id").asText()));
        assertThat(ids).hasSize(json.path("total").asInt());
        assertThat(ids.stream().distinct().limit(20))
                .containsExactlyElementsOf(shown.stream()
                        .map(link -> link.replaceAll("[?#].*", ""))
                        .distinct()
                        .toList());
        List<String> csv =
                room.get("/search?" + asked + "&format=csv").body().lines().toList();
        assertThat(csv.getFirst()).startsWith("n,document,title,publisher,published,language,url,score,passages");
        assertThat(csv.stream().skip(1).map(line -> "/documents/" + cells(line).get(1)))
                .containsExactlyElementsOf(ids);
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
