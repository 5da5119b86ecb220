package org.chancery.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
import org.chancery.review.Proposals;
import org.chancery.ruling.FactForm;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordStore.Head;
import org.chancery.store.RulingLog.Logged;
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
 * @param compared of a joining of two facts of one list, what each of them says
 * @param engagements those of the document by their ids in it, in words
 * @param proposed what a program proposes, or null
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
        List<Compared> compared,
        Map<String, String> engagements,
        @Nullable ProposedRuling proposed,
        List<Logged> log) {

    /** So many lines of text stand around the words. */
    private static final int LINES = 2;
    /** Of a joining both must be in view. */
    private static final int AROUND = 1;

    /** The words of a claim in their text. */
    public record Source(
            ClaimId claim, Filed filed, @Nullable Excerpt excerpt, String title) {}

    /** A field of a fact with its value. */
    public record Value(FactForm.Field field, String value) {}

    /** What two claims say in one field; empty where they say nothing. */
    public record Compared(FactForm form, FactForm.Field field, String left, String right) {
        /** Whether they say the same, in whatever order. */
        public boolean isSame() {
            return new HashSet<>(List.of(left.split("; "))).equals(new HashSet<>(List.of(right.split("; "))));
        }
    }

    /** The form of its fact. */
    public FactForm form() {
        return FactForm.of(list);
    }

    public ReviewItem {
        sources = List.copyOf(sources);
        values = List.copyOf(values);
        entries = List.copyOf(entries);
        compared = List.copyOf(compared);
        engagements = Collections.unmodifiableMap(new LinkedHashMap<>(engagements));
        log = List.copyOf(log);
    }

    /** An item with what belongs to it. */
    public static ReviewItem of(Item item, RecordStore record, Wording words) {
        return switch (item) {
            case Item.OfClaim claim -> ofClaim(claim, record, words);
            case Item.OfLink link -> ofLink(link, record, words);
            case Item.OfProposal proposal -> ofProposal(proposal, record, words);
        };
    }

    private static ReviewItem ofClaim(Item.OfClaim item, RecordStore record, Wording words) {
        Fact fact = item.fact();
        FactForm form = FactForm.of(fact);
        Map<String, String> values = FactForm.values(fact);
        List<Value> fields = new ArrayList<>();
        form.fields().forEach(field -> fields.add(new Value(field, values.getOrDefault(field.name(), ""))));
        List<Head> entries = named(record.headsOf(item.claim()), record, words);
        Entry<MatterBody> matter = entries.stream()
                .filter(head -> head.kind().equals("matter"))
                .findFirst()
                .flatMap(head -> record.entry("matter", head.id()))
                .map(row -> row.as(new MatterResolution()))
                .orElse(null);
        return new ReviewItem(
                item.id(),
                form.label(),
                List.of(source(item.claim(), item.filed(), fact, LINES)),
                fields,
                item.filed().curation(fact),
                fact.found().rule(),
                (int) Math.round(fact.found().confidence() * 100),
                null,
                "",
                entries,
                matter,
                List.of(),
                form == FactForm.ACT ? engagements(item.filed(), words) : Map.of(),
                null,
                log(record, item.claim()));
    }

    private static Map<String, String> engagements(Filed filed, Wording words) {
        Map<String, String> engagements = new LinkedHashMap<>();
        filed.extraction()
                .engagements()
                .forEach(one -> engagements.put(
                        one.id(),
                        words.label("engagement", one.type().label())
                                + (one.parties().isEmpty() ? "" : ", " + words.parties(one.parties()))
                                + (one.start() == null ? "" : ", " + words.date(one.start()))));
        return engagements;
    }

    /** The value of a field in words: an engagement of the document by what it is. */
    public String said(Value value, Wording words) {
        return value.field().name().equals("engagement")
                ? engagements.getOrDefault(value.value(), value.value())
                : FactWords.said(form(), value.field(), value.value(), words);
    }

    /** Matters and engagements are called otherwise in each language; the others keep their own names. */
    private static List<Head> named(List<Head> heads, RecordStore record, Wording words) {
        return heads.stream()
                .map(head -> head.kind().equals("matter") || head.kind().equals("engagement")
                        ? record.entry(head.kind(), head.id())
                                .map(row -> new Head(
                                        head.kind(),
                                        head.id(),
                                        Naming.of(row, words).text(),
                                        head.parties()))
                                .orElse(head)
                        : head)
                .toList();
    }

    private static Source source(ClaimId claim, Filed filed, @Nullable Fact fact, int lines) {
        return new Source(
                claim,
                filed,
                fact == null ? null : Excerpt.of(filed.document().text(), fact.evidence(), lines),
                Titles.of(filed.document()));
    }

    private static List<Logged> log(RecordStore record, ClaimId claim) {
        return record.log().ofDocument(claim.document()).stream()
                .filter(line -> line.ruling().seen().stream()
                        .anyMatch(seen -> seen.claim().equals(claim)))
                .toList();
    }

    private static ReviewItem ofLink(Item.OfLink item, RecordStore record, Wording words) {
        Link link = item.proposal().link();
        List<Source> sources = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        Map<String, Head> entries = new LinkedHashMap<>();
        for (ClaimId claim : List.of(link.left(), link.right())) {
            record.filed(claim.document()).ifPresent(filed -> {
                Fact fact = filed.fact(claim).orElse(null);
                if (fact != null) {
                    facts.add(fact);
                }
                sources.add(linked(claim, filed, fact));
            });
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
                Reasons.said(link, words),
                (int) Math.round(link.score() * 100),
                link,
                item.proposal().kind(),
                named(List.copyOf(entries.values()), record, words),
                null,
                compared(facts),
                Map.of(),
                null,
                List.of());
    }

    private static ReviewItem ofProposal(Item.OfProposal item, RecordStore record, Wording words) {
        ProposedRuling proposed = ProposedRuling.of(item.proposal(), record, words);
        List<Source> sources = new ArrayList<>();
        Map<String, Head> entries = new LinkedHashMap<>();
        proposed.entries().forEach(head -> entries.put(head.id(), head));
        List<Logged> log = new ArrayList<>();
        for (ClaimId claim : proposed.claims()) {
            record.filed(claim.document())
                    .ifPresent(filed -> sources.add(ProposedRuling.told(item.proposal(), filed, claim)
                            .map(told -> new Source(
                                    claim,
                                    filed,
                                    Excerpt.of(filed.document().text(), List.of(told), LINES),
                                    Titles.of(filed.document())))
                            .orElseGet(
                                    () -> linked(claim, filed, filed.fact(claim).orElse(null)))));
            named(record.headsOf(claim), record, words).forEach(head -> entries.putIfAbsent(head.id(), head));
            log.addAll(log(record, claim));
        }
        log.removeIf(line -> line.ruling().id().equals(item.proposal().id()));
        return new ReviewItem(
                item.id(),
                Proposals.KIND,
                sources,
                List.of(),
                Curation.SUGGESTED,
                "",
                0,
                null,
                "",
                List.copyOf(entries.values()),
                null,
                List.of(),
                Map.of(),
                proposed,
                log);
    }

    private static List<Compared> compared(List<Fact> facts) {
        List<Compared> compared = new ArrayList<>();
        if (facts.size() == 2 && FactForm.of(facts.getFirst()) == FactForm.of(facts.getLast())) {
            FactForm form = FactForm.of(facts.getFirst());
            Map<String, String> left = FactForm.values(facts.getFirst());
            Map<String, String> right = FactForm.values(facts.getLast());
            for (FactForm.Field field : form.fields()) {
                Compared one = new Compared(
                        form, field, left.getOrDefault(field.name(), ""), right.getOrDefault(field.name(), ""));
                // Engagements go by ids of their own document, which say nothing to a person.
                if (!field.name().equals("engagement")
                        && (!one.left().isEmpty() || !one.right().isEmpty())) {
                    compared.add(one);
                }
            }
        }
        return compared;
    }

    private static Source linked(ClaimId claim, Filed filed, @Nullable Fact fact) {
        if (fact != null || !claim.key().matches("s\\d{1,9}")) {
            return source(claim, filed, fact, AROUND);
        }
        String text = filed.document().text();
        int start = Math.min(Integer.parseInt(claim.key().substring(1)), Math.max(0, text.length() - 1));
        int end = text.indexOf('\n', start);
        var line = org.chancery.record.Evidence.cut(text, start, end < 0 ? text.length() : end);
        return new Source(claim, filed, Excerpt.of(text, List.of(line), AROUND), Titles.of(filed.document()));
    }
}
