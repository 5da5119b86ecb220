package org.chancery.store.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chancery.export.table.Table;
import org.chancery.export.table.TableWriter;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * A table of the record: what it looks like and where its rows are from. One thread.
 *
 * @param kind of the entries that it is made of; empty where it is made of something else
 * @param ofEntry the rows of one entry; none where it is made of something else
 * @param ofRecord passes every row of the record, in order
 */
record RecordTable<R>(Table<R> table, String kind, Function<EntryRow, List<R>> ofEntry, Rows<R> ofRecord) {
    /** Entries that are read before the documents that they cite are looked up. */
    private static final int AT_ONCE = 200;

    /** Passes all rows of a record. */
    interface Rows<R> {
        void each(RecordStore store, Consumer<R> receiver);
    }

    /** A table of the entries of a kind. */
    static <R> RecordTable<R> ofEntries(Table<R> table, String kind, Cited cited, Function<EntryRow, List<R>> ofEntry) {
        return new RecordTable<>(table, kind, ofEntry, (store, receiver) -> {
            List<EntryRow> some = new ArrayList<>(AT_ONCE);
            store.entries(kind, entry -> {
                some.add(entry);
                if (some.size() == AT_ONCE) {
                    pass(some, cited, ofEntry, receiver);
                }
            });
            pass(some, cited, ofEntry, receiver);
        });
    }

    /** A table of something else. */
    static <R> RecordTable<R> of(Table<R> table, Rows<R> rows) {
        return new RecordTable<>(table, "", entry -> List.of(), rows);
    }

    private static <R> void pass(
            List<EntryRow> entries, Cited cited, Function<EntryRow, List<R>> ofEntry, Consumer<R> receiver) {
        cited.gather(entries.stream().flatMap(entry -> entry.claims().stream()).toList());
        entries.forEach(entry -> ofEntry.apply(entry).forEach(receiver));
        entries.clear();
    }

    /** Writes all of it. */
    void write(RecordStore store, TableWriter writer) throws IOException {
        writer.begin(table);
        try {
            ofRecord.each(store, row -> write(row, writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.end();
    }

    /** Writes the rows of some entries. */
    void write(List<EntryRow> entries, TableWriter writer) throws IOException {
        writer.begin(table);
        rows(entries, writer);
        writer.end();
    }

    /** Writes the rows of some more entries into the table that was begun. */
    void rows(List<EntryRow> entries, TableWriter writer) throws IOException {
        for (EntryRow entry : entries) {
            for (R row : ofEntry.apply(entry)) {
                writer.row(table.cells(row));
            }
        }
    }

    private void write(R row, TableWriter writer) {
        try {
            writer.row(table.cells(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
