package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.chancery.Chancery;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.matter.Axes;
import org.chancery.matter.MatterBody;
import org.chancery.matter.MatterResolution;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolutions;
import org.chancery.resolve.Searched;
import org.chancery.resolve.Source;
import org.junit.jupiter.api.Test;

class MattersJsonTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 6);
    private static final String TEXT = "Menteri Perdagangan Vietnam meminta Malaysia menghapus kuota impor beras.";

    @Test
    void an_ask_without_an_answer_says_what_was_searched() throws Exception {
        JsonNode matter = matter(LocalDate.of(2025, 6, 1));
        assertThat(matter.get("asker").asText()).isEqualTo("VN");
        assertThat(matter.get("addressee").asText()).isEqualTo("MY");
        assertThat(matter.get("response").asText()).isEqualTo("none_found");
        assertThat(matter.get("progress").asText()).isEqualTo("no_action_found");
        assertThat(matter.get("searched").get("documents").asInt()).isEqualTo(1);
        JsonNode item = matter.get("items").get(0);
        assertThat(item.get("doc").asText()).isEqualTo("a");
        assertThat(item.get("status").asText()).isEqualTo("raised");
        JsonNode evidence = item.get("evidence");
        assertThat(TEXT.substring(
                        evidence.get("start").asInt(), evidence.get("end").asInt()))
                .isEqualTo(evidence.get("quote").asText());
    }

    @Test
    void a_year_later_it_is_stalled() throws Exception {
        assertThat(matter(LocalDate.of(2026, 5, 6)).get("progress").asText()).isEqualTo("stalled");
    }

    private static JsonNode matter(LocalDate asOf) throws Exception {
        Document document =
                Document.of("a", TEXT).withLanguage("id").withPublished(new DatedBy(DAY, DatedBy.How.METADATA, null));
        Filed filed = new Filed(
                new Source(PublicId.of("a"), "a", "id", DAY, null),
                document,
                Chancery.load().read(document).orElseThrow());
        List<Entry<MatterBody>> matters = Resolutions.over(List.of(filed), new MatterResolution(), Judgements.NONE);
        String json = new MattersJson(asOf, new Searched(1, 1, DAY), Axes.STALLED_AFTER).array(matters);
        JsonNode array = new ObjectMapper().readTree(json);
        assertThat(array).hasSize(1);
        return array.get(0);
    }
}
