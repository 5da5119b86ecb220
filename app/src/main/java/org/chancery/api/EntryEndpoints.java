package org.chancery.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chancery.matter.Axes;
import org.chancery.matter.MatterBody;
import org.chancery.record.EngagementType;
import org.chancery.record.InstrumentKind;
import org.chancery.record.OrganizationKind;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.StateChange;
import org.chancery.view.Entries;
import org.chancery.view.EntryKind;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;

/** The collections of entries: one for each kind, the same for all but for what can be asked of the kind alone. */
final class EntryEndpoints {
    /** What a filter of the kind looks at must be read from the entry, so only so many are looked at for one page. */
    private static final int LOOKED_AT = 3000;

    private static final int ROWS_AT_ONCE = 200;
    private static final int COUNTED = 2000;
    private static final int FACET_VALUES = 30;

    private final Answers answers;

    EntryEndpoints(Answers answers) {
        this.answers = answers;
    }

    /**
     * Something that can be asked of one kind: the values of an entry, of which the one asked for must be one.
     *
     * @param parameter its name and form
     */
    private record Property(Parameter parameter, Function<EntryRow, List<String>> values) {}

    void addTo(List<Endpoint> all) {
        for (EntryKind kind : EntryKind.values()) {
            all.add(collection(kind));
            all.add(one(kind));
            all.add(evidence(kind));
            all.add(changes(kind));
        }
    }

    private static String noun(EntryKind kind) {
        return kind == EntryKind.FIGURE ? "series of figures" : kind.kind();
    }

    // ---- what can be asked of a kind -------------------------------------------------------------------------------

    private List<Property> properties(EntryKind kind) {
        List<Property> properties = new ArrayList<>();
        switch (kind) {
            case MATTER -> {
                properties.add(topic(row -> List.of(Entries.matter(row).body().topic())));
                Axes.values()
                        .forEach((axis, values) -> properties.add(new Property(
                                Parameter.query(axis, Schema.oneOf(values), "Only matters whose " + axis + " is this."),
                                row -> List.of(axis(Entries.matter(row).body(), axis)))));
                properties.add(new Property(
                        Parameter.query(
                                "open",
                                Schema.flag(),
                                "Only matters of which something is still to come, or only others."),
                        row -> List.of(String.valueOf(isOpen(Entries.matter(row).body())))));
                properties.add(new Property(
                        Parameter.query("asker", Asked.party().like("VN"), "Only what this party raised."),
                        row -> some(Entries.matter(row).body().asker())));
                properties.add(new Property(
                        Parameter.query("addressee", Asked.party().like("US"), "Only what was asked of this party."),
                        row -> some(Entries.matter(row).body().addressee())));
            }
            case ENGAGEMENT -> {
                properties.add(topic(row -> Entries.engagement(row).body().topics()));
                properties.add(new Property(
                        Parameter.query(
                                "type",
                                Schema.oneOf(Arrays.stream(EngagementType.values())
                                        .map(EngagementType::label)
                                        .toList()),
                                "Only engagements of this type."),
                        row -> List.of(Entries.engagement(row).body().type().label())));
                properties.add(new Property(
                        Parameter.query(
                                "series", Schema.text().shortest(1).longest(200), "Only sessions of this series."),
                        row -> some(Entries.engagement(row).body().series())));
            }
            case ORGANIZATION ->
                properties.add(new Property(
                        Parameter.query(
                                "type",
                                Schema.oneOf(Arrays.stream(OrganizationKind.values())
                                        .map(OrganizationKind::label)
                                        .toList()),
                                "Only organizations of this kind."),
                        row -> List.of(Entries.organization(row).body().kind().label())));
            case INSTRUMENT ->
                properties.add(new Property(
                        Parameter.query(
                                "type",
                                Schema.oneOf(Arrays.stream(InstrumentKind.values())
                                        .map(InstrumentKind::label)
                                        .toList()),
                                "Only instruments of this kind."),
                        row -> List.of(Entries.instrument(row).body().kind().label())));
            case NEGOTIATION ->
                properties.add(topic(row -> Entries.negotiation(row).body().chapters().stream()
                        .map(chapter -> chapter.topic())
                        .distinct()
                        .toList()));
            case FIGURE -> {
                properties.add(new Property(
                        Parameter.query("measure", Schema.text().shortest(1).longest(100), "Only of this measure."),
                        row -> List.of(Entries.figures(row).body().measure())));
                properties.add(new Property(
                        Parameter.query("unit", Schema.text().shortest(1).longest(100), "Only in this unit."),
                        row -> List.of(Entries.figures(row).body().unit())));
            }
            case RELATION ->
                properties.add(new Property(
                        Parameter.query("family", Schema.text().shortest(1).longest(100), "Only ties of this family."),
                        row -> List.of(Entries.relation(row).body().family())));
            case PERSON -> {}
        }
        return properties;
    }

    private static Property topic(Function<EntryRow, List<String>> values) {
        return new Property(
                Parameter.query(
                        "topic",
                        Schema.text().matching("[a-z0-9_]{1,60}").like("export_control"),
                        "Only of this topic, by its slug."),
                values);
    }

    private static List<String> some(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private boolean isOpen(MatterBody body) {
        return body.obliges()
                && switch (Axes.progress(body, answers.desk().today(), answers.searched(), Axes.STALLED_AFTER)) {
                    case FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED, LAPSED -> false;
                    case NOT_ASSESSED, NO_ACTION_FOUND, IN_PROGRESS, STALLED, PARTIALLY_FULFILLED, OVERDUE -> true;
                };
    }

    private String axis(MatterBody body, String axis) {
        return switch (axis) {
            case "response" -> body.response().label();
            case "strength" -> body.strength() == null ? "" : body.strength().label();
            case "attribution" -> body.attribution().label();
            default ->
                Axes.progress(body, answers.desk().today(), answers.searched(), Axes.STALLED_AFTER)
                        .label();
        };
    }

    // ---- collections -----------------------------------------------------------------------------------------------

    private Endpoint collection(EntryKind kind) {
        List<Property> properties = properties(kind);
        List<Parameter> parameters = new ArrayList<>(List.of(
                Asked.PARTY,
                Asked.PAIR,
                Asked.FROM,
                Asked.TO,
                Parameter.query("state", Schema.text().shortest(1).longest(60), "Only those in this state."),
                Asked.CURATION,
                Parameter.query(
                        "q", Schema.text().shortest(1).longest(200), "Only those whose title has all of these words."),
                Asked.CHANGED_SINCE));
        properties.forEach(property -> parameters.add(property.parameter()));
        parameters.add(Parameter.query(
                "detail", Schema.flag().otherwise(false), "All that is known of each, in place of what fits a line."));
        parameters.add(Parameter.query(
                "facets", Schema.flag().otherwise(false), "Also how many there are of each state, curation, party …"));
        parameters.add(Asked.LIMIT);
        parameters.add(Asked.CURSOR);
        String name = Shapes.name(kind);
        return Endpoint.get(
                        "/" + kind.plural(),
                        "list" + capital(kind.plural()),
                        kind.plural(),
                        "The " + kind.plural() + " of the record, the latest first",
                        Schema.ref(name + "Page"),
                        request -> list(kind, properties, request))
                .saying(
                        "Pages are stable: what is added meanwhile is not told twice and moves nothing. Facets are counted"
                                + " over the first " + COUNTED + " that match.")
                .taking(parameters.toArray(new Parameter[0]));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Response list(EntryKind kind, List<Property> properties, Request request) {
        EntryQuery query = query(kind, request);
        Predicate<EntryRow> filter = filter(properties, request);
        int limit = request.count(Asked.LIMIT.name(), Asked.USUAL);
        EntryQuery.Place after = null;
        if (request.has(Asked.CURSOR.name())) {
            List<String> parts = Cursor.parts(request.text(Asked.CURSOR.name()), kind.kind(), 3);
            after = new EntryQuery.Place(parts.get(1), parts.get(2));
        }
        List<EntryRow> found = new ArrayList<>();
        String next = gather(query.after(after), filter, isExact(properties, request), limit, found);
        ObjectNode page = Answers.page(answers.entries(found, request.flag("detail")), next);
        if (isExact(properties, request)) {
            page.put("total", answers.record().count(query));
        } else {
            page.putNull("total");
        }
        if (request.flag("facets")) {
            page.set("facets", facets(query, filter, properties, request));
        }
        return Response.of(page);
    }

    private EntryQuery query(EntryKind kind, Request request) {
        EntryQuery query = EntryQuery.of(kind.kind());
        if (request.has("pair")) {
            if (request.has("party")) {
                throw Fault.of(Fault.Kind.BAD_REQUEST, List.of(new Fault.Wrong("party", "has no meaning beside pair")));
            }
            List<String> pair = Asked.pair(request.text("pair"));
            query = query.between(pair.getFirst(), pair.getLast());
        } else if (request.has("party")) {
            query = query.with(PartyName.parse(request.text("party")));
        }
        LocalDate from = request.day("from");
        LocalDate to = request.day("to");
        query = from == null ? query : query.since(from);
        query = to == null ? query : query.until(to);
        query = request.has("state") ? query.in(request.text("state")) : query;
        long revision = Asked.changedSince(request, answers.record());
        return revision < 0 ? query : query.changedAfter(revision);
    }

    /** Whether the store alone can answer, and count. */
    private static boolean isExact(List<Property> properties, Request request) {
        return !request.has("q")
                && !request.has("curation")
                && properties.stream()
                        .noneMatch(property -> request.has(property.parameter().name()));
    }

    private static Predicate<EntryRow> filter(List<Property> properties, Request request) {
        Predicate<EntryRow> filter = row -> true;
        if (request.has("curation")) {
            filter = filter.and(row -> row.curation() == Asked.curation(request));
        }
        if (request.has("q")) {
            List<String> words =
                    List.of(request.text("q").toLowerCase(Locale.ROOT).strip().split("\\s+"));
            filter = filter.and(row -> {
                String title = row.title().toLowerCase(Locale.ROOT);
                return words.stream().allMatch(title::contains);
            });
        }
        for (Property property : properties) {
            String name = property.parameter().name();
            if (request.has(name)) {
                String wanted = request.text(name);
                boolean isParty = name.equals("asker") || name.equals("addressee");
                String value = isParty ? PartyName.parse(wanted) : wanted;
                filter = filter.and(row -> property.values().apply(row).contains(value));
            }
        }
        return filter;
    }

    /** Fills a page; gives the place behind it, or null where the list ends. */
    private @Nullable String gather(
            EntryQuery query, Predicate<EntryRow> filter, boolean isPlain, int limit, List<EntryRow> found) {
        EntryQuery next = query;
        int lookedAt = 0;
        while (true) {
            int some = isPlain ? limit + 1 : ROWS_AT_ONCE;
            List<EntryRow> rows = answers.record().entries(next.page(0, some));
            for (EntryRow row : rows) {
                if (filter.test(row)) {
                    if (found.size() == limit) {
                        return place(query.kind(), EntryQuery.Place.of(found.getLast()));
                    }
                    found.add(row);
                }
            }
            lookedAt += rows.size();
            if (rows.size() < some) {
                return null;
            }
            EntryQuery.Place last = EntryQuery.Place.of(rows.getLast());
            if (lookedAt >= LOOKED_AT) {
                return place(query.kind(), last);
            }
            next = next.after(last);
        }
    }

    private static String place(String kind, EntryQuery.Place place) {
        return Cursor.of(kind, place.day(), place.id());
    }

    private ObjectNode facets(
            EntryQuery query, Predicate<EntryRow> filter, List<Property> properties, Request request) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        int counted = 0;
        EntryQuery next = query.after(null);
        List<EntryRow> rows;
        do {
            rows = answers.record().entries(next.page(0, ROWS_AT_ONCE));
            for (EntryRow row : rows) {
                if (filter.test(row)) {
                    count(row, properties, counts);
                }
            }
            counted += rows.size();
            next = rows.isEmpty() ? next : next.after(EntryQuery.Place.of(rows.getLast()));
        } while (rows.size() == ROWS_AT_ONCE && counted < COUNTED);
        if (isExact(properties, request)) {
            Map<String, Integer> states = counts.computeIfAbsent("state", name -> new TreeMap<>());
            answers.record().states(query).forEach((state, n) -> states.put(state, Math.toIntExact(n)));
        }
        return written(counts);
    }

    private static void count(EntryRow row, List<Property> properties, Map<String, Map<String, Integer>> counts) {
        count("state", List.of(row.state()), counts);
        count("curation", List.of(row.curation().label()), counts);
        count("party", row.parties(), counts);
        for (Property property : properties) {
            count(property.parameter().name(), property.values().apply(row), counts);
        }
    }

    private static void count(String facet, List<String> values, Map<String, Map<String, Integer>> counts) {
        Map<String, Integer> of = counts.computeIfAbsent(facet, name -> new TreeMap<>());
        values.stream().distinct().forEach(value -> of.merge(value, 1, Integer::sum));
    }

    private static ObjectNode written(Map<String, Map<String, Integer>> counts) {
        ObjectNode facets = JsonNodeFactory.instance.objectNode();
        counts.forEach((facet, values) -> {
            ArrayNode list = facets.putArray(facet);
            values.entrySet().stream()
                    .filter(value -> !value.getKey().isEmpty())
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(FACET_VALUES)
                    .forEach(value ->
                            list.addObject().put("value", value.getKey()).put("count", value.getValue()));
        });
        return facets;
    }

    // ---- one -------------------------------------------------------------------------------------------------------

    private Endpoint one(EntryKind kind) {
        String name = Shapes.name(kind);
        return Endpoint.get(
                        "/" + kind.plural() + "/{id}",
                        "get" + name,
                        kind.plural(),
                        "One " + noun(kind) + " with its evidence",
                        Schema.ref(name),
                        request -> Response.of(answers.entry(row(kind, request))))
                .saying("Asked for under an id that it had before a merging, it comes with the id that it has now.")
                .taking(Asked.ID);
    }

    private EntryRow row(EntryKind kind, Request request) {
        String id = request.text("id");
        return answers.record().entry(kind.kind(), id).orElseThrow(() -> Fault.missing(noun(kind), id));
    }

    private Endpoint evidence(EntryKind kind) {
        return Endpoint.get(
                        "/" + kind.plural() + "/{id}/evidence",
                        "get" + Shapes.name(kind) + "Evidence",
                        kind.plural(),
                        "Every quotation that tells of one " + noun(kind),
                        Schema.ref("QuotationPage"),
                        request -> evidence(kind, request))
                .taking(Asked.ID, Asked.LIMIT, Asked.CURSOR);
    }

    private Response evidence(EntryKind kind, Request request) {
        EntryRow row = row(kind, request);
        int from = 0;
        if (request.has("cursor")) {
            List<String> parts = Cursor.parts(request.text("cursor"), "evidence", 2);
            // The place of the claim that came last, wherever it stands now.
            from = 1 + row.claims().stream().map(claim -> claim.text()).toList().indexOf(parts.get(1));
            if (from == 0) {
                throw Fault.of(Fault.Kind.BAD_REQUEST, "the claim at which the page before ended is gone; begin again");
            }
        }
        int limit = request.count("limit", Asked.USUAL);
        int end = Math.min(row.claims().size(), from + limit);
        String next = end < row.claims().size()
                ? Cursor.of("evidence", row.claims().get(end - 1).text())
                : null;
        ObjectNode page = Answers.page(answers.evidence(row, from, limit), next);
        page.put("total", row.claims().size());
        return Response.of(page);
    }

    private Endpoint changes(EntryKind kind) {
        return Endpoint.get(
                        "/" + kind.plural() + "/{id}/changes",
                        "get" + Shapes.name(kind) + "Changes",
                        kind.plural(),
                        "How one " + noun(kind) + " came to its state, the oldest change first",
                        Schema.ref("StateChangePage"),
                        request -> changes(kind, request))
                .taking(Asked.ID);
    }

    private Response changes(EntryKind kind, Request request) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (StateChange change :
                answers.record().changes(kind.kind(), row(kind, request).id())) {
            items.addObject()
                    .put("at", change.at())
                    .put("old_state", change.oldState())
                    .put("new_state", change.newState())
                    .put("document", change.document());
        }
        return Response.of(Answers.page(items, null));
    }
}
