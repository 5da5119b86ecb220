package org.chancery.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each table as a file of comma-separated values, RFC 4180, UTF-8. A text that a spreadsheet would take for a formula, one
 * that begins with {@code = + - @}, a tab or a line end, gets an apostrophe before it, and so does one that begins with an
 * apostrophe itself, so that it can be taken away again. One thread.
 */
public final class CsvTables implements TableWriter {
    private static final String MISTAKEN = "=+-@\t\r\n'";

    private final Outputs outputs;
    private @Nullable Writer out;
    private List<? extends Column<?>> columns = List.of();

    /** Each table becomes the file {@code NAME.csv}. */
    public CsvTables(Outputs outputs) {
        this.outputs = outputs;
    }

    @Override
    public void begin(Table<?> table) throws IOException {
        columns = table.columns();
        Writer writer = new BufferedWriter(
                new OutputStreamWriter(outputs.open(table.name() + ".csv"), StandardCharsets.UTF_8), 1 << 16);
        out = writer;
        line(writer, columns.stream().map(Column::name).toList(), true);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Writer writer = out;
        if (writer == null) {
            throw new IllegalStateException("no table was begun");
        }
        line(writer, cells, false);
    }

    private void line(Writer writer, List<? extends @Nullable Object> cells, boolean isHead) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            String text = Column.characters(cells.get(i));
            boolean isText = switch (columns.get(i).type()) {
                case TEXT, LIST -> true;
                case WHOLE, DECIMAL, DAY, FLAG -> false;
            };
            writer.write(quoted(isText && !isHead ? guarded(text) : text));
        }
        writer.write("\r\n");
    }

    private static String guarded(String text) {
        return !text.isEmpty() && MISTAKEN.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean isPlain = true;
        for (int i = 0; i < text.length() && isPlain; i++) {
            char c = text.charAt(i);
            isPlain = c != ',' && c != '"' && c != '\r' && c != '\n';
        }
        isPlain &= text.isEmpty() || text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void end() throws IOException {
        close();
        out = null;
    }

    @Override
    public void close() throws IOException {
        Writer writer = out;
        if (writer != null) {
            writer.close();
        }
    }
}
