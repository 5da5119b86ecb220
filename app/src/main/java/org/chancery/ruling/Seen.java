package org.chancery.ruling;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.resolve.ClaimId;

/**
 * A claim as it stood when a person ruled on it, so that it is known again in another version of its text or as read by
 * another version of the program. Immutable.
 *
 * @param claim its id
 * @param list the list of the record that it is in, {@code act} for example; {@code step} for a sentence that no fact
 *     was read from; empty where a ruling of old has only the id
 * @param fact the fact as JSON, without the ruled fields; for a step its words, start and end
 * @param line public id of the line of text in which its first words stand; empty where it was not kept
 * @param at where in that line they begin, UTF-16
 */
public record Seen(ClaimId claim, String list, Map<String, Object> fact, String line, int at) {
    public Seen {
        list = list == null ? "" : list;
        line = line == null ? "" : line;
        fact = fact == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(fact));
    }

    /** One of which nothing but the id is known. */
    public static Seen of(ClaimId claim) {
        return new Seen(claim, "", Map.of(), "", 0);
    }
}
