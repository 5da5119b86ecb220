package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.chancery.matter.Axes;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Step;
import org.chancery.matter.StepLink;
import org.chancery.matter.Target;
import org.chancery.resolve.AxisRuling;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Link;
import org.chancery.resolve.Searched;
import org.jspecify.annotations.Nullable;

/** Matters as one JSON array, each with its steps and their words, as they stood on a given day. Thread-safe. */
public final class MattersJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final LocalDate asOf;
    private final Searched searched;
    private final Period stalledAfter;

    /**
     * Matters as of a day.
     *
     * @param asOf the day on which progress is looked at
     * @param searched what was read
     * @param stalledAfter how long a silence makes a matter stalled
     */
    public MattersJson(LocalDate asOf, Searched searched, Period stalledAfter) {
        this.asOf = asOf;
        this.searched = searched;
        this.stalledAfter = stalledAfter;
    }

    /** The array, without line end. */
    public String array(List<Entry<MatterBody>> matters) {
        StringWriter array = new StringWriter(8192);
        write(matters, array);
        return array.toString();
    }

    /** Writes the array; the writer stays open. */
    public void write(List<Entry<MatterBody>> matters, Writer out) {
        try {
            JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            for (Entry<MatterBody> matter : matters) {
                matter(matter, json);
            }
            json.writeEndArray();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void matter(Entry<MatterBody> matter, JsonGenerator json) throws IOException {
        MatterBody body = matter.body();
        json.writeStartObject();
        text("id", matter.id(), json);
        text("title", matter.title(), json);
        text("title_language", body.titleLanguage(), json);
        text("asker", body.asker(), json);
        text("addressee", body.addressee(), json);
        text("topic", body.topic(), json);
        text("strength", body.strength() == null ? null : body.strength().label(), json);
        text("response", body.response().label(), json);
        Progress progress = Axes.progress(body, asOf, searched, stalledAfter);
        text("progress", progress.label(), json);
        if (progress == Progress.NO_ACTION_FOUND) {
            coverage(json);
        }
        text("attribution", body.attribution().label(), json);
        text("curation", matter.curation().label(), json);
        if (!body.ruled().isEmpty()) {
            ruled(body.ruled(), json);
        }
        json.writeArrayFieldStart("items");
        for (Step step : body.steps()) {
            item(step, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (StepLink link : body.links()) {
            link(link, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unsure");
        for (Link link : body.unsure()) {
            json.writeStartObject();
            text("left", link.left().text(), json);
            text("right", link.right().text(), json);
            json.writeNumberField("score", link.score());
            text("reason", link.reason(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ruled(List<AxisRuling> rulings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("ruled");
        for (AxisRuling ruling : rulings) {
            json.writeStartObject();
            text("axis", ruling.axis(), json);
            text("value", ruling.value(), json);
            text("by", ruling.by(), json);
            text("at", ruling.at(), json);
            text("reason", ruling.reason(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void coverage(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("searched");
        json.writeNumberField("documents", searched.documents());
        json.writeNumberField("sources", searched.sources());
        text("until", searched.until() == null ? null : searched.until().toString(), json);
        json.writeEndObject();
    }

    private static void item(Step step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text("doc", step.doc(), json);
        text("claim", step.claim().text(), json);
        text("date", step.date() == null ? null : step.date().toString(), json);
        text("status", step.status().label(), json);
        text("kind", step.kind(), json);
        strings("by", step.by(), json);
        strings("to", step.to(), json);
        json.writeObjectFieldStart("evidence");
        text("quote", step.quote(), json);
        json.writeNumberField("start", step.start());
        json.writeNumberField("end", step.end());
        json.writeEndObject();
        if (!step.targets().isEmpty()) {
            json.writeArrayFieldStart("due");
            for (Target target : step.targets()) {
                json.writeStartObject();
                text("date", target.date().toString(), json);
                text("words", target.words(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void link(StepLink link, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text("from", link.from().text(), json);
        text("to", link.to().text(), json);
        text("type", link.type().label(), json);
        json.writeNumberField("score", link.score());
        text("reason", link.reason(), json);
        json.writeEndObject();
    }

    private static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void text(String name, @Nullable String value, JsonGenerator json) throws IOException {
        json.writeStringField(name, value);
    }
}
