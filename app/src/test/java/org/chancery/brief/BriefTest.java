package org.chancery.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.brief.SampleRecord.TODAY;
import static org.chancery.brief.SampleRecord.brief;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordStore.ActivePair;
import org.chancery.view.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a brief says, over the record of the sample articles. */
@Timeout(120)
class BriefTest {
    /** Before everything, between the rounds, the day before the White House, when all is known, long after. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2025, 7, 14),
            LocalDate.of(2025, 11, 20),
            LocalDate.of(2026, 2, 19),
            TODAY,
            TODAY.plusYears(3));

    private static final Map<String, String> TEXTS = new HashMap<>();

    @TempDir
    static Path folder;

    private static RecordStore record;

    @BeforeAll
    static void ingest() {
        record = SampleRecord.ofSamples(folder.resolve("record"));
    }

    @AfterAll
    static void close() {
        record.close();
    }

    @Test
    void every_line_of_every_pair_on_every_day_in_every_language_resolves_to_stored_words() {
        int briefs = 0;
        int lines = 0;
        for (ActivePair pair : record.activePairs(LocalDate.MIN.withYear(1), 1000)) {
            for (String language : Wording.LANGUAGES) {
                lines += check(brief(record, pair.one(), pair.other(), TODAY, language));
            }
            // Every pair on one of the days, seen from the other side.
            LocalDate day = DAYS.get(briefs++ % DAYS.size());
            lines += check(brief(record, pair.other(), pair.one(), day, Wording.LANGUAGES.get(briefs % 3)));
        }
        assertThat(lines).isGreaterThan(1_500);
    }

    /** Each line has notes, each note is cut out of the stored text, each quotation of a line is in a document of its notes. */
    private static int check(Brief brief) {
        List<Line> lines = brief.lines().toList();
        for (Line line : lines) {
            assertThat(line.notes()).as(said(line)).isNotEmpty();
            line.notes().forEach(note -> check(note, brief.question().on()));
            line.text().forEach(piece -> check(piece, line));
        }
        for (Section section : brief.sections()) {
            for (Part part : section.parts()) {
                assertThat(part.groups().isEmpty()).isEqualTo(!part.nothing().isEmpty());
                assertThat(part.total()).isGreaterThanOrEqualTo(part.groups().size());
            }
        }
        return lines.size();
    }

    private static void check(Piece piece, Line line) {
        if (piece.tone() == Piece.Tone.QUOTE || piece.tone() == Piece.Tone.EXCERPT) {
            assertThat(line.notes().stream().map(BriefTest::text))
                    .as(piece.text())
                    .anyMatch(text -> text.contains(piece.text()));
        } else {
            assertThat(piece.text()).doesNotContain("{", "}", "brief.", "null", "_");
        }
    }

    private static void check(Note note, LocalDate on) {
        assertThat(text(note).substring(note.start(), note.end())).isEqualTo(note.sentence());
        assertThat(note.published()).isNotNull().isBeforeOrEqualTo(on);
        assertThat(note.address()).isNotEmpty();
    }

    private static String text(Note note) {
        return TEXTS.computeIfAbsent(
                note.document(), id -> record.text(id).orElseThrow().text());
    }

    @Test
    void the_export_control_lists_are_asked_promised_and_not_yet_done() {
        Brief brief = brief(record, "VN", "US", TODAY, "en");
        Group ask = group(brief, "asks", "D1 and D3");
        assertThat(ask.lines().stream().map(BriefTest::said))
                .satisfiesExactly(
                        raised -> assertThat(raised)
                                .startsWith("Raised 13 Nov 2025, 14 Nov 2025 and 6 Jan 2026 (reported)"
                                        + " (Nguyen Hong Dien): "),
                        answer -> assertThat(answer)
                                .startsWith("Answer: accepted, 20 Feb 2026 (Donald Trump): ")
                                .contains("he would instruct the relevant agencies"),
                        far -> assertThat(far).isEqualTo("Progress: in progress · Due: no day told"));
        assertThat(ask.lines().getFirst().notes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(said(group(brief, "owed", "D1 and D3").lines().getFirst())).startsWith("Promised 20 Feb 2026");
        assertThat(said(group(brief, "points", "D1 and D3").lines().getFirst()))
                .isEqualTo("their promise: raised on 3 days, last 6 Jan 2026");
        assertThat(part(brief, "points", "Certain to come up")
                        .groups()
                        .getFirst()
                        .lead()
                        .text())
                .isEqualTo("D1 and D3");
    }

    @Test
    void the_other_side_reads_the_same_matter_as_a_wish_and_a_promise_of_its_own() {
        Brief brief = brief(record, "US", "VN", TODAY, "id");
        assertThat(group(brief, "wants", "Daftar D1").lines()).hasSize(3);
        assertThat(said(group(brief, "owed", "Daftar D1").lines().getFirst()))
                .startsWith("Dijanjikan 20 Februari 2026")
                .contains("Trump mengatakan akan menginstruksikan");
    }

    @Test
    void a_quotation_in_another_language_says_so() {
        Group ask = group(brief(record, "VN", "US", TODAY, "en"), "asks", "Reciprocal tariff");
        assertThat(ask.lines().getFirst().text().getLast().language()).isEqualTo("id");
        assertThat(ask.lines().getFirst().notes().getFirst().language()).isEqualTo("id");
    }

    @Test
    void who_met_whom_in_what_post_and_what_comes_next() {
        Brief before = brief(record, "VN", "US", LocalDate.of(2026, 2, 10), "en");
        assertThat(before.head().getFirst().text().getFirst().text())
                .isEqualTo("6th negotiation round: United States – Vietnam");
        assertThat(before.head().getFirst().notes()).hasSize(1);
        assertThat(said(group(before, "met", "14 Nov 2025").lines().getFirst()))
                .startsWith("Meeting · Nguyen Hong Dien (Minister of Industry and Trade) met Jacob Helberg");
        assertThat(group(before, "ahead", "February 2026").lines()).isNotEmpty();
        Brief after = brief(record, "VN", "US", LocalDate.of(2026, 5, 1), "en");
        assertThat(after.head().getFirst().text().getFirst().text())
                .startsWith("No meeting to come is on record. Searched: ");
    }

    @Test
    void a_brief_of_an_earlier_day_is_that_of_the_documents_of_that_day() throws Exception {
        LocalDate day = LocalDate.of(2025, 12, 31);
        Path early = Files.createDirectories(folder.resolve("early"));
        try (Stream<Path> all = Files.walk(Path.of("../samples"))) {
            for (Path article : all.filter(file -> file.toString().matches(".*/2025-\\d\\d-.*"))
                    .toList()) {
                Path kept = early.resolve(article.getFileName());
                Files.copy(article, kept);
            }
        }
        try (RecordStore then =
                SampleRecord.of(folder.resolve("then"), early, Path.of("../samples/id/2025-kawat-dagang.jsonl"))) {
            for (List<String> pair : List.of(List.of("VN", "US"), List.of("ID", "US"), List.of("EU", "ID"))) {
                assertThat(all(brief(record, pair.getFirst(), pair.getLast(), day, "en")))
                        .isEqualTo(all(brief(then, pair.getFirst(), pair.getLast(), day, "en")))
                        .isNotEmpty();
            }
        }
    }

    /** Everything that is said between two, wherever it stands: how long addresses are says what the two pages hold. */
    private static Set<String> all(Brief brief) {
        Set<String> all = new TreeSet<>();
        for (Section section :
                Stream.concat(brief.sections().stream(), brief.annex().stream()).toList()) {
            for (Part part : section.parts()) {
                String place = section.key() + " " + part.title() + " " + part.total();
                all.add(place + " " + part.nothing());
                part.groups()
                        .forEach(group -> group.lines()
                                .forEach(line -> all.add(place + " "
                                        + group.lead().text() + ": " + said(line) + " "
                                        + line.notes().stream()
                                                .map(Note::sentence)
                                                .toList())));
            }
        }
        return all;
    }

    @Test
    void nothing_on_record_is_said_with_what_was_searched() {
        Brief brief = brief(record, "IS", "BO", TODAY, "vi");
        assertThat(brief.isEmpty()).isTrue();
        assertThat(brief.sections().stream().flatMap(section -> section.parts().stream()))
                .allSatisfy(
                        part -> assertThat(part.nothing()).matches("Chưa tìm thấy trong \\d+ tài liệu đến .*2026\\."));
        assertThat(brief.annex()).isEmpty();
    }

    @Test
    void a_record_whose_text_was_damaged_gives_no_brief() throws Exception {
        Path damaged = folder.resolve("damaged");
        Files.createDirectories(damaged);
        try (Connection whole = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record/record.db"))) {
            whole.createStatement().execute("VACUUM INTO '" + damaged.resolve("record.db") + "'");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + damaged.resolve("record.db"))) {
            connection
                    .createStatement()
                    .execute(
                            "UPDATE document_version SET text = (SELECT text FROM document_version WHERE document = 1)");
        }
        try (RecordStore store = RecordStore.open(new org.chancery.store.StoreAddress.Folder(damaged))) {
            assertThatThrownBy(() -> brief(store, "VN", "US", TODAY, "en"))
                    .isInstanceOf(MisquotedException.class)
                    .hasMessageMatching("no brief is made: the quotation at characters \\d+–\\d+ of 20.* is not .*");
        }
    }

    @Test
    void what_the_two_pages_cut_stands_whole_in_the_annex() {
        Brief brief = brief(record, "ID", "US", TODAY, "en");
        for (Section section : brief.sections()) {
            for (Part part : section.parts()) {
                boolean isInAnnex = brief.annex().stream()
                        .filter(other -> other.key().equals(section.key()))
                        .flatMap(other -> other.parts().stream())
                        .anyMatch(other -> other.title().equals(part.title())
                                && other.groups().size() == other.total()
                                && other.groups().containsAll(part.groups()));
                assertThat(isInAnnex).as(section.key() + part.title()).isEqualTo(part.isCut());
            }
        }
    }

    private static Part part(Brief brief, String section, String title) {
        return brief.sections().stream()
                .filter(one -> one.key().equals(section))
                .flatMap(one -> one.parts().stream())
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The group of a lead in a section, on the two pages or in the annex. */
    private static Group group(Brief brief, String section, String lead) {
        return Stream.concat(brief.sections().stream(), brief.annex().stream())
                .filter(one -> one.key().equals(section))
                .flatMap(one -> one.parts().stream())
                .flatMap(one -> one.groups().stream())
                .filter(one -> one.lead().text().equals(lead))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + lead + " in " + section));
    }

    private static String said(Line line) {
        return line.text().stream().map(Piece::text).collect(Collectors.joining());
    }
}
