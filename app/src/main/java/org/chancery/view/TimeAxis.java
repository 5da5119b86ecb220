package org.chancery.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time laid over the width of a drawing, with a margin at both ends. Immutable. */
record TimeAxis(LocalDate from, LocalDate to) {
    private static final int LEFT = 10;
    private static final int TICKS = 8;
    private static final int LEAST_MARGIN_DAYS = 10;

    /** One that holds all of some days, of which there is at least one. */
    static TimeAxis of(List<LocalDate> days) {
        LocalDate from = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        long margin = Math.max(LEAST_MARGIN_DAYS, ChronoUnit.DAYS.between(from, to) / 30);
        return new TimeAxis(from.minusDays(margin), to.plusDays(margin));
    }

    /** Where a day lies, in units of the drawing. */
    int x(LocalDate day) {
        double part = (double) ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to));
        return (int) Math.round(LEFT + part * (DossierPage.SlipChart.WIDTH - 2 * LEFT));
    }

    /** Years where it is long, quarters or months where it is short: "Nov 2025", "Dec", "2026", "Feb". */
    List<DossierPage.Tick> ticks(Wording words) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("LLL", words.locale());
        long months = Math.max(1, ChronoUnit.MONTHS.between(from, to));
        int step = months <= TICKS ? 1 : months <= 3 * TICKS ? 3 : months <= 6 * TICKS ? 6 : 12;
        while (months / step > 2 * TICKS) {
            step *= 2;
        }
        List<DossierPage.Tick> ticks = new ArrayList<>();
        LocalDate at = from.withDayOfMonth(1);
        while (at.isBefore(from) || (at.getMonthValue() - 1) % Math.min(step, 12) != 0) {
            at = at.plusMonths(1);
        }
        for (; !at.isAfter(to); at = at.plusMonths(step)) {
            String label = step >= 12 || at.getMonthValue() == 1
                    ? String.valueOf(at.getYear())
                    : month.format(at) + (ticks.isEmpty() ? " " + at.getYear() : "");
            ticks.add(new DossierPage.Tick(x(at), label));
        }
        return ticks;
    }
}
