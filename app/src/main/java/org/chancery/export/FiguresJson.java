package org.chancery.export;

import java.io.IOException;
import java.util.List;
import org.chancery.resolve.Entry;
import org.chancery.standing.FigureSeries;

/** Series of figures as one JSON array. Thread-safe. */
public final class FiguresJson {
    private FiguresJson() {}

    /** The entries in their order. */
    public static String array(List<Entry<FigureSeries>> entries) {
        return StandingPen.array(entries, FiguresJson::body);
    }

    private static void body(StandingPen pen, Entry<FigureSeries> entry) throws IOException {
        FigureSeries series = entry.body();
        pen.text("measure", series.measure());
        pen.text("from", series.from());
        pen.text("to", series.to());
        pen.flag("mutual", series.mutual());
        pen.texts("subject", series.subject());
        pen.text("unit", series.unit());
        pen.list("values", series.values(), value -> {
            pen.text("id", value.id());
            pen.number("amount", value.amount());
            pen.text("period", value.period());
            pen.text("qualifier", value.qualifier());
            pen.text("status", value.status() == null ? null : value.status().label());
            pen.texts("measures", value.measures());
            pen.texts("reporters", value.reporters());
            pen.texts("speakers", value.speakers());
            pen.text("first_told", value.firstTold());
            pen.text("last_told", value.lastTold());
            pen.number("documents", value.documents());
            pen.evidence(value.sources());
        });
        pen.list("conflicts", series.conflicts(), conflict -> {
            pen.text("period", conflict.period());
            pen.texts("values", conflict.values());
        });
        pen.list("revisions", series.revisions(), revision -> {
            pen.text("period", revision.period());
            pen.text("before", revision.before());
            pen.text("after", revision.after());
            pen.text("publisher", revision.publisher());
        });
        pen.list("changes", series.changes(), change -> {
            pen.text("before", change.before());
            pen.text("after", change.after());
            pen.number("by", change.by());
            pen.evidence(change.sources());
        });
        pen.list("realised", series.realised(), realised -> {
            pen.text("pledge", realised.pledge());
            pen.text("entry", realised.entry());
            pen.text("value", realised.value());
            pen.number("amount", realised.amount());
            pen.text("period", realised.period());
            pen.evidence(realised.sources());
        });
        pen.links(series.links());
    }
}
