package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.eventdata.Cameo;
import org.chancery.eventdata.Contexts;
import org.chancery.eventdata.EventFormat;
import org.chancery.eventdata.Plover;
import org.chancery.record.EventType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The event data of the record of the sample articles, read as other programs read such files. */
class EventExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    @BeforeAll
    static void run() {
        Commands run = Commands.run("run", "--no-serve", "--store", folder.resolve("record"));
        assertThat(run.exit()).as(run.err()).isZero();
        for (String format : List.of("plover", "polecat", "icews", "gdelt", "gdelt1", "jsonl")) {
            export(format, "out");
        }
        export("plover", "once", "--once");
    }

    private static void export(String format, String to, String... more) {
        List<Object> words =
                new ArrayList<>(List.of("export", "--store", folder.resolve("record"), "--format", format, "--out"));
        words.add(folder.resolve(to));
        words.addAll(List.of(more));
        Commands export = Commands.run(words.toArray());
        assertThat(export.exit()).as(export.err()).isZero();
    }

    @Test
    void every_code_is_one_of_the_tables() throws IOException {
        List<JsonNode> events = plover("out");
        assertThat(events).hasSizeGreaterThan(100);
        for (JsonNode event : events) {
            EventType type = EventType.valueOf(event.at("/event/0").asText());
            if (!event.path("mode").isEmpty()) {
                assertThat(Plover.modes(type)).contains(event.at("/mode/0").asText());
            }
            event.path("context").forEach(context -> assertThat(Contexts.all()).contains(context.asText()));
            assertThat(event.path("quad_code").asInt()).isEqualTo(Plover.quad(type));
            Cameo cameo = Cameo.of(event.at("/cameo/code").asText());
            assertThat(event.at("/cameo/goldstein").asDouble()).isEqualTo(cameo.goldstein());
            assertThat(event.path("actor")).isNotEmpty();
        }
    }

    @Test
    void every_event_has_its_words_in_the_text() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (JsonNode document : lines("out", "documents.jsonl")) {
            texts.put(document.path("id").asText(), document.path("text").asText());
        }
        for (JsonNode event : plover("out")) {
            String text = String.valueOf(texts.get(event.at("/cite_info/id").asText()));
            assertThat(text.substring(
                            event.at("/text_info/start").asInt(),
                            event.at("/text_info/end").asInt()))
                    .isEqualTo(event.at("/event_text/0").asText());
        }
    }

    @Test
    void links_are_matters_and_engagements_of_the_record() throws IOException {
        Set<String> matters = ids("matter.jsonl");
        Set<String> engagements = ids("engagement.jsonl");
        int ofMatters = 0;
        int ofEngagements = 0;
        for (JsonNode event : plover("out")) {
            String link = event.path("link").asText();
            assertThat(link.isEmpty() || matters.contains(link) || engagements.contains(link))
                    .isTrue();
            ofMatters += matters.contains(link) ? 1 : 0;
            ofEngagements += engagements.contains(link) ? 1 : 0;
        }
        assertThat(ofMatters).isPositive();
        assertThat(ofEngagements).isPositive();
    }

    @Test
    void told_by_many_it_is_one_event_with_all_of_them_cited() throws IOException {
        List<JsonNode> each = plover("out");
        List<JsonNode> once = plover("once");
        assertThat(once).hasSizeLessThan(each.size());
        long cited =
                once.stream().filter(e -> !e.path("also_told_by").isEmpty()).count();
        assertThat(cited).isPositive();
        Set<String> meetings = new HashSet<>();
        Set<String> engagements = ids("engagement.jsonl");
        for (JsonNode event : once) {
            String link = event.path("link").asText();
            if (engagements.contains(link)
                    && event.at("/event/0").asText().equals("CONSULT")
                    && event.path("recipient").isEmpty()) {
                assertThat(meetings.add(link + event.path("mode")))
                        .as(event.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void the_same_record_gives_the_same_bytes() throws IOException {
        for (String format : List.of("plover", "gdelt")) {
            export(format, "again");
        }
        export("plover", "again-once", "--once");
        for (String file : List.of("events.jsonl", "events.gdelt.tsv")) {
            assertThat(folder.resolve("again").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("out").resolve(file));
        }
        assertThat(folder.resolve("again-once/events.jsonl"))
                .hasSameBinaryContentAs(folder.resolve("once/events.jsonl"));
        try (var files = Files.list(folder.resolve("again-once"))) {
            assertThat(files).as("nothing half made is left").hasSize(1);
        }
    }

    @Test
    void polecat_is_read_by_its_columns() throws IOException {
        List<Map<String, String>> rows = table("events.polecat.tsv", EventFormat.polecat(), true);
        assertThat(rows).hasSameSizeAs(plover("out"));
        for (Map<String, String> row : rows) {
            EventType type = EventType.valueOf(row.get("Event Type"));
            assertThat(row.get("Quad Code")).isEqualTo(Plover.quadName(type));
            assertThat(Double.parseDouble(row.get("Intensity"))).isBetween(-10.0, 10.0);
            assertThat(row.get("Actor Country").split(";"))
                    .hasSameSizeAs(row.get("Actor Name").split(";"));
        }
    }

    @Test
    void icews_is_read_by_its_columns() throws IOException {
        for (Map<String, String> row : table("events.icews.tsv", EventFormat.icews(), true)) {
            Cameo cameo = Cameo.of(row.get("CAMEO Code"));
            assertThat(row.get("Event Text")).isEqualTo(cameo.name());
            assertThat(Double.parseDouble(row.get("Intensity"))).isEqualTo(cameo.goldstein());
            assertThat(Integer.parseInt(row.get("Sentence Number"))).isPositive();
            assertThat(row.get("Source Name")).isNotEmpty().doesNotContain(";");
        }
    }

    @Test
    void gdelt_is_read_by_its_places() throws IOException {
        assertThat(EventFormat.gdelt().columns()).hasSize(61);
        assertThat(EventFormat.gdelt1().columns()).hasSize(58);
        table("events.gdelt1.tsv", EventFormat.gdelt1(), false);
        Set<String> ids = new HashSet<>();
        for (Map<String, String> row : table("events.gdelt.tsv", EventFormat.gdelt(), false)) {
            assertThat(ids.add(row.get("GLOBALEVENTID"))).isTrue();
            Cameo cameo = Cameo.of(row.get("EventCode"));
            assertThat(row.get("EventRootCode")).isEqualTo(cameo.root());
            assertThat(Integer.parseInt(row.get("QuadClass"))).isEqualTo(cameo.quad());
            assertThat(row.get("SQLDATE")).startsWith(row.get("MonthYear")).startsWith(row.get("Year"));
            assertThat(Double.parseDouble(row.get("FractionDate")))
                    .isBetween(Double.parseDouble(row.get("Year")), Double.parseDouble(row.get("Year")) + 1.04);
            assertThat(row.get("Actor1Code")).isUpperCase();
        }
    }

    @Test
    void one_document_is_printed_in_the_same_forms() throws IOException {
        Path text = folder.resolve("note.txt");
        Files.writeString(
                text,
                "The Foreign Minister of Chad met rebels from Sudan in Egypt.\nMoroccan police may arrest six students.\n");
        for (String format : List.of("polecat", "icews", "gdelt")) {
            Commands run = Commands.run("extract", "--format", format, text);
            assertThat(run.exit()).as(run.err()).isZero();
        }
        Commands real = Commands.run("extract", "--format", "plover", text);
        Commands all = Commands.run("extract", "--format", "plover", "--unreal", text);
        assertThat(all.lines().size()).isGreaterThan(real.lines().size());
        assertThat(all.out()).contains("\"auxiliary_mode\":[\"hypothetical\"]");
        assertThat(real.out()).doesNotContain("hypothetical").contains("\"mode\":[\"third-party\"]");
    }

    private static List<JsonNode> plover(String from) throws IOException {
        return lines(from, "events.jsonl");
    }

    private static List<JsonNode> lines(String from, String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(from).resolve(file))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static Set<String> ids(String file) throws IOException {
        Set<String> ids = new HashSet<>();
        lines("out", file).forEach(entry -> ids.add(entry.path("id").asText()));
        return ids;
    }

    /** The rows by column, as a library of others reads them; each has all columns. */
    private static List<Map<String, String>> table(String file, EventFormat format, boolean header) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder().setColumnSeparator('\t');
        format.columns().forEach(schema::addColumn);
        Path path = folder.resolve("out").resolve(file);
        List<String[]> cells = new ArrayList<>();
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvSchema.emptySchema().withColumnSeparator('\t'))
                .readValues(path.toFile())) {
            rows.forEachRemaining(cells::add);
        }
        assertThat(cells).hasSizeGreaterThan(50);
        if (header) {
            assertThat(cells.removeFirst()).containsExactlyElementsOf(format.columns());
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (String[] row : cells) {
            assertThat(row).hasSize(format.columns().size());
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                byColumn.put(format.columns().get(i), row[i]);
            }
            rows.add(byColumn);
        }
        assertThat(String.join("", Files.readAllLines(path)).toLowerCase(Locale.ROOT))
                .doesNotContain("null\t");
        return rows;
    }
}
