package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.chancery.document.Problem;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentStep;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;
import org.jspecify.annotations.Nullable;

/** An extraction as one JSON object, fields in the order of the extraction guide. Thread-safe. */
public final class ExtractionJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ExtractionJson() {}

    /** One line without its line end. */
    public static String line(Extraction extraction, List<Problem> problems) {
        StringWriter line = new StringWriter(8192);
        write(extraction, problems, line);
        return line.toString();
    }

    private static void write(Extraction x, List<Problem> problems, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new Pen(json).extraction(x, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One generator with the habits of the guide: an absent value is written as null. */
    private record Pen(JsonGenerator json) {
        void extraction(Extraction x, List<Problem> problems) throws IOException {
            json.writeStartObject();
            text("doc", x.doc());
            text("language", x.language());
            text("published", x.published());
            text("title", x.title());
            facts("people", x.people(), this::person);
            facts("organizations", x.organizations(), this::organization);
            facts("engagements", x.engagements(), this::engagement);
            facts("acts", x.acts(), this::act);
            facts("instruments", x.instruments(), this::instrument);
            facts("figures", x.figures(), this::figure);
            facts("relations", x.relations(), this::relation);
            facts("dates", x.dates(), this::date);
            json.writeArrayFieldStart("problems");
            for (Problem problem : problems) {
                json.writeStartObject();
                text("reason", problem.reason().label());
                text("input", problem.input());
                text("detail", problem.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private interface Fields<F extends Fact> {
            void write(F fact) throws IOException;
        }

        private <F extends Fact> void facts(String list, List<F> facts, Fields<F> fields) throws IOException {
            json.writeArrayFieldStart(list);
            for (F fact : facts) {
                json.writeStartObject();
                fields.write(fact);
                json.writeArrayFieldStart("evidence");
                for (Evidence evidence : fact.evidence()) {
                    evidence(evidence);
                }
                json.writeEndArray();
                text("rule", fact.found().rule());
                json.writeNumberField("confidence", fact.found().confidence());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void evidence(Evidence x) throws IOException {
            json.writeStartObject();
            text("quote", x.quote());
            json.writeNumberField("start", x.start());
            json.writeNumberField("end", x.end());
            json.writeEndObject();
        }

        private void person(Person x) throws IOException {
            text("name", x.name());
            text("post", x.post());
            text("body", x.body());
            text("country", x.country());
            if (x.former()) {
                json.writeBooleanField("former", true);
            }
        }

        private void organization(Organization x) throws IOException {
            text("name", x.name());
            text("acronym", x.acronym());
            text("kind", x.kind().label());
            text("country", x.country());
        }

        private void engagement(Engagement x) throws IOException {
            text("id", x.id());
            text("type", x.type().label());
            text("series", x.series());
            json.writeFieldName("ordinal");
            if (x.ordinal() == null) {
                json.writeNull();
            } else {
                json.writeNumber(x.ordinal());
            }
            text("start", x.start());
            text("end", x.end());
            text("place", x.place());
            text("mode", x.mode() == null ? null : x.mode().label());
            text("status", x.status().label());
            texts("parties", x.parties());
            texts("participants", x.participants());
            texts("topics", x.topics());
        }

        private void act(Act x) throws IOException {
            text("id", x.id());
            text("kind", x.kind().label());
            texts("by", x.by());
            texts("to", x.to());
            texts("by_people", x.byPeople());
            text("content", x.content());
            texts("topics", x.topics());
            text("engagement", x.engagement());
            text("date", x.date());
            text("plover", x.plover());
        }

        private void instrument(Instrument x) throws IOException {
            text("name", x.name());
            text("english", x.english());
            text("acronym", x.acronym());
            text("kind", x.kind().label());
            texts("parties", x.parties());
            text("status", x.status() == null ? null : x.status().label());
            text("date", x.date());
            json.writeArrayFieldStart("steps");
            for (InstrumentStep step : x.steps()) {
                json.writeStartObject();
                text("stage", step.stage().label());
                text("told", step.told().label());
                text("start", step.start());
                text("end", step.end());
                texts("by", step.by());
                json.writeArrayFieldStart("evidence");
                evidence(step.evidence());
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void figure(Figure x) throws IOException {
            text("measure", x.measure());
            text("subject", x.subject());
            json.writeNumberField("value", x.value());
            text("unit", x.unit());
            json.writeFieldName("scale");
            if (x.scale().factor() == 1) {
                json.writeNumber(1);
            } else {
                json.writeString(x.scale().label());
            }
            text("direction", x.direction() == null ? null : x.direction().label());
            text("status", x.status() == null ? null : x.status().label());
            text("period", x.period());
            text("reporter", x.reporter());
            text("partner", x.partner());
        }

        private void relation(Relation x) throws IOException {
            text("type", x.type());
            text("a", x.a());
            text("b", x.b());
            text("since", x.since());
        }

        private void date(TimeExpression x) throws IOException {
            text("text", x.text());
            text("start", x.start());
            text("end", x.end());
        }

        private void text(String field, @Nullable Object value) throws IOException {
            json.writeFieldName(field);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeString(value.toString());
            }
        }

        private void texts(String field, List<String> values) throws IOException {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }
}
