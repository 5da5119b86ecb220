package org.chancery.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table of a store, as its database describes it. Immutable.
 *
 * @param columns in the order of their names, so that it does not tell in which order they came to be
 * @param key columns of the primary key, by which rows are ordered
 */
public record KeptTable(String name, List<Column> columns, List<String> key) {
    public KeptTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** What a column holds, whatever the database calls it. */
    public enum Type {
        TEXT,
        WHOLE,
        REAL,
        /** In a snapshot as hexadecimal digits, or as what is packed in them. */
        BYTES;

        /** The name in a snapshot. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A column. */
    public record Column(String name, Type type) {}

    /** All tables but those that belong to the database and its upkeep, by name. */
    static List<KeptTable> of(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        TreeSet<String> names = new TreeSet<>();
        try (ResultSet rows =
                about.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.equals(Schema.HISTORY) && !name.startsWith("sqlite_")) {
                    names.add(name);
                }
            }
        }
        List<KeptTable> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(table(about, connection, name));
        }
        return tables;
    }

    private static KeptTable table(DatabaseMetaData about, Connection connection, String name) throws SQLException {
        TreeMap<String, Type> columns = new TreeMap<>();
        try (ResultSet rows =
                about.getColumns(connection.getCatalog(), connection.getSchema(), like(about, name), "%")) {
            while (rows.next()) {
                columns.put(rows.getString("COLUMN_NAME"), type(name, rows.getString("TYPE_NAME")));
            }
        }
        TreeMap<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = about.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        if (key.isEmpty()) {
            throw new StoreException("the table " + name + " has no key by which its rows could be put in order");
        }
        return new KeptTable(
                name,
                columns.entrySet().stream()
                        .map(column -> new Column(column.getKey(), column.getValue()))
                        .toList(),
                List.copyOf(key.values()));
    }

    private static String like(DatabaseMetaData about, String name) throws SQLException {
        return name.replace("_", about.getSearchStringEscape() + "_");
    }

    /** By the name alone: SQLite's driver gives texts and bytes the same number. */
    private static Type type(String table, String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text" -> Type.TEXT;
            case "integer", "bigint", "int4", "int8" -> Type.WHOLE;
            case "double precision", "double", "float8" -> Type.REAL;
            case "blob", "bytea" -> Type.BYTES;
            default -> throw new StoreException("the table " + table + " has a column of the unknown type " + type);
        };
    }

    /** The names of the columns with commas between. */
    String list() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
