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
 * @param state only those in this state; null for all
 * @param from how many to leave out at the beginning
 * @param most how many to give
 */
public record EntryQuery(
        String kind,
        @Nullable String one,
        @Nullable String other,
        @Nullable LocalDate since,
        @Nullable String state,
        int from,
        int most) {
    /** All of a kind. */
    public static EntryQuery of(String kind) {
        return new EntryQuery(kind, null, null, null, null, 0, Integer.MAX_VALUE);
    }

    /** Those of both parties, in either order: a dossier. */
    public EntryQuery between(String one, String other) {
        return new EntryQuery(kind, one, other, since, state, from, most);
    }

    /** Those of this party, whoever else. */
    public EntryQuery with(String party) {
        return new EntryQuery(kind, party, null, since, state, from, most);
    }

    /** Those whose latest day is this or later. */
    public EntryQuery since(LocalDate day) {
        return new EntryQuery(kind, one, other, day, state, from, most);
    }

    /** Those in a state. */
    public EntryQuery in(String state) {
        return new EntryQuery(kind, one, other, since, state, from, most);
    }

    /** A page of the list. */
    public EntryQuery page(int from, int most) {
        return new EntryQuery(kind, one, other, since, state, from, most);
    }
}
