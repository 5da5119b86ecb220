package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.document.Document;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementType;
import org.chancery.record.Event;
import org.chancery.record.EventSide;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Organization;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Acts and engagements as PLOVER 2.0 event records (draft of February 2024), one JSON object per line. An act yields
 * the event type that its reader gave it, none where PLOVER has no place for it; an engagement held is CONSULT, one
 * announced AGREE, one called off REJECT. Several sides on one hand stay together in one event, as the manual asks.
 * Thread-safe.
 */
public final class PloverJson {
    private static final JsonFactory JSON = new JsonFactory();

    /** Quad class (1 verbal, 2 material cooperation; 3 verbal, 4 material conflict) and scale of the types. */
    private enum Type {
        AGREE(1, 2.5),
        CONSULT(1, 2.5),
        SUPPORT(1, 5),
        CONCEDE(1, 4.5),
        COOPERATE(2, 9.5),
        AID(2, 10),
        RETREAT(2, 6.5),
        REQUEST(3, 0),
        // The manual prints +3 here, against all its modes (-2 to -3.5).
        ACCUSE(3, -3),
        REJECT(3, -2),
        THREATEN(3, -3.5),
        PROTEST(4, -5),
        // The text of the manual says quad 4, its table 7.2 says 3.
        SANCTION(4, -6),
        MOBILIZE(4, -5.5),
        COERCE(4, -7),
        ASSAULT(4, -9);

        private final int quad;
        private final double scale;

        Type(int quad, double scale) {
            this.quad = quad;
            this.scale = scale;
        }
    }

    private static final Map<String, Double> MODE_SCALE =
            Map.of("visit", 4.0, "phone", 1.5, "multilateral", 4.0, "meet", -2.0);

    private static final Map<String, Set<String>> CONTEXTS = Map.ofEntries(
            Map.entry("trade_general", Set.of("economic")),
            Map.entry("tariffs", Set.of("economic")),
            Map.entry("services", Set.of("economic")),
            Map.entry("digital_trade", Set.of("economic", "technology")),
            Map.entry("agriculture", Set.of("economic")),
            Map.entry("tbt", Set.of("economic")),
            Map.entry("sps", Set.of("economic")),
            Map.entry("export_control", Set.of("economic", "technology")),
            Map.entry("market_economy_status", Set.of("economic")),
            Map.entry("investment", Set.of("economic")),
            Map.entry("energy", Set.of("natural resource")),
            Map.entry("semiconductors", Set.of("economic", "technology")),
            Map.entry("ai_high_tech", Set.of("technology")),
            Map.entry("science_technology", Set.of("technology")),
            Map.entry("textiles_footwear", Set.of("economic")),
            Map.entry("supply_chain", Set.of("economic")),
            Map.entry("aviation", Set.of("economic")),
            Map.entry("biofuel", Set.of("natural resource")),
            Map.entry("minerals", Set.of("natural resource")),
            Map.entry("electric_vehicles", Set.of("economic")),
            Map.entry("industry", Set.of("economic")),
            Map.entry("carbon_green", Set.of("environment")),
            Map.entry("climate", Set.of("environment")),
            Map.entry("defence_security", Set.of("military")),
            Map.entry("maritime_law", Set.of("legal", "territory")),
            Map.entry("migration", Set.of("migration")),
            Map.entry("health", Set.of("health")),
            Map.entry("human_rights", Set.of("human rights")),
            Map.entry("peace_operations", Set.of("peacekeeping")),
            Map.entry("regional_order", Set.of("diplomatic")),
            Map.entry("visits_exchange", Set.of("diplomatic")),
            Map.entry("institutions", Set.of("diplomatic")));

    private PloverJson() {}

    /** All events of a document, each line with its line end; empty when there is none. */
    public static String lines(Document document, Extraction extraction) {
        StringWriter out = new StringWriter(2048);
        for (Line event : lines(extraction)) {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                write(json, event, document, extraction);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.write('\n');
        }
        return out.toString();
    }

    private record Line(
            String id,
            Type type,
            @Nullable String mode,
            List<EventSide> actors,
            List<EventSide> recipients,
            List<String> topics,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable String place,
            @Nullable String link,
            List<Evidence> evidence) {}

    private static List<Line> lines(Extraction x) {
        List<Line> lines = new ArrayList<>();
        for (Engagement engagement : x.engagements()) {
            if (!engagement.parties().isEmpty()) {
                lines.add(of(engagement, x));
            }
        }
        for (Act act : x.acts()) {
            if (act.plover() != null) {
                lines.add(new Line(
                        act.id(),
                        Type.valueOf(act.plover()),
                        null,
                        sides(act.by(), x),
                        sides(act.to(), x),
                        act.topics(),
                        act.date(),
                        act.date(),
                        null,
                        act.engagement(),
                        act.evidence()));
            }
        }
        // What the events tell they tell with everybody who takes part: the act of the same words gives way, unless it
        // alone knows from elsewhere in the document whom it is done to.
        List<Event> events = x.events().stream()
                .filter(Event::isReal)
                .filter(event -> lines.stream().noneMatch(line -> knowsMore(line, event)))
                .toList();
        lines.removeIf(line -> events.stream().anyMatch(event -> tellsOf(line, event)));
        for (Event event : events) {
            lines.add(new Line(
                    event.id(),
                    Type.valueOf(event.type().name()),
                    event.mode(),
                    event.actors(),
                    event.recipients(),
                    event.topics(),
                    event.date(),
                    event.date(),
                    null,
                    null,
                    event.evidence()));
        }
        return lines;
    }

    private static boolean knowsMore(Line line, Event event) {
        return event.recipients().isEmpty()
                && event.actors().size() == 1
                && !line.recipients().isEmpty()
                && line.type().name().equals(event.type().name())
                && tellsOf(line, event);
    }

    private static boolean tellsOf(Line line, Event event) {
        return line.evidence().stream()
                .anyMatch(a -> event.evidence().stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    private static Line of(Engagement x, Extraction extraction) {
        Type type = switch (x.status()) {
            case PLANNED -> Type.AGREE;
            case CANCELLED -> Type.REJECT;
            case HELD -> x.type() == EngagementType.SIGNING ? Type.SUPPORT : Type.CONSULT;
        };
        String mode = switch (type) {
            case CONSULT -> modeOf(x);
            case REJECT -> "meet";
            default -> null;
        };
        return new Line(
                x.id(),
                type,
                mode,
                sides(x.parties(), extraction),
                List.of(),
                x.topics(),
                x.start(),
                x.end(),
                x.place(),
                x.id(),
                x.evidence());
    }

    private static @Nullable String modeOf(Engagement x) {
        if (x.mode() == EngagementMode.PHONE || x.mode() == EngagementMode.ONLINE) {
            return "phone";
        }
        return switch (x.type()) {
            case PHONE_CALL, ONLINE_MEETING -> "phone";
            case VISIT -> "visit";
            case FORUM -> "multilateral";
            default -> null;
        };
    }

    private static void write(JsonGenerator json, Line event, Document document, Extraction x) throws IOException {
        Type type = event.type();
        json.writeStartObject();
        json.writeStringField("id", x.doc() + "#" + event.id());
        json.writeStringField("doc", x.doc());
        writeDates(json, event, x);
        json.writeArrayFieldStart("event");
        json.writeString(type.name());
        json.writeEndArray();
        json.writeArrayFieldStart("mode");
        if (event.mode() != null) {
            json.writeString(event.mode());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("context");
        for (String context : contexts(event)) {
            json.writeString(context);
        }
        json.writeEndArray();
        entities(json, "actor", event.actors());
        entities(json, "recipient", event.recipients());
        json.writeNumberField("quad_code", type.quad);
        double scale = event.mode() == null ? type.scale : MODE_SCALE.getOrDefault(event.mode(), type.scale);
        json.writeNumberField("event_scale", scale);
        if (event.place() != null) {
            json.writeObjectFieldStart("event_loc");
            json.writeStringField("extracted_place", event.place());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("event_text");
        for (Evidence evidence : event.evidence()) {
            json.writeString(evidence.quote());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("text_info");
        json.writeNumberField("start", event.evidence().getFirst().start());
        json.writeNumberField("end", event.evidence().getFirst().end());
        json.writeEndObject();
        if (event.link() != null) {
            json.writeStringField("link", x.doc() + "#" + event.link());
        }
        json.writeObjectFieldStart("cite_info");
        json.writeStringField("id", x.doc());
        optional(json, "title", x.title());
        optional(json, "publication", document.publisher());
        optional(json, "url", document.url());
        json.writeStringField("language", x.language());
        json.writeEndObject();
        json.writeStringField("coder", "Chancery");
        json.writeEndObject();
    }

    /** The format asks for a day: an event of a known month or year gets its first, and says so. */
    private static void writeDates(JsonGenerator json, Line event, Extraction x) throws IOException {
        PartialDate start = event.start();
        DatedOrNot day = start != null
                ? new DatedOrNot(start.firstDay().toString(), start.isDay() ? null : "date known as " + start)
                : new DatedOrNot(x.published(), x.published() == null ? "date unknown" : "date of publication");
        optional(json, "date", day.day());
        PartialDate end = event.end();
        if (end != null && start != null && !end.equals(start)) {
            json.writeStringField("enddate", end.lastDay().toString());
        }
        if (day.comment() != null) {
            json.writeStringField("comment", day.comment());
        }
    }

    private record DatedOrNot(
            @Nullable String day, @Nullable String comment) {}

    private static Set<String> contexts(Line event) {
        Set<String> contexts = new TreeSet<>();
        event.topics().forEach(topic -> contexts.addAll(CONTEXTS.getOrDefault(topic, Set.of())));
        if (event.type() == Type.CONSULT) {
            contexts.add("diplomatic");
        }
        return contexts;
    }

    private static void entities(JsonGenerator json, String field, List<EventSide> sides) throws IOException {
        json.writeArrayFieldStart(field);
        for (EventSide side : sides) {
            json.writeStartObject();
            json.writeStringField("code", side.country() != null ? alpha3(side.country()) : side.body());
            json.writeStringField("entity_text", side.text());
            if (side.sector() != null) {
                json.writeStringField("sector", side.sector());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Those who act in the record as they stand in event data: a state by its name, its government acting. */
    private static List<EventSide> sides(List<String> names, Extraction x) {
        return names.stream()
                .map(side -> isCountry(side)
                        ? new EventSide(countryName(side), side, null, "GOV")
                        : new EventSide(side, null, code(side, x), null))
                .toList();
    }

    private static boolean isCountry(String side) {
        return side.length() == 2
                && side.equals(side.toUpperCase(Locale.ROOT))
                && !side.equals("UN")
                && !side.equals("EU");
    }

    private static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** Three letters for those who are no country: the manual's own, or those of the country they belong to. */
    private static String code(String side, Extraction x) {
        return switch (side) {
            case "UN", "EU", "ASEAN" -> "IGO";
            default -> codeOf(organization(side, x));
        };
    }

    private static String codeOf(@Nullable Organization body) {
        if (body == null) {
            return "NGO";
        }
        if (body.country() != null && isCountry(body.country())) {
            return alpha3(body.country());
        }
        return switch (body.kind()) {
            case IGO, FORUM -> "IGO";
            case COMPANY -> "MNC";
            case GOVERNMENT_BODY, ASSOCIATION, PARTY, LEGISLATURE, MEDIA, OTHER -> "NGO";
        };
    }

    private static String alpha3(String alpha2) {
        try {
            return alpha2.equals("XK") ? "KOS" : Locale.of("", alpha2).getISO3Country();
        } catch (MissingResourceException e) {
            return alpha2;
        }
    }

    private static @Nullable Organization organization(String name, Extraction x) {
        for (Organization body : x.organizations()) {
            if (name.equals(body.name()) || name.equals(body.acronym())) {
                return body;
            }
        }
        return null;
    }

    private static void optional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }
}
