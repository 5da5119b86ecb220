package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.shelf.Shelf;

/** The rows of a table on the shelf: comment lines, one line of column names, cells parted by tabulators. Stateless. */
final class TableFile {
    private TableFile() {}

    /** The rows in their order, every column with its cell; a cell left out is empty. */
    static List<Map<String, String>> rows(String path) {
        List<Map<String, String>> rows = new ArrayList<>();
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
            rows.add(row);
        }
        return rows;
    }
}
