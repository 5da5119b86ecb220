package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.language.LanguagePack;
import org.chancery.record.Engagement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts that more than one sentence, or more than one name in a row, tells. */
class EngagementsReaderTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("id"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Presiden Turki berbicara dengan Menlu Irak, Menlu Suriah dan Menlu Mesir melalui telepon pada 5 Januari 2025. | phone_call 2025-01-05 held [IQ, TR]; phone_call 2025-01-05 held [SY, TR]; phone_call 2025-01-05 held [EG, TR]
        Presiden Chile memulai lawatan ke Brasil pada Senin (6/1) dan ke Argentina pada Selasa (7/1). | visit 2025-01-06 held [BR, CL]; visit 2025-01-07 held [AR, CL]
        Presiden Kenya akan bertolak ke Peru dan Bolivia pada 12 Januari 2025. | visit 2025-01-12 planned [KE, PE]; visit 2025-01-12 planned [BO, KE]
        Kenya dan Mesir mengadakan perundingan di Kairo. Putaran keenam perundingan digelar pada 7 Januari 2025. | negotiation_round 2025-01-07 held [EG, KE]
        Kunjungan Perdana Menteri Jepang ke India batal dilaksanakan pada Januari 2025. | visit 2025-01 cancelled [IN, JP]
        Duta Besar Mesir, Rabu (8/1), mendatangi kementerian menemui Menteri Luar Negeri Kenya. | meeting 2025-01-08 held [EG, KE]
        Kenya dan Mesir menutup putaran kelima perundingan pada 8 Januari 2025 setelah tiga hari bersidang. | negotiation_round 2025-01-06 held [EG, KE]
        Dua hari sebelum perundingan dibuka, tepatnya pada 6 Januari, Menteri Perdagangan Kenya bertatap muka dengan Menteri Perdagangan Mesir dalam sesi tingkat menteri kedelapan. | ministerial_session 2025-01-06 held [EG, KE]
        Presiden Kenya dijadwalkan mengunjungi Mesir pada 12 Januari 2025 dan bertemu Presiden Mesir. | visit 2025-01-12 planned [EG, KE]; meeting 2025-01-12 planned [EG, KE]
        "Saya bertemu Presiden Mesir di Kairo pada Senin (6/1)," kata Menteri Luar Negeri Kenya Adrian Lee. | meeting 2025-01-06 held [EG, KE]
        Menteri Luar Negeri Kenya Adrian Lee berbicara kepada pers. "Menteri Luar Negeri Peru menelepon saya pada Senin (6/1)," ujarnya. | phone_call 2025-01-06 held [KE, PE]
        Menteri Luar Negeri Mesir menghadiri rapat Dewan Gubernur IAEA ke - 3 di Wina pada 8 Januari 2025. | forum 2025-01-08 held [EG, IAEA]
        """)
    void tells(String text, String contacts) {
        Document document = new Document(
                "example",
                text,
                null,
                null,
                new DatedBy(LocalDate.of(2025, 1, 10), DatedBy.How.METADATA, null),
                null,
                null,
                Layout.of(text));
        List<Engagement> found = EXTRACTOR.read(document).engagements();
        assertThat(String.join(
                        "; ", found.stream().map(EngagementsReaderTest::shown).toList()))
                .isEqualTo(contacts);
    }

    /** Contacts of different kinds between the same two sides, told one after the other, each with its own number and day. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        id | 2025-11-15 | id/2025-11-15-putaran-kelima-vietnam-as.txt | negotiation_round 5 2025-11-12 2025-11-14 held; ministerial_session 8 2025-11-10 2025-11-10 held; ministerial_session null 2025-11 2025-11 planned; meeting null 2025-11-13 2025-11-13 held; meeting null 2025-11-14 2025-11-14 held
        en | 2025-11-16 | en/2025-11-16-vietnam-us-fifth-round.txt | negotiation_round 5 2025-11-14 2025-11-14 held; ministerial_session 8 2025-11-10 2025-11-10 held; ministerial_session null 2025-11 2025-11 planned; meeting null 2025-11-13 2025-11-13 held; meeting null 2025-11-14 2025-11-14 held
        """)
    void keepsNeighboursApart(String language, LocalDate published, String sample, String contacts) throws IOException {
        String text = Files.readString(Path.of("../samples", sample));
        DatedBy day = new DatedBy(published, DatedBy.How.METADATA, null);
        Document document = new Document(sample, text, null, language, day, null, null, Layout.of(text));
        List<Engagement> found =
                new Extractor(LanguagePack.load(language)).read(document).engagements();
        assertThat(found.stream().map(EngagementsReaderTest::numbered).toList()).containsExactly(contacts.split("; "));
    }

    private static String numbered(Engagement engagement) {
        return engagement.type().label() + " " + engagement.ordinal() + " " + engagement.start() + " "
                + engagement.end() + " " + engagement.status().label();
    }

    private static String shown(Engagement engagement) {
        return engagement.type().label() + " " + engagement.start() + " "
                + engagement.status().label() + " " + new TreeSet<>(engagement.parties());
    }
}
