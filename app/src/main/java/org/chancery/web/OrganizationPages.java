package org.chancery.web;

import org.chancery.resolve.Searched;
import org.chancery.view.EntryKind;
import org.chancery.view.OrganizationPage;

/** Organisations: their people, what they took part in, what is asked of them. */
final class OrganizationPages implements Pages {
    private final Remembered<Searched> coverage = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.list(EntryKind.ORGANIZATION) + "/{id}", this::page);
    }

    private Answer page(Visit visit) {
        return EntryPages.entry(visit, EntryKind.ORGANIZATION, row -> {
            OrganizationPage view = OrganizationPage.of(
                    row, visit.record(), coverage.at(visit, visit.record()::coverage), visit.today(), visit.words());
            return Answer.Page.of("organization.jte", view.item().heading().text(), Section.ORGANIZATIONS)
                    .with("view", view);
        });
    }
}
