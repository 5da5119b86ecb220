package org.chancery.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Extractions against gold, summed over documents. A fact of the gold is found at most once, the best fit first. One
 * thread.
 *
 * <p>Strict asks for the fields that make a fact useful (a person's post and country, an engagement's type, day, sides
 * and status …); lenient for the same thing at the same place.
 */
public final class Evaluation {
    private record Pair(Level level, int gold, int found) {}

    /** Strict and lenient score of one list. */
    public record Scores(Score strict, Score lenient) {
        static final Scores NONE = new Scores(Score.NONE, Score.NONE);

        Scores plus(Scores other) {
            return new Scores(strict.plus(other.strict), lenient.plus(other.lenient));
        }
    }

    private final Map<String, Scores> lists = new LinkedHashMap<>();
    private int documents;
    private int unread;

    /**
     * Adds one document.
     *
     * @param gold its gold: lists that it does not have are not scored
     * @param found its extraction; a missing node where it was not read
     * @param text its text
     */
    public void add(JsonNode gold, JsonNode found, String text) {
        documents++;
        if (found.isMissingNode()) {
            unread++;
        }
        Facts facts = new Facts(text);
        for (String list : Facts.LISTS) {
            if (gold.has(list)) {
                Scores scores = score(list, gold.path(list), found.path(list), facts);
                lists.merge(list, scores, Scores::plus);
            } else {
                lists.putIfAbsent(list, Scores.NONE);
            }
        }
    }

    private static Scores score(String list, JsonNode gold, JsonNode found, Facts facts) {
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                Level level = facts.match(list, gold.get(g), found.get(f));
                if (level != Level.NONE) {
                    pairs.add(new Pair(level, g, f));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::level, Comparator.reverseOrder())
                .thenComparing(Pair::gold)
                .thenComparing(Pair::found));
        Set<Integer> goldTaken = new HashSet<>();
        Set<Integer> foundTaken = new HashSet<>();
        int strict = 0;
        int lenient = 0;
        for (Pair pair : pairs) {
            if (!goldTaken.contains(pair.gold()) && foundTaken.add(pair.found())) {
                goldTaken.add(pair.gold());
                lenient++;
                strict += pair.level() == Level.STRICT ? 1 : 0;
            }
        }
        return new Scores(new Score(strict, gold.size(), found.size()), new Score(lenient, gold.size(), found.size()));
    }

    /** Documents of the gold. */
    public int documents() {
        return documents;
    }

    /** How many of them were not read. */
    public int unread() {
        return unread;
    }

    /** The lists in which the gold or the extractions hold anything, in their order. */
    public Map<String, Scores> lists() {
        Map<String, Scores> held = new LinkedHashMap<>();
        for (String list : Facts.LISTS) {
            Scores scores = lists.getOrDefault(list, Scores.NONE);
            if (scores.strict().gold() > 0 || scores.strict().found() > 0) {
                held.put(list, scores);
            }
        }
        return held;
    }

    /** Mean F1 over the lists that the gold holds anything of. */
    public double headline(ToDoubleFunction<Scores> f1) {
        return lists().values().stream()
                .filter(scores -> scores.strict().gold() > 0)
                .mapToDouble(f1)
                .average()
                .orElse(0);
    }

    /** How many lists the headline is the mean of. */
    public long listsScored() {
        return lists().values().stream()
                .filter(scores -> scores.strict().gold() > 0)
                .count();
    }
}
