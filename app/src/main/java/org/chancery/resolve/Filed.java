package org.chancery.resolve;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    /** Every fact with its id, in the order of the extraction; of a long document cheaper than asking for one by one. */
    public void forEach(BiConsumer<ClaimId, Fact> receiver) {
        Iterator<ClaimId> ids = claims().iterator();
        extraction.facts().forEach(fact -> receiver.accept(ids.next(), fact));
    }

    /** The fact of an id; empty where the document has none. */
    public Optional<Fact> fact(ClaimId claim) {
        int at = claims().indexOf(claim);
        return at < 0 ? Optional.empty() : extraction.facts().skip(at).findFirst();
    }

    /** What was ruled on a fact. */
    public Curation curation(Fact fact) {
        return ruled.curations().isEmpty() ? Curation.SUGGESTED : ruled.curation(claim(fact));
    }
}
