package org.chancery.identity;

import java.time.LocalDate;
import org.chancery.record.Evidence;
import org.chancery.record.OrganizationKind;
import org.chancery.resolve.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * One organisation as one document names it. Immutable.
 *
 * @param claim id of the claim
 * @param doc name of the document
 * @param published its day of publication, or null
 * @param name fullest form in the document
 * @param acronym or null
 * @param kind what sort of body
 * @param country or null
 * @param concept key under which every language knows it: {@code UN}, {@code ministry/trade}; null where the shelf has none
 * @param evidence the best words that say so
 */
public record OrganizationTelling(
        ClaimId claim,
        String doc,
        @Nullable LocalDate published,
        String name,
        @Nullable String acronym,
        OrganizationKind kind,
        @Nullable String country,
        @Nullable String concept,
        Evidence evidence) {}
