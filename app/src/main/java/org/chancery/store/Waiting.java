package org.chancery.store;

/**
 * A list of a document's claims in which something waits for a person. Immutable.
 *
 * @param list of the record, {@code act} for example
 * @param document public id
 * @param urgency that of the claim that needs it most
 */
public record Waiting(String list, String document, int urgency) {}
