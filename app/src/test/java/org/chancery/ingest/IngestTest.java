package org.chancery.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.ingest.Ingesting.line;
import static org.chancery.ingest.Ingesting.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.document.Document;
import org.chancery.resolve.ClaimId;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.ruling.Verb;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StateChange;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoredDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold in whatever database the record is. */
abstract class IngestTest {
    private static final String RICE =
            "Jakarta, 3 Juli 2025 - Menteri Perdagangan Vietnam meminta Indonesia menghapus kuota beras.";
    private static final String RICE_AGAIN =
            "Hanoi, 9 September 2025 - Menteri Luar Negeri Vietnam meminta Indonesia menghapus kuota impor beras.";
    private static final String FISH =
            "Manila, 4 Juli 2025 - Menteri Luar Negeri Filipina meminta Indonesia melindungi nelayan.";

    @TempDir
    Path folder;

    abstract StoreAddress store();

    @Test
    void a_second_run_finds_nothing_new_and_changes_nothing() throws IOException {
        Path news = write(folder.resolve("news.jsonl"), line("1", RICE), line("2", FISH), line("3", RICE_AGAIN));
        StoreAddress store = store();
        assertThat(Ingesting.run(store, news).report().added()).isEqualTo(3);
        Map<String, String> before = Ingesting.export(store, folder.resolve("a"));
        long revision = revision(store);
        Report again = Ingesting.run(store, news).report();
        assertThat(again).isEqualTo(new Report(0, 0, 3, 0, 0, true));
        assertThat(revision(store)).isEqualTo(revision);
        assertThat(Ingesting.export(store, folder.resolve("b"))).isEqualTo(before);
        assertThat(before).containsKeys("documents.jsonl", "extractions.jsonl", "wish.jsonl");
    }

    private static long revision(StoreAddress address) {
        try (RecordStore store = RecordStore.open(address)) {
            return store.revision();
        }
    }

    @Test
    void what_is_kept_comes_back_to_the_letter() throws IOException {
        Path page = write(
                folder.resolve("page.html"),
                "<html><head><title>Beras</title></head><body><nav><p>Beranda dan lain lain</p></nav><article>"
                        + "<h1>Vietnam minta kuota beras dihapus</h1><p>" + RICE + "</p><p>" + RICE_AGAIN
                        + "</p><figure><img><figcaption>Menteri Perdagangan Vietnam di Jakarta.</figcaption></figure>"
                        + "</article></body></html>");
        Path odd = write(
                folder.resolve("odd.jsonl"), line("half \\ud83d of \\u0000", RICE + " \\ud83d", "title", "A\\u0000B"));
        StoreAddress address = store();
        Ingesting.run(address, page, odd);
        try (RecordStore store = RecordStore.open(address)) {
            store.documents(stored -> {
                Document kept = store.text(stored.id()).orElseThrow();
                var reading = store.reading(stored.id()).orElseThrow();
                var fresh = Ingesting.CHANCERY.read(kept).orElseThrow();
                assertThat(reading.extraction()).isEqualTo(fresh);
                fresh.facts()
                        .flatMap(fact -> fact.evidence().stream())
                        .forEach(e -> assertThat(kept.text().substring(e.start(), e.end()))
                                .isEqualTo(e.quote()));
            });
            assertThat(store.counts().documents()).isEqualTo(2);
            Document kept = store.text(document(store, "odd.jsonl").id()).orElseThrow();
            assertThat(kept.text()).isEqualTo(RICE + " \ud83d");
        }
    }

    @Test
    void a_text_is_kept_as_it_was_given_and_its_title_is_mended() throws IOException {
        String given = RICE + " Kata dia: &ldquo;Ant\u00c3\u00b3nio setuju.&rdquo;";
        Path text = write(folder.resolve("text.jsonl"), line("a", given, "title", "A\\\\u2019B"));
        StoreAddress address = store();
        Ingesting.run(address, text);
        try (RecordStore store = RecordStore.open(address)) {
            assertThat(store.text(document(store, "text.jsonl").id())
                            .orElseThrow()
                            .text())
                    .isEqualTo(given);
            assertThat(document(store, "text.jsonl").title()).isEqualTo("A’B");
        }
    }

    private static StoredDocument document(RecordStore store, String origin) {
        Optional<StoredDocument> found = store.latestDocuments(0, 100).stream()
                .filter(document -> document.origin().endsWith(origin))
                .findFirst();
        return found.orElseThrow();
    }

    @Test
    void a_changed_text_is_a_new_version_and_the_old_one_is_kept() throws IOException {
        Path file = write(folder.resolve("a.txt"), RICE);
        StoreAddress address = store();
        Ingesting.run(address, file);
        String id;
        String oldWish;
        try (RecordStore store = RecordStore.open(address)) {
            id = document(store, "a.txt").id();
            oldWish = store.entriesOf(id).getFirst().id();
        }
        write(file, "Catatan redaksi. " + RICE_AGAIN + " Vietnam juga meminta Indonesia membeli kopi.");
        assertThat(Ingesting.run(address, file).report().changed()).isEqualTo(1);
        try (RecordStore store = RecordStore.open(address)) {
            StoredDocument now = document(store, "a.txt");
            assertThat(now.id()).isEqualTo(id);
            assertThat(now.version()).isEqualTo(2);
            assertThat(store.history(id)).extracting(Document::text).first().isEqualTo(RICE);
            assertThat(store.history(id)).hasSize(2);
            // The id of what the first text told leads on or is known to lead nowhere; it is no entry of its own.
            assertThat(store.changes("wish", oldWish)).isNotEmpty();
        }
        assertThat(Ingesting.run(address, file).report().known()).isEqualTo(1);
        // The first text once more, as from a copy of the file: nothing new.
        Path old = write(folder.resolve("old.txt"), RICE);
        assertThat(Ingesting.run(address, old).report().known()).isEqualTo(1);
    }

    @Test
    void the_same_document_is_known_by_its_address_or_its_words() throws IOException {
        Path news = write(
                folder.resolve("news.jsonl"),
                line("1", RICE, "url", "http://Example.org/rice?utm_source=x#top"),
                line("2", RICE + " ", "url", "https://example.org/rice"),
                line("3", FISH),
                line("4", FISH),
                line("5", RICE_AGAIN, "url", "https://example.org/"),
                line("6", RICE_AGAIN + " Ini berita lain.", "url", "https://example.org/"));
        Report report = Ingesting.run(store(), news).report();
        assertThat(report.added()).isEqualTo(4);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.known()).isEqualTo(1);
    }

    @Test
    void two_texts_that_take_turns_at_one_address_settle() throws IOException {
        Path news = write(
                folder.resolve("news.jsonl"),
                line("1", RICE, "url", "https://example.org/rice"),
                line("2", RICE_AGAIN, "url", "https://example.org/rice"));
        StoreAddress address = store();
        Ingesting.run(address, news);
        assertThat(Ingesting.run(address, news).report()).isEqualTo(new Report(0, 0, 2, 0, 0, true));
    }

    @Test
    void ids_are_the_same_wherever_and_in_whatever_company() throws IOException {
        Path one = write(
                Files.createDirectories(folder.resolve("x/y")).resolve("n.jsonl"), line("1", RICE), line("2", FISH));
        Path other = write(folder.resolve("m.jsonl"), line("2", FISH), line("9", RICE_AGAIN), line("1", RICE));
        StoreAddress here = new StoreAddress.Folder(folder.resolve("here"));
        StoreAddress there = store();
        Ingesting.run(here, one);
        Ingesting.run(there, other);
        List<String> ids = new java.util.ArrayList<>();
        try (RecordStore store = RecordStore.open(here);
                RecordStore second = RecordStore.open(there)) {
            store.documents(document -> ids.add(document.id()));
            assertThat(ids).hasSize(2).allMatch(id -> second.document(id).isPresent());
        }
    }

    @Test
    void entries_are_found_by_pair_party_time_and_state() throws IOException {
        Path news = write(folder.resolve("news.jsonl"), line("1", RICE), line("2", FISH), line("3", RICE_AGAIN));
        StoreAddress address = store();
        Ingesting.run(address, news);
        try (RecordStore store = RecordStore.open(address)) {
            EntryQuery all = EntryQuery.of("wish");
            assertThat(store.kinds()).containsExactly("wish");
            assertThat(store.count(all)).isEqualTo(2);
            List<EntryRow> dossier = store.entries(all.between("VN", "ID"));
            assertThat(dossier).hasSize(1);
            EntryRow rice = dossier.getFirst();
            assertThat(store.entries(all.between("ID", "VN"))).isEqualTo(dossier);
            assertThat(store.entries(all.with("PH"))).hasSize(1);
            assertThat(store.entries(all.in("raised_again"))).containsExactly(rice);
            assertThat(store.entries(all.between("VN", "ID").since(LocalDate.of(2030, 1, 1))))
                    .isEmpty();
            assertThat(store.entries(all.page(0, 1))).hasSize(1);
            assertThat(store.entries(all.page(2, 5))).isEmpty();
            assertThat(rice.as(new Wishes()).body().told()).isEqualTo(2);
            assertThat(store.entry("wish", rice.aliases().getFirst())).contains(rice);
            ClaimId claim = rice.claims().getFirst();
            assertThat(store.entriesOf(claim)).containsExactly(rice);
            assertThat(store.claims(claim.document(), "wish")).containsEntry(claim, rice.id());
        }
    }

    @Test
    void an_id_that_was_merged_leads_on_and_the_log_says_what_brought_it() throws IOException {
        StoreAddress address = store();
        Path first = write(folder.resolve("first.jsonl"), line("1", RICE));
        Path second = write(folder.resolve("second.jsonl"), line("2", RICE_AGAIN));
        Ingesting.run(address, first);
        String alone;
        try (RecordStore store = RecordStore.open(address)) {
            alone = store.entries(EntryQuery.of("wish")).getFirst().id();
        }
        Ingesting.run(address, second);
        try (RecordStore store = RecordStore.open(address)) {
            EntryRow both = store.entries(EntryQuery.of("wish")).getFirst();
            assertThat(both.claims()).hasSize(2);
            assertThat(store.entry("wish", alone)).contains(both);
            List<StateChange> log = store.changes("wish", both.id());
            assertThat(log.getLast().newState()).isEqualTo("raised_again");
            assertThat(log.getLast().document()).isNotNull();
            assertThat(store.entry("wish", "wnothing")).isEmpty();
        }
    }

    @Test
    void nearly_the_same_words_are_a_copy_of_the_first() throws IOException {
        String report = RICE + " " + FISH
                + " Menteri Perdagangan Indonesia mengatakan kuota itu akan dibahas lagi bulan depan di Hanoi. Kedua"
                + " negara juga sepakat mempercepat perundingan tentang perikanan, pelabuhan dan tenaga kerja, dan akan"
                + " membentuk kelompok kerja yang bertemu dua kali setahun di kedua ibu kota secara bergantian.";
        Path first = write(folder.resolve("first.jsonl"), line("1", report), line("2", RICE_AGAIN));
        Path second = write(folder.resolve("second.jsonl"), line("3", report + " Penyunting: Ani."));
        StoreAddress address = store();
        Ingesting.run(address, first);
        Ingesting.run(address, second);
        try (RecordStore store = RecordStore.open(address)) {
            StoredDocument copy = document(store, "second.jsonl");
            assertThat(copy.copyOf()).isEqualTo(store.copies(copy).getFirst().id());
            assertThat(store.copies(copy)).extracting(StoredDocument::doc).containsExactly("1", "3");
            assertThat(store.counts().copies()).isEqualTo(1);
        }
    }

    @Test
    void what_a_person_ruled_holds_and_can_be_taken_back() throws IOException {
        StoreAddress address = store();
        Path news = write(folder.resolve("news.jsonl"), line("1", RICE), line("3", RICE_AGAIN));
        Ingesting.run(address, news);
        ClaimId left;
        ClaimId right;
        try (RecordStore store = RecordStore.open(address)) {
            EntryRow both = store.entries(EntryQuery.of("wish")).getFirst();
            left = both.claims().get(0);
            right = both.claims().get(1);
        }
        List<Seen> both = List.of(Seen.of(left), Seen.of(right));
        assertThat(wishesAfter(address, Ruling.draft(Verb.DIFFERENT, both).noted("two quotas")))
                .isEqualTo(2);
        assertThat(wishesAfter(address, Ruling.draft(Verb.SAME, both).noted("looked again")))
                .isEqualTo(1);
        List<String> reasons = new java.util.ArrayList<>();
        try (RecordStore store = RecordStore.open(address)) {
            store.log().each(logged -> reasons.add(logged.ruling().note()));
        }
        assertThat(reasons).containsExactly("two quotas", "looked again");
    }

    private static long wishesAfter(StoreAddress address, Ruling ruling) {
        try (RecordWriter writer = RecordWriter.open(address, "review", Clock.systemUTC(), "test")) {
            writer.rule(List.of(ruling), "ana", Yields.reform(List.of(new Wishes())));
            Ingesting.run(writer, List.of(new Wishes()));
            return writer.store().count(EntryQuery.of("wish"));
        }
    }

    @Test
    void a_kind_that_the_program_learned_later_gets_the_documents_on_file() throws IOException {
        StoreAddress address = store();
        Path news = write(folder.resolve("news.jsonl"), line("1", RICE), line("2", FISH));
        Ingesting.run(address, List.of(), news);
        try (RecordStore store = RecordStore.open(address)) {
            assertThat(store.count(EntryQuery.of("wish"))).isZero();
        }
        Ingesting.run(address, List.of(new Wishes()), news);
        try (RecordStore store = RecordStore.open(address)) {
            assertThat(store.count(EntryQuery.of("wish"))).isEqualTo(2);
            assertThat(store.counts().unresolved()).isZero();
        }
    }

    @Test
    void dates_that_cannot_be_are_told_and_the_document_is_kept() throws IOException {
        Path news = write(
                folder.resolve("news.jsonl"),
                line("1", RICE, "published", "0000-01-01"),
                line("2", FISH, "published", "2031-12-31"),
                line("3", RICE_AGAIN, "published", "next week"));
        StoreAddress address = store();
        Ingesting.Run run = Ingesting.run(address, news);
        assertThat(run.report().added()).isEqualTo(3);
        assertThat(run.problems()).hasSize(3).allMatch(problem -> problem.startsWith("bad_field"));
        assertThat(run.problems().get(1)).contains("2031-12-31 is still to come");
    }

    @Test
    void a_store_that_follows_another_hears_only_of_what_changed() throws IOException {
        StoreAddress address = store();
        Ingesting.run(address, write(folder.resolve("first.jsonl"), line("1", RICE), line("2", FISH)));
        long revision = revision(address);
        Ingesting.run(address, write(folder.resolve("second.jsonl"), line("3", RICE_AGAIN)));
        try (RecordStore store = RecordStore.open(address)) {
            List<String> documents = new java.util.ArrayList<>();
            List<String> entries = new java.util.ArrayList<>();
            store.documentsSince(revision, document -> documents.add(document.doc()));
            store.entriesSince(revision, entry -> entries.add(entry.title()));
            assertThat(documents).containsExactly("3");
            assertThat(entries).hasSize(1);
        }
    }
}
