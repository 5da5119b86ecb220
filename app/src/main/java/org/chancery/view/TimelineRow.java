package org.chancery.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line of a timeline: what was said and done of one entry on one day, by all sides. Three acts about one matter on one
 * day are one line, not three under one title. Immutable.
 *
 * @param moment the entry, its day and its heading
 * @param isNewDay whether the line above is of another day
 * @param acts who did what: "Viet Nam: ask", in the order in which the moments came
 * @param citations the words of all of them, each once
 */
public record TimelineRow(DossierPage.Moment moment, boolean isNewDay, List<String> acts, List<Citation> citations) {
    /** The moments of a timeline as lines, days in their order. */
    public static List<TimelineRow> of(List<DossierPage.Moment> moments, Wording words) {
        Map<String, List<DossierPage.Moment>> lines = new LinkedHashMap<>();
        for (DossierPage.Moment moment : moments) {
            String key = moment.day() + " " + moment.when() + " " + moment.kind() + " " + moment.id();
            lines.computeIfAbsent(key, k -> new ArrayList<>()).add(moment);
        }
        List<TimelineRow> rows = new ArrayList<>();
        String day = "";
        for (List<DossierPage.Moment> line : lines.values()) {
            DossierPage.Moment first = line.getFirst();
            rows.add(new TimelineRow(
                    first,
                    !first.when().equals(day),
                    acts(line, words),
                    line.stream().map(DossierPage.Moment::citation).distinct().toList()));
            day = first.when();
        }
        return rows;
    }

    private static List<String> acts(List<DossierPage.Moment> line, Wording words) {
        Map<List<String>, List<String>> bySide = new LinkedHashMap<>();
        for (DossierPage.Moment moment : line) {
            List<String> kinds = bySide.computeIfAbsent(moment.by(), by -> new ArrayList<>());
            if (!moment.what().isEmpty() && !kinds.contains(moment.what())) {
                kinds.add(moment.what());
            }
        }
        return bySide.entrySet().stream()
                .filter(side -> !side.getValue().isEmpty())
                .map(side -> side.getKey().stream().map(words::party).collect(Collectors.joining(" – "))
                        + (side.getKey().isEmpty() ? "" : ": ")
                        + String.join(", ", side.getValue()))
                .toList();
    }
}
