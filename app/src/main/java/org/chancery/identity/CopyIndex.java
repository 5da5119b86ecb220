package org.chancery.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds near-identical articles: what an agency wrote and ten outlets printed counts once as a source. Texts whose
 * fingerprints differ in few bits are of one group. Thread-safe; holds some 150 bytes for each text, not the text.
 *
 * <p>The 64 bits are cut into eight bands. Two texts that differ in fewer bits agree in at least one band whole, and only
 * those that do are compared; of pairs that differ in ten bits, the most that counts, 97 in 100 do.
 */
public final class CopyIndex {
    /** Most bits in which the fingerprints of two copies differ; measured, see decision 13. */
    public static final int MOST_BITS = 10;

    private static final int BANDS = 8;
    private static final int WIDTH = Long.SIZE / BANDS;
    /** So many texts of one band are compared at most, the last ones first: copies come within days of each other. */
    private static final int MOST_IN_BAND = 2048;

    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] prints = new long[1 << 8];
    private String[] groups = new String[1 << 8];
    private final int[][] bands = new int[BANDS << WIDTH][];
    private final int[] sizes = new int[BANDS << WIDTH];
    private long comparisons;

    /** An empty index. */
    public CopyIndex() {}

    /**
     * The group of a text, which it joins: the group of the text most like it among those given before, its own id where
     * there is none. Asked again for an id, the answer stays.
     */
    public String groupOf(String id, String text) {
        return groupOf(id, Fingerprint.of(text));
    }

    /** The same for a text of which only the fingerprint was kept. */
    public synchronized String groupOf(String id, long print) {
        Integer known = numbers.get(id);
        if (known != null) {
            return groups[known];
        }
        int twin = print == 0 ? -1 : nearest(print);
        int number = numbers.size();
        if (number == prints.length) {
            prints = Arrays.copyOf(prints, number * 2);
            groups = Arrays.copyOf(groups, number * 2);
        }
        numbers.put(id, number);
        prints[number] = print;
        groups[number] = twin < 0 ? id : groups[twin];
        for (int band = 0; band < BANDS && print != 0; band++) {
            add(key(print, band), number);
        }
        return groups[number];
    }

    /** How many pairs of fingerprints were compared so far. */
    synchronized long comparisons() {
        return comparisons;
    }

    /** The number of the text that differs least, at most by {@link #MOST_BITS}; of several the first. */
    private int nearest(long print) {
        int best = -1;
        int least = MOST_BITS + 1;
        for (int band = 0; band < BANDS; band++) {
            int key = key(print, band);
            int[] there = bands[key];
            for (int i = sizes[key] - 1, stop = Math.max(0, sizes[key] - MOST_IN_BAND); i >= stop; i--) {
                int distance = Fingerprint.distance(print, prints[there[i]]);
                comparisons++;
                if (distance < least || distance == least && there[i] < best) {
                    best = there[i];
                    least = distance;
                }
            }
        }
        return best;
    }

    private void add(int key, int number) {
        int[] there = bands[key];
        if (there == null) {
            there = new int[8];
            bands[key] = there;
        } else if (sizes[key] == there.length) {
            there = Arrays.copyOf(there, there.length * 2);
            bands[key] = there;
        }
        there[sizes[key]++] = number;
    }

    private static int key(long print, int band) {
        return band << WIDTH | (int) (print >>> band * WIDTH & (1 << WIDTH) - 1);
    }
}
