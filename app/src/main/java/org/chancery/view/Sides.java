package org.chancery.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Step;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Extraction;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.jspecify.annotations.Nullable;

/** Whom a document is mostly about, and which sides of a matter have to act. */
final class Sides {
    private static final int MOST = 3;

    private Sides() {}

    /**
     * The sides named most often in engagements and acts, codes and names; the first told first where they are even. One that
     * is named once only counts where nobody else is.
     */
    static List<String> of(Extraction extraction) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Engagement engagement : extraction.engagements()) {
            engagement.parties().forEach(side -> counts.merge(side, 1, Integer::sum));
        }
        for (Act act : extraction.acts()) {
            act.by().forEach(side -> counts.merge(side, 1, Integer::sum));
            act.to().forEach(side -> counts.merge(side, 1, Integer::sum));
        }
        boolean anyTwice = counts.values().stream().anyMatch(count -> count > 1);
        return counts.entrySet().stream()
                .filter(side -> side.getValue() > 1 || !anyTwice)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether nothing is to be done in a matter any more. */
    static boolean isSettled(MatterBody body, LocalDate today, Searched searched) {
        return switch (MatterItem.progress(body, today, searched)) {
            case FULFILLED, LAPSED, WITHDRAWN, SUPERSEDED, NOT_FULFILLED -> true;
            case NOT_ASSESSED, NO_ACTION_FOUND, IN_PROGRESS, STALLED, PARTIALLY_FULFILLED, OVERDUE -> false;
        };
    }

    /** Those who promised or agreed last, which may not be told; null where it was only asked. */
    static @Nullable List<String> owing(MatterBody body) {
        Step binding = body.binding();
        return binding == null ? null : binding.by();
    }

    /** Matters with a name or with more than one step come first; the others are single sentences. */
    static boolean isTrifle(Entry<MatterBody> matter) {
        return matter.body().subject().isEmpty() && matter.body().steps().size() < 2;
    }
}
