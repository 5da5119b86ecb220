package org.chancery.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.search.Facet;
import org.chancery.search.SearchIndex;
import org.chancery.search.SearchRequest;
import org.chancery.view.EntryKind;
import org.chancery.view.SearchAsked;
import org.chancery.view.SearchPage;
import org.jspecify.annotations.Nullable;

/** Looking documents up by their words and by what they say. Every state of it has an address. */
final class SearchPages implements Pages {
    @Override
    public void at(Routes routes) {
        routes.page(Links.SEARCH, SearchPages::search);
    }

    private static Answer search(Visit visit) {
        SearchAsked asked = asked(visit);
        SearchIndex index = visit.desk().index().at(visit.revision());
        SearchPage view = SearchPage.of(asked, index, visit.record(), visit.words());
        if (index.upTo() != visit.revision()) {
            visit.isOfAMomentAgo();
        }
        String title = asked.words().isEmpty()
                ? visit.words().say("search.title")
                : visit.words().say("search.titleFor", asked.words());
        return Answer.Page.of("search.jte", title, null).with("view", view);
    }

    private static SearchAsked asked(Visit visit) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, visit.allAsked(facet.label()));
        }
        return new SearchAsked(
                visit.asked("q"),
                chosen,
                visit.dayAsked("from"),
                visit.dayAsked("to"),
                order(visit),
                in(visit),
                visit.pageAsked());
    }

    private static @Nullable EntryKind in(Visit visit) {
        for (EntryKind kind : EntryKind.values()) {
            if (kind.plural().equals(visit.asked("in"))) {
                return kind;
            }
        }
        return null;
    }

    private static SearchRequest.Order order(Visit visit) {
        try {
            return visit.asked("order").isEmpty()
                    ? SearchRequest.Order.BEST
                    : SearchRequest.Order.valueOf(visit.asked("order").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return SearchRequest.Order.BEST;
        }
    }
}
