package org.chancery.batch;

import java.util.List;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What one input gave: a document, or none with the reason. Immutable.
 *
 * @param document null when the input could not be read at all
 * @param problems why there is no document, or with what reservation there is one
 */
public record Input(@Nullable Document document, List<Problem> problems) {
    public Input {
        problems = List.copyOf(problems);
        if (document == null && problems.isEmpty()) {
            throw new IllegalArgumentException("neither a document nor a reason");
        }
    }

    /** A document read without reservation. */
    public static Input of(Document document) {
        return new Input(document, List.of());
    }

    /** An input that gave no document. */
    public static Input failed(Problem problem) {
        return new Input(null, List.of(problem));
    }
}
