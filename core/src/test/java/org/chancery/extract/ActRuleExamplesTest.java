package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.language.LanguagePack;
import org.chancery.name.Cast;
import org.chancery.name.CastReader;
import org.chancery.name.Mention;
import org.chancery.record.Act;
import org.chancery.record.Extraction;
import org.chancery.shelf.Shelf;
import org.chancery.time.TimeReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every act rule reads its examples, whole, through the whole pipeline, and stays silent at its look-alikes. */
class ActRuleExamplesTest {
    private record Role(String name, int start, int end) {}

    @TestFactory
    Stream<DynamicTest> everyRuleReadsItsExamplesAndRefusesItsLookAlikes() {
        return LanguagePack.languages().stream().flatMap(language -> {
            LanguagePack pack = LanguagePack.load(language);
            Extractor extractor = new Extractor(pack);
            return pack.rules("acts").rows("rules").stream().flatMap(rule -> tests(pack, extractor, rule));
        });
    }

    private static Stream<DynamicTest> tests(LanguagePack pack, Extractor extractor, Shelf.Row rule) {
        String id = pack.code() + "/acts/" + rule.need("rule");
        assertThat(rule.list("examples")).as(id + " examples").isNotEmpty();
        assertThat(rule.list("refuse")).as(id + " refusals").isNotEmpty();
        boolean none = rule.need("reads").equals("none");
        Stream<DynamicTest> reads = rule.list("examples").stream()
                .map(
                        none
                                ? e -> DynamicTest.dynamicTest(
                                        id + " reads no act: " + e, () -> readsNoAct(extractor, e))
                                : e -> DynamicTest.dynamicTest(
                                        id + " reads: " + e, () -> reads(pack, extractor, id, e)));
        Stream<DynamicTest> refuses = rule.list("refuse").stream()
                .map(r -> DynamicTest.dynamicTest(id + " refuses: " + r, () -> refuses(extractor, id, r)));
        return Stream.concat(reads, refuses);
    }

    private static void reads(LanguagePack pack, Extractor extractor, String id, String example) {
        List<Role> roles = new ArrayList<>();
        Document document = document(strip(example, roles));
        List<Act> found = extractor.read(document).acts().stream()
                .filter(a -> a.found().rule().equals(id))
                .toList();
        assertThat(found).as("acts in: " + document.text()).hasSize(1);
        Act act = found.get(0);
        assertThat(Set.copyOf(act.by())).as("by").isEqualTo(sides(pack, document, roles, "by"));
        assertThat(Set.copyOf(act.to())).as("to").isEqualTo(sides(pack, document, roles, "to"));
        act.evidence()
                .forEach(e -> assertThat(document.text().substring(e.start(), e.end()))
                        .isEqualTo(e.quote()));
    }

    private static void readsNoAct(Extractor extractor, String sentence) {
        assertThat(extractor.read(document(sentence)).acts()).isEmpty();
    }

    private static void refuses(Extractor extractor, String id, String sentence) {
        Extraction extraction = extractor.read(document(sentence));
        assertThat(extraction.acts()).noneMatch(a -> a.found().rule().equals(id));
    }

    private static Document document(String text) {
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

    /** Takes the brackets out, keeping where each role stands. */
    private static String strip(String example, List<Role> roles) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < example.length()) {
            if (example.charAt(at) == '[') {
                int colon = example.indexOf(':', at);
                int close = example.indexOf(']', at);
                int start = plain.length();
                plain.append(example, colon + 2, close);
                roles.add(new Role(example.substring(at + 1, colon), start, plain.length()));
                at = close + 1;
            } else {
                plain.append(example.charAt(at++));
            }
        }
        return plain.toString();
    }

    private static Set<String> sides(LanguagePack pack, Document document, List<Role> roles, String name) {
        AnalysedText text = AnalysedText.of(document, pack);
        Cast cast = new CastReader().read(text, new TimeReader().read(text));
        Set<String> sides = new LinkedHashSet<>();
        for (Role role : roles) {
            for (Mention mention : cast.mentions()) {
                int start = text.tokens().start(mention.first());
                int end = text.tokens().end(mention.last() - 1);
                if (role.name().equals(name) && start < role.end() && end > role.start()) {
                    sides.addAll(mention.sides());
                }
            }
        }
        return sides;
    }
}
