package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.ingest.Ingesting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code chancery review} prints and how it ends. */
class ReviewCommandTest {
    @TempDir
    Path folder;

    private Path news;

    @BeforeEach
    void ingest() throws IOException {
        news = Ingesting.write(
                folder.resolve("news.jsonl"),
                Ingesting.line("1", "Menteri Perdagangan Vietnam meminta Indonesia menghapus kuota beras."),
                Ingesting.line("2", "Filipina meminta Indonesia melindungi nelayan."));
        assertThat(Commands.run("ingest", news, "--store", folder.resolve("record"))
                        .exit())
                .isZero();
    }

    private Commands review(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "review";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--store";
        all[all.length - 1] = folder.resolve("record");
        return Commands.run(all);
    }

    private String firstClaim() {
        return review("list", "--kind", "act", "--limit", "1")
                .lines()
                .getFirst()
                .split(" ")[0];
    }

    @Test
    void ruled_logged_undone_and_replayed() throws IOException {
        String claim = firstClaim();
        Commands accepted = review("accept", claim, "--by", "ana", "--note", "seen");
        assertThat(accepted.exit()).isZero();
        assertThat(accepted.out()).contains("ana  accept  " + claim).contains("“seen”");
        assertThat(firstClaim()).isNotEqualTo(claim);
        Commands matters = Commands.run("matters", "--json", "--store", folder.resolve("record"));
        assertThat(matters.out()).contains("\"curation\":\"accepted\"").contains("\"curation\":\"suggested\"");
        Commands edited = review("edit", claim, "by=MY", "date=2025-03", "--by", "ben");
        assertThat(edited.err()).isEmpty();
        assertThat(Commands.run("matters", "--store", folder.resolve("record")).out())
                .contains("MY → ID")
                .contains("edited");
        assertThat(review("undo", "--by", "ben").exit()).isZero();
        assertThat(Commands.run("matters", "--store", folder.resolve("record")).out())
                .doesNotContain("MY → ID");
        assertThat(review("log").lines()).hasSize(3);
        assertThat(review("log").lines().get(1)).contains("edit").endsWith("taken back");
        Path log =
                Files.writeString(folder.resolve("log.jsonl"), review("export").out());
        Path other = folder.resolve("other");
        Commands.run("ingest", news, "--store", other);
        assertThat(Commands.run("review", "replay", log, "--store", other).lines())
                .hasSize(3);
        assertThat(Commands.run("review", "replay", log, "--store", other).out())
                .isEmpty();
        assertThat(export(other)).isEqualTo(export(folder.resolve("record")));
    }

    private String export(Path record) throws IOException {
        Path out = folder.resolve("out-" + record.getFileName());
        Commands.run("export", "--out", out, "--store", record);
        return Files.readString(out.resolve("matter.jsonl")) + Files.readString(out.resolve("extractions.jsonl"));
    }

    @Test
    void what_cannot_be_done_is_told_in_one_line() {
        String claim = firstClaim();
        record Row(int exit, String says, List<Object> arguments) {}
        for (Row row : List.of(
                new Row(2, "Missing required parameter", List.of("accept")),
                new Row(1, "is no claim", List.of("accept", "x")),
                new Row(1, "there is no claim", List.of("accept", "nowhere.a1")),
                new Row(1, "kind is one of ask", List.of("edit", claim, "kind=wish")),
                new Row(1, "there is no matter m1", List.of("link", claim, "m1")),
                new Row(1, "there is no entry e1", List.of("merge", "e1", "e2")),
                new Row(1, "there is no ruling r1", List.of("undo", "r1")),
                new Row(1, "nobody has ruled nothing", List.of("undo", "--by", "nobody")),
                new Row(2, "either --document", List.of("add", "act", "by=VN")),
                new Row(1, "cannot be read", List.of("replay", "nothing.jsonl")))) {
            Commands run = review(row.arguments().toArray());
            assertThat(run.exit()).as("%s", row).isEqualTo(row.exit());
            assertThat(run.err()).as("%s", row).contains(row.says());
        }
    }

    @Test
    void facts_by_hand_and_axes() {
        String document = firstClaim().split("\\.")[0];
        assertThat(review(
                                "add",
                                "act",
                                "kind=refusal",
                                "by=ID",
                                "to=VN",
                                "--document",
                                document,
                                "--words",
                                "meminta Indonesia")
                        .exit())
                .isZero();
        Commands stated = review(
                "add",
                "act",
                "kind=ask",
                "by=TH",
                "to=ID",
                "--text",
                "Thailand asks Indonesia for mangoes.",
                "--source",
                "Embassy, 3 May");
        assertThat(stated.lines()).hasSize(2);
        String matters = Commands.run("matters", "--with", "TH", "--store", folder.resolve("record"))
                .out();
        assertThat(matters).contains("TH → ID").contains("Thailand asks Indonesia for mangoes.");
        String matter = matters.replaceAll("(?s).*?(m[0-9a-z]{12}).*", "$1");
        assertThat(review("status", matter, "progress=not_fulfilled", "response=declined")
                        .exit())
                .isZero();
        assertThat(Commands.run("matters", "--with", "TH", "--json", "--store", folder.resolve("record"))
                        .out())
                .contains("\"response\":\"declined\"")
                .contains("\"progress\":\"not_fulfilled\"")
                .contains("\"axis\":\"progress\"");
    }
}
