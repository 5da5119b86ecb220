package org.chancery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Connections for reading, each with its statements: made when needed, a few kept for the next query. Thread-safe. */
final class Connections implements AutoCloseable {
    /** As many as readers of pages are served at once at busy times; a connection costs more to make than to keep. */
    private static final int KEPT = 16;

    private static final long TRUSTED_NANOS = 30_000_000_000L;
    private static final int ROWS_AT_ONCE = 500;

    /** Statements that a connection keeps; preparing one costs as much as a short query. */
    private static final int STATEMENTS = 100;

    /** A connection with its statements; one thread at a time. */
    private static final class Kept {
        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);
        private long since;

        Kept(Connection connection) {
            this.connection = connection;
        }

        PreparedStatement statement(String sql) throws SQLException {
            PreparedStatement known = statements.get(sql);
            if (known != null) {
                return known;
            }
            if (statements.size() >= STATEMENTS) {
                Iterator<PreparedStatement> oldest = statements.values().iterator();
                oldest.next().close();
                oldest.remove();
            }
            PreparedStatement made = connection.prepareStatement(sql);
            statements.put(sql, made);
            return made;
        }
    }

    /** Makes a value of the row on which the result stands. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Database database;
    private final Deque<Kept> idle = new ArrayDeque<>();
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

    /** The number in the first row; 0 when there is none. */
    long number(String sql, @Nullable Object... values) {
        Long number = first(sql, row -> row.getLong(1), values);
        return number == null ? 0 : number;
    }

    /** One row after the other, however many there are. */
    <T> void each(String sql, Row<T> row, Consumer<? super T> receiver, @Nullable Object... values) {
        Kept kept = null;
        boolean isSound = false;
        try {
            kept = borrow();
            if (database.streamsInTransactions()) {
                kept.connection.setAutoCommit(false);
            }
            run(kept.statement(sql), row, receiver, values);
            if (database.streamsInTransactions()) {
                kept.connection.rollback();
                kept.connection.setAutoCommit(true);
            }
            isSound = true;
        } catch (SQLException e) {
            throw database.explain(e);
        } finally {
            giveBack(kept, isSound);
        }
    }

    /** The rows one by one as they are asked for; to be closed. */
    <T> Stream<T> stream(String sql, Row<T> row, @Nullable Object... values) {
        Kept kept = null;
        try {
            kept = borrow();
            kept.connection.setAutoCommit(!database.streamsInTransactions());
            PreparedStatement statement = kept.connection.prepareStatement(sql);
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet rows = statement.executeQuery();
            Kept held = kept;
            return StreamSupport.stream(new Pull<>(rows, row), false).onClose(() -> end(held, statement));
        } catch (SQLException e) {
            giveBack(kept, false);
            throw database.explain(e);
        }
    }

    private void end(Kept kept, PreparedStatement statement) {
        boolean isSound = false;
        try {
            statement.close();
            if (database.streamsInTransactions()) {
                kept.connection.rollback();
                kept.connection.setAutoCommit(true);
            }
            isSound = true;
        } catch (SQLException e) {
            // The rows were read; the connection is not used again.
        } finally {
            giveBack(kept, isSound);
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
            run(statement, row, receiver, values);
        }
    }

    private static <T> void run(
            PreparedStatement statement, Row<T> row, Consumer<? super T> receiver, @Nullable Object... values)
            throws SQLException {
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

    /** Places for at least so many values; few lengths, so that few statements have to be prepared. */
    static String places(int count) {
        return "?,".repeat(length(count) - 1) + "?";
    }

    /** The values for {@link #places}: the last one stands in the places that are left. */
    static Object[] filled(List<?> values) {
        Object[] filled = Arrays.copyOf(values.toArray(), length(values.size()));
        Arrays.fill(filled, values.size(), filled.length, values.getLast());
        return filled;
    }

    private static int length(int count) {
        return count <= 1 ? 1 : Integer.highestOneBit(count - 1) * 2;
    }

    private Kept borrow() throws SQLException {
        while (true) {
            Kept next;
            synchronized (idle) {
                if (isClosed) {
                    throw new StoreException(database.name() + ": was closed");
                }
                next = idle.poll();
            }
            if (next == null) {
                return new Kept(database.connectToRead());
            }
            if (System.nanoTime() - next.since < TRUSTED_NANOS || next.connection.isValid(5)) {
                return next;
            }
            next.connection.close();
        }
    }

    private void giveBack(@Nullable Kept kept, boolean isSound) {
        if (kept == null) {
            return;
        }
        synchronized (idle) {
            if (isSound && !isClosed && idle.size() < KEPT) {
                kept.since = System.nanoTime();
                idle.push(kept);
                return;
            }
        }
        try {
            kept.connection.close();
        } catch (SQLException e) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            isClosed = true;
            for (Kept one : idle) {
                try {
                    one.connection.close();
                } catch (SQLException e) {
                    // Nothing was written through it.
                }
            }
            idle.clear();
        }
    }
}
