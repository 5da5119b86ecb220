package org.chancery.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one input gave: a document, or none with the reason; sometimes a document with a reservation. Immutable.
 *
 * @param document null when the input could not be read at all
 * @param problems why there is no document, or with what reservation there is one
 */
public record Intake(@Nullable Document document, List<Problem> problems) {

    /** @throws IllegalArgumentException when there is neither a document nor a reason for its absence */
    public Intake {
        problems = List.copyOf(problems);
        if (document == null && problems.isEmpty()) {
            throw new IllegalArgumentException("neither a document nor a reason");
        }
    }

    /** A document read without reservation. */
    public static Intake of(Document document) {
        return new Intake(document, List.of());
    }

    /** An input that gave no document. */
    public static Intake failed(Problem.Reason reason, String input, String detail) {
        return new Intake(null, List.of(new Problem(reason, input, detail)));
    }
}
