package org.chancery.matter;

/**
 * Something that a strand's words name.
 *
 * @param key {@code o:} and an object of the shelf, {@code i:} an instrument, {@code n:} a name, {@code w:} the stem of a
 *     word, {@code f:} a figure
 * @param weight how much of the strand names it, between 0 and 1
 */
public record Feature(String key, double weight) {}
