/** Indonesian: how roots take affixes. Everything else of the language is data in {@code languages/id}. */
@NullMarked
package org.chancery.language.indonesian;

import org.jspecify.annotations.NullMarked;
