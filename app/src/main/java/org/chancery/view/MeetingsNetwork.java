package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who met whom: parties, or the persons who stood for them, with a line between those who took part in one engagement.
 *
 * @param asked of which engagements
 * @param knots those with most engagements
 * @param ties between them, the thin ones first, so that the thick ones are drawn over them
 * @param table the ties in words, the thickest first, and no more than can be read
 * @param engagements how many there are of
 * @param large how many engagements of many parties are left out: everybody would have met everybody
 * @param hidden how many more parties or persons there are
 */
public record MeetingsNetwork(
        MeetingsAsked asked,
        List<Knot> knots,
        List<Tie> ties,
        List<Tie> table,
        int engagements,
        int large,
        int hidden) {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 640;
    /** On a telephone names are written so many times larger. */
    private static final double LARGE = 1.5;

    /** A forum of more than so many is no meeting of each with each. */
    public static final int MOST_AT_A_TABLE = 8;

    private static final int KNOTS = 36;
    private static final int ROWS = 40;
    private static final double MARGIN = 60;
    private static final double SMALLEST = 5;
    private static final double LARGEST = 24;
    private static final double THICKEST = 9;

    /**
     * A party or person.
     *
     * @param key code of the party, or what tells the person from others
     * @param person id of a person on record; empty of others, and of parties
     * @param label what it is called
     */
    public record Knot(String key, String person, String label, int count, int x, int y, double radius) {
        private static final int LONGEST = 24;

        /** What is written on the drawing: long names are cut. */
        public String sign() {
            return label.length() <= LONGEST
                    ? label
                    : label.substring(0, LONGEST - 1).stripTrailing() + "…";
        }

        /** How the name stands to its knot near an edge, where its middle under the knot would lead it outside; else null. */
        public @Nullable String lean() {
            double half = LARGE * wide(label) / 2;
            return x + half > WIDTH ? "ends" : x < half ? "begins" : null;
        }
    }

    /** Two that met: how often, when last, and how thick the line is. */
    public record Tie(Knot one, Knot other, int count, String last, double thickness) {}

    /** A side of an engagement before it is drawn. */
    private record Side(String key, String person, String name) {
        static Side of(MeetingPeople.Person person) {
            return new Side(person.key(), person.id(), person.name());
        }
    }

    private record Pair(String one, String other) {
        static Pair of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }

        boolean joins(String side, List<String> others) {
            return one.equals(side) && others.contains(other) || other.equals(side) && others.contains(one);
        }
    }

    private static final class Between {
        int count;

        @Nullable
        LocalDate last;
    }

    /**
     * Lays the network out.
     *
     * @param people of the engagements; looked at where persons are asked for
     */
    public static MeetingsNetwork of(
            MeetingsAsked asked, Meetings meetings, MeetingPeople people, LocalDate today, Wording words) {
        Map<String, Side> known = new HashMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        Map<Pair, Between> between = new HashMap<>();
        int[] seen = {0, 0};
        meetings.fitting(asked).forEach(met -> {
            List<String> sides = asked.people()
                    ? people.of(met.id()).stream()
                            .map(Side::of)
                            .peek(side -> known.putIfAbsent(side.key(), side))
                            .map(Side::key)
                            .toList()
                    : met.parties().stream().distinct().toList();
            if (sides.size() > MOST_AT_A_TABLE) {
                seen[1]++;
            } else if (sides.size() > 1) {
                seen[0]++;
                sides.forEach(side -> counts.merge(side, 1, Integer::sum));
                join(sides, met.dayBy(today), between);
            }
        });
        List<String> first = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> side) -> -side.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(KNOTS)
                .map(Map.Entry::getKey)
                .toList();
        // Who met only those that are not drawn would stand alone.
        List<String> shown = first.stream()
                .filter(side -> between.keySet().stream().anyMatch(pair -> pair.joins(side, first)))
                .toList();
        List<Side> sides = shown.stream()
                .map(key -> known.getOrDefault(key, new Side(key, "", words.party(key))))
                .toList();
        return drawn(asked, told(sides, people, words), counts, between, seen, words);
    }

    /** Two of one name are told apart by the country that each serves. */
    private static List<Side> told(List<Side> sides, MeetingPeople people, Wording words) {
        Map<String, Long> names = sides.stream().collect(Collectors.groupingBy(Side::name, Collectors.counting()));
        if (names.size() == sides.size()) {
            return sides;
        }
        Map<String, String> countries = new HashMap<>();
        people.byMet()
                .values()
                .forEach(all -> all.stream()
                        .filter(person -> person.country() != null)
                        .forEach(person -> countries.put(person.key(), words.party(person.country()))));
        return sides.stream()
                .map(side -> names.getOrDefault(side.name(), 1L) > 1 && countries.containsKey(side.key())
                        ? new Side(side.key(), side.person(), side.name() + " (" + countries.get(side.key()) + ")")
                        : side)
                .toList();
    }

    private static void join(List<String> sides, @Nullable LocalDate day, Map<Pair, Between> between) {
        for (int i = 0; i < sides.size(); i++) {
            for (int j = 0; j < i; j++) {
                Between one = between.computeIfAbsent(Pair.of(sides.get(i), sides.get(j)), pair -> new Between());
                one.count++;
                if (day != null && (one.last == null || day.isAfter(one.last))) {
                    one.last = day;
                }
            }
        }
    }

    private static MeetingsNetwork drawn(
            MeetingsAsked asked,
            List<Side> shown,
            Map<String, Integer> counts,
            Map<Pair, Between> between,
            int[] seen,
            Wording words) {
        Map<String, Integer> numbers = new HashMap<>();
        shown.forEach(side -> numbers.put(side.key(), numbers.size()));
        Set<String> inside = numbers.keySet();
        List<Map.Entry<Pair, Between>> pairs = between.entrySet().stream()
                .filter(pair -> inside.contains(pair.getKey().one())
                        && inside.contains(pair.getKey().other()))
                .sorted(Comparator.comparing((Map.Entry<Pair, Between> pair) -> -pair.getValue().count)
                        .thenComparing(pair -> pair.getKey().one())
                        .thenComparing(pair -> pair.getKey().other()))
                .toList();
        double most = pairs.isEmpty() ? 1 : pairs.getFirst().getValue().count;
        List<NetworkLayout.Spring> springs = pairs.stream()
                .map(pair -> new NetworkLayout.Spring(
                        numbers.getOrDefault(pair.getKey().one(), 0),
                        numbers.getOrDefault(pair.getKey().other(), 0),
                        Math.sqrt(pair.getValue().count / most)))
                .toList();
        List<Knot> knots = knots(shown, counts, springs);
        List<Tie> ties = new ArrayList<>();
        for (Map.Entry<Pair, Between> pair : pairs) {
            Between how = pair.getValue();
            ties.add(new Tie(
                    knots.get(numbers.getOrDefault(pair.getKey().one(), 0)),
                    knots.get(numbers.getOrDefault(pair.getKey().other(), 0)),
                    how.count,
                    how.last == null ? "" : words.date(how.last),
                    tenth(Math.max(0.8, THICKEST * Math.sqrt(how.count / most)))));
        }
        return new MeetingsNetwork(
                asked,
                knots,
                ties.reversed(),
                ties.subList(0, Math.min(ROWS, ties.size())),
                seen[0],
                seen[1],
                counts.size() - knots.size());
    }

    private static List<Knot> knots(List<Side> shown, Map<String, Integer> counts, List<NetworkLayout.Spring> springs) {
        List<String> labels = shown.stream().map(Side::name).toList();
        double most = shown.isEmpty() ? 1 : counts.getOrDefault(shown.getFirst().key(), 1);
        double[] radius = shown.stream()
                .mapToDouble(side ->
                        tenth(Math.max(SMALLEST, LARGEST * Math.sqrt(counts.getOrDefault(side.key(), 1) / most))))
                .toArray();
        double[] at = NetworkLayout.of(
                labels.stream().mapToDouble(MeetingsNetwork::wide).toArray(),
                Arrays.stream(radius).map(r -> 2 * r + 20).toArray(),
                springs,
                WIDTH - 2 * MARGIN,
                HEIGHT - 1.5 * MARGIN);
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Side side = shown.get(i);
            int count = counts.getOrDefault(side.key(), 1);
            knots.add(new Knot(
                    side.key(),
                    side.person(),
                    labels.get(i),
                    count,
                    (int) Math.round(at[2 * i] + MARGIN),
                    (int) Math.round(at[2 * i + 1] + MARGIN * 0.7),
                    radius[i]));
        }
        return knots;
    }

    /** How wide a name is written, about. */
    private static double wide(String label) {
        return 7.2 * Math.min(label.length(), Knot.LONGEST) + 10;
    }

    private static double tenth(double number) {
        return Math.round(10 * number) / 10.0;
    }
}
