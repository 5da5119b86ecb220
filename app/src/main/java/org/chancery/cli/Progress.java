package org.chancery.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** One line on the terminal that tells how far the reading is; silent elsewhere. One thread. */
final class Progress implements AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000L;
    private static final String WIPE = "\r\u001b[2K";

    private final PrintWriter err;
    private final boolean isShown;
    private final long begun = System.nanoTime();
    private long shownAt = begun;
    private long documents;
    private long characters;
    private boolean isOnScreen;

    Progress(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    /** One more document of so many characters. */
    void add(long length) {
        documents++;
        characters += length;
        long now = System.nanoTime();
        if (isShown && now - shownAt >= EVERY_NANOS) {
            shownAt = now;
            double seconds = (now - begun) / 1e9;
            err.printf(
                    Locale.ROOT,
                    "%s%,d documents · %.1f MB · %,.0f documents/s",
                    WIPE,
                    documents,
                    characters / 1e6,
                    documents / seconds);
            err.flush();
            isOnScreen = true;
        }
    }

    /** A message of its own line, above the progress. */
    void say(String message) {
        wipe();
        err.println(message);
        err.flush();
    }

    private void wipe() {
        if (isOnScreen) {
            err.print(WIPE);
            isOnScreen = false;
        }
    }

    @Override
    public void close() {
        wipe();
        err.flush();
    }
}
