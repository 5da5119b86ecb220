package org.chancery.view;

import java.time.LocalDate;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.jspecify.annotations.Nullable;

/**
 * Of which engagements a map or network is to be. Immutable.
 *
 * @param one a party, or empty for any
 * @param other a second party, or empty
 * @param type or null for every type
 * @param status held, planned or cancelled
 * @param from first day, or null
 * @param to last day, or null
 * @param at the place of which all is to be listed; empty for none
 * @param people whether persons are to be shown and not parties
 */
public record MeetingsAsked(
        String one,
        String other,
        @Nullable EngagementType type,
        EngagementStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String at,
        boolean people) {

    /** The same with all of a place; empty for none. */
    public MeetingsAsked at(String place) {
        return new MeetingsAsked(one, other, type, status, from, to, place, people);
    }

    /** The same of another party alone. */
    public MeetingsAsked of(String party) {
        return new MeetingsAsked(party, "", type, status, from, to, "", people);
    }

    /** The same with persons, or with parties. */
    public MeetingsAsked withPeople(boolean with) {
        return new MeetingsAsked(one, other, type, status, from, to, "", with);
    }
}
