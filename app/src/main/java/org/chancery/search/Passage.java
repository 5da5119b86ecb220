package org.chancery.search;

import java.util.List;
import org.chancery.document.Span;

/**
 * A sentence or two around words that matched. Spans are half-open, in UTF-16 code units of the document's text.
 *
 * @param where the passage
 * @param words the words in it that matched, in order
 */
public record Passage(Span where, List<Span> words) {}
