package org.chancery.store;

import org.chancery.resolve.Link;

/**
 * A joining on which a person may want to rule. Immutable.
 *
 * @param kind of the entries
 * @param urgency between 0 and 1000
 */
public record Proposal(String kind, Link link, int urgency) {}
