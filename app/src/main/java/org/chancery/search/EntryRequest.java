package org.chancery.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for. Immutable.
 *
 * @param words all must occur, each among the names or the other words; empty for any
 * @param named parties that some words may stand for: these words are then not among {@code words}
 * @param sides parties that the entries must have
 * @param from only those whose last day is this or later, or null
 * @param to only those whose last day is this or earlier, or null
 * @param isUnfinished whether the last word is still being typed: its beginning is enough
 */
public record EntryRequest(
        String words,
        List<Named> named,
        List<String> sides,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean isUnfinished) {
    public EntryRequest {
        named = List.copyOf(named);
        sides = List.copyOf(sides);
    }

    /**
     * A party that is named in what was typed.
     *
     * @param party code or name
     * @param typed the words that name it
     */
    public record Named(String party, String typed) {}

    /** Those with some words. */
    public static EntryRequest of(String words) {
        return new EntryRequest(words, List.of(), List.of(), null, null, false);
    }

    /** Whether every entry fits. */
    public boolean isOpen() {
        return words.isBlank() && named.isEmpty() && sides.isEmpty() && from == null && to == null;
    }
}
