package org.chancery.web;

import org.chancery.resolve.Searched;
import org.chancery.view.EntryKind;
import org.chancery.view.NegotiationPage;

/** Talks of two sides through their rounds. */
final class NegotiationPages implements Pages {
    private final Remembered<Searched> coverage = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.list(EntryKind.NEGOTIATION) + "/{id}", this::negotiation);
    }

    private Answer negotiation(Visit visit) {
        return EntryPages.entry(visit, EntryKind.NEGOTIATION, row -> {
            NegotiationPage view = NegotiationPage.of(
                    row, visit.record(), coverage.at(visit, visit.record()::coverage), visit.today(), visit.words());
            return Answer.Page.of("negotiation.jte", view.item().heading().text(), Section.NEGOTIATIONS)
                    .with("view", view);
        });
    }
}
