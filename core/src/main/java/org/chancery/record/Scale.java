package org.chancery.record;

import java.util.Locale;

/** The power of a thousand that a figure's value is told in. */
public enum Scale {
    ONE(1L),
    THOUSAND(1_000L),
    MILLION(1_000_000L),
    BILLION(1_000_000_000L),
    TRILLION(1_000_000_000_000L);

    private final long factor;

    Scale(long factor) {
        this.factor = factor;
    }

    /** What one unit of the value stands for. */
    public long factor() {
        return factor;
    }

    /** {@code 1}, {@code thousand}, {@code million} … as in files and exports. */
    public String label() {
        return this == ONE ? "1" : name().toLowerCase(Locale.ROOT);
    }

    /** The scale with this label; throws IllegalArgumentException on an unknown one. */
    public static Scale parse(String label) {
        return label.equals("1") ? ONE : valueOf(label.toUpperCase(Locale.ROOT));
    }
}
