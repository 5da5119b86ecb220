package org.chancery.identity;

import java.time.LocalDate;
import org.chancery.record.Evidence;
import org.chancery.resolve.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * One person in one post as one document tells it. Immutable.
 *
 * @param claim id of the claim
 * @param doc name of the document
 * @param language its language
 * @param published its day of publication, or null
 * @param name as the document has it, without honorifics
 * @param post as worded, or null
 * @param concept what the post is in every language, or null where the shelf does not know the title
 * @param body as worded, or null
 * @param country whom the person serves, or null
 * @param former whether the post is told as a former one
 * @param evidence the best words that say so
 * @param confidence of the reading, 0 to 1
 */
public record PersonTelling(
        ClaimId claim,
        String doc,
        String language,
        @Nullable LocalDate published,
        String name,
        @Nullable String post,
        @Nullable String concept,
        @Nullable String body,
        @Nullable String country,
        boolean former,
        Evidence evidence,
        double confidence) {}
