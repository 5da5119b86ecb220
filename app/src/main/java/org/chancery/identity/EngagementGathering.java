package org.chancery.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.identity.EngagementLikeness.Outcome;
import org.chancery.identity.EngagementLikeness.Prepared;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Link.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the tellings of one partition. The most exact come first and found an engagement each; every further telling
 * joins the engagement that it is most like, or founds its own. Only engagements that share a pair of sides, a body or a
 * series in the same month are compared, and of each only its first few tellings that differ, so the cost grows with the
 * number of tellings and not with its square. One partition, one thread.
 */
final class EngagementGathering {
    /** Of one engagement so many different tellings are compared with a new one. */
    private static final int EXEMPLARS = 5;
    /** With so many engagements a telling is compared at most, those of the same day first. */
    private static final int MOST_CANDIDATES = 48;

    private static final int MOST_PARTIES = 6;
    /** A telling further from its best engagement than this from the next is kept as unsure about the next. */
    private static final int MOST_UNSURE = 3;

    /** One engagement while its tellings are gathered. */
    static final class Gathered {
        final int number;
        final List<Prepared> tellings = new ArrayList<>();
        final List<Prepared> exemplars = new ArrayList<>();
        final Set<String> shapes = new HashSet<>();
        final List<Link> links = new ArrayList<>();

        Gathered(int number) {
            this.number = number;
        }

        void add(Prepared telling) {
            tellings.add(telling);
            if (exemplars.size() < EXEMPLARS && shapes.add(shape(telling))) {
                exemplars.add(telling);
            }
        }

        private static String shape(Prepared p) {
            return p.telling.type() + "|" + p.telling.start() + "|" + p.telling.end() + "|" + p.telling.parties() + "|"
                    + p.telling.attendees() + "|" + p.telling.city();
        }
    }

    private static final Comparator<Prepared> MOST_EXACT_FIRST = Comparator.<Prepared, ToldTime.Grain>comparing(
                    p -> p.time.grain())
            .thenComparing(p -> -Math.min(2, p.names.size()))
            .thenComparing(p -> p.telling.status() == EngagementStatus.HELD ? 0 : 1)
            .thenComparing(p -> p.telling, EngagementResolution.BY_PUBLICATION);

    private final Judgements judgements;
    private final List<Gathered> all = new ArrayList<>();
    private final Map<String, List<Gathered>> byKey = new HashMap<>();
    private final Map<ClaimId, Gathered> byClaim = new HashMap<>();
    private final Map<ClaimId, List<ClaimId>> ruledSame = new HashMap<>();
    private long comparisons;

    EngagementGathering(Judgements judgements) {
        this.judgements = judgements;
        for (Link ruling : judgements.all(Verdict.SAME)) {
            ruledSame.computeIfAbsent(ruling.left(), c -> new ArrayList<>()).add(ruling.right());
            ruledSame.computeIfAbsent(ruling.right(), c -> new ArrayList<>()).add(ruling.left());
        }
    }

    /** How many pairs of tellings were compared. */
    long comparisons() {
        return comparisons;
    }

    List<Entry<JoinedEngagement>> entries(Stream<EngagementTelling> materials) {
        materials.map(Prepared::new).sorted(MOST_EXACT_FIRST).forEach(this::place);
        List<Entry<JoinedEngagement>> entries = new ArrayList<>();
        for (Gathered gathered : all) {
            if (!gathered.tellings.isEmpty()) {
                entries.add(EngagementSummary.of(gathered.tellings, gathered.links));
            }
        }
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    private record Choice(Gathered gathered, Prepared by, Outcome outcome) {}

    private void place(Prepared telling) {
        ClaimId claim = telling.telling.claim();
        Gathered home = ruled(claim);
        List<Choice> choices = new ArrayList<>();
        for (Gathered candidate : candidates(telling)) {
            Choice choice = candidate == home ? null : compare(candidate, telling);
            if (choice != null && choice.outcome.sum() >= EngagementLikeness.UNSURE) {
                choices.add(choice);
            }
        }
        choices.sort(Comparator.<Choice>comparingDouble(c -> -c.outcome.sum()).thenComparing(c -> c.gathered.number));
        if (home == null) {
            Choice best = choices.isEmpty() ? null : choices.getFirst();
            if (best != null && best.outcome.sum() >= EngagementLikeness.SAME) {
                home = best.gathered;
                choices.removeFirst();
                home.links.add(link(best, claim, Verdict.SAME));
            } else {
                home = new Gathered(all.size());
                all.add(home);
            }
        }
        for (Choice choice : choices.subList(0, Math.min(MOST_UNSURE, choices.size()))) {
            home.links.add(link(choice, claim, Verdict.UNSURE));
        }
        home.add(telling);
        byClaim.put(claim, home);
        for (String key : keys(telling, true)) {
            List<Gathered> there = byKey.computeIfAbsent(key, k -> new ArrayList<>());
            if (!there.contains(home)) {
                there.add(home);
            }
        }
    }

    private static Link link(Choice choice, ClaimId claim, Verdict verdict) {
        double score = choice.outcome.score();
        return new Link(choice.by.telling.claim(), claim, verdict, score, choice.outcome.reason(), Link.MACHINE);
    }

    /** The engagement that a person ruled the claim to be of, or null. */
    private @Nullable Gathered ruled(ClaimId claim) {
        if (ruledSame.isEmpty()) {
            return null;
        }
        Set<ClaimId> reached = new TreeSet<>(Set.of(claim));
        List<ClaimId> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (ClaimId next : ruledSame.getOrDefault(open.removeLast(), List.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        for (ClaimId other : reached) {
            Gathered there = byClaim.get(other);
            if (there != null && allowed(there, claim)) {
                return there;
            }
        }
        return null;
    }

    private boolean allowed(Gathered gathered, ClaimId claim) {
        return judgements.isEmpty()
                || gathered.tellings.stream()
                        .noneMatch(t -> judgements.says(Verdict.DIFFERENT, t.telling.claim(), claim));
    }

    /** The best comparison with any of an engagement's tellings; null where one of them rules it out. */
    private @Nullable Choice compare(Gathered candidate, Prepared telling) {
        if (!allowed(candidate, telling.telling.claim())) {
            return null;
        }
        Choice best = null;
        for (Prepared exemplar : candidate.exemplars) {
            comparisons++;
            Outcome outcome = EngagementLikeness.of(exemplar, telling);
            if (outcome.sum() == Double.NEGATIVE_INFINITY) {
                return null;
            }
            if (best == null || outcome.sum() > best.outcome.sum()) {
                best = new Choice(candidate, exemplar, outcome);
            }
        }
        return best;
    }

    private Set<Gathered> candidates(Prepared telling) {
        Set<Gathered> candidates = new LinkedHashSet<>();
        for (String key : keys(telling, false)) {
            List<Gathered> there = byKey.getOrDefault(key, List.of());
            for (int i = there.size() - 1; i >= 0 && candidates.size() < MOST_CANDIDATES; i--) {
                candidates.add(there.get(i));
            }
        }
        return candidates;
    }

    /**
     * Under these keys an engagement is found, the narrowest first.
     *
     * @param kept whether it is to be kept under them; one that was held on a known day is looked for by its day alone,
     *     for the others that are known by then have a day as well
     */
    private static List<String> keys(Prepared p, boolean kept) {
        List<String> sides = sides(p);
        List<String> keys = new ArrayList<>();
        if (p.telling.series() != null && p.telling.ordinal() != null) {
            keys.add(p.telling.series() + "#" + p.telling.ordinal());
        }
        if (p.time.grain() == ToldTime.Grain.DAY) {
            for (long day = p.time.first() - 1; day <= p.time.last() + 1; day++) {
                for (String side : sides) {
                    keys.add(side + "@" + day);
                }
            }
        }
        boolean byDay = p.time.grain() == ToldTime.Grain.DAY
                && p.telling.status() == EngagementStatus.HELD
                && p.telling.type() != EngagementType.VISIT
                && p.telling.type() != EngagementType.FORUM
                && !p.isNumbered();
        List<String> months = byDay && !kept ? List.of() : months(p.time);
        for (String side : sides) {
            for (String month : months) {
                keys.add(side + "@" + month);
            }
        }
        if (p.telling.series() != null) {
            keys.add(p.telling.series());
        }
        return keys;
    }

    /** Pairs of sides; for a gathering of many, the bodies and those who were there. */
    private static List<String> sides(Prepared p) {
        List<String> parties =
                p.telling.parties().stream().sorted().limit(MOST_PARTIES).toList();
        List<String> sides = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                sides.add(parties.get(i) + "+" + parties.get(j));
            }
        }
        if (p.telling.type() == EngagementType.FORUM || parties.size() < 2) {
            p.bodies.stream().sorted().limit(MOST_PARTIES).forEach(sides::add);
            if (p.bodies.isEmpty()) {
                sides.addAll(parties);
            }
        }
        return sides;
    }

    private static List<String> months(ToldTime time) {
        if (time.grain() == ToldTime.Grain.NONE) {
            return List.of("never");
        }
        LocalDate first = LocalDate.ofEpochDay(time.first() - 3).withDayOfMonth(1);
        LocalDate last = LocalDate.ofEpochDay(time.last() + 3);
        List<String> months = new ArrayList<>();
        for (LocalDate month = first; !month.isAfter(last) && months.size() < 14; month = month.plusMonths(1)) {
            months.add(month.getYear() + "-" + month.getMonthValue());
        }
        return months;
    }
}
