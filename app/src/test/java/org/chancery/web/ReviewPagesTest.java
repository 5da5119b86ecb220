package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Verb;
import org.chancery.store.RecordStore.Logged;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviewing and adding by forms, as a browser without script sends them. */
class ReviewPagesTest {
    @TempDir
    private Path folder;

    private TestRoom room;

    @BeforeEach
    void open() throws Exception {
        room = TestRoom.ofSamples(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private HttpResponse<String> rule(String... fields) throws Exception {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "token";
        all[fields.length + 1] = Forms.token();
        all[fields.length + 2] = "by";
        all[fields.length + 3] = "ana";
        return room.send("/review?kind=act", all);
    }

    private static String item(Document page) {
        return page.select(".deeds [name=item]").val();
    }

    private List<Verb> log() {
        return room.record().latestRulings(0, 20).stream()
                .map(Logged::ruling)
                .map(Ruling::verb)
                .toList();
    }

    @Test
    void only_forms_of_its_own_pages_are_taken() throws Exception {
        String item = item(room.page("/review?kind=act"));
        assertThat(room.send("/review", "do", "accept", "item", item).statusCode())
                .isEqualTo(403);
        assertThat(room.send("/review", "do", "accept", "item", item, "token", "0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(room.record().rulingCount()).isZero();
    }

    @Test
    void accepting_leads_to_the_next_and_can_be_undone() throws Exception {
        Document page = room.page("/review?kind=act");
        String first = item(page);
        String second = page.select(".deeds [name=afterwards]").val();
        HttpResponse<String> answer = rule("do", "accept", "item", first, "afterwards", second, "note", "seen");
        assertThat(answer.statusCode()).isEqualTo(303);
        Document next = room.page(answer.headers().firstValue("Location").orElseThrow());
        assertThat(item(next)).isEqualTo(second);
        assertThat(next.select(".said-done").text()).contains("Accepted (1).").contains("Undo");
        assertThat(next.select(".review-queue").html()).doesNotContain(first);
        assertThat(room.page("/documents/" + first.substring(0, 12))
                        .select("#" + first.substring(13) + " .curation")
                        .text())
                .isEqualTo("reviewed");
        rule("do", "undo", "item", second);
        assertThat(log()).containsExactly(Verb.UNDO, Verb.ACCEPT);
        assertThat(item(room.page("/review?kind=act"))).isEqualTo(first);
        Document log = room.page("/review/log");
        assertThat(log.select(".log-line")).hasSize(2);
        assertThat(log.select(".undone").text())
                .contains("ana")
                .contains("“seen”")
                .contains("taken back");
        assertThat(room.get("/api/v1/review/log").body().lines()).hasSize(2);
    }

    @Test
    void what_is_visible_is_accepted_as_one_batch() throws Exception {
        List<String> shown =
                room.page("/review?kind=act").select(".bulk [name=all]").eachAttr("value");
        assertThat(shown).hasSize(12);
        assertThat(room.page("/review?kind=act").select(".bulk button").text()).contains("12");
        String[] fields = new String[2 + 2 * shown.size()];
        fields[0] = "do";
        fields[1] = "accept-all";
        for (int i = 0; i < shown.size(); i++) {
            fields[2 + 2 * i] = "all";
            fields[3 + 2 * i] = shown.get(i);
        }
        rule(fields);
        List<Logged> log = room.record().latestRulings(0, 20);
        assertThat(log)
                .extracting(line -> line.ruling().batch())
                .containsOnly(log.getLast().ruling().id());
        rule("do", "undo");
        assertThat(room.page("/review?kind=act").select(".bulk [name=all]").eachAttr("value"))
                .isEqualTo(shown);
    }

    @Test
    void a_field_is_edited_words_make_a_fact_and_what_cannot_be_is_told() throws Exception {
        Document page = room.page("/review?kind=act");
        String item = item(page);
        rule(
                "do",
                "edit",
                "item",
                item,
                "was-by",
                page.select("#edit [name=was-by]").val(),
                "field-by",
                "MY");
        assertThat(room.page("/review?item=" + item).select(".fields").text()).contains("MY");
        String words = page.select(".excerpt mark").text();
        String document = page.select("#new-fact [name=in]").val();
        rule(
                "do",
                "add",
                "item",
                item,
                "in",
                document,
                "words",
                words,
                "list",
                "act",
                "field-act-kind",
                "ask",
                "field-act-by",
                "VN",
                "field-act-to",
                "US");
        assertThat(log()).containsExactly(Verb.ADD, Verb.EDIT);
        HttpResponse<String> refused = rule("do", "edit", "item", item, "field-kind", "wish");
        assertThat(refused.body()).contains("kind is one of ask");
        HttpResponse<String> nowhere =
                rule("do", "add", "item", item, "in", document, "words", "of no text", "list", "act");
        assertThat(nowhere.body()).contains("The document does not have these words.");
        assertThat(log()).hasSize(2);
    }

    @Test
    void a_matter_is_answered_by_a_digit() throws Exception {
        Document page = room.page("/review?kind=act");
        String matter = page.select("#status [name=matter-id]").getFirst().val();
        rule("do", "status", "item", item(page), "matter-id", matter, "digit", "7");
        room.settle();
        assertThat(room.record().entry("matter", matter).orElseThrow().state()).isEqualTo("declined");
    }

    @Test
    void texts_files_and_what_no_article_tells_are_added() throws Exception {
        HttpResponse<String> pasted = room.send(
                "/add",
                "token",
                Forms.token(),
                "do",
                "text",
                "text",
                "Hanoi, 3 Juli 2025 - Menteri Perdagangan Vietnam meminta Laos menghapus kuota gula.",
                "publisher",
                "Kantor Berita",
                "address",
                "https://example.org/gula");
        assertThat(pasted.body()).contains(": added");
        HttpResponse<String> entered = room.send(
                "/add",
                "token",
                Forms.token(),
                "by",
                "ana",
                "do",
                "fact",
                "list",
                "act",
                "text",
                "Laos asks Vietnam for a bridge.",
                "source",
                "Embassy, 3 May",
                "language",
                "en",
                "field-act-kind",
                "ask",
                "field-act-by",
                "LA",
                "field-act-to",
                "VN");
        assertThat(entered.body()).contains("Embassy, 3 May</a>: entered");
        room.settle();
        assertThat(room.page("/matters?with=LA").select(".item").text())
                .contains("gula")
                .contains("Laos asks Vietnam for a bridge.")
                .contains("reviewed");
        for (String[] wrong : new String[][] {
            {"do", "text", "text", " "},
            {"do", "text", "text", "x", "address", "javascript:alert(1)"},
            {"do", "fact", "list", "act", "text", "x", "source", ""}
        }) {
            String[] all = java.util.Arrays.copyOf(wrong, wrong.length + 2);
            all[wrong.length] = "token";
            all[wrong.length + 1] = Forms.token();
            HttpResponse<String> answer = room.send("/add", all);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("class=\"problems\"");
        }
    }
}
