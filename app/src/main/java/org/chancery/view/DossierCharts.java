package org.chancery.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.record.PartialDate;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryRow;
import org.chancery.view.DossierPage.SlipChart;
import org.jspecify.annotations.Nullable;

/** What is drawn of a dossier; everything drawn stands in a table or list beside it as well. One thread. */
final class DossierCharts {
    private static final int ROW = 44;
    private static final int LANE = 40;
    private static final int BARS = 12;
    private static final int LANES_FROM = 4;
    /** Before and after the latest that was said or done. */
    private static final int LANE_DAYS = 3 * 366;

    private final Dossier.Question question;
    private final Wording words;

    DossierCharts(Dossier.Question question, Wording words) {
        this.question = question;
        this.words = words;
    }

    /** Where each target was stated and where it lay; null where fewer than two have both. */
    @Nullable
    SlipChart slips(List<EntryRow> papers, List<EntryRow> negotiations) {
        Map<String, List<InstrumentLife.Target>> rows = new LinkedHashMap<>();
        Set<Object> told = new HashSet<>();
        List<LocalDate> days = new ArrayList<>();
        boolean isOne = papers.size() + negotiations.size() == 1;
        for (EntryRow row : papers) {
            add(
                    isOne ? "" : Naming.of(row, words).text(),
                    Entries.instrument(row).body().targets(),
                    told,
                    rows,
                    days);
        }
        for (EntryRow row : negotiations) {
            add(
                    isOne ? "" : Naming.of(row, words).text(),
                    Entries.negotiation(row).body().targets(),
                    told,
                    rows,
                    days);
        }
        if (told.size() < 2) {
            return null;
        }
        TimeAxis axis = TimeAxis.of(days);
        List<DossierPage.SlipRow> drawn = new ArrayList<>();
        int y = ROW / 2 + 8;
        for (Map.Entry<String, List<InstrumentLife.Target>> row : rows.entrySet()) {
            List<DossierPage.SlipPoint> points = new ArrayList<>();
            int drop = 0;
            for (InstrumentLife.Target target : row.getValue()) {
                PartialDate stated = target.statedOn();
                if (stated != null) {
                    points.add(new DossierPage.SlipPoint(
                            axis.x(stated.firstDay()),
                            axis.x(target.end().lastDay()),
                            LifeLines.tone(target.outcome()),
                            words.say("dossier.statedOn", words.date(stated)) + ": "
                                    + words.dates(target.start(), target.end()) + ", "
                                    + words.label("outcome", Naming.label(target.outcome())),
                            drop));
                    drop += 7;
                }
            }
            drawn.add(new DossierPage.SlipRow(row.getKey(), y, points));
            y += ROW + Math.max(0, drop - 7);
        }
        return new SlipChart(drawn, axis.ticks(words), y + 4);
    }

    private void add(
            String name,
            List<InstrumentLife.Target> targets,
            Set<Object> told,
            Map<String, List<InstrumentLife.Target>> rows,
            List<LocalDate> days) {
        for (InstrumentLife.Target target : targets) {
            PartialDate stated = target.statedOn();
            if (stated != null && told.add(target.source().claim())) {
                String stage = words.label("stage", target.stage().label());
                String label = name.isEmpty() ? Naming.capital(stage) : name + ": " + stage;
                rows.computeIfAbsent(label, l -> new ArrayList<>()).add(target);
                days.add(stated.firstDay());
                days.add(target.end().lastDay());
            }
        }
    }

    /**
     * Engagements and acts of the last years of which any is told in three lanes; null where there are few. Where sides
     * have not met for long, the years in which they did are drawn.
     */
    DossierPage.@Nullable LaneChart lanes(List<DossierPage.Moment> moments) {
        LocalDate today = question.today();
        LocalDate latest = moments.stream()
                .map(moment -> LocalDate.parse(moment.day()))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
        List<DossierPage.Moment> near = moments.stream()
                .filter(moment -> Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(moment.day()), latest)) < LANE_DAYS)
                .toList();
        if (near.size() < LANES_FROM) {
            return null;
        }
        TimeAxis axis = TimeAxis.of(
                near.stream().map(moment -> LocalDate.parse(moment.day())).toList());
        List<DossierPage.Dot> dots = new ArrayList<>();
        Map<String, Integer> stacked = new java.util.HashMap<>();
        for (DossierPage.Moment moment : near.reversed()) {
            boolean byOne = moment.by().contains(question.one());
            boolean byOther = moment.by().contains(question.other());
            int lane = byOne == byOther ? 1 : byOne ? 0 : 2;
            int x = axis.x(LocalDate.parse(moment.day()));
            int before = stacked.merge(lane + " " + x / 8, 1, Integer::sum) - 1;
            if (before < 4) {
                dots.add(new DossierPage.Dot(
                        x,
                        lane * LANE + LANE / 2 + 4 + (before % 2 == 0 ? 1 : -1) * (before + 1) / 2 * 8,
                        moment.kind() == EntryKind.ENGAGEMENT ? "engagement" : "act",
                        moment.when() + ": "
                                + (moment.what().isEmpty() ? "" : moment.what() + ", ")
                                + moment.heading().text(),
                        moment.kind(),
                        moment.id()));
            }
        }
        return new DossierPage.LaneChart(
                List.of(words.party(question.one()), words.say("dossier.both"), words.party(question.other())),
                dots,
                axis.ticks(words),
                3 * LANE + 8);
    }

    /** Series of which at least two periods are told, as bars. */
    List<DossierPage.BarChart> bars(List<EntryRow> series) {
        List<DossierPage.BarChart> charts = new ArrayList<>();
        for (EntryRow row : series) {
            FigureSeries body = Entries.figures(row).body();
            List<FigureSeries.Value> values = body.values().stream()
                    .filter(value -> value.period() != null && value.amount().signum() >= 0)
                    .limit(BARS)
                    .toList();
            long periods =
                    values.stream().map(FigureSeries.Value::period).distinct().count();
            if (periods < 2) {
                continue;
            }
            Set<String> disputed = new HashSet<>();
            body.conflicts().forEach(conflict -> disputed.addAll(conflict.values()));
            BigDecimal longest = values.stream()
                    .map(FigureSeries.Value::amount)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ONE);
            List<DossierPage.Bar> bars = new ArrayList<>();
            for (FigureSeries.Value value : values) {
                int percent = longest.signum() == 0
                        ? 0
                        : value.amount()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(longest, 0, RoundingMode.HALF_UP)
                                .intValue();
                bars.add(new DossierPage.Bar(
                        Naming.period(value.period(), words),
                        words.amount(value.amount(), body.unit()),
                        percent,
                        disputed.contains(value.id())));
            }
            charts.add(new DossierPage.BarChart(row.id(), Naming.figures(body, words), bars));
        }
        return charts;
    }
}
