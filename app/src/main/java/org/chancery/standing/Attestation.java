package org.chancery.standing;

import java.time.LocalDate;
import org.chancery.record.Evidence;
import org.chancery.record.Fact;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who says a thing and in what words. Ordered by day of publication, those without one last, then by claim and place.
 * Immutable.
 *
 * @param claim the claim
 * @param doc the document as it was read
 * @param published its day of publication, or null
 * @param publisher outlet or office, or null
 * @param quote the words
 * @param start first character, UTF-16 code units of the stored text
 * @param end one past the last
 */
public record Attestation(
        ClaimId claim,
        String doc,
        @Nullable LocalDate published,
        @Nullable String publisher,
        String quote,
        int start,
        int end)
        implements Comparable<Attestation> {

    /** That of a fact of a document by its best evidence. */
    static Attestation of(Filed filed, Fact fact) {
        return of(filed, fact, fact.evidence().getFirst());
    }

    /** That of a fact by some words. */
    static Attestation of(Filed filed, Fact fact, Evidence words) {
        Source source = filed.source();
        return new Attestation(
                filed.claim(fact),
                source.doc(),
                source.published(),
                source.publisher(),
                words.quote(),
                words.start(),
                words.end());
    }

    /** By the same claim in other words. */
    Attestation in(Evidence words) {
        return new Attestation(claim, doc, published, publisher, words.quote(), words.start(), words.end());
    }

    @Override
    public int compareTo(Attestation other) {
        int order = Timing.compare(published, other.published);
        order = order != 0 ? order : claim.compareTo(other.claim);
        order = order != 0 ? order : Integer.compare(start, other.start);
        return order != 0 ? order : Integer.compare(end, other.end);
    }
}
