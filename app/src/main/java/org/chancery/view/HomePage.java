package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * The first page: what is new, what falls due, who has most to do with whom, what was read.
 *
 * @param overview the whole record
 * @param since day of the visitor's last visit, or null where there was none
 * @param added how many documents came since then
 * @param changed entries of each kind that changed since then; all there are where there was no visit
 * @param changes what became of entries since then
 * @param passed terms that passed since then without a deed on record
 * @param latest matters and engagements that changed last
 * @param documents that came last
 * @param due terms to come
 * @param overdue terms that passed
 * @param next engagements to come
 */
public record HomePage(
        Overview overview,
        @Nullable LocalDate since,
        long added,
        Map<EntryKind, Long> changed,
        List<Change> changes,
        List<Term> passed,
        List<EntryItem> latest,
        List<DocumentRow> documents,
        List<Term> due,
        List<Term> overdue,
        List<EntryItem> next) {
    private static final int LATEST = 10;
    private static final int LOOKED_AT = 60;
    private static final int DOCUMENTS = 6;

    /**
     * A matter with its term.
     *
     * @param term in words
     * @param distance from today in words
     */
    public record Term(EntryItem matter, String term, String distance, Citation citation) {}

    /**
     * Lays the page out.
     *
     * @param revision of the record at the last visit; 0 where there was none
     */
    public static HomePage of(
            Overview overview,
            RecordStore record,
            long revision,
            @Nullable LocalDate since,
            LocalDate today,
            Wording words) {
        Citations citations = new Citations(record);
        Map<String, Long> counts = since == null ? overview.counts().entries() : record.countsSince(revision);
        Map<EntryKind, Long> changed = new java.util.EnumMap<>(EntryKind.class);
        counts.forEach((kind, count) -> changed.put(EntryKind.of(kind), count));
        long from = since == null ? 0 : revision;
        List<EntryRow> latest = new ArrayList<>();
        if (since == null) {
            // A day that is still to come is a term or an error, and of "2026" nobody knows when: what was said last
            // comes first.
            Entries.gists(record)
                    .entries(org.chancery.store.EntryQuery.of("matter").page(0, LOOKED_AT))
                    .stream()
                    .filter(row -> row.last() == null || !row.last().lastDay().isAfter(today))
                    .filter(row -> !Entries.matter(row).body().notesOnly())
                    .limit(LATEST)
                    .forEach(latest::add);
        } else {
            record.changedSince(from, "matter", LOOKED_AT).stream()
                    .filter(row -> !Entries.matter(row).body().notesOnly())
                    .limit(LATEST)
                    .forEach(latest::add);
        }
        return new HomePage(
                overview,
                since,
                since == null ? overview.counts().documents() : record.documentsSince(revision),
                changed,
                since == null ? List.of() : Change.since(since, record, citations, words),
                since == null ? List.of() : terms(passedSince(since, overview.overdue()), citations, today, words),
                EntryItem.of(latest, citations, words),
                DocumentList.rows(record, record.latestDocuments(0, DOCUMENTS)),
                terms(overview.due(), citations, today, words),
                terms(overview.overdue(), citations, today, words),
                EntryItem.of(overview.next(), citations, words));
    }

    private static List<Overview.Due> passedSince(LocalDate since, List<Overview.Due> overdue) {
        return overdue.stream()
                .filter(due -> !due.target().date().lastDay().isBefore(since))
                .toList();
    }

    /** Whether anything is to be told of the time since the last visit. */
    public boolean hasNews() {
        return !changes.isEmpty() || !passed.isEmpty();
    }

    private static List<Term> terms(List<Overview.Due> due, Citations citations, LocalDate today, Wording words) {
        List<Term> terms = new ArrayList<>();
        for (Overview.Due one : due) {
            terms.add(new Term(
                    EntryItem.of(one.matter(), citations, words),
                    words.date(one.target().date()),
                    words.since(one.target().date().lastDay(), today),
                    citations.of(one.step())));
        }
        return terms;
    }
}
