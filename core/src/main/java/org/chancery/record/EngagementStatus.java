package org.chancery.record;

import java.util.Locale;

/** Whether an engagement took place, is to come, or was called off. */
public enum EngagementStatus {
    HELD,
    PLANNED,
    CANCELLED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code held}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static EngagementStatus parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
