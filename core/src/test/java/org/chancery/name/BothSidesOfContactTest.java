package org.chancery.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.document.Document;
import org.chancery.extract.Extractor;
import org.chancery.language.LanguagePack;
import org.chancery.record.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a document about two countries <i>both sides</i> are nevertheless the two that the lines before say have met. */
class BothSidesOfContactTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        id | Kenya meminta Mesir membuka pasar. Mesir meminta Kenya menurunkan tarif. Kenya dan Mesir membahas tarif. Ekspor Kenya ke Mesir naik. Menteri Perdagangan Kenya juga bertemu Menteri Perdagangan Peru. Kedua pihak sepakat memulai perundingan dagang.
        en | Kenya asked Egypt to open its market. Egypt asked Kenya to cut tariffs. Kenya and Egypt discussed tariffs. Exports of Kenya to Egypt rose. The Trade Minister of Kenya also met the Trade Minister of Peru. The two sides agreed to open trade talks.
        """)
    void areThoseWhoMet(String language, String text) {
        List<Act> acts = new Extractor(LanguagePack.load(language))
                .read(Document.of("example", text))
                .acts();
        assertThat(acts.get(acts.size() - 1).by()).containsExactlyInAnyOrder("KE", "PE");
    }
}
