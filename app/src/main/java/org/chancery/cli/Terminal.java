package org.chancery.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stderr is connected to. */
final class Terminal {
    private Terminal() {}

    /** Whether a person sees stderr as it is written. Also true while stdout goes to a file. */
    static boolean isStderrOne() {
        String set = System.getProperty("chancery.terminal");
        if (set != null) {
            return Boolean.parseBoolean(set);
        }
        try {
            Path stderr = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            return stderr.startsWith("/dev/pts") || stderr.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            // No such folder outside Linux. The JDK only knows of stdin and stdout together.
            Console console = System.console();
            return console != null && console.isTerminal();
        }
    }
}
