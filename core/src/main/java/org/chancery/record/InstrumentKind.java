package org.chancery.record;

import java.util.Locale;

/** What sort of text or arrangement an instrument is. */
public enum InstrumentKind {
    TRADE_AGREEMENT,
    JOINT_STATEMENT,
    MOU,
    PARTNERSHIP,
    CONVENTION,
    STRATEGY,
    INITIATIVE,
    LIST,
    CONTRACT,
    OTHER;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code trade_agreement}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static InstrumentKind parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
