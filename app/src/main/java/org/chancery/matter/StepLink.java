package org.chancery.matter;

import java.util.Locale;
import org.chancery.resolve.ClaimId;

/**
 * How one step of a matter stands to an earlier one. Immutable.
 *
 * @param from the later step
 * @param to the earlier one
 * @param type how it stands to it
 * @param score between 0 and 1
 * @param reason to be read by a person
 */
public record StepLink(ClaimId from, ClaimId to, Type type, double score, String reason) {
    /** The ways in which a step can stand to an earlier one. */
    public enum Type {
        REPEATS,
        ANSWERS,
        PROMISES,
        REPORTS_PROGRESS_ON,
        FULFILS,
        REFUSES,
        SUPERSEDES,
        CONTRADICTS;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** The name in files and exports, for example {@code reports_progress_on}. */
        public String label() {
            return label;
        }
    }
}
