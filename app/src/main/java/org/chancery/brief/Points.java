package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.brief.SeenMatter.Raised;
import org.chancery.brief.SeenMatter.Whose;
import org.chancery.identity.JoinedEngagement;
import org.chancery.matter.Progress;
import org.chancery.matter.Response;
import org.chancery.matter.Status;
import org.chancery.matter.Step;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Which points are to be expected at the next meeting, and why. The rules, all of them:
 *
 * <table>
 * <caption>Reasons for a point</caption>
 * <tr><th>reason</th><th>holds where</th><th>the point is</th></tr>
 * <tr><td>every meeting</td><td>it was raised in each of the last two meetings of both or more</td><td>certain</td></tr>
 * <tr><td>due</td><td>its day has passed, or comes before the meeting (without one: within ninety days)</td>
 *     <td>certain</td></tr>
 * <tr><td>agenda</td><td>the words that tell of the meeting tell of it as well, or both agreed it in a session of the
 *     last half year</td><td>certain</td></tr>
 * <tr><td>often</td><td>it was raised on three days or more, the last of them within a year</td><td>certain</td></tr>
 * <tr><td>lately</td><td>it was raised or promised within the last year</td><td>possible</td></tr>
 * <tr><td>unanswered</td><td>they asked, and no answer of ours is on record</td><td>ours to defend, if it is to be
 *     expected at all</td></tr>
 * <tr><td>declined</td><td>they asked, and we declined or proposed something else</td><td>the same</td></tr>
 * <tr><td>late</td><td>we owe it, and its day has passed, or no step was told for nine months</td><td>the same</td></tr>
 * </table>
 *
 * <p>A point for which none holds is no point. Pure and stateless but for what it is made with.
 */
final class Points {
    /** How far ahead is looked where no meeting is known. */
    static final int DAYS_AHEAD = 90;

    private static final int OFTEN = 3;
    private static final int MEETINGS = 2;

    /** Kinds of points. */
    enum Kind {
        CERTAIN,
        POSSIBLE,
        DEFENSIVE
    }

    /** Why a point is one. */
    enum Why {
        EVERY_MEETING,
        DUE,
        OVERDUE,
        AGENDA,
        TASK,
        OFTEN,
        LATELY,
        PROMISED,
        AGREED,
        UNANSWERED,
        DECLINED,
        STALLED
    }

    /**
     * A reason that holds.
     *
     * @param number how often, or 0
     * @param date since or until when, or null
     * @param words that show it
     */
    record Reason(Why why, int number, @Nullable PartialDate date, List<Notes.Words> words) {}

    /** A matter that is to be expected. */
    record Point(SeenMatter matter, Kind kind, List<Reason> reasons) {}

    /** Meetings of the same days count as one. */
    private record Meeting(LocalDate start, LocalDate end, Set<ClaimId> claims) {}

    private final LocalDate on;
    private final @Nullable Entry<JoinedEngagement> next;
    private final Set<ClaimId> tasks;
    private final List<Meeting> held;

    /**
     * @param on the day
     * @param next the meeting to come, or null
     * @param held meetings of both, the latest first
     * @param tasks claims of what both agreed in sessions of the last half year
     */
    Points(
            LocalDate on,
            @Nullable Entry<JoinedEngagement> next,
            List<Entry<JoinedEngagement>> held,
            Set<ClaimId> tasks) {
        this.on = on;
        this.next = next;
        this.tasks = tasks;
        this.held = meetings(held);
    }

    /** The latest first; those that share a day are one: a round with the talks beside it. */
    private static List<Meeting> meetings(List<Entry<JoinedEngagement>> held) {
        List<Meeting> ascending = new ArrayList<>();
        held.stream()
                .filter(entry -> entry.body().start() != null
                        && Objects.requireNonNull(entry.body().start()).isDay())
                .sorted(Comparator.comparing(
                        entry -> Objects.requireNonNull(entry.body().start())))
                .forEach(entry -> add(entry, ascending));
        return ascending.reversed();
    }

    private static void add(Entry<JoinedEngagement> entry, List<Meeting> ascending) {
        LocalDate start = Objects.requireNonNull(entry.body().start()).firstDay();
        PartialDate told = entry.body().end();
        LocalDate end = told == null || told.lastDay().isBefore(start) ? start : told.lastDay();
        Set<ClaimId> claims = new HashSet<>(entry.claims());
        Meeting before = ascending.isEmpty() ? null : ascending.getLast();
        if (before != null && !start.isAfter(before.end())) {
            ascending.removeLast();
            claims.addAll(before.claims());
            start = before.start();
            end = end.isAfter(before.end()) ? end : before.end();
        }
        ascending.add(new Meeting(start, end, claims));
    }

    /** The points among some matters: certain ones with the most reasons first, the latest first among equals. */
    List<Point> of(List<SeenMatter> matters) {
        List<Point> points = new ArrayList<>();
        for (SeenMatter matter : matters) {
            if (matter.isOpen()) {
                Point point = point(matter);
                if (point != null) {
                    points.add(point);
                }
            }
        }
        Collections.sort(
                points,
                Comparator.comparingInt((Point point) -> -weight(point))
                        .thenComparing(point -> point.matter().last(), Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(point -> point.matter().entry().id()));
        return points;
    }

    private static int weight(Point point) {
        // What a side asked is spoken of before what both had agreed.
        int weight = Math.min(9, point.matter().raised().size())
                + (point.matter().raised().isEmpty() ? 0 : 30);
        for (Reason reason : point.reasons()) {
            weight += switch (reason.why()) {
                case EVERY_MEETING -> 40;
                case OVERDUE, DECLINED -> 30;
                case OFTEN, DUE, UNANSWERED -> 25;
                case TASK, AGENDA, STALLED -> 15;
                case LATELY, PROMISED, AGREED -> 5;
            };
        }
        return weight;
    }

    private @Nullable Point point(SeenMatter matter) {
        List<Reason> certain = new ArrayList<>();
        everyMeeting(matter, certain);
        if (certain.isEmpty()) {
            often(matter, certain);
        }
        due(matter, certain);
        agenda(matter, certain);
        List<Reason> reasons = new ArrayList<>(certain);
        if (certain.isEmpty()) {
            lately(matter, reasons);
        }
        if (reasons.isEmpty()) {
            return null;
        }
        List<Reason> exposed = matter.isOurs() ? exposed(matter) : List.of();
        reasons.addAll(exposed);
        Kind kind = !exposed.isEmpty() || matter.isOurs() && matter.progress() == Progress.OVERDUE
                ? Kind.DEFENSIVE
                : certain.isEmpty() ? Kind.POSSIBLE : Kind.CERTAIN;
        return new Point(matter, kind, reasons);
    }

    private void everyMeeting(SeenMatter matter, List<Reason> reasons) {
        int meetings = 0;
        List<Notes.Words> words = new ArrayList<>();
        for (Meeting meeting : held) {
            Step step = matter.raisings().stream()
                    .filter(raising -> isIn(raising, meeting))
                    .findFirst()
                    .orElse(null);
            if (step == null) {
                break;
            }
            meetings++;
            words.add(Notes.Words.of(step));
        }
        if (meetings >= MEETINGS) {
            reasons.add(new Reason(Why.EVERY_MEETING, meetings, null, words));
        }
    }

    private static boolean isIn(Step step, Meeting meeting) {
        PartialDate date = step.date();
        if (date == null) {
            return meeting.claims().contains(step.claim());
        }
        return date.isDay()
                && !date.firstDay().isBefore(meeting.start())
                && !date.firstDay().isAfter(meeting.end());
    }

    private void due(SeenMatter matter, List<Reason> reasons) {
        Step in = matter.dueIn();
        if (matter.due() == null || in == null) {
            return;
        }
        PartialDate due = matter.due().date();
        List<Notes.Words> words = List.of(Notes.Words.of(in));
        if (due.lastDay().isBefore(on)) {
            // A day that passed more than two years ago is history, not a point.
            if (matter.progress() == Progress.OVERDUE && due.lastDay().isAfter(on.minusYears(2))) {
                reasons.add(new Reason(Why.OVERDUE, 0, due, words));
            }
        } else if (!due.lastDay().isAfter(meetingDay())) {
            reasons.add(new Reason(Why.DUE, 0, due, words));
        }
    }

    private LocalDate meetingDay() {
        PartialDate start = next == null ? null : next.body().start();
        return start == null ? on.plusDays(DAYS_AHEAD) : start.lastDay();
    }

    private void agenda(SeenMatter matter, List<Reason> reasons) {
        List<Step> steps = matter.entry().body().steps();
        if (next != null) {
            steps.stream()
                    .filter(step -> next.body().tellings().stream().anyMatch(told -> isToldWith(step, told)))
                    .findFirst()
                    .ifPresent(step -> reasons.add(new Reason(Why.AGENDA, 0, null, List.of(Notes.Words.of(step)))));
        }
        steps.stream()
                .filter(step -> tasks.contains(step.claim()))
                .findFirst()
                .ifPresent(step -> reasons.add(new Reason(Why.TASK, 0, step.date(), List.of(Notes.Words.of(step)))));
    }

    /** Whether the words that tell of a meeting tell of the step as well. */
    private static boolean isToldWith(Step step, JoinedEngagement.Told told) {
        return step.claim().document().equals(told.claim().document())
                && told.evidence().stream().anyMatch(words -> step.start() < words.end() && words.start() < step.end());
    }

    private void often(SeenMatter matter, List<Reason> reasons) {
        if (matter.raised().size() >= OFTEN && isOfLastYear(matter.lastRaised())) {
            reasons.add(new Reason(Why.OFTEN, matter.raised().size(), date(matter.lastRaised()), onePerDay(matter)));
        }
    }

    private void lately(SeenMatter matter, List<Reason> reasons) {
        Step bound = matter.bound();
        if (bound != null && isOfLastYear(bound.when())) {
            reasons.add(new Reason(
                    bound.status() == Status.AGREED ? Why.AGREED : Why.PROMISED,
                    0,
                    bound.date() == null ? date(bound.published()) : bound.date(),
                    List.of(Notes.Words.of(bound))));
        } else if (isOfLastYear(matter.lastRaised())) {
            reasons.add(new Reason(Why.LATELY, matter.raised().size(), date(matter.lastRaised()), onePerDay(matter)));
        }
    }

    private List<Reason> exposed(SeenMatter matter) {
        if (matter.whose() == Whose.THEY_ASK) {
            Response response = matter.entry().body().response();
            Step answer = matter.answer();
            if (response == Response.NONE_FOUND) {
                return List.of(new Reason(Why.UNANSWERED, matter.raised().size(), null, onePerDay(matter)));
            }
            boolean isDeclined = response == Response.DECLINED || response == Response.COUNTER_PROPOSED;
            return isDeclined && answer != null
                    ? List.of(new Reason(Why.DECLINED, 0, answer.date(), List.of(Notes.Words.of(answer))))
                    : List.of();
        }
        Step bound = matter.bound();
        return matter.progress() == Progress.STALLED && bound != null
                ? List.of(new Reason(Why.STALLED, 0, date(matter.last()), List.of(Notes.Words.of(bound))))
                : List.of();
    }

    private static List<Notes.Words> onePerDay(SeenMatter matter) {
        return matter.raised().reversed().stream()
                .limit(OFTEN)
                .map(Raised::steps)
                .map(steps -> Notes.Words.of(steps.getFirst()))
                .toList();
    }

    private boolean isOfLastYear(@Nullable LocalDate day) {
        return day != null && day.isAfter(on.minusYears(1));
    }

    private static @Nullable PartialDate date(@Nullable LocalDate day) {
        return day == null ? null : PartialDate.of(day);
    }
}
