package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.NumberedSeries;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.chancery.store.EntryRow;
import org.chancery.store.Gists;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * All engagements of one series in their order, with the numbers that no document tells of. Immutable.
 *
 * @param name in words
 * @param key of the series
 * @param parties whose it is; empty where many meet in it
 * @param lines sessions and gaps, in order
 * @param next the nearest session to come, or null
 * @param sessions how many are told
 * @param hidden how many of the earlier ones are not shown
 */
public record SeriesPage(
        String name,
        NumberedSeries.Key key,
        List<String> parties,
        List<Line> lines,
        @Nullable Line next,
        int sessions,
        int hidden) {
    private static final int SHOWN = 60;
    private static final int CITED = 6;
    private static final int PEOPLE_READ = 200;
    private static final int DOCUMENTS_ASKED = 60;

    /**
     * A session, or a gap between two.
     *
     * @param gap in a sentence; empty for a session
     * @param engagement null for a gap
     * @param number "5th"; empty where none is told
     */
    public record Line(
            String gap,
            @Nullable EntryRef engagement,
            String number,
            String day,
            String when,
            String distance,
            String place,
            MatterItem.Chip state,
            boolean isHeld,
            List<PersonRef> people,
            List<String> topics,
            List<Citation> citations) {}

    /** Lays out a series as seen on a day. */
    public static SeriesPage of(SeriesIndex.Series series, RecordStore record, LocalDate today, Wording words) {
        List<SeriesIndex.Session> sessions = series.sessions();
        List<SeriesIndex.Session> shown = sessions.subList(Math.max(0, sessions.size() - SHOWN), sessions.size());
        Map<String, EntryRow> rows = new HashMap<>();
        Entries.gists(record)
                .entries(
                        EntryKind.ENGAGEMENT.kind(),
                        shown.stream().map(SeriesIndex.Session::id).toList())
                .forEach(row -> rows.put(row.id(), row));
        Citations citations = new Citations(record);
        PeopleNamed people = people(rows.values(), record, words);
        List<Line> lines = new ArrayList<>();
        Line next = null;
        int before = shown.size() < sessions.size() ? Integer.MAX_VALUE : 0;
        for (SeriesIndex.Session session : shown) {
            EntryRow row = rows.get(session.id());
            if (row == null) {
                continue;
            }
            Integer ordinal = session.ordinal();
            if (ordinal != null) {
                gap(before, ordinal, series.missing(), words, lines);
                before = Math.max(before == Integer.MAX_VALUE ? 0 : before, ordinal);
            }
            Line line = line(Entries.engagement(row), session, people, citations, today, words);
            lines.add(line);
            PartialDate start = session.start();
            boolean isAhead = session.status() == EngagementStatus.PLANNED
                    && start != null
                    && !start.lastDay().isBefore(today);
            next = next == null && isAhead ? line : next;
        }
        return new SeriesPage(
                Naming.series(series.key(), words),
                series.key(),
                series.key().parties(),
                lines,
                next,
                sessions.size(),
                sessions.size() - shown.size());
    }

    private static PeopleNamed people(Collection<EntryRow> rows, RecordStore record, Wording words) {
        Set<String> names = new HashSet<>();
        Set<String> documents = new HashSet<>();
        for (EntryRow row : rows) {
            names.addAll(Entries.engagement(row).body().participants());
            documents.add(row.claims().getFirst().document());
        }
        PeopleNamed people = new PeopleNamed(record, words);
        people.add(
                Entries.gists(record)
                        .entriesIn(
                                documents.stream().limit(DOCUMENTS_ASKED).toList(),
                                EntryKind.PERSON.kind(),
                                false,
                                PEOPLE_READ)
                        .stream()
                        .map(Gists.Along::row)
                        .toList(),
                names);
        return people;
    }

    private static void gap(int before, int ordinal, List<Integer> missing, Wording words, List<Line> lines) {
        List<Integer> between = missing.stream()
                .filter(number -> number > before && number < ordinal)
                .toList();
        if (!between.isEmpty()) {
            lines.add(new Line(
                    words.say("series.gap", Naming.ranges(between, words)),
                    null,
                    "",
                    "",
                    "",
                    "",
                    "",
                    new MatterItem.Chip("", "plain"),
                    false,
                    List.of(),
                    List.of(),
                    List.of()));
        }
    }

    private static Line line(
            Entry<JoinedEngagement> entry,
            SeriesIndex.Session session,
            PeopleNamed people,
            Citations citations,
            LocalDate today,
            Wording words) {
        JoinedEngagement body = entry.body();
        PartialDate start = body.start();
        Integer ordinal = session.ordinal();
        boolean isHeld = body.status() == EngagementStatus.HELD;
        boolean isUntold = body.status() == EngagementStatus.PLANNED
                && start != null
                && start.lastDay().isBefore(today);
        return new Line(
                "",
                new EntryRef(EntryKind.ENGAGEMENT, entry.id(), Heading.own(Naming.engagement(body, words))),
                ordinal == null ? "" : words.ordinal(ordinal),
                start == null ? "" : start.firstDay().toString(),
                Naming.days(body, words),
                start == null ? "" : words.since(start, today),
                Naming.place(body.place(), words),
                new MatterItem.Chip(
                        isUntold
                                ? words.say("talks.untold")
                                : words.label("held", body.status().label()),
                        isHeld ? "good" : isUntold ? "warn" : "wait"),
                isHeld,
                people.named(body.participants()),
                body.topics(),
                body.tellings().stream().limit(CITED).map(citations::of).toList());
    }
}
