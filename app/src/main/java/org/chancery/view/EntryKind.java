package org.chancery.view;

import java.util.Locale;

/** The kinds of entries that the record keeps, each with its place among the pages. */
public enum EntryKind {
    MATTER("matters"),
    ENGAGEMENT("engagements"),
    PERSON("people"),
    ORGANIZATION("organizations"),
    INSTRUMENT("instruments"),
    NEGOTIATION("negotiations"),
    FIGURE("figures"),
    RELATION("relations");

    private final String kind = name().toLowerCase(Locale.ROOT);
    private final String plural;

    EntryKind(String plural) {
        this.plural = plural;
    }

    /** The kind as the store names it, {@code person}; throws IllegalArgumentException on another. */
    public static EntryKind of(String kind) {
        return valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** The name in the store, {@code person}. */
    public String kind() {
        return kind;
    }

    /** The name in addresses and messages, {@code people}. */
    public String plural() {
        return plural;
    }
}
