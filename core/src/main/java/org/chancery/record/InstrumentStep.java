package org.chancery.record;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an instrument as one place of a document tells it: <i>perundingan diluncurkan pada 18 Juli
 * 2016</i>, <i>ditargetkan rampung akhir 2025</i>. Immutable.
 *
 * @param stage the step
 * @param told whether it was taken, is to come, or is denied
 * @param start first day of the time told for it, or null
 * @param end last day of that time, or null; null where start is null
 * @param by the sides that took the step, where it is one that a side takes for itself; empty where it is that of all
 * @param evidence the words that say so
 * @param rule the row that read it, {@code id/stages/signed}
 */
public record InstrumentStep(
        InstrumentStage stage,
        Told told,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        List<String> by,
        Evidence evidence,
        String rule) {
    /** Whether a step was taken. */
    public enum Told {
        REACHED,
        /** Planned, aimed at or hoped for: with a time, a stated target. */
        EXPECTED,
        /** Said not to have been taken yet. */
        DENIED;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** The name in files and exports. */
        public String label() {
            return label;
        }
    }

    public InstrumentStep {
        by = List.copyOf(by);
        if ((start == null) != (end == null)) {
            throw new IllegalArgumentException("start " + start + ", end " + end);
        }
    }
}
