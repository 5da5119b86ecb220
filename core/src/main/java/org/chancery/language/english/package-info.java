/** English: how verbs are inflected and which form does what. Everything else of the language is data in {@code languages/en}. */
@NullMarked
package org.chancery.language.english;

import org.jspecify.annotations.NullMarked;
