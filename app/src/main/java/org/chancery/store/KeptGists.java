package org.chancery.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * Gists of entries by their numbers, kept for as long as the store says that they did not change, those asked for last.
 * Thread-safe.
 */
final class KeptGists {
    /** After more changes than these all is forgotten. */
    static final int MOST_CHANGES = 5_000;
    /** Of the memory that the program may use: one character in so many bytes. */
    private static final long SHARE = 32;

    private static final int WEIGHT_OF_ROW = 400;
    private static final int WEIGHT_OF_CLAIM = 64;

    private record Key(long number, UnaryOperator<EntryRow> form) {}

    private final Recent<Key, EntryRow> rows = new Recent<>(
            Runtime.getRuntime().maxMemory() / SHARE,
            row -> WEIGHT_OF_ROW
                    + row.body().length()
                    + (long) WEIGHT_OF_CLAIM * row.claims().size());
    private final Collection<UnaryOperator<EntryRow>> forms = new ArrayList<>();
    private long revision = -1;

    /**
     * Forgets what changed.
     *
     * @param now the store's revision
     * @param changed numbers of the entries that changed after a revision, at most {@link #MOST_CHANGES}
     */
    synchronized void follow(long now, LongFunction<List<Long>> changed) {
        if (now == revision) {
            return;
        }
        List<Long> numbers = revision < 0 || now < revision ? List.of() : changed.apply(revision);
        if (revision < 0 || now < revision || numbers.size() >= MOST_CHANGES) {
            rows.forget();
        } else {
            numbers.forEach(number -> forms.forEach(form -> rows.forget(new Key(number, form))));
        }
        revision = now;
    }

    /** Those that are kept. */
    Map<Long, EntryRow> of(Collection<Long> numbers, UnaryOperator<EntryRow> form) {
        Map<Long, EntryRow> found = new HashMap<>();
        for (Long number : numbers) {
            EntryRow row = rows.get(new Key(number, form));
            if (row != null) {
                found.put(number, row);
            }
        }
        return found;
    }

    /** Keeps gists of entries as they were read at a revision, unless the store is known to have gone on since. */
    synchronized void keep(long at, UnaryOperator<EntryRow> form, Map<Long, EntryRow> read) {
        if (at != revision || read.isEmpty()) {
            return;
        }
        if (!forms.contains(form)) {
            forms.add(form);
        }
        read.forEach((number, row) -> rows.keep(new Key(number, form), row));
    }
}
