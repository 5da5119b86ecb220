package org.chancery.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds near-identical articles: what an agency wrote and ten outlets printed counts once as a source. Texts whose
 * fingerprints differ in few bits are of one group. Thread-safe; holds some 100 bytes for each text, not the text.
 *
 * <p>The 64 bits are cut into bands; two texts that differ in fewer bits than there are bands agree in at least one band
 * whole, and only those that do are compared.
 */
public final class CopyIndex {
    /** Most bits in which the fingerprints of two copies differ; measured, see docs/decisions. */
    public static final int MOST_BITS = 7;

    private static final int BANDS = MOST_BITS + 1;
    private static final int WIDTH = Long.SIZE / BANDS;
    /** A band that more texts share than this is page furniture: the other bands will find the copy. */
    private static final int MOST_IN_BAND = 64;

    private record Known(String id, long print, String group) {}

    private final Map<Integer, java.util.List<Known>> byBand = new HashMap<>();
    private final Map<String, Known> byId = new HashMap<>();

    /** An empty index. */
    public CopyIndex() {}

    /**
     * The group of a text, which it joins: the id of the first text like it that was given, its own id where there is
     * none. Asked again for an id, the answer stays.
     */
    public String groupOf(String id, String text) {
        return groupOf(id, Fingerprint.of(text));
    }

    /** The same for a text of which only the fingerprint was kept. */
    public synchronized String groupOf(String id, long print) {
        Known known = byId.get(id);
        if (known != null) {
            return known.group();
        }
        Known twin = nearest(print);
        known = new Known(id, print, twin == null ? id : twin.group());
        byId.put(id, known);
        for (int band = 0; band < BANDS; band++) {
            java.util.List<Known> there = byBand.computeIfAbsent(key(print, band), k -> new java.util.ArrayList<>(2));
            if (there.size() < MOST_IN_BAND) {
                there.add(known);
            }
        }
        return known.group();
    }

    private @org.jspecify.annotations.Nullable Known nearest(long print) {
        Known best = null;
        for (int band = 0; band < BANDS; band++) {
            for (Known other : byBand.getOrDefault(key(print, band), java.util.List.of())) {
                int distance = Fingerprint.distance(print, other.print());
                if (distance <= MOST_BITS && (best == null || distance < Fingerprint.distance(print, best.print()))) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static int key(long print, int band) {
        return band << 16 | (int) (print >>> band * WIDTH & (1 << WIDTH) - 1);
    }
}
