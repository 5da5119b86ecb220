package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.standing.FigureSeries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says, it says once and in words: headings, days, amounts, reasons, lines of a timeline. */
class SaidOnceTest {
    private static final Wording ENGLISH = Wording.ENGLISH;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hopes for more investors in the islands …  | Hopes for more investors in the islands of the east. | true
            hopes for more investors in the islands …  | She hopes for more investors in the islands.         | false
            Lombok Accord                              | Lombok Accord signed in May                          | false
            """)
    void a_heading_that_opens_the_quotation_is_known(String heading, String quote, boolean opens) {
        assertThat(new Heading(heading, "en").opens(citation("a", quote))).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2025-01 | 2025-11 | January – November 2025
            id | 2025-01 | 2025-11 | Januari – November 2025
            vi | 2025-01 | 2025-11 | tháng 1 – tháng 11/2025
            en | 2024-12 | 2025-11 | December 2024 – November 2025
            """)
    void months_of_one_year_name_it_once(String language, String start, String end, String said) {
        Wording words = Wording.of(language);
        assertThat(words.dates(PartialDate.parse(start), PartialDate.parse(end)))
                .isEqualTo(said);
        assertThat(Naming.period(start + "/" + end, words)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            en | over   | over 150 billion USD
            id | over   | lebih dari 150 miliar USD
            vi | up to  | tới 150 tỷ USD
            en | before | 150 billion USD before
            en | -      | 150 billion USD
            """)
    void an_amount_is_qualified_where_its_language_does(String language, @Nullable String qualifier, String said) {
        FigureSeries.Value value = new FigureSeries.Value(
                "1",
                new BigDecimal("150000000000"),
                "2025",
                qualifier,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                1,
                List.of());
        assertThat(Naming.value(value, "USD", Wording.of(language))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026, ''
            2026-11, ''
            2026-11-23, today
            2025-11, 13 months ago
            """)
    void a_time_that_lasts_is_not_past(String date, String said) {
        assertThat(ENGLISH.since(PartialDate.parse(date), LocalDate.of(2026, 11, 23)))
                .isEqualTo(said);
    }

    @Test
    void an_axis_names_months_and_the_year_where_it_begins() {
        TimeAxis axis = TimeAxis.of(List.of(LocalDate.of(2025, 11, 13), LocalDate.of(2026, 2, 20)));
        assertThat(axis.ticks(ENGLISH).stream().map(DossierPage.Tick::label))
                .containsExactly("Dec 2025", "2026", "Feb", "Mar");
    }

    @Test
    void acts_about_one_matter_on_one_day_are_one_line() {
        List<TimelineRow> rows = TimelineRow.of(
                List.of(
                        moment("14 Nov 2025", "m1", "ask", "VN"),
                        moment("14 Nov 2025", "m2", "ask", "VN"),
                        moment("14 Nov 2025", "m1", "acknowledgement", "US"),
                        moment("14 Nov 2025", "m1", "commitment", "US"),
                        moment("13 Nov 2025", "m1", "ask", "VN")),
                ENGLISH);
        assertThat(rows).extracting(row -> row.moment().id()).containsExactly("m1", "m2", "m1");
        assertThat(rows).extracting(TimelineRow::isNewDay).containsExactly(true, false, true);
        assertThat(rows.getFirst().acts())
                .containsExactly("Vietnam: ask", "United States: acknowledgement, commitment");
        assertThat(rows.getFirst().citations()).hasSize(3);
    }

    @Test
    void a_reason_stands_once_with_all_that_rests_on_it() {
        Citation one = citation("a", "one");
        List<MatterPage.Reason> reasons = MatterPage.Reason.of(List.of(
                new MatterPage.Join(one, one, 95, "the same sides", "machine"),
                new MatterPage.Join(one, one, 50, "the same sides", "machine"),
                new MatterPage.Join(one, one, 95, "the same sides", "machine")));
        assertThat(reasons).extracting(reason -> reason.joins().size()).containsExactly(2, 1);
    }

    private static DossierPage.Moment moment(String when, String id, String what, String by) {
        return new DossierPage.Moment(
                when,
                when,
                2025,
                what,
                Heading.own(id),
                EntryKind.MATTER,
                id,
                List.of(by),
                citation(id + by + what + when, what));
    }

    private static Citation citation(String claim, String quote) {
        return new Citation(new ClaimId(claim), quote, "en", "Desk", null, Curation.SUGGESTED);
    }
}
