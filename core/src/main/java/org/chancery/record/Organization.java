package org.chancery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation named in the document; acronym and full name are one.
 *
 * @param name fullest form in the document
 * @param acronym or null
 * @param kind what sort of body
 * @param country ISO 3166-1 alpha-2 or null
 * @param evidence the words that say so, best first; never empty
 * @param found the rule that found it
 */
public record Organization(
        String name,
        @Nullable String acronym,
        OrganizationKind kind,
        @Nullable String country,
        List<Evidence> evidence,
        Found found)
        implements Fact {
    public Organization {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }
}
