package org.chancery.web;

import org.chancery.resolve.Searched;
import org.chancery.view.EntryKind;
import org.chancery.view.InstrumentPage;

/** Instruments: their lives, targets, and what has to do with them. */
final class InstrumentPages implements Pages {
    private final Remembered<Searched> coverage = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.list(EntryKind.INSTRUMENT) + "/{id}", this::page);
    }

    private Answer page(Visit visit) {
        return EntryPages.entry(visit, EntryKind.INSTRUMENT, row -> {
            InstrumentPage view = InstrumentPage.of(
                    row, visit.record(), coverage.at(visit, visit.record()::coverage), visit.today(), visit.words());
            return Answer.Page.of("instrument.jte", view.item().heading().text(), Section.INSTRUMENTS)
                    .with("view", view);
        });
    }
}
