package org.chancery.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a kind are wanted; the latest come first, those without a date last. Immutable.
 *
 * <pre>{@code store.entries(EntryQuery.of("matter").between("VN", "US").since(LocalDate.of(2025, 1, 1)).page(0, 50))}</pre>
 *
 * @param kind of the resolution
 * @param one a party, or null for any
 * @param other a second party, or null for any
 * @param since only those whose latest day is this or later; null for all
 * @param until only those whose latest day is this or earlier; null for all, also those without a day
 * @param state only those in this state; null for all
 * @param changedAfter only those that changed after this revision of the store, or whose documents somebody ruled on
 *     after it; below 0 for all
 * @param after only those that come behind this place of the list; null for all
 * @param hasTerm only those that name a day until which something is to be done
 * @param from how many to leave out at the beginning
 * @param most how many to give
 */
public record EntryQuery(
        String kind,
        @Nullable String one,
        @Nullable String other,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String state,
        long changedAfter,
        @Nullable Place after,
        boolean hasTerm,
        int from,
        int most) {
    /**
     * A place in a list of entries, whatever is put in before it meanwhile.
     *
     * @param day the latest day of the entry that stands there; empty where it has none
     * @param id its id
     */
    public record Place(String day, String id) {
        /** The place at which an entry stands. */
        public static Place of(EntryRow row) {
            return new Place(Rows.lastDay(row), row.id());
        }
    }

    /** All of a kind. */
    public static EntryQuery of(String kind) {
        return new EntryQuery(kind, null, null, null, null, null, -1, null, false, 0, Integer.MAX_VALUE);
    }

    /** Those of both parties, in either order: a dossier. */
    public EntryQuery between(String one, String other) {
        return new EntryQuery(kind, one, other, since, until, state, changedAfter, after, hasTerm, from, most);
    }

    /** Those of this party, whoever else. */
    public EntryQuery with(String party) {
        return new EntryQuery(kind, party, null, since, until, state, changedAfter, after, hasTerm, from, most);
    }

    /** Those whose latest day is this or later. */
    public EntryQuery since(LocalDate day) {
        return new EntryQuery(kind, one, other, day, until, state, changedAfter, after, hasTerm, from, most);
    }

    /** Those whose latest day is this or earlier. */
    public EntryQuery until(LocalDate day) {
        return new EntryQuery(kind, one, other, since, day, state, changedAfter, after, hasTerm, from, most);
    }

    /** Those in a state. */
    public EntryQuery in(String state) {
        return new EntryQuery(kind, one, other, since, until, state, changedAfter, after, hasTerm, from, most);
    }

    /** Those that changed after a revision of the store. */
    public EntryQuery changedAfter(long revision) {
        return new EntryQuery(kind, one, other, since, until, state, revision, after, hasTerm, from, most);
    }

    /** Those behind a place of the list. */
    public EntryQuery after(@Nullable Place place) {
        return new EntryQuery(kind, one, other, since, until, state, changedAfter, place, hasTerm, from, most);
    }

    /** Those that name a day until which something is to be done. */
    public EntryQuery withTerm() {
        return new EntryQuery(kind, one, other, since, until, state, changedAfter, after, true, from, most);
    }

    /** A page of the list. */
    public EntryQuery page(int from, int most) {
        return new EntryQuery(kind, one, other, since, until, state, changedAfter, after, hasTerm, from, most);
    }
}
