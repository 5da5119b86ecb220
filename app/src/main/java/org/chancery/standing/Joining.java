package org.chancery.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Link.Verdict;

/**
 * Joins claims to things by explained links: what people ruled first, then the machine's links from the surest down, as
 * far as no ruling of a person is broken. The outcome does not depend on the order in which links were proposed. One
 * thread.
 */
final class Joining {
    private final Map<ClaimId, ClaimId> parent = new HashMap<>();
    private final Map<ClaimId, Set<ClaimId>> apart = new HashMap<>();
    /** The documents that speak of each group, by its root; empty where a document may speak of one thing twice. */
    private final Map<ClaimId, Set<String>> documents = new HashMap<>();

    private final List<Link> proposed = new ArrayList<>();
    private final List<Link> made = new ArrayList<>();

    /**
     * Claims that may be joined, and what people ruled about them.
     *
     * @param onePerDocument whether two claims of one document are two things unless a link is certain: the reading of the
     *     document would have made them one
     */
    Joining(Collection<ClaimId> claims, boolean onePerDocument, Judgements judgements) {
        claims.forEach(claim -> parent.put(claim, claim));
        if (onePerDocument) {
            claims.forEach(claim -> documents.put(claim, new HashSet<>(Set.of(claim.document()))));
        }
        if (judgements.isEmpty()) {
            return;
        }
        for (Link ruling : judgements.all(Verdict.DIFFERENT)) {
            if (parent.containsKey(ruling.left()) && parent.containsKey(ruling.right())) {
                apart.computeIfAbsent(ruling.left(), c -> new HashSet<>()).add(ruling.right());
                apart.computeIfAbsent(ruling.right(), c -> new HashSet<>()).add(ruling.left());
                made.add(ruling);
            }
        }
        for (Link ruling : judgements.all(Verdict.SAME)) {
            if (parent.containsKey(ruling.left()) && parent.containsKey(ruling.right())) {
                unite(ruling.left(), ruling.right());
                made.add(ruling);
            }
        }
    }

    /** Says that two claims are of one thing. */
    void same(ClaimId a, ClaimId b, double score, String reason) {
        propose(a, b, Verdict.SAME, score, reason);
    }

    /** Says that two claims may be of one thing: kept as a question, nothing is joined. */
    void unsure(ClaimId a, ClaimId b, double score, String reason) {
        propose(a, b, Verdict.UNSURE, score, reason);
    }

    private void propose(ClaimId a, ClaimId b, Verdict verdict, double score, String reason) {
        if (!a.equals(b)) {
            boolean inOrder = a.compareTo(b) < 0;
            proposed.add(new Link(inOrder ? a : b, inOrder ? b : a, verdict, score, reason, Link.MACHINE));
        }
    }

    /** The groups of claims that are of one thing, each in order, the groups in the order of their first claims. */
    Collection<List<ClaimId>> groups() {
        proposed.sort(Comparator.comparing(Link::verdict)
                .thenComparing(Comparator.comparingDouble(Link::score).reversed())
                .thenComparing(Link::left)
                .thenComparing(Link::right)
                .thenComparing(Link::reason));
        Set<List<ClaimId>> seen = new HashSet<>();
        for (Link link : proposed) {
            if (!seen.add(List.of(link.left(), link.right()))) {
                continue;
            }
            ClaimId a = find(link.left());
            ClaimId b = find(link.right());
            if (link.verdict() == Verdict.UNSURE) {
                if (!a.equals(b) && !parted(link.left(), link.right())) {
                    made.add(link);
                }
            } else if (a.equals(b) || mayUnite(a, b) && (link.score() == 1 || !shareDocument(a, b))) {
                unite(a, b);
                made.add(link);
            }
        }
        proposed.clear();
        Map<ClaimId, List<ClaimId>> byRoot = new HashMap<>();
        for (ClaimId claim : parent.keySet().stream().sorted().toList()) {
            byRoot.computeIfAbsent(find(claim), r -> new ArrayList<>()).add(claim);
        }
        Map<ClaimId, List<ClaimId>> groups = new TreeMap<>();
        byRoot.values().forEach(group -> groups.put(group.getFirst(), group));
        return groups.values();
    }

    /** The links that touch each group, in order; to be asked after {@link #groups}. */
    Map<ClaimId, List<Link>> linksByClaim() {
        Map<ClaimId, List<Link>> links = new HashMap<>();
        for (Link link : made) {
            links.computeIfAbsent(link.left(), c -> new ArrayList<>()).add(link);
            if (!find(link.left()).equals(find(link.right()))) {
                links.computeIfAbsent(link.right(), c -> new ArrayList<>()).add(link);
            }
        }
        return links;
    }

    /** The links of the claims of a group, in the order of their claims. */
    static List<Link> of(List<ClaimId> group, Map<ClaimId, List<Link>> links) {
        return group.stream()
                .flatMap(claim -> links.getOrDefault(claim, List.of()).stream())
                .sorted(Comparator.comparing(Link::left)
                        .thenComparing(Link::right)
                        .thenComparing(Link::verdict))
                .toList();
    }

    private boolean parted(ClaimId a, ClaimId b) {
        return apart.getOrDefault(a, Set.of()).contains(b);
    }

    private boolean shareDocument(ClaimId a, ClaimId b) {
        Set<String> some = documents.getOrDefault(a, Set.of());
        Set<String> others = documents.getOrDefault(b, Set.of());
        return some.size() < others.size()
                ? some.stream().anyMatch(others::contains)
                : others.stream().anyMatch(some::contains);
    }

    private boolean mayUnite(ClaimId a, ClaimId b) {
        if (apart.isEmpty()) {
            return true;
        }
        for (Map.Entry<ClaimId, Set<ClaimId>> ruled : apart.entrySet()) {
            ClaimId root = find(ruled.getKey());
            if (root.equals(a)) {
                for (ClaimId other : ruled.getValue()) {
                    if (find(other).equals(b)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private ClaimId find(ClaimId claim) {
        ClaimId root = claim;
        for (ClaimId up = parent.get(root); up != null && !up.equals(root); up = parent.get(root)) {
            root = up;
        }
        for (ClaimId at = claim; !at.equals(root); ) {
            ClaimId up = parent.put(at, root);
            at = up == null ? root : up;
        }
        return root;
    }

    /** The smaller root stays, so that the outcome is the same whatever the order. */
    private void unite(ClaimId a, ClaimId b) {
        ClaimId left = find(a);
        ClaimId right = find(b);
        if (left.equals(right)) {
            return;
        }
        boolean inOrder = left.compareTo(right) < 0;
        ClaimId root = inOrder ? left : right;
        ClaimId other = inOrder ? right : left;
        parent.put(other, root);
        Set<String> gone = documents.remove(other);
        Set<String> kept = documents.get(root);
        if (gone != null && kept != null) {
            // The smaller set goes into the larger, so that joining n claims costs no more than n log n.
            Set<String> larger = gone.size() > kept.size() ? gone : kept;
            larger.addAll(larger == gone ? kept : gone);
            documents.put(root, larger);
        }
    }
}
