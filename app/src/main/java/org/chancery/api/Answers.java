package org.chancery.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.export.EngagementsJson;
import org.chancery.export.FiguresJson;
import org.chancery.export.InstrumentsJson;
import org.chancery.export.MattersJson;
import org.chancery.export.NegotiationsJson;
import org.chancery.export.OrganizationsJson;
import org.chancery.export.PeopleJson;
import org.chancery.export.RelationsJson;
import org.chancery.matter.Axes;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.chancery.view.Entries;
import org.chancery.view.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * The record as JSON: entries in the form of {@code export} with a head that is the same for all kinds, and with their
 * evidence. Shared by all who answer programs. Thread-safe.
 */
public final class Answers {
    /** So many quotations go with an entry in a list. */
    public static final int QUOTES_IN_LISTS = 3;

    /** So many quotations go with an entry by itself. */
    static final int QUOTES = 50;

    private static final int WORDS_IN_LISTS = 50;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDesk desk;
    private final Lately<Searched> coverage = new Lately<>();

    /** Answers from a desk. */
    public Answers(ApiDesk desk) {
        this.desk = desk;
    }

    /** From which they are made. */
    public ApiDesk desk() {
        return desk;
    }

    /** The record. */
    public RecordStore record() {
        return desk.record();
    }

    /** What was read. */
    public Searched searched() {
        return coverage.at(String.valueOf(record().revision()), record()::coverage);
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a writer that wrote no JSON", e);
        }
    }

    /** A list with the place behind it; null where it ends. */
    static ObjectNode page(ArrayNode items, @Nullable String next) {
        ObjectNode page = JSON.objectNode();
        page.set("items", items);
        page.put("next", next);
        return page;
    }

    // ---- entries ---------------------------------------------------------------------------------------------------

    /**
     * Entries in a list, with their first quotations.
     *
     * @param isWhole whether with all that is known of them; else with what fits a line
     */
    public ArrayNode entries(List<EntryRow> rows, boolean isWhole) {
        Evidences evidences = new Evidences(record());
        Map<String, Long> ruled = ruled(rows);
        ArrayNode items = JSON.arrayNode();
        for (EntryRow row : rows) {
            ObjectNode detail = detail(row);
            ArrayNode quotes = evidences.of(row, detail, 0, QUOTES_IN_LISTS);
            items.add(entry(row, isWhole ? detail : summary(detail), quotes, ruled));
        }
        return items;
    }

    /** An entry with all that is known of it and as many quotations as go with one. */
    public ObjectNode entry(EntryRow row) {
        ObjectNode detail = detail(row);
        ArrayNode quotes = new Evidences(record()).of(row, detail, 0, QUOTES);
        return entry(row, detail, quotes, ruled(List.of(row)));
    }

    /** The quotations of some of the claims of an entry, in the order of its claims. */
    public ArrayNode evidence(EntryRow row, int from, int most) {
        return new Evidences(record()).of(row, detail(row), from, most);
    }

    private Map<String, Long> ruled(Collection<EntryRow> rows) {
        Set<String> documents = new HashSet<>();
        rows.forEach(row -> row.claims().forEach(claim -> documents.add(claim.document())));
        return record().ruledRevisions(documents);
    }

    private static ObjectNode entry(EntryRow row, ObjectNode detail, ArrayNode quotes, Map<String, Long> ruled) {
        ObjectNode entry = JSON.objectNode();
        entry.put("kind", row.kind());
        entry.put("id", row.id());
        entry.put("version", version(row, ruled));
        entry.put("curation", row.curation().label());
        entry.put("title", row.title());
        entry.set("parties", texts(row.parties()));
        entry.put("first", row.first() == null ? null : row.first().toString());
        entry.put("last", row.last() == null ? null : row.last().toString());
        entry.put("state", row.state());
        entry.set("aliases", texts(row.aliases()));
        entry.put("claims", row.claims().size());
        entry.set("evidence", quotes);
        entry.set("detail", detail);
        return entry;
    }

    /** What is ruled on a document may change what its entries are worth, so they count as changed with it. */
    private static long version(EntryRow row, Map<String, Long> ruled) {
        long version = row.revision();
        if (!ruled.isEmpty()) {
            for (ClaimId claim : row.claims()) {
                version = Math.max(version, ruled.getOrDefault(claim.document(), 0L));
            }
        }
        return version;
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    /** An entry as its command prints it with {@code --json}. */
    private ObjectNode detail(EntryRow row) {
        String array = switch (EntryKind.of(row.kind())) {
            case MATTER ->
                new MattersJson(desk.today(), searched(), Axes.STALLED_AFTER).array(List.of(Entries.matter(row)));
            case ENGAGEMENT -> EngagementsJson.array(List.of(Entries.engagement(row)));
            case PERSON -> PeopleJson.array(List.of(Entries.person(row)));
            case ORGANIZATION -> OrganizationsJson.array(List.of(Entries.organization(row)));
            case INSTRUMENT -> InstrumentsJson.array(List.of(Entries.instrument(row)));
            case NEGOTIATION -> NegotiationsJson.array(List.of(Entries.negotiation(row)));
            case FIGURE -> FiguresJson.array(List.of(Entries.figures(row)));
            case RELATION -> RelationsJson.array(List.of(Entries.relation(row)));
        };
        return (ObjectNode) tree(array).get(0);
    }

    /** What fits a line: values and short lists of words. */
    private static ObjectNode summary(ObjectNode detail) {
        ObjectNode summary = JSON.objectNode();
        for (Iterator<Map.Entry<String, JsonNode>> fields = detail.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode value = field.getValue();
            boolean isLong = value.isObject()
                    || value.isArray() && !value.isEmpty() && value.get(0).isContainerNode();
            if (!isLong && !value.isArray()) {
                summary.set(field.getKey(), value);
            } else if (!isLong
                    && value.size() <= WORDS_IN_LISTS
                    && !field.getKey().equals("claims")) {
                summary.set(field.getKey(), value);
            }
        }
        return summary;
    }

    /** What an entry is, without what it says. */
    static ObjectNode head(RecordStore.Head head) {
        ObjectNode node = JSON.objectNode();
        node.put("kind", head.kind());
        node.put("id", head.id());
        node.put("title", head.title());
        node.set("parties", texts(head.parties()));
        return node;
    }

    // ---- documents -------------------------------------------------------------------------------------------------

    /** A document without its text and without what it says. */
    public static ObjectNode document(StoredDocument document) {
        ObjectNode node = JSON.objectNode();
        node.put("id", document.id());
        node.put("doc", document.doc());
        node.put("title", document.title());
        node.put(
                "published",
                document.published() == null ? null : document.published().toString());
        node.put("publisher", document.publisher());
        node.put("language", document.language());
        node.put("url", document.url());
        node.put("length", document.length());
        node.put("sha256", document.sha256());
        node.put("text_version", document.version());
        node.put("copy_of", document.copyOf());
        node.put("added_at", document.addedAt());
        node.put("version", document.revision());
        return node;
    }

    static ArrayNode documents(Collection<StoredDocument> documents) {
        ArrayNode items = JSON.arrayNode();
        documents.forEach(document -> items.add(document(document)));
        return items;
    }

    /** Those in the order of their ids in a list; those that are not on file are left out. */
    List<StoredDocument> inOrder(List<String> ids) {
        Map<String, StoredDocument> found = record().documents(ids);
        List<StoredDocument> documents = new ArrayList<>();
        ids.forEach(id -> {
            StoredDocument document = found.get(id);
            if (document != null) {
                documents.add(document);
            }
        });
        return documents;
    }
}
