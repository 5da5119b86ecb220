/**
 * Extractions scored against gold that people made, by the definitions of the extraction guide. Comes in: gold and
 * extractions as JSON, and the documents' texts. Goes out: precision, recall and F1 per list of facts, strict and
 * lenient. Deliberately absent: reading.
 */
@NullMarked
package org.chancery.evaluate;

import org.jspecify.annotations.NullMarked;
