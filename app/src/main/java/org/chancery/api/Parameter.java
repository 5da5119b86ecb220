package org.chancery.api;

/**
 * A parameter of an endpoint. Immutable.
 *
 * @param name as it is written
 * @param place where it stands
 * @param schema what it looks like; a list is written as the name several times
 * @param isRequired whether it must be there
 * @param description in words
 */
record Parameter(String name, Place place, Schema schema, boolean isRequired, String description) {
    /** Where a parameter stands. */
    enum Place {
        PATH,
        QUERY,
        HEADER
    }

    static Parameter path(String name, Schema schema, String description) {
        return new Parameter(name, Place.PATH, schema, true, description);
    }

    static Parameter query(String name, Schema schema, String description) {
        return new Parameter(name, Place.QUERY, schema, false, description);
    }

    static Parameter header(String name, Schema schema, String description) {
        return new Parameter(name, Place.HEADER, schema, false, description);
    }

    /** The same, and it must be there. */
    Parameter required() {
        return new Parameter(name, place, schema, true, description);
    }
}
