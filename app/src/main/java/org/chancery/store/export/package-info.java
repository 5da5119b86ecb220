/**
 * A whole record as files. Comes in: a store. Goes out: JSON Lines in the order of the public ids, the same bytes for
 * the same record on every machine. Deliberately absent: any choice of what is written.
 */
@NullMarked
package org.chancery.store.export;

import org.jspecify.annotations.NullMarked;
