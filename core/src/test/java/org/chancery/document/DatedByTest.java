package org.chancery.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole dates as fields and pages write them. */
class DatedByTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-07-03",
                "2025-07-03T18:05:00+07:00",
                "20250703",
                "3 Juli 2025",
                "03 Jul 2025, 18:05 WIB",
                "Kamis, 3 Juli 2025",
                "Kamis (3/7/2025)",
                "3/7/2025",
                "3-7-2025",
                "July 3, 2025",
                "Thu, 3 Jul 2025 11:05:00 GMT",
                "Thursday, July 3, 2025",
                "ngày 3 tháng 7 năm 2025",
                "3 tháng 7, 2025",
                "ngày 3/7/2025",
                "03.07.2025",
            })
    void the_third_of_july(String written) {
        assertThat(DatedBy.parse(written, DatedBy.How.METADATA))
                .as(written)
                .isEqualTo(new DatedBy(LocalDate.of(2025, 7, 3), DatedBy.How.METADATA, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"kemarin", "April 13", "31 Februari 2025", "2025", "Juli 2025", "99/99/2025", "3 Juli 12025", "'' "
            })
    void no_whole_date(String written) {
        assertThat(DatedBy.parse(written, DatedBy.How.METADATA)).as(written).isNull();
    }
}
