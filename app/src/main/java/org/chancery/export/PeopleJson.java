package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.chancery.identity.JoinedPerson;
import org.chancery.resolve.Entry;

/** People of the record with their posts as one JSON array. Thread-safe. */
public final class PeopleJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PeopleJson() {}

    /** One array with an object for each person, in the order given. */
    public static String array(List<Entry<JoinedPerson>> people) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            RecordPen pen = new RecordPen(json);
            json.writeStartArray();
            for (Entry<JoinedPerson> person : people) {
                person(pen, person);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void person(RecordPen pen, Entry<JoinedPerson> entry) throws IOException {
        JoinedPerson person = entry.body();
        JsonGenerator json = pen.json();
        json.writeStartObject();
        pen.text("id", entry.id());
        pen.text("curation", entry.curation().label());
        pen.text("name", person.name());
        pen.texts("names", person.names());
        pen.text("country", person.country());
        json.writeArrayFieldStart("posts");
        for (JoinedPerson.Tenure tenure : person.posts()) {
            json.writeStartObject();
            pen.text("post", tenure.post());
            pen.text("post_id", tenure.concept());
            pen.text("body", tenure.body());
            pen.text("first", tenure.first());
            pen.text("last", tenure.last());
            pen.text("former", tenure.former());
            pen.text("predecessor", tenure.predecessor());
            pen.text("successor", tenure.successor());
            pen.texts("contested", tenure.contested());
            json.writeArrayFieldStart("tellings");
            for (JoinedPerson.Told told : tenure.tellings()) {
                json.writeStartObject();
                pen.text("claim", told.claim());
                pen.text("doc", told.doc());
                pen.text("published", told.published());
                json.writeBooleanField("former", told.former());
                pen.evidence(List.of(told.evidence()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("reports", person.reports());
        pen.links(person.links());
        pen.texts("aliases", entry.aliases());
        json.writeEndObject();
    }
}
