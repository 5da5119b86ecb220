package org.chancery.resolve;

import java.util.List;
import java.util.stream.Stream;

/**
 * One kind of resolution: matters, engagements, people … Stateless and thread-safe. The record calls
 * {@link #contribute} once for each document when it is read, keeps what comes out, and calls {@link #resolve} for each
 * partition that has changed since.
 *
 * @param <M> what documents contribute: a record that JSON can hold
 * @param <E> what entries hold: a record that JSON can hold
 */
public interface Resolution<M, E> {
    /** A short name that is kept in the store, {@code matter} for example. Never changed once released. */
    String kind();

    /** The class of what documents contribute. */
    Class<M> materialType();

    /** The class of what entries hold. */
    Class<E> entryType();

    /** What a document gives to which partitions; empty where it has nothing of this kind. */
    List<Material<M>> contribute(Filed filed);

    /** Whether a material holds what a claim says, so that it goes along where a person brings the claim. */
    boolean tells(M material, ClaimId claim);

    /** The same without what only the entry's own page shows: what a page about something else needs of it. */
    default E gist(E body) {
        return body;
    }

    /** The joinings that made an entry, and those that may be: what a person can rule on. */
    List<Link> links(E body);

    /**
     * The entries of one partition, in the order of their ids. A pure function of the set of materials: their order does
     * not matter. Its cost must stay near-linear in their number.
     *
     * @param materials all of the partition, readable once; not all of them fit into memory at the same time
     */
    List<Entry<E>> resolve(String partition, Stream<M> materials, Judgements judgements);
}
