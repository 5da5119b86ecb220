package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.language.LanguagePack;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every engagement rule reads its examples once, through the whole pipeline, and stays silent at its look-alikes. */
class EngagementRuleExamplesTest {
    private static final LocalDate READ_ON = LocalDate.of(2026, 2, 21);

    private record Role(String name, String words) {}

    @TestFactory
    Stream<DynamicTest> everyRuleReadsItsExamplesAndRefusesItsLookAlikes() {
        return LanguagePack.languages().stream().flatMap(language -> {
            LanguagePack pack = LanguagePack.load(language);
            Extractor extractor = new Extractor(pack);
            return pack.rules("engagements").rows("rules").stream()
                    .filter(rule -> rule.get("marks") == null)
                    .flatMap(rule -> tests(pack, extractor, rule));
        });
    }

    private static Stream<DynamicTest> tests(LanguagePack pack, Extractor extractor, Shelf.Row rule) {
        String id = pack.code() + "/engagements/" + rule.need("rule");
        assertThat(rule.list("examples")).as(id + " examples").isNotEmpty();
        assertThat(rule.list("refuse")).as(id + " refusals").isNotEmpty();
        Stream<DynamicTest> reads = rule.list("examples").stream()
                .map(e -> DynamicTest.dynamicTest(id + " reads: " + e, () -> reads(extractor, rule, id, e)));
        Stream<DynamicTest> refuses = rule.list("refuse").stream()
                .map(r -> DynamicTest.dynamicTest(id + " refuses: " + r, () -> refuses(extractor, r)));
        return Stream.concat(reads, refuses);
    }

    private static void reads(Extractor extractor, Shelf.Row rule, String id, String example) {
        List<Role> roles = new ArrayList<>();
        Document document = document(strip(example, roles));
        List<Engagement> all = extractor.read(document).engagements();
        List<Engagement> found =
                all.stream().filter(e -> e.found().rule().equals(id)).toList();
        assertThat(found).as("engagements in: " + document.text() + " " + all).hasSize(1);
        Engagement engagement = found.get(0);
        Set<String> parties = new LinkedHashSet<>();
        for (Role role : roles) {
            if (role.name().length() == 2) {
                parties.add(role.name());
            } else if (role.name().equals("who")) {
                assertThat(engagement.participants()).contains(role.words());
            } else if (role.name().equals("place")) {
                assertThat(engagement.place()).isEqualTo(role.words());
            } else {
                assertThat(String.valueOf(engagement.start())).isEqualTo(role.name());
                boolean ahead = LocalDate.parse(role.name()).isAfter(READ_ON);
                assertThat(engagement.status()).isEqualTo(ahead ? EngagementStatus.PLANNED : EngagementStatus.HELD);
            }
        }
        assertThat(engagement.type().label()).isEqualTo(rule.need("type"));
        assertThat(engagement.parties()).containsAll(parties);
        engagement
                .evidence()
                .forEach(e -> assertThat(document.text().substring(e.start(), e.end()))
                        .isEqualTo(e.quote()));
    }

    private static void refuses(Extractor extractor, String sentence) {
        assertThat(extractor.read(document(sentence)).engagements()).isEmpty();
    }

    private static Document document(String text) {
        return new Document(
                "example",
                text,
                null,
                null,
                new DatedBy(READ_ON, DatedBy.How.METADATA, null),
                null,
                null,
                Layout.of(text));
    }

    /** Takes the brackets out, keeping each role with its words. */
    private static String strip(String example, List<Role> roles) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < example.length()) {
            if (example.charAt(at) == '[') {
                int colon = example.indexOf(':', at);
                int close = example.indexOf(']', at);
                String words = example.substring(colon + 2, close);
                plain.append(words);
                roles.add(new Role(example.substring(at + 1, colon), words));
                at = close + 1;
            } else {
                plain.append(example.charAt(at++));
            }
        }
        return plain.toString();
    }
}
