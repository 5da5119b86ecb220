package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chancery.matter.Axes;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Step;
import org.chancery.matter.Target;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreCounts;

/**
 * The whole record on a day: how much there is, what falls due, who has most to do with whom. Costly to find out, the same
 * for every reader and language. Immutable.
 *
 * @param counts how much there is
 * @param coverage what was read
 * @param languages how many documents in each, the most first
 * @param pairs the pairs with most entries of late
 * @param due matters whose term is still to come, the nearest first
 * @param overdue matters whose term has passed without a deed on record, the latest first
 * @param next engagements that are still to come, the nearest first
 */
public record Overview(
        StoreCounts counts,
        Searched coverage,
        Map<String, Long> languages,
        List<RecordStore.ActivePair> pairs,
        List<Due> due,
        List<Due> overdue,
        List<EntryRow> next) {
    /** How far ahead something is due soon, in days. */
    public static final int SOON = 120;

    private static final int PAIRS = 12;
    private static final int SHOWN = 8;
    /** Matters that were last spoken of long ago are history, whatever term they had. */
    private static final int MONTHS_BACK = 24;

    /** A matter with the step that names its term. */
    public record Due(EntryRow matter, Target target, Step step) {}

    /** Looks through the record as it is on a day. */
    public static Overview of(RecordStore record, LocalDate today) {
        Searched coverage = record.coverage();
        List<Due> due = new ArrayList<>();
        List<Due> overdue = new ArrayList<>();
        EntryQuery matters =
                EntryQuery.of("matter").since(today.minusMonths(MONTHS_BACK)).withTerm();
        for (EntryRow row : Entries.gists(record).entries(matters)) {
            sort(row, today, coverage, due, overdue);
        }
        due.sort(Comparator.comparing((Due d) -> d.target().date().lastDay())
                .thenComparing(d -> d.matter().id()));
        overdue.sort(Comparator.comparing((Due d) -> d.target().date().lastDay())
                .reversed()
                .thenComparing(d -> d.matter().id()));
        LocalDate latest = coverage.until();
        LocalDate year = latest == null || latest.isAfter(today) ? today : latest;
        return new Overview(
                record.counts(),
                coverage,
                record.documentsByLanguage(),
                record.activePairs(year.minusYears(1), PAIRS),
                first(due),
                first(overdue),
                next(record, today));
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
    }

    private static void sort(EntryRow row, LocalDate today, Searched coverage, List<Due> due, List<Due> overdue) {
        Entry<MatterBody> matter = Entries.matter(row);
        Due last = null;
        for (Step step : matter.body().steps()) {
            for (Target target : step.targets()) {
                last = new Due(row, target, step);
            }
        }
        if (last == null || !matter.body().obliges()) {
            return;
        }
        LocalDate term = last.target().date().lastDay();
        Progress progress = Axes.progress(matter.body(), today, coverage, Axes.STALLED_AFTER);
        if (progress == Progress.OVERDUE) {
            overdue.add(last);
        } else if (!term.isBefore(today)
                && !term.isAfter(today.plusDays(SOON))
                && progress != Progress.FULFILLED
                && progress != Progress.LAPSED) {
            due.add(last);
        }
    }

    private static List<EntryRow> next(RecordStore record, LocalDate today) {
        List<EntryRow> planned = new ArrayList<>(Entries.gists(record)
                .entries(EntryQuery.of("engagement").in("planned").since(today).page(0, 200)));
        // "2027" is no appointment.
        planned.removeIf(row -> row.first() == null || row.first().month() == 0);
        planned.sort(Comparator.comparing((EntryRow row) ->
                        java.util.Objects.requireNonNull(row.first()).firstDay())
                .thenComparing(EntryRow::id));
        return first(planned);
    }
}
