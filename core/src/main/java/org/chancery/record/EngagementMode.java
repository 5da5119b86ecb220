package org.chancery.record;

import java.util.Locale;

/** How the sides are in touch. */
public enum EngagementMode {
    IN_PERSON,
    ONLINE,
    PHONE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code in_person}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static EngagementMode parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
