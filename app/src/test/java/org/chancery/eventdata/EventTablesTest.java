package org.chancery.eventdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.record.EventDeed;
import org.chancery.record.EventType;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables of event data agree with each other, with the rules, and with the words of every language. */
class EventTablesTest {
    /** How many modes the manual gives to each type. */
    private static final Map<EventType, Integer> MODES = Map.of(
            EventType.CONSULT, 4,
            EventType.RETREAT, 6,
            EventType.REQUEST, 4,
            EventType.ACCUSE, 3,
            EventType.REJECT, 4,
            EventType.THREATEN, 6,
            EventType.PROTEST, 7,
            EventType.SANCTION, 4,
            EventType.MOBILIZE, 4);

    @Test
    void all_types_have_quad_code_scale_and_modes() {
        for (EventType type : EventType.values()) {
            assertThat(Plover.quad(type)).isBetween(1, 4);
            assertThat(Plover.scale(type, null)).isBetween(-10.0, 10.0);
            int modes = type == EventType.COERCE ? 10 : type == EventType.ASSAULT ? 15 : MODES.getOrDefault(type, 0);
            assertThat(Plover.modes(type)).as(type.name()).hasSize(modes);
            for (String mode : Plover.modes(type)) {
                // Only asking for help or a meeting stands above the middle among the types of conflict.
                boolean below = Plover.quad(type) > 2 && (type != EventType.REQUEST || Plover.scale(type, mode) < 0);
                assertThat(Plover.scale(type, mode) < 0).as(type + " " + mode).isEqualTo(below);
            }
        }
        assertThat(Contexts.all()).hasSize(37);
        assertThat(Cameo.codes()).hasSize(293);
    }

    @Test
    void the_event_of_a_rule_is_of_the_manual_and_its_cameo_code_of_the_table() {
        for (String language : LanguagePack.languages()) {
            for (String family : List.of("events", "acts")) {
                for (Shelf.Row rule :
                        Shelf.yaml(language + "/rules/" + family + ".yml").rows("rules")) {
                    String id = language + "/" + family + "/" + rule.need("rule");
                    String type = family.equals("events") ? rule.get("event") : rule.get("plover");
                    String mode = family.equals("events") ? rule.get("mode") : null;
                    String cameo = rule.get("cameo");
                    if (type == null || type.equals("none") || type.equals("speech")) {
                        assertThat(cameo).as(id).isNull();
                        continue;
                    }
                    EventType event = EventType.valueOf(type);
                    assertThat(mode == null || Plover.modes(event).contains(mode))
                            .as(id + " mode " + mode)
                            .isTrue();
                    assertThat(cameo == null || Cameo.codes().contains(cameo))
                            .as(id + " cameo " + cameo)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_class_of_words_that_a_table_asks_for_is_one_of_every_language() {
        Set<String> wanted = new HashSet<>();
        for (String path : List.of(
                "common/events/cameo-of-plover.tsv",
                "common/events/modes-of-deeds.tsv",
                "common/events/engagements.tsv")) {
            TableFile.rows(path)
                    .forEach(row -> wanted.addAll(List.of(row.get("words").split("&"))));
        }
        wanted.remove("");
        for (String language : LanguagePack.languages()) {
            Set<String> contexts = ids(language, "contexts");
            Set<String> wordings = ids(language, "wordings");
            contexts.remove(WordRows.NONE);
            wordings.remove(WordRows.NONE);
            assertThat(contexts).isEqualTo(Contexts.all());
            assertThat(wanted).allMatch(word -> contexts.contains(word) || wordings.contains(word));
            assertThat(wordings).as("used").isSubsetOf(wanted);
            for (Shelf.Row row : Shelf.yaml(language + "/events/modes.yml").rows("modes")) {
                assertThat(Plover.modes(EventType.valueOf(row.need("event")))).contains(row.need("mode"));
            }
        }
    }

    private static Set<String> ids(String language, String file) {
        Set<String> ids = new HashSet<>();
        for (Shelf.Row row : Shelf.yaml(language + "/events/" + file + ".yml").rows(file)) {
            assertThat(ids.add(row.need("id"))).as(row.need("id") + " twice").isTrue();
        }
        return ids;
    }

    @Test
    void a_code_says_no_more_than_the_words() {
        code(EventType.SUPPORT, null, null, null, "050");
        code(EventType.SUPPORT, null, null, "057", "057");
        code(EventType.SUPPORT, null, null, null, "057", "signing");
        code(EventType.CONSULT, "visit", null, null, "042");
        code(EventType.CONSULT, "visit", null, null, "043", "hosting");
        code(EventType.CONSULT, "phone", null, null, "041");
        code(EventType.CONSULT, "third-party", null, null, "044");
        code(EventType.CONSULT, null, null, null, "046", "negotiation");
        code(EventType.AGREE, null, EventType.CONSULT, null, "036");
        code(EventType.AGREE, null, EventType.AID, null, "033");
        code(EventType.AGREE, null, EventType.AID, null, "0331", "economic");
        code(EventType.AGREE, null, EventType.COOPERATE, null, "0311", "economic");
        code(EventType.REQUEST, "meet", null, null, "026");
        code(EventType.REQUEST, "meet", null, null, "106", "demand");
        code(EventType.REJECT, "meet", EventType.CONSULT, null, "125");
        code(EventType.REJECT, null, null, null, "129", "veto");
        code(EventType.THREATEN, "restrict", null, null, "1312", "embargo");
        code(EventType.THREATEN, "violence", EventType.ASSAULT, null, "138");
        code(EventType.ACCUSE, "allege", null, "112", "112");
        code(EventType.ACCUSE, "allege", null, "112", "1124", "war crimes");
        code(EventType.SANCTION, "expel", null, null, "166");
        code(EventType.SANCTION, "discontinue", null, null, "163", "embargo");
        for (EventType type : EventType.values()) {
            assertThat(CameoCoder.code(type, null, null, Set.of(), null).code())
                    .as("root")
                    .hasSize(3);
        }
    }

    private static void code(
            EventType type,
            @Nullable String mode,
            @Nullable EventType about,
            @Nullable String floor,
            String expected,
            String... words) {
        EventDeed deed = about == null ? null : new EventDeed(about, null, "x");
        assertThat(CameoCoder.code(type, mode, deed, Set.of(words), floor).code())
                .isEqualTo(expected);
    }

    @Test
    void words_are_found_in_any_writing_and_names_as_they_are_written() {
        WordRows rows = new WordRows();
        rows.add("military", List.of("peacekeep*", "air force", "NATO"));
        rows.add("none", List.of("air force one"));
        assertThat(rows.in("Two Air-Force planes")).containsExactly("military");
        assertThat(rows.in("the peacekeepers")).containsExactly("military");
        assertThat(rows.in("nato")).isEmpty();
        assertThat(rows.in("NATO's plan")).containsExactly("military");
        assertThat(rows.in("Air Force One landed")).isEmpty();
    }

    @Test
    void cells_cannot_break_a_row() {
        String line = new TabRow(List.of("a", "b", "c"))
                .set("a", "one\ttwo\r\nthree \"four\"")
                .set("c", null)
                .line();
        assertThat(line).isEqualTo("one two  three 'four'\t\t\n");
    }
}
