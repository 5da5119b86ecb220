package org.chancery.matter;

import java.util.Locale;

/** How strongly a side asks or binds itself. Asks and undertakings are two scales, each in rising order. */
public enum Strength {
    FLOAT,
    REQUEST,
    PRESS,
    DEMAND,
    CONDITION,
    ASPIRATION,
    INTENTION,
    UNDERTAKING,
    AGREED,
    SIGNED,
    BINDING;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code undertaking}. */
    public String label() {
        return label;
    }

    /** Whether it is a strength of asking. */
    public boolean ofAsks() {
        return compareTo(CONDITION) <= 0;
    }
}
