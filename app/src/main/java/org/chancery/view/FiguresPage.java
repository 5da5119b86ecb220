package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.resolve.Searched;
import org.chancery.standing.Attestation;
import org.chancery.standing.FigureSeries;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * Figures as asked for: grouped, in tables and charts. Immutable.
 *
 * @param asked what was asked for
 * @param measures that there are, with how many series
 * @param units that there are
 * @param reporters whose figures there are
 * @param groups this page
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 * @param found how many series fit
 */
public record FiguresPage(
        Asked asked,
        List<Choice> measures,
        List<Choice> units,
        List<Choice> reporters,
        List<Group> groups,
        int number,
        int pages,
        int found) {
    /** By what series can be put together; the first where nothing else is asked for. */
    public static final List<String> GROUPINGS = List.of("measure", "sides", "unit", "reporter");

    private static final int SERIES_ON_A_PAGE = 30;
    private static final int CHARTS = 6;
    /** Values of one series that a page shows, those told last; all are on the page of the series. */
    private static final int VALUES = 12;
    /** Quotations of one value. */
    private static final int QUOTATIONS = 3;

    /**
     * What is asked for; empty strings for all.
     *
     * @param one a party
     * @param other a second one
     * @param measure id of the series
     * @param unit as the record has it
     * @param reporter whose figure it is told to be
     * @param from first year, or null
     * @param to last year, or null
     * @param grouping one of {@link #GROUPINGS}
     */
    public record Asked(
            String one,
            String other,
            String measure,
            String unit,
            String reporter,
            @Nullable Integer from,
            @Nullable Integer to,
            String grouping) {

        boolean fits(FigureIndex.Series series) {
            return (one.isEmpty() || series.parties().contains(one))
                    && (other.isEmpty() || series.parties().contains(other))
                    && (measure.isEmpty() || series.measure().equals(measure))
                    && (unit.isEmpty() || series.unit().equals(unit))
                    && (reporter.isEmpty() || series.reporters().contains(reporter))
                    && (from == null && to == null || series.years().stream().anyMatch(this::fits));
        }

        /** Whether a value of a series that fits is one of those asked for. */
        public boolean fits(FigureSeries.Value value) {
            Integer year = FigureIndex.year(value.period());
            return (reporter.isEmpty() || value.reporters().contains(reporter))
                    && (from == null && to == null || year != null && fits(year));
        }

        private boolean fits(int year) {
            return (from == null || year >= from) && (to == null || year <= to);
        }
    }

    /** A value to narrow to. */
    public record Choice(String code, String name, int series) {}

    /** Series put together. */
    public record Group(String title, List<DossierPage.BarChart> charts, List<Rows> series) {}

    /**
     * The values of one series.
     *
     * @param id of the series
     * @param more how many values are on its own page alone
     */
    public record Rows(String id, List<Row> rows, int more) {}

    /**
     * A value.
     *
     * @param id of the series
     * @param series in words
     * @param period in words
     * @param shown amount and unit in words
     * @param note about, at least …; empty where nothing is said
     * @param status promised or come about, in words; empty where it is not told
     * @param reporters in words; empty where they are not told
     * @param isDisputed whether other documents tell another value of the same period
     * @param citations the first words that tell it
     * @param quotations how many there are
     */
    public record Row(
            String id,
            String series,
            String period,
            String shown,
            String status,
            String reporters,
            boolean isDisputed,
            List<Citation> citations,
            int quotations) {}

    /** Lays out what is asked for. */
    public static FiguresPage of(Asked asked, int page, FigureIndex index, RecordStore record, Wording words) {
        List<FigureIndex.Series> sorted = fitting(asked, index);
        int pages = Math.max(1, (sorted.size() + SERIES_ON_A_PAGE - 1) / SERIES_ON_A_PAGE);
        int number = Math.clamp(page, 1, pages);
        List<FigureIndex.Series> shown = sorted.subList(
                Math.min(sorted.size(), (number - 1) * SERIES_ON_A_PAGE),
                Math.min(sorted.size(), number * SERIES_ON_A_PAGE));
        return new FiguresPage(
                asked,
                choices(index, FigureIndex.Series::measure, asked.measure(), code -> measure(code, words)),
                choices(index, FigureIndex.Series::unit, asked.unit(), code -> unit(code, words)),
                reporters(index, asked, words),
                groups(asked, shown, record, words),
                number,
                pages,
                sorted.size());
    }

    /** The ids of all series that fit, on whatever page, in the order of the pages. */
    public static List<String> ids(Asked asked, FigureIndex index) {
        return fitting(asked, index).stream().map(FigureIndex.Series::id).toList();
    }

    private static List<FigureIndex.Series> fitting(Asked asked, FigureIndex index) {
        List<FigureIndex.Series> fitting =
                index.series().stream().filter(asked::fits).toList();
        Map<String, Integer> sizes = new HashMap<>();
        fitting.forEach(series -> sizes.merge(key(asked, series), series.values(), Integer::sum));
        return fitting.stream()
                .sorted(Comparator.comparingInt((FigureIndex.Series s) -> -sizes.getOrDefault(key(asked, s), 0))
                        .thenComparing(s -> key(asked, s))
                        .thenComparing(s -> -s.values())
                        .thenComparing(FigureIndex.Series::id))
                .toList();
    }

    private static String key(Asked asked, FigureIndex.Series series) {
        return switch (asked.grouping()) {
            case "unit" -> series.unit();
            case "sides" -> String.join("|", series.parties());
            case "reporter" ->
                !asked.reporter().isEmpty()
                        ? asked.reporter()
                        : series.reporters().stream().sorted().findFirst().orElse("");
            default -> series.measure();
        };
    }

    private static String title(Asked asked, FigureIndex.Series series, Wording words) {
        String key = key(asked, series);
        return switch (asked.grouping()) {
            case "unit" -> unit(key, words);
            case "sides" -> Naming.sides(series.parties(), words);
            case "reporter" -> key.isEmpty() ? words.say("figures.noReporter") : words.party(key);
            default -> measure(key, words);
        };
    }

    private static String measure(String code, Wording words) {
        return Naming.capital(words.label("measure", code));
    }

    private static String unit(String code, Wording words) {
        return code.equals("rank") ? words.say("figures.rank") : words.label("unit", code);
    }

    private static List<Choice> choices(
            FigureIndex index, Function<FigureIndex.Series, String> of, String chosen, Function<String, String> name) {
        Map<String, Integer> counts = new TreeMap<>();
        index.series().forEach(series -> counts.merge(of.apply(series), 1, Integer::sum));
        return choices(counts, chosen, name);
    }

    private static List<Choice> reporters(FigureIndex index, Asked asked, Wording words) {
        Map<String, Integer> counts = new TreeMap<>();
        index.series().forEach(series -> series.reporters().forEach(one -> counts.merge(one, 1, Integer::sum)));
        return choices(counts, asked.reporter(), words::party);
    }

    private static List<Choice> choices(Map<String, Integer> counts, String chosen, Function<String, String> name) {
        if (!chosen.isEmpty()) {
            counts.putIfAbsent(chosen, 0);
        }
        return counts.entrySet().stream()
                .map(count -> new Choice(count.getKey(), name.apply(count.getKey()), count.getValue()))
                .sorted(Comparator.comparing((Choice choice) -> choice.name()))
                .toList();
    }

    private static List<Group> groups(Asked asked, List<FigureIndex.Series> shown, RecordStore record, Wording words) {
        Citations citations = new Citations(record);
        Map<String, List<EntryRow>> byTitle = new LinkedHashMap<>();
        for (FigureIndex.Series series : shown) {
            record.entry(EntryKind.FIGURE.kind(), series.id())
                    .ifPresent(row -> byTitle.computeIfAbsent(title(asked, series, words), t -> new ArrayList<>())
                            .add(row));
        }
        List<Group> groups = new ArrayList<>();
        DossierCharts charts =
                new DossierCharts(new Dossier.Question("", "", "", LocalDate.EPOCH, Searched.UNKNOWN), words);
        byTitle.forEach((title, series) -> {
            List<DossierPage.BarChart> bars = charts.bars(series);
            groups.add(new Group(
                    title,
                    bars.subList(0, Math.min(CHARTS, bars.size())),
                    series.stream()
                            .map(row -> rows(asked, row, citations, words))
                            .toList()));
        });
        return groups;
    }

    private static Rows rows(Asked asked, EntryRow row, Citations citations, Wording words) {
        FigureSeries body = Entries.figures(row).body();
        Set<String> disputed = new HashSet<>();
        body.conflicts().forEach(conflict -> disputed.addAll(conflict.values()));
        List<FigureSeries.Value> fitting =
                body.values().stream().filter(asked::fits).toList();
        List<FigureSeries.Value> shown = toldLast(fitting);
        citations.gather(shown.stream()
                .flatMap(value -> value.sources().stream().limit(QUOTATIONS))
                .map(Attestation::claim)
                .toList());
        List<Row> rows = shown.stream()
                .map(value -> new Row(
                        row.id(),
                        Naming.figures(body, words),
                        Naming.period(value.period(), words),
                        Naming.value(value, body.unit(), words),
                        value.status() == null ? "" : words.label("amount", Naming.label(value.status())),
                        words.parties(value.reporters()),
                        disputed.contains(value.id()),
                        citations.all(value.sources().stream().limit(QUOTATIONS).toList()),
                        value.sources().size()))
                .toList();
        return new Rows(row.id(), rows, fitting.size() - rows.size());
    }

    /** So many of the values as a page shows, in the order in which they stand in their series. */
    private static List<FigureSeries.Value> toldLast(List<FigureSeries.Value> values) {
        Set<String> last = values.stream()
                .sorted(Comparator.comparing((FigureSeries.Value value) -> String.valueOf(value.lastTold()))
                        .reversed())
                .limit(VALUES)
                .map(FigureSeries.Value::id)
                .collect(Collectors.toSet());
        return values.stream().filter(value -> last.contains(value.id())).toList();
    }
}
