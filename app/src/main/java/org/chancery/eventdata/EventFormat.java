package org.chancery.eventdata;

import java.util.List;
import java.util.Optional;

/** A form of the field's files, one event or pair of sides a line. Implementations are stateless and thread-safe. */
public interface EventFormat {
    /** The names of the columns as the first line of the file, without its end; empty where the files have none. */
    Optional<String> header();

    /** The lines of an event, each with its end; empty where the format has no place for it. */
    String lines(CitedEvent event);

    /** PLOVER 2.0: JSON Lines. */
    static EventFormat plover() {
        return new PloverLines();
    }

    /** The columns of POLECAT. */
    static EventFormat polecat() {
        return new PolecatRows();
    }

    /** The columns of ICEWS: a line for each pair. */
    static EventFormat icews() {
        return new IcewsRows();
    }

    /** The 61 columns of GDELT 2.0: a line for each pair, no header. */
    static EventFormat gdelt() {
        return new GdeltRows(GdeltRows.Version.TWO);
    }

    /** The 58 columns of GDELT 1.0: a line for each pair, no header. */
    static EventFormat gdelt1() {
        return new GdeltRows(GdeltRows.Version.ONE);
    }

    /** The columns of a format that writes a table, in their order; empty for PLOVER. */
    default List<String> columns() {
        return List.of();
    }
}
