package org.chancery.record;

import java.util.Locale;

/** What sort of contact between sides an engagement is. */
public enum EngagementType {
    NEGOTIATION_ROUND,
    MINISTERIAL_SESSION,
    TECHNICAL_SESSION,
    MEETING,
    PHONE_CALL,
    ONLINE_MEETING,
    DIALOGUE,
    VISIT,
    FORUM,
    SIGNING,
    OTHER;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code negotiation_round}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static EngagementType parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
