/**
 * Tables and the files that hold them. Comes in: columns that say what they hold, and rows one by one. Goes out: CSV, a
 * workbook, Parquet, each written as a stream, the same bytes for the same rows. Deliberately absent: what the rows are
 * of, the store, the clock.
 */
@NullMarked
package org.chancery.export.table;

import org.jspecify.annotations.NullMarked;
