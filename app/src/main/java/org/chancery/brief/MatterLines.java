package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.brief.Notes.Words;
import org.chancery.brief.Points.Point;
import org.chancery.brief.Points.Reason;
import org.chancery.brief.SeenMatter.Raised;
import org.chancery.brief.SeenMatter.Whose;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Response;
import org.chancery.matter.Status;
import org.chancery.matter.Step;
import org.chancery.view.Heading;
import org.chancery.view.Naming;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** What was asked and promised, what is to be expected, what was said of it. One thread. */
final class MatterLines {
    private static final int DAYS_NAMED = 3;
    private static final int NAMES = 2;
    private static final int QUOTED_TOGETHER = 40;

    private final Setting setting;
    private final Wording words;
    private final List<SeenMatter> matters;

    /**
     * @param matters all of both parties, in any order
     */
    MatterLines(Setting setting, List<SeenMatter> matters) {
        this.setting = setting;
        this.words = setting.words();
        this.matters = matters.stream().sorted(WEIGHTIEST).toList();
    }

    /** Matters with a name, raised often and lately, stand before single sentences of long ago. */
    private static final Comparator<SeenMatter> WEIGHTIEST = Comparator.comparingInt(
                    (SeenMatter matter) -> -weight(matter))
            .thenComparing(SeenMatter::last, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(matter -> matter.entry().id());

    private static int weight(SeenMatter matter) {
        MatterBody body = matter.entry().body();
        int said = (int) body.steps().stream().filter(SeenMatter::isSaid).count();
        boolean isDated = body.steps().stream().anyMatch(step -> step.date() != null);
        return (body.subject().isEmpty() ? 0 : 4)
                + Math.min(4, matter.raised().size())
                + Math.min(3, said)
                + (isDated ? 1 : 0)
                + (matter.entry().curation().isReviewed() ? 3 : 0);
    }

    private Stream<SeenMatter> of(Whose whose) {
        return matters.stream().filter(matter -> matter.whose() == whose);
    }

    // ---- asks and promises ------------------------------------------------------------------------------------------

    /** What we asked and is not done: what they promised is not had yet. */
    Section asks() {
        List<SeenMatter> ours = matters.stream()
                .filter(matter -> matter.whose() == Whose.WE_ASK
                        || matter.whose() == Whose.THEY_OWE
                                && matter.isRaisedBy(setting.question().we()))
                .toList();
        return section("asks", setting.part("", ours, this::ask));
    }

    /** The same of theirs. */
    Section wants() {
        List<SeenMatter> theirs = matters.stream()
                .filter(matter -> matter.whose() == Whose.THEY_ASK
                        || matter.whose() == Whose.WE_OWE
                                && matter.isRaisedBy(setting.question().they()))
                .toList();
        return section("wants", setting.part("", theirs, this::ask));
    }

    Section owed() {
        return section(
                "owed",
                setting.part(words.say("brief.owed.we"), of(Whose.WE_OWE).toList(), this::owed),
                setting.part(words.say("brief.owed.they"), of(Whose.THEY_OWE).toList(), this::owed),
                setting.part(words.say("brief.owed.both"), of(Whose.BOTH_OWE).toList(), this::owed));
    }

    private Section section(String key, Part... parts) {
        return new Section(key, words.say("brief." + key), List.of(parts));
    }

    private Group ask(SeenMatter matter) {
        List<Line> lines = new ArrayList<>(List.of(raised(matter)));
        Step answer = matter.answer();
        if (answer != null) {
            lines.add(answer(matter, answer));
        }
        lines.add(howFar(matter, answer == null));
        return new Group(lead(matter), lines);
    }

    private Group owed(SeenMatter matter) {
        Step bound = matter.bound();
        List<Line> lines = new ArrayList<>();
        if (bound != null) {
            Step quoted = inOwnLanguage(
                    matter.entry().body().steps().stream()
                            .filter(step -> step.status() == bound.status()
                                    && step.by().equals(bound.by())
                                    && java.util.Objects.equals(step.date(), bound.date()))
                            .toList(),
                    bound);
            String key = bound.status() == Status.AGREED ? "brief.agreed" : "brief.promised";
            lines.add(setting.line(
                    words.say(key, setting.day(quoted.date(), quoted.published()), people(List.of(quoted))),
                    Words.of(quoted),
                    List.of(Words.of(bound))));
        }
        lines.add(howFar(matter, true));
        return new Group(lead(matter), lines);
    }

    /** What it is about: its name, else its topic, for the words themselves stand in the line. */
    private Piece lead(SeenMatter matter) {
        Heading heading = Naming.matter(matter.entry(), words);
        boolean isName = heading.language().isEmpty()
                || !matter.entry().body().subject().isEmpty() && heading.text().length() <= QUOTED_TOGETHER;
        return isName
                ? setting.lead(heading)
                : Piece.strong(Naming.capital(
                        words.label("topic", matter.entry().body().topic())));
    }

    private Line raised(SeenMatter matter) {
        List<Step> steps = matter.raisings();
        Step quoted = inOwnLanguage(steps, steps.getFirst());
        List<Words> rests = matter.raised().reversed().stream()
                .map(day -> Words.of(inOwnLanguage(day.steps(), day.steps().getFirst())))
                .toList();
        return setting.line(when(matter) + people(steps), Words.of(quoted), rests);
    }

    /** "Raised 13 Nov 2025, 14 Nov 2025 and told 6 Jan 2026", "Raised 7 times since …, last …". */
    private String when(SeenMatter matter) {
        List<Raised> raised = matter.raised();
        List<String> days = raised.stream()
                .filter(day -> day.day() != null)
                .map(day -> {
                    Step first = day.steps().stream()
                            .filter(step -> step.date() != null)
                            .findFirst()
                            .orElse(day.steps().getFirst());
                    return setting.day(first.date(), first.published());
                })
                .distinct()
                .toList();
        if (days.isEmpty()) {
            return words.say("brief.raised.undated");
        }
        return days.size() <= DAYS_NAMED
                ? words.say("brief.raised.on", words.list(days))
                : words.count("brief.raised.often", days.size(), days.getFirst(), days.getLast());
    }

    /** Who says so, in brackets; empty where nobody is named. */
    private static String people(List<Step> steps) {
        Set<String> names = new LinkedHashSet<>();
        steps.forEach(step -> names.addAll(step.byPeople()));
        return names.isEmpty()
                ? ""
                : " (" + String.join(", ", names.stream().limit(NAMES).toList()) + ")";
    }

    private Line answer(SeenMatter matter, Step answer) {
        String response =
                words.label("response", matter.entry().body().response().label());
        Step quoted = inOwnLanguage(
                matter.entry().body().steps().stream()
                        .filter(step -> step.status() == answer.status()
                                && java.util.Objects.equals(step.date(), answer.date())
                                && step.by().equals(answer.by()))
                        .toList(),
                answer);
        return setting.line(
                words.say("brief.answer", response, setting.day(quoted.date(), quoted.published()))
                        + people(List.of(quoted)),
                Words.of(quoted),
                List.of(Words.of(answer)));
    }

    /** The axes, each for itself: progress, answer where no line of its own tells it, the day by which it is due. */
    private Line howFar(SeenMatter matter, boolean withAnswer) {
        List<String> said = new ArrayList<>();
        List<Words> rests = new ArrayList<>();
        said.add(progress(matter));
        Step last = lastStep(matter);
        if (withAnswer) {
            Response response = matter.entry().body().response();
            said.add(
                    response == Response.NONE_FOUND
                            ? words.say("brief.answer.none", setting.searchedShort())
                            : words.say("brief.answer.short", words.label("response", response.label())));
        }
        Step dueIn = matter.dueIn();
        if (matter.due() != null && dueIn != null) {
            said.add(words.say("brief.due", words.date(matter.due().date())));
            rests.add(Words.of(dueIn));
        } else {
            said.add(words.say("brief.due.none"));
        }
        if (withAnswer && matter.answer() != null) {
            rests.add(Words.of(matter.answer()));
        }
        if (rests.isEmpty()) {
            rests.add(Words.of(last));
        }
        return setting.line(String.join(" · ", said), rests);
    }

    private static Step lastStep(SeenMatter matter) {
        List<Step> steps = matter.entry().body().steps();
        return steps.stream()
                .filter(step -> step.when() != null)
                .max(Comparator.comparing(step -> java.util.Objects.requireNonNull(step.when())))
                .orElse(steps.getLast());
    }

    private String progress(SeenMatter matter) {
        LocalDate last = matter.last();
        return switch (matter.progress()) {
            case NO_ACTION_FOUND -> words.say("brief.progress.none", setting.searchedShort());
            case STALLED ->
                last == null
                        ? words.say("brief.progress", words.label("progress", "stalled"))
                        : words.say("brief.progress.stalled", words.date(last));
            case OVERDUE -> words.say("brief.progress.overdue", setting.searchedShort());
            case NOT_ASSESSED,
                    IN_PROGRESS,
                    PARTIALLY_FULFILLED,
                    FULFILLED,
                    NOT_FULFILLED,
                    WITHDRAWN,
                    SUPERSEDED,
                    LAPSED ->
                words.say(
                        "brief.progress",
                        words.label("progress", matter.progress().label()));
        };
    }

    /** Of several tellings of one thing that in the language of the brief, so that it can be read at once. */
    private Step inOwnLanguage(List<Step> steps, Step otherwise) {
        return steps.stream()
                .filter(step -> step.language().equals(words.language()))
                .findFirst()
                .orElse(otherwise);
    }

    // ---- points -----------------------------------------------------------------------------------------------------

    Section points(Points rules) {
        List<Point> points = rules.of(matters);
        return section(
                "points",
                points(points, Points.Kind.CERTAIN),
                points(points, Points.Kind.POSSIBLE),
                points(points, Points.Kind.DEFENSIVE));
    }

    private Part points(List<Point> points, Points.Kind kind) {
        return setting.part(
                words.say("brief.points." + kind.name().toLowerCase(Locale.ROOT)),
                points.stream().filter(point -> point.kind() == kind).toList(),
                this::point);
    }

    private Group point(Point point) {
        List<String> reasons = new ArrayList<>();
        Set<Words> rests = new LinkedHashSet<>();
        for (Reason reason : point.reasons()) {
            reasons.add(words.count(
                    "brief.why." + reason.why().name().toLowerCase(Locale.ROOT),
                    reason.number(),
                    reason.date() == null ? "" : words.date(reason.date())));
            rests.addAll(reason.words());
        }
        String whose = words.say("brief.whose." + point.matter().whose().name().toLowerCase(Locale.ROOT));
        return new Group(lead(point.matter()), List.of(setting.line(whose + ": " + String.join("; ", reasons), rests)));
    }

    // ---- what was said ----------------------------------------------------------------------------------------------

    /** What they alone said in answer to us, or in praise of us; promises stand where they are owed. */
    Section support() {
        List<Said> said = new ArrayList<>();
        for (SeenMatter matter : matters) {
            matter.entry().body().steps().stream()
                    .filter(step -> supports(step, matter.entry().body().asker()))
                    .max(Comparator.comparing(Step::when, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                    .ifPresent(step -> said.add(new Said(matter, step)));
        }
        return section("support", setting.part("", said, this::said));
    }

    /** Words that somebody said of a matter. */
    private record Said(SeenMatter matter, Step step) {}

    private Group said(Said said) {
        Step step = said.step();
        return new Group(
                lead(said.matter()),
                List.of(setting.line(
                        setting.day(step.date(), step.published()) + people(List.of(step)),
                        Words.of(step),
                        List.of())));
    }

    private boolean supports(Step step, @Nullable String asker) {
        if (!step.by().equals(List.of(setting.question().they())) || !SeenMatter.isSaid(step)) {
            return false;
        }
        boolean isPraise = step.kind().equals("appreciation")
                && (step.to().isEmpty() || step.to().contains(setting.question().we()));
        boolean isAnswer = setting.question().we().equals(asker)
                && (step.status() == Status.ACKNOWLEDGED || step.status() == Status.UNDER_CONSIDERATION);
        return isPraise || isAnswer;
    }

    /** What they promised and its day has passed, or nothing was told of for long; never more than that. */
    Section undelivered() {
        List<SeenMatter> late = of(Whose.THEY_OWE)
                .filter(matter -> switch (matter.progress()) {
                    case OVERDUE, STALLED, NOT_FULFILLED -> true;
                    case NOT_ASSESSED,
                            NO_ACTION_FOUND,
                            IN_PROGRESS,
                            PARTIALLY_FULFILLED,
                            FULFILLED,
                            WITHDRAWN,
                            SUPERSEDED,
                            LAPSED -> false;
                })
                .sorted(Comparator.comparing(matter -> matter.progress() == Progress.STALLED))
                .toList();
        return section("undelivered", setting.part("", late, this::undelivered));
    }

    private Group undelivered(SeenMatter matter) {
        List<Words> rests = new ArrayList<>();
        String text = progress(matter);
        if (matter.due() != null && matter.dueIn() != null) {
            text += " · " + words.say("brief.due", words.date(matter.due().date()));
            rests.add(Words.of(matter.dueIn()));
        }
        if (matter.bound() != null) {
            rests.add(Words.of(matter.bound()));
        }
        return new Group(lead(matter), List.of(setting.line(text, rests)));
    }

    /** What both sides said together, the latest first. */
    Section joint() {
        List<Said> said = matters.stream()
                .flatMap(matter -> jointly(matter).map(step -> new Said(matter, step)).stream())
                .sorted(Comparator.comparing(
                                (Said one) -> one.step().when(), Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(one -> !one.step().language().equals(words.language()))
                        .thenComparing(one -> one.step().claim()))
                .toList();
        return section("joint", setting.part("", said, this::said));
    }

    /** What both said together of a matter last, in the language of the brief where it was told so on that day. */
    private Optional<Step> jointly(SeenMatter matter) {
        return matter.entry().body().steps().stream()
                .filter(this::isJoint)
                .max(Comparator.comparing(Step::when, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(step -> step.language().equals(words.language())));
    }

    private boolean isJoint(Step step) {
        return step.by().contains(setting.question().we())
                && step.by().contains(setting.question().they())
                && step.status() != Status.PLANNED
                && SeenMatter.isSaid(step);
    }
}
