package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.language.LanguagePack;
import org.chancery.record.Instrument;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of status words tells its status in its examples and not in its look-alikes. */
class InstrumentRuleExamplesTest {
    @TestFactory
    Stream<DynamicTest> everyRowTellsItsStatus() {
        return LanguagePack.languages().stream().flatMap(language -> {
            LanguagePack pack = LanguagePack.load(language);
            Extractor extractor = new Extractor(pack);
            return pack.rules("instruments").rows("rules").stream()
                    .filter(row -> row.get("real") != null)
                    .flatMap(row -> tests(extractor, row, language));
        });
    }

    private static Stream<DynamicTest> tests(Extractor extractor, Shelf.Row row, String language) {
        String id = language + "/instruments/" + row.need("rule");
        String status = row.need("real");
        Stream<DynamicTest> reads = row.list("examples").stream()
                .map(e -> DynamicTest.dynamicTest(
                        id + " reads: " + e,
                        () -> assertThat(statuses(extractor, e)).contains(status)));
        Stream<DynamicTest> refuses = row.list("refuse").stream()
                .map(r -> DynamicTest.dynamicTest(
                        id + " refuses: " + r,
                        () -> assertThat(statuses(extractor, r)).doesNotContain(status)));
        return Stream.concat(reads, refuses);
    }

    private static List<String> statuses(Extractor extractor, String sentence) {
        List<Instrument> found = extractor.read(document(sentence)).instruments();
        found.forEach(i -> i.evidence()
                .forEach(e -> assertThat(sentence.substring(e.start(), e.end())).isEqualTo(e.quote())));
        return found.stream()
                .map(i -> i.status() == null ? "null" : i.status().label())
                .toList();
    }

    static Document document(String text) {
        return new Document(
                "example",
                text,
                null,
                null,
                new DatedBy(LocalDate.of(2026, 2, 21), DatedBy.How.METADATA, null),
                null,
                null,
                Layout.of(text));
    }
}
