/**
 * A whole record as one file that can be cited, kept and made into the same record again. Comes in: a store, or such a file.
 * Goes out: a bag (BagIt 1.0) in a zip file with every row of every table, what the columns mean, check sums and how to
 * cite it; or the store. Deliberately absent: the search index, which is made again from the record.
 */
@NullMarked
package org.chancery.store.snapshot;

import org.jspecify.annotations.NullMarked;
