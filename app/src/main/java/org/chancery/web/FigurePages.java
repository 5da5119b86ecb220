package org.chancery.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.view.EntryKind;
import org.chancery.view.FigureIndex;
import org.chancery.view.FiguresPage;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;

/** Figures to be narrowed, put together, drawn and taken away: the files hold what the pages show, of all pages. */
final class FigurePages implements Pages {
    private final Remembered<FigureIndex> index = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.list(EntryKind.FIGURE), this::explore);
        routes.file(Links.FIGURES_FILE, visit -> file(visit, "csv"));
    }

    private Answer explore(Visit visit) {
        String format = visit.asked("format");
        if (!format.isEmpty()) {
            return ExportPages.isTable(format) ? file(visit, format) : new Answer.Missing();
        }
        FiguresPage view = FiguresPage.of(asked(visit), visit.pageAsked(), index(visit), visit.record(), visit.words());
        return Answer.Page.of("figures.jte", visit.words().say("nav.figures"), Section.FIGURES)
                .with("view", view);
    }

    /** Everything that is asked for, of all pages. */
    private Answer file(Visit visit, String format) {
        FiguresPage.Asked asked = asked(visit);
        List<String> series = FiguresPage.ids(asked, index(visit));
        return ExportPages.tables(
                visit,
                "figures",
                format,
                (export, writer, isOne) -> export.writeFigures(series, asked::fits, writer, isOne));
    }

    private FigureIndex index(Visit visit) {
        return index.at(visit, () -> FigureIndex.of(visit.record()));
    }

    private static FiguresPage.Asked asked(Visit visit) {
        return new FiguresPage.Asked(
                PartyName.parse(visit.asked("with")),
                PartyName.parse(visit.asked("and")),
                visit.asked("measure"),
                visit.asked("unit"),
                visit.asked("reporter"),
                year(visit.asked("from")),
                year(visit.asked("to")),
                FiguresPage.GROUPINGS.contains(visit.asked("by"))
                        ? visit.asked("by")
                        : FiguresPage.GROUPINGS.getFirst());
    }

    private static @Nullable Integer year(String written) {
        return written.matches("\\d{4}") ? Integer.valueOf(written) : null;
    }

    /** The parameters of what is asked for. */
    static Map<String, List<String>> parameters(FiguresPage.Asked asked, int page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("with", List.of(asked.one()));
        parameters.put("and", List.of(asked.other()));
        parameters.put("measure", List.of(asked.measure()));
        parameters.put("unit", List.of(asked.unit()));
        parameters.put("reporter", List.of(asked.reporter()));
        parameters.put("from", List.of(asked.from() == null ? "" : asked.from().toString()));
        parameters.put("to", List.of(asked.to() == null ? "" : asked.to().toString()));
        boolean isUsual = asked.grouping().equals(FiguresPage.GROUPINGS.getFirst());
        parameters.put("by", List.of(isUsual ? "" : asked.grouping()));
        parameters.put("page", List.of(page <= 1 ? "" : String.valueOf(page)));
        return parameters;
    }
}
