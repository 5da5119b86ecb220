package org.chancery.view;

import java.util.List;
import org.chancery.identity.NumberedSeries;
import org.chancery.record.PartialDate;

/**
 * A page of the series that the record knows, those with most sessions first.
 *
 * @param lines this page
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 * @param found how many series there are
 */
public record SeriesList(List<Line> lines, int number, int pages, int found) {
    private static final int LINES = 60;

    /** A series: how many sessions are told, the numbers that are not, the last one. */
    public record Line(NumberedSeries.Key key, String name, int sessions, String last, String missing) {}

    /** A page of the index. */
    public static SeriesList of(SeriesIndex index, int number, Wording words) {
        List<SeriesIndex.Series> all = index.all();
        int pages = Math.max(1, (all.size() + LINES - 1) / LINES);
        int page = Math.clamp(number, 1, pages);
        return new SeriesList(
                all.subList((page - 1) * LINES, Math.min(all.size(), page * LINES)).stream()
                        .map(series -> line(series, words))
                        .toList(),
                page,
                pages,
                all.size());
    }

    private static Line line(SeriesIndex.Series series, Wording words) {
        SeriesIndex.Session last = series.sessions().getLast();
        PartialDate start = last.start();
        Integer ordinal = last.ordinal();
        String which = ordinal == null ? "" : words.ordinal(ordinal);
        String when = start == null ? "" : words.date(start);
        return new Line(
                series.key(),
                Naming.series(series.key(), words),
                series.sessions().size(),
                which.isEmpty() || when.isEmpty() ? which + when : which + ", " + when,
                series.missing().isEmpty() ? "" : Naming.ranges(series.missing(), words));
    }
}
