package org.chancery.store.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.record.EngagementStatus;
import org.chancery.resolve.JsonForm;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryRow;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a page is of, in the words of schema.org, as one JSON-LD object that can stand in HTML: it has no sign that could
 * end a script element. People, organisations, engagements, instruments and documents have words there; matters, figures
 * and ties have none. Stateless.
 */
public final class SchemaOrg {
    private static final JsonFactory JSON = JsonFactory.builder().build().setCharacterEscapes(new ForHtml());

    private SchemaOrg() {}

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** Of an entry; empty where schema.org has no word for its kind. */
    public static Optional<String> of(EntryRow row, String page) {
        return switch (row.kind()) {
            case "person" -> Optional.of(person(JsonForm.read(row.body(), JoinedPerson.class), page));
            case "organization" -> Optional.of(organization(JsonForm.read(row.body(), JoinedOrganization.class), page));
            case "engagement" ->
                Optional.of(engagement(row.title(), JsonForm.read(row.body(), JoinedEngagement.class), page));
            case "instrument" ->
                Optional.of(instrument(row.title(), JsonForm.read(row.body(), InstrumentLife.class), page));
            default -> Optional.empty();
        };
    }

    /** Of a document. */
    public static String of(StoredDocument document, String page) {
        return object("NewsArticle", page, json -> {
            text(json, "headline", document.title() == null ? document.doc() : document.title());
            text(json, "datePublished", document.published());
            text(json, "inLanguage", document.language());
            named(json, "publisher", "Organization", document.publisher());
            String url = document.url();
            text(json, "isBasedOn", url != null && url.matches("https?://[!-~]+") ? url : null);
            text(json, "identifier", document.id());
        });
    }

    private static String person(JoinedPerson person, String page) {
        return object("Person", page, json -> {
            text(json, "name", person.name());
            texts(
                    json,
                    "alternateName",
                    person.names().stream()
                            .filter(n -> !n.equals(person.name()))
                            .toList());
            texts(
                    json,
                    "jobTitle",
                    person.posts().stream()
                            .map(JoinedPerson.Tenure::post)
                            .distinct()
                            .toList());
        });
    }

    private static String organization(JoinedOrganization organization, String page) {
        String type = switch (organization.kind()) {
            case GOVERNMENT_BODY, LEGISLATURE -> "GovernmentOrganization";
            case COMPANY -> "Corporation";
            case MEDIA -> "NewsMediaOrganization";
            case PARTY -> "PoliticalParty";
            case IGO, ASSOCIATION, FORUM, OTHER -> "Organization";
        };
        return object(type, page, json -> {
            text(json, "name", organization.name());
            texts(
                    json,
                    "alternateName",
                    organization.names().stream()
                            .filter(n -> !n.equals(organization.name()))
                            .toList());
        });
    }

    private static String engagement(String title, JoinedEngagement body, String page) {
        return object("Event", page, json -> {
            text(json, "name", title);
            text(json, "startDate", body.start());
            text(json, "endDate", body.end());
            named(json, "location", "Place", body.place());
            text(
                    json,
                    "eventStatus",
                    "https://schema.org/"
                            + (body.status() == EngagementStatus.CANCELLED ? "EventCancelled" : "EventScheduled"));
            if (!body.participants().isEmpty()) {
                json.writeArrayFieldStart("attendee");
                for (String name : body.participants()) {
                    json.writeStartObject();
                    json.writeStringField("@type", "Person");
                    json.writeStringField("name", name);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        });
    }

    private static String instrument(String title, InstrumentLife body, String page) {
        return object("CreativeWork", page, json -> {
            text(json, "name", title);
            texts(
                    json,
                    "alternateName",
                    body.names().stream()
                            .map(InstrumentLife.Name::name)
                            .distinct()
                            .filter(n -> !n.equals(title))
                            .toList());
            text(json, "genre", body.kind().label().replace('_', ' '));
            text(json, "about", body.about());
        });
    }

    private static String object(String type, String page, Fields fields) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeStringField("@type", type);
            json.writeStringField("url", page);
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void text(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    private static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private static void named(JsonGenerator json, String field, String type, @Nullable String name) throws IOException {
        if (name != null) {
            json.writeObjectFieldStart(field);
            json.writeStringField("@type", type);
            json.writeStringField("name", name);
            json.writeEndObject();
        }
    }

    /** Angle brackets and ampersands as numbers. */
    private static final class ForHtml extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
            escapes['<'] = CharacterEscapes.ESCAPE_STANDARD;
            escapes['>'] = CharacterEscapes.ESCAPE_STANDARD;
            escapes['&'] = CharacterEscapes.ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return new SerializedString("");
        }
    }
}
