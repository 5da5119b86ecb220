package org.chancery.store;

/**
 * A material as it is kept. Immutable.
 *
 * @param kind of the resolution
 * @param partition of the resolution
 * @param body JSON
 */
public record Contribution(String kind, String partition, String body) {}
