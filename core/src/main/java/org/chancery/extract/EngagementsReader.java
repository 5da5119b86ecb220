package org.chancery.extract;

import java.util.List;
import org.chancery.language.LanguagePack;

/** Reads the contacts between sides, planned or held: first every telling, then one entry per contact. Thread-safe. */
final class EngagementsReader implements FactReader {
    private final EngagementRules rules;

    EngagementsReader(LanguagePack pack) {
        rules = new EngagementRules(pack);
    }

    @Override
    public void read(Reading reading) {
        TellingReader reader = new TellingReader(reading, rules);
        List<Telling> tellings = reader.read();
        new EngagementMerger(reading).merge(tellings, reader.spokenOf());
    }
}
