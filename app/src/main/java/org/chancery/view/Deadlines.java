package org.chancery.view;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Step;
import org.chancery.matter.Target;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * Until when what is to be done, by month: the terms of matters and the targets of instruments.
 * Costly to find out, the same for every reader and language. Immutable.
 *
 * @param byMonth in each month those whose last day lies in it, in the order of their days
 */
public record Deadlines(NavigableMap<YearMonth, List<Deadline>> byMonth) {
    private static final int ROWS_AT_ONCE = 1000;

    /**
     * A day, month or year until which something is to be done.
     *
     * @param kind of the entry
     * @param id of the entry
     * @param parties of the entry
     * @param date at the precision of the words
     * @param claim that names it
     * @param quote its words
     */
    public record Deadline(
            EntryKind kind, String id, List<String> parties, PartialDate date, ClaimId claim, String quote) {}

    /** Looks through the record. */
    public static Deadlines of(RecordStore record) {
        NavigableMap<YearMonth, List<Deadline>> byMonth = new TreeMap<>();
        each(record, EntryKind.MATTER, row -> {
            Deadline last = null;
            MatterBody body = Entries.matter(row).body();
            for (Step step : body.obliges() ? body.steps() : List.<Step>of()) {
                for (Target target : step.targets()) {
                    last = deadline(row, target.date(), step.claim(), step.quote());
                }
            }
            add(last, byMonth);
        });
        each(record, EntryKind.INSTRUMENT, row -> {
            for (InstrumentLife.Target target : Entries.instrument(row).body().targets()) {
                add(
                        deadline(
                                row,
                                target.end(),
                                target.source().claim(),
                                target.source().quote()),
                        byMonth);
            }
        });
        byMonth.replaceAll((month, all) -> all.stream()
                .sorted(java.util.Comparator.comparing(
                                (Deadline one) -> one.date().lastDay())
                        .thenComparing(Deadline::id))
                .toList());
        return new Deadlines(byMonth);
    }

    private static Deadline deadline(EntryRow row, PartialDate date, ClaimId claim, String quote) {
        return new Deadline(EntryKind.of(row.kind()), row.id(), row.parties(), date, claim, quote);
    }

    private static void add(@Nullable Deadline deadline, NavigableMap<YearMonth, List<Deadline>> byMonth) {
        if (deadline != null) {
            byMonth.computeIfAbsent(YearMonth.from(deadline.date().lastDay()), month -> new ArrayList<>())
                    .add(deadline);
        }
    }

    private static void each(RecordStore record, EntryKind kind, java.util.function.Consumer<EntryRow> receiver) {
        EntryQuery query = EntryQuery.of(kind.kind()).withTerm();
        int found = ROWS_AT_ONCE;
        for (int from = 0; found == ROWS_AT_ONCE; from += ROWS_AT_ONCE) {
            List<EntryRow> rows = record.entries(query.page(from, ROWS_AT_ONCE));
            rows.forEach(receiver);
            found = rows.size();
        }
    }

    /** Those of a month and, where one is named, of a party. */
    public List<Deadline> of(YearMonth month, String party) {
        return byMonth.getOrDefault(month, List.of()).stream()
                .filter(deadline -> party.isEmpty() || deadline.parties().contains(party))
                .toList();
    }

    /** The nearest month before or after the given one that has any, of a party where one is named; or null. */
    @Nullable
    YearMonth nearest(YearMonth month, boolean isAfter, String party) {
        YearMonth at = isAfter ? byMonth.higherKey(month) : byMonth.lowerKey(month);
        while (at != null && of(at, party).isEmpty()) {
            at = isAfter ? byMonth.higherKey(at) : byMonth.lowerKey(at);
        }
        return at;
    }
}
