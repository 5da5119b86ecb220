package org.chancery.store.export;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.Step;
import org.chancery.record.Evidence;
import org.chancery.resolve.ClaimId;
import org.chancery.standing.Attestation;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document that say a thing, whatever part of the record has them. Immutable.
 *
 * @param start first character, UTF-16 code units of the stored text
 * @param end one past the last
 */
record Told(ClaimId claim, String quote, int start, int end) {
    static Told of(Step step) {
        return new Told(step.claim(), step.quote(), step.start(), step.end());
    }

    static Told of(Attestation source) {
        return new Told(source.claim(), source.quote(), source.start(), source.end());
    }

    static Told of(JoinedEngagement.Told told) {
        return of(told.claim(), told.evidence().getFirst());
    }

    static Told of(JoinedPerson.Told told) {
        return of(told.claim(), told.evidence());
    }

    static Told of(JoinedOrganization.Told told) {
        return of(told.claim(), told.evidence());
    }

    private static Told of(ClaimId claim, Evidence words) {
        return new Told(claim, words.quote(), words.start(), words.end());
    }

    /** The first of what is told, or null. */
    static @Nullable Told first(List<Attestation> sources) {
        return sources.isEmpty() ? null : of(sources.getFirst());
    }

    /** {@code Outlet, 2025-11-14, https://…: “the words” [document, 120–260]}. */
    String citation(@Nullable StoredDocument document) {
        StringBuilder citation = new StringBuilder();
        if (document != null) {
            String publisher = document.publisher();
            citation.append(publisher == null ? document.doc() : publisher);
            if (document.published() != null) {
                citation.append(", ").append(document.published());
            }
            if (document.url() != null) {
                citation.append(", ").append(document.url());
            }
            citation.append(": ");
        }
        String line = quote.strip().replaceAll("\\s+", " ");
        return citation.append(String.format(Locale.ROOT, "“%s” [%s, %d–%d]", line, claim.document(), start, end))
                .toString();
    }

    /** The document that says it. */
    String document() {
        return Objects.requireNonNull(claim.document());
    }
}
