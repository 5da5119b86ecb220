package org.chancery.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.standing.Attestation;
import org.chancery.standing.FigureSeries;

/** The values of a series of figures as lines of a table. */
final class FigureLines {
    private FigureLines() {}

    /** All values that some source which fits tells, with those sources. */
    static List<DossierPage.FigureLine> of(
            String id, FigureSeries body, Predicate<Attestation> fits, Citations citations, Wording words) {
        return of(id, body, body.values(), fits, citations, words);
    }

    /** Some values of a series with all sources. */
    static List<DossierPage.FigureLine> of(
            String id, FigureSeries body, List<FigureSeries.Value> values, Citations citations, Wording words) {
        return of(id, body, values, source -> true, citations, words);
    }

    private static List<DossierPage.FigureLine> of(
            String id,
            FigureSeries body,
            List<FigureSeries.Value> values,
            Predicate<Attestation> fits,
            Citations citations,
            Wording words) {
        Set<String> disputed = new HashSet<>();
        body.conflicts().forEach(conflict -> disputed.addAll(conflict.values()));
        List<DossierPage.FigureLine> lines = new ArrayList<>();
        for (FigureSeries.Value value : values) {
            List<Attestation> sources = value.sources().stream().filter(fits).toList();
            if (!sources.isEmpty()) {
                lines.add(new DossierPage.FigureLine(
                        id,
                        Naming.figures(body, words),
                        Naming.period(value.period(), words),
                        Naming.value(value, body.unit(), words),
                        value.status() == null ? "" : words.label("amount", Naming.label(value.status())),
                        disputed.contains(value.id()),
                        citations.all(sources)));
            }
        }
        return lines;
    }
}
