package org.chancery.view;

import org.jspecify.annotations.Nullable;

/**
 * What became of something that was brought in. Immutable.
 *
 * @param name what it is called
 * @param said in words
 * @param document public id of the document that it is now, or null
 */
public record Outcome(String name, String said, @Nullable String document) {}
