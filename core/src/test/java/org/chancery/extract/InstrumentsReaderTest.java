package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.language.LanguagePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names an instrument, how far its name goes, of what kind it is, and what is none. */
class InstrumentsReaderTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("id"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Menteri Perdagangan Indonesia dan mitranya dari Kanada membahas ICA-CEPA.|trade_agreement ICA-CEPA
            Jepang dan Vietnam memanfaatkan Perjanjian Kemitraan Ekonomi Komprehensif Regional (RCEP).|trade_agreement Perjanjian Kemitraan Ekonomi Komprehensif Regional
            Indonesia dan Singapura menandatangani perjanjian ekstradisi pada 2022.|other perjanjian ekstradisi
            Brasil dan Indonesia meneken nota kesepahaman tentang bioenergi.|mou nota kesepahaman tentang bioenergi
            Kedua negara berpegang pada Konvensi Hukum Laut, ujar Menteri Luar Negeri Filipina.|convention Konvensi Hukum Laut
            Jerman dan Indonesia mengadopsi Pernyataan Bersama tentang Transisi Energi.|joint_statement Pernyataan Bersama tentang Transisi Energi
            Vietnam dikeluarkan Amerika Serikat dari daftar D1 dan D3.|list daftar D1 dan D3
            Peru dan Indonesia memperkuat kemitraan strategis antara Peru dan Indonesia.|partnership kemitraan strategis antara Peru dan Indonesia
            Chile dan India merundingkan perjanjian perdagangan bebas antara Chile dan India.|trade_agreement perjanjian perdagangan bebas antara Chile dan India
            Mesir dan Israel menyepakati gencatan senjata 30 hari.|other gencatan senjata 30 hari
            Jepang dan ASEAN meluncurkan Rencana Induk Pelabuhan ASEAN 2040.|strategy Rencana Induk Pelabuhan ASEAN 2040
            Kebijakan luar negeri Kanada memuat agenda "Arctic Above" untuk Denmark.|strategy agenda "Arctic Above
            Penandatanganan perjanjian kerja sama itu dilakukan oleh Peru dan Chile di Lima.|other perjanjian kerja sama
            Peru dan Chile mengecam resolusi Parlemen Eropa tentang kopi.|other resolusi Parlemen Eropa tentang kopi
            Program kerja sama air bersih Jepang-Peru bertajuk LAUT (Langkah Air Untuk Timur) berakhir.|initiative Langkah Air Untuk Timur
            Peru dan Chile berharap dokumen kerja sama proyek bendungan itu diteken bulan depan.|other dokumen kerja sama proyek bendungan
            Inggris dan Mauritius menandatangani "Perjanjian Kepulauan Chagos" di London.|other Perjanjian Kepulauan Chagos
            """)
    void reads(String sentence, String expected) {
        assertThat(found(sentence)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Indonesia dan Malaysia akan terus memperkuat kerja sama.
            Jepang dan Tiongkok belum menemukan kesepakatan.
            Program nuklir Iran dibahas Prancis dan Jerman.
            Strategi pelatih Brasil itu gagal menghadapi Jepang.
            Kontrak berjangka minyak Amerika Serikat naik setelah pengumuman Arab Saudi.
            Program "Sarapan Sehat" dimulai di Bandung setelah Jepang dan Brasil memulainya.
            Jepang dan Brasil meminta gencatan senjata.
            Realisasi Rencana Kerja Dinas tahun ini disampaikan kepada Jepang dan Peru.
            Nasabah BRI di Jepang dan Korea Selatan bertambah.
            Direktur Hukum dan Perjanjian Politik Kementerian Luar Negeri Indonesia bertemu Dubes Norwegia.
            Ayah korban menandatangani surat perjanjian damai di kantor polisi.
            Bantuan itu dikirim sesuai kesepakatan antara Peru dan Chile.
            Resolusi layar televisi buatan Jepang dan Korea Selatan meningkat.
            Pameran Convention and Exhibition Jakarta dihadiri Jepang dan Korea Selatan.
            """)
    void refuses(String sentence) {
        assertThat(found(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Indonesia dan Kanada menandatangani perjanjian dagang. Perjanjian itu mulai berlaku tahun depan.|1
            Program kerja sama air Jepang-Peru bertajuk LAUT (Langkah Air Untuk Timur) berakhir. LAUT 2 akan dimulai.|2
            Perjanjian Kemitraan Ekonomi Indonesia-Jepang (IJEPA) ditinjau. IJEPA berlaku sejak 2008.|1
            Swiss mencapai kesepakatan dagang dengan Amerika Serikat. Jepang mencapai kesepakatan dagang dengan Amerika Serikat.|2
            """)
    void readsEachOnce(String text, int number) {
        assertThat(found(text)).hasSize(number);
    }

    @Test
    void readsTheItemsOfAList() {
        String text = """
                Indonesia dan Brasil menyaksikan pertukaran tiga nota kesepahaman.
                Pertama, kerja sama bidang kehutanan antara Menteri Kehutanan Indonesia dan Menteri Lingkungan Brasil.
                Kedua, kerja sama pendidikan tinggi antara Universitas Airlangga dan Universidade de Brasilia.
                """;
        assertThat(found(text)).containsExactly("mou kerja sama bidang kehutanan", "mou kerja sama pendidikan tinggi");
    }

    @Test
    void readsARowUnderOneVerb() {
        assertThat(found("Oman dan Amerika Serikat memiliki perjanjian perdagangan bebas, kesepakatan pendidikan, dan"
                        + " perjanjian ekstradisi."))
                .containsExactly(
                        "trade_agreement perjanjian perdagangan bebas",
                        "other kesepakatan pendidikan",
                        "other perjanjian ekstradisi");
    }

    @Test
    void aPressAppearanceIsNoPaper() {
        assertThat(found("Presiden Indonesia memberi pernyataan pers bersama di Moskow, Rusia."))
                .isEmpty();
    }

    private static List<String> found(String text) {
        return EXTRACTOR.read(InstrumentRuleExamplesTest.document(text)).instruments().stream()
                .map(i -> i.kind().label() + " " + i.name())
                .toList();
    }
}
