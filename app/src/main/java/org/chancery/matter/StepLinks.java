package org.chancery.matter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the steps of a matter stand to each other: each to the nearest earlier one that it can speak of. Stateless. */
final class StepLinks {
    private StepLinks() {}

    static List<StepLink> of(List<Step> steps) {
        List<StepLink> links = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            for (int j = i - 1; j >= Math.max(0, i - 30); j--) {
                StepLink.Type type = type(steps.get(j), steps.get(i));
                if (type != null) {
                    links.add(link(steps.get(j), steps.get(i), type));
                    break;
                }
            }
        }
        return links;
    }

    private static StepLink link(Step earlier, Step later, StepLink.Type type) {
        double alike = alike(earlier, later);
        String reason = told(earlier) + ", then " + told(later) + (alike > 0 ? "; both name the same" : "");
        return new StepLink(later.claim(), earlier.claim(), type, 0.5 + 0.5 * alike, reason);
    }

    /** What it is to the matter and by whom, as far as the document tells. */
    private static String told(Step step) {
        return step.status().label() + (step.by().isEmpty() ? "" : " by " + String.join(", ", step.by()));
    }

    /** Share of what the two name that both name, two digits. */
    private static double alike(Step a, Step b) {
        Set<String> all = new HashSet<>(a.about());
        all.addAll(b.about());
        long common = a.about().stream().filter(b.about()::contains).distinct().count();
        return all.isEmpty() ? 0 : Math.round(100.0 * common / all.size()) / 100.0;
    }

    private static StepLink.@Nullable Type type(Step earlier, Step later) {
        boolean sameSide = !later.by().isEmpty() && earlier.by().equals(later.by());
        boolean same = earlier.status() == later.status() && (sameSide || earlier.status() == Status.AGREED);
        if (same) {
            return later.status() == Status.PROMISED
                            && !later.targets().isEmpty()
                            && !earlier.targets().isEmpty()
                            && !later.targets().equals(earlier.targets())
                    ? StepLink.Type.SUPERSEDES
                    : StepLink.Type.REPEATS;
        }
        boolean asked = earlier.status() == Status.RAISED;
        boolean bound = earlier.status() == Status.PROMISED
                || earlier.status() == Status.AGREED
                || earlier.status() == Status.PLANNED;
        return switch (later.status()) {
            case REFUSED ->
                bound && sameSide ? StepLink.Type.CONTRADICTS : asked && !sameSide ? StepLink.Type.REFUSES : null;
            case PROMISED, PLANNED ->
                asked && !sameSide ? StepLink.Type.PROMISES : bound ? StepLink.Type.REPORTS_PROGRESS_ON : null;
            case AGREED, ACKNOWLEDGED ->
                asked && !sameSide ? StepLink.Type.ANSWERS : bound ? StepLink.Type.REPORTS_PROGRESS_ON : null;
            case UNDER_CONSIDERATION ->
                asked ? StepLink.Type.ANSWERS : bound ? StepLink.Type.REPORTS_PROGRESS_ON : null;
            case FULFILLED -> bound || asked && !sameSide ? StepLink.Type.FULFILS : null;
            case RAISED, LAPSED -> null;
        };
    }
}
