package org.chancery.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;

/** What happened to the record, in the order in which it did: for those who keep a copy. */
final class ChangeEndpoints {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ENTRIES_NAMED = 200;
    private static final int DOCUMENT = 0;
    private static final int ENTRY = 1;
    private static final int GONE = 2;

    private final Answers answers;

    ChangeEndpoints(Answers answers) {
        this.answers = answers;
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                        "/changes",
                        "listChanges",
                        "record",
                        "Documents and entries that came, changed or went, in that order",
                        Schema.ref("Changes"),
                        this::list)
                .saying(
                        "Read it to its end, keep revision, and ask next time with changed_since=revision. Each thing is there"
                                + " once, with the revision by which it changed last; ask for it to have it as it is.")
                .taking(Asked.CHANGED_SINCE, Asked.LIMIT, Asked.CURSOR));
    }

    /** A change with its place in the order of all. */
    private record Change(long revision, int sort, long seq, String kind, String id, ObjectNode item) {}

    private static final Comparator<Change> ORDER = Comparator.comparingLong(Change::revision)
            .thenComparingInt(Change::sort)
            .thenComparingLong(Change::seq)
            .thenComparing(Change::kind)
            .thenComparing(Change::id);

    private Response list(Request request) {
        RecordStore record = answers.record();
        long revision = record.revision();
        long since = Math.max(0, Asked.changedSince(request, record));
        Change after = new Change(since, GONE, Long.MAX_VALUE, "\uffff", "", JSON.objectNode());
        if (request.has("cursor")) {
            List<String> parts = Cursor.parts(request.text("cursor"), "changes", 6);
            after = new Change(
                    Cursor.number(parts.get(1)),
                    (int) Cursor.number(parts.get(2)),
                    Cursor.number(parts.get(3)),
                    parts.get(4),
                    parts.get(5),
                    JSON.objectNode());
        }
        int limit = request.count("limit", Asked.USUAL);
        List<Change> changes = after(after, limit + 1);
        List<Change> page = changes.subList(0, Math.min(limit, changes.size()));
        ArrayNode items = JSON.arrayNode();
        page.forEach(change -> items.add(change.item()));
        String next = null;
        if (changes.size() > limit) {
            Change last = page.getLast();
            next = Cursor.of("changes", last.revision(), last.sort(), last.seq(), last.kind(), last.id());
        }
        ObjectNode answer = Answers.page(items, next);
        answer.put("revision", revision);
        return Response.of(answer);
    }

    private List<Change> after(Change last, int most) {
        RecordStore record = answers.record();
        List<Change> changes = new ArrayList<>();
        long documents = last.sort() > DOCUMENT ? Long.MAX_VALUE : last.seq();
        record.documentsChanged(last.revision(), documents, most).forEach(one -> changes.add(document(one)));
        long entries = last.sort() > ENTRY ? Long.MAX_VALUE : last.sort() < ENTRY ? -1 : last.seq();
        record.entriesChanged(last.revision(), entries, most).forEach(one -> changes.add(entry(one)));
        String kind = last.sort() < GONE ? "" : last.kind();
        record.entriesGone(last.revision(), kind, last.id(), most).forEach(one -> changes.add(gone(one)));
        return changes.stream().sorted(ORDER).limit(most).toList();
    }

    private Change document(StoredDocument document) {
        ObjectNode item = JSON.objectNode();
        item.put("version", document.revision());
        item.put("what", "document");
        item.put("kind", "document");
        item.put("id", document.id());
        item.put("title", document.title());
        item.putArray("parties");
        item.putNull("into");
        if (!answers.record().ruledRevisions(List.of(document.id())).isEmpty()) {
            ArrayNode entries = item.putArray("entries");
            answers.record().headsOf(document.id(), ENTRIES_NAMED).forEach(head -> entries.add(Answers.head(head)));
        }
        return new Change(document.revision(), DOCUMENT, document.seq(), "document", document.id(), item);
    }

    private static Change entry(RecordStore.Changed changed) {
        ObjectNode item = JSON.objectNode().put("version", changed.revision()).put("what", "entry");
        item.setAll(Answers.head(changed.head()));
        item.putNull("into");
        return new Change(
                changed.revision(),
                ENTRY,
                changed.seq(),
                changed.head().kind(),
                changed.head().id(),
                item);
    }

    private static Change gone(RecordStore.Changed changed) {
        ObjectNode item = JSON.objectNode().put("version", changed.revision()).put("what", "gone");
        item.setAll(Answers.head(changed.head()));
        item.putNull("title");
        String into = changed.into();
        item.put("into", into == null || into.isEmpty() ? null : into);
        return new Change(
                changed.revision(),
                GONE,
                0,
                changed.head().kind(),
                changed.head().id(),
                item);
    }
}
