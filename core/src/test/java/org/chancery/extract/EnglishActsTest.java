package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Act;
import org.chancery.record.Instrument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts and papers that more than one sentence, or the sort of text, tells in English; single rules stand beside themselves. */
class EnglishActsTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("en"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        President Adrian Lee of Kenya and President Nadia Farouk of Egypt met in Nairobi. They agreed to open their ports. | agreement [EG, KE] [] agree-to
        President Adrian Lee of Kenya met President Nadia Farouk of Egypt in Nairobi and praised the work of Peru. The two leaders condemned a raid by Chile. They called for calm. | appreciation [KE] [PE] thank; assessment [EG, KE] [CL] condemn; ask [EG, KE] [] call-for
        EU farm ministers met in Brussels. Ministers also decided to continue the talks with Japan on beef. | commitment [EU] [JP] agree-to
        Kenya and Egypt failed to agree on fish quotas. |
        The quotas of Kenya harm the trade of Egypt, Egyptian Trade Minister Nadia Farouk said. | assessment [EG] [KE] trailing
        Protectionist trade laws are a danger to all, Egyptian Trade Minister Nadia Farouk said. | assessment [EG] [] trailing
        The U.S. Wants Japan to open its rice market. | ask [US] [JP] want
        Fish exports of Kenya to Egypt declined in May. |
        Foreign Minister of Kenya Adrian Lee will deliver a speech on trade in Egypt. |
        """)
    void tells(String text, String acts) {
        assertThat(acts(text)).isEqualTo(acts == null ? "" : acts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        We, President Adrian Lee of Kenya and President Nadia Farouk of Egypt, met today in Nairobi. We reaffirm our commitment to free trade. This plan is an important step for our farmers. | commitment [EG, KE] [] commitment-words; assessment [EG, KE] [] joint-voice
        President Adrian Lee of Kenya met President Nadia Farouk of Egypt today in Nairobi. This plan is an important step for farmers. |
        """)
    void speaksTogether(String text, String acts) {
        assertThat(acts(text)).isEqualTo(acts == null ? "" : acts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Prime Minister of Singapore Adrian Lee visited Peru. The trade pact strengthens the ties of Singapore with Peru. | assessment [SG] [PE] own-voice
        Prime Minister of Singapore Adrian Lee visited Peru. Both sides discussed the important ties of Singapore with Peru. |
        """)
    void judgesInItsOwnWords(String text, String acts) {
        Document bare = document(text);
        Document official = new Document(
                bare.id(),
                text,
                null,
                "en",
                bare.published(),
                "Ministry of Foreign Affairs Singapore",
                null,
                bare.layout());
        assertThat(shown(official)).isEqualTo(acts == null ? "" : acts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kenya and Egypt have agreed on a Framework for an Agreement on Reciprocal Trade. Both will work to finalize the Agreement on Reciprocal Trade soon. | Framework for an Agreement on Reciprocal Trade agreed; Agreement on Reciprocal Trade under_negotiation
        The Agreement on Fair Trade between Kenya and Egypt will build on the Kenya-Egypt Bilateral Trade Agreement, which entered into force in 2001. | Agreement on Fair Trade; Kenya-Egypt Bilateral Trade Agreement in_force
        Firms of Kenya have signed twelve memorandums of understanding with firms of Egypt. | twelve memorandums of understanding signed
        """)
    void names(String text, String papers) {
        assertThat(EXTRACTOR.read(document(text)).instruments().stream()
                        .map(EnglishActsTest::shown)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(papers);
    }

    private static String acts(String text) {
        return shown(document(text));
    }

    private static String shown(Document document) {
        return EXTRACTOR.read(document).acts().stream()
                .map(EnglishActsTest::shown)
                .collect(Collectors.joining("; "));
    }

    private static Document document(String text) {
        return Document.of("e", text)
                .withLanguage("en")
                .withPublished(new DatedBy(LocalDate.of(2025, 7, 16), DatedBy.How.METADATA, null));
    }

    private static String shown(Act act) {
        return act.kind().label() + " " + new TreeSet<>(act.by()) + " " + new TreeSet<>(act.to()) + " "
                + act.found().rule().replaceAll(".*/", "");
    }

    private static String shown(Instrument paper) {
        return paper.name()
                + (paper.status() == null ? "" : " " + paper.status().label());
    }
}
