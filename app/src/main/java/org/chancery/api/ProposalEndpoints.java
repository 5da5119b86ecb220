package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chancery.review.Proposals;
import org.chancery.review.ReviewDesk;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.store.RulingLog;

/** What programs propose, and what a person answers. */
final class ProposalEndpoints {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Schema ANSWER = Schema.object()
            .with("do", Schema.oneOf(List.of("accept", "decline")).saying("Rule as proposed, or not."))
            .with("by", Schema.text().shortest(1).longest(80).saying("Who rules."))
            .maybe("note", Schema.text().longest(2000).saying("Why."))
            .closed();

    private final Answers answers;
    private final Proposals proposals;

    ProposalEndpoints(Answers answers) {
        this.answers = answers;
        this.proposals = new Proposals(answers.record());
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                        "/proposals",
                        "listProposals",
                        "review",
                        "What programs propose and nobody answered yet, the latest first",
                        Schema.ref("ProposalPage"),
                        request -> list())
                .saying("The latest " + Proposals.MOST + "."));
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
        proposals.waiting().forEach(ruling -> items.add(written(ruling, true, evidences)));
        return Response.of(Answers.page(items, null));
    }

    private static ObjectNode written(Ruling ruling, boolean isInForce, Evidences evidences) {
        ObjectNode item = JSON.objectNode();
        item.put("id", ruling.id());
        item.put("at", ruling.at());
        item.put("by", ruling.by());
        item.put("in_force", isInForce);
        item.put("note", ruling.note());
        item.set("proposed", Proposals.proposed(ruling));
        ArrayNode quotes = item.putArray("evidence");
        ruling.seen().stream().map(Seen::claim).forEach(claim -> quotes.addAll(evidences.of(claim)));
        return item;
    }

    private Response propose(Request request) {
        ReviewDesk desk = answers.desk().writing();
        JsonNode sent = request.sent();
        String by = sent.path("by").asText("api").strip();
        Ruling draft;
        try {
            draft = proposals.draft(sent, by);
        } catch (IllegalArgumentException e) {
            throw Fault.of(Fault.Kind.UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
        Ruling logged = desk.rule(List.of(draft), by).rulings().getFirst();
        return Response.of(201, written(logged, true, new Evidences(answers.record())))
                .with("Location", Api.ROOT + "/rulings/" + logged.id());
    }

    private Response decide(Request request) {
        ReviewDesk desk = answers.desk().writing();
        String id = request.text("id");
        Ruling proposal = proposals.waiting(id).orElseThrow(() -> Fault.missing("proposal", id));
        JsonNode sent = request.sent();
        String by = sent.path("by").asText().strip();
        if (by.isEmpty()) {
            throw Fault.of(Fault.Kind.UNPROCESSABLE, "by needs a name");
        }
        String note = sent.path("note").asText("");
        List<Ruling> drafts;
        try {
            drafts = sent.path("do").asText().equals("accept")
                    ? proposals.takenOver(proposal, by, note)
                    : List.of(proposals.declined(proposal, note));
        } catch (IllegalArgumentException e) {
            throw Fault.of(Fault.Kind.UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
        List<RulingLog.Logged> logged = desk.rule(drafts, by).rulings().stream()
                .map(ruling -> new RulingLog.Logged(ruling, true))
                .toList();
        ObjectNode answer =
                JSON.objectNode().put("batch", logged.getFirst().ruling().batch());
        answer.set("rulings", ReviewEndpoints.written(logged));
        return Response.of(201, answer);
    }
}
