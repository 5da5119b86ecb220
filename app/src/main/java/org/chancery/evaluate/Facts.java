package org.chancery.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.document.Span;
import org.jspecify.annotations.Nullable;

/** When a fact found is one of the gold, list by list. */
final class Facts {
    /** The lists of an extraction that are scored, in their order. */
    static final List<String> LISTS =
            List.of("people", "organizations", "engagements", "acts", "instruments", "figures", "relations", "dates");

    /** Kinds of acts that are taken for one another leniently. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("ask", "request"),
            Map.entry("proposal", "request"),
            Map.entry("invitation", "request"),
            Map.entry("commitment", "commit"),
            Map.entry("acceptance", "commit"),
            Map.entry("agreement", "agree"),
            Map.entry("refusal", "refuse"),
            Map.entry("response", "answer"),
            Map.entry("acknowledgement", "answer"),
            Map.entry("appreciation", "view"),
            Map.entry("assessment", "view"),
            Map.entry("action", "deed"));

    private static final Set<String> MEETINGS = Set.of(
            "meeting", "ministerial_session", "technical_session", "dialogue", "online_meeting", "negotiation_round");

    private static final Map<String, Double> SCALES =
            Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

    private final Spans text;

    Facts(String text) {
        this.text = new Spans(text);
    }

    Level match(String list, JsonNode gold, JsonNode found) {
        return switch (list) {
            case "people" -> person(gold, found);
            case "organizations" -> titled(gold, found, "country");
            case "instruments" -> titled(gold, found, "status");
            case "engagements" -> engagement(gold, found);
            case "acts" -> act(gold, found);
            case "figures" -> figure(gold, found);
            case "relations" -> relation(gold, found);
            case "dates" -> date(gold, found);
            default -> throw new IllegalArgumentException(list);
        };
    }

    private static Level level(boolean isStrict) {
        return isStrict ? Level.STRICT : Level.LENIENT;
    }

    private static @Nullable String value(JsonNode fact, String field) {
        JsonNode value = fact.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    private static boolean isSame(JsonNode a, JsonNode b, String field) {
        return java.util.Objects.equals(value(a, field), value(b, field));
    }

    private static Level person(JsonNode gold, JsonNode found) {
        if (!Names.isSameName(value(gold, "name"), value(found, "name"))) {
            return Level.NONE;
        }
        return level(Names.isSamePost(value(gold, "post"), value(found, "post")) && isSame(gold, found, "country"));
    }

    private static Level titled(JsonNode gold, JsonNode found, String other) {
        if (!Names.isSameTitle(gold, found)) {
            return Level.NONE;
        }
        return level(isSame(gold, found, "kind") && isSame(gold, found, other));
    }

    private Level engagement(JsonNode gold, JsonNode found) {
        Set<String> goldSides = Names.sides(gold.path("parties"));
        Set<String> foundSides = Names.sides(found.path("parties"));
        Set<String> goldCountries = Names.countries(goldSides);
        Set<String> foundCountries = Names.countries(foundSides);
        boolean isSameWords = Spans.overlap(text.of(gold, "evidence"), text.of(found, "evidence"), 0.3);
        boolean isNear = isSame(gold, found, "start") || isSameWords;
        if (!isNear || (!goldCountries.isEmpty() && Names.shared(goldCountries, foundCountries) < 0.5)) {
            return Level.NONE;
        }
        boolean isKin = isSame(gold, found, "type")
                || (MEETINGS.contains(gold.path("type").asText())
                        && MEETINGS.contains(found.path("type").asText()));
        if (!isKin) {
            return Level.NONE;
        }
        JsonNode goldPeople = gold.path("participants");
        JsonNode foundPeople = found.path("participants");
        if (!goldPeople.isEmpty() && !foundPeople.isEmpty() && !isSameWords && !sharesName(goldPeople, foundPeople)) {
            return Level.NONE;
        }
        Set<String> goldOthers = new HashSet<>(goldSides);
        goldOthers.removeAll(goldCountries);
        Set<String> foundOthers = new HashSet<>(foundSides);
        foundOthers.removeAll(foundCountries);
        return level(isSame(gold, found, "type")
                && isSame(gold, found, "start")
                && goldCountries.equals(foundCountries)
                && isSame(gold, found, "status")
                && (goldOthers.isEmpty() || sharesName(goldOthers, foundOthers)));
    }

    private static boolean sharesName(JsonNode a, JsonNode b) {
        Set<String> x = new HashSet<>();
        a.forEach(name -> x.add(name.asText()));
        Set<String> y = new HashSet<>();
        b.forEach(name -> y.add(name.asText()));
        return sharesName(x, y);
    }

    private static boolean sharesName(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> Names.isSameName(x, y)));
    }

    private Level act(JsonNode gold, JsonNode found) {
        if (!Spans.overlap(text.of(gold, "evidence"), text.of(found, "evidence"), 0.3)) {
            return Level.NONE;
        }
        String goldKind = KINDS.get(gold.path("kind").asText());
        String foundKind = KINDS.get(found.path("kind").asText());
        if (!java.util.Objects.equals(goldKind, foundKind)) {
            return Level.NONE;
        }
        Set<String> goldBy = Names.sides(gold.path("by"));
        Set<String> foundBy = Names.sides(found.path("by"));
        boolean isApart = java.util.Collections.disjoint(goldBy, foundBy);
        if (!goldBy.isEmpty() && isApart && !sharesName(goldBy, foundBy)) {
            return Level.NONE;
        }
        return level(isSame(gold, found, "kind")
                && goldBy.equals(foundBy)
                && Names.sides(gold.path("to")).equals(Names.sides(found.path("to"))));
    }

    private Level figure(JsonNode gold, JsonNode found) {
        double a = amount(gold);
        double b = amount(found);
        if (Double.isNaN(a) || Double.isNaN(b) || Math.abs(a - b) > 1e-3 * Math.max(1e-9, Math.abs(a))) {
            return Level.NONE;
        }
        if (!Spans.overlap(text.of(gold, "evidence"), text.of(found, "evidence"), 0.2)) {
            return Level.NONE;
        }
        String goldPeriod = value(gold, "period");
        boolean isSamePeriod = goldPeriod == null
                || goldPeriod.isEmpty()
                || !java.util.Collections.disjoint(Names.words(goldPeriod), Names.words(value(found, "period")));
        return level(Names.plain(value(gold, "unit")).equals(Names.plain(value(found, "unit")))
                && isSame(gold, found, "direction")
                && isSamePeriod);
    }

    private static double amount(JsonNode figure) {
        JsonNode value = figure.path("value");
        double number = Double.NaN;
        if (value.isNumber()) {
            number = value.asDouble();
        } else if (value.isTextual()) {
            try {
                number = Double.parseDouble(value.asText());
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
        return number * SCALES.getOrDefault(figure.path("scale").asText(), 1.0);
    }

    private static Level relation(JsonNode gold, JsonNode found) {
        String a = end(gold, "a");
        String b = end(gold, "b");
        String c = end(found, "a");
        String d = end(found, "b");
        boolean isSame = (Names.isSameName(a, c) && Names.isSameName(b, d))
                || (Names.isSameName(a, d) && Names.isSameName(b, c));
        if (!isSame) {
            return Level.NONE;
        }
        String since = value(gold, "since");
        return level(isSame(gold, found, "type") && (since == null || since.isEmpty() || isSame(gold, found, "since")));
    }

    private static String end(JsonNode relation, String field) {
        String end = value(relation, field);
        return end == null ? "" : Names.side(end);
    }

    private Level date(JsonNode gold, JsonNode found) {
        List<Span> goldAt = within(text.of(gold, "text"), text.of(gold, "evidence"));
        List<Span> foundAt = within(text.of(found, "text"), text.of(found, "evidence"));
        if (!Spans.overlap(goldAt, foundAt, 0.5)) {
            return Level.NONE;
        }
        return level(isSame(gold, found, "start") && java.util.Objects.equals(until(gold), until(found)));
    }

    private static @Nullable String until(JsonNode date) {
        String end = value(date, "end");
        return end == null || end.isEmpty() ? value(date, "start") : end;
    }

    /** Those of the expression's places that lie in the evidence around it, where any does. */
    private static List<Span> within(List<Span> places, List<Span> around) {
        List<Span> within = new ArrayList<>();
        for (Span place : places) {
            if (around.isEmpty() || Spans.overlap(List.of(place), around, 0.3)) {
                within.add(place);
            }
        }
        return within.isEmpty() ? places : within;
    }
}
