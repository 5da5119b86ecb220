package org.chancery.matter;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.resolve.Searched;
import org.jspecify.annotations.Nullable;

/** The axes of a matter, each computed from its steps alone and never from another axis. Stateless. */
public final class Axes {
    /** After so long without a step a matter counts as stalled, unless told otherwise. */
    public static final Period STALLED_AFTER = Period.ofMonths(9);

    private Axes() {}

    /** The strongest of what was said: of the undertakings where there is one, else of the asks. */
    static @Nullable Strength strength(List<Step> steps) {
        Strength strongest = null;
        for (Step step : steps) {
            Strength here = step.strength();
            if (here != null && (strongest == null || here.compareTo(strongest) > 0)) {
                strongest = here;
            }
        }
        return strongest;
    }

    /** The latest answer: what the other side said last that says more than nothing. */
    static Response response(List<Step> steps, @Nullable String asker) {
        Response latest = Response.NONE_FOUND;
        boolean raised = false;
        for (Step step : steps) {
            boolean answer =
                    asker == null || !step.by().contains(asker) || step.by().size() > 1;
            if (answer) {
                Response here = response(step, raised);
                latest = here == null || here == Response.ACKNOWLEDGED && latest != Response.NONE_FOUND ? latest : here;
            }
            raised |= step.status() == Status.RAISED;
        }
        return latest;
    }

    private static @Nullable Response response(Step step, boolean raised) {
        return switch (step.status()) {
            case ACKNOWLEDGED -> raised ? Response.ACKNOWLEDGED : null;
            case UNDER_CONSIDERATION -> Response.UNDER_CONSIDERATION;
            case PROMISED, AGREED, FULFILLED -> Response.ACCEPTED;
            case REFUSED -> Response.DECLINED;
            case PLANNED -> raised ? Response.ACCEPTED : null;
            case RAISED -> raised && step.kind().equals("proposal") ? Response.COUNTER_PROPOSED : null;
            case LAPSED -> null;
        };
    }

    /**
     * How far a matter has come on a day. What was last told counts: a deed makes it fulfilled (in part where more was
     * promised since), a day that has passed without one makes it overdue, a long silence makes it stalled.
     *
     * @param steps in the order of their days
     * @param asOf the day from which it is looked at; later steps are not seen
     * @param searched what was read; where it is nothing, it is not said that nothing was found
     * @param stalledAfter how long a silence makes a matter stalled
     */
    public static Progress progress(List<Step> steps, LocalDate asOf, Searched searched, Period stalledAfter) {
        Progress progress = Progress.NOT_ASSESSED;
        LocalDate last = null;
        LocalDate due = null;
        boolean deed = false;
        boolean promised = false;
        for (Step step : steps) {
            LocalDate when = step.when();
            if (when != null && when.isAfter(asOf)) {
                continue;
            }
            last = when == null || last != null && last.isAfter(when) ? last : when;
            for (Target target : step.targets()) {
                due = target.date().lastDay();
            }
            switch (step.status()) {
                case FULFILLED -> {
                    progress = promised || step.isAct() ? Progress.FULFILLED : Progress.IN_PROGRESS;
                    deed = true;
                }
                case PROMISED, PLANNED -> {
                    promised = true;
                    progress = deed ? Progress.PARTIALLY_FULFILLED : Progress.IN_PROGRESS;
                }
                case AGREED, UNDER_CONSIDERATION ->
                    progress = deed ? Progress.PARTIALLY_FULFILLED : Progress.IN_PROGRESS;
                case LAPSED -> progress = Progress.LAPSED;
                case RAISED, ACKNOWLEDGED, REFUSED -> {}
            }
        }
        if (progress == Progress.FULFILLED || progress == Progress.LAPSED) {
            return progress;
        }
        if (due != null && due.isBefore(asOf)) {
            return Progress.OVERDUE;
        }
        if (last != null && last.plus(stalledAfter).isBefore(asOf)) {
            return Progress.STALLED;
        }
        return progress == Progress.NOT_ASSESSED && searched.documents() > 0 ? Progress.NO_ACTION_FOUND : progress;
    }

    /** How far a matter has come on a day: as a person ruled, else as its steps tell. */
    public static Progress progress(MatterBody matter, LocalDate asOf, Searched searched, Period stalledAfter) {
        Progress ruled = matter.ruledProgress();
        return ruled != null ? ruled : progress(matter.steps(), asOf, searched, stalledAfter);
    }

    /** The axes on which a person can rule, each with its values. */
    public static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(
                "response",
                Arrays.stream(Response.values()).map(Response::label).toList());
        values.put(
                "progress",
                Arrays.stream(Progress.values()).map(Progress::label).toList());
        values.put(
                "strength",
                Arrays.stream(Strength.values()).map(Strength::label).toList());
        values.put(
                "attribution",
                Arrays.stream(Attribution.values()).map(Attribution::label).toList());
        return values;
    }

    /** Whose word there is: both sides' together, both sides' apart, one side's, or that of a third. */
    static Attribution attribution(List<Step> steps) {
        Attribution best = Attribution.THIRD_PARTY_REPORTED;
        List<String> speakers = new ArrayList<>();
        for (Step step : steps) {
            boolean joint = step.by().size() > 1
                    && (step.kind().equals("agreement") || step.kind().equals("commitment"));
            if (joint) {
                best = max(best, Attribution.JOINTLY_STATED);
            }
            if (!step.byPeople().isEmpty()) {
                best = max(best, Attribution.SELF_REPORTED);
                step.by().stream().filter(s -> !speakers.contains(s)).forEach(speakers::add);
            }
        }
        return speakers.size() > 1 ? max(best, Attribution.COUNTERPART_CONFIRMED) : best;
    }

    private static Attribution max(Attribution a, Attribution b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** What each step changed of strength, response and progress, in the order of the steps. */
    static List<Change> history(List<Step> steps, @Nullable String asker) {
        List<Change> history = new ArrayList<>();
        String strength = "";
        String response = "";
        String progress = "";
        for (int i = 0; i < steps.size(); i++) {
            List<Step> so = steps.subList(0, i + 1);
            Step step = steps.get(i);
            Strength strongest = strength(so);
            strength = note(history, step, "strength", strength, strongest == null ? "" : strongest.label());
            response = note(
                    history, step, "response", response, response(so, asker).label());
            LocalDate when = step.when();
            Progress far = when == null ? Progress.NOT_ASSESSED : progress(so, when, Searched.UNKNOWN, STALLED_AFTER);
            progress = note(history, step, "progress", progress, far.label());
        }
        return history;
    }

    private static String note(List<Change> history, Step step, String axis, String before, String after) {
        if (!after.equals(before) && !after.isEmpty()) {
            history.add(new Change(step.date(), axis, before, after, step.claim()));
        }
        return after;
    }
}
