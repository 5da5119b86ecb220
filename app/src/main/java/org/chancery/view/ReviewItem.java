package org.chancery.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.matter.MatterBody;
import org.chancery.matter.MatterResolution;
import org.chancery.record.Fact;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Link;
import org.chancery.review.Item;
import org.chancery.ruling.FactForm;
import org.chancery.store.EntryQuery;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordStore.Head;
import org.chancery.store.RecordStore.Logged;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, with all that a person wants to see before ruling on it. Immutable.
 *
 * @param id of the item
 * @param list of the record, or {@code link}
 * @param sources the words of the claim; of a joining those of both claims
 * @param values fields of the fact with their values; empty for a joining
 * @param curation what was ruled on the claim
 * @param rule that found it; for a joining the reason
 * @param percent how sure the program is
 * @param link the joining, or null
 * @param kind of the entries of a joining, else empty
 * @param entries to which the claim belongs; of a joining those of both
 * @param matter the matter to which it belongs, or null
 * @param others matters of the same sides to which it could be linked
 * @param log what was ruled on the claims so far, oldest first
 */
public record ReviewItem(
        String id,
        String list,
        List<Source> sources,
        List<Value> values,
        Curation curation,
        String rule,
        int percent,
        @Nullable Link link,
        String kind,
        List<Head> entries,
        @Nullable Entry<MatterBody> matter,
        List<Head> others,
        List<Logged> log) {
    private static final int OTHERS = 30;

    /** The words of a claim in their text. */
    public record Source(
            ClaimId claim, Filed filed, @Nullable Excerpt excerpt, String title) {}

    /** A field of a fact with its value. */
    public record Value(FactForm.Field field, String value) {}

    public ReviewItem {
        sources = List.copyOf(sources);
        values = List.copyOf(values);
        entries = List.copyOf(entries);
        others = List.copyOf(others);
        log = List.copyOf(log);
    }

    /** An item with what belongs to it. */
    public static ReviewItem of(Item item, RecordStore record) {
        return switch (item) {
            case Item.OfClaim claim -> ofClaim(claim, record);
            case Item.OfLink link -> ofLink(link, record);
        };
    }

    private static ReviewItem ofClaim(Item.OfClaim item, RecordStore record) {
        Fact fact = item.fact();
        FactForm form = FactForm.of(fact);
        Map<String, String> values = FactForm.values(fact);
        List<Value> fields = new ArrayList<>();
        form.fields().forEach(field -> fields.add(new Value(field, values.getOrDefault(field.name(), ""))));
        List<Head> entries = record.headsOf(item.claim());
        Entry<MatterBody> matter = entries.stream()
                .filter(head -> head.kind().equals("matter"))
                .findFirst()
                .flatMap(head -> record.entry("matter", head.id()))
                .map(row -> row.as(new MatterResolution()))
                .orElse(null);
        return new ReviewItem(
                item.id(),
                form.label(),
                List.of(source(item.claim(), item.filed(), fact)),
                fields,
                item.filed().curation(fact),
                fact.found().rule(),
                (int) Math.round(fact.found().confidence() * 100),
                null,
                "",
                entries,
                matter,
                others(entries, record),
                log(record, item.claim()));
    }

    private static List<Head> others(List<Head> entries, RecordStore record) {
        Map<String, Head> others = new LinkedHashMap<>();
        for (Head entry : entries) {
            if (entry.parties().size() == 2) {
                EntryQuery query = EntryQuery.of("matter")
                        .between(entry.parties().getFirst(), entry.parties().getLast())
                        .page(0, OTHERS);
                record.heads(query).forEach(head -> others.putIfAbsent(head.id(), head));
            }
        }
        entries.forEach(entry -> others.remove(entry.id()));
        return others.values().stream().limit(OTHERS).toList();
    }

    private static Source source(ClaimId claim, Filed filed, @Nullable Fact fact) {
        return new Source(
                claim,
                filed,
                fact == null ? null : Excerpt.of(filed.document().text(), fact.evidence()),
                Titles.of(filed.document()));
    }

    private static List<Logged> log(RecordStore record, ClaimId claim) {
        return record.logOf(claim.document()).stream()
                .filter(line -> line.ruling().seen().stream()
                        .anyMatch(seen -> seen.claim().equals(claim)))
                .toList();
    }

    private static ReviewItem ofLink(Item.OfLink item, RecordStore record) {
        Link link = item.proposal().link();
        List<Source> sources = new ArrayList<>();
        Map<String, Head> entries = new LinkedHashMap<>();
        for (ClaimId claim : List.of(link.left(), link.right())) {
            record.filed(claim.document()).ifPresent(filed -> sources.add(linked(claim, filed)));
            record.headsOf(claim).stream()
                    .filter(head -> head.kind().equals(item.proposal().kind()))
                    .forEach(head -> entries.putIfAbsent(head.id(), head));
        }
        return new ReviewItem(
                item.id(),
                "link",
                sources,
                List.of(),
                Curation.SUGGESTED,
                link.reason(),
                (int) Math.round(link.score() * 100),
                link,
                item.proposal().kind(),
                List.copyOf(entries.values()),
                null,
                List.of(),
                List.of());
    }

    private static Source linked(ClaimId claim, Filed filed) {
        Fact fact = filed.extraction()
                .facts()
                .filter(one -> filed.claim(one).equals(claim))
                .findFirst()
                .orElse(null);
        if (fact != null || !claim.key().matches("s\\d{1,9}")) {
            return source(claim, filed, fact);
        }
        String text = filed.document().text();
        int start = Math.min(Integer.parseInt(claim.key().substring(1)), Math.max(0, text.length() - 1));
        int end = text.indexOf('\n', start);
        var words = org.chancery.record.Evidence.cut(text, start, end < 0 ? text.length() : end);
        return new Source(claim, filed, Excerpt.of(text, List.of(words)), Titles.of(filed.document()));
    }
}
