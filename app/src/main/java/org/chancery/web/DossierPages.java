package org.chancery.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.identity.Localities;
import org.chancery.resolve.Searched;
import org.chancery.search.Facet;
import org.chancery.search.SearchIndex;
import org.chancery.search.SearchRequest;
import org.chancery.search.SearchResult;
import org.chancery.store.StoredDocument;
import org.chancery.view.Dossier;
import org.chancery.view.DossierPage;
import org.chancery.view.PartyName;
import org.chancery.view.SearchAsked;
import org.chancery.view.Wording;

/** The list of pairs, and the dossier of two parties. */
final class DossierPages implements Pages {
    private static final int PAIRS_LISTED = 200;
    private static final int DOCUMENTS = 10;

    private final Remembered<List<org.chancery.store.RecordStore.ActivePair>> pairs = new Remembered<>();
    private final Remembered<Searched> coverage = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.PAIRS, this::pairs);
        routes.page(Links.PAIRS + "/{pair}", this::dossier);
    }

    private Answer pairs(Visit visit) {
        String one = PartyName.parse(visit.asked("one"));
        String other = PartyName.parse(visit.asked("other"));
        if (!one.isEmpty() && !other.isEmpty()) {
            String address = Links.pair(one, other, visit.asked("we"));
            return address.startsWith(Links.PAIRS + "/") ? new Answer.Elsewhere(address) : dossier(visit, one, other);
        }
        return Answer.Page.of("pairs.jte", visit.words().say("pairs.title"), Section.PAIRS)
                .with(
                        "pairs",
                        pairs.at(
                                visit,
                                () -> visit.record().activePairs(java.time.LocalDate.MIN.withYear(1), PAIRS_LISTED)));
    }

    private Answer dossier(Visit visit) {
        List<String> both = Links.parties(visit.part("pair"));
        if (both.isEmpty()) {
            return new Answer.Missing();
        }
        String one = PartyName.parse(both.getFirst());
        String other = PartyName.parse(both.getLast());
        return both.equals(List.of(one, other))
                ? dossier(visit, one, other)
                : new Answer.Elsewhere(Links.pair(one, other, visit.asked("we")));
    }

    private Answer dossier(Visit visit, String one, String other) {
        String we = PartyName.parse(visit.asked("we"));
        Searched searched = coverage.at(visit, visit.record()::coverage);
        // Whoever "we" are stands first in every column; the address keeps its order.
        boolean isTurned = we.equals(other) && !one.equals(other);
        String first = isTurned ? other : one;
        String second = isTurned ? one : other;
        Dossier.Question question =
                new Dossier.Question(first, second, we.equals(first) ? we : "", visit.today(), searched);
        String title = visit.words()
                .say("dossier.title", visit.words().party(first), visit.words().party(second));
        SearchAsked asked = asked(one, other);
        return Answer.Page.of("dossier.jte", title, Section.PAIRS)
                .under(visit.words().say("nav.pairs"), Links.PAIRS)
                .with("view", DossierPage.of(question, visit.record(), visit.words()))
                .with("documents", documents(visit, asked))
                .with("lie", lie(first, second))
                .with("address", List.of(one, other))
                .with("asked", asked);
    }

    /** The documents in which both have to do with each other; a city or region has nothing but its name. */
    private static SearchAsked asked(String one, String other) {
        boolean isOfNames =
                Stream.of(one, other).anyMatch(party -> Localities.named(party).isPresent());
        String pair = one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
        return new SearchAsked(
                isOfNames ? quoted(one) + " " + quoted(other) : "",
                isOfNames ? Map.of() : Map.of(Facet.PAIR, List.of(pair)),
                null,
                null,
                SearchRequest.Order.NEWEST,
                1);
    }

    private static String quoted(String party) {
        return Wording.isCode(party) ? party : "\"" + party.replace("\"", "") + "\"";
    }

    /** In which country each of two lies that is a city or region. */
    private static Map<String, String> lie(String one, String other) {
        Map<String, String> lie = new LinkedHashMap<>();
        for (String party : List.of(one, other)) {
            Localities.named(party).ifPresent(locality -> lie.put(party, locality.country()));
        }
        return lie;
    }

    /** The latest documents in which both have to do with each other; none while the index is being made. */
    private static List<StoredDocument> documents(Visit visit, SearchAsked asked) {
        SearchIndex index = visit.desk().index().at(visit.revision());
        if (index.upTo() != visit.revision()) {
            visit.isOfAMomentAgo();
        }
        List<String> ids = index.hits(asked.request(DOCUMENTS)).stream()
                .map(SearchResult.Hit::document)
                .toList();
        Map<String, StoredDocument> documents = visit.record().documents(ids);
        return ids.stream()
                .map(documents::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
