package org.chancery.store.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chancery.document.Document;
import org.chancery.export.ExtractionJson;
import org.chancery.export.WholeFiles;
import org.chancery.resolve.Filed;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * A whole record as JSON Lines: {@code documents.jsonl}, {@code extractions.jsonl} and a file for each kind of entry. The
 * lines are in the order of the public ids and say nothing of when or where they were made, so the same record gives the
 * same bytes. Documents pass through one by one.
 */
public final class RecordExport {
    private static final JsonFactory JSON = new JsonFactory();

    private final RecordStore store;
    private final Path folder;

    /** @param folder made where it does not exist; files of these names are replaced when all new ones are whole */
    public RecordExport(RecordStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Writes everything. */
    public void write() throws IOException {
        try (WholeFiles files = new WholeFiles(folder)) {
            file(files, "documents", line -> store.documents(document -> line.accept(documentLine(document))));
            file(
                    files,
                    "extractions",
                    line -> store.documents(document -> extractionLine(document).ifPresent(line)));
            for (String kind : store.kinds()) {
                file(files, kind, line -> store.entries(kind, entry -> line.accept(entryLine(entry))));
            }
            files.done();
        }
    }

    private static void file(WholeFiles files, String name, Consumer<Consumer<String>> lines) throws IOException {
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(files.open(name + ".jsonl"), StandardCharsets.UTF_8), 1 << 16)) {
            lines.accept(line -> {
                try {
                    out.write(line);
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<String> extractionLine(StoredDocument document) {
        // The public id first: under it the entries name their claims.
        return store.kept(document.id()).map(kept -> {
            Filed filed = kept.filed();
            String line = ExtractionJson.line(filed.extraction(), kept.reading().problems());
            return "{\"id\":\"" + document.id() + "\"," + line.substring(1, line.length() - 1) + curations(filed) + "}";
        });
    }

    /** What people ruled on claims, by the ids under which the entries name them; left out where nobody did. */
    private static String curations(Filed filed) {
        if (filed.ruled().curations().isEmpty()) {
            return "";
        }
        return ",\"curations\":"
                + line(json -> {
                    for (var one : new TreeMap<>(filed.ruled().curations()).entrySet()) {
                        text(json, one.getKey().text(), one.getValue().label());
                    }
                });
    }

    private String documentLine(StoredDocument document) {
        Optional<Document> text = store.text(document.id());
        return line(json -> {
            text(json, "id", document.id());
            text(json, "doc", document.doc());
            text(json, "url", document.url());
            text(json, "publisher", document.publisher());
            text(json, "language", document.language());
            var published = document.published();
            text(json, "published", published == null ? null : published.toString());
            text(json, "title", document.title());
            text(json, "sha256", document.sha256());
            json.writeNumberField("version", document.version());
            text(json, "copy_of", document.copyOf());
            text(json, "text", text.map(Document::text).orElse(null));
        });
    }

    /** An entry with the JSON of its body as the resolution wrote it. */
    public static String entryLine(EntryRow entry) {
        return line(json -> {
            text(json, "id", entry.id());
            text(json, "title", entry.title());
            list(json, "parties", entry.parties(), party -> party);
            var first = entry.first();
            var last = entry.last();
            text(json, "first", first == null ? null : first.toString());
            text(json, "last", last == null ? null : last.toString());
            text(json, "state", entry.state());
            text(json, "curation", entry.curation().label());
            list(json, "claims", entry.claims(), claim -> claim.text());
            list(json, "aliases", entry.aliases(), alias -> alias);
            json.writeFieldName("body");
            json.writeRawValue(entry.body());
        });
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String line(Fields fields) {
        StringWriter line = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        json.writeFieldName(field);
        json.writeString(value);
    }

    private static <T> void list(JsonGenerator json, String field, List<T> items, Function<T, String> form)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (T item : items) {
            json.writeString(form.apply(item));
        }
        json.writeEndArray();
    }
}
