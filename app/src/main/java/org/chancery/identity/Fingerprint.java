package org.chancery.identity;

import java.util.Arrays;

/**
 * 64 bits made from the words of a text, alike for texts that are alike: MinHash over shingles of four words, one bit from
 * each of 64 bins (one-permutation hashing). Two texts that share no passage differ in about half of the bits, copies of
 * an agency's article with another headline or a paragraph cut off in few.
 */
public final class Fingerprint {
    private static final int SHINGLE = 4;
    private static final int BINS = Long.SIZE;

    private Fingerprint() {}

    /** The fingerprint of a text; 0 for one without words. */
    public static long of(String text) {
        long[] least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        long[] last = new long[SHINGLE];
        int words = 0;
        long word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = (word == 0 ? 0xcbf29ce484222325L : word) * 0x100000001b3L ^ Character.toLowerCase(c);
            } else if (word != 0) {
                last[words % SHINGLE] = mix(word);
                words++;
                word = 0;
                if (words >= SHINGLE) {
                    add(least, last, words);
                }
            }
        }
        if (words == 0) {
            return 0;
        }
        if (words < SHINGLE) {
            add(least, last, words);
        }
        return bits(least);
    }

    private static void add(long[] least, long[] last, int words) {
        long shingle = 0;
        for (int k = 0; k < SHINGLE; k++) {
            shingle = shingle * 31 + last[(words + k) % SHINGLE];
        }
        long hash = mix(shingle);
        int bin = (int) (hash >>> 58);
        least[bin] = Math.min(least[bin], hash & Long.MAX_VALUE >>> 6);
    }

    /** One bit of the least hash of each bin; an empty bin, as short texts have, borrows that of the next full one. */
    private static long bits(long[] least) {
        long print = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int from = bin;
            while (least[from % BINS] == Long.MAX_VALUE) {
                from++;
            }
            print |= (mix(least[from % BINS] + from - bin) & 1) << bin;
        }
        return print;
    }

    /** Spreads every bit of the input over all of the output (the finisher of MurmurHash3). */
    static long mix(long value) {
        long x = value;
        x = (x ^ x >>> 33) * 0xff51afd7ed558ccdL;
        x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
        return x ^ x >>> 33;
    }

    /** In how many bits two fingerprints differ. */
    public static int distance(long a, long b) {
        return Long.bitCount(a ^ b);
    }
}
