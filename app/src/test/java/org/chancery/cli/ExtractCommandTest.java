package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out, in which order, and how it ends. */
class ExtractCommandTest {
    private static final String INDONESIAN =
            "Menteri Pertanian RI Budi Laksana bertemu dengan Duta Besar Vietnam di Jakarta pada 9 Juli 2025. Ia meminta"
                    + " Vietnam membeli beras dari Indonesia.\n";
    private static final String VIETNAMESE =
            "Bộ trưởng Nông nghiệp đã gặp đại sứ và đề nghị tổ chức vòng đàm phán tiếp theo tại thủ đô vào tháng sau.\n";

    @TempDir
    Path folder;

    @Test
    void one_object_per_document_and_line_in_the_order_given() throws IOException {
        Path b = write("b.txt", INDONESIAN);
        Path a = write("a.txt", INDONESIAN);
        Commands run = Commands.run("extract", b, a);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(docs(run)).containsExactly("b.txt", "a.txt");
    }

    @Test
    void every_quotation_stands_where_it_says() throws IOException {
        JsonNode extraction =
                json(Commands.run("extract", write("a.txt", INDONESIAN))).getFirst();
        List<JsonNode> evidence = extraction.findValues("evidence");
        assertThat(evidence).isNotEmpty();
        evidence.forEach(list -> list.forEach(one -> assertThat(INDONESIAN.substring(
                        one.path("start").asInt(), one.path("end").asInt()))
                .isEqualTo(one.path("quote").asText())));
    }

    @Test
    void a_language_without_a_pack_is_printed_empty_and_named() throws IOException {
        Commands run = Commands.run("extract", write("a.txt", VIETNAMESE.repeat(5)), write("b.txt", INDONESIAN));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("unsupported_language", "a.txt");
        JsonNode first = json(run).getFirst();
        assertThat(first.path("people")).isEmpty();
        assertThat(first.path("problems").get(0).path("reason").asText()).isEqualTo("unsupported_language");
        assertThat(docs(run)).containsExactly("a.txt", "b.txt");
    }

    @Test
    void a_bad_input_costs_no_other() throws IOException {
        Path empty = write("leer.txt", "");
        Path good = write("gut.txt", INDONESIAN);
        Commands run = Commands.run("extract", folder.resolve("none.txt"), empty, good);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("not_found", "none.txt", "empty", "leer.txt");
        assertThat(docs(run)).containsExactly("gut.txt");
    }

    @Test
    void the_number_of_threads_changes_no_byte() throws IOException {
        for (int i = 0; i < 60; i++) {
            write(String.format(Locale.ROOT, "%02d.txt", i), INDONESIAN.repeat(1 + i % 7));
        }
        write("30.txt", "");
        Commands one = Commands.run("extract", folder, "--threads", 1);
        Commands four = Commands.run("extract", folder, "--threads", 4);
        assertThat(one.lines()).hasSize(59);
        assertThat(four.out()).isEqualTo(one.out());
        assertThat(four.err()).isEqualTo(one.err());
        assertThat(four.exit()).isEqualTo(1);
    }

    @Test
    void wrong_usage_ends_with_2_and_prints_nothing_on_stdout() {
        for (Object[] wrong : List.of(
                new Object[] {"extract"},
                new Object[] {"extract", "--format", "xml", "a"},
                new Object[] {"extract", "--threads", "0", "a"},
                new Object[] {"nonsense"},
                new Object[] {})) {
            Commands run = Commands.run(wrong);
            assertThat(run.exit()).as(List.of(wrong).toString()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotEmpty();
        }
    }

    @Test
    void plover_prints_one_event_per_line() throws IOException {
        Commands run = Commands.run("extract", "--format", "plover", write("a.txt", INDONESIAN));
        assertThat(run.exit()).isZero();
        assertThat(json(run)).allSatisfy(event -> {
            assertThat(event.path("doc").asText()).isEqualTo("a.txt");
            assertThat(event.path("event").get(0).asText()).matches("[A-Z]+");
            assertThat(event.path("quad_code").asInt()).isBetween(1, 4);
        });
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<JsonNode> json(Commands run) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : run.lines()) {
            objects.add(new ObjectMapper().readTree(line));
        }
        return objects;
    }

    private static List<String> docs(Commands run) throws IOException {
        return json(run).stream().map(o -> o.path("doc").asText()).toList();
    }
}
