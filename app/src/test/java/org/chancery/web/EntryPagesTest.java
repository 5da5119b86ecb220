package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chancery.batch.ReadDocument;
import org.chancery.document.DatedBy;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Found;
import org.chancery.record.PartialDate;
import org.chancery.view.EntryKind;
import org.chancery.view.Wording;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** People, engagements with their series, organisations, instruments and topics over the samples, as of 1 March 2026. */
@ExtendWith(SampleRoom.class)
@Timeout(60)
class EntryPagesTest {
    private static TestRoom room;

    @BeforeAll
    static void enter(TestRoom samples) {
        room = samples;
    }

    private static Element section(Document page, String heading) {
        return page.select("section[aria-labelledby=" + heading + "]").getFirst();
    }

    /** The page of the entry in a list of one party's whose heading has some words. */
    private static Document page(EntryKind kind, String party, String words) throws Exception {
        return room.page(room.page(Links.with(kind, party)).select(".items h3 a").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow());
    }

    /** Every item of a section has its words, and every link to words leads into a document. */
    private static void checkWords(Document page, String item) {
        assertThat(page.select(item)).isNotEmpty();
        assertThat(page.select(item).size())
                .as("every " + item + " has its words")
                .isEqualTo(page.select(item + ":has(blockquote a[href^=/documents/])")
                        .size());
    }

    // ---- a person ---------------------------------------------------------------------------------------------------

    @Test
    void posts_stand_over_time_with_who_says_so() throws Exception {
        Document page = room.page("/people/prabowo-subianto-id");
        assertThat(page.select("h1").text()).isEqualTo("Prabowo Subianto");
        assertThat(page.select(".head .meta").text()).contains("President", "Indonesia", "told by 9 documents");
        Element post = section(page, "posts").select(".item").getFirst();
        assertThat(post.select("h3").text()).isEqualTo("President");
        assertThat(post.text()).contains("told as held 10 Mar – 26 Oct 2025", "told 9 times", "7 more");
        assertThat(page.select(".tenures .tenure rect")).isNotEmpty();
        checkWords(page, "[aria-labelledby=posts] .item");
        assertThat(section(page, "docs").select("a[href^=/documents/]")).hasSize(9);
    }

    @Test
    void a_person_met_those_of_other_sides() throws Exception {
        Document page = room.page("/people/nguyen-hong-dien-vn");
        Element round = section(page, "attended").select("li").stream()
                .filter(line -> line.text().contains("5th negotiation round"))
                .findFirst()
                .orElseThrow();
        assertThat(round.text()).contains("12 – 14 Nov 2025", "as Minister of Industry and Trade", "Jamieson Greer");
        List<String> met = section(page, "met").select("tbody th a").eachAttr("href");
        assertThat(met).contains("/people/jamieson-greer-us").noneMatch(other -> other.endsWith("-vn"));
        assertThat(section(page, "met").select("tbody td a").eachAttr("href"))
                .allSatisfy(address -> assertThat(address).startsWith("/engagements/"));
    }

    @Test
    void what_a_person_asked_leads_to_its_matter() throws Exception {
        Document page = room.page("/people/nguyen-hong-dien-vn");
        checkWords(page, "[aria-labelledby=deeds] .deed");
        Element ask = section(page, "deeds").select(".deed").stream()
                .filter(deed ->
                        deed.text().contains("13 Nov 2025") && deed.text().contains("D1"))
                .findFirst()
                .orElseThrow();
        assertThat(ask.select(".status").eachText()).contains("ask");
        assertThat(ask.select("a[href^=/matters/]")).hasSize(1);
        assertThat(ask.select("blockquote").eachAttr("lang")).containsExactlyInAnyOrder("en", "id");
    }

    @Test
    void somebody_told_once_has_a_page_as_well() throws Exception {
        Document page = room.page("/people/tran-an-vn");
        assertThat(page.select("h1").text()).isEqualTo("Tran An");
        assertThat(section(page, "met").text()).contains("Budi Laksana", "9 Jul 2025");
        assertThat(room.get("/people/nobody-xx").statusCode()).isEqualTo(404);
    }

    // ---- an engagement ----------------------------------------------------------------------------------------------

    @Test
    void who_took_part_stands_side_by_side() throws Exception {
        Document page = page(EntryKind.ENGAGEMENT, "VN", "5th negotiation round");
        assertThat(page.select("h1").text()).isEqualTo("5th negotiation round: United States – Vietnam, Washington");
        Element people = section(page, "people");
        assertThat(people.select("h3").eachText()).containsExactly("United States", "Vietnam");
        assertThat(people.text())
                .contains("Jamieson Greer, Trade Representative", "Nguyen Hong Dien, Minister of Industry and Trade");
        assertThat(page.select(".topic").eachAttr("href")).contains("/topics/trade_general");
    }

    @Test
    void what_was_asked_and_agreed_there_follows_from_its_documents() throws Exception {
        Document page = page(EntryKind.ENGAGEMENT, "VN", "5th negotiation round");
        checkWords(page, ".deed");
        assertThat(section(page, "agreed").select("a[href^=/matters/]")).isNotEmpty();
        assertThat(section(page, "papers").text()).contains("Reciprocal Trade Agreement concluded 14 Nov 2025");
        assertThat(section(page, "words").select("blockquote").eachAttr("lang")).contains("en", "id");
        assertThat(section(page, "joins").text()).contains("both no. 5");
    }

    @Test
    void an_engagement_leads_to_those_beside_it() throws Exception {
        Document page = page(EntryKind.ENGAGEMENT, "VN", "5th negotiation round");
        assertThat(page.select(".beside").text())
                .contains("Negotiation round, United States – Vietnam 1 of 2 on record", "6th negotiation round");
        Document series = room.page(page.select(".beside a[href^=/series]").attr("href"));
        assertThat(series.select("h1").text()).isEqualTo("Negotiation round, United States – Vietnam");
        assertThat(section(series, "sessions").select("li").eachText())
                .hasSize(3)
                .first()
                .isEqualTo("No document tells of 1 – 4.");
        assertThat(section(series, "sessions").select(".number").eachText()).containsExactly("5th", "6th");
        assertThat(section(series, "next").text()).contains("No session to come");
        assertThat(room.page("/series?lang=vi").select("tbody th a").eachText())
                .anySatisfy(name -> assertThat(name).contains("Hoa Kỳ – Việt Nam"));
        assertThat(room.get("/series?of=Nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void what_sources_tell_differently_is_kept(@TempDir Path other) throws Exception {
        ReadDocument one = round("Round five was held in Washington on 12 to 14 November 2025.", "2025-11-12", "14");
        ReadDocument two = round("The fifth round ran from 13 to 15 November 2025 in Washington.", "2025-11-13", "15");
        try (TestRoom both = TestRoom.of(other, one, two)) {
            String address = both.page("/engagements").select(".items h3 a").attr("href");
            Document page = both.page(address);
            assertThat(page.select(".head .meta").text()).contains("told by 2 documents");
            assertThat(section(page, "differing").select("h3").eachText()).containsExactly("Days");
            assertThat(page.select(".versions b").eachText())
                    .containsExactlyInAnyOrder("12 – 14 Nov 2025", "13 – 15 Nov 2025");
            checkWords(page, ".versions li");
        }
    }

    /** A document of one sentence that tells of the fifth round. */
    private static ReadDocument round(String text, String from, String lastDay) {
        PartialDate start = PartialDate.parse(from);
        Engagement engagement = new Engagement(
                "e1",
                EngagementType.NEGOTIATION_ROUND,
                null,
                5,
                start,
                PartialDate.parse("2025-11-" + lastDay),
                "Washington",
                null,
                EngagementStatus.HELD,
                List.of("US", "VN"),
                List.of("Jamieson Greer", "Nguyen Hong Dien"),
                List.of("tariffs"),
                List.of(Evidence.cut(text, 0, text.length())),
                new Found("en/engagements/round", 0.9));
        Extraction extraction = new Extraction(
                from,
                "en",
                "2025-11-16",
                null,
                List.of(),
                List.of(),
                List.of(engagement),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        org.chancery.document.Document plain = org.chancery.document.Document.of(from, text);
        return new ReadDocument(
                new org.chancery.document.Document(
                        from,
                        text,
                        null,
                        "en",
                        new DatedBy(LocalDate.of(2025, 11, 16), DatedBy.How.METADATA, null),
                        null,
                        "https://kabar.example/" + from,
                        plain.layout()),
                extraction,
                List.of());
    }

    // ---- an organisation, an instrument -----------------------------------------------------------------------------

    @Test
    void an_organisation_has_its_people_and_what_it_takes_part_in() throws Exception {
        Document page = room.page("/organizations/asean");
        assertThat(page.select(".head .meta").text()).contains("intergovernmental organization", "as a party");
        assertThat(section(page, "engagements").text())
                .contains("47th ASEAN Summit: Timor-Leste – ASEAN, Kuala Lumpur");
        assertThat(section(page, "people").select("a").eachAttr("href")).contains("/people/anwar-ibrahim-my");
        assertThat(section(page, "relations").select("blockquote a")).isNotEmpty();
        Document ministry = room.page("/organizations/kadin");
        assertThat(section(ministry, "docs").select("a[href^=/documents/]")).hasSize(2);
    }

    @Test
    void an_instrument_has_its_life_and_what_is_about_it() throws Exception {
        Document page = page(EntryKind.INSTRUMENT, "EU", "IEU-CEPA");
        assertThat(page.select(".stepper .taken").eachText())
                .anySatisfy(stage -> assertThat(stage).contains("concluded"));
        assertThat(section(page, "targets").select("tbody tr")).isNotEmpty();
        assertThat(section(page, "negotiations").select("h3 a").attr("href")).startsWith("/negotiations/");
        assertThat(section(page, "matters").text()).contains("IEU-CEPA");
        checkWords(page, "[aria-labelledby=deeds] .deed");
        assertThat(section(page, "names").select("dt").eachText()).contains("English", "Indonesian");
    }

    // ---- topics -----------------------------------------------------------------------------------------------------

    @Test
    void a_topic_has_its_matters_by_progress_and_who_has_to_do_with_it() throws Exception {
        Document list = room.page("/topics");
        assertThat(list.select("tbody th a").eachAttr("href")).contains("/topics/export_control", "/topics/tariffs");
        Document page = room.page("/topics/export_control");
        assertThat(page.select("h1").text()).isEqualTo("Export control");
        checkWords(page, ".by-progress .item");
        assertThat(section(page, "pairs").select("a").eachAttr("href")).containsExactly("/pairs/US-VN");
        assertThat(page.select(".head a").eachAttr("href")).contains("/search?topic=export_control");
        assertThat(room.page("/topics/export_control?lang=id").select("h1").text())
                .isEqualTo("Pengendalian ekspor");
        assertThat(room.get("/topics/nothing").statusCode()).isEqualTo(404);
    }

    // ---- in every language, and what a person ruled -----------------------------------------------------------------

    @Test
    void no_page_shows_a_key_or_a_code() throws Exception {
        List<String> addresses = List.of(
                "/people/prabowo-subianto-id",
                "/organizations/asean",
                "/topics",
                "/topics/tariffs",
                "/series",
                "/countries/ID");
        for (String address : addresses) {
            for (String language : Wording.LANGUAGES) {
                String text =
                        room.page(address + "?lang=" + language).select("main").text();
                assertThat(text).as(address + " in " + language).doesNotContain("{0}", "_", " null ");
            }
        }
    }

    @Test
    void whoever_we_are_stands_first() throws Exception {
        for (String we : List.of("VN", "US")) {
            Document page = room.page("/pairs/VN-US?we=" + we);
            String name = we.equals("VN") ? "Vietnam" : "United States";
            assertThat(page.select("h1").text()).startsWith(name);
            assertThat(page.select("#last ~ .sides .sub").eachText()).first().isEqualTo(name);
            assertThat(page.select("[aria-labelledby=people] .sub").eachText())
                    .first()
                    .isEqualTo(name);
            assertThat(page.select(".q-title").first().text()).startsWith("We asked");
            assertThat(page.select(".we [aria-current]").text()).isEqualTo(name);
        }
    }
}
