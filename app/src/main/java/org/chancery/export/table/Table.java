package org.chancery.export.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table: its name, what a row of it is, its columns. Immutable.
 *
 * @param name of its file or sheet, at most 20 characters
 * @param says what a row is, in one English sentence
 */
public record Table<R>(String name, String says, List<Column<R>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** The values of a row, in the order of the columns. */
    public List<@Nullable Object> cells(R row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            cells.add(column.of(row));
        }
        return cells;
    }

    /** One line of the dictionary. */
    public record Meaning(String table, String column, String type, String says) {}

    /** What each table and column holds, as a table of its own; it describes itself as well. */
    public static Table<Meaning> dictionary() {
        return new Table<>(
                "dictionary",
                "What each table and each of its columns holds.",
                List.of(
                        Column.text("table", "Name of the table.", Meaning::table),
                        Column.text("column", "Name of the column; empty for the table itself.", Meaning::column),
                        Column.text(
                                "type",
                                "text; list: several texts, in CSV and workbooks with a semicolon between them; whole:"
                                        + " a whole number; decimal; day: year-month-day; flag: true or false.",
                                Meaning::type),
                        Column.text("says", "What it holds.", Meaning::says)));
    }

    /** The lines of the dictionary for some tables and itself. */
    public static List<Meaning> meanings(List<? extends Table<?>> tables) {
        List<Table<?>> all = new ArrayList<>(tables);
        all.add(dictionary());
        List<Meaning> meanings = new ArrayList<>();
        for (Table<?> table : all) {
            meanings.add(new Meaning(table.name(), "", "table", table.says()));
            for (Column<?> column : table.columns()) {
                meanings.add(
                        new Meaning(table.name(), column.name(), column.type().label(), column.says()));
            }
        }
        return meanings;
    }
}
