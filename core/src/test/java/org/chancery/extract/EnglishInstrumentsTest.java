package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of agreements, bills and programmes as English builds them, with kind and status, and look-alikes. */
class EnglishInstrumentsTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("en"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "The House of the United States passed a trade bill against Japan.; trade bill other proposed",
                "Rep. Harold Whitby spoke of Japan and the United States. The Whitby amendment is harsh.;"
                        + " Whitby amendment other proposed",
                "In a 1994 agreement the United States and Peru set the border.; 1994 agreement other null",
                "Russia suspended the New START treaty with the United States.; New START convention null",
                "Peru and Ecuador announced the Partnership for Atlantic Cooperation.;"
                        + " Partnership for Atlantic Cooperation partnership in_force",
                "Peru has committed to fully implement the WTO Agreement on Fisheries Subsidies with Chile.;"
                        + " WTO Agreement on Fisheries Subsidies convention null",
                "Singapore and Peru urged Myanmar to follow the Five-Point Consensus.; Five-Point Consensus other agreed",
                // look-alikes
                "Peru and Chile paid the oil bill.; ``",
                "The plan of the minister of Peru pleased Chile.; ``",
            })
    void names(String text, String instruments) {
        assertThat(EXTRACTOR.read(Document.of("i", text).withLanguage("en")).instruments().stream()
                        .map(i -> i.name() + " " + i.kind().label() + " "
                                + (i.status() == null
                                        ? "null"
                                        : i.status().name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(instruments);
    }
}
