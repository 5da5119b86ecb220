package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Evidence;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a document as annotations of its words (W3C Web Annotation, JSON-LD), each by position and by quotation.
 * Positions are in Unicode code points there, as the standard has it, and not in UTF-16 code units as elsewhere in the
 * record. Stateless.
 */
public final class AnnotationJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final int AROUND = 32;

    private AnnotationJson() {}

    /** Each fact of a document as one line, in the order of the extraction guide. */
    public static void lines(Filed filed, @Nullable String url, Consumer<String> receiver) {
        List<ClaimId> claims = filed.claims();
        List<Fact> facts = filed.extraction().facts().toList();
        Places places = new Places(filed.document().text());
        for (int i = 0; i < facts.size(); i++) {
            receiver.accept(line(filed, url, claims.get(i), facts.get(i), places));
        }
    }

    private static String line(Filed filed, @Nullable String url, ClaimId claim, Fact fact, Places places) {
        StringWriter line = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("@context", CONTEXT);
            json.writeStringField("id", "urn:chancery:claim:" + claim.text());
            json.writeStringField("type", "Annotation");
            json.writeStringField("motivation", "describing");
            json.writeObjectFieldStart("generator");
            json.writeStringField("id", "urn:chancery:rule:" + fact.found().rule());
            json.writeStringField("type", "Software");
            json.writeStringField("name", "Chancery, rule " + fact.found().rule());
            json.writeEndObject();
            json.writeArrayFieldStart("body");
            body(json, "tagging", list(fact));
            body(json, "describing", says(fact));
            json.writeEndArray();
            json.writeArrayFieldStart("target");
            for (Evidence words : fact.evidence()) {
                target(json, filed, url, words, places);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void body(JsonGenerator json, String purpose, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", purpose);
        json.writeStringField("format", "text/plain");
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, Filed filed, @Nullable String url, Evidence words, Places places)
            throws IOException {
        String text = filed.document().text();
        json.writeStartObject();
        json.writeStringField("type", "SpecificResource");
        json.writeStringField(
                "source",
                isAddress(url) ? url : "urn:chancery:document:" + filed.source().id());
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", places.of(words.start()));
        json.writeNumberField("end", places.of(words.end()));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", whole(words.quote()));
        json.writeStringField("prefix", whole(text.substring(Math.max(0, words.start() - AROUND), words.start())));
        json.writeStringField(
                "suffix", whole(text.substring(words.end(), Math.min(text.length(), words.end() + AROUND))));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isAddress(@Nullable String url) {
        return url != null && url.matches("https?://[!-~]+");
    }

    /** Half pairs of surrogates, which a cut can leave at its ends, are not text. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static String list(Fact fact) {
        return switch (fact) {
            case Person p -> "person";
            case Organization o -> "organization";
            case Engagement e -> "engagement";
            case Act a -> "act";
            case Instrument i -> "instrument";
            case Figure f -> "figure";
            case Relation r -> "relation";
            case TimeExpression t -> "date";
        };
    }

    /** The fact in one line. */
    private static String says(Fact fact) {
        return switch (fact) {
            case Person p -> joined(", ", p.name(), p.post(), p.body(), p.country());
            case Organization o -> joined(", ", o.name(), o.acronym(), o.kind().label(), o.country());
            case Engagement e ->
                joined(
                        ", ",
                        e.type().label(),
                        e.series(),
                        e.status().label(),
                        String.join("–", e.parties()),
                        e.start(),
                        e.place());
            case Act a ->
                joined(
                        ", ",
                        a.kind().label(),
                        String.join("–", a.by()) + (a.to().isEmpty() ? "" : " → " + String.join("–", a.to())),
                        a.content(),
                        a.date());
            case Instrument i ->
                joined(
                        ", ",
                        i.name(),
                        i.acronym(),
                        i.kind().label(),
                        i.status() == null ? null : i.status().label());
            case Figure f ->
                joined(
                        ", ",
                        f.measure(),
                        f.value().toPlainString()
                                + (f.scale().factor() == 1
                                        ? ""
                                        : " " + f.scale().label()) + " " + f.unit(),
                        f.period());
            case Relation r -> joined(", ", r.type(), r.a() + "–" + r.b(), r.since());
            case TimeExpression t -> joined(", ", t.text(), t.start(), t.end());
        };
    }

    private static String joined(String between, @Nullable Object... parts) {
        return String.join(
                between,
                Stream.of(parts)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    /** Places of a text in code points, by those in code units. */
    private static final class Places {
        private final String text;
        private final boolean isPlain;

        Places(String text) {
            this.text = text;
            this.isPlain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        }

        int of(int unit) {
            return isPlain ? unit : text.codePointCount(0, unit);
        }
    }
}
