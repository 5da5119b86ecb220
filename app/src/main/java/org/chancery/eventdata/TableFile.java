package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.shelf.Shelf;

/** The rows of a table on the shelf: comment lines, one line of column names, cells parted by tabulators. Stateless. */
final class TableFile {
    /** One line: the cell of each column, empty where nothing stands in it. */
    record Row(Map<String, String> cells) {
        /** The cell of a column; an error where the table has none of that name. */
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private TableFile() {}

    /** The rows in their order, every column with its cell; a cell left out is empty. */
    static List<Row> rows(String path) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : Shelf.text(path).split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            if (cells.size() > columns.size()) {
                throw new IllegalArgumentException("languages/" + path + ": more cells than columns in " + cells);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), i < cells.size() ? cells.get(i).strip() : "");
            }
            rows.add(new Row(row));
        }
        return rows;
    }
}
