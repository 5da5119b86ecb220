package org.chancery.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a lexicon.
 *
 * @param id the row's own id, the same in every language (an ISO code, an acronym, an English slug)
 * @param name its first name, as written
 * @param attributes its scalar fields, for example {@code kind: igo}; never null, may be empty
 */
public record Entry(String id, String name, Map<String, String> attributes) {
    public Entry {
        attributes = Map.copyOf(attributes);
    }

    /** A scalar field, or null where the row has none. */
    public @Nullable String get(String field) {
        return attributes.get(field);
    }
}
