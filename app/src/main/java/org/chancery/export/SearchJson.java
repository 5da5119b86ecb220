package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.chancery.document.Span;
import org.chancery.search.FoundDocument;
import org.chancery.search.Passage;
import org.chancery.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** What a search found, as one JSON object. Thread-safe. */
public final class SearchJson {
    private static final JsonFactory JSON = new JsonFactory();

    private SearchJson() {}

    /**
     * The object: {@code total}, {@code hits} with their passages, and {@code facets} where asked for.
     *
     * @param found the hits with their documents, in the order of the result
     */
    public static String object(SearchResult result, List<FoundDocument> found, boolean withFacets) {
        return object(result, found, null, withFacets);
    }

    /**
     * An entry that was found.
     *
     * @param title in words
     */
    public record FoundEntry(String kind, String id, String title, List<String> parties) {}

    /** The same with {@code entries}, the best of each kind; without them where they are null. */
    public static String object(
            SearchResult result, List<FoundDocument> found, @Nullable List<FoundEntry> entries, boolean withFacets) {
        StringWriter out = new StringWriter();
        try {
            write(result, found, entries, withFacets, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Writes the same while what was found is gone through, so that it may be much. */
    public static void write(
            SearchResult result,
            Iterable<FoundDocument> found,
            @Nullable Iterable<FoundEntry> entries,
            boolean withFacets,
            Writer out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            RecordPen pen = new RecordPen(json);
            json.writeStartObject();
            json.writeNumberField("total", result.total());
            json.writeArrayFieldStart("hits");
            for (FoundDocument document : found) {
                hit(pen, document);
            }
            json.writeEndArray();
            if (entries != null) {
                json.writeArrayFieldStart("entries");
                for (FoundEntry entry : entries) {
                    entry(pen, entry);
                }
                json.writeEndArray();
            }
            if (withFacets) {
                facets(json, result);
            }
            json.writeEndObject();
        }
    }

    private static void entry(RecordPen pen, FoundEntry entry) throws IOException {
        JsonGenerator json = pen.json();
        json.writeStartObject();
        pen.text("kind", entry.kind());
        pen.text("id", entry.id());
        pen.text("title", entry.title());
        json.writeArrayFieldStart("parties");
        for (String party : entry.parties()) {
            json.writeString(party);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void hit(RecordPen pen, FoundDocument document) throws IOException {
        JsonGenerator json = pen.json();
        json.writeStartObject();
        pen.text("id", document.source().id());
        pen.text("doc", document.source().doc());
        pen.text("title", document.title());
        pen.text("published", document.source().published());
        pen.text("publisher", document.source().publisher());
        pen.text("language", document.source().language());
        pen.text("url", document.url());
        // In the order of days nothing is scored.
        if (Float.isFinite(document.score())) {
            json.writeNumberField("score", document.score());
        } else {
            json.writeNullField("score");
        }
        json.writeArrayFieldStart("passages");
        for (Passage passage : document.passages()) {
            json.writeStartObject();
            span(json, passage.where());
            pen.text("quote", passage.where().cut(document.text()));
            json.writeArrayFieldStart("words");
            for (Span word : passage.words()) {
                json.writeStartObject();
                span(json, word);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void span(JsonGenerator json, Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private static void facets(JsonGenerator json, SearchResult result) throws IOException {
        json.writeObjectFieldStart("facets");
        for (var facet : result.facets().entrySet()) {
            json.writeArrayFieldStart(facet.getKey().label());
            for (SearchResult.Count count : facet.getValue()) {
                json.writeStartObject();
                json.writeStringField("value", count.value());
                json.writeNumberField("documents", count.documents());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
