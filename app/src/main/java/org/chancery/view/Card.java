package org.chancery.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact as a person reads it.
 *
 * @param tag what sort within its kind: "commitment", "5th negotiation round"
 * @param from who acts, or the head of the card where nobody does; sides or names, in words
 * @param to whom it concerns; empty where there is none
 * @param when its day or days in words; empty where unknown
 * @param text the sentence under the head, or null
 * @param notes short remarks: a place, a status
 * @param related key of the engagement that it belongs to, or null
 * @param derivation the rule, words and fields
 */
public record Card(
        String tag,
        List<String> from,
        List<String> to,
        String when,
        @Nullable String text,
        List<String> notes,
        @Nullable String related,
        Derivation derivation) {
    public Card {
        from = List.copyOf(from);
        to = List.copyOf(to);
        notes = List.copyOf(notes);
    }

    /** Key of the fact. */
    public String key() {
        return derivation.key();
    }

    /** Kind of the fact. */
    public Kind kind() {
        return derivation.kind();
    }
}
