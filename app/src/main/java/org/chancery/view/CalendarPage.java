package org.chancery.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Searched;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * A month: who meets whom, and what is to be done until when. Immutable.
 *
 * @param month of which
 * @param party only what has to do with this party; empty for all
 * @param title the month in words
 * @param weekdays their short names, the first day of the language's week first
 * @param weeks of seven days; days of other months are null
 * @param days that have something, in order
 * @param undated what is of the month, or of the year that ends with it, without a day
 * @param before the nearest month before that has something, or null
 * @param after the nearest month after that has something, or null
 * @param hidden how many engagements are not shown
 */
public record CalendarPage(
        YearMonth month,
        String party,
        String title,
        List<String> weekdays,
        List<List<@Nullable Cell>> weeks,
        List<Day> days,
        Day undated,
        @Nullable Neighbour before,
        @Nullable Neighbour after,
        long hidden) {
    private static final int SHOWN = 200;
    private static final int IN_CELL = 4;
    /** An engagement that lasts longer is found in the month in which it ends. */
    private static final int LONGEST = 31;

    /** A day of the month: how much is on it, and the first few of that. */
    public record Cell(int day, String anchor, int count, boolean isToday, List<Line> lines) {}

    /** Something on a day in a few words: an engagement, or what is due. */
    public record Line(EntryKind kind, String id, Heading heading, boolean isDue) {}

    /** What is on a day. */
    public record Day(String anchor, String name, boolean isToday, List<EntryItem> engagements, List<Due> due) {
        /** Whether nothing is on it. */
        public boolean isEmpty() {
            return engagements.isEmpty() && due.isEmpty();
        }
    }

    /** Something that is to be done until then. */
    public record Due(
            EntryRef entry, List<String> parties, String what, String when, MatterItem.Chip state, Citation citation) {}

    /** Another month. */
    public record Neighbour(YearMonth month, String name) {}

    /** Lays out a month as seen on a day. */
    public static CalendarPage of(
            YearMonth month,
            String party,
            Deadlines deadlines,
            RecordStore record,
            Searched searched,
            LocalDate today,
            Wording words) {
        Citations citations = new Citations(record);
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Met of = met(month, party, record);
        List<EntryRow> met = of.onDays();
        List<EntryRow> vague = of.sometime();
        Map<LocalDate, List<EntryRow>> byDay = new TreeMap<>();
        int shown = Math.min(SHOWN, met.size());
        for (EntryRow row : met.subList(0, shown)) {
            LocalDate start = start(row);
            byDay.computeIfAbsent(start.isBefore(first) ? first : start, day -> new ArrayList<>())
                    .add(row);
        }
        Map<LocalDate, List<Due>> dueByDay = new TreeMap<>();
        List<Due> dueSometime = new ArrayList<>();
        List<Deadlines.Deadline> ends = deadlines.of(month, party);
        Map<String, EntryRow> ending = entries(ends, record);
        citations.gather(ends.stream().map(Deadlines.Deadline::claim).toList());
        for (Deadlines.Deadline deadline : ends) {
            Due due = due(deadline, ending.get(deadline.id()), searched, today, citations, words);
            if (due != null && deadline.date().isDay()) {
                dueByDay.computeIfAbsent(deadline.date().firstDay(), day -> new ArrayList<>())
                        .add(due);
            } else if (due != null) {
                dueSometime.add(due);
            }
        }
        List<Day> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Day one = new Day(
                    "d-" + day,
                    Naming.capital(day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, words.locale())) + ", "
                            + words.date(day),
                    day.equals(today),
                    EntryItem.of(byDay.getOrDefault(day, List.of()), citations, words),
                    dueByDay.getOrDefault(day, List.of()));
            if (!one.isEmpty()) {
                days.add(one);
            }
        }
        return new CalendarPage(
                month,
                party,
                name(month, words),
                IntStream.range(0, 7)
                        .mapToObj(firstOfWeek(words)::plus)
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()))
                        .toList(),
                weeks(month, days, today, firstOfWeek(words)),
                days,
                new Day(
                        "sometime",
                        "",
                        false,
                        EntryItem.of(vague.subList(0, Math.min(SHOWN, vague.size())), citations, words),
                        dueSometime),
                neighbour(month, false, party, deadlines, record, words),
                neighbour(month, true, party, deadlines, record, words),
                (long) met.size() - shown + Math.max(0, vague.size() - SHOWN));
    }

    /**
     * The engagements of a month.
     *
     * @param onDays of which a day is told, in order
     * @param sometime of which the month or the year that ends with it is all that is told
     */
    public record Met(List<EntryRow> onDays, List<EntryRow> sometime) {}

    /** The engagements of a month, of a party where one is named. */
    public static Met met(YearMonth month, String party, RecordStore record) {
        LocalDate last = month.atEndOfMonth();
        List<EntryRow> onDays = new ArrayList<>();
        List<EntryRow> sometime = new ArrayList<>();
        for (EntryRow row : Entries.gists(record)
                .entriesOfDays(
                        EntryKind.ENGAGEMENT.kind(),
                        party.isEmpty() ? null : party,
                        month.atDay(1),
                        last.plusDays(LONGEST))) {
            PartialDate start = row.first() != null ? row.first() : row.last();
            PartialDate end = row.last() != null ? row.last() : start;
            if (start == null || end == null || start.firstDay().isAfter(last)) {
                continue;
            }
            if (start.isDay()) {
                onDays.add(row);
            } else if (!end.lastDay().isAfter(last)) {
                sometime.add(row);
            }
        }
        return new Met(onDays, sometime);
    }

    private static LocalDate start(EntryRow row) {
        PartialDate start = row.first() != null ? row.first() : row.last();
        return start == null ? LocalDate.MIN : start.firstDay();
    }

    private static String name(YearMonth month, Wording words) {
        return Naming.capital(words.date(PartialDate.parse(month.toString())));
    }

    private static DayOfWeek firstOfWeek(Wording words) {
        return DayOfWeek.valueOf(words.say("calendar.firstDay"));
    }

    private static List<List<@Nullable Cell>> weeks(
            YearMonth month, List<Day> days, LocalDate today, DayOfWeek firstOfWeek) {
        Map<String, Day> byAnchor = new TreeMap<>();
        days.forEach(day -> byAnchor.put(day.anchor(), day));
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        LocalDate at = month.atDay(1).with(TemporalAdjusters.previousOrSame(firstOfWeek));
        while (!at.isAfter(month.atEndOfMonth())) {
            List<@Nullable Cell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++, at = at.plusDays(1)) {
                week.add(YearMonth.from(at).equals(month) ? cell(at, byAnchor.get("d-" + at), today) : null);
            }
            weeks.add(week);
        }
        return weeks;
    }

    private static Cell cell(LocalDate at, @Nullable Day day, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        if (day != null) {
            day.due()
                    .forEach(due -> lines.add(new Line(
                            due.entry().kind(), due.entry().id(), due.entry().heading(), true)));
            day.engagements().forEach(item -> lines.add(new Line(item.kind(), item.id(), item.heading(), false)));
        }
        return new Cell(
                at.getDayOfMonth(),
                "d-" + at,
                lines.size(),
                at.equals(today),
                List.copyOf(lines.subList(0, Math.min(IN_CELL, lines.size()))));
    }

    private static @Nullable Neighbour neighbour(
            YearMonth month, boolean isAfter, String party, Deadlines deadlines, RecordStore record, Wording words) {
        LocalDate day = record.nearestDay(
                EntryKind.ENGAGEMENT.kind(),
                party.isEmpty() ? null : party,
                isAfter ? month.atEndOfMonth() : month.atDay(1),
                isAfter);
        YearMonth met = day == null ? null : YearMonth.from(day);
        YearMonth due = deadlines.nearest(month, isAfter, party);
        YearMonth nearest =
                met == null || due == null ? (met == null ? due : met) : met.isBefore(due) == isAfter ? met : due;
        return nearest == null ? null : new Neighbour(nearest, name(nearest, words));
    }

    /** The entries of deadlines by their ids, without those that are gone since. */
    private static Map<String, EntryRow> entries(List<Deadlines.Deadline> deadlines, RecordStore record) {
        Map<String, EntryRow> rows = new HashMap<>();
        for (EntryKind kind : List.of(EntryKind.MATTER, EntryKind.INSTRUMENT)) {
            List<String> ids = deadlines.stream()
                    .filter(deadline -> deadline.kind() == kind)
                    .map(Deadlines.Deadline::id)
                    .toList();
            Entries.gists(record).entries(kind.kind(), ids).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    private static @Nullable Due due(
            Deadlines.Deadline deadline,
            @Nullable EntryRow row,
            Searched searched,
            LocalDate today,
            Citations citations,
            Wording words) {
        if (row == null) {
            return null;
        }
        String what = "";
        MatterItem.Chip state = new MatterItem.Chip("", "plain");
        if (deadline.kind() == EntryKind.MATTER) {
            MatterItem matter = MatterItem.of(Entries.matter(row), today, searched, citations, words);
            state = matter.progress();
        } else {
            for (InstrumentLife.Target target : Entries.instrument(row).body().targets()) {
                if (target.source().claim().equals(deadline.claim())) {
                    what = words.say("dossier.target") + ": "
                            + words.label("stage", target.stage().label());
                    state = new MatterItem.Chip(
                            words.label("outcome", Naming.label(target.outcome())), LifeLines.tone(target.outcome()));
                }
            }
        }
        return new Due(
                EntryRef.of(row, words),
                deadline.parties(),
                what,
                words.date(deadline.date()),
                state,
                citations.of(deadline.claim(), deadline.quote()));
    }
}
