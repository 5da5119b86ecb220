package org.chancery.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.store.EntryQuery;
import org.chancery.view.Citations;
import org.chancery.view.EntryItem;
import org.chancery.view.EntryKind;

/** The dossier of two parties. */
final class DossierPages implements Pages {
    @Override
    public void at(Routes routes) {
        routes.page(Links.PAIRS + "/{pair}", DossierPages::dossier);
    }

    private static Answer dossier(Visit visit) {
        List<String> both = Links.parties(visit.part("pair"));
        return both.isEmpty() ? new Answer.Missing() : dossier(visit, both.getFirst(), both.getLast());
    }

    /** The dossier of two parties, whatever the address. */
    static Answer dossier(Visit visit, String one, String other) {
        Citations citations = new Citations(visit.record());
        Map<EntryKind, List<EntryItem>> entries = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            entries.put(
                    kind,
                    EntryItem.of(
                            visit.record()
                                    .entries(EntryQuery.of(kind.kind())
                                            .between(one, other)
                                            .page(0, 30)),
                            citations,
                            visit.words()));
        }
        String title = visit.words()
                .say("dossier.title", visit.words().party(one), visit.words().party(other));
        return Answer.Page.of("dossier.jte", title, Section.PAIRS)
                .under(visit.words().say("nav.pairs"), Links.PAIRS)
                .with("entries", entries);
    }
}
