package org.chancery.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have ruled about claims; the last ruling on a pair counts. Immutable, safe to share between threads.
 * Resolution obeys them: claims ruled {@link Link.Verdict#SAME} are of one entry, claims ruled
 * {@link Link.Verdict#DIFFERENT} of two, whatever the machine's score.
 */
public final class Judgements {
    /** No ruling at all. */
    public static final Judgements NONE = new Judgements(Map.of());

    private record Pair(ClaimId first, ClaimId second) {
        static Pair of(ClaimId a, ClaimId b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private final Map<Pair, Link> byPair;

    private Judgements(Map<Pair, Link> byPair) {
        this.byPair = Map.copyOf(byPair);
    }

    /** From all rulings, oldest first. */
    public static Judgements of(Collection<Link> rulings) {
        Map<Pair, Link> byPair = new HashMap<>();
        for (Link ruling : rulings) {
            byPair.put(Pair.of(ruling.left(), ruling.right()), ruling);
        }
        return new Judgements(byPair);
    }

    /** Whether there is no ruling; most records have none, and then nothing need be looked up. */
    public boolean isEmpty() {
        return byPair.isEmpty();
    }

    /** Whether a person ruled so on this pair. */
    public boolean says(Link.Verdict verdict, ClaimId a, ClaimId b) {
        Link ruling = byPair.isEmpty() ? null : byPair.get(Pair.of(a, b));
        return ruling != null && ruling.verdict() == verdict;
    }

    /** The rulings in force with this verdict, in the order of their claims. */
    public List<Link> all(Link.Verdict verdict) {
        List<Link> links = new ArrayList<>();
        for (Link ruling : byPair.values()) {
            if (ruling.verdict() == verdict) {
                links.add(ruling);
            }
        }
        links.sort(java.util.Comparator.comparing(Link::left).thenComparing(Link::right));
        return links;
    }
}
