package org.chancery.record;

import org.jspecify.annotations.Nullable;

/**
 * One who acts or is acted upon in an event: a state or anybody in it. Where neither country nor body is known, only
 * the words tell who it is.
 *
 * @param text the words that name it
 * @param country ISO code of two letters of the country that it is, serves, lives in or lies in; or null
 * @param body what sort of body without a country it is, in the event data's letters (IGO, NGO, MNC, IMG); or null
 * @param sector in the event data's letters (GOV, MIL, REB, CVL …), or null
 */
public record EventSide(
        String text,
        @Nullable String country,
        @Nullable String body,
        @Nullable String sector) {
    /** Whether another is of the same country or body, whatever its sector. */
    public boolean sharesCode(EventSide other) {
        return country != null ? country.equals(other.country) : body != null && body.equals(other.body);
    }
}
