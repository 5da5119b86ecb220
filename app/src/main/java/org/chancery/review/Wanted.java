package org.chancery.review;

import org.jspecify.annotations.Nullable;

/**
 * What of the queue is wanted. Immutable.
 *
 * @param one a party, or null for any
 * @param other a second party, or null for any
 * @param document public id, or null for all
 * @param matter id, or null for all
 * @param list a list of the record ({@code act}), {@code link} for joinings, {@code link:matter} for those of a kind;
 *     null for everything
 */
public record Wanted(
        @Nullable String one,
        @Nullable String other,
        @Nullable String document,
        @Nullable String matter,
        @Nullable String list) {
    /** Everything. */
    public static final Wanted ALL = new Wanted(null, null, null, null, null);
}
