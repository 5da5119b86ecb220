package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.store.StoreAddress;

/**
 * A record that may be written into, because it is a copy: the database as it stood at one moment, whoever writes into the
 * original meanwhile, and the search index beside it. Deleted with {@link #close}. One thread.
 */
final class CopiedRecord implements AutoCloseable {
    private static final String DATABASE = "record.db";
    /** Beyond the size of the original: rulings, and what follows from them. */
    private static final long ROOM = 500_000_000L;

    private final Path folder;

    private CopiedRecord(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a record that is a folder; any other is refused, since nothing may be written into an original.
     *
     * @param work where the copy is to lie, a folder
     */
    static CopiedRecord of(String store, Path work) throws IOException {
        if (!(StoreAddress.parse(store) instanceof StoreAddress.Folder original)) {
            throw new IOException("only a record that is a folder can be copied, and no other is ruled in: " + store);
        }
        Path database = original.path().resolve(DATABASE);
        long needed = bytes(original.path()) + ROOM;
        if (Files.getFileStore(work).getUsableSpace() < needed) {
            throw new IOException("the copy needs " + needed / 1_000_000 + " MB in " + work);
        }
        CopiedRecord copy = new CopiedRecord(Files.createTempDirectory(work, "copied-record"));
        Runtime.getRuntime().addShutdownHook(new Thread(copy::close));
        copy.fill(original.path(), database);
        return copy;
    }

    private void fill(Path original, Path database) throws IOException {
        String url = "jdbc:sqlite:" + database.toUri() + "?mode=ro";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            // Page by page, so that the copy is as large and as quick as the original.
            statement.executeUpdate("backup to '" + folder.resolve(DATABASE) + "'");
        } catch (SQLException e) {
            throw new IOException(original + " cannot be copied", e);
        }
        try (Stream<Path> all = Files.walk(original)) {
            for (Path from : all.filter(Files::isRegularFile).toList()) {
                Path place = original.relativize(from);
                if (place.getNameCount() > 1) {
                    Path to = folder.resolve(place);
                    Files.createDirectories(Objects.requireNonNull(to.getParent()));
                    Files.copy(from, to);
                }
            }
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        }
    }

    /** Where it lies. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("a copy of a record is left in " + folder + ": " + e.getMessage());
        }
    }
}
