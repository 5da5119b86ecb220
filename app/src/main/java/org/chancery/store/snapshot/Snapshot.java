package org.chancery.store.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chancery.export.WholeFiles;
import org.chancery.store.KeptTable;
import org.chancery.store.RecordCopy;
import org.chancery.store.StoreAddress;

/**
 * Writes a record as a bag (BagIt 1.0, RFC 8493) in a zip file. It says nothing of when it was written, so the same record
 * gives the same bytes with the same program. One thread.
 */
public final class Snapshot {
    static final String BAG = "chancery-record/";
    static final String TABLES = "data/tables.json";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    private static final JsonFactory JSON = new JsonFactory();
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * How the snapshot is to be cited.
     *
     * @param title of the record
     * @param author who keeps it
     */
    public record Citation(String title, String author) {}

    /**
     * What was written.
     *
     * @param id by which it is cited: SHA-256 of the list of check sums of its data
     * @param rows of all tables
     */
    public record Written(String id, long rows) {}

    private final ZipOutputStream zip;
    private final Map<String, String> payload = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private final LongConsumer progress;
    private long bytes;
    private long rows;

    private Snapshot(OutputStream out, LongConsumer progress) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.progress = progress;
    }

    /**
     * Writes the record into a file, which is there whole or not at all.
     *
     * @param program with its version
     * @param progress told how many rows are written
     */
    public static Written write(
            StoreAddress address, Path file, String program, Citation citation, LongConsumer progress)
            throws IOException {
        Path whole = file.toAbsolutePath();
        try (RecordCopy copy = RecordCopy.of(address);
                WholeFiles files = new WholeFiles(Objects.requireNonNull(whole.getParent()))) {
            Snapshot snapshot = new Snapshot(files.open(whole.getFileName().toString()), progress);
            String id = snapshot.write(copy, program, citation);
            files.done();
            return new Written(id, snapshot.rows);
        }
    }

    private String write(RecordCopy copy, String program, Citation citation) throws IOException {
        try (zip) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (KeptTable table : copy.tables()) {
                long before = rows;
                payload(path(table.name()), out -> rows(copy, table, out));
                counts.put(table.name(), rows - before);
            }
            for (RecordCopy.Script script : copy.scripts()) {
                payload("data/schema/" + script.name(), out -> out.write(utf8(script.text())));
            }
            String tables = tables(copy, program, counts);
            payload(TABLES, out -> out.write(utf8(tables)));
            String manifest = sums(payload);
            String id = hex(sha256().digest(utf8(manifest)));
            tag(MANIFEST, manifest);
            tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
            String asOf = copy.lastWritten();
            tag("bag-info.txt", """
                    Source-Organization: %s
                    External-Description: %s
                    External-Identifier: sha256:%s
                    Bag-Software-Agent: %s
                    Payload-Oxum: %d.%d
                    """.formatted(
                            line(citation.author()), line(citation.title()), id, program, bytes, payload.size()));
            long documents = counts.getOrDefault("document", 0L);
            tag("CITATION.cff", Citing.cff(citation, id, program, asOf));
            tag("README.md", Citing.readme(citation, id, program, asOf, documents));
            entry(TAG_MANIFEST, out -> out.write(utf8(sums(tags))));
            return id;
        }
    }

    static String path(String table) {
        return "data/tables/" + table + ".jsonl";
    }

    private void rows(RecordCopy copy, KeptTable table, OutputStream out) throws IOException {
        copy.rows(table, line -> {
            out.write(utf8(line));
            out.write('\n');
            progress.accept(++rows);
        });
    }

    /** What each table holds, by the program that wrote it. */
    private static String tables(RecordCopy copy, String program, Map<String, Long> counts) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("program", program);
            json.writeNumberField("schema", copy.version());
            json.writeObjectFieldStart("tables");
            for (KeptTable table : copy.tables()) {
                json.writeObjectFieldStart(table.name());
                json.writeNumberField("rows", counts.getOrDefault(table.name(), 0L));
                json.writeArrayFieldStart("key");
                for (String column : table.key()) {
                    json.writeString(column);
                }
                json.writeEndArray();
                json.writeObjectFieldStart("columns");
                for (KeptTable.Column column : table.columns()) {
                    json.writeStringField(column.name(), column.type().label());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString().replace("\r\n", "\n") + "\n";
    }

    // ---- files of the bag ------------------------------------------------------------------------------------------

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private void payload(String name, Content content) throws IOException {
        payload.put(name, entry(name, content));
    }

    private void tag(String name, String text) throws IOException {
        tags.put(name, entry(name, out -> out.write(utf8(text))));
    }

    /** Writes a file and returns its check sum. */
    private String entry(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(BAG + name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Summed out = new Summed(zip);
        content.write(out);
        out.flush();
        zip.closeEntry();
        if (name.startsWith("data/")) {
            bytes += out.length;
        }
        return hex(out.sum.digest());
    }

    /** Counts and sums what goes by; many small writes become few. */
    private static final class Summed extends OutputStream {
        private final OutputStream to;
        private final MessageDigest sum = sha256();
        private final byte[] waiting = new byte[1 << 16];
        private int count;
        private long length;

        Summed(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            if (count == waiting.length) {
                flush();
            }
            waiting[count++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            if (many > waiting.length - count) {
                flush();
            }
            if (many > waiting.length) {
                pass(bytes, from, many);
            } else {
                System.arraycopy(bytes, from, waiting, count, many);
                count += many;
            }
        }

        private void pass(byte[] bytes, int from, int many) throws IOException {
            sum.update(bytes, from, many);
            to.write(bytes, from, many);
            length += many;
        }

        @Override
        public void flush() throws IOException {
            pass(waiting, 0, count);
            count = 0;
        }
    }

    private static String sums(Map<String, String> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
