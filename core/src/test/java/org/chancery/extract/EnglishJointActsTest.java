package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts whose sides stand in another sentence, in English: joint statements, lists, letters. */
class EnglishJointActsTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("en"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The text was read out at noon. We, the leaders of Kenya, the Republic of Chile (Chile), and Norway, met today. We commit to protect the oceans. | commitment [CL, KE, NO] > []
        This week, we – the presidents of Kenya and Chile – met in Lima. We will build a port. | commitment [CL, KE] > []
        We, the Member States of the Association of Southeast Asian Nations (ASEAN) and Norway, met in Oslo. We commit to protect the oceans. | commitment [ASEAN, NO] > []
        Ministers of Kenya, Chile and Norway met in Oslo on Monday. The three governments committed to protect the oceans. | commitment [CL, KE, NO] > []
        Ministers of Kenya, Chile and Norway met in Oslo on Monday. The four cooks committed to better soup. |
        We, the Presidents of Kenya and Chile, met in Lima. We will: / (a) Expand the port of Lima with new cranes; / (b) Launch a fund for young farmers. | commitment [CL, KE] > []; commitment [CL, KE] > []
        We, the Presidents of Kenya and Chile, met in Lima. The menu was: / (a) Bread with salted butter; / (b) Soup of the season. |
        """)
    void tells(String text, String acts) {
        Document document = Document.of("e", text.replace(" / ", "\n"))
                .withLanguage("en")
                .withPublished(new DatedBy(LocalDate.of(2025, 7, 16), DatedBy.How.METADATA, null));
        assertThat(EXTRACTOR.read(document).acts().stream()
                        .map(EnglishJointActsTest::shown)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(acts == null ? "" : acts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Letter from President Wei Tan to President Omar Aziz of Egypt / I would like to offer my warm congratulations on your re-election. / Please accept our condolences on the loss of your father. / Thank you for the blankets that Egypt sent. | appreciation [SG] > [EG]; appreciation [SG] > [EG]; appreciation [SG] > [EG]
        Letter from President Wei Tan to President Omar Aziz of Egypt / We enjoy close cooperation in farming and trade. | assessment [SG] > [EG]
        Letter from President Wei Tan to President Omar Aziz of Egypt / We had lunch under an old tree by the river. |
        """)
    void writes(String text, String acts) {
        Document plain = Document.of("e", text.replace(" / ", "\n"));
        Document letter = new Document(
                plain.id(),
                plain.text(),
                null,
                "en",
                null,
                "Ministry of Foreign Affairs Singapore",
                null,
                plain.layout());
        assertThat(EXTRACTOR.read(letter).acts().stream()
                        .map(EnglishJointActsTest::shown)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(acts == null ? "" : acts);
    }

    private static String shown(Act act) {
        return act.kind().label() + " " + new TreeSet<>(act.by()) + " > " + new TreeSet<>(act.to());
    }
}
