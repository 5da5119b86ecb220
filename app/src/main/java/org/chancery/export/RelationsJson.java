package org.chancery.export;

import java.io.IOException;
import java.util.List;
import org.chancery.resolve.Entry;
import org.chancery.standing.RelationStanding;

/** Standing ties as one JSON array. Thread-safe. */
public final class RelationsJson {
    private RelationsJson() {}

    /** The entries in their order. */
    public static String array(List<Entry<RelationStanding>> entries) {
        return StandingPen.array(entries, RelationsJson::body);
    }

    private static void body(StandingPen pen, Entry<RelationStanding> entry) throws IOException {
        RelationStanding tie = entry.body();
        pen.text("family", tie.family());
        pen.text("a", tie.a());
        pen.text("b", tie.b());
        pen.list("levels", tie.levels(), level -> {
            pen.text("type", level.type());
            pen.text("since", level.since());
            pen.text("since_end", level.sinceEnd());
            pen.text("first_told", level.firstTold());
            pen.text("last_told", level.lastTold());
            pen.evidence(level.sources());
        });
        pen.list("planned", tie.planned(), planned -> {
            pen.text("type", planned.type());
            pen.text("start", planned.start());
            pen.text("end", planned.end());
            pen.evidence(List.of(planned.source()));
        });
        pen.list("conflicts", tie.conflicts(), conflict -> {
            pen.text("type", conflict.type());
            pen.list("versions", conflict.versions(), version -> {
                pen.text("value", version.value());
                pen.evidence(version.sources());
            });
        });
        pen.links(tie.links());
    }
}
