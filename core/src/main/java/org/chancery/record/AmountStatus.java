package org.chancery.record;

import java.util.Locale;

/** Whether an amount was promised or has come about. What was committed is never counted as realised. */
public enum AmountStatus {
    COMMITTED,
    REALISED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code committed}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static AmountStatus parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
