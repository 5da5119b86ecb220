package org.chancery.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.chancery.record.Evidence;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/** One generator with the habits of the guide: an absent value is written as null. */
record RecordPen(JsonGenerator json) {
    void text(String field, @Nullable Object value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    void number(String field, @Nullable Integer value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    void texts(String field, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void evidence(List<Evidence> all) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : all) {
            json.writeStartObject();
            text("quote", evidence.quote());
            json.writeNumberField("start", evidence.start());
            json.writeNumberField("end", evidence.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void links(List<Link> links) throws IOException {
        json.writeArrayFieldStart("links");
        for (Link link : links) {
            json.writeStartObject();
            text("left", link.left());
            text("right", link.right());
            text("verdict", link.verdict().name().toLowerCase(java.util.Locale.ROOT));
            json.writeNumberField("score", link.score());
            text("reason", link.reason());
            text("by", link.by());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
