package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chancery.batch.ReadDocument;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Found;
import org.chancery.record.Organization;
import org.chancery.record.OrganizationKind;
import org.chancery.record.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names that are very long, written from right to left, or look like markup or like a path: the pages hold. */
@Timeout(60)
class OddPagesTest {
    private static final List<String> NAMES =
            List.of("S" + "a".repeat(199), "جمعية الصداقة", "<b>Budi</b> & \"Sari\"", "A/B – 50% #1?", "Thị Ngọc Ánh");

    @TempDir
    private Path folder;

    @Test
    void pages_hold_whatever_the_names() throws Exception {
        String text = String.join(". ", NAMES) + ".";
        List<Person> people = NAMES.stream()
                .map(name ->
                        new Person(name, null, null, "ID", false, words(text, name), new Found("id/people/x", 0.5)))
                .toList();
        List<Organization> organizations = NAMES.stream()
                .map(name -> new Organization(
                        name,
                        null,
                        OrganizationKind.ASSOCIATION,
                        "VN",
                        words(text, name),
                        new Found("id/organizations/x", 0.5)))
                .toList();
        Document plain = Document.of("odd", text);
        Document document = new Document(
                "odd",
                text,
                NAMES.getFirst() + NAMES.getFirst(),
                "id",
                new DatedBy(LocalDate.of(2025, 7, 9), DatedBy.How.METADATA, null),
                NAMES.get(2),
                null,
                plain.layout());
        Extraction extraction = new Extraction(
                "odd",
                "id",
                "2025-07-09",
                null,
                people,
                organizations,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        try (TestRoom room = TestRoom.of(folder, new ReadDocument(document, extraction, List.of()))) {
            for (String list : List.of("/people", "/organizations", "/documents")) {
                for (String address : room.page(list)
                        .select("main .rows a[href^=" + list + "/]")
                        .eachAttr("href")) {
                    var page = room.page(address);
                    assertThat(page.select("h1")).as(address).hasSize(1);
                    assertThat(page.select("main b:not(.chip b), main script"))
                            .as(address)
                            .isEmpty();
                }
            }
            assertThat(room.page("/people").select(".item")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(room.page("/people").select("blockquote").eachAttr("dir"))
                    .containsOnly("auto");
            assertThat(room.get("/search?q=%D8%AC%D9%85%D8%B9%D9%8A%D8%A9").statusCode())
                    .isEqualTo(200);
        }
    }

    private static List<Evidence> words(String text, String name) {
        int at = text.indexOf(name);
        return List.of(Evidence.cut(text, at, at + name.length()));
    }
}
