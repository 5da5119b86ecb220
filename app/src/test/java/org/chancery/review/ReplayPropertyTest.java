package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.chancery.ingest.Ingesting;
import org.chancery.ingest.Kinds;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Verb;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.RulingLog;
import org.chancery.store.StoreAddress;

/** Whatever a person does: the log replayed onto a fresh record gives the same record, and undoing all gives the first. */
class ReplayPropertyTest {
    private static final List<String> TEXTS = List.of(
            "Menteri Perdagangan Vietnam meminta Indonesia menghapus kuota beras.",
            "Menteri Luar Negeri Filipina bertemu dengan Menteri Luar Negeri Indonesia di Manila pada 4 Juli 2025."
                    + " Filipina meminta Indonesia melindungi nelayan.",
            "Indonesia berjanji membeli 20 ton beras dari Vietnam.",
            "Menteri Perdagangan Vietnam meminta Indonesia menghapus kuota kopi. Indonesia menolak permintaan itu.");

    /** What is done: to which of the claims, entries and rulings there are then, the numbers say. */
    record Deed(int what, int one, int other) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 50))
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void a_replayed_log_gives_the_same_record(@ForAll("deeds") List<Deed> deeds) throws IOException {
        Path folder = Files.createTempDirectory("replay");
        try {
            StoreAddress record = ingest(folder, "record", List.of(0, 1, 2, 3));
            Map<String, String> untouched = Ingesting.export(record, folder.resolve("untouched"));
            for (Deed deed : deeds) {
                ReviewTest.rule(record, (drafts, store) -> rulings(deed, drafts, store));
            }
            List<String> log = new ArrayList<>();
            try (RecordStore store = RecordStore.open(record)) {
                LogFile.write(store, log::add);
            }
            StoreAddress other = ingest(folder, "other", List.of(3, 1));
            ReviewTest.rule(other, (drafts, store) -> LogFile.read(log));
            ingest(folder, "other", List.of(2, 0));
            Map<String, String> ruled = Ingesting.export(record, folder.resolve("ruled"));
            assertThat(Ingesting.export(other, folder.resolve("replayed"))).isEqualTo(ruled);
            ReviewTest.rule(record, (drafts, store) -> {
                List<Ruling> undo = new ArrayList<>();
                store.log().latest(0, 100).stream()
                        .filter(line -> line.isInForce() && line.ruling().verb() != Verb.UNDO)
                        .forEach(line -> undo.add(drafts.undo(line.ruling().id())));
                return undo;
            });
            assertThat(Ingesting.export(record, folder.resolve("undone"))).isEqualTo(untouched);
        } finally {
            remove(folder);
        }
    }

    private static StoreAddress ingest(Path folder, String name, List<Integer> texts) throws IOException {
        StoreAddress record = new StoreAddress.Folder(folder.resolve(name));
        String[] lines = texts.stream()
                .map(i -> Ingesting.line(
                        "t" + i, TEXTS.get(i), "published", "2025-07-0" + (i + 1), "url", "https://example.org/" + i))
                .toArray(String[]::new);
        Ingesting.run(record, Kinds.all(), Ingesting.write(folder.resolve(name + texts.getFirst() + ".jsonl"), lines));
        return record;
    }

    private static List<Ruling> rulings(Deed deed, Drafts drafts, RecordStore store) {
        List<ClaimId> claims = new ArrayList<>();
        store.documents(
                document -> store.filed(document.id()).map(Filed::claims).ifPresent(claims::addAll));
        List<EntryRow> matters = store.entries(EntryQuery.of("matter"));
        List<RulingLog.Logged> log = store.log().latest(0, 100);
        ClaimId claim = claims.get(deed.one() % claims.size());
        EntryRow matter = matters.isEmpty() ? null : matters.get(deed.one() % matters.size());
        try {
            return switch (deed.what()) {
                case 0, 1 -> List.of(drafts.verdict(Verb.REJECT, claim, ""));
                case 2 -> List.of(drafts.verdict(Verb.ACCEPT, claim, "seen"));
                case 3 -> List.of(drafts.verdict(Verb.DISPUTE, claim, ""));
                case 4 -> List.of(drafts.edit(claim, Map.of("by", "MY"), ""));
                case 9 -> List.of(drafts.edit(claim, Map.of("name", "Nama Lain"), ""));
                case 10 -> List.of(drafts.edit(claim, Map.of(), List.of(new int[] {0, 1 + deed.other()}), ""));
                case 5 ->
                    matter == null
                            ? List.of()
                            : List.of(drafts.merge(
                                    matter.id(),
                                    matters.get(deed.other() % matters.size()).id(),
                                    ""));
                case 6 -> matter == null ? List.of() : List.of(drafts.attach(claim, matter.id(), ""));
                case 7 -> matter == null ? List.of() : List.of(drafts.status(matter.id(), "response", "declined", ""));
                case 8 ->
                    matter == null
                            ? List.of()
                            : drafts.split(matter.id(), List.of(matter.claims().getLast()), "");
                default ->
                    log.isEmpty()
                            ? List.of()
                            : List.of(drafts.undo(
                                    log.get(deed.other() % log.size()).ruling().id()));
            };
        } catch (IllegalArgumentException e) {
            // Not everything can be done to everything; then nothing is.
            return List.of();
        }
    }

    private static void remove(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
