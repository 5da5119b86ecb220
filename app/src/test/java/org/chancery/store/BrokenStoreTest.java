package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chancery.document.Document;
import org.chancery.record.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a store: one line that names it and says why, and nothing lost. */
class BrokenStoreTest {
    @TempDir
    Path folder;

    private RecordWriter writer() {
        return RecordWriter.open(new StoreAddress.Folder(folder), "ingest", Clock.systemUTC(), "1");
    }

    private RecordStore store() {
        return RecordStore.open(new StoreAddress.Folder(folder));
    }

    private static NewDocument document(String id, String text) {
        Document document = Document.of(id, text);
        Extraction nothing = new Extraction(
                id, "id", null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        DocumentKeys keys = DocumentKeys.of(document, id);
        return new NewDocument(
                keys,
                keys.id(),
                document,
                id,
                text.hashCode(),
                nothing,
                List.of(),
                List.of(new Contribution("wish", "ID|VN", "{}")));
    }

    private static void file(RecordWriter writer, String id, String text) {
        writer.file(List.of(document(id, text)), (other, same) -> same, RecordWriter.Copies.NONE);
    }

    private static void says(Runnable work, String... words) {
        assertThatThrownBy(work::run)
                .isInstanceOf(StoreException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").contains(words));
    }

    @Test
    void no_store_where_one_is_to_be_read() {
        says(this::store, folder.toString(), "there is no record");
        says(
                () -> RecordStore.open(new StoreAddress.Folder(folder.resolve("nowhere"))),
                "nowhere",
                "chancery ingest makes one");
    }

    @Test
    void a_second_writer_hears_who_the_first_is() {
        try (RecordWriter first = writer()) {
            String me = "process " + ProcessHandle.current().pid() + " (chancery ingest, since ";
            says(this::writer, folder.toString(), "another process is writing", me);
            // Readers are not in its way.
            file(first, "a", "Satu");
            try (RecordStore store = store()) {
                assertThat(store.counts().documents()).isEqualTo(1);
            }
        }
        writer().close();
    }

    @Test
    void a_second_writer_on_a_server_hears_who_the_first_is() {
        StoreAddress server = StoreAddress.parse(PostgresForTests.database());
        try (RecordWriter first = RecordWriter.open(server, "ingest", Clock.systemUTC(), "1")) {
            says(
                    () -> RecordWriter.open(server, "ingest", Clock.systemUTC(), "1"),
                    "another process is writing: process "
                            + ProcessHandle.current().pid());
        }
        RecordWriter.open(server, "ingest", Clock.systemUTC(), "1").close();
    }

    @Test
    void a_server_that_does_not_answer_and_a_database_that_is_not_there() {
        says(
                () -> RecordStore.open(StoreAddress.parse("jdbc:postgresql://localhost:1/record?password=secret")),
                "jdbc:postgresql://localhost:1/record: the server cannot be reached");
        String url = PostgresForTests.database().replaceAll("/record\\d+", "/nothing");
        says(() -> RecordStore.open(StoreAddress.parse(url)), "there is no such database");
    }

    @Test
    void a_store_of_a_newer_version_is_left_alone() throws SQLException {
        writer().close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success) VALUES (99, '99', 'x', 'SQL', 'x', 'x', 1, 1)");
        }
        says(this::writer, folder.toString(), "newer Chancery", "version 99");
        says(this::store, folder.toString(), "newer Chancery");
    }

    @Test
    void a_file_that_is_no_database() throws IOException {
        Files.writeString(folder.resolve("record.db"), "not a database at all ".repeat(1000));
        says(this::writer, folder.toString(), "record.db is damaged");
        says(this::store, folder.toString(), "record.db is damaged");
        assertThat(Files.readString(folder.resolve("record.db"))).startsWith("not a database");
    }

    @Test
    void a_database_with_pages_overwritten() throws IOException {
        try (RecordWriter writer = writer()) {
            for (int i = 0; i < 300; i++) {
                file(writer, "d" + i, "Dokumen ke-" + i + " dengan kata lain ".repeat(20 + i));
            }
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("record.db").toFile(), "rw")) {
            byte[] garbage = "garbage!".repeat(1024).getBytes(StandardCharsets.US_ASCII);
            for (long at = 3 * 8192; at + 8192 < file.length(); at += 2 * 8192) {
                file.seek(at);
                file.write(garbage);
            }
        }
        says(
                () -> {
                    try (RecordStore store = store()) {
                        List<StoredDocument> all = new ArrayList<>();
                        store.documents(all::add);
                        all.forEach(document -> store.text(document.id()));
                        all.forEach(document -> store.reading(document.id()));
                    }
                },
                "damaged");
    }

    @Test
    void a_text_that_was_tampered_with_is_told() throws SQLException {
        String id;
        try (RecordWriter writer = writer()) {
            file(writer, "a", "Menteri Luar Negeri bertemu dengan tamunya di Jakarta");
            id = DocumentKeys.of(Document.of("a", "Menteri Luar Negeri bertemu dengan tamunya di Jakarta"), "a")
                    .id();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE document_version SET text = substr(text, 1, 20) || x'ffffffff'");
        }
        try (RecordStore store = store()) {
            says(() -> store.text(id), "a text of the store is damaged");
        }
    }

    @Test
    void a_full_disk_costs_only_what_did_not_fit() {
        int fitted = 0;
        StoreException full = null;
        // The database itself says SQLITE_FULL when it may not grow, as it does when the disk lets it not.
        try (RecordWriter writer = RecordWriter.open(new SqliteFolder(folder, 80), "ingest", Clock.systemUTC(), "1")) {
            for (int i = 0; i < 2000 && full == null; i++) {
                try {
                    file(writer, "d" + i, "Dokumen " + Math.sin(i) + " kata ".repeat(i % 50) + Math.cos(i));
                    fitted++;
                } catch (StoreException e) {
                    full = e;
                }
            }
        }
        assertThat(full).hasMessageContaining(folder + ": the disk is full");
        assertThat(fitted).isPositive();
        try (RecordStore store = store()) {
            assertThat(store.counts().documents()).isEqualTo(fitted);
        }
        try (RecordWriter writer = writer()) {
            file(writer, "more", "Ada tempat lagi");
            assertThat(writer.store().counts().documents()).isEqualTo(fitted + 1);
        }
    }

    @Test
    void a_path_that_is_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        says(
                () -> RecordWriter.open(new StoreAddress.Folder(file), "ingest", Clock.systemUTC(), "1"),
                "is a file; a store is a folder");
    }

    @Test
    void a_clock_that_jumps_back_changes_no_order() {
        Instant[] now = {Instant.parse("2030-01-01T00:00:00Z")};
        Clock clock = ((InstantSource) () -> now[0]).withZone(ZoneOffset.UTC);
        try (RecordWriter writer = RecordWriter.open(new StoreAddress.Folder(folder), "ingest", clock, "1")) {
            file(writer, "first", "Satu");
            now[0] = Instant.parse("1970-01-01T00:00:00Z");
            file(writer, "second", "Dua");
            long after = writer.store().revision();
            now[0] = Instant.MAX;
            file(writer, "third", "Tiga");
            List<String> order = new ArrayList<>();
            writer.store().documentsAfter(0, 10, document -> order.add(document.doc()));
            assertThat(order).containsExactly("first", "second", "third");
            List<String> since = new ArrayList<>();
            writer.store().documentsSince(after, document -> since.add(document.doc()));
            assertThat(since).containsExactly("third");
        }
    }
}
