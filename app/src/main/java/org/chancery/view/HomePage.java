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
        List<EntryItem> latest,
        List<DocumentRow> documents,
        List<Term> due,
        List<Term> overdue,
        List<EntryItem> next) {
    private static final int LATEST = 10;
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
            latest.addAll(
                    record.entries(org.chancery.store.EntryQuery.of("matter").page(0, LATEST)));
        } else {
            latest.addAll(record.changedSince(from, "matter", LATEST));
        }
        return new HomePage(
                overview,
                since,
                since == null ? overview.counts().documents() : record.documentsSince(revision),
                changed,
                EntryItem.of(latest, citations, words),
                DocumentList.rows(record, record.latestDocuments(0, DOCUMENTS)),
                terms(overview.due(), citations, today, words),
                terms(overview.overdue(), citations, today, words),
                EntryItem.of(overview.next(), citations, words));
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
