package org.chancery.web;

import java.time.LocalDate;
import java.util.List;
import org.chancery.resolve.Searched;
import org.chancery.store.RecordStore;
import org.chancery.view.PartyName;
import org.chancery.view.PartyPage;

/** One party by itself: a country, an organisation, a locality. */
final class PartyPages implements Pages {
    private static final int PAIRS_KNOWN = 20_000;

    private final Remembered<List<RecordStore.ActivePair>> pairs = new Remembered<>();

    private final Remembered<Searched> coverage = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.COUNTRIES + "/{party}", this::party);
    }

    private Answer party(Visit visit) {
        String asked = visit.part("party");
        String party = PartyName.parse(asked);
        if (!party.equals(asked)) {
            return new Answer.Elsewhere(Links.country(party));
        }
        PartyPage view = PartyPage.of(
                party,
                pairs.at(visit, () -> visit.record().activePairs(LocalDate.MIN.withYear(1), PAIRS_KNOWN)),
                visit.record(),
                coverage.at(visit, visit.record()::coverage),
                visit.today(),
                visit.words());
        if (view.isEmpty()) {
            return new Answer.Missing();
        }
        return Answer.Page.of("party.jte", visit.words().party(party), Section.PAIRS)
                .under(visit.words().say("nav.pairs"), Links.PAIRS)
                .with("view", view);
    }
}
