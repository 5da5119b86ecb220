package org.chancery.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have ruled about claims and entries; the last ruling on a pair or an axis counts. Immutable, safe to share
 * between threads. Resolution obeys them: claims ruled {@link Link.Verdict#SAME} are of one entry, claims ruled
 * {@link Link.Verdict#DIFFERENT} of two, whatever the machine's score.
 */
public final class Judgements {
    /** No ruling at all. */
    public static final Judgements NONE = of(List.of());

    /**
     * A claim that a person linked to an entry.
     *
     * @param entry id under which the entry went then
     */
    public record Attachment(ClaimId claim, String entry, String by, String reason) {}

    private record Pair(ClaimId first, ClaimId second) {
        static Pair of(ClaimId a, ClaimId b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private final Map<Pair, Link> byPair;
    private final Map<Link.Verdict, List<Link>> byVerdict = new HashMap<>();
    private final List<Attachment> attachments;
    private final Map<String, Map<String, AxisRuling>> axes;

    private Judgements(
            Map<Pair, Link> byPair, List<Attachment> attachments, Map<String, Map<String, AxisRuling>> axes) {
        this.byPair = Map.copyOf(byPair);
        this.attachments = List.copyOf(attachments);
        this.axes = Map.copyOf(axes);
        for (Link.Verdict verdict : Link.Verdict.values()) {
            byVerdict.put(
                    verdict,
                    byPair.values().stream()
                            .filter(link -> link.verdict() == verdict)
                            .sorted(Comparator.comparing(Link::left).thenComparing(Link::right))
                            .toList());
        }
    }

    /** From all rulings on pairs, oldest first. */
    public static Judgements of(Collection<Link> rulings) {
        return of(rulings, List.of(), List.of());
    }

    /** From all rulings, oldest first. */
    public static Judgements of(
            Collection<Link> pairs, Collection<Attachment> attachments, Collection<AxisRuling> axes) {
        Map<Pair, Link> byPair = new HashMap<>();
        for (Link ruling : pairs) {
            byPair.put(Pair.of(ruling.left(), ruling.right()), ruling);
        }
        Map<ClaimId, Attachment> byClaim = new HashMap<>();
        attachments.forEach(attachment -> byClaim.put(attachment.claim(), attachment));
        Map<String, Map<String, AxisRuling>> byMatter = new HashMap<>();
        for (AxisRuling ruling : axes) {
            byMatter.computeIfAbsent(ruling.matter(), m -> new HashMap<>()).put(ruling.axis(), ruling);
        }
        List<Attachment> sorted = new ArrayList<>(byClaim.values());
        sorted.sort(Comparator.comparing(Attachment::claim));
        return new Judgements(byPair, sorted, byMatter);
    }

    /** Whether there is no ruling on pairs; most records have none, and then nothing need be looked up. */
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
        return byVerdict.getOrDefault(verdict, List.of());
    }

    /** The claims that people linked to entries, in their order. */
    public List<Attachment> attachments() {
        return attachments;
    }

    /**
     * What was ruled on the axes of an entry, one ruling at most for each axis, in the order of the axes.
     *
     * @param ids all ids of the entry, the most telling first: where two of them were ruled on, the first counts
     */
    public List<AxisRuling> axes(List<String> ids) {
        if (axes.isEmpty()) {
            return List.of();
        }
        Map<String, AxisRuling> ruled = new HashMap<>();
        for (String id : ids) {
            axes.getOrDefault(id, Map.of()).forEach(ruled::putIfAbsent);
        }
        return ruled.values().stream()
                .sorted(Comparator.comparing(AxisRuling::axis))
                .toList();
    }
}
