package org.chancery.standing;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Sides as a key: in the order of the alphabet, joined by a bar. */
final class Sides {
    private Sides() {}

    /** {@code EU|ID}. */
    static String key(Collection<String> sides) {
        return String.join("|", new TreeSet<>(sides));
    }

    /** In the order of the alphabet, without doubles. */
    static List<String> sorted(Collection<String> sides) {
        return List.copyOf(new TreeSet<>(sides));
    }
}
