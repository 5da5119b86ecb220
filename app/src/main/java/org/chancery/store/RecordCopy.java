package org.chancery.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every row of a record at one moment, whatever is written meanwhile: the tables by name, the rows by their keys, texts as
 * texts. Throws {@link StoreException} when the store cannot be read. One thread.
 */
public final class RecordCopy implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 200;

    private final Database database;
    private final Connection connection;
    private final int version;
    private final List<KeptTable> tables;

    private RecordCopy(Database database, Connection connection) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.version = Schema.version(connection);
        this.tables = KeptTable.of(connection);
    }

    /** Of a record that exists. */
    public static RecordCopy of(StoreAddress address) {
        RecordStore.open(address).close();
        Database database = Database.of(address);
        Connection connection = null;
        try {
            connection = database.connectToRead();
            // SQLite reads one state within a transaction in any case, and knows no other level than this.
            connection.setTransactionIsolation(
                    database.streamsInTransactions()
                            ? Connection.TRANSACTION_REPEATABLE_READ
                            : Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM meta")) {
                row.next();
            }
            return new RecordCopy(database, connection);
        } catch (SQLException e) {
            close(connection);
            throw database.explain(e);
        }
    }

    /** Of the tables: the number of the last script that made them. */
    public int version() {
        return version;
    }

    /** The tables, by name. */
    public List<KeptTable> tables() {
        return tables;
    }

    /** A script that made tables. */
    public record Script(String name, String text) {}

    /** The scripts that made the tables, in their order; what the columns mean is said there. */
    public List<Script> scripts() {
        try {
            return Schema.scripts(connection);
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    /** Takes the rows of a table. */
    public interface Lines {
        /** One row as JSON, without a line end. */
        void take(String line) throws IOException;
    }

    /** Passes every row of a table. */
    public void rows(KeptTable table, Lines lines) throws IOException {
        String sql = "SELECT " + table.list() + " FROM " + table.name() + " ORDER BY " + String.join(", ", table.key());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.take(line(table, rows));
                }
            }
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    private String line(KeptTable table, ResultSet row) throws SQLException {
        String text = PackedColumns.needText(table.name())
                ? PackedColumns.text(connection, row.getLong("document"), row.getLong("version"))
                : "";
        StringBuilder line = new StringBuilder(512);
        for (int i = 0; i < table.columns().size(); i++) {
            KeptTable.Column column = table.columns().get(i);
            RowLine.add(line, column.name(), value(table, column, row, i + 1, text));
        }
        return line.append('}').toString();
    }

    private static @Nullable Object value(KeptTable table, KeptTable.Column column, ResultSet row, int at, String text)
            throws SQLException {
        return switch (column.type()) {
            case TEXT -> row.getString(at);
            case WHOLE -> {
                long number = row.getLong(at);
                yield row.wasNull() ? null : (Object) number;
            }
            case REAL -> {
                double number = row.getDouble(at);
                yield row.wasNull() ? null : (Object) number;
            }
            case BYTES -> {
                byte[] bytes = row.getBytes(at);
                yield bytes == null ? null : PackedColumns.unpacked(table.name(), column.name(), bytes, text);
            }
        };
    }

    /** When something was last written down, ISO instant; empty for an empty record. */
    public String lastWritten() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(at) FROM (SELECT max(read_at) AS at FROM"
                        + " document_version UNION ALL SELECT max(at) FROM ruling UNION ALL SELECT max(at) FROM"
                        + " entry_change) x")) {
            String last = row.next() ? row.getString(1) : null;
            return last == null ? "" : last;
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException e) {
            // Nothing was written through it.
        }
    }
}
