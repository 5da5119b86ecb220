package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.resolve.Searched;
import org.chancery.standing.Attestation;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.RelationStanding;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * A series of figures or a standing tie, and any entry as far as all kinds have it: what it is, its values, what documents
 * tell differently, and every quotation that says so. Immutable.
 *
 * @param item what it is
 * @param bars values over time, where there are enough
 * @param figures values of a series; empty of other kinds
 * @param differing what documents tell differently
 * @param tellings what documents say of it
 * @param hidden how many claims are not shown
 * @param number of the page of its values, from 1
 * @param pages of values, at least 1
 */
public record EntryPage(
        EntryItem item,
        List<DossierPage.BarChart> bars,
        List<DossierPage.FigureLine> figures,
        List<EngagementPage.Differing> differing,
        List<Tellings.Telling> tellings,
        int hidden,
        int number,
        int pages) {
    private static final int TELLINGS = 200;
    /** Quotations in the table of values on one page; a value that has more stands alone. */
    private static final int QUOTATIONS = 200;
    /** Quotations of a value that others contradict; all stand beside the value. */
    private static final int VERSION_QUOTATIONS = 3;

    /** Lays out a page of an entry: of a series with many values some of them, and on the first page what is told. */
    public static EntryPage of(EntryRow row, int page, RecordStore record, Wording words) {
        Citations citations = new Citations(record);
        EntryItem item = EntryItem.of(row, citations, words);
        if (row.kind().equals(EntryKind.FIGURE.kind())) {
            return series(row, item, page, citations, words);
        }
        List<Tellings.Telling> tellings = Tellings.of(row, TELLINGS, citations, words);
        return new EntryPage(
                item,
                List.of(),
                List.of(),
                differing(row, citations, words),
                tellings,
                Math.max(0, row.claims().size() - Math.max(TELLINGS, tellings.size())),
                1,
                1);
    }

    /** Every quotation stands beside its value, on one of the pages; those of this page are told again below, as one text. */
    private static EntryPage series(EntryRow row, EntryItem item, int page, Citations citations, Wording words) {
        FigureSeries body = Entries.figures(row).body();
        List<List<FigureSeries.Value>> pages = paged(body.values());
        int number = Math.clamp(page, 1, pages.size());
        List<FigureSeries.Value> values = pages.get(number - 1);
        citations.gather(values.stream()
                .flatMap(value -> value.sources().stream())
                .map(Attestation::claim)
                .toList());
        return new EntryPage(
                item,
                bars(row, words),
                FigureLines.of(row.id(), body, values, citations, words),
                figures(body, values, citations, words),
                Tellings.of(body.unit(), values, citations, words),
                0,
                number,
                pages.size());
    }

    private static List<List<FigureSeries.Value>> paged(List<FigureSeries.Value> values) {
        List<List<FigureSeries.Value>> pages = new ArrayList<>();
        List<FigureSeries.Value> open = new ArrayList<>();
        int quotations = 0;
        for (FigureSeries.Value value : values) {
            quotations += value.sources().size();
            if (quotations > QUOTATIONS && !open.isEmpty()) {
                pages.add(open);
                open = new ArrayList<>();
                quotations = value.sources().size();
            }
            open.add(value);
        }
        pages.add(open);
        return pages;
    }

    private static List<DossierPage.BarChart> bars(EntryRow row, Wording words) {
        Dossier.Question nobodys = new Dossier.Question("", "", "", LocalDate.EPOCH, Searched.UNKNOWN);
        return new DossierCharts(nobodys, words).bars(List.of(row));
    }

    private static List<EngagementPage.Differing> differing(EntryRow row, Citations citations, Wording words) {
        return switch (EntryKind.of(row.kind())) {
            case RELATION -> levels(Entries.relation(row).body(), citations, words);
            case FIGURE, MATTER, ENGAGEMENT, PERSON, ORGANIZATION, INSTRUMENT, NEGOTIATION -> List.of();
        };
    }

    /** Periods of which documents tell different values, each on the page of its first value. */
    private static List<EngagementPage.Differing> figures(
            FigureSeries body, List<FigureSeries.Value> shown, Citations citations, Wording words) {
        Map<String, FigureSeries.Value> values =
                body.values().stream().collect(Collectors.toMap(FigureSeries.Value::id, Function.identity()));
        return body.conflicts().stream()
                .filter(conflict -> shown.contains(values.get(conflict.values().getFirst())))
                .map(conflict -> new EngagementPage.Differing(
                        Naming.period(conflict.period(), words),
                        conflict.values().stream()
                                .map(values::get)
                                .filter(Objects::nonNull)
                                .map(value -> new EngagementPage.Version(
                                        words.amount(value.amount(), body.unit()),
                                        citations.all(value.sources().stream()
                                                .limit(VERSION_QUOTATIONS)
                                                .toList())))
                                .toList()))
                .toList();
    }

    private static List<EngagementPage.Differing> levels(RelationStanding body, Citations citations, Wording words) {
        return body.conflicts().stream()
                .map(conflict -> new EngagementPage.Differing(
                        Naming.capital(words.label("relation", conflict.type())),
                        conflict.versions().stream()
                                .map(version -> new EngagementPage.Version(
                                        Naming.period(version.value(), words), citations.all(version.sources())))
                                .toList()))
                .toList();
    }
}
