package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.Chancery;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.record.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingsTest {

    @ParameterizedTest
    @CsvSource({
        "Group of Seven, G7",
        "G-7, G7",
        "Kelompok Tujuh, G7",
        "Nhóm G7, G7",
        "International Monetary Fund, IMF",
        "Dana Moneter Internasional, IMF",
        "Quỹ Tiền tệ Quốc tế, IMF",
        "the World Trade Organisation, WTO",
        "Bank Dunia, World Bank",
        "Ngân hàng Thế giới, World Bank",
        "QUAD, Quad",
        "Organisasi Perburuhan Internasional, ILO",
        "OKI, OIC",
        "Uni Eropa, EU",
        // no organisations, and codes of countries
        "AU, AU",
        "VN, VN",
        "Ministry of Trade, Ministry of Trade",
        "Fund, Fund",
        "Group of Companies, Group of Companies",
    })
    void one_side_under_all_its_names(String worded, String side) {
        assertThat(Groupings.side(worded)).isEqualTo(side);
        assertThat(Groupings.side(side)).as("its own name").isEqualTo(side);
    }

    @ParameterizedTest
    @CsvSource({"World Bank, id, Bank Dunia", "World Bank, vi, Ngân hàng Thế giới", "IMF, id, IMF", "OIC, id, OKI"})
    void is_called_as_readers_of_a_language_call_it(String side, String language, String name) {
        assertThat(Groupings.name(side, language)).contains(name);
    }

    /** Every name of the shelf leads to a side whose own name leads to itself: no two organisations share a side. */
    @Test
    void sides_are_fixed_points() {
        Set<String> sides = new TreeSet<>();
        Groupings.each((name, side) -> sides.add(side));
        assertThat(sides)
                .hasSizeGreaterThan(100)
                .allSatisfy(side -> assertThat(Groupings.side(side)).isEqualTo(side));
    }

    @Test
    void an_article_keeps_its_words_and_the_record_gets_one_name() {
        Document document = Document.of(
                        "d",
                        "Jakarta - Indonesia meminta Dana Moneter Internasional (IMF) menambah kuota suara negara "
                                + "berkembang. Dana Moneter Internasional berjanji membahas permintaan Indonesia.")
                .withLanguage("id")
                .withPublished(new DatedBy(LocalDate.of(2026, 3, 2), DatedBy.How.METADATA, null));
        Extraction read = Chancery.load().read(document).orElseThrow();
        Extraction kept = Groupings.of(read);
        assertThat(kept.acts()).isNotEmpty().allSatisfy(act -> {
            assertThat(act.by()).doesNotContain("Dana Moneter Internasional");
            assertThat(act.to()).doesNotContain("Dana Moneter Internasional");
        });
        assertThat(kept.organizations()).isEqualTo(read.organizations());
    }
}
