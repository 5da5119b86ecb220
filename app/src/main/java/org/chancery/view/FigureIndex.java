package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.standing.FigureSeries;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * What series of figures there are, so that they can be chosen from. Costly to find out, the same for
 * every reader and language. Immutable.
 */
public record FigureIndex(List<Series> series) {
    private static final int ROWS_AT_ONCE = 1000;
    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]|20|21)\\d\\d\\b");

    /** A series: what it measures between whom, whose figures it has, of which years. */
    public record Series(
            String id,
            String measure,
            String unit,
            List<String> parties,
            Set<String> reporters,
            Set<Integer> years,
            int values) {}

    /** Looks through the record. */
    public static FigureIndex of(RecordStore record) {
        List<Series> all = new ArrayList<>();
        int found = ROWS_AT_ONCE;
        for (int from = 0; found == ROWS_AT_ONCE; from += ROWS_AT_ONCE) {
            List<EntryRow> rows =
                    record.entries(EntryQuery.of(EntryKind.FIGURE.kind()).page(from, ROWS_AT_ONCE));
            rows.forEach(row -> all.add(series(row)));
            found = rows.size();
        }
        return new FigureIndex(List.copyOf(all));
    }

    private static Series series(EntryRow row) {
        FigureSeries body = Entries.figures(row).body();
        Set<String> reporters = new TreeSet<>();
        Set<Integer> years = new TreeSet<>();
        for (FigureSeries.Value value : body.values()) {
            reporters.addAll(value.reporters());
            Integer year = year(value.period());
            if (year != null) {
                years.add(year);
            }
        }
        return new Series(
                row.id(),
                body.measure(),
                body.unit(),
                row.parties(),
                reporters,
                years,
                body.values().size());
    }

    /** The first year that a period names, or null. */
    static @Nullable Integer year(@Nullable String period) {
        Matcher year = YEAR.matcher(period == null ? "" : period);
        return year.find() ? Integer.valueOf(year.group()) : null;
    }
}
