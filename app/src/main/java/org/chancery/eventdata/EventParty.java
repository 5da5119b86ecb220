package org.chancery.eventdata;

import org.jspecify.annotations.Nullable;

/**
 * One who acts in an event or is acted upon. Immutable.
 *
 * @param code three letters: of the country that it is, serves or lives in, or IGO, NGO, MNC, IMG of a body without
 *     one; null where only the words tell who it is
 * @param country ISO code of two letters, or null
 * @param name fullest known name: of the person or body, else of the country; null where only a common noun tells of it
 * @param text the words that name it, as the document has them
 * @param sector in PLOVER's letters (GOV, MIL, REB, CVL …), or null
 * @param office the post in which a person acts, as worded, or null
 */
public record EventParty(
        @Nullable String code,
        @Nullable String country,
        @Nullable String name,
        String text,
        @Nullable String sector,
        @Nullable String office) {}
