package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.resolve.ClaimId;
import org.chancery.review.Drafts;
import org.chancery.review.ReviewDesk;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.ruling.Verb;
import org.chancery.store.RecordStore;

/**
 * What programs propose for a person to rule on. A proposal is a remark in the log: nothing follows from it, until a person
 * takes it over, which is a ruling of that person, or declines it. Either takes the remark back.
 */
final class ProposalEndpoints {
    /** The kind under which the log has the remarks that are proposals. */
    static final String KIND = "proposal";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PROPOSED = "proposed";
    private static final int MOST = 500;
    private static final List<String> NOT_PROPOSED = List.of("note", "undo");

    private static final Schema ANSWER = Schema.object()
            .with("do", Schema.oneOf(List.of("accept", "decline")).saying("Rule as proposed, or not."))
            .with("by", Schema.text().shortest(1).longest(80).saying("Who rules."))
            .maybe("note", Schema.text().longest(2000).saying("Why."))
            .closed();

    private final Answers answers;
    private final ReviewEndpoints review;

    ProposalEndpoints(Answers answers, ReviewEndpoints review) {
        this.answers = answers;
        this.review = review;
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                        "/proposals",
                        "listProposals",
                        "review",
                        "What programs propose and nobody answered yet, the latest first",
                        Schema.ref("ProposalPage"),
                        request -> list())
                .saying("The latest " + MOST + "."));
        all.add(Endpoint.post("/proposals", "postProposal", "review", "Proposes a ruling to a person", this::propose)
                .saying(
                        "The same words as a ruling; note says why and by who proposes. Nothing changes by it but the list"
                                + " of what waits.")
                .taking(
                        Response.JSON,
                        ReviewEndpoints.POSTED,
                        "{\"do\": \"flag\", \"claims\": [\"k3f9q2x7abcd.a1043\"], \"note\": \"the date is of another"
                                + " meeting\", \"by\": \"assistant\"}")
                .giving(201, Response.JSON, Schema.ref("Proposal"), "It waits for a person."));
        all.add(Endpoint.post(
                        "/proposals/{id}",
                        "answerProposal",
                        "review",
                        "A person takes a proposal over or declines it",
                        this::decide)
                .failing(Fault.Kind.NOT_FOUND)
                .taking(Asked.ID)
                .taking(Response.JSON, ANSWER, "{\"do\": \"accept\", \"by\": \"Sari\"}")
                .giving(201, Response.JSON, Schema.ref("Ruled"), "It is in the log."));
    }

    private Response list() {
        ArrayNode items = JSON.arrayNode();
        Evidences evidences = new Evidences(answers.record());
        answers.record().inForce(Verb.NOTE, KIND, MOST).forEach(ruling -> items.add(written(ruling, true, evidences)));
        return Response.of(Answers.page(items, null));
    }

    private static ObjectNode written(Ruling ruling, boolean isInForce, Evidences evidences) {
        ObjectNode item = JSON.objectNode();
        item.put("id", ruling.id());
        item.put("at", ruling.at());
        item.put("by", ruling.by());
        item.put("in_force", isInForce);
        item.put("note", ruling.note());
        item.set("proposed", Answers.tree(ruling.fields().getOrDefault(PROPOSED, "{}")));
        ArrayNode quotes = item.putArray("evidence");
        ruling.seen().stream().map(Seen::claim).forEach(claim -> quotes.addAll(evidences.of(claim)));
        return item;
    }

    private Response propose(Request request) {
        ReviewDesk desk = answers.desk().writing();
        JsonNode sent = request.sent();
        String by = sent.path("by").asText("api").strip();
        String note = sent.path("note").asText("").strip();
        if (NOT_PROPOSED.contains(sent.path("do").asText()) || note.isEmpty() || by.isEmpty()) {
            throw Fault.of(
                    Fault.Kind.UNPROCESSABLE, "a proposal says in note why, and is no note and takes nothing back");
        }
        Ruling draft;
        try {
            // What could not be ruled cannot be proposed either.
            review.drafts(sent, by);
            draft = Ruling.draft(Verb.NOTE, seen(sent))
                    .on(KIND, sent.path("entry").asText(""), List.of(), List.of())
                    .with(Map.of(PROPOSED, sent.toString()))
                    .noted(note);
        } catch (IllegalArgumentException e) {
            throw Fault.of(Fault.Kind.UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
        Ruling logged = desk.rule(List.of(draft), by).rulings().getFirst();
        return Response.of(201, written(logged, true, new Evidences(answers.record())))
                .with("Location", Api.ROOT + "/rulings/" + logged.id());
    }

    private List<Seen> seen(JsonNode sent) {
        Drafts drafts = new Drafts(answers.record());
        List<Seen> seen = new ArrayList<>();
        for (JsonNode claim : sent.path("claims")) {
            if (!claim.asText().startsWith("link/")) {
                seen.add(drafts.seen(new ClaimId(claim.asText())));
            }
        }
        return seen;
    }

    private Response decide(Request request) {
        ReviewDesk desk = answers.desk().writing();
        String id = request.text("id");
        Ruling proposal = answers.record().rulingsOf(id).stream()
                .filter(RecordStore.Logged::isInForce)
                .map(RecordStore.Logged::ruling)
                .filter(ruling -> ruling.verb() == Verb.NOTE && ruling.kind().equals(KIND))
                .findFirst()
                .orElseThrow(() -> Fault.missing("proposal", id));
        JsonNode sent = request.sent();
        String by = sent.path("by").asText().strip();
        if (by.isEmpty()) {
            throw Fault.of(Fault.Kind.UNPROCESSABLE, "by needs a name");
        }
        List<Ruling> drafts = new ArrayList<>();
        try {
            if (sent.path("do").asText().equals("accept")) {
                ObjectNode proposed =
                        (ObjectNode) Answers.tree(proposal.fields().getOrDefault(PROPOSED, "{}"));
                drafts.addAll(review.drafts(proposed, by));
            }
            drafts.add(new Drafts(answers.record())
                    .undo(proposal.id())
                    .noted(sent.path("note").asText("")));
        } catch (IllegalArgumentException e) {
            throw Fault.of(Fault.Kind.UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
        List<RecordStore.Logged> logged = desk.rule(drafts, by).rulings().stream()
                .map(ruling -> new RecordStore.Logged(ruling, true))
                .toList();
        ObjectNode answer =
                JSON.objectNode().put("batch", logged.getFirst().ruling().batch());
        answer.set("rulings", ReviewEndpoints.written(logged));
        return Response.of(201, answer);
    }
}
