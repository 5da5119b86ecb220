package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.language.LanguagePack;
import org.chancery.record.InstrumentStep;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of steps tells its step in its examples, with time and plan, and not in its look-alikes. */
class StageRuleExamplesTest {
    @TestFactory
    Stream<DynamicTest> everyRowTellsItsStep() {
        return LanguagePack.languages().stream().flatMap(language -> {
            LanguagePack pack = LanguagePack.load(language);
            Extractor extractor = new Extractor(pack);
            return pack.rulesIfThere("stages").stream()
                    .flatMap(row -> tests(language + "/stages/" + row.need("rule"), extractor, row));
        });
    }

    private static Stream<DynamicTest> tests(String id, Extractor extractor, Shelf.Row row) {
        Stream<DynamicTest> reads = row.list("examples").stream()
                .map(e -> DynamicTest.dynamicTest(
                        id + " reads: " + e,
                        () -> assertThat(steps(extractor, e.substring(e.indexOf('|') + 2)))
                                .contains(e.substring(0, e.indexOf('|')).strip())));
        Stream<DynamicTest> refuses = row.list("refuse").stream()
                .map(r -> DynamicTest.dynamicTest(id + " refuses: " + r, () -> {
                    String never = row.need("stage") + (r.contains("|") ? " " + r.substring(0, r.indexOf(' ')) : "");
                    assertThat(steps(extractor, r.substring(r.indexOf('|') + 1).strip()))
                            .noneMatch(step -> step.startsWith(never) && (r.contains("|") || !step.contains("denied")));
                }));
        return Stream.concat(reads, refuses);
    }

    private static List<String> steps(Extractor extractor, String sentence) {
        return extractor.read(InstrumentRuleExamplesTest.document(sentence)).instruments().stream()
                .flatMap(i -> i.steps().stream())
                .map(s -> written(s, sentence))
                .toList();
    }

    private static String written(InstrumentStep step, String sentence) {
        assertThat(sentence.substring(step.evidence().start(), step.evidence().end()))
                .isEqualTo(step.evidence().quote());
        return step.stage().label() + " " + step.told().label() + (step.start() == null ? "" : " " + step.start());
    }
}
