package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** run, explain, eval and doctor, and the sample articles. */
class OtherCommandsTest {
    private static final String TEXT = "Indonesia dan Vietnam sepakat menurunkan tarif pada 9 Juli 2025.\n";

    @TempDir
    Path folder;

    @TempDir
    Path records;

    private Path store() {
        return records.resolve("record");
    }

    @Test
    void run_reads_the_samples_when_given_nothing() {
        Commands run = Commands.run("run", "--no-serve");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("2026-02-21-to-lam-gedung-putih.md", "20 documents");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void every_sample_is_in_the_list_and_in_the_program() throws IOException {
        Path shelf = Path.of("..", "samples");
        try (Stream<Path> files = Files.walk(shelf, 2)) {
            List<String> names = files.filter(f -> f.getNameCount() == shelf.getNameCount() + 2)
                    .map(f -> f.getParent().getFileName() + "/" + f.getFileName())
                    .toList();
            assertThat(Samples.names()).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(Samples.inputs()).toIterable().allSatisfy(intake -> {
            assertThat(intake.problems()).isEmpty();
            assertThat(intake.document()).isNotNull();
        });
    }

    @Test
    void run_counts_what_it_found_and_names_what_it_could_not_read() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(folder.resolve("b.txt"), "");
        Commands run = Commands.run("run", "--no-serve", "--store", store(), folder);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("a.txt", "1 document (1 new),", "The record: ");
        assertThat(run.err()).contains("empty", "b.txt");
    }

    @Test
    void run_says_when_the_port_is_taken() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Commands run = Commands.run("run", "--store", store(), "--port", taken.getLocalPort(), file);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("port " + taken.getLocalPort() + " is taken", "--port");
            assertThat(Thread.getAllStackTraces().keySet())
                    .as("nothing writes into the index any more")
                    .noneMatch(thread -> thread.getName().equals("index"));
        }
    }

    @Test
    void explain_gives_rule_words_and_fields_by_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Cuaca cerah.\n" + TEXT);
        Commands all = Commands.run("explain", file);
        assertThat(all.exit()).isZero();
        assertThat(all.out())
                .contains("sentence 2: Indonesia dan Vietnam", "by rule id/dates/", "start        2025-07-09");
        assertThat(Commands.run("explain", "--sentence", 1, file).out()).doesNotContain("2025-07-09");
        assertThat(Commands.run("explain", "--sentence", 0, file).exit()).isEqualTo(2);
    }

    @Test
    void explain_as_json() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
        JsonNode json = new ObjectMapper()
                .readTree(Commands.run("explain", "--json", file).out());
        assertThat(json.path("doc").asText()).isEqualTo("a.txt");
        JsonNode date = json.path("sentences")
                        .get(0)
                        .path("facts")
                        .findValuesAsText("kind")
                        .contains("date")
                ? json
                : json.path("none");
        assertThat(date.isMissingNode()).isFalse();
    }

    @Test
    void eval_scores_own_gold() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Path gold = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(texts.resolve("a.txt"), TEXT);
        Files.writeString(gold.resolve("a.json"), """
                {"doc": "a.txt", "dates": [
                  {"text": "9 Juli 2025", "start": "2025-07-09", "end": "2025-07-09", "evidence": "pada 9 Juli 2025."},
                  {"text": "tarif", "start": "2024", "end": "2024", "evidence": "menurunkan tarif"}]}
                """);
        JsonNode scores = new ObjectMapper()
                .readTree(Commands.run("eval", "--json", gold, texts).out());
        JsonNode dates = scores.path("fields").path("dates");
        assertThat(dates.path("gold").asInt()).isEqualTo(2);
        assertThat(dates.path("strict").path("P").asDouble()).isEqualTo(1);
        assertThat(dates.path("strict").path("R").asDouble()).isEqualTo(0.5);
        Commands table = Commands.run("eval", gold, texts);
        assertThat(table.exit()).isZero();
        assertThat(table.out()).contains("headline: strict F1 0.667");
    }

    @Test
    void eval_names_what_it_has_no_text_for() throws IOException {
        Path gold = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(gold.resolve("a.json"), "{\"doc\": \"a.txt\", \"people\": []}");
        Files.writeString(gold.resolve("b.json"), "{");
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Commands run = Commands.run("eval", gold, texts);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("a.txt: no such document", "broken_json", "b.json");
        assertThat(Commands.run("eval", texts, texts).exit()).isEqualTo(2);
        assertThat(Commands.run("eval", folder.resolve("none"), texts).exit()).isEqualTo(2);
    }

    @Test
    void doctor_looks_at_everything_the_program_needs() {
        Commands run = Commands.run("doctor", "--port", 0);
        assertThat(run.out()).contains("JDK", "memory", "start-up", "data", "port", "language id");
    }

    @Test
    void help_names_every_command() {
        assertThat(Commands.run("--help").out()).contains("run", "extract", "explain", "eval", "doctor");
    }
}
