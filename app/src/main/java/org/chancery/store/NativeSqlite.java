package org.chancery.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;

/**
 * SQLite's own code, unpacked once for each version. The driver would unpack it at every start, half a second, and leave
 * it behind in the folder for temporary files whenever the program is killed.
 */
final class NativeSqlite {
    private NativeSqlite() {}

    /** Tells the driver where the code is. Where it cannot be kept, the driver does as it always does. */
    static synchronized void keep() {
        if (System.getProperty("org.sqlite.lib.path") != null) {
            return;
        }
        try {
            String file = System.mapLibraryName("sqlitejdbc");
            String system = OSInfo.getNativeLibFolderPathForCurrentOS();
            URL packed = SQLiteJDBCLoader.class.getResource("/org/sqlite/native/" + system + "/" + file);
            if (packed == null) {
                return;
            }
            Path folder =
                    cache().resolve("sqlite-" + SQLiteJDBCLoader.getVersion()).resolve(system.replace('/', '-'));
            Path kept = folder.resolve(file);
            if (!Files.exists(kept)
                    || Files.size(kept) != packed.openConnection().getContentLengthLong()) {
                Files.createDirectories(folder);
                Path whole = Files.createTempFile(folder, "new", ".part");
                try (InputStream bytes = packed.openStream()) {
                    Files.copy(bytes, whole, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(whole, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(whole);
                }
            }
            System.setProperty("org.sqlite.lib.path", folder.toString());
        } catch (IOException | RuntimeException e) {
            // Only the start is slower.
        }
    }

    /** A folder that belongs to the user alone: code is loaded from it. */
    private static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg != null && !xdg.isBlank()
                ? Path.of(xdg, "chancery")
                : Path.of(System.getProperty("user.home"), ".cache", "chancery");
    }
}
