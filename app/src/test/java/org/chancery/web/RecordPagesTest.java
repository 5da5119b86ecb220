package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.view.EntryKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of single kinds of entries over the record of the samples, as of 1 March 2026. */
@ExtendWith(SampleRoom.class)
@Timeout(60)
class RecordPagesTest {
    private static TestRoom room;

    @BeforeAll
    static void enter(TestRoom samples) {
        room = samples;
    }

    /** The address of the entry in a list whose heading has some words. */
    private static String address(EntryKind kind, String words) throws Exception {
        return room.page(Links.list(kind)).select(".items h3 a").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private static Element section(Document page, String heading) {
        return page.select("section[aria-labelledby=" + heading + "]").getFirst();
    }

    @Test
    void talks_are_followed_through_their_rounds() throws Exception {
        Document page = room.page(address(EntryKind.NEGOTIATION, "United States – Vietnam"));
        Element sessions = section(page, "sessions");
        assertThat(sessions.select("h3").eachText())
                .containsSubsequence("8th ministerial session", "5th negotiation round", "6th negotiation round");
        assertThat(sessions.select("h3 a").eachAttr("href"))
                .allSatisfy(address -> assertThat(address).startsWith("/engagements/"));
        assertThat(sessions.text())
                .contains("No document tells of: negotiation round 1 – 4.", "planned, not told as held");
        assertThat(section(page, "people").text()).contains("United States Jamieson Greer", "in 2 sessions");
        assertThat(page.select(".crumbs a").eachText()).containsExactly("Home", "Negotiations");
    }

    @Test
    void a_chapter_says_what_is_open_and_what_narrows() throws Exception {
        Document page = room.page(address(EntryKind.NEGOTIATION, "United States – Vietnam"));
        Element row = page.select(".chapters tbody tr").stream()
                .filter(r -> r.select("th").text().startsWith("Export control"))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("td").eachAttr("data-label")).containsExactly("Open", "Narrowing", "Closed");
        assertThat(row.select("td").get(1).select("a[href^=/matters/]")).isNotEmpty();
        assertThat(page.select(".chapters .point").size())
                .as("every point has its words")
                .isEqualTo(page.select(".chapters .point blockquote a").size());
        assertThat(section(page, "tasks").select(".point blockquote a")).isNotEmpty();
    }

    @Test
    void talks_without_sessions_say_so() throws Exception {
        String address = address(EntryKind.NEGOTIATION, "IEU-CEPA");
        assertThat(section(room.page(address), "sessions").text())
                .contains("No round or session", "19 rounds are told as held");
        assertThat(section(room.page(address + "?lang=vi"), "next").text()).contains("Chưa ghi nhận phiên nào");
        assertThat(section(room.page(address), "targets").select("blockquote a"))
                .isNotEmpty();
        assertThat(room.get("/negotiations/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_month_shows_who_meets_whom() throws Exception {
        Document page = room.page("/calendar/2025-11");
        assertThat(page.select("h1").text()).isEqualTo("November 2025");
        assertThat(page.select(".day h2").eachText())
                .containsSubsequence("Monday, 10 Nov 2025", "Wednesday, 12 Nov 2025", "Friday, 14 Nov 2025");
        assertThat(page.select(".day h3").eachText())
                .anySatisfy(title -> assertThat(title).startsWith("5th negotiation round: United States – Vietnam"));
        assertThat(page.select(".month thead th").eachText()).startsWith("Mon").hasSize(7);
        assertThat(page.select(".month td a").eachAttr("href")).contains("#d-2025-11-12");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/calendar/2026-02");
        assertThat(page.select(".day .item").size())
                .as("every item has its words")
                .isEqualTo(page.select(".day .item blockquote a").size());
    }

    @Test
    void a_month_is_asked_for_by_a_form_and_of_one_party() throws Exception {
        assertThat(room.get("/calendar?month=2025-11&with=Vietnam")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/calendar/2025-11?with=VN");
        Document page = room.page("/calendar/2025-11?with=JP");
        assertThat(page.select(".day .pair").eachText()).containsOnly("Indonesia – Japan");
        assertThat(room.page("/calendar/1990-01?lang=id").select(".empty").text())
                .contains("Belum ada catatan");
        assertThat(room.get("/calendar/2025-13").statusCode()).isEqualTo(404);
        assertThat(room.get("/calendar/soon").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_due_stands_in_the_calendar() throws Exception {
        Document page = room.page("/calendar/2027-01");
        assertThat(page.select("#d-2027-01-01")).hasSize(1);
        Element due = page.select(".day .item").stream()
                .filter(item -> item.select("h3 a").attr("href").startsWith("/instruments/"))
                .findFirst()
                .orElseThrow();
        assertThat(due.text()).contains("Due 1 Jan 2027", "Target: in force", "open");
        assertThat(due.select("blockquote a")).hasSize(1);
    }

    @Test
    void figures_are_narrowed_and_put_together() throws Exception {
        Document page = room.page("/figures?with=Vietnam&measure=trade");
        assertThat(page.select("h2").eachText()).containsExactly("Trade");
        assertThat(page.select("tbody th").eachText())
                .isNotEmpty()
                .allSatisfy(series -> assertThat(series).contains("Vietnam"));
        assertThat(page.select("tbody tr").size())
                .isEqualTo(page.select("tbody tr:has(blockquote a)").size());
        assertThat(page.select("select#measure option[selected]").attr("value")).isEqualTo("trade");
        Document bySides = room.page("/figures?with=VN&by=sides&lang=vi");
        assertThat(bySides.select("h2").eachText()).contains("Indonesia – Việt Nam");
        assertThat(room.page("/figures?from=1900&to=1901").select(".empty")).hasSize(1);
    }

    @Test
    void a_series_over_time_is_drawn_beside_its_table() throws Exception {
        Document page = room.page("/figures?with=ID&and=VN&measure=trade");
        assertThat(page.select("svg[role=img] rect")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select("tbody tr")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void what_is_on_the_screen_is_taken_away() throws Exception {
        Document page = room.page("/figures?with=VN&measure=trade");
        String address = page.select("a.button").attr("href");
        assertThat(address).isEqualTo("/figures.csv?with=VN&measure=trade");
        var file = room.get(address);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("figures.csv");
        assertThat(file.body().lines())
                .hasSize(1 + page.select("tbody tr").size())
                .anySatisfy(line -> assertThat(line).contains(",trade,ID,VN,true,"));
    }

    @Test
    void a_country_has_its_pairs_its_people_and_what_it_did() throws Exception {
        Document page = room.page("/countries/VN");
        assertThat(page.select("h1").text()).isEqualTo("Vietnam");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Who speaks for it",
                        "It asked",
                        "Asked of it",
                        "It promised or agreed",
                        "With whom it deals most",
                        "Engagements",
                        "Negotiations",
                        "Instruments",
                        "Figures told last",
                        "Relations",
                        "Organizations");
        assertThat(section(page, "pairs").select("a").eachAttr("href")).contains("/pairs/VN-US", "/pairs/VN-ID");
        Element dien = section(page, "speakers").select("li").stream()
                .filter(line -> line.text().startsWith("Nguyen Hong Dien"))
                .findFirst()
                .orElseThrow();
        assertThat(dien.select("a").attr("href")).isEqualTo("/people/nguyen-hong-dien-vn");
        assertThat(dien.text()).contains("Minister of Industry and Trade", "told");
        assertThat(dien.select("blockquote a")).hasSize(1);
        assertThat(room.page("/countries/EU?lang=vi").select("h1").text()).isEqualTo("Liên minh châu Âu");
        assertThat(room.get("/countries/vietnam")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/countries/VN");
        assertThat(room.get("/countries/ZW").statusCode()).isEqualTo(404);
        assertThat(room.page("/pairs/VN-US").select(".head a").eachAttr("href")).contains("/countries/US");
    }
}
