package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of the sample articles: what outlets in two languages tell of is one thing. */
class SamplesRecordTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    @BeforeAll
    static void run() {
        Commands run = Commands.run("run", "--no-serve", "--store", folder.resolve("record"));
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void the_asks_about_two_lists_and_the_promise_are_one_matter_in_two_languages() throws IOException {
        JsonNode lists = null;
        for (JsonNode matter : json("matters", "--between", "VN,US", "--on", "2026-03-01")) {
            if (matter.toString().contains("daftar D1 dan D3")) {
                assertThat(lists).as("one matter, not two").isNull();
                lists = matter;
            }
        }
        assertThat(lists).isNotNull();
        assertThat(lists.get("asker").asText()).isEqualTo("VN");
        assertThat(lists.get("addressee").asText()).isEqualTo("US");
        assertThat(lists.get("topic").asText()).isEqualTo("export_control");
        List<String> steps = new ArrayList<>();
        for (JsonNode item : lists.get("items")) {
            if (item.at("/evidence/quote").asText().contains("D1")
                    || item.at("/evidence/quote").asText().contains("kedua daftar")) {
                steps.add(item.get("date").asText() + " " + item.get("status").asText() + " "
                        + item.get("doc").asText().substring(0, 10));
            }
        }
        assertThat(steps)
                .contains(
                        "2025-11-13 raised 2025-11-15",
                        "2025-11-13 raised 2025-11-16",
                        "2025-11-14 raised 2025-11-15",
                        "2025-11-14 raised 2025-11-16",
                        "null raised 2026-01-06",
                        "2026-02-20 promised 2026-02-21");
        assertThat(lists.get("response").asText()).isEqualTo("accepted");
        assertThat(lists.get("progress").asText()).isNotEqualTo("fulfilled");
    }

    @Test
    void meetings_told_in_two_languages_are_one_each() throws IOException {
        assertThat(reports("EU,ID", "2025-07-13", "meeting")).isEqualTo(2);
        assertThat(reports("US,ID", "2025-07-09", "meeting")).isEqualTo(2);
        assertThat(reports("US,VN", "2026-02-20", "meeting")).isEqualTo(2);
        assertThat(reports("US,VN", "2025-11-10", "ministerial_session")).isEqualTo(2);
    }

    @Test
    void people_are_one_in_both_languages() throws IOException {
        int dien = 0;
        for (JsonNode person : json("people", "--with", "VN")) {
            if (person.get("name").asText().equals("Nguyen Hong Dien")) {
                dien++;
                assertThat(person.get("posts").findValuesAsText("post_id")).contains("minister/industry+trade");
            }
        }
        assertThat(dien).isEqualTo(1);
    }

    private static int reports(String between, String day, String type) throws IOException {
        int reports = 0;
        for (JsonNode engagement : json("engagements", "--between", between)) {
            if (engagement.get("start").asText().equals(day)
                    && engagement.get("type").asText().equals(type)) {
                reports = Math.max(reports, engagement.get("reports").asInt());
            }
        }
        return reports;
    }

    private static JsonNode json(String... arguments) throws IOException {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--store", folder.resolve("record")));
        Commands run = Commands.run(all.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }
}
