/**
 * What a person looks at, before it takes the form of a page or of lines in a terminal: the documents held, one
 * document with its marked words and its facts as cards, and how each fact was derived. Comes in: documents read. Goes
 * out: small values made of words. Deliberately absent: HTTP, HTML, and new facts.
 */
@NullMarked
package org.chancery.view;

import org.jspecify.annotations.NullMarked;
