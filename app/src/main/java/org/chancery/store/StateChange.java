package org.chancery.store;

import org.jspecify.annotations.Nullable;

/**
 * An entry came to another state. Immutable.
 *
 * @param at when the store learned of it, ISO instant; the clock may have jumped, the order of the log has not
 * @param oldState null when the entry is new
 * @param newState null when nothing tells of it any more
 * @param document public id of the document that brought it there; null where no single one did
 */
public record StateChange(
        String kind,
        String entry,
        String at,
        @Nullable String oldState,
        @Nullable String newState,
        @Nullable String document) {}
