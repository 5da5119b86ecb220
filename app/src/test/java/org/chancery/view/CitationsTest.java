package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of documents as pages quote them: in one line, between the marks of the page. */
class CitationsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "akan membeli beras;akan membeli beras",
                "“Kami akan membeli beras;Kami akan membeli beras",
                "akan membeli beras”;akan membeli beras",
                "akan membeli “beras”;akan membeli “beras”",
                "“Kami akan” membeli;“Kami akan” membeli",
                "\"Kami\" dan \"mereka\";\"Kami\" dan \"mereka\"",
                "|akan\n   membeli\t beras |;akan membeli beras",
                "– akan membeli beras;akan membeli beras",
                "akan  membeli;akan membeli",
                "the ministerâ€™s visit;the minister’s visit",
                "|the minister&rsquo;s visit|;the minister’s visit",
            })
    void a_quotation_stands_in_one_line_without_a_mark_that_has_no_other(String quote, String line) {
        assertThat(Citations.oneLine(quote)).isEqualTo(line);
    }
}
