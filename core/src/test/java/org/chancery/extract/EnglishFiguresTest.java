package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as English writes them: adjectives and hyphens before the noun counted, a second amount without its unit. */
class EnglishFiguresTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("en"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // the second amount goes without its unit, in either order and both ends of a range
                "Exports of Kenya to Egypt rose to 8.1 billion dollars in February from 5.7 billion in January.;"
                        + " 8.1 billion USD increase 2025-02 KE>EG | 5.7 billion USD - 2025-01 KE>EG",
                "Trade between Kenya and Egypt is worth between $5 and $7 billion.;"
                        + " 5 billion USD - - KE>EG | 7 billion USD - - KE>EG",
                "Egypt's exports to Kenya fell by a quarter to 300 million euros.; 300 million EUR decrease - EG>KE",
                "Trade between Kenya and Egypt rose 3.2 percent to $4.5 billion in 2024.;"
                        + " 3.2 % increase - KE>EG | 4.5 billion USD increase 2024 KE>EG",
                "Kenya and Egypt will provide USD50 million each in loans to Sudan.; 50 million USD - - EG>SD",
                // adjectives and names before the noun that is counted
                "Kenya agreed to buy 30 Embraer aircraft from Brazil.; 30 aircraft - - KE>BR",
                "More than 500 Egyptian companies work in Kenya.; 500 companies - - KE>EG",
                "The 12-nation European Union accused Japan of dumping.; 12 countries - - EU>JP",
                "Kenya and Egypt signed a five-year accord on fish.; 5 years - - KE>EG",
                "Kenya announced a 90-day pause of tariffs on goods of Egypt.; 90 days - - KE>EG",
                // rates beside their levy
                "Kenya will keep at 20 percent the reciprocal tariffs on goods of Egypt.; 20 % - - KE>EG",
                "Some goods of Egypt will receive a zero percent tariff rate in Kenya.; 0 % - - KE>EG",
                "Egypt is Kenya's third-largest trading partner.; 3 rank - - EG>KE",
                // look-alikes
                "The President of Kenya ended a three-day visit to Egypt.; ``",
                "Kenya and Egypt met in a 225-member parliament.; ``",
                "Kenya and Egypt welcomed the Net-Zero Government Initiative.; ``",
            })
    void readsFigures(String text, String figures) {
        Document document = Document.of("f", text)
                .withLanguage("en")
                .withPublished(new DatedBy(LocalDate.of(2025, 7, 16), DatedBy.How.METADATA, null));
        assertThat(EXTRACTOR.read(document).figures().stream()
                        .peek(f -> f.evidence()
                                .forEach(e -> assertThat(text.substring(e.start(), e.end()))
                                        .isEqualTo(e.quote())))
                        .map(EnglishFiguresTest::line)
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(figures);
    }

    private static String line(Figure figure) {
        return figure.value().stripTrailingZeros().toPlainString()
                + (figure.scale().factor() == 1 ? "" : " " + figure.scale().label()) + " " + figure.unit()
                + (figure.direction() == null ? " -" : " " + figure.direction().label())
                + " " + Objects.requireNonNullElse(figure.period(), "-")
                + " " + figure.reporter() + ">" + figure.partner();
    }
}
