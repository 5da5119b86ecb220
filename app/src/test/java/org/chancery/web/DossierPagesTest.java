package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first page, dossiers and matters over the record of the samples, as of 1 March 2026. */
@ExtendWith(SampleRoom.class)
@Timeout(60)
class DossierPagesTest {
    private static TestRoom room;

    @BeforeAll
    static void enter(TestRoom samples) {
        room = samples;
    }

    @Test
    void who_met_whom_last_in_what_post() throws Exception {
        Element last = section(room.page("/pairs/VN-US"), "last");
        assertThat(last.select(".big").text()).startsWith("20 Feb 2026");
        assertThat(last.select(".sides").text()).contains("Vietnam To Lam, ", "United States Donald Trump, President");
        assertThat(last.select(".sides a").eachAttr("href")).contains("/people/to-lam-vn", "/people/donald-trump-us");
        assertThat(last.select(".sources blockquote a")).hasSize(2);
    }

    /** Two cities have a dossier, which leads to that of their countries and is led to from there. */
    @Test
    void a_party_may_be_a_city() throws Exception {
        assertThat(room.page("/pairs/ID-VN")
                        .select("section[aria-labelledby=relations]")
                        .text())
                .contains("Pairing of localities: Hai Phong – Surabaya");
        Document page = room.page("/pairs/Hai%20Phong-Surabaya?we=Surabaya");
        assertThat(page.select("h1").text()).isEqualTo("Surabaya – Hai Phong");
        assertThat(page.select(".head .meta").text())
                .contains("Surabaya lies in Indonesia", "Hai Phong lies in Vietnam");
        assertThat(page.select(".head .meta a").eachAttr("href")).contains("/pairs/ID-VN");
        assertThat(page.select("section[aria-labelledby=relations]").text()).contains("Pairing of localities");
        assertThat(page.select("section[aria-labelledby=docs] h3, section[aria-labelledby=docs] a"))
                .isNotEmpty();
        assertThat(room.get("/pairs?one=kota%20surabaya&other=h%E1%BA%A3i%20ph%C3%B2ng")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/pairs/Surabaya-Hai%20Phong"));
    }

    @Test
    void open_matters_stand_with_whoever_asked_or_owes() throws Exception {
        assertThat(titles(room.page("/pairs/VN-US")))
                .containsSubsequence("Vietnam asked", "United States asked", "Vietnam owes", "United States owes");
        Document asVietnam = room.page("/pairs/VN-US?we=VN");
        assertThat(titles(asVietnam)).containsSubsequence("We asked", "They asked", "We owe", "They owe");
        assertThat(titles(room.page("/pairs/VN-US?we=US&lang=id")))
                .containsSubsequence("Kami minta", "Mereka minta", "Janji kami", "Janji mereka");
        Element owed = asVietnam.select(".q-owed-other").getFirst();
        Element lists = owed.select(".item").stream()
                .filter(item -> item.select("blockquote").text().contains("daftar D1 dan D3"))
                .findFirst()
                .orElseThrow();
        assertThat(lists.select(".status").eachText()).contains("accepted");
        assertThat(lists.select(".meta").text()).contains("raised 3 times");
        assertThat(asVietnam.select(".unreviewed").text()).as("once").contains("Machine-read, not reviewed");
        assertThat(asVietnam.select(".quadrant .c-suggested.curation")).isEmpty();
        assertThat(lists.select("blockquote").attr("lang")).isEqualTo("id");
    }

    private static List<String> titles(Document page) {
        return page.select(".q-title").eachText().stream()
                .map(title -> title.replaceAll(" \\d+$", ""))
                .toList();
    }

    @Test
    void a_chart_stands_beside_what_it_draws() throws Exception {
        Document page = room.page("/pairs/VN-US");
        int dots = page.select("svg .dot").size();
        assertThat(dots).isPositive();
        assertThat(page.select("svg .dot").eachAttr("href"))
                .allSatisfy(address ->
                        assertThat(page.select(".steps h3 a").eachAttr("href")).contains(address));
        assertThat(page.select("svg [style], svg script")).isEmpty();
    }

    @Test
    void a_party_may_be_an_organisation() throws Exception {
        Document page = room.page("/pairs/EU-ID?lang=vi");
        assertThat(page.select("h1").text()).isEqualTo("Liên minh châu Âu – Indonesia");
        assertThat(page.select("h2").eachText()).contains("Tiếp xúc gần nhất", "Vấn đề còn mở", "Số liệu");
        assertThat(room.get("/pairs/ASEAN-CN").statusCode()).isEqualTo(200);
        assertThat(room.page("/pairs/ZW-PY").select(".empty").text()).contains("Nothing between these two");
    }

    @Test
    void a_matter_is_followed_through_its_steps() throws Exception {
        Document dossier = room.page("/pairs/VN-US?we=VN");
        String address = dossier.select(".q-owed-other .item").stream()
                .filter(item -> item.select("blockquote").text().contains("daftar D1 dan D3"))
                .map(item -> item.select("h4 a").attr("href"))
                .findFirst()
                .orElseThrow();
        Document page = room.page(address);
        assertThat(page.select(".axes dt").eachText())
                .containsExactly("Strength", "Response", "Progress", "Attribution", "Review");
        assertThat(page.select(".step .day").eachText()).contains("13 Nov 2025", "14 Nov 2025", "20 Feb 2026");
        assertThat(page.select(".step").size())
                .as("every step has its words")
                .isEqualTo(page.select(".step blockquote a").size());
        assertThat(page.select(".tie").text()).contains("repeats raised, 13 Nov 2025");
        for (Element tie : page.select(".tie a, .turns a")) {
            assertThat(page.getElementById(tie.attr("href").substring(1))).isNotNull();
        }
        assertThat(section(page, "unknown").text())
                .contains("Searched: 21 documents", "does not say that nothing was done");
        assertThat(section(page, "joins").select("details")).isNotEmpty();
        assertThat(page.select(".crumbs a").eachText()).containsExactly("Home", "Matters", "United States – Vietnam");
    }

    @Test
    void the_first_page_tells_what_is_new_since_the_last_visit() throws Exception {
        assertThat(room.page("/").select("#new").text()).isEqualTo("Latest");
        long now = room.record().revision();
        String before = "visits=0__" + (now - 1) + "_2026-02-27";
        Document back = org.jsoup.Jsoup.parse(room.get("/", "Cookie", before).body());
        assertThat(back.select("#new").text()).isEqualTo("New since 27 Feb 2026");
        String seen = "visits=0__" + now + "_2026-02-27";
        Document nothing = org.jsoup.Jsoup.parse(room.get("/", "Cookie", seen).body());
        assertThat(nothing.select(".lead-column .note").text()).isEqualTo("Nothing has been added since 27 Feb 2026.");
        assertThat(room.get("/", "Cookie", "visits=x_y_z_0").statusCode()).isEqualTo(200);
    }

    @Test
    void the_first_page_tells_what_is_past_due_and_who_deals_with_whom() throws Exception {
        Document page = room.page("/");
        assertThat(page.select(".pairs a").eachAttr("href")).contains("/pairs/US-VN", "/pairs/EU-ID");
        assertThat(page.select("#overdue")).hasSize(1);
        assertThat(page.select(".due").eachText())
                .anySatisfy(due -> assertThat(due).contains("ago"));
        assertThat(page.select("footer").text()).contains("21 documents from");
    }

    private static Element section(Document page, String heading) {
        return page.select("section[aria-labelledby=" + heading + "]").getFirst();
    }
}
