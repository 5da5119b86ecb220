package org.chancery.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishQuantitiesTest {
    private static final LanguagePack PACK = LanguagePack.load("en");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "worth US$13.3 billion; 13.3 billion USD",
                "worth $4,500; 4500 USD",
                "worth 1.6 mln dlrs; 1.6 million USD",
                "worth S$20 million; 20 million SGD",
                "by 12.5 percent; 12.5 %",
                "by 10% and 0.5 pct; 10 %, 0.5 %",
                "twenty-five countries; 25 countries",
                "one hundred and twelve companies; 112 companies",
                "two million people; 2 million people",
                "about 500 companies; 500 companies ABOUT",
                "more than 110 companies; 110 companies OVER",
                "3 billion yen and 4 billion euros; 3 billion JPY, 4 billion EUR",
                "dozens of companies; ``",
            })
    void readsNumberAndUnit(String words, String quantities) {
        AnalysedText text =
                AnalysedText.of(Document.of("q", "It is " + words + " now.").withLanguage("en"), PACK);
        String read = new QuantityReader()
                .read(text, 0).stream()
                        .map(q -> q.value().stripTrailingZeros().toPlainString()
                                + (q.scale() == Scale.ONE ? "" : " " + q.scale().label())
                                + (q.unit().isEmpty() ? "" : " " + q.unit())
                                + (q.bound() == Quantity.Bound.EXACT ? "" : " " + q.bound()))
                        .collect(Collectors.joining(", "));
        assertThat(read).isEqualTo(quantities);
    }
}
