/**
 * One reader per kind of file: bytes in, a document or a named problem out. A reader decides which characters the stored
 * text has and what the markup says about them; what the text itself shows is left to the layout. Deliberately absent:
 * files, sockets, and any knowledge of a language.
 */
@NullMarked
package org.chancery.document.format;

import org.jspecify.annotations.NullMarked;
