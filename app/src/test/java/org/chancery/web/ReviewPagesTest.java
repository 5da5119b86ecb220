package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Verb;
import org.chancery.store.RulingLog.Logged;
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
        return room.record().log().latest(0, 20).stream()
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
        assertThat(room.record().log().count()).isZero();
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
        assertThat(log.select(".undone blockquote a[href^=/documents/]"))
                .as("what was accepted, in the words of its document")
                .isNotEmpty();
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
        List<Logged> log = room.record().log().latest(0, 20);
        assertThat(log)
                .extracting(line -> line.ruling().batch())
                .containsOnly(log.getLast().ruling().id());
        rule("do", "undo");
        assertThat(room.page("/review?kind=act").select(".bulk [name=all]").eachAttr("value"))
                .isEqualTo(shown);
    }

    /** Pastes a text of what Laos is asked for, and gives the claims that wait of it. */
    private List<String> waitingOfLaos(String good) throws Exception {
        String text = "Hanoi, 3 Juli 2025 - Menteri Perdagangan Vietnam meminta Laos menghapus kuota " + good + ".";
        assertThat(room.send("/add", "token", Forms.token(), "do", "text", "text", text, "publisher", "Kantor Berita")
                        .body())
                .contains(": added");
        room.settle();
        return room.page("/review?kind=act&between=LA")
                .select(".bulk [name=all]")
                .eachAttr("value");
    }

    @Test
    void what_came_after_the_page_was_made_is_not_accepted_with_it() throws Exception {
        List<String> shown = waitingOfLaos("gula");
        Document page = room.page("/review?kind=act&between=LA");
        assertThat(page.select(".bulk button").text()).contains(String.valueOf(shown.size()));
        List<String> now = waitingOfLaos("kopi");
        assertThat(now).containsAll(shown).hasSizeGreaterThan(shown.size());
        List<String> fields = new java.util.ArrayList<>(List.of("do", "accept-all"));
        page.select(".bulk [name=all]").eachAttr("value").forEach(claim -> fields.addAll(List.of("all", claim)));
        rule(fields.toArray(new String[0]));
        assertThat(room.record().log().latest(0, 20))
                .as("what was shown and counted, and nothing else")
                .extracting(line -> line.ruling().subject())
                .containsExactlyInAnyOrderElementsOf(shown);
        assertThat(room.page("/review?kind=act&between=LA")
                        .select(".bulk [name=all]")
                        .eachAttr("value"))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        now.stream().filter(one -> !shown.contains(one)).toList());
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
        assertThat(room.page("/review?item=" + item).select(".values").text()).contains("Malaysia");
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
    void words_of_the_source_tell_a_fact_as_well() throws Exception {
        Document page = room.page("/review?kind=act");
        String item = item(page);
        String words = page.select(".excerpt").text().substring(0, 12);
        rule("do", "told", "item", item, "words", words, "start", "0");
        assertThat(log()).containsExactly(Verb.EDIT);
        assertThat(room.record()
                        .log()
                        .latest(0, 1)
                        .getFirst()
                        .ruling()
                        .evidence()
                        .getFirst()
                        .quote())
                .isEqualTo(words);
        assertThat(room.page("/review?item=" + item).select(".curation").text()).contains("edited");
    }

    @Test
    void what_to_merge_with_is_chosen_by_name() throws Exception {
        Document page = room.page("/review?between=VN,US&kind=act");
        String choose = page.select(".deeds [data-key=m]").attr("href");
        Document likely = room.page(choose);
        assertThat(likely.select(".choices .choice-of")).hasSizeGreaterThan(1);
        String entry = likely.select("#choices [name=entry]").val();
        String other = likely.select("#choices button").getFirst().val();
        assertThat(other).isNotEqualTo(entry);
        String name = room.record().entry("matter", other).orElseThrow().title();
        Document found =
                room.page(choose + "&q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.select("#choices button").eachAttr("value")).contains(other);
        assertThat(room.page(choose + "&q=qqqq").select("#choices button")).isEmpty();
        rule("do", "merge", "item", item(page), "entry", entry, "with", other);
        room.settle();
        assertThat(log()).containsExactly(Verb.SAME);
        assertThat(room.record().entry("matter", other).orElseThrow().id())
                .isEqualTo(room.record().entry("matter", entry).orElseThrow().id());
    }

    @Test
    void the_tellings_that_go_apart_are_marked() throws Exception {
        Document page = room.page("/review?between=VN,US&kind=act");
        String item = item(page);
        Document split = room.page(page.select(".deeds [data-key=s]").attr("href"));
        List<String> tellings = split.select("[name=claim]").eachAttr("value");
        assertThat(tellings).hasSizeGreaterThan(2).startsWith(item);
        assertThat(split.select("[name=claim][checked]").eachAttr("value")).containsExactly(item);
        String entry = split.select(".tellings [name=entry]").val();
        rule("do", "split", "item", item, "entry", entry, "claim", item, "claim", tellings.get(1));
        room.settle();
        assertThat(log()).containsExactly(Verb.SAME, Verb.DIFFERENT, Verb.DIFFERENT);
        assertThat(room.record().headsOf(new org.chancery.resolve.ClaimId(item)))
                .isEqualTo(room.record().headsOf(new org.chancery.resolve.ClaimId(tellings.get(1))));
        rule("do", "undo");
        room.settle();
        assertThat(room.page("/review/split?item=" + item + "&entry=" + entry)
                        .select("[name=claim]")
                        .eachAttr("value"))
                .isEqualTo(tellings);
    }

    @Test
    void a_claim_is_linked_to_a_matter_that_is_found_by_name() throws Exception {
        Document page = room.page("/review?between=VN,US&kind=act");
        Document choice = room.page(page.select(".deeds [data-key=l]").attr("href"));
        String matter = choice.select("#choices button").getFirst().val();
        rule("do", "link", "item", item(page), "matter-id", matter);
        room.settle();
        assertThat(log()).containsExactly(Verb.LINK);
        assertThat(room.record().entry("matter", matter).orElseThrow().claims())
                .contains(new org.chancery.resolve.ClaimId(item(page)));
        assertThat(room.get("/review/link?item=nonsense").statusCode()).isEqualTo(404);
        assertThat(room.get("/review/merge?item=aaaaaaaaaaaa.a1").statusCode()).isEqualTo(404);
    }

    @Test
    void the_name_is_asked_once_and_countries_may_be_written_out() throws Exception {
        Document page = room.page("/review?kind=act");
        assertThat(page.select(".who details")).isEmpty();
        String cookie = rule("do", "name", "item", item(page))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        Document named = org.jsoup.Jsoup.parse(
                room.get("/review?kind=act", "Cookie", cookie.split(";")[0]).body());
        assertThat(named.select(".who details").text()).contains("Ruling as ana");
        assertThat(log()).isEmpty();
        rule("do", "edit", "item", item(page), "was-by", "x", "field-by", "Malaysia; Vietnam");
        assertThat(room.record().log().latest(0, 1).getFirst().ruling().fields())
                .containsEntry("by", "MY; VN");
    }

    private void propose(String json) throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                room.port(),
                "POST",
                "/api/v1/proposals",
                java.util.Map.of("Content-Type", "application/json"),
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void what_a_program_proposes_waits_like_anything_else() throws Exception {
        String claim = item(room.page("/review?kind=act"));
        propose("{\"do\": \"edit\", \"claims\": [\"" + claim + "\"], \"fields\": {\"by\": \"MY\"},"
                + " \"note\": \"the headline names Kuala Lumpur\", \"by\": \"assistant\"}");
        Document page = room.page("/review?kind=proposal");
        String proposal = item(page);
        assertThat(proposal).startsWith("proposal/r");
        assertThat(page.select("#record").text()).isEqualTo("Proposed: Edit");
        assertThat(page.select(".review-record").text())
                .contains("by assistant", "the headline names Kuala Lumpur", "Malaysia");
        assertThat(page.select(".excerpt mark")).isNotEmpty();
        assertThat(page.select(".bulk")).isEmpty();
        assertThat(room.page("/review").select(".review-queue a").eachAttr("data-item"))
                .contains(proposal);
        String document = claim.substring(0, claim.indexOf('.'));
        assertThat(room.page("/review?document=" + document)
                        .select(".review-queue a")
                        .eachAttr("data-item"))
                .contains(proposal);
        assertThat(room.page("/review?between=LA,BT").select(".review-queue a").eachAttr("data-item"))
                .doesNotContain(proposal);

        rule("do", "accept", "item", proposal, "note", "checked");
        room.settle();
        assertThat(log()).containsExactly(Verb.UNDO, Verb.EDIT, Verb.NOTE);
        assertThat(room.record().log().latest(0, 2))
                .extracting(line -> line.ruling().by())
                .containsOnly("ana");
        assertThat(room.page("/review?item=" + claim).select(".values").text()).contains("Malaysia");
        assertThat(room.page("/review?kind=proposal").select(".deeds")).isEmpty();

        HttpResponse<String> undone = rule("do", "undo", "item", claim);
        room.settle();
        assertThat(room.page("/review?item=" + claim).select(".values").text()).doesNotContain("Malaysia");
        assertThat(item(room.page("/review?kind=proposal"))).isEqualTo(proposal);
        assertThat(undone.headers().firstValue("Location").orElseThrow()).contains("item=" + claim);

        rule("do", "reject", "item", proposal, "note", "it does not");
        assertThat(room.page("/review?kind=proposal").select(".deeds")).isEmpty();
        Document log = room.page("/review/log");
        assertThat(log.select(".log-line").first().text()).contains("Undone", "ana", "“it does not”");
        assertThat(log.select(".log-line").last().text())
                .contains("Proposal", "assistant", "“the headline names Kuala Lumpur”", "taken back");
        String back = rule("do", "undo", "item", claim)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(item(room.page(back))).isEqualTo(proposal);
    }

    @Test
    void every_sort_of_proposal_can_be_looked_at_and_taken_over() throws Exception {
        Document acts = room.page("/review?between=VN,US&kind=act");
        List<String> claims = acts.select(".bulk [name=all]").eachAttr("value");
        Document choice = room.page(acts.select(".deeds [data-key=m]").attr("href"));
        String entry = choice.select("#choices [name=entry]").val();
        String other = choice.select("#choices button").getFirst().val();
        String first = claims.getFirst();
        String document = first.substring(0, first.indexOf('.'));
        String words = acts.select(".excerpt mark").first().text().split(" ")[0];
        String joining = item(room.page("/review?kind=link"));
        for (String[] one : new String[][] {
            {"Accept", "\"do\": \"accept\", \"claims\": [\"" + claims.get(1) + "\"]"},
            {"Reject", "\"do\": \"reject\", \"claims\": [\"" + joining + "\"]"},
            {"Flag as disputed", "\"do\": \"flag\", \"claims\": [\"" + claims.get(2) + "\"]"},
            {
                "Status of the matter",
                "\"do\": \"status\", \"entry\": \"" + entry + "\", \"axis\": \"response\", \"value\": \"declined\""
            },
            {"Merge", "\"do\": \"merge\", \"entry\": \"" + entry + "\", \"with\": \"" + other + "\""},
            {"Link to a matter", "\"do\": \"link\", \"claims\": [\"" + first + "\"], \"entry\": \"" + other + "\""},
            {
                "Add the fact",
                "\"do\": \"add\", \"list\": \"act\", \"document\": \"" + document + "\", \"words\": \"" + words
                        + "\", \"fields\": {\"kind\": \"ask\", \"by\": \"VN\", \"to\": \"US\"}"
            },
            {
                "Add the fact",
                "\"do\": \"add\", \"list\": \"act\", \"text\": \"Laos asks Vietnam for a road.\", \"source\": \"a letter\","
                        + " \"language\": \"en\", \"fields\": {\"kind\": \"ask\", \"by\": \"LA\", \"to\": \"VN\"}"
            }
        }) {
            propose("{" + one[1] + ", \"note\": \"seen elsewhere\", \"by\": \"assistant\"}");
            Document page = room.page("/review?kind=proposal");
            assertThat(page.select("#record").text()).as(one[1]).isEqualTo("Proposed: " + one[0]);
            assertThat(page.select(".problems")).isEmpty();
            HttpResponse<String> done = rule("do", "accept", "item", item(page));
            assertThat(done.statusCode()).as(one[1] + done.body()).isEqualTo(303);
            room.settle();
        }
        assertThat(room.get("/review/log").body()).contains("a letter");
    }

    @Test
    void undoing_goes_on_after_a_restart_and_leads_back() throws Exception {
        List<String> shown =
                room.page("/review?kind=act").select(".bulk [name=all]").eachAttr("value");
        List<String> fields = new java.util.ArrayList<>(List.of("do", "accept-all"));
        shown.forEach(claim -> fields.addAll(List.of("all", claim)));
        rule(fields.toArray(new String[0]));
        assertThat(log()).hasSize(12).containsOnly(Verb.ACCEPT);
        room.close();
        room = TestRoom.of(folder);
        String undone = rule("do", "undo").headers().firstValue("Location").orElseThrow();
        assertThat(shown).contains(item(room.page(undone)));
        assertThat(room.page("/review?kind=act").select(".bulk [name=all]").eachAttr("value"))
                .isEqualTo(shown);
        // The undoing is undone from the log, and that again, each after another start.
        for (boolean isThere : new boolean[] {false, true}) {
            room.close();
            room = TestRoom.of(folder);
            String last = room.record().log().latest(0, 1).getFirst().ruling().id();
            rule("do", "undo", "of", last, "from", "log");
            assertThat(room.page("/review?kind=act")
                            .select(".bulk [name=all]")
                            .eachAttr("value")
                            .equals(shown))
                    .isEqualTo(isThere);
        }
    }

    @Test
    void a_script_is_told_in_words_what_came_of_it() throws Exception {
        String item = item(room.page("/review?kind=act"));
        String form = "token=" + Forms.token() + "&by=ana&do=accept&item=";
        for (String[] one : new String[][] {
            {item, "\"said\":\"Accepted (1).\""},
            {"aaaaaaaaaaaa.a1", "\"failed\":\"there is no claim aaaaaaaaaaaa.a1\""},
            {"link/matter/aaaaaaaaaaaa.a1/aaaaaaaaaaaa.a2", "{\"settled\":true}"}
        }) {
            RawHttp.Answer answer = RawHttp.send(
                    room.port(),
                    "POST",
                    "/review?kind=act",
                    java.util.Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                    (form + one[0]).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains(one[1]);
        }
        Document part = room.page("/review/item?kind=act&afterwards=zzz&item=" + item);
        assertThat(part.select("nav, header, footer")).isEmpty();
        assertThat(part.select(".deeds [name=item]").val()).isEqualTo(item);
        assertThat(part.select(".deeds [name=afterwards]").val()).isEqualTo("zzz");
        assertThat(room.get("/review/item?item=nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void a_log_is_taken_up_once() throws Exception {
        String item = item(room.page("/review?kind=act"));
        rule("do", "accept", "item", item);
        String log = room.get("/api/v1/review/log").body();
        assertThat(room.upload("/review/log", "log", "rulings.jsonl", log).body())
                .contains("0 rulings were taken up");
        String other = log.replaceFirst("\"id\":\"r[a-z0-9]+\"", "\"id\":\"relsewhere\"")
                .replace("\"ana\"", "\"binh\"");
        assertThat(room.upload("/review/log", "log", "rulings.jsonl", other).body())
                .contains("1 ruling was taken up")
                .contains("binh");
        assertThat(room.upload("/review/log", "log", "rulings.jsonl", "no ruling")
                        .body())
                .contains("line 1 is no ruling");
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
