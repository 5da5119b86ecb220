/**
 * Event data: what documents say in the terms of those who count events. Comes in: a document, what it says with its
 * events, and to which matter or engagement of the record each of that belongs. Goes out: {@link
 * org.chancery.eventdata.CodedEvent}s of PLOVER 2.0 with their CAMEO codes, and the lines of the field's files: PLOVER,
 * POLECAT, ICEWS, GDELT. What the codes mean stands on the shelf, in {@code common/events} and {@code
 * <language>/events}. Deliberately absent: finding events in a text, which {@code org.chancery.extract} does; the store;
 * coordinates and identifiers of other catalogues, which nobody here knows.
 */
@NullMarked
package org.chancery.eventdata;

import org.jspecify.annotations.NullMarked;
