package org.chancery.export;

import java.io.IOException;
import java.util.List;
import org.chancery.resolve.Entry;
import org.chancery.standing.InstrumentLife;

/** Instruments and their lives as one JSON array. Thread-safe. */
public final class InstrumentsJson {
    private InstrumentsJson() {}

    /** The entries in their order. */
    public static String array(List<Entry<InstrumentLife>> entries) {
        return StandingPen.array(entries, InstrumentsJson::body);
    }

    private static void body(StandingPen pen, Entry<InstrumentLife> entry) throws IOException {
        InstrumentLife life = entry.body();
        pen.text("english", life.english());
        pen.text("acronym", life.acronym());
        pen.text("kind", life.kind().label());
        pen.text("about", life.about());
        pen.number("reports", life.reports());
        pen.list("names", life.names(), name -> {
            pen.text("language", name.language());
            pen.text("name", name.name());
            pen.number("times", name.times());
        });
        pen.stages(life.stages());
        pen.list("not_yet", life.notYet(), denied -> {
            pen.text("stage", denied.stage().label());
            pen.text("as_of", denied.asOf());
            pen.evidence(List.of(denied.source()));
        });
        pen.targets(life.targets());
        pen.slips(life.slips());
        pen.list("conflicts", life.conflicts(), conflict -> {
            pen.text("stage", conflict.stage().label());
            pen.text("what", conflict.what());
            pen.list("versions", conflict.versions(), version -> {
                pen.text("value", version.value());
                pen.evidence(version.sources());
            });
        });
        pen.list("party_stages", life.parties(), party -> {
            pen.text("party", party.party());
            pen.text("stage", party.stage().label());
            pen.text("since", party.since());
        });
        pen.links(life.links());
    }
}
