package org.chancery.eventdata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a table with tabulators: cells are set by the name of their column, those not set are empty. One thread. */
final class TabRow {
    private final Map<String, String> cells = new LinkedHashMap<>();

    TabRow(List<String> columns) {
        columns.forEach(column -> cells.put(column, ""));
    }

    /** Sets a cell; null leaves it empty. An error where there is no such column. */
    TabRow set(String column, @Nullable Object value) {
        if (!cells.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column);
        }
        cells.put(column, value == null ? "" : safe(value.toString()));
        return this;
    }

    /** Tabulators, line ends and quotation marks would move cells for readers of one kind or another. */
    private static String safe(String value) {
        StringBuilder safe = new StringBuilder(value.length());
        value.chars().forEach(c -> safe.append(Character.isISOControl(c) ? ' ' : c == '"' ? '\'' : (char) c));
        return safe.toString().strip();
    }

    /** The line with its end. */
    String line() {
        return String.join("\t", cells.values()) + "\n";
    }
}
