package org.chancery.eventdata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.record.EventPlace;
import org.chancery.record.Evidence;
import org.jspecify.annotations.Nullable;

/** Events as the JSON Lines of PLOVER 2.0, with the CAMEO code beside. */
final class PloverLines implements EventFormat {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Optional<String> header() {
        return Optional.empty();
    }

    @Override
    public String lines(CitedEvent cited) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(json, cited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private static void write(JsonGenerator json, CitedEvent cited) throws IOException {
        CodedEvent event = cited.event();
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("doc", cited.story().id());
        text(json, "date", event.date());
        if (event.endDate() != null) {
            json.writeStringField("enddate", event.endDate());
        }
        if (event.comment() != null) {
            json.writeStringField("comment", event.comment());
        }
        list(json, "event", List.of(event.type().name()), type -> type);
        list(json, "mode", event.mode() == null ? List.of() : List.of(event.mode()), mode -> mode);
        if (!event.outlook().isEmpty()) {
            list(json, "auxiliary_mode", event.outlook(), o -> o.name().toLowerCase(Locale.ROOT));
        }
        list(json, "context", event.contexts(), context -> context);
        parties(json, "actor", event.actors());
        parties(json, "recipient", event.recipients());
        json.writeNumberField("quad_code", Plover.quad(event.type()));
        number(json, "event_scale", event.scale());
        json.writeObjectFieldStart("cameo");
        json.writeStringField("code", event.cameo().code());
        number(json, "goldstein", event.cameo().goldstein());
        json.writeStringField("name", event.cameo().name());
        json.writeEndObject();
        place(json, event.place());
        list(json, "event_text", event.evidence(), Evidence::quote);
        json.writeObjectFieldStart("text_info");
        json.writeNumberField("sequence", event.sentence());
        json.writeNumberField("start", event.evidence().getFirst().start());
        json.writeNumberField("end", event.evidence().getFirst().end());
        json.writeEndObject();
        if (event.link() != null) {
            json.writeStringField("link", event.link());
        }
        json.writeObjectFieldStart("cite_info");
        cite(json, cited.story());
        json.writeEndObject();
        if (cited.stories().size() > 1) {
            json.writeArrayFieldStart("also_told_by");
            for (Story story : cited.stories().subList(1, cited.stories().size())) {
                json.writeStartObject();
                cite(json, story);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeStringField("coder", "Chancery " + event.rule());
        json.writeEndObject();
    }

    private static void cite(JsonGenerator json, Story story) throws IOException {
        json.writeStringField("id", story.id());
        text(json, "title", story.title());
        text(json, "publication", story.publisher());
        text(json, "url", story.url());
        text(json, "published", story.published());
        json.writeStringField("language", story.language());
        json.writeStringField("coder", "Chancery");
        json.writeStringField("codebook", "PLOVER 2.0");
    }

    private static void parties(JsonGenerator json, String field, List<EventParty> parties) throws IOException {
        json.writeArrayFieldStart(field);
        for (EventParty party : parties) {
            json.writeStartObject();
            text(json, "code", party.code());
            json.writeStringField("entity_text", party.text());
            if (party.name() != null) {
                json.writeStringField("entity_name", party.name());
            }
            if (party.sector() != null) {
                json.writeStringField("sector", party.sector());
            }
            if (party.office() != null) {
                json.writeStringField("office", party.office());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, @Nullable EventPlace place) throws IOException {
        if (place == null) {
            return;
        }
        json.writeObjectFieldStart("event_loc");
        json.writeStringField("extracted_place", place.text());
        if (place.country() != null) {
            json.writeStringField("country", Countries.name(place.country()));
            json.writeStringField("country_code", Countries.alpha3(place.country()));
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        json.writeFieldName(field);
        json.writeString(value);
    }

    private static void number(JsonGenerator json, String field, @Nullable Double value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(Numbers.plain(value));
        }
    }

    private static <T> void list(JsonGenerator json, String field, List<T> items, Function<T, String> form)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (T item : items) {
            json.writeString(form.apply(item));
        }
        json.writeEndArray();
    }
}
