package org.chancery.evaluate;

/**
 * How many of the gold facts were found, and how many found are of the gold.
 *
 * @param hits found and right
 * @param gold in the gold
 * @param found found
 */
public record Score(int hits, int gold, int found) {
    public static final Score NONE = new Score(0, 0, 0);

    /** Both together. */
    public Score plus(Score other) {
        return new Score(hits + other.hits, gold + other.gold, found + other.found);
    }

    /** Share of the found that are right; where nothing was found, 1 when there was nothing to find. */
    public double precision() {
        return found > 0 ? (double) hits / found : gold == 0 ? 1 : 0;
    }

    /** Share of the gold that was found; 1 where there is no gold. */
    public double recall() {
        return gold > 0 ? (double) hits / gold : 1;
    }

    /** Harmonic mean of both. */
    public double f1() {
        double p = precision();
        double r = recall();
        return p + r > 0 ? 2 * p * r / (p + r) : 0;
    }
}
