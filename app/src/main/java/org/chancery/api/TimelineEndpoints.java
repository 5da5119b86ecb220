package org.chancery.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Step;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.view.Entries;
import org.chancery.view.EntryKind;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;

/** Engagements and acts in the order in which they happened. */
final class TimelineEndpoints {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int READ = 400;
    private static final Set<String> NO_ACTS = Set.of("instrument", "figure", "engagement", "report");

    private final Answers answers;

    TimelineEndpoints(Answers answers) {
        this.answers = answers;
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                        "/timeline",
                        "getTimeline",
                        "timeline",
                        "Engagements and acts of a party, between two, or of one matter, the latest first",
                        Schema.ref("Timeline"),
                        this::timeline)
                .saying("One of party, pair and matter is needed. Of the engagements and of the matters the " + READ
                        + " latest are read.")
                .taking(
                        Asked.PARTY,
                        Asked.PAIR,
                        Parameter.query(
                                "matter", Schema.text().shortest(1).longest(300), "Only the acts of this matter."),
                        Asked.FROM,
                        Asked.TO,
                        Asked.LIMIT,
                        Asked.CURSOR));
    }

    private record Moment(LocalDate day, String what, EntryRow row, List<String> by, List<String> to, ClaimId claim) {
        String key() {
            return day + " " + claim.text() + " " + row.id();
        }
    }

    private Response timeline(Request request) {
        int named = (request.has("party") ? 1 : 0) + (request.has("pair") ? 1 : 0) + (request.has("matter") ? 1 : 0);
        if (named != 1) {
            throw Fault.of(
                    Fault.Kind.BAD_REQUEST,
                    List.of(new Fault.Wrong("party", "or pair or matter: exactly one is needed")));
        }
        LocalDate from = request.day("from");
        LocalDate to = request.day("to");
        String after = request.has("cursor")
                ? Cursor.parts(request.text("cursor"), "timeline", 2).getLast()
                : null;
        List<Moment> moments = moments(request).stream()
                .filter(moment -> from == null || !moment.day().isBefore(from))
                .filter(moment -> to == null || !moment.day().isAfter(to))
                .filter(moment -> after == null || moment.key().compareTo(after) < 0)
                .sorted(Comparator.comparing(Moment::key).reversed())
                .toList();
        int end = Math.min(moments.size(), request.count("limit", Asked.USUAL));
        Evidences evidences = new Evidences(answers.record());
        ArrayNode items = JSON.arrayNode();
        moments.subList(0, end).forEach(moment -> items.add(written(moment, evidences)));
        String next = end < moments.size()
                ? Cursor.of("timeline", moments.get(end - 1).key())
                : null;
        return Response.of(Answers.page(items, next));
    }

    private List<Moment> moments(Request request) {
        List<Moment> moments = new ArrayList<>();
        for (EntryRow row : rows(EntryKind.MATTER, request)) {
            acts(row, moments);
        }
        if (!request.has("matter")) {
            for (EntryRow row : rows(EntryKind.ENGAGEMENT, request)) {
                PartialDate start = Entries.engagement(row).body().start();
                if (start != null) {
                    moments.add(new Moment(
                            start.firstDay(),
                            row.state().isEmpty() ? "engagement" : row.state(),
                            row,
                            row.parties(),
                            List.of(),
                            row.claims().getFirst()));
                }
            }
        }
        return moments;
    }

    private List<EntryRow> rows(EntryKind kind, Request request) {
        if (request.has("matter")) {
            String id = request.text("matter");
            return List.of(answers.record().entry("matter", id).orElseThrow(() -> Fault.missing("matter", id)));
        }
        EntryQuery query = EntryQuery.of(kind.kind());
        if (request.has("pair")) {
            List<String> both = Asked.pair(request.text("pair"));
            query = query.between(both.getFirst(), both.getLast());
        } else {
            query = query.with(PartyName.parse(request.text("party")));
        }
        return answers.record().entries(query.page(0, READ));
    }

    /** One step told by many documents is there once. */
    private static void acts(EntryRow row, List<Moment> moments) {
        Entry<MatterBody> matter = Entries.matter(row);
        Set<String> told = new HashSet<>();
        for (Step step : matter.body().steps()) {
            @Nullable LocalDate day = step.when();
            if (day != null
                    && !NO_ACTS.contains(step.kind())
                    && told.add(step.status() + " " + day + " " + step.by())) {
                moments.add(new Moment(day, step.kind(), row, step.by(), step.to(), step.claim()));
            }
        }
    }

    private static ObjectNode written(Moment moment, Evidences evidences) {
        ObjectNode item = JSON.objectNode();
        item.put("day", moment.day().toString());
        item.put("what", moment.what());
        item.put("kind", moment.row().kind());
        item.put("id", moment.row().id());
        item.put("title", moment.row().title());
        item.set("by", Answers.texts(moment.by()));
        item.set("to", Answers.texts(moment.to()));
        item.set("evidence", evidences.of(moment.claim()));
        return item;
    }
}
