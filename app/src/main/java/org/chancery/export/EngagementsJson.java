package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.NumberedSeries;
import org.chancery.resolve.Entry;

/** Engagements of the record, and the series that they make, as JSON arrays. Thread-safe. */
public final class EngagementsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private EngagementsJson() {}

    /** One array with an object for each engagement, fields as in the extraction guide; in the order given. */
    public static String array(List<Entry<JoinedEngagement>> engagements) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            RecordPen pen = new RecordPen(json);
            json.writeStartArray();
            for (Entry<JoinedEngagement> engagement : engagements) {
                engagement(pen, engagement);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** One array with an object for each series: the ordinals seen, and those missing between them. */
    public static String series(List<NumberedSeries> series) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            RecordPen pen = new RecordPen(json);
            json.writeStartArray();
            for (NumberedSeries one : series) {
                json.writeStartObject();
                pen.text("series", one.name());
                pen.texts("parties", one.parties());
                json.writeArrayFieldStart("seen");
                for (NumberedSeries.Session session : one.seen()) {
                    json.writeStartObject();
                    json.writeNumberField("ordinal", session.ordinal());
                    pen.text("engagement", session.engagement());
                    pen.text("start", session.start());
                    pen.text("status", session.status().label());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeArrayFieldStart("missing");
                for (int ordinal : one.missing()) {
                    json.writeNumber(ordinal);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void engagement(RecordPen pen, Entry<JoinedEngagement> entry) throws IOException {
        JoinedEngagement body = entry.body();
        JsonGenerator json = pen.json();
        json.writeStartObject();
        pen.text("id", entry.id());
        pen.text("curation", entry.curation().label());
        pen.text("title", entry.title());
        pen.text("type", body.type().label());
        pen.text("series", body.series());
        pen.number("ordinal", body.ordinal());
        pen.text("start", body.start());
        pen.text("end", body.end());
        pen.text("place", body.place());
        pen.text("mode", body.mode() == null ? null : body.mode().label());
        pen.text("status", body.status().label());
        json.writeArrayFieldStart("history");
        for (JoinedEngagement.StatusTold told : body.history()) {
            json.writeStartObject();
            pen.text("status", told.status().label());
            pen.text("start", told.start());
            pen.text("told", told.told());
            pen.text("claim", told.claim());
            json.writeEndObject();
        }
        json.writeEndArray();
        pen.texts("parties", body.parties());
        pen.texts("participants", body.participants());
        pen.texts("topics", body.topics());
        json.writeNumberField("reports", body.reports());
        json.writeNumberField("sources", body.sources());
        json.writeArrayFieldStart("tellings");
        for (JoinedEngagement.Told told : body.tellings()) {
            json.writeStartObject();
            pen.text("claim", told.claim());
            pen.text("doc", told.doc());
            pen.text("published", told.published());
            pen.text("status", told.status().label());
            pen.evidence(told.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        pen.links(body.links());
        pen.texts("aliases", entry.aliases());
        json.writeEndObject();
    }
}
