package org.chancery.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One server for all tests of a run; each test that asks gets an empty database of it. */
public final class PostgresForTests {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private PostgresForTests() {}

    /** The address of a new database. Where there is no server for the machine the test is left out, but not in CI. */
    public static synchronized String database() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        boolean hasServer = system.equals("Linux amd64");
        if (!hasServer && System.getenv("CI") == null) {
            Assumptions.abort("no PostgreSQL to be had for " + system);
        }
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(PostgresForTests::stop));
            }
            String name = "record" + COUNT.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
            }
            return server.getJdbcUrl("postgres", name);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            // The server ends with us.
        }
    }
}
