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
 * @param name fullest name in the document of the person or organisation that it is; null for a country and for those
 *     whom only a common noun tells of
 * @param office the post in which a person acts, as worded, or null
 */
public record EventSide(
        String text,
        @Nullable String country,
        @Nullable String body,
        @Nullable String sector,
        @Nullable String name,
        @Nullable String office) {
    /** Somebody whom no name tells of. */
    public EventSide(String text, @Nullable String country, @Nullable String body, @Nullable String sector) {
        this(text, country, body, sector, null, null);
    }

    /** The same, of the country or body that another is of. */
    public EventSide at(EventSide home) {
        return new EventSide(text, home.country, home.body, sector, name, office);
    }

    /** Whether another is of the same country or body, whatever its sector. */
    public boolean sharesCode(EventSide other) {
        return country != null ? country.equals(other.country) : body != null && body.equals(other.body);
    }
}
