package org.chancery.matter;

import java.util.Locale;

/** Whose word there is for what a matter says. */
public enum Attribution {
    THIRD_PARTY_REPORTED,
    SELF_REPORTED,
    COUNTERPART_CONFIRMED,
    JOINTLY_STATED,
    OFFICIAL_RECORD;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code self_reported}. */
    public String label() {
        return label;
    }
}
