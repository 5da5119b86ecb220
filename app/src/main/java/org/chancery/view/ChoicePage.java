package org.chancery.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.resolve.ClaimId;
import org.chancery.review.Candidates;
import org.chancery.review.Candidates.Candidate;
import org.chancery.ruling.Seen;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordStore.Head;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses from when a key alone does not say enough: the entry with which another is merged, the matter to
 * which a claim belongs, the tellings that go apart. Immutable.
 *
 * @param claim from which it was asked
 * @param words of the claim
 * @param own entries of the claim of which one is meant
 * @param entry that one, or null where the claim itself is linked
 * @param asked what was typed to find an entry; may be empty
 * @param choices the likely ones first
 * @param tellings of the entry; empty where an entry is chosen
 */
public record ChoicePage(
        ClaimId claim,
        Citation words,
        List<Head> own,
        @Nullable EntryItem entry,
        String asked,
        List<Choice> choices,
        List<Tellings.Telling> tellings) {
    private static final int TELLINGS = 200;

    /**
     * An entry to choose.
     *
     * @param percent how sure the program is; 0 where it never weighed it
     * @param reason why it is offered, in words; may be empty
     */
    public record Choice(EntryItem item, int percent, String reason) {}

    public ChoicePage {
        own = List.copyOf(own);
        choices = List.copyOf(choices);
        tellings = List.copyOf(tellings);
    }

    /** The entries that one of the claim's own may be merged with; empty where it is of none. */
    public static Optional<ChoicePage> merging(
            ClaimId claim, String entry, String asked, RecordStore record, Wording words) {
        List<Head> own = own(claim, record);
        return meant(own, entry, record).map(row -> {
            Candidates candidates = new Candidates(record);
            List<Candidate> found = (asked.isEmpty() ? candidates.oneWith(row) : candidates.named(row.kind(), asked))
                    .stream().filter(one -> !one.entry().id().equals(row.id())).toList();
            Citations citations = new Citations(record);
            return new ChoicePage(
                    claim,
                    citations.of(claim),
                    own,
                    EntryItem.of(row, citations, words),
                    asked,
                    choices(found, record, citations, words),
                    List.of());
        });
    }

    /**
     * The matters to which a claim may belong.
     *
     * @param seen the claim as it stands
     */
    public static ChoicePage linking(Seen seen, String asked, RecordStore record, Wording words) {
        ClaimId claim = seen.claim();
        List<Head> own = own(claim, record);
        Citations citations = new Citations(record);
        Citation quoted = citations.of(claim);
        Candidates candidates = new Candidates(record);
        List<Candidate> found = asked.isEmpty()
                ? candidates.of(
                        "matter", quoted.quote() + ' ' + seen.fact().getOrDefault("topics", ""), sides(own, seen))
                : candidates.named("matter", asked);
        List<Candidate> others = found.stream()
                .filter(one -> own.stream()
                        .noneMatch(head -> head.id().equals(one.entry().id())))
                .toList();
        return new ChoicePage(claim, quoted, own, null, asked, choices(others, record, citations, words), List.of());
    }

    /** What tells of an entry of the claim, first of one that more than one claim tells of; empty where it is of none. */
    public static Optional<ChoicePage> splitting(ClaimId claim, String entry, RecordStore record, Wording words) {
        List<Head> own = own(claim, record).stream()
                .sorted(Comparator.comparing(head -> record.entry(head.kind(), head.id())
                        .filter(row -> row.claims().size() > 1)
                        .isEmpty()))
                .toList();
        return meant(own, entry, record).map(row -> {
            Citations citations = new Citations(record);
            return new ChoicePage(
                    claim,
                    citations.of(claim),
                    own,
                    EntryItem.of(row, citations, words),
                    "",
                    List.of(),
                    tellings(row, claim, citations, words));
        });
    }

    /** One line for each claim, the one that was asked from first. */
    private static List<Tellings.Telling> tellings(EntryRow row, ClaimId claim, Citations citations, Wording words) {
        Map<ClaimId, Tellings.Telling> byClaim = new LinkedHashMap<>();
        Tellings.of(row, TELLINGS, citations, words)
                .forEach(telling -> byClaim.putIfAbsent(telling.citation().claim(), telling));
        row.claims().stream()
                .limit(TELLINGS)
                .forEach(one ->
                        byClaim.computeIfAbsent(one, missing -> new Tellings.Telling("", "", citations.of(missing))));
        byClaim.keySet().retainAll(row.claims());
        List<Tellings.Telling> tellings = new ArrayList<>(byClaim.values());
        tellings.sort(
                Comparator.comparing(telling -> !telling.citation().claim().equals(claim)));
        return tellings;
    }

    /** Matters first: they are what is most often put together and taken apart. */
    private static List<Head> own(ClaimId claim, RecordStore record) {
        return record.headsOf(claim).stream()
                .sorted(Comparator.comparing((Head head) -> !head.kind().equals("matter")))
                .toList();
    }

    private static Optional<EntryRow> meant(List<Head> own, String entry, RecordStore record) {
        return own.stream()
                .filter(head -> entry.isEmpty() || head.id().equals(entry))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .flatMap(head -> record.entry(head.kind(), head.id()));
    }

    /** The sides of its entries; of a claim without entries those that it names itself. */
    private static List<String> sides(List<Head> own, Seen seen) {
        for (Head head : own) {
            if (head.parties().size() == 2) {
                return head.parties();
            }
        }
        List<String> sides = new ArrayList<>();
        for (String field : List.of("by", "to", "parties")) {
            if (seen.fact().get(field) instanceof List<?> parties) {
                parties.forEach(party -> sides.add(String.valueOf(party)));
            }
        }
        return sides.stream().distinct().limit(2).toList();
    }

    private static String why(Candidate one, Wording words) {
        if (!one.shared().isEmpty()) {
            return words.say("review.shared", String.join(", ", one.shared()));
        }
        return one.score() > 0 ? Reasons.said(one.reason(), words) : "";
    }

    private static List<Choice> choices(List<Candidate> found, RecordStore record, Citations citations, Wording words) {
        List<Choice> choices = new ArrayList<>();
        for (Candidate one : found) {
            record.entry(one.entry().kind(), one.entry().id())
                    .ifPresent(row -> choices.add(new Choice(
                            EntryItem.of(row, citations, words),
                            (int) Math.round(100 * one.score()),
                            why(one, words))));
        }
        return choices;
    }
}
