package org.chancery.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something costly to find out, found out once for each state of the record. Thread-safe. */
final class Lately<T> {
    private record Known<T>(String state, T value) {}

    private volatile @Nullable Known<T> known;

    /** What is true in a state. */
    T at(String state, Supplier<T> find) {
        Known<T> now = known;
        if (now == null || !now.state.equals(state)) {
            synchronized (this) {
                now = known;
                if (now == null || !now.state.equals(state)) {
                    now = new Known<>(state, find.get());
                    known = now;
                }
            }
        }
        return now.value;
    }
}
