/**
 * From inputs to the record. Comes in: files, folders, addresses. Goes out: a record in which every document is filed
 * once, with what it says, and every partition that changed is resolved again. Reading and forming happen on all cores,
 * writing on one thread, in transactions of many documents; killed at any moment, the next run goes on. Deliberately
 * absent: what documents say, how entries are resolved, how either is kept.
 */
@NullMarked
package org.chancery.ingest;

import org.jspecify.annotations.NullMarked;
