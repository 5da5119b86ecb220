package org.chancery.view;

import java.time.LocalDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document, with all that is needed to show where they stand.
 *
 * @param claim of which they are the words
 * @param quote the words
 * @param language of the words, ISO 639-1; empty where it is not known
 * @param source outlet or office, else the name under which the document was read
 * @param published or null
 * @param curation what a person ruled on the claim
 */
public record Citation(
        ClaimId claim,
        String quote,
        String language,
        String source,
        @Nullable LocalDate published,
        Curation curation) {}
