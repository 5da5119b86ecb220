package org.chancery.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A database of a PostgreSQL server. */
final class PostgresServer implements Database {
    /** The number of the advisory lock that the one writer holds: "chancery" in ASCII. */
    private static final long LOCK = 0x6368616e63657279L;

    private final StoreAddress.Postgres address;

    PostgresServer(StoreAddress.Postgres address) {
        this.address = address;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public void makePlace() {}

    @Override
    public Connection connectToRead() throws SQLException {
        return connect("chancery");
    }

    private Connection connect(String program) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", program);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(address.url(), properties);
    }

    @Override
    public Connection connectToWrite() throws SQLException {
        Connection connection = connectToRead();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public boolean streamsInTransactions() {
        return true;
    }

    @Override
    public Map<String, String> words() {
        return Map.of("key", "BIGINT PRIMARY KEY", "text", "TEXT COLLATE \"C\"", "blob", "BYTEA", "clustered", "");
    }

    @Override
    public WriterLock lock(String purpose) {
        Connection connection = null;
        try {
            // The server cuts names at 63 bytes.
            String me = SqliteFolder.me(purpose);
            connection = connect(me.length() <= 63 ? me : me.substring(0, 63));
            if (isTaken(connection)) {
                Connection held = connection;
                return () -> close(held);
            }
            String holder = holder(connection);
            close(connection);
            throw new StoreException(name() + ": another process is writing: " + holder);
        } catch (SQLException e) {
            close(connection);
            throw explain(e);
        }
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static String holder(Connection connection) throws SQLException {
        try (PreparedStatement who = connection.prepareStatement(
                "SELECT a.application_name, coalesce(host(a.client_addr), 'this machine') FROM pg_locks l"
                        + " JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted"
                        + " AND l.classid = ? AND l.objid = ?"
                        + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())")) {
            who.setLong(1, LOCK >>> 32);
            who.setLong(2, LOCK & 0xffffffffL);
            try (ResultSet row = who.executeQuery()) {
                return row.next() ? row.getString(1) + " on " + row.getString(2) : "it has just ended; try again";
            }
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // The server ends the session, and with it the lock.
        }
    }

    @Override
    public StoreException explain(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String why = switch (state) {
            case "53100" -> "the server's disk is full";
            case "28P01", "28000" -> "the server does not let us in: " + first;
            case "3D000" -> "there is no such database; make it with createdb";
            case "08001", "08006", "08004" -> "the server cannot be reached: " + first;
            case "25006" -> "cannot be written: the server is read-only";
            case "XX001", "XX002" -> "the database is damaged: " + first;
            default -> first;
        };
        return new StoreException(name() + ": " + why, e);
    }
}
