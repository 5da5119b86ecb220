package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.record.Evidence;
import org.chancery.record.Fact;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Source;
import org.chancery.ruling.FactForm;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/** The quotations behind claims, each with its document, its place and the rule that found it. One thread, one answer. */
public final class Evidences {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** A fact may be told by many sentences; the first say enough. */
    private static final int OF_ONE_CLAIM = 5;

    private final RecordStore record;
    private final Map<String, Optional<Opened>> opened = new HashMap<>();

    /** What a document says, by claim. */
    private record Opened(Filed filed, Map<ClaimId, Fact> facts) {}

    public Evidences(RecordStore record) {
        this.record = record;
    }

    /**
     * The quotations of some claims of an entry.
     *
     * @param detail what its command prints of it; for sentences of matters, which are no facts, their words are there
     */
    ArrayNode of(EntryRow row, JsonNode detail, int from, int most) {
        ArrayNode quotes = JSON.arrayNode();
        Map<String, JsonNode> steps = null;
        List<ClaimId> claims = row.claims();
        for (ClaimId claim : claims.subList(Math.min(from, claims.size()), Math.min(from + most, claims.size()))) {
            if (!add(claim, quotes)) {
                steps = steps == null ? steps(detail) : steps;
                JsonNode step = steps.get(claim.text());
                if (step != null) {
                    sentence(claim, step, quotes);
                }
            }
        }
        return quotes;
    }

    private static Map<String, JsonNode> steps(JsonNode detail) {
        Map<String, JsonNode> steps = new LinkedHashMap<>();
        detail.path("items")
                .forEach(item -> steps.putIfAbsent(item.path("claim").asText(), item.path("evidence")));
        return steps;
    }

    /** The quotations of a claim; none where there is no such claim. */
    public ArrayNode of(ClaimId claim) {
        ArrayNode quotes = JSON.arrayNode();
        add(claim, quotes);
        return quotes;
    }

    /** The fact of a claim with its document, or null. */
    @Nullable
    Fact fact(ClaimId claim) {
        Opened document = open(claim);
        return document == null ? null : document.facts().get(claim);
    }

    private boolean add(ClaimId claim, ArrayNode quotes) {
        Opened document = open(claim);
        Fact fact = document == null ? null : document.facts().get(claim);
        if (document == null || fact == null) {
            return false;
        }
        for (Evidence evidence : fact.evidence()
                .subList(0, Math.min(OF_ONE_CLAIM, fact.evidence().size()))) {
            ObjectNode quote = quote(claim, document.filed());
            quote.put("quote", evidence.quote());
            quote.put("start", evidence.start());
            quote.put("end", evidence.end());
            quote.put("list", FactForm.of(fact).label());
            quote.put("rule", fact.found().rule());
            quote.put("confidence", fact.found().confidence());
            quote.put("curation", document.filed().curation(fact).label());
            quotes.add(quote);
        }
        return true;
    }

    private void sentence(ClaimId claim, JsonNode step, ArrayNode quotes) {
        Opened document = open(claim);
        if (document != null) {
            ObjectNode quote = quote(claim, document.filed());
            quote.set("quote", step.get("quote"));
            quote.set("start", step.get("start"));
            quote.set("end", step.get("end"));
            quote.put("list", "sentence");
            // No rule read it: it stands with the matter because it names the same thing.
            quote.putNull("rule");
            quote.putNull("confidence");
            quote.put("curation", document.filed().ruled().curation(claim).label());
            quotes.add(quote);
        }
    }

    private static ObjectNode quote(ClaimId claim, Filed filed) {
        Source source = filed.source();
        ObjectNode quote = JSON.objectNode();
        quote.put("claim", claim.text());
        quote.put("document", source.id());
        quote.put("title", filed.document().title());
        quote.put("publisher", source.publisher());
        quote.put(
                "published",
                source.published() == null ? null : source.published().toString());
        quote.put("language", source.language());
        quote.put("url", filed.document().url());
        return quote;
    }

    private @Nullable Opened open(ClaimId claim) {
        int dot = claim.text().indexOf('.');
        return dot < 0
                ? null
                : opened.computeIfAbsent(claim.document(), this::read).orElse(null);
    }

    private Optional<Opened> read(String document) {
        return record.filed(document).map(filed -> {
            Map<ClaimId, Fact> facts = new HashMap<>();
            List<ClaimId> claims = filed.claims();
            List<? extends Fact> all = filed.extraction().facts().toList();
            for (int i = 0; i < claims.size(); i++) {
                facts.put(claims.get(i), all.get(i));
            }
            return new Opened(filed, facts);
        });
    }
}
