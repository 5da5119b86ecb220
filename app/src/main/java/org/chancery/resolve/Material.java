package org.chancery.resolve;

/**
 * What one document gives to one partition of one kind of resolution. Immutable.
 *
 * @param partition the partition, {@code ID|US} for example; materials of different partitions never meet
 * @param body a small immutable value, of the class that the resolution names; kept as JSON between runs
 */
public record Material<M>(String partition, M body) {}
