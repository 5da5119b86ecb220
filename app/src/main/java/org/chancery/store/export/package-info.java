/**
 * A whole record as files, or its event data as one. Comes in: a store. Goes out: JSON Lines in the order of the public
 * ids, or the rows of event data; the same bytes for the same record on every machine. Deliberately absent: any choice
 * of what is written.
 */
@NullMarked
package org.chancery.store.export;

import org.jspecify.annotations.NullMarked;
