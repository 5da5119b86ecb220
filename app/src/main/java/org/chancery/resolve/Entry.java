package org.chancery.resolve;

import java.util.List;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing of the record, however many documents tell of it: a person, an engagement, a matter, an instrument.
 * Immutable.
 *
 * @param id public id. It is made from one of the claims (or names) that make the entry, so that the id of an entry that
 *     was merged into another still leads there: see {@link #aliases}
 * @param title short, for lists
 * @param parties ISO codes and organisation names, in the order of the alphabet; the pairs among them are the dossiers in
 *     which the entry stands
 * @param first earliest day that it has to do with, or null
 * @param last latest day, or null
 * @param state a word for its stage, for facets and the log of changes; empty where the kind has none
 * @param claims every claim that tells of it, in order
 * @param aliases ids under which it can be asked for as well: those that its parts would have had alone
 * @param body everything else, of the class that the resolution names
 * @param curation what people ruled on the entry and on its claims
 */
public record Entry<E>(
        String id,
        String title,
        List<String> parties,
        @Nullable PartialDate first,
        @Nullable PartialDate last,
        String state,
        List<ClaimId> claims,
        List<String> aliases,
        E body,
        Curation curation) {
    public Entry {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        aliases = List.copyOf(aliases);
    }

    /** An entry on which itself nobody ruled. */
    public Entry(
            String id,
            String title,
            List<String> parties,
            @Nullable PartialDate first,
            @Nullable PartialDate last,
            String state,
            List<ClaimId> claims,
            List<String> aliases,
            E body) {
        this(id, title, parties, first, last, state, claims, aliases, body, Curation.SUGGESTED);
    }
}
