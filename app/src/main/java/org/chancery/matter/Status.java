package org.chancery.matter;

import java.util.Locale;

/** What one step of a matter is to it, as the thread form of the extraction guide names it. */
public enum Status {
    RAISED,
    ACKNOWLEDGED,
    UNDER_CONSIDERATION,
    PROMISED,
    AGREED,
    FULFILLED,
    REFUSED,
    PLANNED,
    LAPSED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code under_consideration}. */
    public String label() {
        return label;
    }
}
