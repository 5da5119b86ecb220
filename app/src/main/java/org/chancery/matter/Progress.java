package org.chancery.matter;

import java.util.Locale;

/** How far a matter has come, as seen on a given day. That nothing was done is a person's ruling, never the machine's. */
public enum Progress {
    NOT_ASSESSED,
    NO_ACTION_FOUND,
    IN_PROGRESS,
    STALLED,
    PARTIALLY_FULFILLED,
    FULFILLED,
    OVERDUE,
    NOT_FULFILLED,
    WITHDRAWN,
    SUPERSEDED,
    LAPSED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code no_action_found}. */
    public String label() {
        return label;
    }
}
