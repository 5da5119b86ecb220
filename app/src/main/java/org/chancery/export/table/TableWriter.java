package org.chancery.export.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes tables one after the other, each row by row, and keeps none of it. {@link #close} ends the file; after an
 * exception what was written is of no use. One thread.
 */
public interface TableWriter extends Closeable {
    /** A table begins. */
    void begin(Table<?> table) throws IOException;

    /** A row of it, as {@link Table#cells} gives it. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** The table is over. */
    void end() throws IOException;

    /** A whole table at once. */
    default <R> void table(Table<R> table, Iterable<R> rows) throws IOException {
        begin(table);
        for (R row : rows) {
            row(table.cells(row));
        }
        end();
    }
}
