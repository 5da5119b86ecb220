package org.chancery.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.resolve.Link;
import org.chancery.resolve.Material;
import org.chancery.resolve.PublicId;
import org.jspecify.annotations.Nullable;

/** Makes of threaded steps what a document gives to the pair of sides that a strand is between. One thread. */
final class StrandMaker {
    /** How many of the features of a strand are kept, the heaviest first. */
    private static final int KEPT = 40;

    /** What it counts for a side that the words of a step name it. */
    private static final double NAMED = 0.5;

    private final Sides sides;
    private final List<Told> steps;
    private final Threads threads;

    StrandMaker(Sides sides, List<Told> steps, Threads threads) {
        this.sides = sides;
        this.steps = steps;
        this.threads = threads;
    }

    Material<Strand> material(List<Integer> numbers) {
        List<Told> own = numbers.stream().map(steps::get).toList();
        List<String> pair = pair(own);
        Map<String, Double> weights = weights(own);
        // What is on a list of papers is of all sorts; it is about the list.
        boolean papers = own.stream().filter(Told::paper).count() >= Threads.PACKAGE
                && own.stream().filter(Told::paper).count() * 2 > own.size();
        if (papers) {
            weights.keySet().removeIf(key -> key.startsWith("o:"));
        }
        String subject = papers ? "" : subject(own, weights);
        String asker = asker(own, pair);
        String addressee =
                pair.stream().filter(s -> !s.equals(asker)).findFirst().orElse(null);
        List<Link> links = new ArrayList<>();
        Set<Integer> here = new HashSet<>(numbers);
        for (Threads.Joined joined : threads.joined()) {
            if (here.contains(joined.step()) && here.contains(joined.to())) {
                links.add(new Link(
                        steps.get(joined.to()).step().claim(),
                        steps.get(joined.step()).step().claim(),
                        Link.Verdict.SAME,
                        Joining.probability(joined.why().score(), Threads.JOINS),
                        joined.why().reason(),
                        Link.MACHINE));
            }
        }
        List<Step> told = own.stream().map(Told::step).toList();
        Step first = numbers.stream()
                .filter(i -> threads.isFirstOf(i, numbers))
                .map(i -> steps.get(i).step())
                .findFirst()
                .orElse(told.getFirst());
        Strand strand =
                new Strand(id(first), subject, topic(own, subject), asker, addressee, signature(weights), told, links);
        List<String> sorted = pair.stream().sorted().toList();
        return new Material<>(String.join("|", sorted), strand);
    }

    static String id(Step first) {
        return "m" + PublicId.of("matter " + first.claim());
    }

    /** The two sides that most of the steps are between; one where no other is told, {@code -} where none is. */
    private List<String> pair(List<Told> own) {
        Tally tally = new Tally();
        for (Told told : own) {
            double share = told.step().isAct() ? 2.0 : 1.0;
            told.sides().forEach(side -> tally.add(side, share / told.sides().size()));
            told.named().stream().filter(told.sides()::contains).forEach(side -> tally.add(side, NAMED));
        }
        List<String> pair = new ArrayList<>(tally.ranked().stream().limit(2).toList());
        for (String side : sides.partners(pair)) {
            if (pair.size() < 2 && !pair.contains(side)) {
                pair.add(side);
            }
        }
        return pair.isEmpty() ? List.of("-") : pair;
    }

    /** Each feature with the share of the steps that name it. */
    private static Map<String, Double> weights(List<Told> own) {
        Map<String, Double> weights = new TreeMap<>();
        for (Told told : own) {
            told.own().keySet().forEach(key -> weights.merge(key, 1.0 / own.size(), Double::sum));
        }
        return weights;
    }

    private static List<Feature> signature(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("d:"))
                .map(e -> new Feature(e.getKey(), Math.round(e.getValue() * 1000) / 1000.0))
                .sorted(Comparator.comparing((Feature f) -> -f.weight() * kindWeight(f.key()))
                        .thenComparing(Feature::key))
                .limit(KEPT)
                .sorted(Comparator.comparing(Feature::key))
                .toList();
    }

    private static double kindWeight(String key) {
        return switch (key.charAt(0)) {
            case 'o', 'i' -> 3;
            case 'n' -> 2;
            default -> 1;
        };
    }

    /** The narrow object or instrument that most steps name; of a whole and its part the part; with the doer where told. */
    private static String subject(List<Told> own, Map<String, Double> weights) {
        String best = "";
        double most = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            String key = entry.getKey();
            if ((key.startsWith("o:") || key.startsWith("i:")) && Shelves.isNarrow(key)) {
                double weight = entry.getValue() * (key.startsWith("i:") ? 1.1 : 1);
                if (weight > most + 1e-9) {
                    best = key;
                    most = weight;
                }
            }
        }
        if (best.startsWith("o:") && Shelves.object(best.substring(2)).directed()) {
            String doer = doer(own);
            return doer == null ? best : best + ">" + doer;
        }
        return best;
    }

    private static @Nullable String doer(List<Told> own) {
        Tally doers = new Tally();
        for (Told told : own) {
            if (told.doer() != null) {
                doers.add(told.doer(), 1);
            }
        }
        return doers.first();
    }

    private static String topic(List<Told> own, String subject) {
        if (subject.startsWith("o:")) {
            String id = subject.substring(2).replaceFirst(">.*", "");
            return Shelves.object(id).topic();
        }
        Tally topics = new Tally();
        for (Told told : own) {
            for (String key : told.step().about()) {
                if (key.startsWith("o:")) {
                    topics.add(Shelves.object(key.substring(2)).topic(), 1);
                }
            }
        }
        String topic = topics.first();
        return topic != null ? topic : subject.startsWith("i:") ? "trade_general" : "institutions";
    }

    /** Who raised it: the one side of the first ask, else the side to which the first promise was made. */
    private static @Nullable String asker(List<Told> own, List<String> pair) {
        for (Told told : own) {
            if (told.step().status() == Status.RAISED && told.step().by().size() == 1) {
                return told.step().by().getFirst();
            }
        }
        for (Told told : own) {
            if (told.step().status() == Status.PROMISED && told.step().to().size() == 1) {
                return told.step().to().getFirst();
            }
        }
        return pair.getFirst().equals("-") ? null : pair.getFirst();
    }
}
