package org.chancery.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.time.TimeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the words between brackets in a text mean: country codes and names, joined by plus. */
class ReferencesTest {
    private static final LanguagePack PACK = LanguagePack.load("id");

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Menlu Vietnam Tran Van Hoa tiba di Jakarta. Setelah itu [Hoa] menuju Bogor. ~ Tran Van Hoa
            Menlu Vietnam Tran Van Hoa tiba di Jakarta. [Menteri Luar Negeri Vietnam] menyambut baik hal itu. ~ Tran Van Hoa
            Presiden Prancis Armand Delcourt tiba di Jakarta. [Presiden Prancis itu] akan menginap dua malam. ~ Armand Delcourt
            Presiden Prancis Armand Delcourt tiba di Jakarta. Menurut rencana, [ia] akan menginap dua malam. ~ Armand Delcourt
            Indonesia dan Jepang berunding. [Pihak Jepang] meminta waktu. ~ JP
            Indonesia dan Jepang berunding. [Kedua negara] sepakat. ~ ID+JP
            Menlu Indonesia Bambang Sutarno bertemu Menlu Jepang Sato Kenji. [Kedua menteri] sepakat. ~ Bambang Sutarno+Sato Kenji
            Ekspor ke Australia naik. Menurut data, impor dari [Negara tersebut] turun. ~ AU
            Ekspor Indonesia ke [Negeri Sakura] naik. ~ JP
            Indonesia menunggu. [Pemerintah] akan mengirim surat ke Jepang. ~ ID
            Vietnam menunggu. [Pemerintah Vietnam] akan mengirim surat. ~ VN
            """)
    void tells_whom_the_words_mean(String marked, String expected) {
        int from = marked.indexOf('[');
        String text = marked.replace("[", "").replace("]", "");
        AnalysedText analysed = AnalysedText.of(Document.of("test", text), PACK);
        Cast cast = new CastReader().read(analysed, new TimeReader().read(analysed));
        Mention mention = cast.mentions().stream()
                .filter(m -> analysed.tokens().start(m.first()) == from)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody at " + from + ": " + cast.mentions()));
        assertThat(mention.actors().stream()
                        .map(actor -> actor.kind() == Actor.Kind.COUNTRY ? actor.id() : actor.name())
                        .collect(Collectors.joining("+")))
                .isEqualTo(expected);
    }
}
