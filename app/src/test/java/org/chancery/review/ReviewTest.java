package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.ingest.Ingesting;
import org.chancery.ingest.Kinds;
import org.chancery.record.Act;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Verb;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person rules, in whatever database the record is. */
abstract class ReviewTest {
    private static final String RICE =
            "Jakarta, 3 Juli 2025 - Menteri Perdagangan Vietnam meminta Indonesia menghapus kuota beras.";
    private static final String MEETING = "Menteri Luar Negeri Filipina bertemu dengan Menteri Luar Negeri Indonesia di"
            + " Manila pada 4 Juli 2025. Filipina meminta Indonesia melindungi nelayan.";

    @TempDir
    Path folder;

    private StoreAddress address;
    private Path news;

    abstract StoreAddress store();

    @BeforeEach
    void ingest() throws IOException {
        address = store();
        news = Ingesting.write(
                folder.resolve("news.jsonl"),
                Ingesting.line("1", RICE, "published", "2025-07-03", "url", "https://example.org/1"),
                Ingesting.line("2", MEETING, "published", "2025-07-04", "url", "https://example.org/2"),
                Ingesting.line(
                        "3", RICE + " Ia juga bicara.", "published", "2025-07-05", "url", "https://example.org/3"));
        Ingesting.run(address, Kinds.all(), news);
    }

    private static final AtomicInteger EXPORTS = new AtomicInteger();

    private Map<String, String> export(StoreAddress of) throws IOException {
        return Ingesting.export(of, folder.resolve("out" + EXPORTS.incrementAndGet()));
    }

    interface Work {
        List<Ruling> of(Drafts drafts, RecordStore store);
    }

    private List<Ruling> rule(Work work) {
        return rule(address, work);
    }

    static List<Ruling> rule(StoreAddress on, Work work) {
        try (RecordStore store = RecordStore.open(on);
                ReviewDesk desk = new ReviewDesk(
                        store, Kinds.all(), () -> Ingesting.CHANCERY, Clock.systemUTC(), "test", () -> {})) {
            return desk.rule(work.of(new Drafts(store), store), "ana").await();
        }
    }

    private ClaimId ask(String doc) {
        try (RecordStore store = RecordStore.open(address)) {
            List<ClaimId> found = new ArrayList<>();
            store.filed((Filed filed) -> {
                if (filed.source().doc().equals(doc)) {
                    for (Act act : filed.extraction().acts()) {
                        found.add(filed.claim(act));
                    }
                }
            });
            return found.getFirst();
        }
    }

    private List<EntryRow> matters() {
        try (RecordStore store = RecordStore.open(address)) {
            return store.entries(EntryQuery.of("matter"));
        }
    }

    private EntryRow matterOf(ClaimId claim) {
        return matters().stream()
                .filter(row -> row.claims().contains(claim))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rejected_claim_is_of_no_entry_and_comes_back_when_that_is_undone() throws IOException {
        Map<String, String> before = export(address);
        ClaimId claim = ask("2");
        List<Ruling> done = rule((drafts, s) -> List.of(drafts.verdict(Verb.REJECT, claim, "said by nobody")));
        assertThat(matters()).noneMatch(row -> row.claims().contains(claim));
        try (RecordStore store = RecordStore.open(address)) {
            assertThat(store.counts().unresolved()).isZero();
            assertThat(store.curations().of(List.of(claim))).containsEntry(claim, Curation.REJECTED);
        }
        rule((drafts, s) -> List.of(drafts.undo(done.getFirst().id())));
        assertThat(export(address)).isEqualTo(before);
        List<Ruling> undone = new ArrayList<>();
        try (RecordStore store = RecordStore.open(address)) {
            store.log().each(line -> undone.add(line.ruling()));
        }
        assertThat(undone).extracting(Ruling::verb).containsExactly(Verb.REJECT, Verb.UNDO);
        rule((drafts, s) -> List.of(drafts.undo(undone.getLast().id())));
        assertThat(matters()).noneMatch(row -> row.claims().contains(claim));
    }

    @Test
    void a_batch_is_undone_as_one() throws IOException {
        Map<String, String> before = export(address);
        List<ClaimId> claims = List.of(ask("1"), ask("2"), ask("3"));
        List<Ruling> done = rule((drafts, s) -> claims.stream()
                .map(claim -> drafts.verdict(Verb.ACCEPT, claim, ""))
                .toList());
        assertThat(done).extracting(Ruling::batch).containsOnly(done.getFirst().id());
        assertThat(matterOf(claims.get(1)).curation()).isEqualTo(Curation.ACCEPTED);
        assertThat(export(address)).isNotEqualTo(before);
        rule((drafts, s) -> List.of(drafts.undo(done.getFirst().batch())));
        assertThat(export(address)).isEqualTo(before);
        assertThat(matterOf(claims.get(1)).curation()).isEqualTo(Curation.SUGGESTED);
    }

    @Test
    void an_edit_changes_the_record_and_says_so() {
        ClaimId claim = ask("2");
        rule((drafts, s) -> List.of(drafts.edit(claim, Map.of("by", "MY"), "it was Malaysia")));
        EntryRow matter = matterOf(claim);
        assertThat(matter.parties()).contains("MY");
        assertThat(matter.curation()).isEqualTo(Curation.EDITED);
    }

    @Test
    void entries_are_merged_across_partitions_split_and_linked() throws IOException {
        Map<String, String> before = export(address);
        ClaimId rice = ask("1");
        ClaimId fish = ask("2");
        EntryRow one = matterOf(rice);
        EntryRow two = matterOf(fish);
        assertThat(one.id()).isNotEqualTo(two.id());
        List<Ruling> merged = rule((drafts, s) -> List.of(drafts.merge(one.id(), two.id(), "one journey")));
        assertThat(matterOf(rice).claims()).contains(fish);
        rule((drafts, s) -> drafts.split(matterOf(rice).id(), List.of(fish), "two after all"));
        assertThat(matterOf(rice).claims()).doesNotContain(fish);
        rule((drafts, s) -> {
            List<Ruling> undo = new ArrayList<>();
            s.log()
                    .latest(0, 9)
                    .forEach(line -> undo.add(drafts.undo(line.ruling().batch())));
            return undo.stream().distinct().toList();
        });
        assertThat(merged).hasSize(1);
        assertThat(export(address)).isEqualTo(before);
        rule((drafts, s) -> List.of(drafts.attach(fish, one.id(), "")));
        assertThat(matterOf(rice).claims()).contains(fish);
    }

    @Test
    void an_axis_stands_as_ruled_until_that_is_undone() throws IOException {
        Map<String, String> before = export(address);
        EntryRow matter = matterOf(ask("1"));
        List<Ruling> done = rule((drafts, s) ->
                List.of(drafts.status(matter.id(), "progress", "not_fulfilled", "checked with the ministry")));
        assertThat(matterOf(ask("1")).body()).contains("not_fulfilled");
        assertThat(matterOf(ask("1")).curation()).isEqualTo(Curation.EDITED);
        rule((drafts, s) -> List.of(drafts.undo(done.getFirst().id())));
        assertThat(export(address)).isEqualTo(before);
        assertThatThrownBy(() -> rule((drafts, s) -> List.of(drafts.status(matter.id(), "progress", "rich", ""))))
                .hasMessageContaining("progress is one of not_assessed");
    }

    @Test
    void a_matter_that_no_article_tells_comes_with_its_source() throws IOException {
        Map<String, String> before = export(address);
        List<Ruling> done = rule((drafts, s) -> drafts.state(
                "Thailand asks Indonesia to open its market for mangoes.",
                "",
                "Note of the embassy, 12 May 2025",
                "en",
                "2025-05-12",
                "act",
                Map.of("kind", "ask", "by", "TH", "to", "ID", "content", "market for mangoes")));
        EntryRow matter = matters().stream()
                .filter(row -> row.parties().contains("TH"))
                .findFirst()
                .orElseThrow();
        assertThat(matter.curation()).isEqualTo(Curation.EDITED);
        try (RecordStore store = RecordStore.open(address)) {
            assertThat(store.document(matter.claims().getFirst().document())
                            .orElseThrow()
                            .publisher())
                    .isEqualTo("Note of the embassy, 12 May 2025");
        }
        rule((drafts, s) -> List.of(drafts.undo(done.getFirst().batch())));
        assertThat(export(address).get("matter.jsonl")).isEqualTo(before.get("matter.jsonl"));
    }

    @Test
    void rulings_hold_through_a_second_run_a_new_reading_and_a_new_text() throws IOException {
        ClaimId rice = ask("1");
        ClaimId fish = ask("2");
        rule((drafts, s) -> List.of(drafts.verdict(Verb.REJECT, rice, ""), drafts.verdict(Verb.ACCEPT, fish, "")));
        Map<String, String> ruled = export(address);
        Ingesting.run(address, Kinds.all(), news);
        assertThat(export(address)).isEqualTo(ruled);
        Path changed = Ingesting.write(
                folder.resolve("changed.jsonl"),
                Ingesting.line("1", "Ralat.\n" + RICE, "published", "2025-07-03", "url", "https://example.org/1"),
                Ingesting.line("2", "Ralat.\n" + MEETING, "published", "2025-07-04", "url", "https://example.org/2"));
        assertThat(Ingesting.run(address, Kinds.all(), changed).report().changed())
                .isEqualTo(2);
        assertThat(matters()).noneMatch(row -> row.claims().contains(rice));
        assertThat(matterOf(fish).curation()).isEqualTo(Curation.ACCEPTED);
    }

    /** Through files, store and queue; which change counts as which is in the table of EffectsTest. */
    @Test
    void what_was_ruled_waits_again_first_of_all_where_both_its_words_and_its_reading_changed() throws IOException {
        ClaimId fish = ask("2");
        rule((drafts, s) -> List.of(drafts.verdict(Verb.ACCEPT, fish, "")));
        record Row(String text, boolean waits) {}
        for (Row row : List.of(
                new Row(MEETING, false),
                new Row("Ralat.\n" + MEETING, false),
                new Row(MEETING.replace("Filipina meminta Indonesia", "Filipina meminta Malaysia"), true))) {
            Path changed = Ingesting.write(
                    folder.resolve("changed.jsonl"),
                    Ingesting.line("2", row.text(), "published", "2025-07-04", "url", "https://example.org/2"));
            Ingesting.run(address, Kinds.all(), changed);
            try (RecordStore store = RecordStore.open(address)) {
                Queue queue = new Queue(store, Kinds.all());
                assertThat(queue.items(Wanted.ALL, 0, 1).getFirst().id().equals(fish.text()))
                        .as(row.text())
                        .isEqualTo(row.waits());
                assertThat(store.curations().of(List.of(fish)).get(fish))
                        .isEqualTo(row.waits() ? Curation.NEEDS_REREVIEW : Curation.ACCEPTED);
            }
        }
    }

    /** Replayed at once, what was rejected, taken back and rejected again is as little there as after each by itself. */
    @Test
    void a_rejection_taken_back_and_given_again_holds_in_a_replay() throws IOException {
        ClaimId claim = ask("2");
        List<Ruling> first = rule((drafts, s) -> List.of(drafts.verdict(Verb.REJECT, claim, "")));
        rule((drafts, s) -> List.of(drafts.undo(first.getFirst().id())));
        rule((drafts, s) -> List.of(drafts.verdict(Verb.REJECT, claim, "")));
        List<String> lines = new ArrayList<>();
        try (RecordStore store = RecordStore.open(address)) {
            LogFile.write(store, lines::add);
        }
        StoreAddress other = new StoreAddress.Folder(folder.resolve("replayed"));
        Ingesting.run(other, Kinds.all(), news);
        rule(other, (drafts, s) -> LogFile.read(lines));
        assertThat(export(other)).isEqualTo(export(address));
    }

    @Test
    void a_log_replayed_onto_another_record_of_the_same_documents_gives_the_same_record() throws IOException {
        ClaimId rice = ask("1");
        ClaimId fish = ask("2");
        EntryRow one = matterOf(rice);
        EntryRow two = matterOf(fish);
        rule((drafts, s) -> List.of(drafts.verdict(Verb.REJECT, ask("3"), "a copy")));
        List<Ruling> accepted = rule((drafts, s) -> List.of(drafts.verdict(Verb.ACCEPT, rice, "")));
        rule((drafts, s) -> List.of(drafts.merge(one.id(), two.id(), "")));
        rule((drafts, s) -> drafts.state(
                "Laos asks Indonesia for rice.",
                "",
                "By telephone",
                "en",
                "2025-06-01",
                "act",
                Map.of("kind", "ask", "by", "LA", "to", "ID")));
        rule((drafts, s) -> List.of(drafts.undo(accepted.getFirst().id())));
        List<String> lines = new ArrayList<>();
        try (RecordStore store = RecordStore.open(address)) {
            LogFile.write(store, lines::add);
        }
        Map<String, String> expected = export(address);
        // Onto documents that are there, before they are there, and twice.
        for (boolean isBefore : List.of(false, true)) {
            StoreAddress other = new StoreAddress.Folder(folder.resolve("other" + isBefore));
            if (!isBefore) {
                Ingesting.run(other, Kinds.all(), news);
            } else {
                Ingesting.run(other, Kinds.all(), Ingesting.write(folder.resolve("none.jsonl"), ""));
            }
            rule(other, (drafts, s) -> LogFile.read(lines));
            Ingesting.run(other, Kinds.all(), news);
            assertThat(rule(other, (drafts, s) -> LogFile.read(lines))).isEmpty();
            assertThat(export(other)).isEqualTo(expected);
        }
    }

    @Test
    void the_queue_begins_with_what_matters_most_and_forgets_what_was_ruled_on() {
        try (RecordStore store = RecordStore.open(address)) {
            Queue queue = new Queue(store, Kinds.all());
            List<Item> items = queue.items(Wanted.ALL, 0, 50);
            assertThat(items).isSortedAccordingTo((a, b) -> b.urgency() - a.urgency());
            assertThat(items.getFirst()).isInstanceOf(Item.OfClaim.class);
            assertThat(queue.items(Wanted.ALL, 1, 3))
                    .extracting(Item::id)
                    .containsExactlyElementsOf(
                            items.subList(1, 4).stream().map(Item::id).toList());
            String first = items.getFirst().id();
            rule((drafts, s) -> List.of(drafts.verdict(Verb.ACCEPT, new ClaimId(first), "")));
            assertThat(queue.items(Wanted.ALL, 0, 50)).extracting(Item::id).doesNotContain(first);
            ClaimId fish = ask("2");
            assertThat(queue.items(new Wanted("ID", "PH", null, null, "act"), 0, 9))
                    .extracting(Item::id)
                    .containsExactly(fish.text());
            assertThat(queue.items(new Wanted(null, null, null, matterOf(fish).id(), null), 0, 9))
                    .extracting(Item::id)
                    .contains(fish.text());
            assertThat(queue.items(new Wanted(null, null, fish.document(), null, "person"), 0, 9))
                    .allMatch(item -> item.id().startsWith(fish.document() + ".p"));
        }
    }

    @Test
    void while_another_process_writes_it_is_named() {
        ClaimId claim = ask("1");
        try (RecordWriter ingest = RecordWriter.open(address, "ingest", Clock.systemUTC(), "test")) {
            assertThatThrownBy(() -> rule((drafts, s) -> List.of(drafts.verdict(Verb.ACCEPT, claim, ""))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another process is writing")
                    .hasMessageContaining("chancery ingest");
            assertThat(ingest.store().log().isEmpty()).isTrue();
        }
        rule((drafts, s) -> List.of(drafts.verdict(Verb.ACCEPT, claim, "")));
    }
}
