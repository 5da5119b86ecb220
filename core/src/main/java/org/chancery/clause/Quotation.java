package org.chancery.clause;

import org.chancery.name.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A passage in quotation marks.
 *
 * @param first first token inside the marks
 * @param last one past the last token inside
 * @param speaker who says it, or null where it could not be told
 */
public record Quotation(int first, int last, @Nullable Mention speaker) {}
