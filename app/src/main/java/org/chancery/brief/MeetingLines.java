package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.brief.Notes.Words;
import org.chancery.identity.JoinedEngagement;
import org.chancery.matter.Step;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.standing.InstrumentLife;
import org.chancery.view.Naming;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** Meetings held, the one to come, and what falls due. One thread. */
final class MeetingLines {
    /** A gathering of more sides than this is no meeting of two. */
    private static final int SIDES = 4;
    /** Of so many meetings it is looked up who the people are. */
    private static final int SHOWN = 25;

    private final Setting setting;
    private final Wording words;
    private final People people;
    private final List<Entry<JoinedEngagement>> held;
    private final List<Entry<JoinedEngagement>> planned;

    MeetingLines(Setting setting, People people, List<Entry<JoinedEngagement>> engagements) {
        this.setting = setting;
        this.words = setting.words();
        this.people = people;
        this.held = engagements.stream()
                .filter(entry -> entry.body().status() == EngagementStatus.HELD && isPast(entry.body()))
                .sorted(Comparator.comparing(MeetingLines::day)
                        .reversed()
                        .thenComparing(entry -> entry.body().parties().size())
                        .thenComparing(entry -> -entry.body().participants().size())
                        .thenComparing(Entry::id))
                .toList();
        this.planned = engagements.stream()
                .filter(entry -> entry.body().status() == EngagementStatus.PLANNED && isAhead(entry.body()))
                .sorted(Comparator.comparing(MeetingLines::day).thenComparing(Entry::id))
                .toList();
    }

    private boolean isPast(JoinedEngagement body) {
        PartialDate start = body.start();
        return start != null && !start.firstDay().isAfter(setting.question().on());
    }

    private boolean isAhead(JoinedEngagement body) {
        PartialDate end = body.end() == null ? body.start() : body.end();
        return end != null && !end.lastDay().isBefore(setting.question().on());
    }

    private static LocalDate day(Entry<JoinedEngagement> entry) {
        PartialDate start = entry.body().start();
        return start == null ? LocalDate.MIN : start.firstDay();
    }

    /** Those that are shown: the one to come, and those held last. */
    List<Entry<JoinedEngagement>> shown() {
        List<Entry<JoinedEngagement>> shown =
                new ArrayList<>(planned.stream().limit(1).toList());
        held.stream().limit(SHOWN).forEach(shown::add);
        return shown;
    }

    /** Those held, the latest first. */
    List<Entry<JoinedEngagement>> held() {
        return held;
    }

    /** The nearest to come, one of both alone before one of many; null where none is on record. */
    @Nullable
    Entry<JoinedEngagement> next() {
        return planned.stream()
                .min(Comparator.comparing(entry -> entry.body().parties().size() > SIDES))
                .orElse(null);
    }

    /** What the head says of the meeting to come. */
    Brief.Row head() {
        String label = words.say("brief.head.meeting");
        Entry<JoinedEngagement> next = next();
        if (next == null) {
            return new Brief.Row(
                    label,
                    List.of(Piece.plain(words.say("brief.noMeeting") + " " + setting.searchedWhat())),
                    List.of());
        }
        JoinedEngagement body = next.body();
        String place = body.place() == null ? " · " + words.say("brief.noPlace") : "";
        return new Brief.Row(
                label,
                List.of(
                        Piece.strong(Naming.engagement(body, words)),
                        Piece.plain(" · " + words.dates(body.start(), body.end()) + place)),
                List.of(setting.notes().of(Words.of(body.tellings().getLast()))));
    }

    /** Meetings of few sides first: an assembly that both attended is no meeting of both. */
    Section met() {
        List<Entry<JoinedEngagement>> meetings = held.stream()
                .sorted(Comparator.comparing(entry -> entry.body().parties().size() > SIDES))
                .toList();
        return new Section("met", words.say("brief.met"), List.of(setting.part("", meetings, this::met)));
    }

    private Group met(Entry<JoinedEngagement> entry) {
        JoinedEngagement body = entry.body();
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String participant : body.participants()) {
            String side = people.side(participant);
            (side.equals(setting.question().we())
                            ? ours
                            : side.equals(setting.question().they()) ? theirs : others)
                    .add(people.withPost(participant));
        }
        String type = words.label("engagement", body.type().name().toLowerCase(Locale.ROOT));
        Integer ordinal = body.ordinal();
        String what = Naming.capital(ordinal == null ? type : words.numbered(ordinal, type));
        List<String> said = new ArrayList<>(List.of(body.place() == null ? what : what + ", " + body.place()));
        if (body.parties().size() > 2) {
            said.add(Naming.sides(body.parties(), words));
        }
        String whom = whom(ours, theirs, others);
        if (!whom.isEmpty()) {
            said.add(whom);
        }
        return new Group(
                Piece.strong(words.dates(body.start(), body.end())),
                List.of(setting.line(
                        String.join(" · ", said),
                        body.tellings().stream().map(Words::of).toList())));
    }

    /** Person with person, post with post. */
    private String whom(List<String> ours, List<String> theirs, List<String> others) {
        String separator = "; ";
        if (!ours.isEmpty() && !theirs.isEmpty()) {
            return words.say("met.with", String.join(separator, ours), String.join(separator, theirs))
                    + (others.isEmpty() ? "" : separator + String.join(separator, others));
        }
        List<String> all = new ArrayList<>(ours);
        all.addAll(theirs);
        all.addAll(others);
        return String.join(separator, all);
    }

    /** What is planned and what falls due in the next ninety days, by day. */
    Section ahead(List<SeenMatter> matters, List<Entry<InstrumentLife>> instruments) {
        record Coming(LocalDate day, String id, Supplier<Group> group) {}
        List<Coming> coming = new ArrayList<>();
        LocalDate until = setting.question().on().plusDays(Points.DAYS_AHEAD);
        for (Entry<JoinedEngagement> entry : planned) {
            if (!day(entry).isAfter(until)) {
                JoinedEngagement body = entry.body();
                coming.add(new Coming(
                        day(entry),
                        entry.id(),
                        () -> new Group(
                                Piece.strong(words.dates(body.start(), body.end())),
                                List.of(setting.line(
                                        Naming.engagement(body, words),
                                        body.tellings().reversed().stream()
                                                .map(Words::of)
                                                .toList())))));
            }
        }
        for (SeenMatter matter : matters) {
            Step in = matter.dueIn();
            PartialDate due = matter.due() == null ? null : matter.due().date();
            if (due != null && in != null && matter.isOpen() && isComing(due, until)) {
                coming.add(new Coming(
                        due.firstDay(),
                        matter.entry().id(),
                        () -> due(due, Naming.matter(matter.entry(), words).text(), Words.of(in))));
            }
        }
        Set<ClaimId> told = new HashSet<>();
        for (Entry<InstrumentLife> entry : instruments) {
            for (InstrumentLife.Target target : entry.body().targets()) {
                boolean isOpen = target.outcome() == InstrumentLife.Outcome.OPEN;
                if (isOpen
                        && isComing(target.end(), until)
                        && told.add(target.source().claim())) {
                    String what = Naming.instrument(entry, words).text() + ": "
                            + words.label("stage", target.stage().label());
                    coming.add(new Coming(
                            target.start().firstDay(),
                            entry.id(),
                            () -> due(target.end(), what, Words.of(target.source()))));
                }
            }
        }
        coming.sort(Comparator.comparing(Coming::day).thenComparing(Coming::id));
        return new Section(
                "ahead",
                words.say("brief.ahead"),
                List.of(setting.part("", coming, one -> one.group().get())));
    }

    private boolean isComing(PartialDate date, LocalDate until) {
        return !date.lastDay().isBefore(setting.question().on())
                && !date.firstDay().isAfter(until);
    }

    private Group due(PartialDate date, String what, Words in) {
        return new Group(
                Piece.strong(words.date(date)), List.of(setting.line(words.say("brief.falls", what), List.of(in))));
    }
}
