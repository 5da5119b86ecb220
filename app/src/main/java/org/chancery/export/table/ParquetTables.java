package org.chancery.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each table as a Parquet file: texts as UTF-8 strings, lists as lists of them, whole numbers as 64 bits, decimals with nine
 * digits behind the point, days as dates; pages packed with gzip. Rows wait in memory until there are enough for a group.
 * One thread.
 *
 * <p>Own code, and not a library's: the two that write the format are 31 MB and 80 MB large, this is three classes, and what
 * it leaves out (statistics, dictionaries, indexes) makes files larger but no less readable.
 */
public final class ParquetTables implements TableWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_AT_ONCE = 100_000;
    private static final int BYTES_AT_ONCE = 24 << 20;

    // Physical types.
    private static final int BOOLEAN = 0;
    private static final int INT32 = 1;
    private static final int INT64 = 2;
    private static final int BYTE_ARRAY = 6;
    private static final int FIXED = 7;

    // Repetition.
    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;

    private static final int PLAIN = 0;
    private static final int RUNS = 3;
    private static final int GZIP = 2;

    /** A page of a column as it was written. */
    private record Chunk(long at, long plainBytes, long bytes, int values) {}

    private record Group(List<Chunk> chunks, long rows) {}

    private final Outputs outputs;
    private final String program;
    private final int rowsAtOnce;
    private final List<Group> groups = new ArrayList<>();
    private List<? extends Column<?>> columns = List.of();
    private List<ParquetColumn> waiting = List.of();
    private @Nullable OutputStream out;
    private long at;
    private long rows;
    private long all;

    /**
     * Each table becomes the file {@code NAME.parquet}.
     *
     * @param program that writes, with its version
     */
    public ParquetTables(Outputs outputs, String program) {
        this(outputs, program, ROWS_AT_ONCE);
    }

    ParquetTables(Outputs outputs, String program, int rowsAtOnce) {
        this.outputs = outputs;
        this.program = program;
        this.rowsAtOnce = rowsAtOnce;
    }

    @Override
    public void begin(Table<?> table) throws IOException {
        columns = table.columns();
        waiting =
                columns.stream().map(column -> new ParquetColumn(column.type())).toList();
        groups.clear();
        rows = 0;
        all = 0;
        at = 0;
        out = outputs.open(table.name() + ".parquet");
        write(MAGIC);
    }

    private void write(byte[] bytes) throws IOException {
        OutputStream to = out;
        if (to == null) {
            throw new IllegalStateException("no table was begun");
        }
        to.write(bytes);
        at += bytes.length;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        long size = 0;
        for (int i = 0; i < cells.size(); i++) {
            waiting.get(i).add(cells.get(i));
            size += waiting.get(i).size();
        }
        rows++;
        if (rows == rowsAtOnce || size >= BYTES_AT_ONCE) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        if (rows == 0) {
            return;
        }
        List<Chunk> chunks = new ArrayList<>();
        for (ParquetColumn column : waiting) {
            long begun = at;
            byte[] page = column.page();
            byte[] packed = ParquetColumn.packed(page);
            byte[] head = pageHead(page.length, packed.length, column.count());
            write(head);
            write(packed);
            chunks.add(new Chunk(begun, (long) head.length + page.length, at - begun, column.count()));
            column.clear();
        }
        groups.add(new Group(chunks, rows));
        all += rows;
        rows = 0;
    }

    private static byte[] pageHead(int plain, int packed, int values) {
        return new Thrift()
                .begin()
                .i32(1, 0)
                .i32(2, plain)
                .i32(3, packed)
                .begin(5)
                .i32(1, values)
                .i32(2, PLAIN)
                .i32(3, RUNS)
                .i32(4, RUNS)
                .end()
                .end()
                .bytes();
    }

    @Override
    public void end() throws IOException {
        endGroup();
        byte[] footer = footer();
        write(footer);
        int length = footer.length;
        write(new byte[] {(byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24)});
        write(MAGIC);
        close();
        out = null;
    }

    private byte[] footer() {
        Thrift file = new Thrift().begin().i32(1, 1);
        schema(file);
        file.i64(3, all).structs(4, groups.size());
        for (Group group : groups) {
            file.begin().structs(1, columns.size());
            long bytes = 0;
            for (int i = 0; i < columns.size(); i++) {
                Chunk chunk = group.chunks().get(i);
                chunk(file, columns.get(i), chunk);
                bytes += chunk.plainBytes();
            }
            file.i64(2, bytes).i64(3, group.rows()).end();
        }
        return file.text(6, program).end().bytes();
    }

    private void schema(Thrift file) {
        int nodes = 1;
        for (Column<?> column : columns) {
            nodes += column.type() == Column.Type.LIST ? 3 : 1;
        }
        file.structs(2, nodes).begin().text(4, "row").i32(5, columns.size()).end();
        for (Column<?> column : columns) {
            schema(file, column);
        }
    }

    private static void schema(Thrift file, Column<?> column) {
        String name = column.name();
        switch (column.type()) {
            case LIST -> {
                file.begin().i32(3, REQUIRED).text(4, name).i32(5, 1).i32(6, 3);
                file.begin(10).begin(3).end().end().end();
                file.begin().i32(3, REPEATED).text(4, "list").i32(5, 1).end();
                text(file, "element", REQUIRED);
            }
            case TEXT -> text(file, name, OPTIONAL);
            case WHOLE ->
                file.begin().i32(1, INT64).i32(3, OPTIONAL).text(4, name).end();
            case FLAG ->
                file.begin().i32(1, BOOLEAN).i32(3, OPTIONAL).text(4, name).end();
            case DAY ->
                file.begin()
                        .i32(1, INT32)
                        .i32(3, OPTIONAL)
                        .text(4, name)
                        .i32(6, 6)
                        .begin(10)
                        .begin(6)
                        .end()
                        .end()
                        .end();
            case DECIMAL ->
                file.begin()
                        .i32(1, FIXED)
                        .i32(2, ParquetColumn.DECIMAL_BYTES)
                        .i32(3, OPTIONAL)
                        .text(4, name)
                        .i32(6, 5)
                        .i32(7, ParquetColumn.SCALE)
                        .i32(8, ParquetColumn.PRECISION)
                        .begin(10)
                        .begin(5)
                        .i32(1, ParquetColumn.SCALE)
                        .i32(2, ParquetColumn.PRECISION)
                        .end()
                        .end()
                        .end();
        }
    }

    private static void text(Thrift file, String name, int repetition) {
        file.begin().i32(1, BYTE_ARRAY).i32(3, repetition).text(4, name).i32(6, 0);
        file.begin(10).begin(1).end().end().end();
    }

    private static void chunk(Thrift file, Column<?> column, Chunk chunk) {
        int type = switch (column.type()) {
            case TEXT, LIST -> BYTE_ARRAY;
            case WHOLE -> INT64;
            case DECIMAL -> FIXED;
            case DAY -> INT32;
            case FLAG -> BOOLEAN;
        };
        file.begin().i64(2, chunk.at()).begin(3).i32(1, type).i32s(2, PLAIN, RUNS);
        if (column.type() == Column.Type.LIST) {
            file.texts(3, column.name(), "list", "element");
        } else {
            file.texts(3, column.name());
        }
        file.i32(4, GZIP)
                .i64(5, chunk.values())
                .i64(6, chunk.plainBytes())
                .i64(7, chunk.bytes())
                .i64(9, chunk.at())
                .end()
                .end();
    }

    @Override
    public void close() throws IOException {
        OutputStream to = out;
        if (to != null) {
            to.close();
        }
    }
}
