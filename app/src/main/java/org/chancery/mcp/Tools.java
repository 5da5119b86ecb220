package org.chancery.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.api.Api;
import org.chancery.view.EntryKind;
import org.chancery.view.Wording;

/** The tools, each of them questions to the API. Thread-safe. */
final class Tools {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST = 25;
    private static final String USUAL = "10";

    private final Api api;

    Tools(Api api) {
        this.api = api;
    }

    List<Tool> all() {
        return List.of(
                search(),
                get(),
                dossier(),
                openMatters(),
                timeline(),
                compare(),
                due(),
                evidence(),
                brief(),
                propose());
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private Tool search() {
        return reading(
                "search",
                "Search documents",
                "Finds documents of the record by words and by what they say, with the passages that match. All words must"
                        + " occur; \"exact words\", begin*, this|that and -without work.",
                new Arguments()
                        .text("query", "Words to look for; none for every document.")
                        .text("party", "Only documents about this party: a code or name, VN or Vietnam or ASEAN.")
                        .text("pair", "Only documents about both of these parties: VN-US.")
                        .text("topic", "Only of this topic, a slug: export_control.")
                        .day("from", "Published on this day or later.")
                        .day("to", "Published on this day or earlier.")
                        .choice("order", List.of("best", "newest", "oldest"), "How hits are sorted.")
                        .pages(),
                "search",
                arguments -> api.ask("/search", asked(arguments, Map.of("query", "q", "party", "country"), List.of())));
    }

    private Tool get() {
        List<String> kinds = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            kinds.add(kind.kind());
        }
        kinds.addAll(List.of("document", "claim"));
        ObjectNode output =
                object(JSON.objectNode().<ObjectNode>set("id", JSON.objectNode().put("type", "string")));
        output.putArray("required").add("id");
        return new Tool(
                "get",
                "Get one thing",
                "Everything on record about one entry, document or claim, by its id, with quotations.",
                new Arguments()
                        .choice("kind", kinds, "What it is.")
                        .text("id", "Its id, as other tools give it.")
                        .required("kind", "id")
                        .schema(),
                output,
                true,
                arguments -> api.ask(
                        "/" + plural(word(arguments, "kind")) + "/" + Api.escaped(word(arguments, "id")), Map.of()));
    }

    private static String plural(String kind) {
        for (EntryKind one : EntryKind.values()) {
            if (one.kind().equals(kind)) {
                return one.plural();
            }
        }
        return Api.escaped(kind) + "s";
    }

    private Tool dossier() {
        return reading(
                "dossier",
                "Dossier of two parties",
                "All that is between two parties: last and next meeting, open matters by who asked and who owes, instruments,"
                        + " negotiations, figures, standing ties, people.",
                new Arguments()
                        .text("one", "A party: VN, Vietnam, ASEAN.")
                        .text("other", "The other party.")
                        .required("one", "other"),
                "getDossier",
                arguments -> api.ask(
                        "/pairs/" + Api.escaped(pair(word(arguments, "one"), word(arguments, "other"))), Map.of()));
    }

    private static String pair(String one, String other) {
        return one.replace("-", "--") + "-" + other.replace("-", "--");
    }

    private Tool openMatters() {
        return reading(
                "open_matters",
                "Open matters",
                "What was asked, proposed, promised or agreed and is not done: who asked whom, how often, how it was answered,"
                        + " how far it is, with quotations.",
                new Arguments()
                        .text("party", "Only of this party.")
                        .text("pair", "Only between these two: VN-US.")
                        .text("asker", "Only what this party raised.")
                        .text("addressee", "Only what was asked of this party.")
                        .text("topic", "Only of this topic, a slug.")
                        .pages(),
                "listMatters",
                arguments -> api.ask("/matters", asked(arguments, Map.of(), List.of("open=true"))));
    }

    private Tool timeline() {
        return reading(
                "timeline",
                "Timeline",
                "Engagements and acts in order, the latest first: of a party, between two, or of one matter. Exactly one of"
                        + " party, pair and matter is needed.",
                new Arguments()
                        .text("party", "Of this party.")
                        .text("pair", "Between these two: VN-US.")
                        .text("matter", "Of this matter, by its id.")
                        .day("from", "Of this day or later.")
                        .day("to", "Of this day or earlier.")
                        .pages(),
                "getTimeline",
                arguments -> api.ask("/timeline", asked(arguments, Map.of(), List.of())));
    }

    private Tool due() {
        return reading(
                "due",
                "What is due",
                "Engagements to come and what is to be done until when. Without days, the next 90.",
                new Arguments()
                        .text("party", "Only of this party.")
                        .day("from", "From this day on; else from today.")
                        .day("to", "Until this day, at most a year later.")
                        .pages(),
                "getCalendar",
                arguments -> api.ask("/calendar", asked(arguments, Map.of(), List.of())));
    }

    private Tool evidence() {
        List<String> kinds = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            kinds.add(kind.kind());
        }
        return reading(
                "evidence",
                "Evidence",
                "Every quotation behind an entry, with document, publisher, day, place in the text and the rule that found"
                        + " it.",
                new Arguments()
                        .choice("kind", kinds, "What the entry is.")
                        .text("id", "Its id.")
                        .pages()
                        .required("kind", "id"),
                "getMatterEvidence",
                arguments -> {
                    Map<String, Object> rest = new LinkedHashMap<>(arguments);
                    rest.keySet().removeAll(Set.of("kind", "id"));
                    return api.ask(
                            "/" + plural(word(arguments, "kind")) + "/" + Api.escaped(word(arguments, "id"))
                                    + "/evidence",
                            asked(rest, Map.of(), List.of()));
                });
    }

    private Tool brief() {
        return reading(
                "brief",
                "Briefing note",
                "The note that one party takes to a meeting with another, in Markdown, every line with notes that have the"
                        + " document, the words and the claim. It may be given on as it is.",
                new Arguments()
                        .text("we", "The party that is briefed: VN, Vietnam.")
                        .text("they", "The other party.")
                        .day("on", "As things stood on this day; else today.")
                        .choice("lang", Wording.LANGUAGES, "Its language; else English.")
                        .required("we", "they"),
                "getBrief",
                arguments -> {
                    Map<String, Object> rest = new LinkedHashMap<>(arguments);
                    rest.keySet().removeAll(Set.of("we", "they"));
                    Map<String, List<String>> asked = asked(rest, Map.of(), List.of());
                    asked.remove("limit");
                    return withoutParts(api.ask(
                            "/briefs/" + Api.escaped(pair(word(arguments, "we"), word(arguments, "they"))), asked));
                });
    }

    /** The Markdown and the notes say it all; the same once more in parts would only be longer. */
    private static Api.Told withoutParts(Api.Told told) {
        if (told.body() instanceof ObjectNode body && body.has("brief")) {
            body.putObject("brief");
        }
        return told;
    }

    // ---- comparing -------------------------------------------------------------------------------------------------

    private Tool compare() {
        ObjectNode properties = JSON.objectNode();
        properties.set("subjects", JSON.objectNode().put("type", "array"));
        properties.set("topics_of_both", JSON.objectNode().put("type", "array"));
        ObjectNode output = object(properties);
        output.putArray("required").add("subjects").add("topics_of_both");
        return new Tool(
                "compare",
                "Compare two subjects",
                "Two subjects side by side, each a party (VN) or a pair (VN-US): how many matters are open, how they are"
                        + " answered and how far they are, of which topics, and the latest of each with quotations.",
                new Arguments()
                        .text("first", "A party or a pair.")
                        .text("second", "Another party or pair.")
                        .text("topic", "Only of this topic, a slug.")
                        .day("from", "Only what had to do with this day or later.")
                        .required("first", "second")
                        .schema(),
                output,
                true,
                this::compared);
    }

    private Api.Told compared(Map<String, Object> arguments) {
        Map<String, Object> rest = new LinkedHashMap<>(arguments);
        rest.keySet().removeAll(Set.of("first", "second"));
        ArrayNode subjects = JSON.arrayNode();
        List<Set<String>> topics = new ArrayList<>();
        for (String name : List.of("first", "second")) {
            String subject = word(arguments, name);
            Map<String, List<String>> asked = asked(rest, Map.of(), List.of("open=true", "facets=true", "limit=5"));
            boolean isPair = subject.matches("([^-]|--)+-([^-]|--)+");
            asked.put(isPair ? "pair" : "party", List.of(subject));
            Api.Told told = api.ask("/matters", asked);
            if (!told.isGood()) {
                return told;
            }
            ObjectNode one = subjects.addObject().put("subject", subject);
            one.set("facets", told.body().path("facets"));
            one.set("latest", told.body().path("items"));
            Set<String> of = new TreeSet<>();
            told.body()
                    .path("facets")
                    .path("topic")
                    .forEach(topic -> of.add(topic.path("value").asText()));
            topics.add(of);
        }
        topics.getFirst().retainAll(topics.getLast());
        ObjectNode answer = JSON.objectNode();
        answer.set("subjects", subjects);
        ArrayNode both = answer.putArray("topics_of_both");
        topics.getFirst().forEach(both::add);
        return new Api.Told(200, answer);
    }

    // ---- proposing -------------------------------------------------------------------------------------------------

    private Tool propose() {
        Arguments arguments = new Arguments()
                .choice(
                        "do",
                        List.of("accept", "reject", "flag", "edit", "add", "merge", "split", "link", "status"),
                        "What a person should rule.")
                .texts("claims", "On these claims (accept, reject, flag, edit, split, link).")
                .text("entry", "merge, split: this entry; link, status: this matter.")
                .text("with", "merge: is this one as well.")
                .choice("axis", List.of("response", "progress", "strength", "attribution"), "status: of this axis")
                .text("value", "status: this is the value.")
                .text("list", "add: act, engagement, person …")
                .map("fields", "edit, add: values by field.")
                .text("document", "add: this document tells it")
                .text("words", "add: with these words, to the letter.")
                .text("note", "Why, so that a person can judge it.")
                .text("by", "Who proposes; the name of the assistant.")
                .required("do", "note");
        return new Tool(
                "propose",
                "Propose a ruling",
                "Proposes to a person that something on record is right, wrong, doubtful, other than read, or missing. The"
                        + " record does not change by it: a person takes it over or declines it.",
                arguments.schema(),
                api.briefSchema("postProposal"),
                false,
                given -> {
                    ObjectNode body = MAPPER.valueToTree(given);
                    if (!body.has("by")) {
                        body.put("by", "assistant");
                    }
                    return api.send("/proposals", body);
                });
    }

    // ---- arguments -------------------------------------------------------------------------------------------------

    private Tool reading(
            String name, String title, String description, Arguments input, String endpoint, Tool.Call call) {
        return new Tool(name, title, description, input.schema(), api.briefSchema(endpoint), true, call);
    }

    private static ObjectNode object(ObjectNode properties) {
        ObjectNode object = JSON.objectNode().put("type", "object");
        object.set("properties", properties);
        return object;
    }

    private static String word(Map<String, Object> arguments, String name) {
        Object value = arguments.get(name);
        return value == null ? "" : value.toString();
    }

    /** Arguments as parameters of the API; what it does not know it refuses. */
    private static Map<String, List<String>> asked(
            Map<String, Object> arguments, Map<String, String> names, List<String> fixed) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("limit", List.of(USUAL));
        for (String one : fixed) {
            asked.put(one.substring(0, one.indexOf('=')), List.of(one.substring(one.indexOf('=') + 1)));
        }
        arguments.forEach((name, value) -> {
            List<String> values = value instanceof Collection<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : value == null || value.toString().isEmpty() ? List.of() : List.of(value.toString());
            asked.put(names.getOrDefault(name, name), values);
        });
        return asked;
    }

    /** The schema of some arguments, while it is made. */
    private static final class Arguments {
        private final ObjectNode properties = JSON.objectNode();
        private final ArrayNode required = JSON.arrayNode();

        private Arguments add(String name, ObjectNode schema, String description) {
            properties.set(name, schema.put("description", description));
            return this;
        }

        Arguments text(String name, String description) {
            return add(name, JSON.objectNode().put("type", "string").put("maxLength", 10_000), description);
        }

        Arguments texts(String name, String description) {
            ObjectNode schema = JSON.objectNode().put("type", "array").put("maxItems", 100);
            schema.putObject("items").put("type", "string");
            return add(name, schema, description);
        }

        Arguments map(String name, String description) {
            ObjectNode schema = JSON.objectNode().put("type", "object");
            schema.putObject("additionalProperties").put("type", "string");
            return add(name, schema, description);
        }

        Arguments day(String name, String description) {
            return add(
                    name,
                    JSON.objectNode().put("type", "string").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$"),
                    description + " YYYY-MM-DD.");
        }

        Arguments choice(String name, List<String> choices, String description) {
            ObjectNode schema = JSON.objectNode().put("type", "string");
            ArrayNode values = schema.putArray("enum");
            choices.forEach(values::add);
            return add(name, schema, description);
        }

        Arguments pages() {
            ObjectNode limit =
                    JSON.objectNode().put("type", "integer").put("minimum", 1).put("maximum", MOST);
            add("limit", limit, "How many at most; 10 where it is not said.");
            return text("cursor", "The next of the page before, to go on.");
        }

        Arguments required(String... names) {
            for (String name : names) {
                required.add(name);
            }
            return this;
        }

        JsonNode schema() {
            ObjectNode schema = object(properties);
            schema.set("required", required);
            return schema.put("additionalProperties", false);
        }
    }
}
