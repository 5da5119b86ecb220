package org.chancery.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.export.SearchJson;
import org.chancery.export.table.Column;
import org.chancery.export.table.Table;
import org.chancery.search.EntryIndex;
import org.chancery.search.FoundDocument;
import org.chancery.search.SearchIndex;
import org.chancery.search.SearchResult;
import org.chancery.store.EntryRow;
import org.chancery.view.EntryFinds;
import org.chancery.view.EntryKind;
import org.chancery.view.EntryLine;
import org.chancery.view.FoundDocuments;
import org.chancery.view.SearchAsked;
import org.jspecify.annotations.Nullable;

/** What a search found, to be taken away: its hits of all pages, best first or as they were sorted, at most so many. */
final class SearchFiles {
    /** Hits that one file holds; programs page through all of them at {@code /api/v1/search}. */
    static final int MOST = 1_000;

    private SearchFiles() {}

    /** A document found, with its number among the hits. */
    private record Hit(int number, FoundDocument document) {}

    private static final Table<Hit> HITS = new Table<>(
            "found",
            "A document that was found, with the passages that matched.",
            List.of(
                    Column.whole("n", "Its number among those found.", Hit::number),
                    Column.text(
                            "document", "Id.", hit -> hit.document().source().id()),
                    Column.text("title", "As read.", hit -> hit.document().title()),
                    Column.text(
                            "publisher",
                            "Outlet or institution.",
                            hit -> hit.document().source().publisher()),
                    Column.day(
                            "published",
                            "Day of publication.",
                            hit -> hit.document().source().published()),
                    Column.text(
                            "language",
                            "ISO 639-1.",
                            hit -> hit.document().source().language()),
                    Column.text("url", "Address.", hit -> hit.document().url()),
                    Column.decimal(
                            "score",
                            "How well it fits, only to be compared within this table; empty where it was sorted by day.",
                            hit -> score(hit.document())),
                    Column.list("passages", "Words around what matched.", hit -> passages(hit.document()))));

    /** The file of a search; of entries where those of one kind are looked at. */
    static Answer of(Visit visit, SearchAsked asked, SearchIndex index, String format) {
        EntryKind kind = asked.in();
        return switch (format) {
            case "json" -> json(visit, asked, index);
            case "csv", "xlsx" ->
                kind == null ? table(visit, asked, index, format) : entries(visit, asked, index, format);
            default -> new Answer.Missing();
        };
    }

    private static Answer json(Visit visit, SearchAsked asked, SearchIndex index) {
        boolean isOfDocuments = asked.in() == null;
        SearchResult result = index.search(asked.request(isOfDocuments ? MOST : 1));
        List<FoundDocument> found = isOfDocuments ? documents(visit, asked, index, result) : List.of();
        List<EntryLine> lines = isOfDocuments
                ? EntryFinds.of(asked, index.entries(), visit.record(), visit.words()).groups().stream()
                        .flatMap(group -> group.best().stream())
                        .toList()
                : EntryLine.of(found(asked, index), visit.record(), visit.words());
        List<SearchJson.FoundEntry> entries = lines.stream()
                .map(line -> new SearchJson.FoundEntry(
                        line.kind().kind(), line.id(), line.heading().text(), line.parties()))
                .toList();
        return ExportPages.text("search.json", "json", SearchJson.object(result, found, entries, true));
    }

    private static Answer table(Visit visit, SearchAsked asked, SearchIndex index, String format) {
        SearchResult result = index.search(asked.request(MOST));
        List<Hit> hits = new ArrayList<>();
        documents(visit, asked, index, result).forEach(document -> hits.add(new Hit(hits.size() + 1, document)));
        return ExportPages.tables(visit, "search", format, (export, writer, isOne) -> {
            writer.table(HITS, hits);
            if (!isOne) {
                writer.table(Table.dictionary(), Table.meanings(List.of(HITS)));
            }
        });
    }

    private static Answer entries(Visit visit, SearchAsked asked, SearchIndex index, String format) {
        EntryKind kind = Objects.requireNonNull(asked.in());
        List<EntryRow> rows = visit.record()
                .entries(
                        kind.kind(),
                        found(asked, index).stream().map(EntryIndex.Found::id).toList());
        return ExportPages.tables(visit, kind, rows, format);
    }

    private static List<EntryIndex.Found> found(SearchAsked asked, SearchIndex index) {
        EntryKind kind = asked.in();
        return kind == null || !asked.isOfEntries()
                ? List.of()
                : index.entries().search(asked.entries(false), kind.kind(), 0, MOST);
    }

    private static List<FoundDocument> documents(
            Visit visit, SearchAsked asked, SearchIndex index, SearchResult result) {
        return FoundDocuments.of(result.hits(), asked.words(), index, visit.record());
    }

    private static @Nullable BigDecimal score(FoundDocument document) {
        // In the order of days nothing is scored.
        return Float.isFinite(document.score()) ? new BigDecimal(document.score()).round(new MathContext(4)) : null;
    }

    private static List<String> passages(FoundDocument document) {
        return document.passages().stream()
                .map(passage -> passage.where()
                        .cut(document.text())
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
