package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.matter.Axes;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Response;
import org.chancery.matter.Status;
import org.chancery.matter.Step;
import org.chancery.matter.Target;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.jspecify.annotations.Nullable;

/**
 * A matter as one side sees it on a day. Immutable.
 *
 * @param whose who asked and was not yet promised it, or who has yet to do what was promised
 * @param progress how far it has come on the day
 * @param raised the words that raised it, by day, earliest first: what several outlets tell of one day was raised once
 * @param answer the last word of the other side on it, or null
 * @param bound the words by which a side bound itself last, or null
 * @param due until when it is to be done, as said last, or null
 * @param dueIn the step that says so, or null
 * @param last day of the latest step, or null where none has one
 */
record SeenMatter(
        Entry<MatterBody> entry,
        Whose whose,
        Progress progress,
        List<Raised> raised,
        @Nullable Step answer,
        @Nullable Step bound,
        @Nullable Target due,
        @Nullable Step dueIn,
        @Nullable LocalDate last) {

    /** To whom a matter falls. */
    enum Whose {
        WE_ASK,
        THEY_ASK,
        WE_OWE,
        THEY_OWE,
        BOTH_OWE,
        /** Done, lapsed, withdrawn. */
        SETTLED,
        /** Of neither alone: praise, news, what a third asks. */
        NEITHER
    }

    /**
     * A day on which it was raised.
     *
     * @param day of the deed, else of the document that tells it; null where neither is known
     * @param isDeed whether it is that of the deed
     * @param steps what tells so
     */
    record Raised(@Nullable LocalDate day, boolean isDeed, List<Step> steps) {}

    /** A matter as seen by the one who is briefed. */
    static SeenMatter of(Entry<MatterBody> entry, Brief.Question question, Searched searched) {
        MatterBody body = entry.body();
        Progress progress = Axes.progress(body, question.on(), searched, Axes.STALLED_AFTER);
        Step bound = null;
        Step dueIn = null;
        LocalDate last = null;
        for (Step step : body.steps()) {
            bound = isBinding(step) ? step : bound;
            dueIn = step.targets().isEmpty() ? dueIn : step;
            LocalDate when = step.when();
            last = when == null || last != null && last.isAfter(when) ? last : when;
        }
        return new SeenMatter(
                entry,
                whose(body, bound, progress, question),
                progress,
                raised(body.steps()),
                answer(body),
                bound,
                dueIn == null ? null : dueIn.targets().getLast(),
                dueIn,
                last);
    }

    private static boolean isBinding(Step step) {
        // A signature told of an instrument is its life, not a promise of one side.
        return step.binds()
                && step.status() != Status.PLANNED
                && isSaid(step)
                && !step.by().isEmpty();
    }

    /** Whether somebody says or does it; figures, meetings and sentences that tell of it are not said by a side. */
    static boolean isSaid(Step step) {
        return switch (step.kind()) {
            case "instrument", "figure", "engagement", "report" -> false;
            default -> true;
        };
    }

    private static Whose whose(MatterBody body, @Nullable Step bound, Progress progress, Brief.Question question) {
        switch (progress) {
            case FULFILLED, LAPSED, WITHDRAWN, SUPERSEDED -> {
                return Whose.SETTLED;
            }
            default -> {}
        }
        if (bound != null) {
            boolean we = bound.by().contains(question.we());
            boolean they = bound.by().contains(question.they());
            return we == they ? we ? Whose.BOTH_OWE : Whose.NEITHER : we ? Whose.WE_OWE : Whose.THEY_OWE;
        }
        boolean isRaised = body.steps().stream().anyMatch(step -> step.status() == Status.RAISED && isSaid(step));
        String asker = body.asker();
        return !isRaised || asker == null
                ? Whose.NEITHER
                : asker.equals(question.we())
                        ? Whose.WE_ASK
                        : asker.equals(question.they()) ? Whose.THEY_ASK : Whose.NEITHER;
    }

    private static List<Raised> raised(List<Step> steps) {
        Map<String, List<Step>> byDay = new TreeMap<>();
        for (Step step : steps) {
            if (step.status() == Status.RAISED && isSaid(step)) {
                LocalDate day = step.when();
                byDay.computeIfAbsent(day == null ? "" : day.toString(), key -> new ArrayList<>())
                        .add(step);
            }
        }
        List<Raised> raised = new ArrayList<>();
        byDay.forEach((day, all) -> raised.add(new Raised(
                day.isEmpty() ? null : LocalDate.parse(day), all.stream().anyMatch(step -> step.date() != null), all)));
        return raised;
    }

    /** What another than the asker said last that is an answer: a promise before an acknowledgement of the same day. */
    private static @Nullable Step answer(MatterBody body) {
        if (body.response() == Response.NONE_FOUND) {
            return null;
        }
        Step answer = null;
        for (Step step : body.steps()) {
            boolean isOfOther = body.asker() == null
                    || !step.by().contains(body.asker())
                    || step.by().size() > 1;
            if (isOfOther && isSaid(step) && step.status() != Status.RAISED) {
                boolean isLess = step.status() == Status.ACKNOWLEDGED
                        && answer != null
                        && answer.status() != Status.ACKNOWLEDGED;
                answer = isLess ? answer : step;
            }
        }
        return answer;
    }

    /** All words that raised it, the latest first. */
    List<Step> raisings() {
        return raised.reversed().stream().flatMap(day -> day.steps().stream()).toList();
    }

    /** The last day on which it was raised, or null. */
    @Nullable
    LocalDate lastRaised() {
        return raised.stream()
                .map(Raised::day)
                .filter(day -> day != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether it still is to be dealt with by one side or both. */
    boolean isOpen() {
        return whose != Whose.SETTLED && whose != Whose.NEITHER;
    }

    /** Whether a side asked for it. */
    boolean isRaisedBy(String side) {
        return !raised.isEmpty() && side.equals(entry.body().asker());
    }

    /** Whether it is for us to answer or to do. */
    boolean isOurs() {
        return whose == Whose.THEY_ASK || whose == Whose.WE_OWE;
    }
}
