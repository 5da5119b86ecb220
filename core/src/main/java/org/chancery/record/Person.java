package org.chancery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in one post, as the document tells.
 *
 * @param name fullest form of the name in the document, without honorifics
 * @param post shortest full title as worded, without the country; null where none is told
 * @param body ministry, organisation or company of the post where named apart from it, else null
 * @param country ISO 3166-1 alpha-2 of the side the person serves, or null
 * @param former whether the post is told as a former one
 * @param evidence the words that say so, best first; never empty
 * @param found the rule that found it
 */
public record Person(
        String name,
        @Nullable String post,
        @Nullable String body,
        @Nullable String country,
        boolean former,
        List<Evidence> evidence,
        Found found)
        implements Fact {
    public Person {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }
}
