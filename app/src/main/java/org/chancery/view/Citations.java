package org.chancery.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.document.format.Mending;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.Step;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.chancery.standing.Attestation;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;

/** Makes citations of claims for one page; looks each document up once. One thread. */
public final class Citations {
    private final RecordStore record;
    private final Map<String, StoredDocument> documents = new HashMap<>();
    private final Map<String, Map<ClaimId, String>> words = new HashMap<>();
    private final Map<ClaimId, Curation> curations = new HashMap<>();
    private final boolean isRuledOn;

    public Citations(RecordStore record) {
        this.record = record;
        this.isRuledOn = !record.log().isEmpty();
    }

    /** Looks the documents of many claims up at once, which is cheaper than one by one. */
    public void gather(Collection<ClaimId> claims) {
        Set<String> ids = new HashSet<>();
        claims.forEach(claim -> ids.add(claim.document()));
        ids.removeAll(documents.keySet());
        documents.putAll(record.documents(ids));
        if (isRuledOn) {
            curations.putAll(record.curations().of(claims));
            claims.forEach(claim -> curations.putIfAbsent(claim, Curation.SUGGESTED));
        }
    }

    private Curation curation(ClaimId claim) {
        return isRuledOn
                ? curations.computeIfAbsent(
                        claim, c -> record.curations().of(List.of(c)).getOrDefault(c, Curation.SUGGESTED))
                : Curation.SUGGESTED;
    }

    /** The words of a claim. */
    public Citation of(ClaimId claim, String quote) {
        StoredDocument document = documents.computeIfAbsent(
                claim.document(), id -> record.document(id).orElse(null));
        if (document == null) {
            return new Citation(claim, oneLine(quote), "", claim.document(), null, curation(claim));
        }
        String publisher = document.publisher();
        String language = document.language();
        return new Citation(
                claim,
                oneLine(quote),
                language == null ? "" : language,
                publisher == null ? Naming.source(document) : publisher,
                document.published(),
                curation(claim));
    }

    /** The words of a step of a matter. */
    public Citation of(Step step) {
        return of(step.claim(), step.quote());
    }

    /** What somebody says of an instrument, a figure, a relation, a negotiation. */
    public Citation of(Attestation attestation) {
        return of(attestation.claim(), attestation.quote());
    }

    /** What is told of an engagement. */
    public Citation of(JoinedEngagement.Told told) {
        return of(told.claim(), told.evidence().getFirst().quote());
    }

    /** What is told of a person. */
    public Citation of(JoinedPerson.Told told) {
        return of(told.claim(), told.evidence().quote());
    }

    /** What is told of an organisation. */
    public Citation of(JoinedOrganization.Told told) {
        return of(told.claim(), told.evidence().quote());
    }

    /** All of some attestations. */
    public List<Citation> all(Collection<Attestation> attestations) {
        return attestations.stream().map(this::of).toList();
    }

    /** The words of a claim of which only the id is known: they are looked up in what its document says. */
    public Citation of(ClaimId claim) {
        return of(claim, words.computeIfAbsent(claim.document(), this::wordsOf).getOrDefault(claim, ""));
    }

    private Map<ClaimId, String> wordsOf(String document) {
        Map<ClaimId, String> found = new HashMap<>();
        Filed filed = record.filed(document).orElse(null);
        if (filed != null) {
            List<ClaimId> ids = filed.claims();
            List<String> quotes = filed.extraction()
                    .facts()
                    .map(fact -> fact.evidence().getFirst().quote())
                    .toList();
            for (int i = 0; i < ids.size(); i++) {
                found.put(ids.get(i), quotes.get(i));
            }
        }
        return found;
    }

    /** As it was meant, in one line, without the sign of a list before it, and without a quotation mark around it that has no other: the page sets its own. */
    static String oneLine(String quote) {
        String line = Mending.of(quote).strip();
        return isPlain(line)
                ? line
                : line.replaceAll("\\s+", " ")
                        .replaceFirst("^(?:[-–—•*·▪] ?)+(?=\\p{L}|[\"“])", "")
                        .replaceFirst("^[\"“”]+(?=[^\"“”]*$)", "")
                        .replaceFirst("^([^\"“”]*)[\"“”]+$", "$1");
    }

    /** Whether there is nothing to mend in it, as in most: a page has hundreds. */
    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isBlankAgain = c == ' ' && line.charAt(i - 1) == ' ';
            if (c < ' ' || isBlankAgain || c == '"' || c == '“' || c == '”') {
                return false;
            }
        }
        return !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
    }
}
