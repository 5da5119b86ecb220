package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.batch.ReadDocument;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.record.Act;
import org.chancery.record.ActKind;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Figure;
import org.chancery.record.Found;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStatus;
import org.chancery.record.Organization;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that are empty, of one document, of one very long document, or full of names that are very long, written from
 * right to left, or look like markup or like a path: every sort of page holds.
 */
@Timeout(240)
class OddPagesTest {
    private static final List<String> NAMES =
            List.of("S" + "a".repeat(199), "جمعية الصداقة", "<b>Budi</b> & \"Sari\"", "A/B – 50% #1?", "Thị Ngọc Ánh");
    private static final int OF_EACH = 8;

    @TempDir
    private Path folder;

    /** Everything that a document can say, of people and parties with one of the names. */
    private static ReadDocument odd(int number) {
        String name = NAMES.get(number);
        String other = NAMES.get((number + 1) % NAMES.size());
        String text = name + " asked " + other + " for " + name + ".";
        List<Evidence> words = List.of(Evidence.cut(text, 0, name.length()));
        Found found = new Found("id/odd/x", 0.5);
        PartialDate day = PartialDate.parse("2025-07-0" + (number + 1));
        Document plain = Document.of("odd" + number, text);
        Document document = new Document(
                "odd" + number,
                text,
                name + name,
                "id",
                new DatedBy(LocalDate.of(2025, 7, 9), DatedBy.How.METADATA, null),
                name,
                null,
                plain.layout());
        Extraction extraction = new Extraction(
                "odd" + number,
                "id",
                "2025-07-09",
                null,
                List.of(new Person(name, name, name, "ID", false, words, found)),
                List.of(new Organization(name, null, OrganizationKind.ASSOCIATION, "VN", words, found)),
                List.of(new Engagement(
                        "e1",
                        EngagementType.MEETING,
                        name,
                        2,
                        day,
                        day,
                        name,
                        EngagementMode.IN_PERSON,
                        EngagementStatus.HELD,
                        List.of(name, other),
                        List.of(name),
                        List.of("trade"),
                        words,
                        found)),
                List.of(new Act(
                        "a1",
                        ActKind.ASK,
                        List.of(name),
                        List.of(other),
                        List.of(name),
                        text,
                        List.of("trade"),
                        "e1",
                        day,
                        null,
                        words,
                        found)),
                List.of(new Instrument(
                        name,
                        null,
                        "X",
                        InstrumentKind.MOU,
                        null,
                        List.of(name, other),
                        InstrumentStatus.SIGNED,
                        day,
                        List.of(),
                        words,
                        found)),
                List.of(new Figure(
                        "exports",
                        name,
                        new BigDecimal("12.5"),
                        "USD",
                        Scale.MILLION,
                        null,
                        null,
                        "2025",
                        name,
                        other,
                        words,
                        found)),
                List.of(new Relation("strategic_partnership", name, other, day, words, found)),
                List.of());
        return new ReadDocument(document, extraction, List.of());
    }

    @Test
    void every_sort_of_page_holds_whatever_the_names() throws Exception {
        ReadDocument[] documents = new ReadDocument[NAMES.size()];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = odd(i);
        }
        try (TestRoom room = TestRoom.of(folder, documents)) {
            holds(room);
            assertThat(room.page("/people").select(".item")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(room.page("/people").select(".item h3 [dir], blockquote").eachAttr("dir"))
                    .containsOnly("auto");
            assertThat(room.get("/search?q=%D8%AC%D9%85%D8%B9%D9%8A%D8%A9").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void every_sort_of_page_holds_over_a_record_without_documents() throws Exception {
        try (TestRoom room = TestRoom.of(folder)) {
            assertThat(holds(room).pages()).hasSizeGreaterThan(12);
        }
    }

    @Test
    void every_sort_of_page_holds_over_one_document() throws Exception {
        try (TestRoom room = TestRoom.of(folder, Examples.read())) {
            holds(room);
        }
    }

    @Test
    void a_document_of_a_megabyte_is_added_by_hand_and_read() throws Exception {
        try (TestRoom room = TestRoom.of(folder)) {
            StringBuilder text = new StringBuilder("Indonesia and Vietnam\n\n");
            for (int i = 0; text.length() < 1_000_000; i++) {
                text.append(
                        i % 20 == 0 ? "In " + (1900 + i % 120) + " the harvest was good, " : "The harvest was good, ");
                text.append(
                        i % 50 == 0
                                ? "and Vietnam asked Indonesia to lift quota " + i + " on rice."
                                : "and it rained.");
                text.append("\n\n");
            }
            HttpResponse<String> added = room.upload(
                    "/add",
                    List.of("token", Forms.token(), "do", "files", "by", "ana"),
                    "files",
                    "long.txt",
                    text.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(added.body()).contains(": added");
            room.settle();
            holds(room);
            String document = room.record().latestDocuments(0, 1).getFirst().id();
            assertThat(room.page("/documents/" + document).select(".text").text())
                    .contains("quota 50");
        }
    }

    /** What is wrong with any of the pages to which links lead from the first; some of each sort. */
    private static Crawl holds(TestRoom room) throws Exception {
        List<String> doors = new ArrayList<>(List.of("/", "/review", "/review/log", "/add", "/search?q=a"));
        Crawl crawl = Crawl.of(room, doors, OF_EACH);
        assertThat(crawl.wrong()).isEmpty();
        crawl.pages()
                .forEach((address, page) -> assertThat(page.select("main b:contains(Budi), main script"))
                        .as(address)
                        .isEmpty());
        return crawl;
    }
}
