package org.chancery.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** All that differs between the databases that a record can be kept in. Thread-safe. */
interface Database {
    static Database of(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Folder folder -> new SqliteFolder(folder.path());
            case StoreAddress.Postgres postgres -> new PostgresServer(postgres);
        };
    }

    /** The store as messages name it. */
    String name();

    /** Whether there is something to open, as far as can be told without opening it. */
    boolean exists();

    /** Makes the place where the database is to be, or throws StoreException. */
    void makePlace();

    /** A connection for reading, ready for use, with auto-commit on. */
    Connection connectToRead() throws SQLException;

    /** A connection for writing, with auto-commit off. */
    Connection connectToWrite() throws SQLException;

    /** Whether rows can be streamed only within a transaction. */
    boolean streamsInTransactions();

    /** Takes the place of the one writer, or throws StoreException naming the process that has it. */
    WriterLock lock(String purpose);

    /** The words of the migration scripts that differ. */
    Map<String, String> words();

    /** One line for a person. */
    StoreException explain(SQLException e);

    /** Held while a process writes; given back by the system when the process dies. */
    interface WriterLock extends AutoCloseable {
        @Override
        void close();
    }
}
