package org.chancery.web;

import java.util.EnumSet;
import java.util.Set;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.view.EntryKind;
import org.chancery.view.EntryList;
import org.chancery.view.EntryPage;
import org.chancery.view.PartyName;
import org.chancery.view.Wording;

/**
 * Lists of entries of every kind, and the page of each entry of a kind that has no pages of its own. A kind gets its own
 * by being left out of {@link #PLAIN} and answered by another family.
 */
final class EntryPages implements Pages {
    private static final Set<EntryKind> PLAIN = EnumSet.of(EntryKind.FIGURE, EntryKind.RELATION);

    @Override
    public void at(Routes routes) {
        for (EntryKind kind : EntryKind.values()) {
            if (kind != EntryKind.FIGURE) {
                routes.page(Links.list(kind), visit -> list(visit, kind));
            }
        }
        for (EntryKind kind : PLAIN) {
            routes.page(Links.list(kind) + "/{id}", visit -> entry(visit, kind, row -> page(visit, kind, row)));
        }
    }

    /** Makes a page of a row of the store. */
    interface Layout {
        Answer.Page of(EntryRow row);
    }

    /** The entry that {id} names; elsewhere when it was merged into another. */
    static Answer entry(Visit visit, EntryKind kind, Layout layout) {
        EntryRow row = visit.record().entry(kind.kind(), visit.part("id")).orElse(null);
        if (row == null) {
            return new Answer.Missing();
        }
        return row.id().equals(visit.part("id"))
                ? layout.of(row).under(visit.words().say("nav." + kind.plural()), Links.list(kind))
                : new Answer.Elsewhere(Links.entry(kind, row.id()));
    }

    private static Answer.Page page(Visit visit, EntryKind kind, EntryRow row) {
        EntryPage view = EntryPage.of(row, visit.pageAsked(), visit.record(), visit.words());
        return Answer.Page.of("entry.jte", view.item().heading().text(), Section.of(kind))
                .with("view", view);
    }

    private static Answer list(Visit visit, EntryKind kind) {
        Wording words = visit.words();
        String party = PartyName.parse(visit.asked("with"));
        EntryQuery query = EntryQuery.of(kind.kind());
        String other = PartyName.parse(visit.asked("and"));
        query = party.isEmpty() ? query : other.isEmpty() ? query.with(party) : query.between(party, other);
        return Answer.Page.of("entries.jte", words.say("nav." + kind.plural()), Section.of(kind))
                .with("party", party)
                .with("other", other)
                .with("view", EntryList.of(visit.record(), query, visit.pageAsked(), words));
    }
}
