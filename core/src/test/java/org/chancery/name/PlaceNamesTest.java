package org.chancery.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {
    private static final LanguagePack PACK = LanguagePack.load("id");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // country, whatever it is called
                "Pemerintah AS menemui utusan RI.; US ID",
                "Barang itu laku as is di pasar.; ''",
                "Republik Rakyat Tiongkok dan Korsel hadir.; CN KR",
                "Ekspor ke Amerika naik, juga ke Amerika Latin.; US",
                "Utusan Korea tiba. Korut lalu menolak.; KP KP",
                "Utusan Korea tiba di kota itu.; KR",
                "Uni Eropa menunda keputusan itu.; ''",
                "Hubungan Vietnam-AS membaik.; VN US",
                "MENLU RUSIA TEMUI MENLU INDIA; RU IN",
                "Nilainya tetap dalam bahasa Inggris.; ''",
                // a capital that acts, is spoken to or stands beside another is a government, else a place
                "Hanoi menilai usulan itu baik.; VN",
                "Sidang dibuka di Hanoi kemarin.; ''",
                "Usulan itu diajukan kepada Washington.; US",
                "Sikap Beijing tidak berubah.; CN",
                "Washington dan Beijing akan berunding.; US CN",
                "Menteri terbang ke Washington pagi ini.; ''",
                // a seat of government is a place after a preposition only
                "Gedung Putih mengumumkan tarif baru.; US",
                "Keduanya makan siang di Gedung Putih.; ''",
                // ordinary words
                "Lima negara hadir.; ''",
                "Ia tiba di Lima pagi ini.; ''",
            })
    void tellsCountries(String sentence, String countries) {
        List<String> found = cast(sentence).mentions().stream()
                .flatMap(m -> m.actors().stream())
                .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                .map(Actor::id)
                .toList();
        assertThat(found).isEqualTo(countries.isEmpty() ? List.of() : List.of(countries.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sidang dibuka di Hanoi kemarin.; Hanoi/VN",
                "Rombongan singgah di Jenewa, Swiss.; Jenewa/CH",
                "Kerja sama Provinsi Quang Ninh dengan Jawa Timur.; Provinsi Quang Ninh/VN Jawa Timur/ID",
                "Ia tiba di Lima pagi ini.; Lima/PE",
                "Pabrik itu ada di negara bagian Georgia.; Georgia/null",
                "Keduanya makan siang di Gedung Putih.; Gedung Putih/US",
                "Malang nasib petani itu.; ''",
            })
    void tellsPlaces(String sentence, String places) {
        String found = cast(sentence).mentions().stream()
                .flatMap(m -> m.actors().stream())
                .filter(a -> a.kind() == Actor.Kind.PLACE)
                .map(a -> a.name() + '/' + a.country())
                .reduce((a, b) -> a + ' ' + b)
                .orElse("");
        assertThat(found).isEqualTo(places);
    }

    private static Cast cast(String sentence) {
        AnalysedText text = AnalysedText.of(Document.of("test", sentence), PACK);
        CastBuilder cast = new CastBuilder(text);
        PlaceNames.read(text, cast);
        return cast.build();
    }
}
