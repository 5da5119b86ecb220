package org.chancery.web;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something about the whole record that is costly to find out. It is found out once for each state of the record; while a
 * newer state is looked through, readers get what was true a moment ago. Thread-safe.
 */
final class Remembered<T> {
    /** Between two searches lies so many times what a search takes: whoever rules by the second is not slowed down. */
    private static final int PAUSE = 20;
    /** What is found as quickly as this is found at once: of a small record nobody sees anything but what is true now. */
    private static final long QUICK_NANOS = 5_000_000;

    /** What was found, of which state, and from when on it may be looked for again. */
    private record Known<T>(String state, T value, long took, long nextFrom) {}

    private final AtomicBoolean finding = new AtomicBoolean();
    private volatile @Nullable Known<T> known;

    /**
     * What is true of the record as the visit finds it, or was true a moment ago: then the visit is told so.
     *
     * @param find finds it out; called on another thread where an older answer is at hand
     */
    T at(Visit visit, Supplier<T> find) {
        String state = visit.revision() + " " + visit.today();
        Known<T> now = known;
        if (now == null || now.took < QUICK_NANOS && !now.state.equals(state)) {
            synchronized (this) {
                now = known;
                if (now == null || now.took < QUICK_NANOS && !now.state.equals(state)) {
                    now = found(state, find);
                    known = now;
                }
            }
        } else if (!now.state.equals(state)
                && System.nanoTime() - now.nextFrom > 0
                && finding.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("remember").start(() -> {
                try {
                    known = found(state, find);
                } catch (RuntimeException e) {
                    org.slf4j.LoggerFactory.getLogger(Remembered.class).warn("the record was not looked through", e);
                } finally {
                    finding.set(false);
                }
            });
        }
        if (!now.state.equals(state)) {
            visit.isOfAMomentAgo();
        }
        return now.value;
    }

    private static <T> Known<T> found(String state, Supplier<T> find) {
        long begun = System.nanoTime();
        T value = find.get();
        long end = System.nanoTime();
        return new Known<>(state, value, end - begun, end + PAUSE * (end - begun));
    }
}
