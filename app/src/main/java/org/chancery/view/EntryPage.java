package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.resolve.Searched;
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
 */
public record EntryPage(
        EntryItem item,
        List<DossierPage.BarChart> bars,
        List<DossierPage.FigureLine> figures,
        List<EngagementPage.Differing> differing,
        List<Tellings.Telling> tellings,
        int hidden) {
    private static final int TELLINGS = 200;

    /** Lays out an entry. */
    public static EntryPage of(EntryRow row, RecordStore record, Wording words) {
        Citations citations = new Citations(record);
        List<Tellings.Telling> tellings = Tellings.of(row, TELLINGS, citations, words);
        boolean isFigure = row.kind().equals(EntryKind.FIGURE.kind());
        return new EntryPage(
                EntryItem.of(row, citations, words),
                isFigure ? bars(row, words) : List.of(),
                isFigure
                        ? FigureLines.of(row.id(), Entries.figures(row).body(), source -> true, citations, words)
                        : List.of(),
                differing(row, citations, words),
                tellings,
                Math.max(0, row.claims().size() - Math.max(TELLINGS, tellings.size())));
    }

    private static List<DossierPage.BarChart> bars(EntryRow row, Wording words) {
        Dossier.Question nobodys = new Dossier.Question("", "", "", LocalDate.EPOCH, Searched.UNKNOWN);
        return new DossierCharts(nobodys, words).bars(List.of(row));
    }

    private static List<EngagementPage.Differing> differing(EntryRow row, Citations citations, Wording words) {
        return switch (EntryKind.of(row.kind())) {
            case FIGURE -> figures(Entries.figures(row).body(), citations, words);
            case RELATION -> levels(Entries.relation(row).body(), citations, words);
            case MATTER, ENGAGEMENT, PERSON, ORGANIZATION, INSTRUMENT, NEGOTIATION -> List.of();
        };
    }

    private static List<EngagementPage.Differing> figures(FigureSeries body, Citations citations, Wording words) {
        Map<String, FigureSeries.Value> values =
                body.values().stream().collect(Collectors.toMap(FigureSeries.Value::id, Function.identity()));
        List<EngagementPage.Differing> differing = new ArrayList<>();
        for (FigureSeries.Conflict conflict : body.conflicts()) {
            List<EngagementPage.Version> versions = new ArrayList<>();
            for (String id : conflict.values()) {
                FigureSeries.Value value = values.get(id);
                if (value != null) {
                    versions.add(new EngagementPage.Version(
                            words.amount(value.amount(), body.unit()), citations.all(value.sources())));
                }
            }
            differing.add(new EngagementPage.Differing(Naming.period(conflict.period(), words), versions));
        }
        return differing;
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
