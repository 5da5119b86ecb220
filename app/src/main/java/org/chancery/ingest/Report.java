package org.chancery.ingest;

/**
 * What an ingest did. Immutable.
 *
 * @param added documents that are new
 * @param changed documents of which the text or what is stated beside it changed
 * @param known documents that were there
 * @param failed inputs that gave no document
 * @param partitions that were resolved
 * @param isWhole whether everything could be read and resolved
 */
public record Report(long added, long changed, long known, long failed, long partitions, boolean isWhole) {}
