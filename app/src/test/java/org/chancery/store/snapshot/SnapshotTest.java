package org.chancery.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.chancery.ingest.Ingesting;
import org.chancery.store.PostgresForTests;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StateChange;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreException;
import org.chancery.store.export.SampleRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A record as one file and back, to the byte, in folders and on a server. */
class SnapshotTest {
    private static final Snapshot.Citation CITATION = new Snapshot.Citation("Record: a 'test'", "Ana & Bình");

    @TempDir
    static Path folder;

    private static StoreAddress record;
    private static Path whole;

    @BeforeAll
    static void snapshot() throws IOException {
        record = new StoreAddress.Folder(folder.resolve("record"));
        SampleRecord.make(record, folder);
        // Half a pair of surrogates: UTF-8 cannot hold it, and offsets must not lose it.
        Path half = Files.writeString(
                folder.resolve("half.jsonl"), "{\"id\":\"half\",\"text\":\"Half \\ud83d a \\ud83d\\ude00 pair\"}\n");
        Ingesting.run(record, org.chancery.ingest.Kinds.all(), half);
        whole = folder.resolve("whole.zip");
        write(record, whole);
    }

    private static Snapshot.Written write(StoreAddress address, Path file) throws IOException {
        return Snapshot.write(address, file, "chancery test", CITATION, rows -> {});
    }

    private static SnapshotFile.Verified restore(Path file, StoreAddress address) throws IOException {
        try (SnapshotFile snapshot = SnapshotFile.open(file)) {
            return snapshot.restore(address, bytes -> {}, (rows, all) -> {});
        }
    }

    private static void same(StoreAddress restored, String name) throws IOException {
        Path again = folder.resolve(name + ".zip");
        write(restored, again);
        assertThat(again).hasSameBinaryContentAs(whole);
        assertThat(Ingesting.export(restored, folder.resolve(name + "-out")))
                .isEqualTo(Ingesting.export(record, folder.resolve("record-out")));
        assertThat(changes(restored)).isNotEmpty().isEqualTo(changes(record));
    }

    private static List<StateChange> changes(StoreAddress address) {
        List<StateChange> changes = new ArrayList<>();
        try (RecordStore store = RecordStore.open(address)) {
            store.changes(changes::add);
        }
        return changes;
    }

    @Test
    void a_folder_becomes_a_folder_again_to_the_byte() throws IOException {
        StoreAddress.Folder restored = new StoreAddress.Folder(folder.resolve("again"));
        restore(whole, restored);
        same(restored, "again");
        try (RecordStore store = RecordStore.open(restored)) {
            assertThat(store.log().count()).isEqualTo(2);
            assertThat(store.counts().versions()).isEqualTo(store.counts().documents() + 1);
        }
    }

    @Test
    void a_folder_becomes_a_server_and_a_folder_again_to_the_byte() throws IOException {
        StoreAddress server = StoreAddress.parse(PostgresForTests.database());
        restore(whole, server);
        same(server, "server");
        StoreAddress back = new StoreAddress.Folder(folder.resolve("back"));
        restore(folder.resolve("server.zip"), back);
        same(back, "back");
    }

    @Test
    void a_restored_record_is_written_on_as_the_first_would_be() throws IOException {
        StoreAddress restored = new StoreAddress.Folder(folder.resolve("on"));
        restore(whole, restored);
        StoreAddress first = new StoreAddress.Folder(folder.resolve("first-on"));
        restore(whole, first);
        Path more = Ingesting.write(
                folder.resolve("more.jsonl"),
                Ingesting.line(
                        "more", "Vietnam meminta Indonesia membeli 2 juta ton beras.", "published", "2025-08-01"));
        for (StoreAddress address : List.of(restored, first)) {
            Ingesting.run(address, org.chancery.ingest.Kinds.all(), more);
        }
        assertThat(Ingesting.export(restored, folder.resolve("on-out")))
                .isEqualTo(Ingesting.export(first, folder.resolve("first-on-out")));
        try (RecordStore store = RecordStore.open(restored)) {
            assertThat(store.counts().unresolved()).isZero();
        }
    }

    @Test
    void readers_of_bags_find_it_valid() throws Exception {
        Path bag = unpacked();
        try (BagVerifier verifier = new BagVerifier()) {
            Bag read = new BagReader().read(bag);
            verifier.isValid(read, false);
            assertThat(read.getMetadata().get("External-Identifier")).containsExactly("sha256:" + id());
        }
        Object cff =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(bag.resolve("CITATION.cff")));
        assertThat(cff).isInstanceOfSatisfying(Map.class, map -> {
            assertThat(map).containsEntry("title", "Record: a 'test'").containsEntry("cff-version", "1.2.0");
            assertThat(map.get("authors")).isEqualTo(List.of(Map.of("name", "Ana & Bình")));
        });
        assertThat(bag.resolve("README.md")).content().contains(id(), "Ana & Bình");
    }

    private static String id() throws IOException {
        try (SnapshotFile snapshot = SnapshotFile.open(whole)) {
            return snapshot.verify(bytes -> {}).id();
        }
    }

    private static Path unpacked() throws IOException {
        Path to = folder.resolve("bag");
        try (FileSystem zip = FileSystems.newFileSystem(whole);
                Stream<Path> files = Files.walk(zip.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(file.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to.resolve("chancery-record");
    }

    // ---- what is damaged -------------------------------------------------------------------------------------------

    private interface Harm {
        /** The file as it is then; null where it is left out. */
        byte[] of(String name, byte[] bytes);
    }

    private static Path harmed(String name, Harm harm) throws IOException {
        Path file = folder.resolve(name + ".zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(whole));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = harm.of(entry.getName(), in.readAllBytes());
                if (bytes != null) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(bytes);
                    out.closeEntry();
                }
            }
        }
        return file;
    }

    private static void isRefused(Path file, String... words) {
        Path place = folder.resolve("refused");
        assertThatThrownBy(() -> restore(file, new StoreAddress.Folder(place)))
                .isInstanceOf(SnapshotFile.DamagedException.class)
                .hasMessageContainingAll(words);
        assertThat(place).doesNotExist();
        assertThat(folder.resolve("refused.restoring")).doesNotExist();
    }

    @Test
    void a_changed_file_is_named() throws IOException {
        isRefused(
                harmed("changed", (name, bytes) -> {
                    if (name.endsWith("entry.jsonl")) {
                        bytes[bytes.length / 2] ^= 1;
                    }
                    return bytes;
                }),
                "data/tables/entry.jsonl",
                "check sum");
    }

    @Test
    void a_missing_file_and_a_strange_one_are_named() throws IOException {
        isRefused(
                harmed("missing", (name, bytes) -> name.endsWith("reading.jsonl") ? null : bytes),
                "data/tables/reading.jsonl",
                "missing");
        Path strange = folder.resolve("strange.zip");
        Files.copy(whole, strange);
        try (FileSystem zip = FileSystems.newFileSystem(strange)) {
            Files.writeString(zip.getPath("/chancery-record/data/extra.txt"), "not named");
        }
        isRefused(strange, "chancery-record/data/extra.txt", "in no list");
    }

    @Test
    void a_changed_list_of_check_sums_is_named() throws IOException {
        isRefused(
                harmed("list", (name, bytes) -> {
                    if (name.endsWith("/manifest-sha256.txt")) {
                        bytes[3] = (byte) (bytes[3] == '0' ? '1' : '0');
                    }
                    return bytes;
                }),
                "manifest-sha256.txt");
    }

    @Test
    void a_file_that_was_cut_off_or_is_something_else_is_named() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            Path cut = folder.resolve("cut.zip");
            Files.write(cut, java.util.Arrays.copyOf(bytes, 200 + random.nextInt(bytes.length - 200)));
            isRefused(cut, "cut.zip", "cut off");
        }
        isRefused(Files.writeString(folder.resolve("words.zip"), "These are words."), "it is no snapshot");
    }

    @Test
    void bits_that_turned_are_found_wherever_they_are() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            byte[] turned = bytes.clone();
            int at = random.nextInt(bytes.length);
            turned[at] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("turned.zip"), turned);
            Path place = folder.resolve("turned");
            try {
                restore(file, new StoreAddress.Folder(place));
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("turned.zip");
                assertThat(place).doesNotExist();
                continue;
            }
            // A bit that tells nothing of the data: a time, a flag. The record is the same then.
            write(new StoreAddress.Folder(place), folder.resolve("turned-again.zip"));
            assertThat(folder.resolve("turned-again.zip")).hasSameBinaryContentAs(whole);
            try (Stream<Path> files = Files.list(place)) {
                for (Path one : files.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(place);
        }
    }

    @Test
    void nothing_is_restored_over_a_record() throws IOException {
        assertThatThrownBy(() -> restore(whole, record))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is something already");
        String url = PostgresForTests.database();
        StoreAddress server = StoreAddress.parse(url);
        restore(whole, server);
        assertThatThrownBy(() -> restore(whole, server))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is something already");
        same(server, "untouched");
    }

    // ---- what is killed --------------------------------------------------------------------------------------------

    @Test
    void a_restore_that_is_killed_leaves_nothing_or_the_whole_record() throws Exception {
        Path big = folder.resolve("big.zip");
        StoreAddress many = new StoreAddress.Folder(folder.resolve("many"));
        try (RecordWriter writer = RecordWriter.open(many, "test", java.time.Clock.systemUTC(), "test")) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                lines.add(Ingesting.line(
                        "n" + i,
                        "Menteri Tani nomor " + i + " meminta Vietnam membeli " + i + " ton kopi. ".repeat(20)));
            }
            Ingesting.run(
                    writer, List.of(), Ingesting.write(folder.resolve("many.jsonl"), lines.toArray(String[]::new)));
        }
        write(many, big);
        killed(big, new StoreAddress.Folder(folder.resolve("killed")));
        killed(big, StoreAddress.parse(PostgresForTests.database()));
    }

    private static void killed(Path file, StoreAddress place) throws Exception {
        Random random = new Random(3);
        int kills = 0;
        while (kills < 2) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            file.toString(),
                            place instanceof StoreAddress.Postgres server ? server.url() : place.toString())
                    .redirectErrorStream(true)
                    .start();
            try {
                // It says when rows go in.
                process.inputReader().readLine();
                process.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS);
            } finally {
                process.destroyForcibly().waitFor();
            }
            kills++;
            if (isThere(place)) {
                break;
            }
        }
        if (!isThere(place)) {
            restore(file, place);
        }
        Path again = folder.resolve("killed-again.zip");
        write(place, again);
        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(folder.resolve("killed.restoring")).doesNotExist();
    }

    /** Whole, if there is anything. */
    private static boolean isThere(StoreAddress place) throws IOException {
        if (place instanceof StoreAddress.Folder local && !Files.exists(local.path())) {
            return false;
        }
        try (RecordStore store = RecordStore.open(place)) {
            long documents = store.counts().documents();
            assertThat(documents).isIn(0L, 400L);
            return documents > 0;
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("there is no record");
            return false;
        }
    }

    /** The process that is killed. */
    static final class Child {
        public static void main(String[] args) throws IOException {
            try (SnapshotFile snapshot = SnapshotFile.open(Path.of(args[0]))) {
                snapshot.restore(StoreAddress.parse(args[1]), bytes -> {}, (rows, all) -> {
                    if (rows == 1) {
                        System.out.println("rows go in");
                        System.out.flush();
                    }
                });
            }
        }
    }

    @Test
    void a_file_that_is_there_stays_when_writing_fails() throws IOException {
        Path file = Files.writeString(folder.resolve("of-yesterday.zip"), "whole", StandardOpenOption.CREATE);
        Files.createSymbolicLink(folder.resolve("of-yesterday.zip.part"), Path.of("/dev/full"));
        assertThatThrownBy(() -> write(record, file)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("whole");
    }
}
