package org.chancery.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A folder: {@code record.db}, and {@code record.lock} that names the process that writes. */
final class SqliteFolder implements Database {
    static final String FILE = "record.db";
    private static final String LOCK = "record.lock";
    private static final int WAIT_MILLIS = 20_000;
    /** Pages of the write-ahead log after which it is brought into the database: 32 MB of 8 KB pages. */
    private static final int CHECKPOINT_PAGES = 4_096;

    private static final long MAPPED_BYTES = 2_000_000_000L;

    private final Path folder;
    private final Path file;
    private final int largestPages;

    SqliteFolder(Path folder) {
        this(folder, 0);
    }

    /** @param largestPages after which the database says that the disk is full; 0 for no limit */
    SqliteFolder(Path folder, int largestPages) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.largestPages = largestPages;
        NativeSqlite.keep();
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public void makePlace() {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(folder + " is a file; a store is a folder", e);
        } catch (IOException e) {
            throw new StoreException(folder + ": cannot be made: " + reason(e), e);
        }
    }

    @Override
    public Connection connectToRead() throws SQLException {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        // A folder that cannot be written has no room for the log's index either; then nobody else writes, too.
        String url = Files.isWritable(folder) ? "jdbc:sqlite:" + file : "jdbc:sqlite:file:" + uri() + "?immutable=1";
        Connection connection = config.createConnection(url);
        try (var statement = connection.createStatement()) {
            // Pages are read where the system keeps them, not copied into each connection.
            statement.execute("PRAGMA mmap_size = " + MAPPED_BYTES);
        }
        return connection;
    }

    private String uri() {
        return file.toAbsolutePath().toUri().getRawPath();
    }

    @Override
    public Connection connectToWrite() throws SQLException {
        Connection connection = common().createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            // In this order: the size of pages is settled when the log is begun.
            statement.execute("PRAGMA page_size = 8192");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA cache_size = -65536");
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            if (largestPages > 0) {
                statement.execute("PRAGMA max_page_count = " + largestPages);
            }
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }

    @Override
    public boolean streamsInTransactions() {
        return false;
    }

    @Override
    public Map<String, String> words() {
        return Map.of("key", "INTEGER PRIMARY KEY", "text", "TEXT", "blob", "BLOB", "clustered", "WITHOUT ROWID");
    }

    @Override
    public WriterLock lock(String purpose) {
        Path path = folder.resolve(LOCK);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                String holder = read(channel);
                channel.close();
                throw inUse(holder);
            }
            // The byte that is locked lies far behind the text, so that others can read who holds it.
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(me(purpose).getBytes(StandardCharsets.UTF_8)), 0);
            FileChannel held = channel;
            return () -> {
                try {
                    held.truncate(0);
                    held.close();
                } catch (IOException e) {
                    // The system gives the lock back when the process ends.
                }
            };
        } catch (OverlappingFileLockException e) {
            String holder = read(channel);
            closeQuietly(channel);
            throw inUse(holder);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StoreException(folder + ": cannot be written: " + reason(e), e);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // What was to be said is said by the first exception.
        }
    }

    private static String read(@Nullable FileChannel channel) {
        if (channel == null) {
            return "";
        }
        try {
            ByteBuffer bytes = ByteBuffer.allocate(500);
            channel.read(bytes, 0);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private StoreException inUse(String holder) {
        return new StoreException(
                folder + ": another process is writing: " + (holder.isEmpty() ? "it gave no name" : holder));
    }

    static String me(String purpose) {
        return "process " + ProcessHandle.current().pid() + " (chancery " + purpose + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    @Override
    public StoreException explain(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int code = e.getErrorCode() & 0xff;
        String why;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            why = "the disk is full";
        } else if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            why = FILE + " is damaged; nothing was changed. Put back a copy, or move the folder away and ingest again";
        } else if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
            why = "cannot be written";
        } else if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            why = Files.exists(file) ? FILE + " cannot be opened" : "there is no " + FILE;
        } else if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            why = "another program holds " + FILE;
        } else if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            why = "reading or writing failed (no room, a quota, or a bad disk)";
        } else {
            why = message.lines().findFirst().orElse("");
        }
        return new StoreException(folder + ": " + why, e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
