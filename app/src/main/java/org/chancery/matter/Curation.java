package org.chancery.matter;

import java.util.Locale;

/** What a person has ruled on an entry; the machine only ever suggests. */
public enum Curation {
    SUGGESTED,
    ACCEPTED,
    EDITED,
    REJECTED,
    DISPUTED,
    NEEDS_REREVIEW;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code suggested}. */
    public String label() {
        return label;
    }
}
