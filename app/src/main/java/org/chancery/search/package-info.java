/**
 * Finding documents by their words and by what they say, and entries by name and words. Comes in: filed documents, forms of
 * entries, a request of words and facets. Goes out: hits, the words that matched, and counts by facet. The index is a copy of what the record knows: it can be
 * thrown away and made again. Deliberately absent: the store, pages, reading.
 */
@NullMarked
package org.chancery.search;

import org.jspecify.annotations.NullMarked;
