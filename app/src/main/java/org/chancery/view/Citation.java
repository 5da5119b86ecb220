package org.chancery.view;

import java.time.LocalDate;
import org.chancery.resolve.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document, with all that is needed to show where they stand.
 *
 * @param claim of which they are the words
 * @param quote the words
 * @param language of the words, ISO 639-1; empty where it is not known
 * @param source outlet or office, else the name under which the document was read
 * @param published or null
 */
public record Citation(
        ClaimId claim,
        String quote,
        String language,
        String source,
        @Nullable LocalDate published) {}
