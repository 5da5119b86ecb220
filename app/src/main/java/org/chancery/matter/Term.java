package org.chancery.matter;

/**
 * A thing that a matter can be about, or a side, under its words in one language. Immutable.
 *
 * @param kind what sort of thing
 * @param id the row of the shelf, the same in every language
 */
record Term(Kind kind, String id) {
    enum Kind {
        OBJECT,
        INSTRUMENT,
        COUNTRY,
        RAISED,
        AGREED,
        PROMISED,
        ANY,
        DUE,
        FUTURE,
        PAST,
        FLOAT,
        PRESS,
        DEMAND,
        CONDITION
    }

    /** The key under which steps that name it are compared. */
    String key() {
        return switch (kind) {
            case OBJECT -> "o:" + id;
            case INSTRUMENT -> "i:" + id;
            case COUNTRY -> "c:" + id;
            default -> "d:" + kind;
        };
    }
}
