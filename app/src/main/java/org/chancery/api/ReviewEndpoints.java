package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.ingest.Kinds;
import org.chancery.matter.Axes;
import org.chancery.record.Evidence;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.PublicId;
import org.chancery.review.Item;
import org.chancery.review.LogFile;
import org.chancery.review.Proposals;
import org.chancery.review.Queue;
import org.chancery.review.ReviewDesk;
import org.chancery.review.ReviewJson;
import org.chancery.review.SentRulings;
import org.chancery.review.Wanted;
import org.chancery.ruling.FactForm;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.RulingLog;
import org.chancery.view.PartyName;

/** What waits for a person, what people ruled, and rulings that are sent. */
final class ReviewEndpoints {
    static final Parameter IDEMPOTENCY_KEY = Parameter.header(
            Api.IDEMPOTENCY,
            Schema.text().matching("[A-Za-z0-9_.:-]{1,100}").like("5f2c1a"),
            "A word of your own: sent again with the same word, it is done once.");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int QUEUE_READ = 2000;
    private static final int KEYS_KNOWN = 1000;
    private static final List<String> DEEDS =
            List.of("accept", "reject", "flag", "note", "edit", "add", "merge", "split", "link", "status", "undo");

    static final Schema POSTED = Schema.object()
            .with("do", Schema.oneOf(DEEDS).saying("As the commands of chancery review are called."))
            .maybe(
                    "claims",
                    Schema.list(Schema.text().shortest(3).longest(700))
                            .shortest(1)
                            .longest(100)
                            .saying(
                                    "accept, reject, flag, note: on these, claims or proposed joinings as the queue names"
                                            + " them, at one stroke. edit, link: on this. split: these go out of the entry."))
            .maybe("entry", Schema.text().longest(300).saying("merge, split: this entry; link, status: this matter."))
            .maybe("with", Schema.text().longest(300).saying("merge: is this one as well."))
            .maybe("axis", Schema.oneOf(Axes.values().keySet()).saying("status: of this axis"))
            .maybe("value", Schema.text().longest(60).saying("status: this is the value."))
            .maybe(
                    "list",
                    Schema.oneOf(Arrays.stream(FactForm.values())
                                    .map(FactForm::label)
                                    .toList())
                            .saying("add: a fact of this list."))
            .maybe(
                    "fields",
                    Schema.map(Schema.text().longest(2000))
                            .saying("edit, add: values by field; lists with ; between their items, empty for none."))
            .maybe("document", Schema.text().longest(300).saying("add: this document tells it"))
            .maybe("words", Schema.text().longest(10_000).saying("add: with these words, to the letter."))
            .maybe(
                    "text",
                    Schema.text().longest(100_000).saying("add: or no document does, and this is to be on record"))
            .maybe("source", Schema.text().longest(500).saying("add: because of this source."))
            .maybe("published", Schema.day().saying("add: the day of the source."))
            .maybe("language", Schema.text().matching("[a-z]{2,3}").saying("add: the language of the text."))
            .maybe("of", Schema.text().longest(300).saying("undo: this ruling or batch; else the last of yours."))
            .maybe("note", Schema.text().longest(2000).saying("Why, in your words."))
            .maybe("by", Schema.text().shortest(1).longest(80).saying("Who rules; api where it is not said."))
            .closed();

    private final Answers answers;
    private final DocumentEndpoints documents;
    private final Map<String, String> keys = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEYS_KNOWN;
        }
    };

    ReviewEndpoints(Answers answers, DocumentEndpoints documents) {
        this.answers = answers;
        this.documents = documents;
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                        "/review",
                        "listQueue",
                        "review",
                        "What waits for a person, the most consequential and least certain first",
                        Schema.ref("QueuePage"),
                        this::queue)
                .saying("The first " + QUEUE_READ + " can be read.")
                .taking(
                        Asked.PARTY,
                        Asked.PAIR,
                        Parameter.query(
                                "document", Schema.text().shortest(1).longest(300), "Only what this document says."),
                        Parameter.query(
                                "matter", Schema.text().shortest(1).longest(300), "Only what tells of this matter."),
                        Parameter.query("list", Schema.oneOf(lists()), "Only this list, or joinings."),
                        Asked.LIMIT,
                        Asked.CURSOR));
        all.add(Endpoint.get(
                        "/review/log",
                        "getLog",
                        "review",
                        "The whole log of rulings as JSON Lines, to be kept and replayed with chancery review replay",
                        Schema.text(),
                        request -> log())
                .giving(200, Response.LINES, Schema.text(), "A ruling on each line, the oldest first."));
        all.add(Endpoint.get(
                        "/rulings",
                        "listRulings",
                        "review",
                        "Who ruled what when, the latest first",
                        Schema.ref("RulingPage"),
                        this::rulings)
                .taking(
                        Parameter.query(
                                "document", Schema.text().shortest(1).longest(300), "Only on claims of this document."),
                        Parameter.query("entry", Schema.text().shortest(1).longest(300), "Only on this entry."),
                        Asked.LIMIT,
                        Asked.CURSOR));
        all.add(Endpoint.get(
                        "/rulings/{id}",
                        "getRulings",
                        "review",
                        "A ruling, or all of a batch",
                        Schema.ref("RulingPage"),
                        this::some)
                .taking(Asked.ID));
        all.add(post());
    }

    private static List<String> lists() {
        List<String> lists = new ArrayList<>();
        Arrays.stream(FactForm.values()).map(FactForm::label).forEach(lists::add);
        lists.add("link");
        lists.add(Proposals.KIND);
        Shapes.kinds().forEach(kind -> lists.add("link:" + kind));
        return lists;
    }

    // ---- the queue -------------------------------------------------------------------------------------------------

    private static final Comparator<Item> ORDER =
            Comparator.comparingInt((Item item) -> -item.urgency()).thenComparing(Item::id);

    private Response queue(Request request) {
        Queue queue = new Queue(answers.record(), Kinds.all());
        int limit = request.count("limit", Asked.USUAL);
        int seen = 0;
        int urgency = Integer.MAX_VALUE;
        String id = "";
        if (request.has("cursor")) {
            List<String> parts = Cursor.parts(request.text("cursor"), "queue", 4);
            urgency = (int) Math.clamp(Cursor.number(parts.get(1)), -1, Integer.MAX_VALUE);
            id = parts.get(2);
            seen = (int) Math.clamp(Cursor.number(parts.get(3)), 0, QUEUE_READ);
        }
        // Those before may have been ruled on meanwhile; those put in before are not told again.
        List<Item> first = queue.items(wanted(request), 0, Math.min(QUEUE_READ, seen + 2 * limit + 1));
        int after = urgency;
        String last = id;
        List<Item> items = first.stream()
                .filter(item -> item.urgency() < after
                        || item.urgency() == after && item.id().compareTo(last) > 0)
                .sorted(ORDER)
                .limit(limit + 1L)
                .toList();
        boolean isMore = items.size() > limit;
        List<Item> page = isMore ? items.subList(0, limit) : items;
        ArrayNode written = JSON.arrayNode();
        Evidences evidences = new Evidences(answers.record());
        page.forEach(item -> written.add(written(item, evidences)));
        String next = isMore
                ? Cursor.of("queue", page.getLast().urgency(), page.getLast().id(), seen + limit)
                : null;
        ObjectNode answer = Answers.page(written, next);
        ObjectNode waiting = answer.putObject("waiting");
        queue.counts().forEach(waiting::put);
        return Response.of(answer);
    }

    private static Wanted wanted(Request request) {
        String one = request.has("party") ? PartyName.parse(request.text("party")) : null;
        String other = null;
        if (request.has("pair")) {
            List<String> both = Asked.pair(request.text("pair"));
            one = both.getFirst();
            other = both.getLast();
        }
        return new Wanted(
                one,
                other,
                request.has("document") ? request.text("document") : null,
                request.has("matter") ? request.text("matter") : null,
                request.has("list") ? request.text("list") : null);
    }

    /** As the command prints it, and with the words. */
    private static ObjectNode written(Item item, Evidences evidences) {
        ObjectNode node = (ObjectNode) Answers.tree(ReviewJson.line(item));
        ArrayNode quotes = node.putArray("evidence");
        switch (item) {
            case Item.OfClaim one -> quotes.addAll(evidences.of(one.claim()));
            case Item.OfLink link -> {
                quotes.addAll(evidences.of(link.proposal().link().left()));
                quotes.addAll(evidences.of(link.proposal().link().right()));
            }
            case Item.OfProposal proposal ->
                proposal.proposal().seen().forEach(seen -> quotes.addAll(evidences.of(seen.claim())));
        }
        return node;
    }

    // ---- the log ---------------------------------------------------------------------------------------------------

    private Response log() {
        StringBuilder lines = new StringBuilder();
        LogFile.write(answers.record(), line -> lines.append(line).append('\n'));
        return new Response(
                200,
                Response.LINES,
                lines.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Disposition", "attachment; filename=\"rulings.jsonl\""));
    }

    private Response rulings(Request request) {
        RecordStore record = answers.record();
        int limit = request.count("limit", Asked.USUAL);
        // Lines are only ever added, so the number of a line from the first one on stays.
        long end = request.has("cursor")
                ? Cursor.number(
                        Cursor.parts(request.text("cursor"), "rulings", 2).getLast())
                : Long.MAX_VALUE;
        List<RulingLog.Logged> page;
        long all;
        if (request.has("document") || request.has("entry")) {
            List<RulingLog.Logged> some = request.has("document")
                    ? record.log().ofDocument(request.text("document"))
                    : record.log().ofEntry(request.text("entry"));
            all = some.size();
            int to = (int) Math.clamp(end, 0, all);
            page = some.subList(Math.max(0, to - limit), to).reversed();
        } else {
            all = record.log().count();
            long skip = Math.clamp(all - Math.clamp(end, 0, all), 0, Integer.MAX_VALUE);
            page = record.log().latest((int) skip, limit);
        }
        long from = Math.clamp(end, 0, all) - page.size();
        ObjectNode answer =
                Answers.page(written(page), from > 0 && !page.isEmpty() ? Cursor.of("rulings", from) : null);
        answer.put("total", all);
        return Response.of(answer);
    }

    private Response some(Request request) {
        List<RulingLog.Logged> found = answers.record().log().of(request.text("id"));
        if (found.isEmpty()) {
            throw Fault.missing("ruling", request.text("id"));
        }
        ObjectNode answer = Answers.page(written(found), null);
        answer.put("total", found.size());
        return Response.of(answer);
    }

    static ArrayNode written(List<RulingLog.Logged> rulings) {
        ArrayNode items = JSON.arrayNode();
        for (RulingLog.Logged logged : rulings) {
            Ruling ruling = logged.ruling();
            ObjectNode item = items.addObject();
            item.put("id", ruling.id());
            item.put("batch", ruling.batch());
            item.put("at", ruling.at());
            item.put("by", ruling.by());
            item.put("verb", ruling.verb().label());
            item.put("in_force", logged.isInForce());
            item.put("subject", ruling.subject());
            item.set(
                    "claims",
                    Answers.texts(ruling.seen().stream()
                            .map(Seen::claim)
                            .map(ClaimId::text)
                            .toList()));
            item.put("kind", ruling.kind());
            item.put("entry", ruling.entry());
            ObjectNode fields = item.putObject("fields");
            ruling.fields().forEach(fields::put);
            ArrayNode words = item.putArray("evidence");
            for (Evidence evidence : ruling.evidence()) {
                words.addObject()
                        .put("quote", evidence.quote())
                        .put("start", evidence.start())
                        .put("end", evidence.end());
            }
            item.put("score", ruling.score());
            item.put("note", ruling.note());
        }
        return items;
    }

    // ---- ruling ----------------------------------------------------------------------------------------------------

    private Endpoint post() {
        return Endpoint.post("/rulings", "postRuling", "review", "Rules on what was extracted", this::rule)
                .saying(
                        "With the words of chancery review. It is in the log when the answer comes, and can be undone; the"
                                + " record follows at once, with wait=true before the answer. If-Match takes the tag of a claim or"
                                + " entry that it is about, so that nothing is ruled on that changed meanwhile.")
                .taking(
                        IDEMPOTENCY_KEY,
                        Parameter.header("If-Match", Schema.text().longest(500), "Tags of what it is about, as read."),
                        Parameter.query("wait", Schema.flag().otherwise(false), "Answer when the record has followed."))
                .taking(
                        Response.JSON,
                        POSTED,
                        "{\"do\": \"accept\", \"claims\": [\"k3f9q2x7abcd.a1043\"], \"by\": \"Sari\"}")
                .giving(200, Response.JSON, Schema.ref("Ruled"), "It was ruled before, with the same Idempotency-Key.")
                .giving(201, Response.JSON, Schema.ref("Ruled"), "It is in the log.");
    }

    private Response rule(Request request) {
        ReviewDesk desk = answers.desk().writing();
        JsonNode sent = request.sent();
        String key = request.text(Api.IDEMPOTENCY);
        String batch = key.isEmpty() ? "" : "r" + PublicId.of("idempotency " + key);
        List<RulingLog.Logged> before = batch.isEmpty() ? List.of() : known(key, batch, sent);
        if (!before.isEmpty()) {
            return ruled(200, batch, before).with("Idempotency-Replayed", "true");
        }
        if (request.has("If-Match")) {
            match(Api.tags(request.text("If-Match")), sent);
        }
        String by = sent.path("by").asText("api").strip();
        List<Ruling> drafts;
        try {
            drafts = new SentRulings(answers.record()).drafts(sent, by.isEmpty() ? "api" : by);
        } catch (IllegalArgumentException e) {
            throw Fault.of(Fault.Kind.UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
        if (!batch.isEmpty()) {
            drafts = named(drafts, batch, by);
        }
        ReviewDesk.Done done = desk.rule(drafts, by);
        if (request.flag("wait")) {
            done.await();
        }
        List<Ruling> rulings = done.rulings();
        List<RulingLog.Logged> logged = rulings.isEmpty()
                ? answers.record().log().of(batch)
                : rulings.stream()
                        .map(ruling -> new RulingLog.Logged(ruling, true))
                        .toList();
        String stroke = logged.getFirst().ruling().batch();
        return ruled(201, stroke, logged).with("Location", Api.ROOT + "/rulings/" + stroke);
    }

    private static Response ruled(int status, String batch, List<RulingLog.Logged> rulings) {
        ObjectNode answer = JSON.objectNode().put("batch", batch);
        answer.set("rulings", written(rulings));
        return Response.of(status, answer);
    }

    /** What was ruled under a key; refuses another body under the same key as long as the program remembers. */
    private List<RulingLog.Logged> known(String key, String batch, JsonNode sent) {
        String body = PublicId.of(sent.toString());
        synchronized (keys) {
            String other = keys.putIfAbsent(key, body);
            if (other != null && !other.equals(body)) {
                throw Fault.of(
                        Fault.Kind.UNPROCESSABLE,
                        List.of(new Fault.Wrong(Api.IDEMPOTENCY, "was used for another ruling")));
            }
        }
        return answers.record().log().of(batch);
    }

    private List<Ruling> named(List<Ruling> drafts, String batch, String by) {
        String at =
                answers.desk().clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        List<Ruling> named = new ArrayList<>();
        for (Ruling draft : drafts) {
            String id = named.isEmpty() ? batch : "r" + PublicId.of(batch + " " + named.size());
            named.add(draft.logged(id, batch, at, by));
        }
        return named;
    }

    private void match(List<String> tags, JsonNode sent) {
        List<byte[]> now = new ArrayList<>();
        sent.path("claims")
                .forEach(claim ->
                        documents.claim(new ClaimId(claim.asText())).ifPresent(answer -> now.add(answer.bytes())));
        for (String field : List.of("entry", "with")) {
            String id = sent.path(field).asText("");
            if (!id.isEmpty()) {
                for (String kind : Shapes.kinds()) {
                    Optional<EntryRow> row = answers.record().entry(kind, id);
                    row.ifPresent(one -> now.add(Response.of(answers.entry(one)).bytes()));
                }
            }
        }
        boolean isSame = tags.contains("*") && !now.isEmpty();
        for (byte[] bytes : now) {
            isSame |= tags.contains(Api.tag(bytes, "")) || tags.contains(Api.tag(bytes, "gzip"));
        }
        if (!isSame) {
            throw Fault.of(Fault.Kind.PRECONDITION_FAILED, "what it is about is not as you know it any more");
        }
    }
}
