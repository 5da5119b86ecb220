package org.chancery.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.Chancery;
import org.chancery.document.Document;
import org.chancery.record.Act;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonFormTest {
    record Sample(
            String name,
            @Nullable PartialDate date,
            @Nullable LocalDate day,
            List<String> words,
            Map<String, Integer> counts,
            @Nullable ClaimId claim,
            String empty) {}

    @Test
    void what_is_written_comes_back() {
        Sample full = new Sample(
                "x",
                PartialDate.parse("2025-07"),
                LocalDate.of(2025, 7, 13),
                List.of("a"),
                Map.of("b", 2),
                new ClaimId("d.a1"),
                "no");
        assertThat(JsonForm.read(JsonForm.write(full), Sample.class)).isEqualTo(full);
    }

    @Test
    void what_was_empty_is_empty_again_and_what_was_absent_is_null() {
        Sample bare = new Sample("x", null, null, List.of(), Map.of(), null, "y");
        assertThat(JsonForm.write(bare)).isEqualTo("{\"name\":\"x\",\"empty\":\"y\"}");
        assertThat(JsonForm.read(JsonForm.write(bare), Sample.class)).isEqualTo(bare);
    }

    @Test
    void an_empty_text_is_not_an_absent_one() {
        Sample empty = new Sample("", null, null, List.of(""), Map.of("", 1), null, "");
        assertThat(JsonForm.read(JsonForm.write(empty), Sample.class)).isEqualTo(empty);
    }

    @Test
    void facts_of_an_extraction_come_back_whole() {
        Extraction extraction = Chancery.load()
                .read(Document.of(
                        "1",
                        "Jakarta, 3 Juli 2025 - Menteri Luar Negeri Vietnam meminta Indonesia menghapus kuota beras."))
                .orElseThrow();
        assertThat(extraction.acts()).isNotEmpty();
        for (Act act : extraction.acts()) {
            assertThat(JsonForm.read(JsonForm.write(act), Act.class)).isEqualTo(act);
        }
    }

    @Test
    void a_claim_is_named_by_its_document_its_list_and_its_place() {
        Source source = new Source(PublicId.of("1"), "1", "id", null, null);
        Extraction extraction = Chancery.load()
                .read(Document.of("1", "Menteri Luar Negeri Vietnam meminta Indonesia menghapus kuota beras."))
                .orElseThrow();
        List<ClaimId> ids = extraction
                .facts()
                .map((Fact fact) -> ClaimId.of(source, extraction, fact))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
        assertThat(ids).allMatch(id -> id.document().equals(source.id()));
    }
}
