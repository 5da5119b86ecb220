package org.chancery.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new record filled with the rows of a {@link RecordCopy}. It is there when {@link #done} was said, and before that
 * there is nothing: a folder is filled under another name ({@code NAME.restoring}) and renamed, a database on a server is
 * filled in one transaction. Closed or killed before, it leaves at most the folder of the other name, which the next
 * restore empties. Throws {@link StoreException} when it cannot be written. One thread.
 */
public final class RecordRestore implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int ROWS_TO_COMMIT = 50_000;

    private final Database database;
    private final Database.WriterLock lock;
    private final Connection connection;
    private final List<KeptTable> tables;
    private final @Nullable Path wanted;
    private final @Nullable Path filling;
    private boolean isClosed;

    private RecordRestore(
            Database database,
            Database.WriterLock lock,
            Connection connection,
            @Nullable Path wanted,
            @Nullable Path filling)
            throws SQLException {
        this.database = database;
        this.lock = lock;
        this.connection = connection;
        this.wanted = wanted;
        this.filling = filling;
        this.tables = KeptTable.of(connection);
    }

    /**
     * Begins; refused where there is something already.
     *
     * @param version of the tables from which the rows are
     */
    public static RecordRestore into(StoreAddress address, int version) {
        if (version > Schema.NEWEST) {
            throw new StoreException("the snapshot was written by a newer Chancery (version " + version
                    + " of the tables; this one knows " + Schema.NEWEST + "); update the program");
        }
        return switch (address) {
            case StoreAddress.Folder folder -> {
                Path wanted = folder.path().toAbsolutePath().normalize();
                refuseFull(wanted);
                Path filling = wanted.resolveSibling(wanted.getFileName() + ".restoring");
                yield begin(new SqliteFolder(filling), version, wanted, filling);
            }
            case StoreAddress.Postgres server -> begin(new PostgresServer(server), version, null, null);
        };
    }

    private static void refuseFull(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        throw full(folder.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new StoreException(folder + ": a record is restored into a new or empty folder", e);
        }
    }

    private static StoreException full(String name) {
        return new StoreException(name + ": there is something already; a record is restored into an empty place");
    }

    private static RecordRestore begin(Database database, int version, @Nullable Path wanted, @Nullable Path filling) {
        database.makePlace();
        Database.WriterLock lock = database.lock("snapshot restore");
        Connection connection = null;
        try {
            if (filling != null) {
                empty(filling, false);
            }
            connection = database.connectToWrite();
            if (Schema.version(connection) != 0) {
                refuseFull(database, connection, version);
            }
            Schema.migrate(database, connection.getMetaData().getURL(), connection, version);
            RecordRestore restore = new RecordRestore(database, lock, connection, wanted, filling);
            restore.clear();
            return restore;
        } catch (SQLException e) {
            RecordWriter.close(connection, lock);
            throw database.explain(e);
        } catch (RuntimeException | Error e) {
            RecordWriter.close(connection, lock);
            throw e;
        }
    }

    private static void refuseFull(Database database, Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM ruling)")) {
            if (row.next() && row.getLong(1) > 0) {
                throw full(database.name());
            }
        }
        if (Schema.version(connection) > version) {
            throw new StoreException(database.name() + ": has newer tables than the snapshot; give an empty database");
        }
        connection.rollback();
    }

    private void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (KeptTable table : tables) {
                statement.executeUpdate("DELETE FROM " + table.name());
            }
        }
    }

    /** The tables that are to be filled, in this order. */
    public List<KeptTable> tables() {
        return tables;
    }

    /** Gives rows one by one; null after the last. */
    public interface Lines {
        @Nullable
        String next() throws IOException;
    }

    /**
     * Fills a table.
     *
     * @throws IOException when a line cannot be read, or is no row of this table
     */
    public void fill(KeptTable table, Lines lines) throws IOException {
        String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        Set<String> names = new HashSet<>(
                table.columns().stream().map(KeptTable.Column::name).toList());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table.name() + " (" + table.list() + ") VALUES (" + marks + ")")) {
            long count = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                Map<String, @Nullable Object> row = RowLine.read(line);
                if (!row.keySet().equals(names)) {
                    throw new IOException("line " + (count + 1) + " is no row of the table " + table.name());
                }
                set(insert, table, row);
                insert.addBatch();
                count++;
                if (count % ROWS_AT_ONCE == 0 || PackedColumns.needText(table.name())) {
                    insert.executeBatch();
                }
                if (count % ROWS_TO_COMMIT == 0 && filling != null) {
                    connection.commit();
                }
            }
            insert.executeBatch();
            if (filling != null) {
                connection.commit();
            }
        } catch (ClassCastException e) {
            throw new IOException("a value is of another type than its column in the table " + table.name(), e);
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    private void set(PreparedStatement insert, KeptTable table, Map<String, @Nullable Object> row) throws SQLException {
        String text = "";
        if (PackedColumns.needText(table.name())
                && row.get("document") instanceof Long document
                && row.get("version") instanceof Long version) {
            text = PackedColumns.text(connection, document, version);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            KeptTable.Column column = table.columns().get(i);
            Object value = row.get(column.name());
            if (value == null) {
                insert.setNull(i + 1, java.sql.Types.NULL);
                continue;
            }
            switch (column.type()) {
                case TEXT -> insert.setString(i + 1, (String) value);
                case WHOLE -> insert.setLong(i + 1, (Long) value);
                case REAL -> insert.setDouble(i + 1, ((Number) value).doubleValue());
                case BYTES ->
                    insert.setBytes(i + 1, PackedColumns.packed(table.name(), column.name(), (String) value, text));
            }
        }
    }

    /** All rows are there: brings the tables up to date and puts the record in its place. */
    public void done() {
        try {
            connection.commit();
            Schema.migrate(database, connection.getMetaData().getURL(), connection);
            isClosed = true;
            connection.close();
            lock.close();
            if (wanted != null && filling != null) {
                Files.deleteIfExists(filling.resolve("record.lock"));
                Files.deleteIfExists(wanted);
                Files.move(filling, wanted, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (SQLException e) {
            throw database.explain(e);
        } catch (IOException e) {
            throw new StoreException(wanted + ": cannot be put in its place: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        RecordWriter.close(connection, lock);
        if (filling != null) {
            empty(filling, true);
        }
    }

    private static void empty(Path folder, boolean andItself) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                if (andItself || !file.getFileName().toString().equals("record.lock")) {
                    Files.delete(file);
                }
            }
            if (andItself) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new StoreException(folder + ": cannot be emptied: " + e.getMessage(), e);
        }
    }
}
