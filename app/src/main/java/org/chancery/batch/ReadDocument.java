package org.chancery.batch;

import java.util.List;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.chancery.record.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * One input after reading. Immutable.
 *
 * @param document null when the input gave none
 * @param extraction what it says; with empty lists when its language has no pack; null without a document
 * @param problems everything that went wrong with this input, by name
 */
public record ReadDocument(
        @Nullable Document document, @Nullable Extraction extraction, List<Problem> problems) {
    public ReadDocument {
        problems = List.copyOf(problems);
        if ((document == null) != (extraction == null)) {
            throw new IllegalArgumentException("a document goes with its extraction");
        }
    }

    /** False when the input gave no document, or when some of its facts could not be read. */
    public boolean isWhole() {
        return document != null && problems.stream().allMatch(p -> p.reason() == Problem.Reason.BAD_FIELD);
    }
}
