package org.chancery.resolve;

/**
 * What a person ruled on one axis of a matter. Immutable.
 *
 * @param matter id under which the matter went then
 * @param axis {@code response}, {@code progress}, {@code strength} or {@code attribution}
 * @param value the label of the value
 * @param by who
 * @param at when, ISO instant
 * @param reason in the person's words; may be empty
 */
public record AxisRuling(String matter, String axis, String value, String by, String at, String reason) {}
