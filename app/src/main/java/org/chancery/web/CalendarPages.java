package org.chancery.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.export.CalendarExport;
import org.chancery.view.CalendarPage;
import org.chancery.view.Deadlines;
import org.chancery.view.EntryKind;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;

/** Engagements and due dates by month. */
final class CalendarPages implements Pages {
    private static final int FIRST_YEAR = 1000;

    private final Remembered<Searched> coverage = new Remembered<>();
    private final Remembered<Deadlines> deadlines = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.CALENDAR, this::now);
        routes.page(Links.CALENDAR + "/{month}", visit -> month(visit, month(visit.part("month"))));
    }

    private Answer now(Visit visit) {
        YearMonth asked = month(visit.asked("month"));
        return asked == null
                ? month(visit, YearMonth.from(visit.today()))
                : new Answer.Elsewhere(Links.calendar(
                        asked,
                        PartyName.parse(visit.asked("with")),
                        visit.asked("as").equals("month")));
    }

    private static @Nullable YearMonth month(String written) {
        try {
            YearMonth month = YearMonth.parse(written);
            return month.getYear() >= FIRST_YEAR && month.getYear() <= 9999 ? month : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Answer month(Visit visit, @Nullable YearMonth month) {
        if (month == null) {
            return new Answer.Missing();
        }
        String party = PartyName.parse(visit.asked("with"));
        String format = visit.asked("format");
        if (!format.isEmpty()) {
            return format.equals("ics") ? file(visit, month, party) : new Answer.Missing();
        }
        CalendarPage view = CalendarPage.of(
                month,
                party,
                deadlines(visit),
                visit.record(),
                coverage.at(visit, visit.record()::coverage),
                visit.today(),
                visit.words());
        return Answer.Page.of("calendar.jte", view.title(), Section.CALENDAR)
                .under(visit.words().say("nav.calendar"), Links.CALENDAR)
                .with("asMonth", visit.asked("as").equals("month"))
                .with("view", view);
    }

    /** The same engagements and limits as on the page, and all of them. */
    private Answer file(Visit visit, YearMonth month, String party) {
        CalendarPage.Met met = CalendarPage.met(month, party, visit.record());
        List<Deadlines.Deadline> due = deadlines(visit).of(month, party);
        Map<String, EntryRow> rows = new HashMap<>();
        for (EntryKind kind : List.of(EntryKind.MATTER, EntryKind.INSTRUMENT)) {
            List<String> ids = due.stream()
                    .filter(one -> one.kind() == kind)
                    .map(Deadlines.Deadline::id)
                    .toList();
            visit.record().entries(kind.kind(), ids).forEach(row -> rows.put(row.id(), row));
        }
        return ExportPages.month(
                visit,
                month,
                party,
                Stream.concat(met.onDays().stream(), met.sometime().stream()).toList(),
                due.stream()
                        .filter(one -> rows.containsKey(one.id()))
                        .map(one -> new CalendarExport.Limit(
                                Objects.requireNonNull(rows.get(one.id())), one.date(), one.claim()))
                        .toList());
    }

    private Deadlines deadlines(Visit visit) {
        return deadlines.at(visit, () -> Deadlines.of(visit.record()));
    }
}
