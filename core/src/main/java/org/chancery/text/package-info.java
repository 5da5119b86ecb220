/**
 * From a document to its words: tokens, sentences and quoted passages as parallel arrays over the stored text, each
 * word looked up once in a word table. Comes in: a document's text and layout. Goes out:
 * {@link org.chancery.text.Tokens}. Deliberately absent: what any word means.
 */
@NullMarked
package org.chancery.text;

import org.jspecify.annotations.NullMarked;
