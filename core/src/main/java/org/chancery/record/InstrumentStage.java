package org.chancery.record;

import java.util.Locale;

/**
 * A step in the life of an instrument, in the order in which steps are taken. What was announced was not signed, what
 * was signed is not in force: each step is told for itself.
 */
public enum InstrumentStage {
    /** Offered by one side. */
    PROPOSED,
    /** Talks were opened. */
    LAUNCHED,
    /** Talks go on. */
    NEGOTIATING,
    /** Agreed in principle, politically or as a framework: text is still to be settled. */
    FRAMEWORK,
    /** Said to be agreed or announced; no finished text and no signature is told. */
    AGREED,
    /** Talks are over, the text is settled. */
    CONCLUDED,
    SIGNED,
    /** By one party, through its parliament or head of state. */
    RATIFIED,
    IN_FORCE,
    /** Prolonged or renewed. */
    EXTENDED,
    /** Talks or operation were put off. */
    SUSPENDED,
    /** One party left, or called its leaving. */
    WITHDRAWN,
    TERMINATED,
    /** One side asked to join. */
    ACCESSION_SOUGHT,
    /** One side negotiates to join. */
    ACCESSION_TALKS,
    /** One side joined. */
    ACCEDED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code in_force}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static InstrumentStage parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
