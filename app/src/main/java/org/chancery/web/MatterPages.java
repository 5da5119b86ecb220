package org.chancery.web;

import org.chancery.resolve.Searched;
import org.chancery.view.EntryKind;
import org.chancery.view.MatterPage;

/** One matter followed through its steps. */
final class MatterPages implements Pages {
    private final Remembered<Searched> coverage = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.list(EntryKind.MATTER) + "/{id}", this::matter);
    }

    private Answer matter(Visit visit) {
        return EntryPages.entry(visit, EntryKind.MATTER, row -> {
            MatterPage view = MatterPage.of(
                    row, visit.record(), coverage.at(visit, visit.record()::coverage), visit.today(), visit.words());
            Answer.Page page = Answer.Page.of(
                            "matter.jte", view.item().heading().text(), Section.MATTERS)
                    .with("view", view);
            return view.item().parties().size() == 2
                    ? page.under(
                            visit.words()
                                    .say(
                                            "dossier.title",
                                            visit.words()
                                                    .party(view.item().parties().getFirst()),
                                            visit.words()
                                                    .party(view.item().parties().getLast())),
                            Links.pair(
                                    view.item().parties().getFirst(),
                                    view.item().parties().getLast()))
                    : page;
        });
    }
}
