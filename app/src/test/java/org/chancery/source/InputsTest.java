package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good and bad inputs, and what becomes of each. */
class InputsTest {

    private static final String TEXT = "Menteri Tani menerima Duta Besar Freedonia di Bandung.";

    @TempDir
    Path folder;

    @Test
    void a_folder_is_read_in_the_order_of_its_names() throws IOException {
        write("b.txt", TEXT);
        write("a.md", TEXT);
        write("c/d.html", "<p>" + TEXT);
        write("c/e.png", "");
        write(".hidden.txt", TEXT);
        write(
                "f.jsonl",
                "{\"id\": \"eins\", \"text\": \"" + TEXT + "\"}\n\n{\"id\": \"zwei\", \"text\": \"" + TEXT + "\"}\n");
        check("a.md", "b.txt", "d.html", "eins", "zwei");
    }

    @Test
    void one_bad_file_costs_none_of_ten_thousand() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            write("%05d.txt".formatted(i), TEXT);
        }
        Files.write(folder.resolve("05000.txt"), new byte[500]);
        List<Intake> intakes = read();
        assertThat(intakes).hasSize(10_000);
        assertThat(intakes.stream().filter(intake -> intake.document() != null)).hasSize(9_999);
        assertThat(intakes.get(5000).problems().getFirst().reason()).isEqualTo(Reason.BINARY);
    }

    @Test
    void json_fields_beside_the_text_are_kept() throws IOException {
        write("a.jsonl", """
                {"id": "x", "text": "%s", "title": "Tamu", "published": "2025-07-03T10:00:00Z", "language": "id-ID", "url": "https://kabar.example/1", "publisher": "Kabar", "tags": [{"a": [1, 2]}]}
                """.formatted(TEXT));
        Document document = read().getFirst().document();
        assertThat(document.title()).isEqualTo("Tamu");
        assertThat(document.published()).isEqualTo(new DatedBy(LocalDate.of(2025, 7, 3), DatedBy.How.METADATA, null));
        assertThat(document.language()).isEqualTo("id");
        assertThat(document.url()).isEqualTo("https://kabar.example/1");
        assertThat(document.publisher()).isEqualTo("Kabar");
        assertThat(document.text()).isEqualTo(TEXT);
    }

    @Test
    void json_comes_as_one_object_as_several_and_as_arrays() throws IOException {
        write("one.json", "{\"id\": \"one\", \"text\": \"" + TEXT + "\"}");
        write(
                "several.json",
                "{\"id\": \"two\", \"text\": \"" + TEXT + "\"}\n{\"id\": \"three\", \"text\": \"" + TEXT + "\"}");
        write(
                "array.json",
                "[{\"id\": \"four\", \"text\": \"" + TEXT + "\"}, {\"id\": \"five\", \"text\": \"" + TEXT + "\"}]");
        check("four", "five", "one", "two", "three");
    }

    @Test
    void a_broken_line_is_named_and_the_next_is_read() throws IOException {
        write(
                "a.jsonl",
                "{\"id\": \"1\", \"text\": \"" + TEXT
                        + "\"}\n{\"id\": \"2\", \"text\": \n{\"id\": \"3\"}\n[1]\n{\"id\": \"5\", \"text\": 5}\n"
                        + "[".repeat(1_000_000) + "\n{\"id\": \"7\", \"text\": \" \"}\n{\"id\": \"8\", \"text\": \""
                        + TEXT + "\"}");
        check(
                "1",
                "broken_json a.jsonl:2",
                "json_without_text a.jsonl:3",
                "broken_json a.jsonl:4",
                "5",
                "broken_json a.jsonl:6",
                "empty a.jsonl:7",
                "8");
    }

    @Test
    void nesting_has_a_floor() throws IOException {
        write("deep.jsonl", "{\"x\": " + "[".repeat(1_000_000) + "\n{\"id\": \"2\", \"text\": \"" + TEXT + "\"}");
        write("deep.json", "[".repeat(1_000_000));
        write("nested.txt", "(".repeat(1_000_000));
        check("too_deep deep.json:1", "too_deep deep.jsonl:1", "2", "nested.txt");
    }

    @Test
    void a_broken_array_keeps_what_came_before() throws IOException {
        write("a.json", "[{\"id\": \"1\", \"text\": \"" + TEXT + "\"},\n {\"id\": \"2\", \"text\" oops");
        check("1", "broken_json a.json:2");
    }

    @Test
    void fields_that_are_none_are_named_and_left_out() throws IOException {
        write(
                "a.jsonl",
                "{\"id\": \"1\", \"text\": \"" + TEXT + "\", \"published\": \"kemarin\", \"language\": \"bahasa\"}");
        Intake intake = read().getFirst();
        assertThat(intake.document().published()).isNull();
        assertThat(intake.document().language()).isEqualTo("id");
        assertThat(intake.problems())
                .extracting(problem -> problem.reason().label())
                .containsExactly("bad_field", "bad_field");
    }

    @Test
    void a_month_dates_no_document_but_says_the_year() throws IOException {
        write("a.jsonl", "{\"id\": \"1\", \"text\": \"" + TEXT + "\", \"published\": \"2021-03\"}");
        Intake intake = read().getFirst();
        assertThat(intake.problems()).isEmpty();
        assertThat(intake.document().published()).isNull();
        assertThat(intake.document().yearHint()).isEqualTo(2021);
    }

    @Test
    void a_hundred_megabytes_of_one_line_are_too_large() throws IOException {
        byte[] part = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (String name : List.of("long.txt", "long.jsonl")) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                for (int i = 0; i < 100; i++) {
                    out.write(part);
                }
                out.write(("\n{\"id\": \"after\", \"text\": \"" + TEXT + "\"}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        check("too_large long.jsonl:1", "after", "too_large long.txt");
    }

    @Test
    void inputs_that_are_no_documents_are_named() throws IOException {
        write("a-empty.txt", "");
        write("b-blank.txt", " \n\t");
        write("c-binary.txt", "%PDF-1.7");
        write("d.unknown", "\u0000\u0001\u0002\u0003");
        write("e.jsonl", "\n");
        write("f-plain", TEXT);
        check(
                "empty a-empty.txt",
                "empty b-blank.txt",
                "binary c-binary.txt",
                "unknown_format d.unknown",
                "empty e.jsonl",
                "f-plain");
    }

    @Test
    void what_is_not_there_is_named() {
        try (Inputs inputs = Inputs.of(List.of(folder.resolve("none.txt"), folder))) {
            assertThat(inputs.next().problems().getFirst().reason()).isEqualTo(Reason.NOT_FOUND);
            assertThat(inputs.next().problems().getFirst().reason()).isEqualTo(Reason.EMPTY);
            assertThat(inputs.hasNext()).isFalse();
        }
    }

    @Test
    void unreadable_folders_and_loops_do_no_harm() throws IOException {
        write("a.txt", TEXT);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        check("a.txt", "unreadable nowhere");
    }

    @Test
    void packed_files_are_unpacked() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
            out.write(("{\"id\": \"1\", \"text\": \"" + TEXT + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.txt.gz")))) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        write("c.txt.gz", TEXT);
        check("1", "b.txt", "unreadable c.txt.gz");
    }

    @Test
    void an_upload_is_read_by_its_name() {
        byte[] bytes = ("{\"id\": \"1\", \"text\": \"" + TEXT + "\"}").getBytes(StandardCharsets.UTF_8);
        try (Inputs inputs = Inputs.named("a.jsonl", new ByteArrayInputStream(bytes))) {
            assertThat(inputs.next().document().id()).isEqualTo("1");
            assertThat(inputs.hasNext()).isFalse();
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Intake> read() {
        List<Intake> intakes = new ArrayList<>();
        try (Inputs inputs = Inputs.of(List.of(folder))) {
            inputs.forEachRemaining(intakes::add);
        }
        return intakes;
    }

    /** Documents by their ids, failures by reason and name. */
    private void check(String... expected) {
        assertThat(read().stream().map(this::named)).containsExactly(expected);
    }

    private String named(Intake intake) {
        if (intake.document() != null) {
            return intake.document().id();
        }
        var problem = intake.problems().getFirst();
        return problem.reason().label() + " " + problem.input().replace(folder + "/", "");
    }
}
