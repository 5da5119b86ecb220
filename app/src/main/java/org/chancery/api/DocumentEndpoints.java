package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem;
import org.chancery.export.ExtractionJson;
import org.chancery.ingest.Report;
import org.chancery.record.Fact;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.resolve.PublicId;
import org.chancery.review.ReviewDesk;
import org.chancery.ruling.FactForm;
import org.chancery.store.DocumentKeys;
import org.chancery.store.DocumentQuery;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.chancery.view.Wording;

/** Documents: what is on file, what each says, what somebody sends. */
final class DocumentEndpoints {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ENTRIES = 500;
    private static final int DOCUMENTS_AT_ONCE = 100;
    private static final int LONGEST_TEXT = 5_000_000;

    private static final Schema POSTED = Schema.object()
            .with("text", Schema.text().shortest(1).longest(LONGEST_TEXT).saying("The words as they are to be kept."))
            .maybe(
                    "id",
                    Schema.text().longest(300).saying("The name under which it is read; else one is made of the text."))
            .maybe("title", Schema.text().longest(2000).orNull())
            .maybe("published", Schema.text().longest(40).orNull().saying("Day of publication, ISO."))
            .maybe("language", Schema.text().longest(20).orNull().saying("id, en or vi; else it is found out."))
            .maybe("publisher", Schema.text().longest(500).orNull())
            .maybe("url", Schema.text().longest(2000).orNull().saying("Address: by it the document is known again."))
            .closed();

    private static final String EXAMPLE = """
            {"text": "Hanoi, 3 March 2026 – Trade Minister Le Van Minh asked Jakarta to open its market for rice.", \
            "title": "Rice again", "published": "2026-03-03", "publisher": "Example Post", \
            "url": "https://post.example/rice-again"}""";

    private final Answers answers;

    DocumentEndpoints(Answers answers) {
        this.answers = answers;
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                        "/documents",
                        "listDocuments",
                        "documents",
                        "The documents on file, those published last first",
                        Schema.ref("DocumentPage"),
                        this::list)
                .saying("By words, parties and topics they are found with /search.")
                .taking(
                        Parameter.query(
                                "publisher", Schema.text().shortest(1).longest(300), "Only of this outlet or office."),
                        Parameter.query(
                                "language",
                                Schema.text().matching("[a-z]{2,3}").like(Wording.LANGUAGES.getFirst()),
                                "Only in this language."),
                        Asked.FROM,
                        Asked.TO,
                        Asked.CHANGED_SINCE,
                        Asked.LIMIT,
                        Asked.CURSOR));
        all.add(Endpoint.get(
                        "/documents/{id}",
                        "getDocument",
                        "documents",
                        "What a document says, as people left it",
                        Schema.ref("Extraction"),
                        this::one)
                .saying(
                        "The lists of the extraction; each fact with its words, the rule that found it, its id as a claim"
                                + " and what was ruled on it.")
                .taking(Asked.ID));
        all.add(Endpoint.get(
                        "/documents/{id}/text",
                        "getDocumentText",
                        "documents",
                        "The words of a document, as kept",
                        Schema.ref("DocumentText"),
                        this::text)
                .taking(Asked.ID));
        all.add(Endpoint.get(
                        "/documents/{id}/entries",
                        "getDocumentEntries",
                        "documents",
                        "The entries of which a document tells",
                        Schema.ref("HeadPage"),
                        this::entries)
                .taking(Asked.ID));
        all.add(Endpoint.get(
                        "/claims/{id}",
                        "getClaim",
                        "documents",
                        "One claim of one document: its fact, its words, and the entries that it belongs to",
                        Schema.ref("Claim"),
                        this::claim)
                .taking(Parameter.path(
                        "id", Schema.text().shortest(3).longest(300).like("k3f9q2x7abcd.a1043"), "The claim.")));
        all.add(post());
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private Response list(Request request) {
        RecordStore record = answers.record();
        DocumentQuery.Place after = null;
        if (request.has("cursor")) {
            List<String> parts = Cursor.parts(request.text("cursor"), "documents", 3);
            after = new DocumentQuery.Place(parts.get(1), Cursor.number(parts.get(2)));
        }
        int limit = request.count("limit", Asked.USUAL);
        DocumentQuery query = new DocumentQuery(
                request.has("publisher") ? request.text("publisher") : null,
                request.has("language") ? request.text("language") : null,
                request.day("from"),
                request.day("to"),
                Asked.changedSince(request, record),
                after,
                limit + 1);
        List<StoredDocument> found = record.documents(query);
        List<StoredDocument> page = found.subList(0, Math.min(limit, found.size()));
        String next = null;
        if (found.size() > limit) {
            DocumentQuery.Place last = DocumentQuery.Place.of(page.getLast());
            next = Cursor.of("documents", last.day(), last.seq());
        }
        ObjectNode answer = Answers.page(Answers.documents(page), next);
        answer.put("total", record.count(query));
        return Response.of(answer);
    }

    private RecordStore.Kept kept(Request request) {
        String id = request.text("id");
        return answers.record().kept(id).orElseThrow(() -> Fault.missing("document", id));
    }

    private Response one(Request request) {
        RecordStore.Kept kept = kept(request);
        Filed filed = kept.filed();
        ObjectNode said = (ObjectNode) Answers.tree(
                ExtractionJson.line(filed.extraction(), kept.reading().problems()));
        // Asked for one by one, the ids of a treaty's thousands of facts would take minutes.
        Map<Fact, ClaimId> claims = new IdentityHashMap<>();
        filed.forEach((claim, fact) -> claims.put(fact, claim));
        for (FactForm form : FactForm.values()) {
            ArrayNode list = (ArrayNode) said.get(plural(form));
            List<? extends Fact> facts = form.of(filed.extraction());
            for (int i = 0; i < facts.size(); i++) {
                ObjectNode fact = (ObjectNode) list.get(i);
                fact.put("claim", String.valueOf(claims.get(facts.get(i))));
                fact.put("curation", filed.curation(facts.get(i)).label());
            }
        }
        ObjectNode head = Answers.document(kept.document());
        head.remove(List.of("doc", "title", "published", "language"));
        said.setAll(head);
        said.put("program", kept.reading().program());
        return Response.of(said);
    }

    private static String plural(FactForm form) {
        return form == FactForm.PERSON ? "people" : form.label() + "s";
    }

    private Response text(Request request) {
        RecordStore.Kept kept = kept(request);
        return Response.of(JSON.objectNode()
                .put("id", kept.document().id())
                .put("text_version", kept.document().version())
                .put("sha256", kept.document().sha256())
                .put("text", kept.filed().document().text()));
    }

    private Response entries(Request request) {
        String id = request.text("id");
        if (answers.record().document(id).isEmpty()) {
            throw Fault.missing("document", id);
        }
        ArrayNode items = JSON.arrayNode();
        answers.record().headsOf(id, ENTRIES).forEach(head -> items.add(Answers.head(head)));
        return Response.of(Answers.page(items, null));
    }

    private Response claim(Request request) {
        ClaimId claim = new ClaimId(request.text("id"));
        return claim(claim).orElseThrow(() -> Fault.missing("claim", claim.text()));
    }

    /** A claim as it is answered; empty where there is none. */
    Optional<Response> claim(ClaimId claim) {
        Evidences evidences = new Evidences(answers.record());
        Fact fact = evidences.fact(claim);
        StoredDocument document = fact == null
                ? null
                : answers.record().document(claim.document()).orElse(null);
        if (fact == null || document == null) {
            return Optional.empty();
        }
        ArrayNode quotes = evidences.of(claim);
        ObjectNode answer = JSON.objectNode();
        answer.put("id", claim.text());
        answer.put("document", claim.document());
        answer.put("list", FactForm.of(fact).label());
        answer.set("curation", quotes.get(0).get("curation"));
        answer.put("version", document.revision());
        answer.set("evidence", quotes);
        ArrayNode entries = answer.putArray("entries");
        answers.record().headsOf(claim).forEach(head -> entries.add(Answers.head(head)));
        ObjectNode fields = answer.putObject("fact");
        FactForm.values(fact).forEach(fields::put);
        return Optional.of(Response.of(answer));
    }

    // ---- writing ---------------------------------------------------------------------------------------------------

    private Endpoint post() {
        return Endpoint.post("/documents", "postDocument", "documents", "Files one or more documents", this::file)
                .saying(
                        "As chancery ingest does: what is on file already is known again by its address or its words, so"
                                + " the same may be sent twice. A text alone and JSON Lines need the header Idempotency-Key.")
                .taking(ReviewEndpoints.IDEMPOTENCY_KEY)
                .taking(Response.JSON, POSTED, EXAMPLE)
                .taking(
                        Response.LINES,
                        Schema.text().shortest(1).saying("A document on each line, in the same form."),
                        EXAMPLE + "\n")
                .taking(
                        "text/plain",
                        Schema.text().shortest(1).saying("The words alone."),
                        "Hanoi, 3 March 2026 – Trade Minister Le Van Minh asked Jakarta to open its market for rice.")
                .giving(200, Response.JSON, Schema.ref("FiledDocuments"), "All were on file, or had changed.")
                .giving(201, Response.JSON, Schema.ref("FiledDocuments"), "At least one is new.");
    }

    private Response file(Request request) {
        ReviewDesk desk = answers.desk().writing();
        List<Intake> intakes = intakes(request);
        if (intakes.isEmpty() || intakes.size() > DOCUMENTS_AT_ONCE) {
            throw Fault.of(Fault.Kind.UNPROCESSABLE, "between 1 and " + DOCUMENTS_AT_ONCE + " documents at once");
        }
        ArrayNode items = JSON.arrayNode();
        boolean isNew = false;
        String location = null;
        for (Intake intake : intakes) {
            ObjectNode item = file(intake, desk);
            isNew |= item.path("outcome").asText().equals("added");
            location = item.path("document").isObject()
                    ? Api.ROOT + "/documents/"
                            + item.path("document").path("id").asText()
                    : location;
            items.add(item);
        }
        if (items.size() == 1 && items.get(0).path("outcome").asText().equals("failed")) {
            throw Fault.of(
                    Fault.Kind.UNPROCESSABLE,
                    List.of(new Fault.Wrong(
                            "body",
                            items.get(0).path("problems").path(0).path("detail").asText("cannot be read"))));
        }
        Response response = Response.of(isNew ? 201 : 200, JSON.objectNode().set("items", items));
        return items.size() == 1 && location != null ? response.with("Location", location) : response;
    }

    private static List<Intake> intakes(Request request) {
        JsonNode sent = request.sent();
        String lines = sent.asText();
        if (request.type().equals("text/plain")) {
            lines = JSON.objectNode().put("text", lines).toString();
        } else if (request.type().equals(Response.JSON)) {
            lines = sent.toString();
        }
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            List<Intake> intakes = new java.util.ArrayList<>();
            org.chancery.source.Inputs.named("api.jsonl", in).forEachRemaining(intakes::add);
            return intakes;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory that cannot be read", e);
        }
    }

    private ObjectNode file(Intake sent, ReviewDesk desk) {
        Intake intake = named(sent);
        Document document = intake.document();
        ObjectNode item = JSON.objectNode();
        String outcome = "failed";
        String id = null;
        if (document != null) {
            String origin = "api/" + document.id();
            Report report = desk.file(intake, origin);
            outcome = report.failed() > 0
                    ? "failed"
                    : report.added() > 0 ? "added" : report.changed() > 0 ? "changed" : "known";
            id = DocumentKeys.of(document, origin).id();
        }
        item.put("outcome", outcome);
        StoredDocument stored =
                id == null ? null : answers.record().document(id).orElse(null);
        item.set("document", stored == null ? JSON.nullNode() : Answers.document(stored));
        ArrayNode problems = item.putArray("problems");
        for (Problem problem : intake.problems()) {
            problems.addObject()
                    .put("reason", problem.reason().label())
                    .put("input", problem.input())
                    .put("detail", problem.detail());
        }
        return item;
    }

    /** One that was sent without a name has one made of its words, so that it is known again. */
    private static Intake named(Intake intake) {
        Document document = intake.document();
        if (document == null || !document.id().startsWith("api.jsonl:")) {
            return intake;
        }
        Document named = new Document(
                "sent-" + PublicId.of(document.text()),
                document.text(),
                document.title(),
                document.language(),
                document.published(),
                document.publisher(),
                document.url(),
                document.layout());
        return new Intake(named, intake.problems());
    }
}
