package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.language.LanguagePack;
import org.chancery.record.Relation;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of terms for a standing tie reads the tie of its examples and none in its look-alikes. */
class RelationExamplesTest {
    @TestFactory
    Stream<DynamicTest> everyRowReadsItsTie() {
        return LanguagePack.languages().stream().flatMap(language -> {
            Extractor extractor = new Extractor(LanguagePack.load(language));
            return Shelf.yaml(language + "/lexicon/relations.yml").rows("entries").stream()
                    .flatMap(row -> tests(extractor, row, language));
        });
    }

    private static Stream<DynamicTest> tests(Extractor extractor, Shelf.Row row, String language) {
        String id = language + "/relations/" + row.need("id");
        Stream<DynamicTest> reads = row.list("examples").stream()
                .map(e -> DynamicTest.dynamicTest(id + " reads: " + e, () -> reads(extractor, e)));
        Stream<DynamicTest> refuses = row.list("refuse").stream()
                .map(r -> DynamicTest.dynamicTest(
                        id + " refuses: " + r,
                        () -> assertThat(ties(extractor, r, id)).isEmpty()));
        return Stream.concat(reads, refuses);
    }

    private static void reads(Extractor extractor, String example) {
        String[] parts = example.split(" => ", 2);
        assertThat(ties(extractor, parts[0], "")).contains(parts[1]);
    }

    private static List<String> ties(Extractor extractor, String sentence, String rule) {
        List<Relation> found =
                extractor.read(InstrumentRuleExamplesTest.document(sentence)).relations();
        found.forEach(r -> r.evidence()
                .forEach(e -> assertThat(sentence.substring(e.start(), e.end())).isEqualTo(e.quote())));
        return found.stream()
                .filter(r -> rule.isEmpty() || r.found().rule().equals(rule))
                .map(r -> r.type() + " " + r.a() + " " + r.b() + (r.since() == null ? "" : " " + r.since()))
                .toList();
    }
}
