package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chancery.view.EntryKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages of single kinds of entries over the record of the samples, as of 1 March 2026. */
@Timeout(60)
class RecordPagesTest {
    @TempDir
    static Path folder;

    private static TestRoom room;

    @BeforeAll
    static void start() throws PortTakenException {
        room = TestRoom.ofSamples(folder);
    }

    @AfterAll
    static void stop() {
        room.close();
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
        assertThat(section(room.page(address), "sessions").text()).contains("No round or session", "19 rounds held");
        assertThat(section(room.page(address + "?lang=vi"), "next").text()).contains("Chưa ghi nhận phiên nào");
        assertThat(section(room.page(address), "targets").select("blockquote a"))
                .isNotEmpty();
        assertThat(room.get("/negotiations/nothing").statusCode()).isEqualTo(404);
    }
}
