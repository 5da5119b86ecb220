package org.chancery.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.identity.EngagementTelling.Attendee;
import org.chancery.identity.ToldTime.Grain;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.jspecify.annotations.Nullable;

/**
 * How likely two tellings are of one engagement. What speaks for it and against it is weighed and summed; some things
 * rule it out. Stateless.
 */
final class EngagementLikeness {
    /** From this sum on they are one. */
    static final double SAME = 4.0;
    /** From this sum on they may be one. */
    static final double UNSURE = 2.6;

    private static final int MONTHS = 330;

    private static final double NEVER = Double.NEGATIVE_INFINITY;
    private static final Set<EngagementType> TALKS = EnumSet.of(
            EngagementType.NEGOTIATION_ROUND,
            EngagementType.MINISTERIAL_SESSION,
            EngagementType.TECHNICAL_SESSION,
            EngagementType.MEETING,
            EngagementType.DIALOGUE,
            EngagementType.ONLINE_MEETING,
            EngagementType.OTHER);
    private static final Set<EngagementType> REMOTE =
            EnumSet.of(EngagementType.PHONE_CALL, EngagementType.ONLINE_MEETING, EngagementType.OTHER);
    private static final Set<EngagementType> NUMBERED = EnumSet.of(
            EngagementType.NEGOTIATION_ROUND,
            EngagementType.MINISTERIAL_SESSION,
            EngagementType.TECHNICAL_SESSION,
            EngagementType.DIALOGUE,
            EngagementType.FORUM);

    /** A telling made ready for comparing. */
    static final class Prepared {
        final EngagementTelling telling;
        final ToldTime time;
        final List<PersonName> names;
        final List<@Nullable String> serves;
        final Set<String> states = new HashSet<>();
        final Set<String> bodies = new HashSet<>();

        Prepared(EngagementTelling telling) {
            this.telling = telling;
            this.time = ToldTime.of(telling.start(), telling.end(), telling.status(), telling.published());
            this.names = telling.attendees().stream()
                    .map(a -> PersonName.of(a.name()))
                    .toList();
            this.serves = new ArrayList<>();
            telling.attendees().stream().map(Attendee::country).forEach(serves::add);
            for (String party : telling.parties()) {
                (KnownNames.isCountry(party) ? states : bodies).add(party);
            }
        }

        boolean isNumbered() {
            return telling.ordinal() != null && (telling.series() != null || NUMBERED.contains(telling.type()));
        }

        /** The country visited: where the place lies, else the other one of two. */
        @Nullable
        String host() {
            if (telling.country() != null && telling.parties().contains(telling.country())) {
                return telling.country();
            }
            return telling.country() == null && telling.parties().size() == 2
                    ? telling.parties().get(1)
                    : null;
        }
    }

    private final List<String> reasons = new ArrayList<>();
    private double sum;

    private EngagementLikeness() {}

    /**
     * What the comparison came to.
     *
     * @param sum the weights together; negative infinity where they cannot be one
     * @param reason what spoke for it and against it
     */
    record Outcome(double sum, String reason) {
        /** The sum as a number between 0 and 1. */
        double score() {
            return sum == NEVER ? 0 : Math.round(1000 / (1 + Math.exp(SAME - 0.5 - sum))) / 1000.0;
        }
    }

    private static final Outcome IMPOSSIBLE = new Outcome(NEVER, "");

    static Outcome of(Prepared a, Prepared b) {
        EngagementLikeness likeness = new EngagementLikeness();
        boolean possible = likeness.types(a, b)
                && likeness.numbers(a, b)
                && likeness.parties(a, b)
                && likeness.times(a, b)
                && likeness.places(a, b)
                && likeness.people(a, b);
        if (!possible) {
            return IMPOSSIBLE;
        }
        likeness.wording(a, b);
        return new Outcome(likeness.sum, String.join("; ", likeness.reasons));
    }

    private void weigh(double weight, String reason) {
        sum += weight;
        reasons.add(reason);
    }

    private boolean types(Prepared a, Prepared b) {
        EngagementType one = a.telling.type();
        EngagementType two = b.telling.type();
        if (one == two) {
            if (one != EngagementType.OTHER) {
                weigh(0.7, "both a " + one.label().replace('_', ' '));
            }
            return true;
        }
        boolean forum = one == EngagementType.FORUM || two == EngagementType.FORUM;
        if (forum) {
            // "KTT" and "pertemuan" of the same sides: only where a series says so.
            return a.telling.series() != null && a.telling.series().equals(b.telling.series());
        }
        return TALKS.contains(one) && TALKS.contains(two) || REMOTE.contains(one) && REMOTE.contains(two);
    }

    private boolean numbers(Prepared a, Prepared b) {
        String one = a.telling.series();
        String two = b.telling.series();
        boolean sameSeries = one != null && one.equals(two);
        if (one != null && two != null && !sameSeries) {
            return false;
        }
        if (sameSeries) {
            weigh(2, "both of the series " + one);
        }
        if (a.isNumbered() && b.isNumbered()) {
            if (!Objects.equals(a.telling.ordinal(), b.telling.ordinal())) {
                return false;
            }
            weigh(2.5, "both no. " + a.telling.ordinal());
        }
        return true;
    }

    private boolean parties(Prepared a, Prepared b) {
        Set<String> states = shared(a.states, b.states);
        Set<String> bodies = shared(a.bodies, b.bodies);
        int shared = states.size() + bodies.size();
        boolean forum = a.telling.type() == EngagementType.FORUM;
        if (shared == 0) {
            return forum && a.telling.series() != null && a.telling.series().equals(b.telling.series());
        }
        boolean whole = a.states.equals(b.states) && a.bodies.equals(b.bodies);
        boolean within = shared == a.telling.parties().size()
                || shared == b.telling.parties().size();
        String who = String.join(", ", states.isEmpty() ? bodies : states);
        if (forum) {
            weigh(bodies.isEmpty() ? 0.3 : 1.3, "shared: " + who);
        } else if (shared >= 2 && whole) {
            weigh(2.5, "same sides: " + who);
        } else if (shared >= 2) {
            weigh(within ? 2 : 1, "sides in common: " + who);
        } else if (within) {
            weigh(0.3, "one side in common: " + who);
        } else {
            return false;
        }
        return true;
    }

    private static Set<String> shared(Set<String> a, Set<String> b) {
        Set<String> both = new java.util.TreeSet<>(a);
        both.retainAll(b);
        return both;
    }

    private boolean times(Prepared a, Prepared b) {
        ToldTime one = a.time;
        ToldTime two = b.time;
        if (one.grain() == Grain.NONE || two.grain() == Grain.NONE) {
            return true;
        }
        long gap = one.gap(two);
        if (sameGathering(a, b) && gap <= MONTHS && gap > 3) {
            // "the Special Summit in Washington", told months before and after: one series meets once a year in one
            // city.
            weigh(0.8, "one gathering of the year in one city");
            return true;
        }
        boolean numbered = a.isNumbered() && b.isNumbered();
        boolean moved = a.telling.status() != b.telling.status();
        boolean visit = a.telling.type() == EngagementType.VISIT;
        if (!one.isDated() || !two.isDated()) {
            return news(a, b, gap, numbered);
        }
        Grain coarser = one.grain().compareTo(two.grain()) >= 0 ? one.grain() : two.grain();
        if (gap == 0) {
            switch (coarser) {
                case DAY -> weigh(one.first() == two.first() ? 3 : 2.4, "same day");
                case DAYS -> weigh(one.first() == two.first() && one.last() == two.last() ? 2.6 : 1.8, "same days");
                case MONTH -> weigh(one.grain() == two.grain() ? 1.2 : 0.9, "same month");
                default -> weigh(0, "same year");
            }
            return true;
        }
        boolean gathering = a.telling.type() == EngagementType.FORUM
                && a.telling.series() != null
                && a.telling.series().equals(b.telling.series());
        if (gap == 1) {
            weigh(1.4, "a day apart");
        } else if (visit && gap <= 4) {
            weigh(1, "a few days apart");
        } else if (gathering && gap <= 14) {
            weigh(0.3, "days of one session"); // opened on one day, addressed on another
        } else if (visit && gap <= 8 || coarser == Grain.DAYS && gap <= 4) {
            weigh(0.3, "about a week apart");
        } else if (gap >= 6 && gap <= 8) {
            weigh(-0.5, "a week apart, as when a weekday is misread");
        } else if (moved && gap <= 7 || numbered && gap <= 25) {
            weigh(0, "dates differ");
        } else {
            return false;
        }
        return true;
    }

    private static boolean sameGathering(Prepared a, Prepared b) {
        return a.telling.type() == EngagementType.FORUM
                && a.telling.series() != null
                && a.telling.series().equals(b.telling.series())
                && a.telling.city() != null
                && a.telling.city().equals(b.telling.city())
                && (!a.time.isDated() || !b.time.isDated());
    }

    /** At least one of the two is told without a date, so that the day of publication must do. */
    private boolean news(Prepared a, Prepared b, long gap, boolean numbered) {
        if (!a.time.isDated() && !b.time.isDated()) {
            long apart = Math.abs(Objects.requireNonNull(a.telling.published()).toEpochDay()
                    - Objects.requireNonNull(b.telling.published()).toEpochDay());
            if (apart <= 2) {
                weigh(1.3, "in the news on the same days");
            } else if (apart <= 7) {
                weigh(0.6, "in the news in the same week");
            } else if (apart <= 30) {
                weigh(-0.4, "in the news weeks apart");
            } else if (numbered || a.telling.series() != null) {
                weigh(-0.5, "in the news far apart");
            } else {
                return false;
            }
            return true;
        }
        Prepared dated = a.time.isDated() ? a : b;
        Prepared undated = dated == a ? b : a;
        if (gap == 0 && undated.telling.status() == EngagementStatus.HELD) {
            weigh(dated.time.grain() == Grain.DAY ? 1.2 : 0.7, "the date lies in the days before publication");
        } else if (gap == 0) {
            long ahead = dated.time.first()
                    - Objects.requireNonNull(undated.telling.published()).toEpochDay();
            weigh(ahead <= 14 ? 1 : ahead <= 60 ? 0.3 : -0.4, "planned before, held then");
        } else if (gap <= 20 || numbered) {
            weigh(-0.8, "the date lies off the day of publication");
        } else {
            return false;
        }
        return true;
    }

    private boolean places(Prepared a, Prepared b) {
        EngagementTelling one = a.telling;
        EngagementTelling two = b.telling;
        if (one.type() == EngagementType.VISIT && two.type() == EngagementType.VISIT) {
            String hostOne = a.host();
            String hostTwo = b.host();
            if (hostOne != null && hostTwo != null && !hostOne.equals(hostTwo)) {
                return false;
            }
        }
        if (one.country() == null || two.country() == null) {
            return true;
        }
        if (!one.country().equals(two.country())) {
            boolean firm = one.type() == EngagementType.VISIT
                    || one.type() == EngagementType.FORUM
                    || one.city() != null && two.city() != null;
            if (firm) {
                return false;
            }
            weigh(-1.5, "places differ");
            return true;
        }
        if (one.city() != null && two.city() != null) {
            boolean same = one.city().equals(two.city());
            if (!same && one.type() == EngagementType.FORUM) {
                return false; // the summit of one year is not that of the next
            }
            weigh(same ? 1 : one.type() == EngagementType.VISIT ? 0 : -1.5, same ? "same city" : "cities differ");
        } else {
            weigh(0.4, "same country");
        }
        return true;
    }

    /** Who was there: a name in common speaks for it, two different people of one side against it. */
    private boolean people(Prepared a, Prepared b) {
        int common = 0;
        Set<Integer> left = new HashSet<>();
        Set<String> met = new HashSet<>();
        for (int j = 0; j < b.names.size(); j++) {
            left.add(j);
        }
        List<Integer> unmet = new ArrayList<>();
        for (int i = 0; i < a.names.size(); i++) {
            int twin = twin(a, i, b, left);
            if (twin < 0) {
                unmet.add(i);
                continue;
            }
            left.remove(twin);
            common++;
            addSide(met, a.serves.get(i));
            addSide(met, b.serves.get(twin));
            weigh(
                    common == 1 ? 1.3 : common == 2 ? 1 : 0.2,
                    a.telling.attendees().get(i).name());
        }
        if (a.telling.type() == EngagementType.FORUM) {
            return true;
        }
        Set<String> conflicts = new HashSet<>();
        for (int i : unmet) {
            for (int j : left) {
                String side = a.serves.get(i);
                if (side != null && side.equals(b.serves.get(j)) && !met.contains(side)) {
                    conflicts.add(side);
                }
            }
        }
        for (String side : conflicts) {
            weigh(-2.6, "other people of " + side);
        }
        return true;
    }

    private static void addSide(Set<String> sides, @Nullable String side) {
        if (side != null) {
            sides.add(side);
        }
    }

    private static int twin(Prepared a, int i, Prepared b, Set<Integer> free) {
        int best = -1;
        double most = PersonName.LIKELY;
        for (int j = 0; j < b.names.size(); j++) {
            String one = a.serves.get(i);
            String two = b.serves.get(j);
            if (!free.contains(j) || one != null && two != null && !one.equals(two)) {
                continue;
            }
            double likeness = a.names.get(i).likeness(b.names.get(j));
            if (likeness >= most) {
                best = j;
                most = likeness + 1e-9;
            }
        }
        return best;
    }

    private void wording(Prepared a, Prepared b) {
        boolean sameDocument =
                a.telling.claim().document().equals(b.telling.claim().document());
        if (sameDocument) {
            weigh(-2.5, "told apart by one document");
        } else if (Fingerprint.distance(a.telling.print(), b.telling.print()) <= CopyIndex.MOST_BITS) {
            weigh(1, "copies of one article");
        }
        String one = a.telling.evidence().getFirst().quote();
        if (!sameDocument && one.equals(b.telling.evidence().getFirst().quote())) {
            weigh(2, "the same words");
        }
        Set<String> topics = shared(new HashSet<>(a.telling.topics()), new HashSet<>(b.telling.topics()));
        if (!topics.isEmpty()) {
            weigh(0.3, "topics in common");
        }
        if (a.telling.status() == EngagementStatus.CANCELLED != (b.telling.status() == EngagementStatus.CANCELLED)) {
            weigh(-0.5, "one called off");
        }
    }
}
