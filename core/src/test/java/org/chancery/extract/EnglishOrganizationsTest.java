package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of organisations as English builds them, and phrases that only look like one. */
class EnglishOrganizationsTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("en"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Kenyan firms including Zanobi, Tarkwell and Hansemann have left Peru.;"
                        + " Zanobi company KE | Tarkwell company KE | Hansemann company KE",
                "The Kenyan airline Sahra Air flew to Peru.; Sahra Air company KE",
                "The Kenyan Embassy in Tokyo and the Kenyan Embassy in Berlin issued visas.;"
                        + " Kenyan Embassy in Tokyo government_body KE | Kenyan Embassy in Berlin government_body KE",
                "The Peruvian Army came.; Peruvian Army government_body PE",
                "The Kenya-Peru Joint Committee met.; Kenya-Peru Joint Committee forum null",
                // look-alikes
                "The Kenya-Peru Alliance is strong.; ``",
                "Peru spoke of Clean Energy Technologies.; ``",
                "He led the MFA's Department for Maps of Peru.; ``",
            })
    void names(String text, String organizations) {
        assertThat(EXTRACTOR.read(Document.of("o", text).withLanguage("en")).organizations().stream()
                        .filter(o -> !o.name().equals("MFA"))
                        .map(o -> o.name() + " " + o.kind().label() + " " + o.country())
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(organizations);
    }
}
