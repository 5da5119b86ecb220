package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.chancery.identity.JoinedOrganization;
import org.chancery.resolve.Entry;

/** Organisations of the record as one JSON array. Thread-safe. */
public final class OrganizationsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private OrganizationsJson() {}

    /** One array with an object for each organisation, in the order given. */
    public static String array(List<Entry<JoinedOrganization>> organizations) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            RecordPen pen = new RecordPen(json);
            json.writeStartArray();
            for (Entry<JoinedOrganization> organization : organizations) {
                organization(pen, organization);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void organization(RecordPen pen, Entry<JoinedOrganization> entry) throws IOException {
        JoinedOrganization body = entry.body();
        JsonGenerator json = pen.json();
        json.writeStartObject();
        pen.text("id", entry.id());
        pen.text("curation", entry.curation().label());
        pen.text("name", body.name());
        pen.texts("names", body.names());
        pen.text("acronym", body.acronym());
        pen.text("kind", body.kind().label());
        pen.text("country", body.country());
        pen.text("concept", body.concept());
        pen.number("reports", body.reports());
        json.writeArrayFieldStart("tellings");
        for (JoinedOrganization.Told told : body.tellings()) {
            json.writeStartObject();
            pen.text("claim", told.claim());
            pen.text("doc", told.doc());
            pen.text("published", told.published());
            pen.evidence(List.of(told.evidence()));
            json.writeEndObject();
        }
        json.writeEndArray();
        pen.links(body.links());
        json.writeEndObject();
    }
}
