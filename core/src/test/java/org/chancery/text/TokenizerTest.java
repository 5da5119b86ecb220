package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.document.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private static final WordTable WORDS = new WordTable();
    private static final Tokenizer TOKENIZER = tokenizer("prof", "dll");

    private static Tokenizer tokenizer(String... abbreviations) {
        boolean[] table = new boolean[abbreviations.length + 1];
        for (String abbreviation : abbreviations) {
            table[WORDS.add(abbreviation)] = true;
        }
        return new Tokenizer(WORDS, table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Tarif turun 12,5 persen.; Tarif|turun|12,5|persen|.",
                "Nilainya Rp1.904.000 saja; Nilainya|Rp|1.904.000|saja",
                "daftar D1–D3 dan G20; daftar|D1|–|D3|dan|G20",
                "putaran ke-5; putaran|ke|-|5",
                "Washington, D.C. dan U.S. Senate; Washington|,|D.C.|dan|U.S.|Senate",
                "KOMPAS.com; KOMPAS.com",
                "Rabu (2/7); Rabu|(|2|/|7|)",
                "Ma'ruf dan Côte d'Ivoire; Ma'ruf|dan|Côte|d'Ivoire",
                "Vietnam’s trade; Vietnam|’|s|trade",
                "pukul 16.00GMT; pukul|16.00|GMT",
            })
    void cutsWordsNumbersAndSigns(String text, String tokens) {
        check(text, List.of(tokens.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Perundingan usai. Hasilnya baik.; 2",
                "Prof. Budi hadir. Ia bicara.; 2",
                "Kopi, teh, dll. dibahas.; 1",
                "Ia menemui J. Smith kemarin.; 1",
                "Perundingan usai.Hasilnya baik.; 2",
                "\"Kami sepakat,\" kata dia.; 1",
                "\"Kami sepakat.\" Ia lalu pulang.; 2",
                "Nilainya 1.200 dolar. Itu besar.; 2",
                "Apa kabar? Baik!; 2",
            })
    void endsSentences(String text, int sentences) {
        assertThat(TOKENIZER.tokens(text, Layout.of(text)).sentences()).isEqualTo(sentences);
    }

    @ParameterizedTest
    @CsvSource({"AS, UPPER", "Hanoi, CAPITALIZED", "kerja, LOWER", "J, INITIAL", "McDonald, MIXED", "G20, UPPER"})
    void tellsShapes(String word, Shape shape) {
        assertThat(TOKENIZER.tokens(word).shape(0)).isEqualTo(shape);
    }

    private static void check(String text, List<String> expected) {
        Tokens tokens = TOKENIZER.tokens(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            assertThat(text.substring(tokens.start(i), tokens.end(i))).isEqualTo(tokens.string(i));
            found.add(tokens.string(i));
        }
        assertThat(found).isEqualTo(expected);
    }
}
