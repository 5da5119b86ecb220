package org.chancery.web;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.export.SearchJson;
import org.chancery.export.table.Column;
import org.chancery.export.table.Table;
import org.chancery.search.EntryIndex;
import org.chancery.search.FoundDocument;
import org.chancery.search.SearchIndex;
import org.chancery.search.SearchResult;
import org.chancery.store.RecordStore;
import org.chancery.view.EntryFinds;
import org.chancery.view.EntryKind;
import org.chancery.view.EntryLine;
import org.chancery.view.FoundDocuments;
import org.chancery.view.SearchAsked;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** What a search found, to be taken away: its hits of all pages, best first or as they were sorted. */
final class SearchFiles {
    /** Hits whose texts are held. */
    private static final int AT_ONCE = 50;

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
        RecordStore record = visit.record();
        Wording words = visit.words();
        return ExportPages.written("search", "json", out -> {
            SearchResult result = index.search(asked.request(isOfDocuments ? all(index) : 1));
            Iterable<FoundDocument> found = isOfDocuments ? documents(record, asked, index, result) : List.of();
            Iterable<SearchJson.FoundEntry> entries = isOfDocuments
                    ? EntryFinds.of(asked, index.entries(), record, words).groups().stream()
                            .flatMap(group -> group.best().stream())
                            .map(SearchFiles::entry)
                            .toList()
                    : some(
                            found(asked, index),
                            ids -> EntryLine.of(ids, record, words).stream().map(SearchFiles::entry));
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            SearchJson.write(result, found, entries, true, text);
        });
    }

    private static SearchJson.FoundEntry entry(EntryLine line) {
        return new SearchJson.FoundEntry(
                line.kind().kind(), line.id(), line.heading().text(), line.parties());
    }

    private static Answer table(Visit visit, SearchAsked asked, SearchIndex index, String format) {
        RecordStore record = visit.record();
        return ExportPages.tables(visit, "search", format, (export, writer, isOne) -> {
            AtomicInteger number = new AtomicInteger();
            writer.begin(HITS);
            for (FoundDocument document : documents(record, asked, index, index.search(asked.request(all(index))))) {
                writer.row(HITS.cells(new Hit(number.incrementAndGet(), document)));
            }
            writer.end();
            if (!isOne) {
                writer.table(Table.dictionary(), Table.meanings(List.of(HITS)));
            }
        });
    }

    private static Answer entries(Visit visit, SearchAsked asked, SearchIndex index, String format) {
        EntryKind kind = Objects.requireNonNull(asked.in());
        return ExportPages.tables(visit, kind.plural(), format, (export, writer, isOne) -> {
            List<String> ids =
                    found(asked, index).stream().map(EntryIndex.Found::id).toList();
            export.writeAll(kind.kind(), ids, writer, isOne);
        });
    }

    private static List<EntryIndex.Found> found(SearchAsked asked, SearchIndex index) {
        EntryKind kind = asked.in();
        return kind == null || !asked.isOfEntries()
                ? List.of()
                : index.entries().search(asked.entries(false), kind.kind(), 0, Integer.MAX_VALUE);
    }

    private static int all(SearchIndex index) {
        return Math.max(1, index.size());
    }

    /** The documents of the hits, looked up while they are gone through. */
    private static Iterable<FoundDocument> documents(
            RecordStore record, SearchAsked asked, SearchIndex index, SearchResult result) {
        return some(result.hits(), hits -> FoundDocuments.of(hits, asked.words(), index, record).stream());
    }

    /** What belongs to each of many, made of some of them at a time. */
    private static <H, F> Iterable<F> some(List<H> all, Function<List<H>, Stream<F>> made) {
        return () -> IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(i -> all.subList(i * AT_ONCE, Math.min(all.size(), (i + 1) * AT_ONCE)))
                .flatMap(made)
                .iterator();
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
