package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.record.Event;
import org.chancery.record.EventSide;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every event rule reads its examples, with those who act and those acted upon, and stays silent at its look-alikes. */
class EventRuleExamplesTest {
    private record Role(String name, String text) {}

    @TestFactory
    Stream<DynamicTest> everyRuleReadsItsExamplesAndRefusesItsLookAlikes() {
        return LanguagePack.languages().stream().flatMap(language -> {
            LanguagePack pack = LanguagePack.load(language);
            Extractor extractor = new Extractor(pack, true);
            return pack.rulesIfThere("events").stream().flatMap(rule -> tests(pack, extractor, rule));
        });
    }

    private static Stream<DynamicTest> tests(LanguagePack pack, Extractor extractor, Shelf.Row rule) {
        String id = pack.code() + "/events/" + rule.need("rule");
        boolean none = rule.need("event").equals("none");
        assertThat(rule.list("examples")).as(id + " examples").isNotEmpty();
        assertThat(rule.list("refuse")).as(id + " refusals").isNotEmpty();
        return Stream.concat(
                rule.list("examples").stream()
                        .map(e -> DynamicTest.dynamicTest(id + " reads: " + e, () -> reads(extractor, id, none, e))),
                rule.list("refuse").stream()
                        .map(r -> DynamicTest.dynamicTest(
                                id + " refuses: " + r,
                                () -> assertThat(events(extractor, strip(r, new ArrayList<>())))
                                        .noneMatch(e -> e.found().rule().equals(id)))));
    }

    private static void reads(Extractor extractor, String id, boolean none, String example) {
        List<Role> roles = new ArrayList<>();
        List<Event> events = events(extractor, strip(example, roles));
        if (none) {
            assertThat(events).isEmpty();
            return;
        }
        assertThat(events).as(example).hasSize(1);
        Event event = events.get(0);
        assertThat(event.found().rule()).isEqualTo(id);
        for (Role role : roles) {
            List<EventSide> sides = role.name().equals("actor") ? event.actors() : event.recipients();
            boolean joint = event.recipients().isEmpty();
            assertThat(joint ? event.actors() : sides)
                    .as(role.toString())
                    .anyMatch(s -> role.text().contains(s.text()) || s.text().contains(role.text()));
        }
    }

    private static List<Event> events(Extractor extractor, String text) {
        return extractor.read(Document.of("example", text)).events().stream()
                .filter(Event::isReal)
                .toList();
    }

    /** Takes the brackets out, keeping what stands in them. */
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
