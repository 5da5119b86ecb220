package org.chancery.search;

import java.util.List;
import org.chancery.resolve.Source;
import org.jspecify.annotations.Nullable;

/**
 * A hit with what is shown of it. Immutable.
 *
 * @param source the document
 * @param title or null
 * @param url or null
 * @param text all of it, so that passages can be cut out
 * @param score how well it matches; only to be compared within one result
 * @param passages around the words that matched, in the order of the text
 */
public record FoundDocument(
        Source source, @Nullable String title, @Nullable String url, String text, float score, List<Passage> passages) {
    public FoundDocument {
        passages = List.copyOf(passages);
    }
}
