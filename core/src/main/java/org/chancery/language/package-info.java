/**
 * What is known of a language, read once from its folder on the shelf {@code languages/}: word table, inflected forms,
 * lexicon, rules. Immutable and shared by all threads. Deliberately absent: record kinds, and any file outside the pack.
 */
@NullMarked
package org.chancery.language;

import org.jspecify.annotations.NullMarked;
