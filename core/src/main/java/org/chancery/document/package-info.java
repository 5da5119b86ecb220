/**
 * What was read, before anyone asks what it means: the stored text of one article or statement, who published it and
 * when, and its cut into regions (sentences to be read, headings, captions, datelines, page noise).
 *
 * <p>In comes a decoded text with whatever its carrier said about it; out goes a {@link org.chancery.document.Document}
 * or a named {@link org.chancery.document.Problem}. All offsets are half-open, in UTF-16 code units of the stored text,
 * which is never changed. Deliberately absent: words, grammar, names, files, sockets and the clock.
 */
@NullMarked
package org.chancery.document;

import org.jspecify.annotations.NullMarked;
