package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.NumberedSeries;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * Engagements that recur, by their series: a named one, or the numbered rounds of two sides. Costly to find out, the same
 * for every reader and language. Immutable.
 *
 * @param byKey the sessions of each series, by day and number
 * @param keys the series of each engagement that stands in one
 */
public record SeriesIndex(Map<NumberedSeries.Key, Series> byKey, Map<String, NumberedSeries.Key> keys) {
    private static final int ROWS_AT_ONCE = 1000;
    /** What was told of before the last so many engagements is history. */
    private static final int LOOKED_AT = 50_000;

    /** A number above this is a misreading. */
    private static final int HIGHEST = 200;

    /**
     * A series.
     *
     * @param sessions by day and number, those without a day by their number
     * @param missing numbers below the highest told that no document tells of: from the first where it is of two sides, else from
     *     the lowest told
     * @param reports documents that tell of any session, each counted for each
     */
    public record Series(NumberedSeries.Key key, List<Session> sessions, List<Integer> missing, int reports) {}

    /**
     * A session, as far as a list needs it.
     *
     * @param told the day on which it was first told of, or null
     */
    public record Session(
            String id,
            @Nullable Integer ordinal,
            @Nullable PartialDate start,
            EngagementStatus status,
            @Nullable LocalDate told) {}

    /** Looks through the record. */
    public static SeriesIndex of(RecordStore record) {
        Map<NumberedSeries.Key, List<Session>> sessions = new HashMap<>();
        Map<NumberedSeries.Key, Integer> reports = new HashMap<>();
        Map<String, NumberedSeries.Key> keys = new HashMap<>();
        for (int from = 0; from < LOOKED_AT; from += ROWS_AT_ONCE) {
            List<EntryRow> rows =
                    record.entries(EntryQuery.of(EntryKind.ENGAGEMENT.kind()).page(from, ROWS_AT_ONCE));
            // Most engagements stand in no series, and reading one costs more than looking for the word.
            rows.stream()
                    .filter(row ->
                            row.body().contains("\"series\":") || row.body().contains("\"ordinal\":"))
                    .map(Entries::engagement)
                    .forEach(entry -> add(entry, sessions, reports, keys));
            if (rows.size() < ROWS_AT_ONCE) {
                break;
            }
        }
        Map<NumberedSeries.Key, Series> byKey = new LinkedHashMap<>();
        sessions.forEach((key, all) -> {
            if (all.size() > 1 || all.getFirst().ordinal() != null) {
                byKey.put(key, series(key, all, reports.getOrDefault(key, 0)));
            }
        });
        return new SeriesIndex(byKey, keys);
    }

    private static void add(
            Entry<JoinedEngagement> entry,
            Map<NumberedSeries.Key, List<Session>> sessions,
            Map<NumberedSeries.Key, Integer> reports,
            Map<String, NumberedSeries.Key> keys) {
        NumberedSeries.Key key = NumberedSeries.key(entry);
        JoinedEngagement body = entry.body();
        Integer ordinal = body.ordinal();
        boolean isNumbered = ordinal != null && ordinal > 0 && ordinal <= HIGHEST;
        if (key != null && (body.series() != null || isNumbered)) {
            keys.put(entry.id(), key);
            reports.merge(key, body.reports(), Integer::sum);
            sessions.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Session(
                            entry.id(),
                            isNumbered ? ordinal : null,
                            body.start(),
                            body.status(),
                            body.tellings().getFirst().published()));
        }
    }

    private static Series series(NumberedSeries.Key key, List<Session> sessions, int reports) {
        TreeSet<Integer> told = new TreeSet<>();
        sessions.stream().map(Session::ordinal).filter(o -> o != null).forEach(told::add);
        List<Integer> missing = new ArrayList<>();
        // Two sides begin to count with each other; of what all meet in, documents begin somewhere.
        int first = told.isEmpty() || !key.parties().isEmpty() ? 1 : told.first();
        for (int n = first; !told.isEmpty() && n < told.last(); n++) {
            if (!told.contains(n)) {
                missing.add(n);
            }
        }
        List<Session> ordered = sessions.stream().sorted(inOrder(sessions)).toList();
        return new Series(key, ordered, missing, reports);
    }

    /** By day; one without a day stands behind the last of a lower number, without a number where it was told. */
    private static Comparator<Session> inOrder(List<Session> sessions) {
        TreeMap<Integer, String> days = new TreeMap<>();
        sessions.forEach(session -> {
            if (session.start() != null && session.ordinal() != null) {
                days.merge(session.ordinal(), day(session.start()), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        });
        return Comparator.comparing((Session session) -> {
                    Integer ordinal = session.ordinal();
                    if (session.start() != null) {
                        return day(session.start());
                    }
                    if (ordinal == null) {
                        return session.told() == null ? "" : session.told().toString();
                    }
                    Map.Entry<Integer, String> before = days.floorEntry(ordinal);
                    return before == null ? "" : before.getValue();
                })
                .thenComparing(session -> session.ordinal() == null ? 0 : session.ordinal())
                .thenComparing(Session::id);
    }

    private static String day(PartialDate date) {
        return date.firstDay().toString();
    }

    /** The series in which an engagement stands, or null. */
    public @Nullable Series of(String engagement) {
        NumberedSeries.Key key = keys.get(engagement);
        return key == null ? null : byKey.get(key);
    }

    /** The series with most sessions first. */
    List<Series> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparingInt(
                                (Series series) -> -series.sessions().size())
                        .thenComparingInt(series -> -series.reports())
                        .thenComparing(series -> series.key().name())
                        .thenComparing(series -> series.key().parties().toString()))
                .toList();
    }
}
