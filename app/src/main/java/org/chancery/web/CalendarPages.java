package org.chancery.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.chancery.resolve.Searched;
import org.chancery.view.CalendarPage;
import org.chancery.view.Deadlines;
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
        CalendarPage view = CalendarPage.of(
                month,
                PartyName.parse(visit.asked("with")),
                deadlines.at(visit, () -> Deadlines.of(visit.record())),
                visit.record(),
                coverage.at(visit, visit.record()::coverage),
                visit.today(),
                visit.words());
        return Answer.Page.of("calendar.jte", view.title(), Section.CALENDAR)
                .under(visit.words().say("nav.calendar"), Links.CALENDAR)
                .with("asMonth", visit.asked("as").equals("month"))
                .with("view", view);
    }
}
