package org.chancery.record;

import java.util.Locale;

/** What one side says or does toward another. */
public enum ActKind {
    ASK,
    PROPOSAL,
    COMMITMENT,
    AGREEMENT,
    INVITATION,
    ACCEPTANCE,
    REFUSAL,
    RESPONSE,
    APPRECIATION,
    ASSESSMENT,
    ACKNOWLEDGEMENT,
    ACTION;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code ask}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static ActKind parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
