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

class FiguresReaderTest {
    private static final Extractor EXTRACTOR = new Extractor(LanguagePack.load("id"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // flows: amount, period, who to whom
                "Ekspor Indonesia ke Kanada pada 2023 mencapai 2,1 miliar dolar AS.;"
                        + " export value 2.1 billion USD - 2023 ID>CA",
                "Impor Jepang dari Peru naik 12 persen.; growth of imports 12 % increase - JP>PE",
                "Total perdagangan Indonesia-Chile sebesar US$500 juta (Rp8 triliun).;"
                        + " trade value 500 million USD - - ID>CL",
                "Surplus Indonesia dengan India meningkat dari 2 miliar dolar AS pada 2022 menjadi 3 miliar dolar AS pada 2023.;"
                        + " trade surplus (before) 2 billion USD - 2022 ID>IN | trade surplus 3 billion USD increase 2023 ID>IN",
                // tariffs: who imposes, who bears; what is left and what is reached
                "Kanada menurunkan tarif terhadap Meksiko dari 25 persen menjadi 10 persen.;"
                        + " tariff (before) 25 % - - CA>MX | tariff 10 % decrease - CA>MX",
                "Produk asal Peru dikenai tarif 15 persen oleh Jepang.; tariff 15 % - - JP>PE",
                "Ekspor Peru ke Jepang kini dikenai tarif 5 persen.; tariff 5 % - - JP>PE",
                "Kanada menetapkan tarif 10 persen bagi semua negara.; tariff 10 % - - CA>null",
                // counts
                "Sebanyak 12 nota kesepahaman ditandatangani Indonesia dan Turki.; agreements signed 12 agreements - - ID>TR",
                "Perundingan Indonesia dan Kanada sudah melalui sepuluh putaran.;"
                        + " negotiation rounds held 10 rounds - - ID>CA",
                "Kedua negara, Indonesia dan Chile, merayakan 60 tahun hubungan diplomatik.;"
                        + " length of the relations 60 years - - ID>CL",
                "Ada 40 perusahaan Jepang di Peru.; companies 40 companies - - PE>JP",
                "Peru dan Chile sepakat atas gencatan senjata selama 30 hari.; length of the ceasefire 30 days - - PE>CL",
                "Presiden Chile mengawali lawatan ke empat negara.; countries visited 4 countries - - CL>null",
                "Dewan itu beranggotakan 15 negara, termasuk Peru.; member countries 15 countries - - PE>null",
                "Peringatan ke-50 hubungan diplomatik Peru dan Chile digelar.; length of the relations 50 years - - PE>CL",
                "Peru dan Chile berbagi perbatasan sepanjang 171 kilometer.; length of the border 171 kilometres - - PE>CL",
                // machines with the noun before the number or after a measure word; both ends of a range
                "Peru membeli pesawat angkut sebanyak 12 dari Kanada.; purchases 12 aircraft - - PE>CA",
                "Peru membeli 6 unit kapal patroli dari Jepang.; purchases 6 ships - - PE>JP",
                "Peru membeli antara 20 dan 30 helikopter dari Kanada.;"
                        + " purchases (lower) 20 aircraft - - PE>CA | purchases (upper) 30 aircraft - - PE>CA",
                "Jepang membangun tiga kapal selam bersama Kanada.; submarines 3 submarines - - JP>CA",
                // rates and shares without a per cent
                "Peru memberlakukan tarif nol untuk barang Chile.; tariff 0 % - - PE>CL",
                "Chile mengambil seperempat dari ekspor Peru.; share of exports 25 % - - CL>PE",
                // polls between sides; both shares of one amount are told apart
                "Dalam survei, 61 persen warga Peru menolak perjanjian dengan Chile dan 39 persen mendukung.;"
                        + " share of those polled 61 % - - PE>CL | share of those polled 39 % - - PE>CL",
                // posts abroad
                "Sebanyak 9 kedutaan besar Peru kosong.; posts abroad 9 embassies - - PE>null",
                "Kursi duta besar Peru kosong selama dua tahun.; length of the vacancy 2 years - - PE>null",
                "Iran menyimpan uranium yang diperkaya 60 persen.; uranium enrichment 60 % - - IR>null",
                "Kanada menjatuhkan sanksi kepada enam perusahaan Rusia.; companies under sanctions 6 companies - - CA>RU",
                "Menteri Peru tiba di Chile membawa 20 pengusaha.; members of the delegation 20 people - - PE>CL",
                "Resolusi Peru tentang Chile mendapat 120 suara mendukung.; votes 120 votes - - PE>CL",
                "Sebanyak 300 WNA Chile menetap di Peru.; nationals abroad 300 people - - CL>PE",
                "Kanada menempatkan 900 tentara di Peru.; people sent 900 people - - CA>PE",
                "Jepang membekukan aset Peru senilai 30 miliar dolar AS.; frozen assets 30 billion USD - - JP>PE",
                // a board is no delegation
                "Resolusi tentang Peru itu disahkan dewan beranggotakan 21 orang.; members of the body 21 members - - PE>null",
                "Resolusi Peru ditolak, 9 negara abstain.; countries by their vote 9 countries - - PE>null",
                "Untuk pertama kalinya dalam 15 tahun, menteri Peru tiba di Chile.; years since the last time 15 years - - PE>CL",
                // ranks
                "Korea Selatan adalah mitra dagang terbesar ketiga Chile.; rank as trading partner 3 rank - - CL>KR",
                "Chile merupakan mitra dagang ke-12 Korea Selatan.; rank as trading partner 12 rank - - KR>CL",
                "Kanada berada di urutan ke delapan daftar mitra Peru.; rank in a list 8 rank - - PE>CA",
                // no figures: prices, rates of exchange, casualties, prison, ages, ordinals, one of many
                "Indeks saham Jepang turun 2 persen dan kurs yen menyentuh 150 per dolar AS.; ``",
                "Serangan di perbatasan Chile dan Peru menewaskan 12 orang.; ``",
                "Ia dihukum 5 tahun penjara di Kanada atas kasus di Peru.; ``",
                "Peru adalah salah satu mitra dagang terbesar Chile.; ``",
                "Peru dan Chile mengenang Perang Enam Hari dan Konsensus Lima Poin.; ``",
                "Kedua negara, Peru dan Chile, rukun.; ``",
                "Pertemuan ke-7 Indonesia dan Peru dibuka Senin (14/7/2025).; ``",
                "Peru dan Chile bertemu dua tahun sebelumnya di tengah perang.; ``",
                "Sebanyak 53 persen warga puas di Peru dan Chile.; ``",
                "Tujuh negara dengan perekonomian terbesar bertemu, antara lain Jepang dan Kanada.;"
                        + " countries 7 countries - - JP>CA",
                "Ada 30 negara bagian di Peru dan Chile yang sepi.; ``",
                "Peru membeli gandum Chile dengan harga 90.000 dolar AS per unit.; ``",
                "Kapal Peru membawa 65 orang dari Chile.; ``",
                "Pagi itu 60 pengusaha Chile sarapan di Peru.; ``",
                "Harga tiket kereta di Jepang 500 yen.; ``",
            })
    void readsFigures(String text, String figures) {
        assertThat(figures(text)).isEqualTo(figures);
    }

    private static String figures(String text) {
        Document document = Document.of("f", text)
                .withLanguage("id")
                .withPublished(new DatedBy(LocalDate.of(2025, 7, 16), DatedBy.How.METADATA, null));
        return EXTRACTOR.read(document).figures().stream()
                .peek(f -> f.evidence()
                        .forEach(e ->
                                assertThat(text.substring(e.start(), e.end())).isEqualTo(e.quote())))
                .map(FiguresReaderTest::line)
                .collect(Collectors.joining(" | "));
    }

    private static String line(Figure figure) {
        return figure.measure() + " " + figure.value().stripTrailingZeros().toPlainString()
                + (figure.scale().factor() == 1 ? "" : " " + figure.scale().label()) + " " + figure.unit()
                + (figure.direction() == null ? " -" : " " + figure.direction().label())
                + " " + Objects.requireNonNullElse(figure.period(), "-")
                + " " + figure.reporter() + ">" + figure.partner();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ekspor tembaga Peru ke Jepang mencapai 2 miliar dolar AS.; Ekspor tembaga Peru ke Jepang",
                "Peru membeli 6 kapal patroli dari Jepang.; kapal patroli dari Jepang",
                "Peru mengenakan tarif tambahan sebesar 5 persen pada Chile.; tarif tambahan",
            })
    void namesWhatIsMeasured(String text, String subject) {
        Document document = Document.of("f", text).withLanguage("id");
        assertThat(EXTRACTOR.read(document).figures())
                .extracting(Figure::subject)
                .containsExactly(subject);
    }
}
