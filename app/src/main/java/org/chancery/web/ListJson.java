package org.chancery.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.chancery.view.Counts;
import org.chancery.view.DocumentList;
import org.chancery.view.DocumentRow;
import org.chancery.view.Kind;
import org.jspecify.annotations.Nullable;

/** The list of documents as JSON. */
final class ListJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ListJson() {}

    static String of(DocumentList list) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("query", list.query());
            json.writeNumberField("found", list.found());
            json.writeNumberField("page", list.number());
            json.writeNumberField("pages", list.pages());
            counts(json, list.counts());
            json.writeArrayFieldStart("documents");
            for (DocumentRow row : list.rows()) {
                json.writeStartObject();
                json.writeStringField("id", row.id());
                json.writeStringField("title", row.title());
                text(json, "publisher", row.publisher());
                text(json, "published", row.published());
                json.writeStringField("language", row.language());
                json.writeArrayFieldStart("sides");
                for (String side : row.sides()) {
                    json.writeString(side);
                }
                json.writeEndArray();
                counts(json, row.counts());
                json.writeNumberField("problems", row.problems());
                json.writeStringField("href", Links.json(row.id()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void counts(JsonGenerator json, Counts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        for (Kind kind : Kind.values()) {
            json.writeNumberField(kind.label(), counts.of(kind));
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }
}
