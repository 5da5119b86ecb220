package org.chancery.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;

/** Whatever number is written out in the way of the language is read back as that number. */
class NumeralProperties {
    private static final LanguagePack PACK = LanguagePack.load("id");
    private static final String[] DIGITS = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"
    };

    @Property(tries = 500)
    void readsWordsBack(@ForAll @IntRange(min = 1, max = 999_999) int number) {
        assertThat(read(words(number)).amount()).isEqualByComparingTo(BigDecimal.valueOf(number));
    }

    @Property(tries = 500)
    void readsGroupedDigitsBack(@ForAll @IntRange(min = 1) int whole, @ForAll @IntRange(max = 99) int hundredths) {
        BigDecimal number = BigDecimal.valueOf(whole * 100L + hundredths, 2);
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
        signs.setGroupingSeparator('.');
        signs.setDecimalSeparator(',');
        String written = new DecimalFormat("#,##0.##", signs).format(number);
        assertThat(read(written).amount()).isEqualByComparingTo(number);
    }

    @Property(tries = 500)
    void neverFails(
            @ForAll @StringLength(max = 60) @Chars({'1', '0', '9', '.', ',', '-', '/', '%', '$', ' ', '('})
                    String text) {
        AnalysedText analysed = AnalysedText.of(Document.of("n", text).withLanguage("id"), PACK);
        for (int sentence = 0; sentence < analysed.tokens().sentences(); sentence++) {
            int limit = analysed.tokens().last(sentence);
            new QuantityReader()
                    .read(analysed, sentence)
                    .forEach(q -> assertThat(q.last()).isLessThanOrEqualTo(limit));
        }
    }

    private static Numeral read(String written) {
        AnalysedText text = AnalysedText.of(Document.of("n", written).withLanguage("id"), PACK);
        Numeral numeral = NumeralReader.at(text, 0, text.tokens().count());
        assertThat(numeral).as(written).isNotNull();
        assertThat(numeral.last()).as(written).isEqualTo(text.tokens().count());
        return numeral;
    }

    private static String words(int number) {
        if (number >= 1000) {
            String rest = number % 1000 == 0 ? "" : " " + words(number % 1000);
            return (number / 1000 == 1 ? "seribu" : words(number / 1000) + " ribu") + rest;
        }
        if (number >= 100) {
            String rest = number % 100 == 0 ? "" : " " + words(number % 100);
            return (number / 100 == 1 ? "seratus" : DIGITS[number / 100] + " ratus") + rest;
        }
        if (number >= 20) {
            return DIGITS[number / 10] + " puluh" + (number % 10 == 0 ? "" : " " + DIGITS[number % 10]);
        }
        if (number >= 12) {
            return DIGITS[number - 10] + " belas";
        }
        return number == 11 ? "sebelas" : number == 10 ? "sepuluh" : DIGITS[number];
    }
}
