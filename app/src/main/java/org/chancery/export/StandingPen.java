package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Link;
import org.chancery.standing.Attestation;
import org.chancery.standing.InstrumentLife;
import org.jspecify.annotations.Nullable;

/** How entries of where things stand are written: what all of them share, and an absent value as null. One thread. */
record StandingPen(JsonGenerator json, RecordPen pen) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Writes the fields of one entry's own kind. */
    interface Body<E> {
        void write(StandingPen pen, Entry<E> entry) throws IOException;
    }

    /** All entries as one JSON array. */
    static <E> String array(List<Entry<E>> entries, Body<E> body) {
        StringWriter out = new StringWriter(8192);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            StandingPen pen = new StandingPen(json, new RecordPen(json));
            json.writeStartArray();
            for (Entry<E> entry : entries) {
                json.writeStartObject();
                pen.head(entry);
                body.write(pen, entry);
                pen.tail(entry);
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void head(Entry<?> entry) throws IOException {
        text("id", entry.id());
        text("curation", entry.curation().label());
        text("title", entry.title());
        texts("parties", entry.parties());
        text("first", entry.first());
        text("last", entry.last());
        text("state", entry.state());
    }

    private void tail(Entry<?> entry) throws IOException {
        texts("claims", entry.claims().stream().map(ClaimId::text).toList());
        texts("aliases", entry.aliases());
    }

    /** A value's own form, or null. */
    void text(String field, @Nullable Object value) throws IOException {
        pen.text(field, value);
    }

    void number(String field, long value) throws IOException {
        json.writeNumberField(field, value);
    }

    /** An amount as people write it, without an exponent. */
    void number(String field, BigDecimal value) throws IOException {
        json.writeFieldName(field);
        json.writeRawValue(value.toPlainString());
    }

    void flag(String field, boolean value) throws IOException {
        json.writeBooleanField(field, value);
    }

    void texts(String field, List<String> values) throws IOException {
        pen.texts(field, values);
    }

    /** Writes one object of a list. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    <T> void list(String field, List<T> items, Item<T> fields) throws IOException {
        json.writeArrayFieldStart(field);
        for (T item : items) {
            json.writeStartObject();
            fields.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void evidence(List<Attestation> sources) throws IOException {
        list("evidence", sources, source -> {
            text("doc", source.doc());
            text("publisher", source.publisher());
            text("published", source.published());
            text("quote", source.quote());
            number("start", source.start());
            number("end", source.end());
        });
    }

    void links(List<Link> links) throws IOException {
        pen.links(links);
    }

    /** The steps taken, each with who says so. */
    void stages(List<InstrumentLife.Stage> stages) throws IOException {
        list("stages", stages, stage -> {
            text("stage", stage.stage().label());
            texts("by", stage.by());
            text("start", stage.start());
            text("end", stage.end());
            text("told_by", stage.toldBy());
            evidence(stage.sources());
        });
    }

    /** Stated targets and what became of them. */
    void targets(List<InstrumentLife.Target> targets) throws IOException {
        list("targets", targets, target -> {
            text("stage", target.stage().label());
            text("start", target.start());
            text("end", target.end());
            text("stated_on", target.statedOn());
            text("outcome", target.outcome().name().toLowerCase(Locale.ROOT));
            evidence(List.of(target.source()));
        });
    }

    /** How targets moved. */
    void slips(List<InstrumentLife.Slip> slips) throws IOException {
        list("slips", slips, slip -> {
            text("stage", slip.stage().label());
            text("from", slip.from());
            text("to", slip.to());
            number("months", slip.months());
            evidence(List.of(slip.before(), slip.after()));
        });
    }
}
