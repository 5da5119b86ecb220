package org.chancery.record;

import org.jspecify.annotations.Nullable;

/**
 * A deed that an event is about without its being done: what is promised, asked for, refused or threatened.
 *
 * @param type what sort of event it would be
 * @param mode the way in which it would be done, in the event data's words, or null
 * @param rule the rule that knows it
 */
public record EventDeed(EventType type, @Nullable String mode, String rule) {}
