package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of three articles of our own: ingest, then every command that reads it. */
class RecordCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Path store() {
        return folder.resolve("record");
    }

    @BeforeAll
    static void ingest() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("satu.txt"),
                "Jakarta, 3 Juli 2025 - Menteri Perdagangan Indonesia Sari Wulandari bertemu dengan Menteri Perdagangan"
                        + " Vietnam Tran Van Minh di Hanoi, Rabu (2/7/2025). Sari meminta Vietnam menghapus kuota impor"
                        + " beras.");
        Files.writeString(
                articles.resolve("dua.txt"),
                "Hanoi, 4 Juli 2025 - Menteri Perdagangan Vietnam Tran Van Minh menerima Menteri Perdagangan Indonesia"
                        + " Sari Wulandari di Hanoi pada 2 Juli 2025. Vietnam berjanji akan menghapus kuota impor beras.");
        Files.writeString(
                articles.resolve("tiga.txt"),
                "Paris, 5 Mei 2024 - Presiden Prancis menerima Perdana Menteri Jepang di Paris, Minggu (5/5/2024).");
        Commands result = Commands.run("ingest", articles.toString(), "--store", store().toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("3 new, 0 changed, 0 known, 0 failed; 3 documents in ");
    }

    @Test
    void a_second_run_changes_nothing() {
        Commands result = Commands.run("ingest", folder.resolve("articles").toString(), "--store", store().toString());
        assertThat(result.out()).startsWith("0 new, 0 changed, 3 known, 0 failed; 3 documents in ");
    }

    @Test
    void search_finds_words_and_narrows_by_facets() throws IOException {
        assertThat(docs(json("search", "kuota beras"))).containsExactlyInAnyOrder("dua.txt", "satu.txt");
        assertThat(docs(json("search", "kuota", "--only", "pair=Vietnam,Indonesia", "--order", "newest")))
                .containsExactly("dua.txt", "satu.txt");
        assertThat(docs(json("search", "--only", "country=Prancis"))).containsExactly("tiga.txt");
        assertThat(docs(json("search", "--to", "2024-12-31"))).containsExactly("tiga.txt");
        assertThat(docs(json("search", "\"menghapus kuota\""))).hasSize(2);
        assertThat(docs(json("search", "\"kuota menghapus\""))).isEmpty();

        JsonNode found = json("search", "kuota", "--facets");
        assertThat(found.at("/facets/pair/0/value").asText()).isEqualTo("ID|VN");
        JsonNode passage = found.at("/hits/0/passages/0");
        assertThat(passage.get("quote").asText()).contains("kuota");
    }

    @Test
    void one_meeting_told_twice_is_one_engagement() throws IOException {
        JsonNode meetings = json("engagements", "--between", "VN,ID");
        assertThat(meetings).hasSize(1);
        assertThat(meetings.at("/0/start").asText()).isEqualTo("2025-07-02");
        assertThat(meetings.at("/0/reports").asInt()).isEqualTo(2);
        assertThat(json("engagements", "--between", "Indonesia,Vietnam")).isEqualTo(meetings);
        assertThat(json("engagements", "--with", "FR")).hasSize(1);
        assertThat(json("engagements", "--since", "2025-01-01")).hasSize(1);
        assertThat(json("engagements", "--limit", "1")).hasSize(1);
        assertThat(run("engagements", "--between", "VN,ID").out()).contains("satu.txt: “");
    }

    @Test
    void what_was_asked_and_promised_is_one_matter() throws IOException {
        JsonNode matters = json("matters", "--between", "VN,ID", "--on", "2025-08-01");
        JsonNode quota = null;
        for (JsonNode matter : matters) {
            if (matter.get("items").size() > 1) {
                quota = matter;
            }
        }
        assertThat(quota).isNotNull();
        assertThat(quota.get("asker").asText()).isEqualTo("ID");
        assertThat(quota.get("addressee").asText()).isEqualTo("VN");
        assertThat(quota.findValuesAsText("status")).contains("raised", "promised");
        assertThat(quota.findValuesAsText("doc")).contains("satu.txt", "dua.txt");
        assertThat(run("matters", "--with", "VN").out()).contains("promised dua.txt: “");
    }

    @Test
    void people_and_instruments_are_listed() throws IOException {
        JsonNode people = json("people", "--with", "ID");
        assertThat(people.findValuesAsText("name")).contains("Sari Wulandari");
        assertThat(people.at("/0/posts/0/post").asText()).isEqualTo("Menteri Perdagangan");
        assertThat(run("people", "--with", "ID").out()).contains("Menteri Perdagangan");
        for (String kind :
                List.of("organizations", "instruments", "negotiations", "figures", "relations", "engagements")) {
            assertThat(json(kind).isArray()).as(kind).isTrue();
            assertThat(run(kind).exit()).as(kind).isZero();
        }
    }

    @Test
    void wrong_use_is_said() {
        assertThat(run("engagements", "--between", "VN").exit()).isEqualTo(2);
        assertThat(run("engagements", "--limit", "0").exit()).isEqualTo(2);
        assertThat(run("search", "--only", "colour=red").exit()).isEqualTo(2);
        Commands missing =
                Commands.run("engagements", "--store", folder.resolve("none").toString());
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("none");
    }

    private static List<String> docs(JsonNode found) {
        List<String> docs = new ArrayList<>();
        found.get("hits").forEach(hit -> docs.add(hit.get("doc").asText()));
        return docs;
    }

    private static JsonNode json(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        Commands result = run(all.toArray(String[]::new));
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        return JSON.readTree(result.out());
    }

    private static Commands run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--store");
        all.add(store().toString());
        return Commands.run(all.toArray());
    }
}
