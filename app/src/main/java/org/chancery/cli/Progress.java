package org.chancery.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

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
    private String stepping = "";
    private long steppingSince;
    private long expected;
    private LongSupplier done = () -> 0;

    Progress(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    /** The whole is known: so many bytes, of which the supplier tells how many are done. */
    void expect(long bytes, LongSupplier done) {
        this.expected = bytes;
        this.done = done;
    }

    /** One more document of so many characters. */
    void add(long length) {
        documents++;
        characters += length;
        long now = System.nanoTime();
        if (isShown && now - shownAt >= EVERY_NANOS) {
            double seconds = (now - begun) / 1e9;
            show(
                    now,
                    String.format(
                            Locale.ROOT,
                            "%,d documents · %.1f MB · %,.0f documents/s%s",
                            documents,
                            characters / 1e6,
                            documents / seconds,
                            left(seconds, done.getAsLong(), expected)));
        }
    }

    /** So many steps of a whole are done. */
    void step(String what, long at, long whole) {
        long now = System.nanoTime();
        if (isShown && now - shownAt >= EVERY_NANOS) {
            if (!what.equals(stepping)) {
                stepping = what;
                steppingSince = now;
            }
            show(
                    now,
                    String.format(
                            Locale.ROOT,
                            "%s: %,d of %,d%s",
                            what,
                            at,
                            whole,
                            left((now - steppingSince) / 1e9, at, whole)));
        }
    }

    /** Said only when there is something to reckon from. */
    private static String left(double seconds, long at, long whole) {
        if (whole <= 0 || at <= 0 || seconds < 1) {
            return "";
        }
        long left = Math.round(Math.max(0, seconds * (whole - at) / at));
        String time = left < 60 ? left + " s" : String.format(Locale.ROOT, "%d:%02d min", left / 60, left % 60);
        return " · " + Math.min(100, 100 * at / whole) + " % · " + time + " left";
    }

    private void show(long now, String line) {
        shownAt = now;
        err.print(WIPE + line);
        err.flush();
        isOnScreen = true;
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
