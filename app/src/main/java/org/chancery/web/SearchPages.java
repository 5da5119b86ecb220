package org.chancery.web;

import java.util.List;
import java.util.Optional;
import org.chancery.search.SearchIndex;
import org.chancery.store.SavedSearch;
import org.chancery.store.SavedSearches;
import org.chancery.store.StoreException;
import org.chancery.view.SavedItem;
import org.chancery.view.SearchAsked;
import org.chancery.view.SearchPage;
import org.chancery.view.Suggestions;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** Looking the record up by words and by what it says. Every state of it has an address, and can be kept by name. */
final class SearchPages implements Pages {
    @Override
    public void at(Routes routes) {
        routes.page(Links.SEARCH, SearchPages::search);
        routes.page(Links.SAVED, SearchPages::saved);
        routes.page(Links.SAVED + "/{id}", SearchPages::open);
        routes.form(Links.SAVED, SearchPages::change);
        routes.file(Links.SUGGEST, SearchPages::suggest);
    }

    static SearchIndex index(Visit visit) {
        SearchIndex index = visit.desk().index().at(visit.revision());
        if (index.upTo() != visit.revision() || index.entries().upTo() != visit.revision()) {
            visit.isOfAMomentAgo();
        }
        return index;
    }

    private static Answer search(Visit visit) {
        SearchAsked asked = SearchAddress.parse(visit.parameters());
        String format = visit.asked("format");
        return format.isEmpty() ? page(visit, asked, null) : SearchFiles.of(visit, asked, index(visit), format);
    }

    private static Answer.Page page(Visit visit, SearchAsked asked, @Nullable SavedItem opened) {
        SearchIndex index = index(visit);
        SearchPage view = SearchPage.of(asked, index, visit.record(), visit.words());
        Wording words = visit.words();
        String title = opened != null
                ? opened.name()
                : asked.words().isEmpty() ? words.say("search.title") : words.say("search.titleFor", asked.words());
        String kept = SearchAddress.kept(asked);
        Optional<SavedSearch> known = visit.record().saved().at(kept);
        Answer.Page page = Answer.Page.of("search.jte", title, null)
                .with("view", view)
                .with("kept", kept)
                .with("keptAs", known.map(SavedSearch::name).orElse(""))
                .with("opened", opened == null ? List.of() : List.of(opened))
                .with("after", opened == null ? Long.MAX_VALUE : after(known));
        return opened == null ? page : page.under(words.say("saved.title"), Links.SAVED);
    }

    private static long after(Optional<SavedSearch> known) {
        return known.map(saved -> saved.last().document()).orElse(Long.MAX_VALUE);
    }

    /** Opening one is written down: what came until now is then no longer new tomorrow. */
    private static Answer open(Visit visit) {
        SavedSearches all = visit.record().saved();
        SavedSearch saved = all.of(visit.part("id")).orElse(null);
        if (saved == null) {
            return new Answer.Missing();
        }
        visit.isOfAMomentAgo();
        SearchIndex index = index(visit);
        SavedSearch opened = saved;
        try {
            opened = all.open(saved, mark(visit, index));
        } catch (StoreException e) {
            org.slf4j.LoggerFactory.getLogger(SearchPages.class)
                    .warn("it was not written down that a search was opened: {}", e.getMessage());
        }
        SearchAsked asked = SearchAddress.parse(saved.address());
        return page(visit, asked.page(visit.pageAsked()), SavedItem.of(opened, asked, index, visit.words()));
    }

    private static SavedSearch.Mark mark(Visit visit, SearchIndex index) {
        return new SavedSearch.Mark(index.newest(), index.entries().upTo(), visit.today());
    }

    /** Those that are kept, with what is new of each. */
    static List<SavedItem> items(Visit visit, int most) {
        List<SavedSearch> all = visit.record().saved().all();
        if (all.isEmpty()) {
            return List.of();
        }
        SearchIndex index = index(visit);
        return all.stream()
                .limit(most)
                .map(saved -> SavedItem.of(saved, SearchAddress.parse(saved.address()), index, visit.words()))
                .toList();
    }

    private static Answer saved(Visit visit) {
        return saved(visit, "");
    }

    private static Answer saved(Visit visit, String failed) {
        visit.isOfAMomentAgo();
        return Answer.Page.of("saved.jte", visit.words().say("saved.title"), null)
                .with("items", items(visit, Integer.MAX_VALUE))
                .with("gone", visit.asked("gone"))
                .with("was", visit.asked("was"))
                .with("failed", failed);
    }

    private static Answer change(Visit visit) {
        SavedSearches all = visit.record().saved();
        try {
            switch (visit.sent("do")) {
                case "save" -> {
                    String kept = SearchAddress.kept(SearchAddress.parse(visit.sent("address")));
                    SavedSearch saved = all.save(visit.sent("name"), kept, mark(visit, index(visit)));
                    return new Answer.Done(Links.saved(saved.id()));
                }
                case "rename" -> all.rename(visit.sent("id"), visit.sent("name"));
                case "delete" -> {
                    SavedSearch gone = all.of(visit.sent("id")).orElse(null);
                    all.delete(visit.sent("id"));
                    return new Answer.Done(gone == null ? Links.SAVED : Links.savedGone(gone.name(), gone.address()));
                }
                default -> {
                    return saved(visit, visit.words().say("review.nothing"));
                }
            }
            return new Answer.Done(Links.SAVED);
        } catch (IllegalArgumentException e) {
            return saved(visit, visit.words().say("saved.unnamed"));
        } catch (StoreException e) {
            return saved(visit, String.valueOf(e.getMessage()));
        }
    }

    private static Answer suggest(Visit visit) {
        Suggestions found = Suggestions.of(
                visit.asked("q"),
                index(visit).entries(),
                visit.record(),
                visit.record().saved().all(),
                visit.words());
        return new Answer.Data(SuggestionJson.of(found, visit.words()));
    }
}
