package org.chancery.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.export.SearchJson;
import org.chancery.search.Facet;
import org.chancery.search.FoundDocument;
import org.chancery.search.SearchIndex;
import org.chancery.search.SearchRequest;
import org.chancery.search.SearchResult;
import org.chancery.store.StoredDocument;
import org.chancery.view.FoundDocuments;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;

/** Documents by their words and by what they say. */
final class SearchEndpoints {
    /** A list in the order of how well things match is read at its beginning. */
    private static final int DEEPEST = 10_000;

    private final Answers answers;

    SearchEndpoints(Answers answers) {
        this.answers = answers;
    }

    void addTo(List<Endpoint> all) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.query(
                "q",
                Schema.text().longest(500).like("export control"),
                "Words that must all occur; \"exact words\", begin*, this|that, -without. None: every document."));
        for (Facet facet : Facet.values()) {
            parameters.add(Parameter.query(
                    facet.label(),
                    Schema.list(
                                    facet == Facet.PAIR
                                            ? Asked.pairSchema()
                                            : Schema.text().shortest(1).longest(300))
                            .longest(20),
                    "Only documents with this value of the facet; may be there several times."));
        }
        parameters.add(Asked.FROM);
        parameters.add(Asked.TO);
        parameters.add(Parameter.query(
                "order",
                Schema.oneOf(Arrays.stream(SearchRequest.Order.values())
                        .map(order -> order.name().toLowerCase(Locale.ROOT))
                        .toList()),
                "How hits are sorted; best first where it is not said."));
        parameters.add(
                Parameter.query("facets", Schema.flag().otherwise(false), "Also how many documents have which value."));
        parameters.add(Asked.LIMIT);
        parameters.add(Asked.CURSOR);
        all.add(Endpoint.get(
                        "/search",
                        "search",
                        "search",
                        "Documents by their words and by what they say, with the passages that match",
                        Schema.ref("SearchPage"),
                        this::search)
                .saying(
                        "In the order newest or oldest, documents that come meanwhile move the list by no more than those of"
                                + " the day at which a page ends; in the order best it is what it was when it is asked. Of the best,"
                                + " the first " + DEEPEST + " can be read.")
                .taking(parameters.toArray(new Parameter[0])));
    }

    /** Where a page begins: so many hits behind a day, or behind the beginning where there is none. */
    private record Start(@Nullable LocalDate day, int skip) {}

    private Response search(Request request) {
        SearchRequest.Order order = request.has("order")
                ? SearchRequest.Order.valueOf(request.text("order").toUpperCase(Locale.ROOT))
                : SearchRequest.Order.BEST;
        Start start = start(request, order);
        int limit = request.count("limit", Asked.USUAL);
        SearchIndex index = answers.desk().index().at(answers.record().revision());
        SearchRequest whole = new SearchRequest(
                request.text("q"), chosen(request), request.day("from"), request.day("to"), order, 0, 1);
        LocalDate day = start.day();
        SearchRequest asked = new SearchRequest(
                whole.words(),
                whole.chosen(),
                day != null && order == SearchRequest.Order.OLDEST ? day : whole.from(),
                day != null && order == SearchRequest.Order.NEWEST ? day : whole.to(),
                order,
                start.skip(),
                limit);
        SearchResult result = index.search(asked);
        SearchResult all = day == null ? result : index.search(whole);
        List<FoundDocument> found = FoundDocuments.of(result.hits(), request.text("q"), index, answers.record());
        ObjectNode page = (ObjectNode) Answers.tree(SearchJson.object(
                new SearchResult(all.total(), result.hits(), all.facets()), found, request.flag("facets")));
        ObjectNode answer = page.objectNode();
        answer.set("items", page.remove("hits"));
        answer.put("next", next(start, asked, result, all));
        answer.setAll(page);
        return Response.of(answer);
    }

    private static Start start(Request request, SearchRequest.Order order) {
        if (!request.has("cursor")) {
            return new Start(null, 0);
        }
        List<String> parts = Cursor.parts(request.text("cursor"), "search " + order, 3);
        int skip = (int) Math.clamp(Cursor.number(parts.get(2)), 0, DEEPEST);
        try {
            return new Start(parts.get(1).isEmpty() ? null : LocalDate.parse(parts.get(1)), skip);
        } catch (java.time.format.DateTimeParseException e) {
            throw Fault.of(Fault.Kind.BAD_REQUEST, "no such cursor");
        }
    }

    private @Nullable String next(Start start, SearchRequest asked, SearchResult result, SearchResult all) {
        String sort = "search " + asked.order();
        int end = asked.skip() + result.hits().size();
        if (result.hits().isEmpty() || end >= result.total()) {
            return null;
        }
        String last = result.hits().getLast().document();
        LocalDate day = asked.order() == SearchRequest.Order.BEST ? null : published(last);
        if (day == null) {
            return end >= DEEPEST ? null : Cursor.of(sort, "", end);
        }
        List<String> ids =
                result.hits().stream().map(SearchResult.Hit::document).toList();
        int ofThatDay = 0;
        for (String id : ids) {
            ofThatDay += day.equals(published(id)) ? 1 : 0;
        }
        boolean isSameDay = day.equals(start.day()) && ofThatDay == ids.size();
        return Cursor.of(sort, day, isSameDay ? start.skip() + ofThatDay : ofThatDay);
    }

    private @Nullable LocalDate published(String id) {
        return answers.record().document(id).map(StoredDocument::published).orElse(null);
    }

    private static Map<Facet, List<String>> chosen(Request request) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = request.texts(facet.label());
            if (!values.isEmpty()) {
                chosen.put(
                        facet, values.stream().map(value -> value(facet, value)).toList());
            }
        }
        return chosen;
    }

    private static String value(Facet facet, String written) {
        return switch (facet) {
            case COUNTRY -> PartyName.parse(written);
            case PAIR -> String.join("|", Asked.pair(written).stream().sorted().toList());
            case PERSON, KIND, TOPIC, STATUS, YEAR, SOURCE, LANGUAGE -> written;
        };
    }
}
