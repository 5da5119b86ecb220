package org.chancery.matter;

import java.util.Locale;

/** How the side addressed has answered; what was done is {@link Progress}. */
public enum Response {
    NONE_FOUND,
    ACKNOWLEDGED,
    UNDER_CONSIDERATION,
    ACCEPTED,
    ACCEPTED_IN_PART,
    DEFERRED,
    DECLINED,
    COUNTER_PROPOSED,
    DISPUTED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code none_found}. */
    public String label() {
        return label;
    }
}
