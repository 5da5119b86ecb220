package org.chancery.identity;

import java.time.LocalDate;
import java.util.List;
import org.chancery.record.Evidence;
import org.chancery.record.OrganizationKind;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of the world under all its names. Immutable.
 *
 * @param name the form written most, the acronym only where there is no other
 * @param names all forms, those written most first
 * @param acronym or null
 * @param kind what most tellings call it
 * @param country or null
 * @param concept key under which every language knows it, or null
 * @param reports number of documents that name it
 * @param tellings what says so, in order of publication
 * @param links why names were joined, and which others may be of it as well
 */
public record JoinedOrganization(
        String name,
        List<String> names,
        @Nullable String acronym,
        OrganizationKind kind,
        @Nullable String country,
        @Nullable String concept,
        int reports,
        List<Told> tellings,
        List<Link> links) {
    public JoinedOrganization {
        names = List.copyOf(names);
        tellings = List.copyOf(tellings);
        links = List.copyOf(links);
    }

    /** What pages about other things need of it: one telling, not all, nor how they were joined. */
    JoinedOrganization gist() {
        return new JoinedOrganization(
                name,
                names,
                acronym,
                kind,
                country,
                concept,
                reports,
                tellings.stream().limit(1).toList(),
                List.of());
    }

    /** A telling: the claim, its document and its words. */
    public record Told(ClaimId claim, String doc, @Nullable LocalDate published, Evidence evidence) {}
}
