package org.chancery.record;

import java.util.Locale;

/** How far an instrument has come, as the document tells. */
public enum InstrumentStatus {
    UNDER_NEGOTIATION,
    PROPOSED,
    AGREED,
    SIGNED,
    IN_FORCE,
    ACCESSION;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code under_negotiation}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static InstrumentStatus parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
