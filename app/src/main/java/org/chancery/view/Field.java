package org.chancery.view;

import java.util.List;

/**
 * One field of a fact, as the record holds it or as it is said to a reader.
 *
 * @param name the field's, as in the extraction's JSON
 * @param values the values; none where the document is silent
 */
public record Field(String name, List<String> values) {
    public Field {
        values = List.copyOf(values);
    }

    /** All values in one line. */
    public String line() {
        return String.join(", ", values);
    }
}
