package org.chancery.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.Folding;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Link;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.Proposal;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordStore.Head;

/**
 * Finds the entries with which one may be merged, or to which a claim may belong: those that the program itself weighed
 * go first, then those of the same sides, the more words in common the earlier; or those whose names hold what a person
 * typed. Thread-safe.
 */
public final class Candidates {
    private static final int MOST = 24;
    private static final int LOOKED_AT = 400;

    private final RecordStore store;

    public Candidates(RecordStore store) {
        this.store = store;
    }

    /**
     * An entry that may be meant. Immutable.
     *
     * @param score between 0 and 1, as the program weighed the joining; 0 where it did not
     * @param reason of the program, or empty
     * @param shared words that both names hold; empty where the program has a reason
     */
    public record Candidate(Head entry, double score, String reason, List<String> shared) {
        public Candidate {
            shared = List.copyOf(shared);
        }
    }

    /** Those that may be one with an entry. */
    public List<Candidate> oneWith(EntryRow entry) {
        Map<String, Candidate> found = new LinkedHashMap<>(weighed(entry));
        alike(entry.kind(), entry.title(), entry.parties())
                .forEach(one -> found.putIfAbsent(one.entry().id(), one));
        found.remove(entry.id());
        return found.values().stream().limit(MOST).toList();
    }

    /**
     * Entries of a kind to which something may belong.
     *
     * @param said what it says, in its own words
     * @param parties its sides
     */
    public List<Candidate> of(String kind, String said, List<String> parties) {
        return alike(kind, said, parties).stream().limit(MOST).toList();
    }

    /** Those whose name holds every word that was typed, in any order and without regard to accents. */
    public List<Candidate> named(String kind, String typed) {
        List<String> words = Folding.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return store
                .heads(
                        kind,
                        title -> {
                            String folded = ' ' + String.join(" ", Folding.words(title));
                            return words.stream().allMatch(word -> folded.contains(' ' + word));
                        },
                        MOST)
                .stream()
                .map(head -> new Candidate(head, 0, "", List.of()))
                .toList();
    }

    /** Those with whose claims the program weighed a joining and left it open, the likelier first. */
    private Map<String, Candidate> weighed(EntryRow entry) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        String partition = store.partition(entry.kind(), entry.id());
        if (partition == null) {
            return found;
        }
        Set<ClaimId> own = new HashSet<>(entry.claims());
        store.waiting().joinings(entry.kind(), partition).stream()
                .map(Proposal::link)
                .filter(link -> own.contains(link.left()) != own.contains(link.right()))
                .sorted(Comparator.comparingDouble((Link link) -> -link.score()))
                .limit(MOST)
                .forEach(link -> {
                    ClaimId other = own.contains(link.left()) ? link.right() : link.left();
                    store.headsOf(other).stream()
                            .filter(head -> head.kind().equals(entry.kind()))
                            .forEach(head -> found.putIfAbsent(
                                    head.id(), new Candidate(head, link.score(), link.reason(), List.of())));
                });
        return found;
    }

    /** Of the same sides; of one of them where the words say so as well. */
    private List<Candidate> alike(String kind, String said, List<String> parties) {
        Set<String> words = new HashSet<>(Folding.words(said));
        Map<String, Candidate> found = new LinkedHashMap<>();
        if (parties.size() > 1) {
            compare(EntryQuery.of(kind).between(parties.getFirst(), parties.get(1)), words)
                    .forEach(one -> found.putIfAbsent(one.entry().id(), one));
        }
        for (String party : parties) {
            if (found.size() < MOST) {
                compare(EntryQuery.of(kind).with(party), words).stream()
                        .filter(one -> parties.size() == 1 || !one.shared().isEmpty())
                        .forEach(one -> found.putIfAbsent(one.entry().id(), one));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Candidate> compare(EntryQuery query, Set<String> words) {
        List<Candidate> found = new ArrayList<>();
        store.heads(query.page(0, LOOKED_AT))
                .forEach(head -> found.add(new Candidate(
                        head,
                        0,
                        "",
                        Folding.words(head.title()).stream()
                                .distinct()
                                .filter(word -> word.length() > 2 && words.contains(word))
                                .toList())));
        found.sort(Comparator.comparingInt(
                one -> -one.shared().stream().mapToInt(String::length).sum()));
        return found;
    }
}
