package org.chancery.store.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.export.WholeFiles;
import org.chancery.export.table.Column;
import org.chancery.export.table.CsvTables;
import org.chancery.export.table.Outputs;
import org.chancery.export.table.ParquetTables;
import org.chancery.export.table.Table;
import org.chancery.export.table.TableWriter;
import org.chancery.export.table.XlsxBook;
import org.chancery.resolve.Searched;
import org.chancery.standing.FigureSeries;
import org.chancery.store.DocumentQuery;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreCounts;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * The record as tables, one for each sort of thing, with a table about the record before them and a dictionary behind.
 * Rows are in the order of the public ids; the same record gives the same bytes. Nothing but a few hundred rows is held in
 * memory. One thread.
 */
public final class TablesExport {
    private final RecordStore store;
    private final String program;
    private final Cited cited;
    private final Searched searched;
    private final LocalDate on;

    /** In which form tables are written. */
    public enum Form {
        CSV,
        XLSX,
        PARQUET
    }

    /**
     * @param program that writes, with its version
     * @param on the day on which it is looked how far matters have come; null for the day of the latest document
     */
    public TablesExport(RecordStore store, String program, @Nullable LocalDate on) {
        this.store = store;
        this.program = program;
        this.cited = new Cited(store);
        this.searched = store.coverage();
        LocalDate latest = searched.until();
        this.on = on != null ? on : latest != null ? latest : LocalDate.EPOCH;
    }

    /** Every table that there is, the one about the record and the dictionary left out. */
    public static List<Table<?>> tables(RecordStore store) {
        return new TablesExport(store, "", null)
                .recordTables().stream().<Table<?>>map(RecordTable::table).toList();
    }

    private List<RecordTable<?>> recordTables() {
        return new RecordTables(cited, on, searched).all();
    }

    /** Writes the whole record: a file for each table, or {@code record.xlsx} with a sheet for each. */
    public void write(Form form, Path folder) throws IOException {
        try (WholeFiles files = new WholeFiles(folder)) {
            try (TableWriter writer = writer(form, files)) {
                List<Table<?>> written = new ArrayList<>();
                written.add(about());
                writer.table(about(), facts());
                for (RecordTable<?> table : recordTables()) {
                    table.write(store, writer);
                    written.add(table.table());
                }
                writer.table(Table.dictionary(), Table.meanings(written));
            }
            files.done();
        }
    }

    private TableWriter writer(Form form, Outputs files) throws IOException {
        return switch (form) {
            case CSV -> new CsvTables(files);
            case XLSX -> new XlsxBook(files.open("record.xlsx"));
            case PARQUET -> new ParquetTables(files, program);
        };
    }

    /**
     * Writes some entries: the tables that are made of such entries, and the dictionary of these.
     *
     * @param entries by kind
     * @param first whether only the first of these tables is written, and no dictionary: for a form that holds one
     */
    public void write(Map<String, List<EntryRow>> entries, TableWriter writer, boolean first) throws IOException {
        cited.gather(entries.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.claims().stream())
                .toList());
        List<Table<?>> written = new ArrayList<>();
        for (RecordTable<?> table : recordTables()) {
            List<EntryRow> rows = entries.getOrDefault(table.kind(), List.of());
            if (entries.containsKey(table.kind()) && !(first && !written.isEmpty())) {
                table.write(rows, writer);
                written.add(table.table());
            }
        }
        if (!first) {
            writer.table(Table.dictionary(), Table.meanings(written));
        }
    }

    /**
     * Writes all entries that are asked for, however many there are: the tables that are made of such entries, and the
     * dictionary of these.
     *
     * @param entries what is asked for by kind
     * @param first whether only the first of these tables is written, and no dictionary: for a form that holds one
     */
    public void writeAll(Map<String, EntryQuery> entries, TableWriter writer, boolean first) throws IOException {
        writeAll(
                entries.keySet(),
                (kind, taking) -> Batches.each(store, Objects.requireNonNull(entries.get(kind)), taking),
                writer,
                first);
    }

    /** Writes the entries of a kind that have these ids, in their order, as {@link #writeAll(Map, TableWriter, boolean)}. */
    public void writeAll(String kind, List<String> ids, TableWriter writer, boolean first) throws IOException {
        writeAll(Set.of(kind), (same, taking) -> Batches.each(store, same, ids, taking), writer, first);
    }

    /** Where the entries of a kind come from. */
    private interface Entries {
        void each(String kind, Batches.Taking taking) throws IOException;
    }

    private void writeAll(Set<String> kinds, Entries entries, TableWriter writer, boolean first) throws IOException {
        List<Table<?>> written = new ArrayList<>();
        for (RecordTable<?> table : recordTables()) {
            if (kinds.contains(table.kind()) && !(first && !written.isEmpty())) {
                writer.begin(table.table());
                entries.each(table.kind(), some -> {
                    cited.gather(
                            some.stream().flatMap(row -> row.claims().stream()).toList());
                    table.rows(some, writer);
                });
                writer.end();
                written.add(table.table());
            }
        }
        if (!first) {
            writer.table(Table.dictionary(), Table.meanings(written));
        }
    }

    /**
     * Writes the documents, the latest published first.
     *
     * @param first whether the dictionary is left out: for a form that holds one table
     */
    public void writeDocuments(TableWriter writer, boolean first) throws IOException {
        Table<StoredDocument> table = RecordTables.documents().table();
        writer.begin(table);
        DocumentQuery.Place last = null;
        List<StoredDocument> some;
        do {
            some = store.documents(new DocumentQuery(null, null, null, null, -1, last, Batches.AT_ONCE));
            for (StoredDocument document : some) {
                writer.row(table.cells(document));
            }
            last = some.isEmpty() ? last : DocumentQuery.Place.of(some.getLast());
        } while (some.size() == Batches.AT_ONCE);
        writer.end();
        if (!first) {
            writer.table(Table.dictionary(), Table.meanings(List.of(table)));
        }
    }

    /**
     * Writes values of series of figures.
     *
     * @param series ids, in the order wanted
     * @param fits which of their values are written
     * @param first whether the dictionary is left out: for a form that holds one table
     */
    public void writeFigures(List<String> series, Predicate<FigureSeries.Value> fits, TableWriter writer, boolean first)
            throws IOException {
        RecordTable<?> table = new RecordTables(cited, on, searched).figures(fits);
        writer.begin(table.table());
        Batches.each(store, table.kind(), series, rows -> {
            cited.gather(rows.stream().flatMap(row -> row.claims().stream()).toList());
            table.rows(rows, writer);
        });
        writer.end();
        if (!first) {
            writer.table(Table.dictionary(), Table.meanings(List.of(table.table())));
        }
    }

    // ---- about the record ------------------------------------------------------------------------------------------

    private record Fact(String what, String value) {}

    private static Table<Fact> about() {
        return new Table<>(
                "about",
                "What these tables were made of.",
                List.of(
                        Column.text("what", "What is said.", Fact::what),
                        Column.text("value", "Its value.", Fact::value)));
    }

    private List<Fact> facts() {
        StoreCounts counts = store.counts();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("made by", program));
        facts.add(new Fact("revision of the record", String.valueOf(store.revision())));
        facts.add(new Fact("documents", String.valueOf(counts.documents())));
        facts.add(new Fact("sources", String.valueOf(searched.sources())));
        LocalDate latest = searched.until();
        facts.add(new Fact("latest publication", latest == null ? "" : latest.toString()));
        facts.add(new Fact("progress of matters as of", on.toString()));
        for (Map.Entry<String, Long> kind : counts.entries().entrySet()) {
            facts.add(new Fact("entries of kind " + kind.getKey(), String.valueOf(kind.getValue())));
        }
        facts.add(new Fact(
                "what nobody reviewed",
                "is marked suggested: it was read by a machine; the citation of each row says where to look it up"));
        return facts;
    }
}
