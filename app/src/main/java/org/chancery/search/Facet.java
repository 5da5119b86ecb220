package org.chancery.search;

import java.util.Locale;

/** A property of documents by which hits are counted and narrowed. */
public enum Facet {
    /** Two parties that have to do with each other in the document, in the order of the alphabet: {@code US|VN}. */
    PAIR,
    /** A party or the side that a person or organisation serves. */
    COUNTRY,
    PERSON,
    /** What the document tells of: kinds of acts and types of engagements. */
    KIND,
    TOPIC,
    /** Stages told: of engagements (planned, held) and of instruments (signed, in_force). */
    STATUS,
    /** Year of publication. */
    YEAR,
    /** Outlet or office. */
    SOURCE,
    LANGUAGE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in addresses and JSON, for example {@code pair}. */
    public String label() {
        return label;
    }

    /** The facet with this label; throws IllegalArgumentException on an unknown one. */
    public static Facet parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
