package org.chancery.store;

import java.time.LocalDate;

/**
 * A search that somebody keeps. Immutable.
 *
 * @param id made from the address: the same search is kept once
 * @param name that people gave it
 * @param address its parameters, {@code q=kuota&pair=ID%7CVN}
 * @param last what had come when it was last opened on an earlier day
 * @param seen what had come when it was last opened
 */
public record SavedSearch(String id, String name, String address, Mark last, Mark seen) {
    /**
     * How far the record had come.
     *
     * @param document number of the latest document that could be found
     * @param revision of the entries that could be found
     * @param day on which somebody looked
     */
    public record Mark(long document, long revision, LocalDate day) {}

    /** The same, opened: what came since the last day on which somebody looked is new all day. */
    public SavedSearch opened(Mark now) {
        return new SavedSearch(id, name, address, now.day().equals(seen.day()) ? last : seen, now);
    }
}
