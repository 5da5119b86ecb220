package org.chancery.web;

import org.chancery.identity.NumberedSeries;
import org.chancery.resolve.Searched;
import org.chancery.view.EngagementPage;
import org.chancery.view.EntryKind;
import org.chancery.view.SeriesIndex;
import org.chancery.view.SeriesList;
import org.chancery.view.SeriesPage;

/** Engagements, and the series in which they recur. */
final class EngagementPages implements Pages {
    private final Remembered<Searched> coverage = new Remembered<>();
    private final Remembered<SeriesIndex> index = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.list(EntryKind.ENGAGEMENT) + "/{id}", this::engagement);
        routes.page(Links.SERIES, this::series);
    }

    private SeriesIndex index(Visit visit) {
        return index.at(visit, () -> SeriesIndex.of(visit.record()));
    }

    private Answer engagement(Visit visit) {
        return EntryPages.entry(visit, EntryKind.ENGAGEMENT, row -> {
            EngagementPage view = EngagementPage.of(
                    row,
                    visit.record(),
                    index(visit),
                    coverage.at(visit, visit.record()::coverage),
                    visit.today(),
                    visit.words());
            return Answer.Page.of("engagement.jte", view.item().heading().text(), Section.ENGAGEMENTS)
                    .with("view", view);
        });
    }

    private Answer series(Visit visit) {
        String name = visit.asked("of");
        if (name.isEmpty()) {
            return Answer.Page.of("serieslist.jte", visit.words().say("series.title"), Section.ENGAGEMENTS)
                    .under(visit.words().say("nav.engagements"), Links.list(EntryKind.ENGAGEMENT))
                    .with("view", SeriesList.of(index(visit), visit.pageAsked(), visit.words()));
        }
        SeriesIndex.Series series = index(visit).byKey().get(new NumberedSeries.Key(name, visit.allAsked("with")));
        if (series == null) {
            return new Answer.Missing();
        }
        SeriesPage view = SeriesPage.of(series, visit.record(), visit.today(), visit.words());
        return Answer.Page.of("series.jte", view.name(), Section.ENGAGEMENTS)
                .under(visit.words().say("series.title"), Links.SERIES)
                .under(visit.words().say("nav.engagements"), Links.list(EntryKind.ENGAGEMENT))
                .with("view", view);
    }
}
