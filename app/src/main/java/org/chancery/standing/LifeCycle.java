package org.chancery.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
import org.chancery.record.InstrumentStep.Told;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Link;
import org.chancery.standing.InstrumentLife.Conflict;
import org.chancery.standing.InstrumentLife.Name;
import org.chancery.standing.InstrumentLife.NotYet;
import org.chancery.standing.InstrumentLife.Outcome;
import org.chancery.standing.InstrumentLife.PartyStage;
import org.chancery.standing.InstrumentLife.Slip;
import org.chancery.standing.InstrumentLife.Stage;
import org.chancery.standing.InstrumentLife.Target;
import org.chancery.standing.InstrumentLife.Version;
import org.chancery.standing.InstrumentMaterial.StepTold;
import org.jspecify.annotations.Nullable;

/** Puts what documents say of one instrument in the order of its life. One thread. */
final class LifeCycle {
    private final List<InstrumentMaterial> told;
    private final @Nullable LocalDate latest;
    private final List<StepTold> steps = new ArrayList<>();

    /** @param latest day of the latest document that could have told of it, or null */
    LifeCycle(List<InstrumentMaterial> told, @Nullable LocalDate latest) {
        this.told = told;
        this.latest = latest;
        told.forEach(m -> steps.addAll(m.steps()));
        steps.sort(Comparator.comparing(StepTold::source));
    }

    InstrumentLife life(List<Link> links) {
        List<Conflict> conflicts = new ArrayList<>();
        List<Stage> stages = stages(conflicts);
        List<NotYet> notYet = notYet(stages, conflicts);
        List<Target> targets = targets(stages);
        return new InstrumentLife(
                names(),
                told.stream()
                        .map(InstrumentMaterial::english)
                        .filter(java.util.Objects::nonNull)
                        .sorted()
                        .findFirst()
                        .orElse(null),
                most(told.stream()
                        .map(InstrumentMaterial::acronym)
                        .filter(java.util.Objects::nonNull)
                        .toList()),
                java.util.Objects.requireNonNullElse(
                        most(told.stream().map(InstrumentMaterial::kind).toList()), InstrumentKind.OTHER),
                most(told.stream()
                        .map(InstrumentMaterial::about)
                        .filter(java.util.Objects::nonNull)
                        .toList()),
                stages,
                notYet,
                targets,
                slips(targets),
                conflicts,
                parties(stages),
                (int) told.stream()
                        .map(m -> m.source().claim().document())
                        .distinct()
                        .count(),
                links);
    }

    /** The value met most, of several the first in order; null where there is none. */
    static <T extends Comparable<? super T>> @Nullable T most(List<T> values) {
        Map<T, Integer> times = new TreeMap<>();
        values.forEach(value -> times.merge(value, 1, Integer::sum));
        T most = null;
        for (Map.Entry<T, Integer> entry : times.entrySet()) {
            if (most == null || entry.getValue() > times.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }

    private List<Name> names() {
        Map<String, Map<String, Integer>> times = new TreeMap<>();
        told.forEach(
                m -> times.computeIfAbsent(m.language(), l -> new TreeMap<>()).merge(m.name(), 1, Integer::sum));
        List<Name> names = new ArrayList<>();
        times.forEach((language, byName) -> byName.forEach((name, n) -> names.add(new Name(language, name, n))));
        names.sort(Comparator.comparingInt(Name::times)
                .reversed()
                .thenComparing(Name::language)
                .thenComparing(Name::name));
        return names;
    }

    // ---- steps taken

    private List<Stage> stages(List<Conflict> conflicts) {
        Map<InstrumentStage, Map<List<String>, List<StepTold>>> taken = new EnumMap<>(InstrumentStage.class);
        for (StepTold step : steps) {
            if (step.told() == Told.REACHED) {
                taken.computeIfAbsent(step.stage(), s -> new TreeMap<>(Comparator.comparing(Object::toString)))
                        .computeIfAbsent(step.by(), by -> new ArrayList<>())
                        .add(step);
            }
        }
        List<Stage> stages = new ArrayList<>();
        taken.forEach(
                (stage, bySide) -> bySide.forEach((by, reports) -> stages.add(stage(stage, by, reports, conflicts))));
        return stages;
    }

    private static Stage stage(
            InstrumentStage stage, List<String> by, List<StepTold> reports, List<Conflict> conflicts) {
        List<Times.Told> dated = new ArrayList<>();
        for (StepTold report : reports) {
            if (report.start() != null && report.end() != null) {
                dated.add(new Times.Told(report.start(), report.end(), report.source()));
            }
        }
        List<Times.Version> times = Times.versions(dated);
        Times.Version best = Times.best(times);
        if (times.size() > 1 && once(stage)) {
            conflicts.add(new Conflict(
                    stage,
                    "date",
                    times.stream().map(t -> new Version(t.text(), t.sources())).toList()));
        }
        PartialDate toldBy = null;
        for (StepTold report : reports) {
            toldBy = Timing.earlier(toldBy, Timing.day(report.source().published()));
        }
        return new Stage(
                stage,
                by,
                best == null ? null : best.start(),
                best == null ? null : best.end(),
                toldBy,
                reports.stream().map(StepTold::source).toList());
    }

    /** Whether an instrument takes a step but once, so that two times of it contradict each other. */
    private static boolean once(InstrumentStage stage) {
        return switch (stage) {
            case LAUNCHED, FRAMEWORK, AGREED, CONCLUDED, SIGNED, RATIFIED, IN_FORCE, ACCESSION_SOUGHT, ACCEDED -> true;
            case PROPOSED, NEGOTIATING, EXTENDED, SUSPENDED, WITHDRAWN, TERMINATED, ACCESSION_TALKS -> false;
        };
    }

    /** Steps denied; one that another document had told as taken before contradicts it. */
    private List<NotYet> notYet(List<Stage> stages, List<Conflict> conflicts) {
        List<NotYet> notYet = new ArrayList<>();
        for (StepTold step : steps) {
            if (step.told() != Told.DENIED) {
                continue;
            }
            notYet.add(new NotYet(step.stage(), Timing.day(step.source().published()), step.source()));
            LocalDate denied = step.source().published();
            for (Stage stage : stages) {
                PartialDate since = stage.start() != null ? stage.end() : stage.toldBy();
                boolean before =
                        denied != null && since != null && since.lastDay().isBefore(denied);
                if (stage.stage() == step.stage() && stage.by().equals(step.by()) && before) {
                    conflicts.add(new Conflict(
                            step.stage(),
                            "denied",
                            List.of(
                                    new Version("taken", stage.sources()),
                                    new Version("not taken", List.of(step.source())))));
                }
            }
        }
        notYet.sort(Comparator.comparing(NotYet::source).reversed());
        return notYet;
    }

    // ---- targets

    private List<Target> targets(List<Stage> stages) {
        List<StepTold> stated = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (StepTold step : steps) {
            PartialDate end = step.end();
            if (step.told() == Told.EXPECTED && end != null) {
                Object day =
                        step.source().published() == null ? "" : step.source().published();
                if (seen.add(List.of(step.stage(), end, day))) {
                    stated.add(step);
                }
            }
        }
        stated.sort(Comparator.comparing(StepTold::stage)
                .thenComparing(StepTold::source)
                .thenComparing(StepTold::end, Timing::compare));
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            StepTold step = stated.get(i);
            PartialDate start = step.start();
            PartialDate end = step.end();
            if (start == null || end == null) {
                continue;
            }
            PartialDate next = null;
            for (StepTold later : stated.subList(i + 1, stated.size())) {
                if (later.stage() == step.stage() && next == null && !same(step, later)) {
                    next = later.end();
                }
            }
            targets.add(new Target(
                    step.stage(),
                    start,
                    end,
                    Timing.day(step.source().published()),
                    outcome(step.stage(), end, next, stages),
                    step.source()));
        }
        return targets;
    }

    private static boolean same(StepTold a, StepTold b) {
        return a.end() != null && a.end().equals(b.end());
    }

    private Outcome outcome(InstrumentStage stage, PartialDate end, @Nullable PartialDate next, List<Stage> stages) {
        for (Stage taken : stages) {
            if (taken.stage() == stage) {
                PartialDate since = taken.start() != null ? taken.start() : taken.toldBy();
                if (since == null || !since.firstDay().isAfter(end.lastDay())) {
                    return Outcome.MET;
                }
                return Outcome.LATE;
            }
        }
        if (next != null && next.lastDay().isAfter(end.lastDay())) {
            return Outcome.MOVED;
        }
        return latest != null && end.lastDay().isBefore(latest) ? Outcome.PASSED : Outcome.OPEN;
    }

    /** From each target to the next other one of its stage. */
    private static List<Slip> slips(List<Target> targets) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 1; i < targets.size(); i++) {
            Target before = targets.get(i - 1);
            Target after = targets.get(i);
            long months = ChronoUnit.MONTHS.between(
                    before.end().lastDay().withDayOfMonth(1),
                    after.end().lastDay().withDayOfMonth(1));
            if (before.stage() == after.stage() && months != 0) {
                slips.add(new Slip(before.stage(), before.end(), after.end(), months, before.source(), after.source()));
            }
        }
        return slips;
    }

    // ---- where it stands

    private static List<PartyStage> parties(List<Stage> stages) {
        Map<String, Stage> furthest = new TreeMap<>();
        for (Stage stage : stages) {
            for (String side : stage.by()) {
                Stage known = furthest.get(side);
                if (known == null || stage.stage().compareTo(known.stage()) > 0) {
                    furthest.put(side, stage);
                }
            }
        }
        List<PartyStage> parties = new ArrayList<>();
        furthest.forEach((side, stage) -> parties.add(
                new PartyStage(side, stage.stage(), stage.start() != null ? stage.start() : stage.toldBy())));
        return parties;
    }

    /** The furthest step that the instrument as a whole has taken; the step of one side alone is not that of all. */
    static String state(InstrumentLife life) {
        Stage furthest = null;
        Stage ended = null;
        for (Stage stage : life.stages()) {
            boolean end = stage.stage() == InstrumentStage.SUSPENDED || stage.stage() == InstrumentStage.TERMINATED;
            if (end) {
                ended = stage;
            } else if (stage.stage().compareTo(InstrumentStage.EXTENDED) <= 0
                    && stage.stage() != InstrumentStage.RATIFIED
                    && (furthest == null || stage.stage().compareTo(furthest.stage()) > 0)) {
                furthest = stage;
            }
        }
        if (ended != null && (furthest == null || !before(ended, furthest))) {
            return ended.stage().label();
        }
        if (furthest != null) {
            return furthest.stage().label();
        }
        return life.stages().isEmpty() ? "" : life.stages().getLast().stage().label();
    }

    private static boolean before(Stage a, Stage b) {
        PartialDate first = a.end() != null ? a.end() : a.toldBy();
        PartialDate second = b.end() != null ? b.end() : b.toldBy();
        return first != null && second != null && first.lastDay().isBefore(second.lastDay());
    }
}
