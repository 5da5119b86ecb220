package org.chancery.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.document.Document;
import org.chancery.record.Act;
import org.chancery.record.ActKind;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.record.Found;
import org.chancery.record.Person;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Source;
import org.junit.jupiter.api.Test;

/** What rulings do to one document, as its text and the reading of it change. */
class EffectsTest {
    private static final String ID = "k3f9q2x7abcd";
    private static final String ASK = "Vietnam asked Japan for a longer visa.";
    private static final String TEXT = "Tokyo, 3 March.\n" + ASK + "\nMinister Abe Ken answered that he would look.";
    private static final String MOVED = "Corrected on 4 March.\n" + TEXT;
    private static final String REWORDED = TEXT.replace("a longer visa.", "a longer visa, diplomats said.");

    private static final Filed READ = read(TEXT, "VN");
    private static final ClaimId CLAIM = READ.claim(READ.extraction().acts().getFirst());

    private static Filed read(String text, String by) {
        int start = text.indexOf("Vietnam asked");
        int name = text.indexOf("Abe Ken");
        Act act = new Act(
                "a1",
                ActKind.ASK,
                List.of(by),
                List.of("JP"),
                List.of(),
                "a longer visa",
                List.of(),
                null,
                null,
                null,
                List.of(Evidence.cut(text, start, text.indexOf('\n', start))),
                new Found("en/asks/asked", 0.8));
        Person person = new Person(
                "Abe Ken",
                "Minister",
                null,
                "JP",
                false,
                List.of(Evidence.cut(text, name, name + 7)),
                new Found("en/people/title", 0.9));
        Extraction extraction = new Extraction(
                "a",
                "en",
                null,
                null,
                List.of(person),
                List.of(),
                List.of(),
                List.of(act),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Filed(new Source(ID, "a", "en", null, null), Document.of("a", text), extraction);
    }

    private static Ruling ruling(Verb verb, Filed on, ClaimId claim) {
        return Ruling.draft(verb, List.of(Objects.requireNonNull(Effects.see(on, List.of(), claim))))
                .logged("r1", "r1", "2026-01-01T00:00:00Z", "ana");
    }

    /** How the claim stands: what was ruled, and who asks by it; {@code -} where it is gone. */
    private static String standing(Filed now, Ruling... rulings) {
        Filed ruled = Effects.of(now, List.of(rulings));
        ruled.extraction()
                .facts()
                .forEach(fact -> fact.evidence()
                        .forEach(words -> assertThat(ruled.document().text().substring(words.start(), words.end()))
                                .isEqualTo(words.quote())));
        String by = ruled.extraction().acts().stream()
                .filter(act -> ruled.claim(act).equals(CLAIM))
                .map(act -> String.join("+", act.by()))
                .findFirst()
                .orElse("-");
        return ruled.ruled().curation(CLAIM).label() + " " + by;
    }

    @Test
    void a_ruling_holds_until_both_the_source_and_the_reading_changed() {
        Ruling accept = ruling(Verb.ACCEPT, READ, CLAIM);
        Ruling reject = ruling(Verb.REJECT, READ, CLAIM);
        Ruling edit = ruling(Verb.EDIT, READ, CLAIM).with(Map.of("by", "KH"));
        Ruling dispute = ruling(Verb.DISPUTE, READ, CLAIM);
        record Row(String text, String by, String accepted, String rejected, String edited, String disputed) {}
        List<Row> rows = List.of(
                // Nothing changed; the text moved.
                new Row(TEXT, "VN", "accepted VN", "rejected -", "edited KH", "disputed VN"),
                new Row(MOVED, "VN", "accepted VN", "rejected -", "edited KH", "disputed VN"),
                // Only the reading changed: what the person saw stays.
                new Row(TEXT, "LA", "accepted VN", "rejected -", "edited KH", "disputed VN"),
                new Row(MOVED, "LA", "accepted VN", "rejected -", "edited KH", "disputed VN"),
                // Only the source changed.
                new Row(REWORDED, "VN", "accepted VN", "rejected -", "edited KH", "disputed VN"),
                // Both: another look is needed at what is read now.
                new Row(
                        REWORDED,
                        "LA",
                        "needs_rereview LA",
                        "needs_rereview LA",
                        "needs_rereview LA",
                        "needs_rereview LA"));
        for (Row row : rows) {
            Filed now = read(row.text(), row.by());
            assertThat(standing(now, accept)).as("%s", row).isEqualTo(row.accepted());
            assertThat(standing(now, reject)).as("%s", row).isEqualTo(row.rejected());
            assertThat(standing(now, edit)).as("%s", row).isEqualTo(row.edited());
            assertThat(standing(now, dispute)).as("%s", row).isEqualTo(row.disputed());
        }
    }

    @Test
    void the_last_verdict_counts_and_edits_stay() {
        Ruling edit = ruling(Verb.EDIT, READ, CLAIM).with(Map.of("by", "KH"));
        Ruling accept = ruling(Verb.ACCEPT, READ, CLAIM);
        Ruling reject = ruling(Verb.REJECT, READ, CLAIM);
        assertThat(standing(READ, edit, accept)).isEqualTo("edited KH");
        assertThat(standing(READ, accept, reject)).isEqualTo("rejected -");
        assertThat(standing(READ, reject, accept)).isEqualTo("accepted VN");
        assertThat(standing(READ, ruling(Verb.NOTE, READ, CLAIM))).isEqualTo("suggested VN");
        assertThat(standing(READ)).isEqualTo("suggested VN");
    }

    @Test
    void a_claim_that_the_program_no_longer_finds_stays_where_a_person_accepted_it() {
        Filed nothing = new Filed(
                READ.source(),
                READ.document(),
                new Extraction(
                        "a", "en", null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of()));
        assertThat(standing(nothing, ruling(Verb.ACCEPT, READ, CLAIM))).isEqualTo("accepted VN");
        assertThat(standing(nothing, ruling(Verb.REJECT, READ, CLAIM))).isEqualTo("suggested -");
    }

    @Test
    void an_edited_fact_was_found_by_the_person() {
        Filed ruled = Effects.of(
                READ, List.of(ruling(Verb.EDIT, READ, CLAIM).with(Map.of("by", "KH; LA", "date", "2025-03"))));
        Act act = ruled.extraction().acts().getFirst();
        assertThat(act.found()).isEqualTo(new Found("person/ana", 1));
        assertThat(act.by()).containsExactly("KH", "LA");
        assertThat(act.date()).hasToString("2025-03");
        assertThat(act.evidence()).isEqualTo(READ.extraction().acts().getFirst().evidence());
    }

    @Test
    void a_fact_by_hand_stands_by_its_words_and_moves_with_them() {
        int start = TEXT.indexOf("he would look");
        ClaimId claim = new ClaimId(ID + ".a-new");
        Ruling add = Ruling.draft(Verb.ADD, List.of(new Seen(claim, "act", Map.of(), "", 0)))
                .with(Map.of("kind", "response", "by", "JP", "to", "VN", "content", "will look"))
                .told(List.of(Evidence.cut(TEXT, start, start + 13)))
                .logged("r1", "r1", "2026-01-01T00:00:00Z", "ana");
        for (String text : List.of(TEXT, MOVED)) {
            Filed ruled = Effects.of(read(text, "VN"), List.of(add));
            Act act = ruled.extraction().acts().getLast();
            assertThat(act.evidence().getFirst().start()).isEqualTo(text.indexOf("he would look"));
            assertThat(act.found().rule()).isEqualTo("person/ana");
            assertThat(ruled.claim(act)).isEqualTo(claim);
            assertThat(ruled.curation(act)).isEqualTo(Curation.EDITED);
        }
        assertThat(Effects.of(read(TEXT.replace("would", "will"), "VN"), List.of(add))
                        .extraction()
                        .acts())
                .hasSize(1);
        Ruling reject = Ruling.draft(Verb.REJECT, add.seen()).logged("r2", "r2", "2026-01-02T00:00:00Z", "ana");
        assertThat(Effects.of(READ, List.of(add, reject)).extraction().acts()).hasSize(1);
    }

    @Test
    void further_words_tell_a_fact_and_move_with_them() {
        int at = TEXT.indexOf("Minister Abe");
        Evidence more = Evidence.cut(TEXT, at, TEXT.length());
        Ruling told = ruling(Verb.EDIT, READ, CLAIM).told(List.of(more));
        for (String text : List.of(TEXT, MOVED, REWORDED)) {
            Filed now = Effects.of(read(text, "VN"), List.of(told));
            Act act = now.extraction().acts().getFirst();
            assertThat(act.evidence()).hasSize(2);
            assertThat(act.evidence().getLast().quote()).isEqualTo(more.quote());
            assertThat(text.substring(
                            act.evidence().getLast().start(),
                            act.evidence().getLast().end()))
                    .isEqualTo(more.quote());
            assertThat(now.curation(act)).isEqualTo(Curation.EDITED);
        }
    }

    @Test
    void who_is_renamed_is_renamed_wherever_the_document_has_him_take_part() {
        Filed read = acting(READ, "Abe Ken");
        ClaimId person = read.claim(read.extraction().people().getFirst());
        Ruling rename = ruling(Verb.EDIT, read, person).with(Map.of("name", "Abe Kenji"));
        assertThat(actors(Effects.of(read, List.of(rename)))).containsExactly("Abe Kenji");
        // Another claim that keeps the old name may be of somebody else.
        Extraction one = read.extraction();
        Person other = new Person(
                "Abe Ken",
                "Envoy",
                null,
                "JP",
                false,
                List.of(Evidence.cut(TEXT, 0, 5)),
                new Found("en/people/title", 0.9));
        Filed two = with(read, List.of(one.people().getFirst(), other), one.acts());
        assertThat(actors(Effects.of(two, List.of(rename)))).containsExactly("Abe Ken");
        // Names that a person wrote down stay as written.
        Ruling written = ruling(Verb.EDIT, read, CLAIM).with(Map.of("byPeople", "Abe Ken; Sato"));
        assertThat(actors(Effects.of(read, List.of(rename, written)))).containsExactly("Abe Ken", "Sato");
        // Taken back, nothing of it is left.
        assertThat(actors(Effects.of(read, List.of()))).containsExactly("Abe Ken");
    }

    private static List<String> actors(Filed filed) {
        return filed.extraction().acts().getFirst().byPeople();
    }

    /** The same document, in which somebody asks by name. */
    private static Filed acting(Filed filed, String name) {
        Act act = filed.extraction().acts().getFirst();
        return with(
                filed,
                filed.extraction().people(),
                List.of(new Act(
                        act.id(),
                        act.kind(),
                        act.by(),
                        act.to(),
                        List.of(name),
                        act.content(),
                        act.topics(),
                        null,
                        null,
                        null,
                        act.evidence(),
                        act.found())));
    }

    private static Filed with(Filed filed, List<Person> people, List<Act> acts) {
        Extraction was = filed.extraction();
        return new Filed(
                filed.source(),
                filed.document(),
                new Extraction(
                        was.doc(),
                        was.language(),
                        was.published(),
                        was.title(),
                        people,
                        List.of(),
                        List.of(),
                        acts,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void what_somebody_rejected_lends_its_id_to_nobody() {
        Fact first = READ.extraction().acts().getFirst();
        List<Act> two = new ArrayList<>(READ.extraction().acts());
        Act other = (Act) FactForm.ACT.with(FactForm.tree(first), Map.of("kind", "proposal"));
        two.add(other);
        Extraction e = READ.extraction();
        Filed both = new Filed(
                READ.source(),
                READ.document(),
                new Extraction(
                        "a",
                        "en",
                        null,
                        null,
                        e.people(),
                        List.of(),
                        List.of(),
                        two,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        ClaimId second = both.claim(both.extraction().acts().getLast());
        Filed ruled = Effects.of(both, List.of(ruling(Verb.REJECT, both, CLAIM)));
        assertThat(ruled.extraction().acts()).hasSize(1);
        assertThat(ruled.claim(ruled.extraction().acts().getFirst())).isEqualTo(second);
    }

    @Test
    void fields_are_refused_by_name() {
        Map<String, Object> act = FactForm.tree(READ.extraction().acts().getFirst());
        record Row(String field, String value, String says) {}
        for (Row row : List.of(
                new Row("kind", "wish", "kind is one of ask, proposal"),
                new Row("date", "2025-13-40", "date cannot be \"2025-13-40\""),
                new Row("colour", "red", "no field \"colour\""),
                new Row("content", "", "act needs content"))) {
            assertThatThrownBy(() -> FactForm.check("act", act, Map.of(row.field(), row.value())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(row.says());
        }
    }
}
