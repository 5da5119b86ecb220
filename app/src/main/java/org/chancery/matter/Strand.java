package org.chancery.matter;

import java.util.List;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one document on one ask, proposal, commitment, agreement or dispute. Immutable.
 *
 * @param id public id, made from its first claim
 * @param subject key of what it is about, most of all: {@code o:control_lists_d}, {@code i:RCEP}, {@code n:nebraska}
 * @param topic slug of the extraction guide
 * @param asker the side that raised it, or null
 * @param addressee the side that it is asked of, or null
 * @param signature what its steps name, in the order of the keys
 * @param steps in the order of the document
 * @param links why its steps are held together
 */
public record Strand(
        String id,
        String subject,
        String topic,
        @Nullable String asker,
        @Nullable String addressee,
        List<Feature> signature,
        List<Step> steps,
        List<Link> links) {
    public Strand {
        signature = List.copyOf(signature);
        steps = List.copyOf(steps);
        links = List.copyOf(links);
    }
}
