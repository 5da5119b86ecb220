package org.chancery.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Resolution;
import org.chancery.ruling.FactForm;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Urgency;
import org.chancery.store.EntryRow;
import org.chancery.store.Proposal;
import org.chancery.store.RecordStore;
import org.chancery.store.Waiting;

/**
 * What waits for a person, the most urgent first. The store knows of each list of each document how urgent its most
 * urgent claim is; only documents that can hold one of the items asked for are opened, so a page costs the same however
 * many documents there are. Thread-safe.
 */
public final class Queue {
    private final RecordStore store;
    private final List<String> kinds;

    public Queue(RecordStore store, List<Resolution<?, ?>> kinds) {
        this.store = store;
        this.kinds = kinds.stream().map(Resolution::kind).toList();
    }

    private static final Comparator<Item> ORDER =
            Comparator.comparingInt((Item item) -> -item.urgency()).thenComparing(Item::id);

    /** A page of the queue. */
    public List<Item> items(Wanted wanted, int from, int most) {
        int enough = from + most;
        List<Item> items = new ArrayList<>();
        String matter = wanted.matter();
        if (matter != null) {
            store.entry("matter", matter).ifPresent(entry -> items.addAll(ofEntry(entry, wanted)));
        } else {
            items.addAll(claims(wanted, enough));
            items.addAll(links(wanted, enough));
        }
        items.addAll(proposals(wanted));
        return items.stream().sorted(ORDER).skip(from).limit(most).toList();
    }

    /** An item by its id, whether it still waits or not; empty where there is no such claim. */
    public Optional<Item> item(String id) {
        Optional<String[]> link = Item.OfLink.parts(id);
        if (link.isPresent()) {
            String[] parts = link.get();
            return store.waiting()
                    .joining(parts[0], new ClaimId(parts[1]), new ClaimId(parts[2]))
                    .map(Item.OfLink::new);
        }
        Optional<String> proposal = Item.OfProposal.ruling(id);
        if (proposal.isPresent()) {
            return new Proposals(store).waiting(proposal.get()).map(Item.OfProposal::new);
        }
        int dot = id.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return store.filed(id.substring(0, dot))
                .flatMap(filed -> filed.fact(new ClaimId(id))
                        .map(fact -> new Item.OfClaim(new ClaimId(id), filed, fact, Urgency.of(filed, fact))));
    }

    /** How many documents, joinings and proposals wait, by list. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>(store.waiting().counts());
        counts.put(Proposals.KIND, (long) new Proposals(store).waiting().size());
        return counts;
    }

    /** What programs propose, of what is wanted. */
    private List<Item> proposals(Wanted wanted) {
        if (wanted.list() != null && !wanted.list().equals(Proposals.KIND)) {
            return List.of();
        }
        return new Proposals(store)
                .waiting().stream()
                        .filter(proposal -> isOf(proposal, wanted))
                        .<Item>map(Item.OfProposal::new)
                        .toList();
    }

    private boolean isOf(Ruling proposal, Wanted wanted) {
        JsonNode sent = Proposals.proposed(proposal);
        String document = wanted.document();
        String matter = wanted.matter();
        return (document == null
                        || proposal.documents().contains(document)
                        || sent.path("document").asText().equals(document))
                && (matter == null
                        || entries(proposal).stream().anyMatch(row -> row.id().equals(matter)))
                && (wanted.one() == null || parties(proposal, sent).containsAll(both(wanted)));
    }

    private static List<String> both(Wanted wanted) {
        return Stream.of(wanted.one(), wanted.other())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** The entries that a proposal is about, and those of its claims. */
    private List<RecordStore.Head> entries(Ruling proposal) {
        List<RecordStore.Head> entries = new ArrayList<>();
        proposal.seen().forEach(seen -> entries.addAll(store.headsOf(seen.claim())));
        kinds.forEach(kind -> store.entry(kind, proposal.entry())
                .ifPresent(row -> entries.add(new RecordStore.Head(row.kind(), row.id(), row.title(), row.parties()))));
        return entries;
    }

    private Set<String> parties(Ruling proposal, JsonNode sent) {
        Set<String> parties = new LinkedHashSet<>();
        entries(proposal).forEach(head -> parties.addAll(head.parties()));
        sent.path("fields")
                .forEach(value -> parties.addAll(List.of(value.asText().split("; *"))));
        return parties;
    }

    private List<Item> claims(Wanted wanted, int enough) {
        List<Waiting> waiting = new ArrayList<>();
        String document = wanted.document();
        Set<String> lists = lists(wanted);
        if (document != null) {
            store.waiting().claims(document).stream()
                    .filter(one -> lists.contains(one.list()))
                    .forEach(waiting::add);
        } else {
            for (String list : lists) {
                waiting.addAll(store.waiting().claims(list, wanted.one(), wanted.other(), enough));
            }
        }
        waiting.sort(Comparator.comparingInt((Waiting one) -> -one.urgency()).thenComparing(Waiting::document));
        List<Item> items = new ArrayList<>();
        Map<String, Optional<Filed>> opened = new HashMap<>();
        for (Waiting next : waiting) {
            long before = items.stream()
                    .filter(item -> item.urgency() > next.urgency())
                    .count();
            if (before >= enough) {
                break;
            }
            opened.computeIfAbsent(next.document(), store::filed).ifPresent(filed -> {
                FactForm form = FactForm.of(next.list());
                filed.forEach((claim, fact) -> {
                    int urgency = FactForm.of(fact) == form ? Urgency.of(filed, fact) : 0;
                    if (urgency > 0) {
                        items.add(new Item.OfClaim(claim, filed, fact, urgency));
                    }
                });
            });
        }
        return items;
    }

    private static Set<String> lists(Wanted wanted) {
        Set<String> lists = new LinkedHashSet<>();
        String list = wanted.list();
        for (FactForm form : FactForm.values()) {
            if (list == null || list.equals(form.label())) {
                lists.add(form.label());
            }
        }
        return lists;
    }

    private List<Item> links(Wanted wanted, int enough) {
        String list = wanted.list();
        if (list != null && !list.equals("link") && !list.startsWith("link:")) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (String kind : kinds) {
            if (list == null || list.equals("link") || list.equals("link:" + kind)) {
                for (Proposal proposal : store.waiting().joinings(kind, wanted.one(), wanted.other(), enough)) {
                    String document = wanted.document();
                    if (document == null
                            || proposal.link().left().document().equals(document)
                            || proposal.link().right().document().equals(document)) {
                        items.add(new Item.OfLink(proposal));
                    }
                }
            }
        }
        return items;
    }

    private List<Item> ofEntry(EntryRow entry, Wanted wanted) {
        List<Item> items = new ArrayList<>();
        Set<String> documents = new LinkedHashSet<>();
        entry.claims().forEach(claim -> documents.add(claim.document()));
        Set<ClaimId> claims = Set.copyOf(entry.claims());
        Set<String> lists = lists(wanted);
        for (String document : documents) {
            store.filed(document)
                    .ifPresent(filed -> filed.forEach((claim, fact) -> {
                        int urgency = Urgency.of(filed, fact);
                        if (urgency > 0
                                && claims.contains(claim)
                                && lists.contains(FactForm.of(fact).label())) {
                            items.add(new Item.OfClaim(claim, filed, fact, urgency));
                        }
                    }));
        }
        String partition = store.partition(entry.kind(), entry.id());
        if (partition != null && (wanted.list() == null || "link".equals(wanted.list()))) {
            store.waiting().joinings(entry.kind(), partition).stream()
                    .filter(proposal -> claims.contains(proposal.link().left())
                            || claims.contains(proposal.link().right()))
                    .forEach(proposal -> items.add(new Item.OfLink(proposal)));
        }
        return items;
    }
}
