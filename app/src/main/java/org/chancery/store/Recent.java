package org.chancery.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for last, up to a bound of the sum of its weights; what was asked for longest ago goes first. A value
 * that alone outweighs a quarter of the bound is not kept. Thread-safe.
 *
 * @param <K> what it is asked by; the same key, the same value for ever
 */
public final class Recent<K, V> {
    private record Weighed<V>(V value, long weight) {}

    private final Map<K, Weighed<V>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final long most;
    private final ToLongFunction<V> weight;
    private long weighs;

    /**
     * @param most sum of the weights of all that is kept
     * @param weight of a value, in whatever unit the bound is
     */
    public Recent(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    /** A value, or null. */
    public synchronized @Nullable V get(K key) {
        Weighed<V> found = kept.get(key);
        return found == null ? null : found.value();
    }

    /** Keeps a value from now on, for as long as there is room. */
    public synchronized void keep(K key, V value) {
        long here = weight.applyAsLong(value);
        if (here > most / 4) {
            return;
        }
        Weighed<V> before = kept.put(key, new Weighed<>(value, here));
        weighs += here - (before == null ? 0 : before.weight());
        Iterator<Weighed<V>> oldest = kept.values().iterator();
        while (weighs > most && oldest.hasNext()) {
            weighs -= oldest.next().weight();
            oldest.remove();
        }
    }

    /** Keeps a value no longer. */
    synchronized void forget(K key) {
        Weighed<V> before = kept.remove(key);
        weighs -= before == null ? 0 : before.weight();
    }

    /** Keeps nothing any longer. */
    synchronized void forget() {
        kept.clear();
        weighs = 0;
    }
}
