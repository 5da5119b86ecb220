package org.chancery.store;

/**
 * A partition of one kind of resolution. Immutable.
 *
 * @param seq its number in this store
 */
public record Partition(long seq, String kind, String name) {}
