package org.chancery.web;

import org.chancery.resolve.Searched;
import org.chancery.view.EntryKind;
import org.chancery.view.PersonPage;

/** People: their posts over time, whom they met, what they said. */
final class PersonPages implements Pages {
    private final Remembered<Searched> coverage = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.list(EntryKind.PERSON) + "/{id}", this::page);
    }

    private Answer page(Visit visit) {
        return EntryPages.entry(visit, EntryKind.PERSON, row -> {
            PersonPage view = PersonPage.of(
                    row, visit.record(), coverage.at(visit, visit.record()::coverage), visit.today(), visit.words());
            return Answer.Page.of("person.jte", view.item().heading().text(), Section.PEOPLE)
                    .with("view", view);
        });
    }
}
