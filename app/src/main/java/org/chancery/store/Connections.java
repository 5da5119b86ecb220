package org.chancery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Connections for reading: made when needed, a few kept for the next query. Thread-safe. */
final class Connections implements AutoCloseable {
    /** As many as readers of pages are served at once at busy times; a connection costs more to make than to keep. */
    private static final int KEPT = 16;

    private static final long TRUSTED_NANOS = 30_000_000_000L;
    private static final int ROWS_AT_ONCE = 500;

    private record Idle(Connection connection, long since) {}

    /** Makes a value of the row on which the result stands. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Database database;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean isClosed;

    Connections(Database database) {
        this.database = database;
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        List<T> list = new ArrayList<>();
        each(sql, row, list::add, values);
        return list;
    }

    /** Null when there is no row. */
    <T> @Nullable T first(String sql, Row<T> row, @Nullable Object... values) {
        List<T> list = list(sql, row, values);
        return list.isEmpty() ? null : list.getFirst();
    }

    /** One row after the other, however many there are. */
    <T> void each(String sql, Row<T> row, Consumer<? super T> receiver, @Nullable Object... values) {
        Connection connection = null;
        boolean isSound = false;
        try {
            connection = borrow();
            if (database.streamsInTransactions()) {
                connection.setAutoCommit(false);
            }
            each(connection, sql, row, receiver, values);
            if (database.streamsInTransactions()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            isSound = true;
        } catch (SQLException e) {
            throw database.explain(e);
        } finally {
            giveBack(connection, isSound);
        }
    }

    /** The rows one by one as they are asked for; to be closed. */
    <T> Stream<T> stream(String sql, Row<T> row, @Nullable Object... values) {
        Connection connection = null;
        try {
            connection = borrow();
            connection.setAutoCommit(!database.streamsInTransactions());
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet rows = statement.executeQuery();
            Connection held = connection;
            return StreamSupport.stream(new Pull<>(rows, row), false).onClose(() -> end(held, statement));
        } catch (SQLException e) {
            giveBack(connection, false);
            throw database.explain(e);
        }
    }

    private void end(Connection connection, PreparedStatement statement) {
        boolean isSound = false;
        try {
            statement.close();
            if (database.streamsInTransactions()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            isSound = true;
        } catch (SQLException e) {
            // The rows were read; the connection is not used again.
        } finally {
            giveBack(connection, isSound);
        }
    }

    private final class Pull<T> extends Spliterators.AbstractSpliterator<T> {
        private final ResultSet rows;
        private final Row<T> row;

        Pull(ResultSet rows, Row<T> row) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.rows = rows;
            this.row = row;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            try {
                boolean isOne = rows.next();
                if (isOne) {
                    action.accept(row.of(rows));
                }
                return isOne;
            } catch (SQLException e) {
                throw database.explain(e);
            }
        }
    }

    static <T> void each(
            Connection connection, String sql, Row<T> row, Consumer<? super T> receiver, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    receiver.accept(row.of(rows));
                }
            }
        }
    }

    private Connection borrow() throws SQLException {
        while (true) {
            Idle next;
            synchronized (idle) {
                if (isClosed) {
                    throw new StoreException(database.name() + ": was closed");
                }
                next = idle.poll();
            }
            if (next == null) {
                return database.connectToRead();
            }
            if (System.nanoTime() - next.since() < TRUSTED_NANOS
                    || next.connection().isValid(5)) {
                return next.connection();
            }
            next.connection().close();
        }
    }

    private void giveBack(@Nullable Connection connection, boolean isSound) {
        if (connection == null) {
            return;
        }
        synchronized (idle) {
            if (isSound && !isClosed && idle.size() < KEPT) {
                idle.push(new Idle(connection, System.nanoTime()));
                return;
            }
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            isClosed = true;
            for (Idle one : idle) {
                try {
                    one.connection().close();
                } catch (SQLException e) {
                    // Nothing was written through it.
                }
            }
            idle.clear();
        }
    }
}
