package org.chancery.record;

import org.jspecify.annotations.Nullable;

/**
 * Where an event happens, as far as the words tell.
 *
 * @param text the words that name the place
 * @param country ISO code of two letters of the country that it is or lies in; null where not known
 */
public record EventPlace(String text, @Nullable String country) {}
