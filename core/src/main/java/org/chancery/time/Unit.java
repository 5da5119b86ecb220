package org.chancery.time;

import java.util.Locale;

/** A unit of the calendar, from short to long. */
enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEMESTER,
    YEAR,
    DECADE,
    CENTURY;

    static Unit parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
