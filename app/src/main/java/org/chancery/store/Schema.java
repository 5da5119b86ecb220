package org.chancery.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, brought up to date. */
final class Schema {
    /** The newest script under {@code migration/}. */
    static final int NEWEST = 6;

    static final String HISTORY = "flyway_schema_history";
    private static final String SCRIPTS = "org/chancery/store/migration";

    private Schema() {}

    /** Refuses a store that this program does not know, and one that has yet to be brought up to date. */
    static void require(Database database, Connection connection) throws SQLException {
        int version = version(connection);
        refuseNewer(database, version);
        if (version == 0) {
            throw new StoreException(database.name() + ": there is no record; chancery ingest makes one");
        }
        if (version < NEWEST) {
            throw new StoreException(database.name() + ": of an older version; chancery ingest brings it up to date");
        }
    }

    /** Runs the scripts that are still to be run; the caller holds the lock of the writer. */
    static void migrate(Database database, String url, Connection connection) throws SQLException {
        migrate(database, url, connection, NEWEST);
    }

    /** The same up to a script, for rows that were written after it. */
    static void migrate(Database database, String url, Connection connection, int target) throws SQLException {
        int version = version(connection);
        refuseNewer(database, version);
        connection.rollback();
        if (version >= target) {
            return;
        }
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(url, null, null)
                    .locations("classpath:" + SCRIPTS)
                    .placeholders(database.words())
                    .target(String.valueOf(target))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw database.explain(sql);
                }
            }
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new StoreException(database.name() + ": cannot be brought up to date: " + first, e);
        }
    }

    private static void refuseNewer(Database database, int version) {
        if (version > NEWEST) {
            throw new StoreException(database.name() + ": written by a newer Chancery (version " + version
                    + " of the tables; this one knows " + NEWEST + "); update the program");
        }
    }

    /** The scripts that were run on a store, in their order. */
    static List<RecordCopy.Script> scripts(Connection connection) throws SQLException {
        List<RecordCopy.Script> scripts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT script FROM " + HISTORY + " WHERE success AND version <> '' ORDER BY installed_rank")) {
            while (rows.next()) {
                String name = rows.getString(1);
                try (InputStream in = Schema.class.getClassLoader().getResourceAsStream(SCRIPTS + "/" + name)) {
                    scripts.add(new RecordCopy.Script(
                            name, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return scripts;
    }

    static int version(Connection connection) throws SQLException {
        boolean isThere;
        try (ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            isThere = tables.next();
        }
        if (!isThere) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success AND version <> ''")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
