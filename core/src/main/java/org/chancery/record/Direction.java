package org.chancery.record;

import java.util.Locale;

/** Whether a figure is told as a rise or a fall. */
public enum Direction {
    INCREASE,
    DECREASE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code increase}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static Direction parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
