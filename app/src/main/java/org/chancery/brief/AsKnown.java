package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the record as they would be had it been made on an earlier day: an entry of which later documents tell as
 * well is resolved again from what the earlier ones gave, by the same pure function that made it. Of a day on which
 * everything was known, the entries as they are. Rulings of people hold for every day. One thread.
 */
final class AsKnown {
    /** Rows are read so many at a time, and so many times at most: what was said last stands first. */
    private static final int ROWS_AT_ONCE = 400;

    private static final int PAGES = 5;
    /** Who or what is told of everywhere is made of so many documents. */
    private static final int MOST_OF_ONE = 300;

    private final RecordStore record;
    private final LocalDate on;
    private final Searched searched;
    private final boolean isAll;
    private final Map<String, Boolean> known = new HashMap<>();
    private @Nullable Judgements judgements;

    AsKnown(RecordStore record, LocalDate on) {
        this.record = record;
        this.on = on;
        Searched all = record.coverage();
        LocalDate until = all.until();
        this.isAll = until == null || !on.isBefore(until);
        this.searched = isAll ? all : record.coverage(on);
    }

    /** What was read of what had been published by then. */
    Searched searched() {
        return searched;
    }

    /** Whether no document was published later. */
    boolean isAll() {
        return isAll;
    }

    /** The latest entries that a query finds, at most so many. */
    <M, E> List<Entry<E>> entries(EntryQuery query, Resolution<M, E> kind, int most) {
        List<EntryRow> rows = new ArrayList<>();
        int atOnce = isAll ? most : ROWS_AT_ONCE;
        int whole = 0;
        for (int page = 0; page < PAGES && whole < most; page++) {
            List<EntryRow> some = record.entries(query.page(page * atOnce, atOnce));
            look(some);
            some.stream().filter(row -> !before(row).isEmpty()).forEach(rows::add);
            whole = (int) rows.stream().filter(this::isWhole).count();
            if (some.size() < atOnce) {
                break;
            }
        }
        return entries(rows, kind).stream()
                .filter(entry -> isAsked(entry, query))
                .sorted(LATEST)
                .limit(most)
                .toList();
    }

    private static final Comparator<Entry<?>> LATEST = Comparator.<Entry<?>, PartialDate>comparing(
                    Entry::last, Comparator.nullsFirst(Comparator.<PartialDate>naturalOrder()))
            .reversed()
            .thenComparing(Entry::id);

    /** That an entry is of both parties may have been told later. */
    private static boolean isAsked(Entry<?> entry, EntryQuery query) {
        return (query.one() == null || entry.parties().contains(query.one()))
                && (query.other() == null || entry.parties().contains(query.other()));
    }

    /**
     * Entries as they were then: none of those of which nobody had told, more of those that had not yet been joined. Those
     * of which later documents tell are resolved together, for what tells of one may have told of another then.
     */
    <M, E> List<Entry<E>> entries(List<EntryRow> rows, Resolution<M, E> kind) {
        List<Entry<E>> entries = new ArrayList<>();
        List<EntryRow> cut = new ArrayList<>();
        Set<ClaimId> ofOthers = new HashSet<>();
        for (EntryRow row : rows) {
            if (isWhole(row)) {
                entries.add(row.as(kind));
                ofOthers.addAll(row.claims());
            } else {
                cut.add(row);
            }
        }
        if (!cut.isEmpty()) {
            Set<ClaimId> claims = new HashSet<>();
            cut.forEach(row -> claims.addAll(row.claims()));
            ofOthers.removeAll(claims);
            entries.addAll(again(cut, claims, ofOthers, kind));
        }
        return entries;
    }

    private <M, E> List<Entry<E>> again(
            List<EntryRow> rows, Set<ClaimId> claims, Set<ClaimId> ofOthers, Resolution<M, E> kind) {
        Set<String> documents = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (EntryRow row : rows) {
            ids.add(row.id());
            before(row).stream().limit(MOST_OF_ONE).forEach(documents::add);
        }
        Map<String, List<ClaimId>> wanted = byDocument(claims);
        Map<String, List<ClaimId>> unwanted = byDocument(ofOthers);
        Map<String, List<M>> materials = new TreeMap<>();
        record.materials(kind.kind(), ids, documents, given -> {
            M material = JsonForm.read(given.body(), kind.materialType());
            if (tells(material, wanted.get(given.document()), kind)
                    && !tells(material, unwanted.get(given.document()), kind)) {
                materials
                        .computeIfAbsent(given.partition(), name -> new ArrayList<>())
                        .add(material);
            }
        });
        List<Entry<E>> entries = new ArrayList<>();
        materials.forEach((partition, all) -> entries.addAll(kind.resolve(partition, all.stream(), judgements())));
        return entries;
    }

    private static Map<String, List<ClaimId>> byDocument(Set<ClaimId> claims) {
        return claims.stream().collect(Collectors.groupingBy(ClaimId::document));
    }

    private static <M> boolean tells(M material, @Nullable List<ClaimId> claims, Resolution<M, ?> kind) {
        return claims != null && claims.stream().anyMatch(claim -> kind.tells(material, claim));
    }

    /** The documents of an entry that had been published. */
    private Set<String> before(EntryRow row) {
        Set<String> before = new LinkedHashSet<>();
        for (ClaimId claim : row.claims()) {
            if (isKnown(claim.document())) {
                before.add(claim.document());
            }
        }
        return before;
    }

    private boolean isWhole(EntryRow row) {
        return isAll || row.claims().stream().allMatch(claim -> isKnown(claim.document()));
    }

    private Judgements judgements() {
        if (judgements == null) {
            judgements = record.log().judgements();
        }
        return judgements;
    }

    /** Whether a document had been published; of one without a day nobody knows, so that it had not. */
    boolean isKnown(String document) {
        return isAll
                || known.computeIfAbsent(
                        document,
                        id -> record.document(id).filter(this::isEarly).isPresent());
    }

    private boolean isEarly(StoredDocument document) {
        LocalDate published = document.published();
        return published != null && !published.isAfter(on);
    }

    private void look(Collection<EntryRow> rows) {
        if (isAll) {
            return;
        }
        Set<String> unknown = new HashSet<>();
        rows.forEach(row -> row.claims().forEach(claim -> unknown.add(claim.document())));
        unknown.removeAll(known.keySet());
        Map<String, StoredDocument> found = record.documents(unknown);
        unknown.forEach(id -> {
            StoredDocument document = found.get(id);
            known.put(id, document != null && isEarly(document));
        });
    }
}
