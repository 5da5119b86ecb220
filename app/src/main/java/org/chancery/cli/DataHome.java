package org.chancery.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Where the program keeps what it is told to keep. */
final class DataHome {
    private DataHome() {}

    /** {@code CHANCERY_HOME}, else the place that the system has for it. Need not exist yet. */
    static Path path() {
        String own = System.getenv("CHANCERY_HOME");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/chancery");
        }
        String local = System.getenv("LOCALAPPDATA");
        if (system.contains("windows") && local != null) {
            return Path.of(local, "chancery");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        return xdg != null && !xdg.isBlank() ? Path.of(xdg, "chancery") : home.resolve(".local/share/chancery");
    }
}
