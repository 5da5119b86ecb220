package org.chancery.resolve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was searched before it is said that nothing was found. Immutable.
 *
 * @param documents number of documents read
 * @param sources number of outlets and offices among them
 * @param until day of the latest of them, or null where none is dated
 */
public record Searched(int documents, int sources, @Nullable LocalDate until) {
    /** Nothing is known of what was searched; then nothing is said of what was not found. */
    public static final Searched UNKNOWN = new Searched(0, 0, null);
}
