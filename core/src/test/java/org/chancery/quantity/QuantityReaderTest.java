package org.chancery.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {
    private static final LanguagePack PACK = LanguagePack.load("id");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // digits and their signs
                "senilai US$13,3 miliar; 13.3 billion USD",
                "sebanyak 1.904.000 ton; 1904000 tonnes",
                "sekitar Rp 16,5 T; 16.5 trillion IDR ABOUT",
                "USD34,5 miliar dari 2.500 perusahaan; 34.5 billion USD, 2500 companies",
                "sebesar 12.5 persen; 12.5 %",
                "sebesar 4,500 ton; 4500 tonnes",
                "sebesar 1,372 miliar orang; 1.372 billion people",
                "10% dan 0,5%; 10 %, 0.5 %",
                // words
                "dua puluh lima negara; 25 countries",
                "seratus dua belas kontrak; 112 agreements",
                "dua juta lima ratus ribu ton; 2500000 tonnes",
                "satu setengah tahun; 1.5 years",
                "setengah tahun; 0.5 years",
                "seribu orang; 1 thousand people",
                "tiga perempat negara; 0.75 countries",
                "ketujuh kesepakatan itu; 7 agreements",
                // exactness and ranges
                "lebih dari 110 perjanjian; 110 agreements OVER",
                "hampir dua dekade; 2 decades ALMOST",
                "minimal 500.000 ton; 500000 tonnes AT_LEAST",
                "3-5 persen; 3 % LOWER, 5 % UPPER",
                "30 atau 35 persen; 30 % LOWER, 35 % UPPER",
                "5 sampai 7 miliar dolar; 5 billion USD LOWER, 7 billion USD UPPER",
                // money by name
                "3 miliar dollar AS; 3 billion USD",
                "2 juta dolar Singapura; 2 million SGD",
                "4 miliar euro, 5 miliar yen dan 6 ringgit; 4 billion EUR, 5 billion JPY, 6 MYR",
                // no number: vague words, the two sides
                "puluhan perusahaan dan ratusan juta orang; ``",
                "kedua negara dan ketiga kalinya; ``",
            })
    void readsNumberAndUnit(String text, String quantities) {
        AnalysedText analysed =
                AnalysedText.of(Document.of("q", "Kini " + text + " ada.").withLanguage("id"), PACK);
        String read = new QuantityReader()
                .read(analysed, 0).stream()
                        .map(q -> q.value().stripTrailingZeros().toPlainString()
                                + (q.scale() == Scale.ONE ? "" : " " + q.scale().label())
                                + (q.unit().isEmpty() ? "" : " " + q.unit())
                                + (q.bound() == Quantity.Bound.EXACT ? "" : " " + q.bound()))
                        .collect(Collectors.joining(", "));
        assertThat(read).isEqualTo(quantities);
    }
}
