package org.chancery.record;

/** How an event stands to what is: the auxiliary modes of PLOVER 2.0. An event that simply happened has none. */
public enum EventOutlook {
    /** Told of long before the document: background, no news. */
    HISTORICAL,
    /** Still to come, where the type does not say so itself: support to come is AGREE and needs no more. */
    FUTURE,
    /** Under a condition, or only possible. */
    HYPOTHETICAL,
    /** Told not to happen. */
    NEGATION
}
