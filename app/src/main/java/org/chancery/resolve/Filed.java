package org.chancery.resolve;

import java.util.List;
import org.chancery.document.Document;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;

/**
 * A document on file: where it stands in the record, its text and what it says. Immutable.
 *
 * @param source its place in the record
 * @param document the text as read
 * @param extraction what it says, as the rulings of people left it
 * @param ruled what people ruled
 */
public record Filed(Source source, Document document, Extraction extraction, Ruled ruled) {
    /** A document on which nobody ruled. */
    public Filed(Source source, Document document, Extraction extraction) {
        this(source, document, extraction, Ruled.NOTHING);
    }

    /** The id of a fact, which must be one of the extraction's own. */
    public ClaimId claim(Fact fact) {
        ClaimId named = ruled.names().get(fact);
        return named != null ? named : ClaimId.of(source, extraction, fact);
    }

    /** The ids of all facts, in the order of {@link Extraction#facts()}. */
    public List<ClaimId> claims() {
        return ruled.names().isEmpty()
                ? ClaimId.all(source, extraction)
                : extraction.facts().map(this::claim).toList();
    }

    /** What was ruled on a fact. */
    public Curation curation(Fact fact) {
        return ruled.curations().isEmpty() ? Curation.SUGGESTED : ruled.curation(claim(fact));
    }
}
