package org.chancery.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Extraction;

/** Whom a document is mostly about. */
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
}
