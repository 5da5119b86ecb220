package org.chancery.identity;

/**
 * 64 bits made from the words of a text, alike for texts that are alike: SimHash over shingles of three words. Copies of
 * an agency's article, with another headline or a paragraph cut off, differ in few bits; two articles on one event in many.
 */
public final class Fingerprint {
    private static final int SHINGLE = 3;

    private Fingerprint() {}

    /** The fingerprint of a text; 0 for one without words. */
    public static long of(String text) {
        int[] votes = new int[Long.SIZE];
        long[] last = new long[SHINGLE];
        int words = 0;
        long word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = (word == 0 ? 0xcbf29ce484222325L : word) * 0x100000001b3L ^ Character.toLowerCase(c);
            } else if (word != 0) {
                last[words % SHINGLE] = word;
                words++;
                word = 0;
                if (words >= SHINGLE) {
                    long shingle = 0;
                    for (int k = 0; k < SHINGLE; k++) {
                        shingle = shingle * 31 + last[(words + k) % SHINGLE];
                    }
                    vote(votes, mix(shingle));
                }
            }
        }
        if (words > 0 && words < SHINGLE) {
            vote(votes, mix(last[0] + 31 * last[1]));
        }
        long print = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            print |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return print;
    }

    private static void vote(int[] votes, long hash) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (hash >>> bit & 1) == 0 ? -1 : 1;
        }
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
