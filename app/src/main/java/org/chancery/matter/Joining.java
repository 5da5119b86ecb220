package org.chancery.matter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/** Joins the strands of one pair of sides into matters. One thread. */
final class Joining {
    /** From this score on two strands are of one matter. */
    static final double JOINS = 2.5;
    /** From this score on it is asked whether they are. */
    static final double UNSURE = 1.8;
    /** With how many of the next strands that name the same thing a strand is compared: this keeps the cost linear. */
    private static final int NEXT = 8;

    /** So many days after each other articles tell the same news. */
    private static final int SAME_NEWS = 10;
    /** After so many years it is not the same any more, unless it is about one instrument. */
    private static final int ANOTHER_AGE = 8;
    /** So many days after it was planned a meeting is another one. */
    private static final int ONE_MEETING = 120;

    /** Two strands that may be one matter. */
    private record Candidate(int a, int b, double score, String reason) {}

    private final List<Strand> strands;
    private final List<Map<String, Double>> signatures = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Judgements judgements;
    /** Pairs of strands that a person ruled apart. */
    private final List<int[]> apart = new ArrayList<>();

    private final int[] parent;

    Joining(List<Strand> unordered, Judgements judgements) {
        this.strands = unordered.stream()
                .sorted(Comparator.comparing((Strand s) -> day(s)).thenComparing(Strand::id))
                .toList();
        this.judgements = judgements;
        this.parent = new int[strands.size()];
        for (int i = 0; i < strands.size(); i++) {
            parent[i] = i;
            Map<String, Double> signature = new TreeMap<>();
            for (Feature feature : strands.get(i).signature()) {
                signature.put(feature.key(), feature.weight());
                frequency.merge(feature.key(), 1, Integer::sum);
            }
            signatures.add(signature);
        }
    }

    private static LocalDate day(Strand strand) {
        LocalDate day = null;
        for (Step step : strand.steps()) {
            LocalDate when = step.published() != null ? step.published() : step.when();
            day = when != null && (day == null || when.isBefore(day)) ? when : day;
        }
        return day == null ? LocalDate.MAX : day;
    }

    /** A score as a share: what is just enough to join is 0.5. */
    static double probability(double score, double enough) {
        double p = 1 / (1 + Math.exp(-(score - enough)));
        return Math.round(p * 100) / 100.0;
    }

    List<Entry<MatterBody>> entries() {
        List<Link> joins = new ArrayList<>();
        List<Link> unsure = new ArrayList<>();
        obey(joins);
        for (Candidate candidate : candidates()) {
            Link link = link(candidate);
            if (find(candidate.a) == find(candidate.b)) {
                continue;
            }
            if (candidate.score >= JOINS && mayJoin(candidate)) {
                parent[Math.max(find(candidate.a), find(candidate.b))] = Math.min(find(candidate.a), find(candidate.b));
                joins.add(link);
            } else if (candidate.score >= UNSURE) {
                unsure.add(new Link(
                        link.left(), link.right(), Link.Verdict.UNSURE, link.score(), link.reason(), link.by()));
            }
        }
        return matters(joins, unsure);
    }

    /** What people ruled to be one matter is one, whatever the words say. */
    private void obey(List<Link> joins) {
        if (judgements.isEmpty() && judgements.attachments().isEmpty()) {
            return;
        }
        Map<ClaimId, Integer> strandOf = new HashMap<>();
        for (int i = 0; i < strands.size(); i++) {
            for (Step step : strands.get(i).steps()) {
                strandOf.put(step.claim(), i);
            }
        }
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < strands.size(); i++) {
            byId.putIfAbsent(strands.get(i).id(), i);
        }
        for (Link ruling : judgements.all(Link.Verdict.DIFFERENT)) {
            Integer a = strandOf.get(ruling.left());
            Integer b = strandOf.get(ruling.right());
            if (a != null && b != null) {
                apart.add(new int[] {a, b});
            }
        }
        for (Judgements.Attachment attachment : judgements.attachments()) {
            Integer a = byId.get(attachment.entry());
            Integer b = strandOf.get(attachment.claim());
            if (a != null && b != null && find(a) != find(b)) {
                parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
                ClaimId head = strands.get(a).steps().getFirst().claim();
                joins.add(
                        new Link(head, attachment.claim(), Link.Verdict.SAME, 1, attachment.reason(), attachment.by()));
            }
        }
        for (Link ruling : judgements.all(Link.Verdict.SAME)) {
            Integer a = strandOf.get(ruling.left());
            Integer b = strandOf.get(ruling.right());
            if (a != null && b != null && find(a) != find(b)) {
                parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
                joins.add(ruling);
            }
        }
    }

    private int find(int strand) {
        int root = strand;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private boolean mayJoin(Candidate candidate) {
        if (judgements.isEmpty()) {
            return true;
        }
        int a = find(candidate.a);
        int b = find(candidate.b);
        for (int[] pair : apart) {
            int one = find(pair[0]);
            int two = find(pair[1]);
            if (one == a && two == b || one == b && two == a) {
                return false;
            }
        }
        return true;
    }

    private Link link(Candidate candidate) {
        return new Link(
                strands.get(candidate.a).steps().getFirst().claim(),
                strands.get(candidate.b).steps().getFirst().claim(),
                Link.Verdict.SAME,
                probability(candidate.score, JOINS),
                candidate.reason,
                Link.MACHINE);
    }

    /** Pairs of strands of different documents that name the same thing, the most alike first. */
    private List<Candidate> candidates() {
        Map<String, List<Integer>> byKey = new TreeMap<>();
        for (int i = 0; i < strands.size(); i++) {
            for (String key : signatures.get(i).keySet()) {
                if (!key.startsWith("w:") && !key.startsWith("f:") && !key.startsWith("c:")) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                }
            }
        }
        Set<Long> seen = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (List<Integer> block : byKey.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < Math.min(block.size(), i + 1 + NEXT); j++) {
                    if (seen.add((long) block.get(i) * strands.size() + block.get(j))) {
                        compare(block.get(i), block.get(j), candidates);
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.score)
                .thenComparingInt(Candidate::a)
                .thenComparingInt(Candidate::b));
        return candidates;
    }

    private void compare(int a, int b, List<Candidate> candidates) {
        Strand one = strands.get(a);
        Strand two = strands.get(b);
        if (one.steps().getFirst().doc().equals(two.steps().getFirst().doc())) {
            return;
        }
        StringBuilder reason = new StringBuilder();
        double score = 0;
        double words = 0;
        for (Map.Entry<String, Double> feature : signatures.get(a).entrySet()) {
            Double other = signatures.get(b).get(feature.getKey());
            if (other == null) {
                continue;
            }
            double share = Math.min(feature.getValue(), other);
            double weight = weight(feature.getKey()) * share;
            if (feature.getKey().startsWith("w:")) {
                words += weight;
            } else {
                score += weight;
                if (weight >= 0.5) {
                    reason.append(reason.isEmpty() ? "both name " : ", ").append(Threads.name(feature.getKey()));
                }
            }
        }
        score = Math.min(score, 4) + Math.min(words, 1.5);
        String first = bare(one.subject());
        String second = bare(two.subject());
        if (!first.isEmpty() && first.equals(second)) {
            score += Shelves.isTheme(first) ? 0.8 : 1.5;
            reason.append(reason.isEmpty() ? "" : "; ").append("both are about it most of all");
        } else if (!first.isEmpty() && !second.isEmpty()) {
            boolean within = signatures.get(a).getOrDefault(second, 0.0) >= 0.4
                    && signatures.get(b).getOrDefault(first, 0.0) >= 0.4;
            score -= within ? 0 : 1.5;
        }
        if (!doer(one).isEmpty() && !doer(two).isEmpty() && !doer(one).equals(doer(two))) {
            score -= 6;
        }
        if (one.topic().equals(two.topic())) {
            score += 0.3;
        }
        LocalDate day = day(one);
        LocalDate later = day(two);
        if (!day.equals(LocalDate.MAX) && !later.equals(LocalDate.MAX)) {
            score += nearness(first, ChronoUnit.DAYS.between(day, later), reason);
        }
        if (score >= UNSURE) {
            candidates.add(new Candidate(a, b, score, reason.toString()));
        }
    }

    /** What the days between two strands speak for or against their being one matter. */
    private static double nearness(String subject, long days, StringBuilder reason) {
        if (days <= SAME_NEWS) {
            reason.append(reason.isEmpty() ? "" : "; ").append(days == 0 ? "same day" : days + " days apart");
            return 0.6;
        }
        if (!subject.isEmpty() && Shelves.isMeeting(subject) && days > ONE_MEETING) {
            return -3;
        }
        double years = Math.max(0, days / 365.0 - 1);
        if (subject.startsWith("i:")) {
            return -Math.min(1, 0.6 * years);
        }
        return years > ANOTHER_AGE ? -5 : -Math.min(2.5, 0.6 * years);
    }

    private double weight(String key) {
        int times = frequency.getOrDefault(key, 1);
        double rare = Math.clamp(1 / Math.log(Math.E + Math.max(0, times - 2) / 6.0), 0.25, 1);
        return switch (key.charAt(0)) {
            case 'o' -> !Shelves.isNarrow(key) ? 0.3 * rare : Shelves.isTheme(key) ? 1.2 : 2.5;
            case 'i' -> 2.5;
            case 'j' -> 1.2;
            case 'n' -> 1.2 * rare;
            case 'f' -> 0.6 * rare;
            case 'w' -> 0.35 * rare;
            default -> 0;
        };
    }

    private static String bare(String subject) {
        int sign = subject.indexOf('>');
        return sign < 0 ? subject : subject.substring(0, sign);
    }

    private static String doer(Strand strand) {
        int sign = strand.subject().indexOf('>');
        return sign < 0 ? "" : strand.subject().substring(sign + 1);
    }

    private List<Entry<MatterBody>> matters(List<Link> joins, List<Link> unsure) {
        Map<Integer, List<Strand>> groups = new TreeMap<>();
        for (int i = 0; i < strands.size(); i++) {
            groups.computeIfAbsent(find(i), k -> new ArrayList<>()).add(strands.get(i));
        }
        Map<ClaimId, List<Link>> joinsOf = byClaim(joins);
        Map<ClaimId, List<Link>> unsureOf = byClaim(unsure);
        List<Entry<MatterBody>> entries = new ArrayList<>();
        for (List<Strand> group : groups.values()) {
            entries.add(new Matter(group, joinsOf, unsureOf, judgements).entry());
        }
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    private static Map<ClaimId, List<Link>> byClaim(List<Link> links) {
        Map<ClaimId, List<Link>> byClaim = new HashMap<>();
        for (Link link : links) {
            byClaim.computeIfAbsent(link.left(), k -> new ArrayList<>()).add(link);
            byClaim.computeIfAbsent(link.right(), k -> new ArrayList<>()).add(link);
        }
        return byClaim;
    }

    /** The earliest day of a list of steps, at its own precision, or null. */
    static @Nullable PartialDate first(List<Step> steps) {
        return dates(steps).stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** The latest day of a list of steps, at its own precision, or null. */
    static @Nullable PartialDate last(List<Step> steps) {
        return dates(steps).stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private static List<PartialDate> dates(List<Step> steps) {
        List<PartialDate> dates = new ArrayList<>();
        for (Step step : steps) {
            LocalDate published = step.published();
            PartialDate date = step.date() != null ? step.date() : published == null ? null : PartialDate.of(published);
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }
}
