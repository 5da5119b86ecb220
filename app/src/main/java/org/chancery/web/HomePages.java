package org.chancery.web;

import java.time.LocalDate;
import org.chancery.view.HomePage;
import org.chancery.view.Overview;
import org.jspecify.annotations.Nullable;

/** The first page. */
final class HomePages implements Pages {
    /** Cookie that knows which state of the record a visitor has seen. */
    static final String VISITS = "visits";

    private static final int SAVED = 8;

    private final Remembered<Overview> overview = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.HOME, this::home);
    }

    private Answer home(Visit visit) {
        Seen seen = seen(visit);
        Overview whole = overview.at(visit, () -> Overview.of(visit.record(), visit.today()));
        HomePage page =
                HomePage.of(whole, visit.record(), seen.lastRevision(), seen.lastDay(), visit.today(), visit.words());
        return Answer.Page.of("home.jte", visit.words().say("home.title"), Section.HOME)
                .with("saved", SearchPages.items(visit, SAVED))
                .with("view", page);
    }

    private static Seen seen(Visit visit) {
        return Seen.parse(visit.cookie(VISITS)).now(visit.revision(), visit.today());
    }

    /** Leaves word of a visit in a cookie, whether the page is made for it or was kept. */
    static void leaveTrace(Visit visit) {
        visit.remember(VISITS, seen(visit).toString());
    }

    /**
     * What a visitor has seen. A visit lasts as long as the day: what came since the last day on which somebody looked is
     * new all day.
     *
     * @param lastRevision of the record at the end of the last visit
     * @param lastDay of the last visit, or null
     * @param revision seen during this visit
     * @param day of this visit, or null
     */
    record Seen(
            long lastRevision,
            @Nullable LocalDate lastDay,
            long revision,
            @Nullable LocalDate day) {
        private static final Seen NOTHING = new Seen(0, null, 0, null);

        static Seen parse(@Nullable String cookie) {
            String[] parts = cookie == null ? new String[0] : cookie.split("_", -1);
            try {
                return parts.length == 4
                        ? new Seen(Long.parseLong(parts[0]), day(parts[1]), Long.parseLong(parts[2]), day(parts[3]))
                        : NOTHING;
            } catch (NumberFormatException | java.time.DateTimeException e) {
                return NOTHING;
            }
        }

        private static @Nullable LocalDate day(String part) {
            return part.isEmpty() ? null : LocalDate.parse(part);
        }

        Seen now(long revisionNow, LocalDate today) {
            // A record made anew begins to count from the start.
            long known = Math.min(revision, revisionNow);
            return today.equals(day)
                    ? new Seen(Math.min(lastRevision, revisionNow), lastDay, revisionNow, today)
                    : new Seen(known, day, revisionNow, today);
        }

        @Override
        public String toString() {
            return lastRevision + "_" + (lastDay == null ? "" : lastDay) + "_" + revision + "_"
                    + (day == null ? "" : day);
        }
    }
}
