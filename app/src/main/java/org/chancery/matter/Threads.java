package org.chancery.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Threads the steps of one document: each joins the earlier step that speaks most for it, or begins a strand of its own.
 * What speaks for a joining is what both name, that the one points back to the other or answers it, and that they stand
 * side by side; what speaks against it is that each names something narrow that the other does not.
 */
final class Threads {
    /** From this score on two steps are of one strand. */
    static final double JOINS = 2.0;
    /** How many steps back a step without common names is looked for. */
    private static final int BACK = 40;

    /**
     * How much speaks for two steps being of one matter.
     *
     * @param score the sum; {@link #JOINS} is enough
     * @param reason what spoke for it, to be read by a person
     */
    record Score(double score, String reason) {}

    /** Why a step joined. */
    record Joined(int step, int to, Score why) {}

    private final List<Told> steps;
    private final int[] strandOf;
    private final List<List<Integer>> strands = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    Threads(List<Told> steps) {
        this.steps = steps;
        this.strandOf = new int[steps.size()];
        for (Told step : steps) {
            step.own().keySet().forEach(key -> frequency.merge(key, 1, Integer::sum));
        }
        for (int i = 0; i < steps.size(); i++) {
            place(i);
        }
    }

    /** The strands, each with the numbers of its steps in order. */
    List<List<Integer>> strands() {
        return strands;
    }

    List<Joined> joined() {
        return joined;
    }

    private void place(int i) {
        int best = -1;
        Score why = new Score(0, "");
        for (int j = i - 1; j >= 0; j--) {
            if (i - j > BACK && !sharesNarrow(steps.get(i), steps.get(j))) {
                continue;
            }
            Score score = score(steps.get(j), steps.get(i));
            if (score.score > why.score) {
                double all = score.score + 0.25 * agreement(strands.get(strandOf[j]), i);
                if (all > why.score) {
                    best = j;
                    why = new Score(all, score.reason);
                }
            }
        }
        if (best >= 0 && why.score >= JOINS) {
            strandOf[i] = strandOf[best];
            strands.get(strandOf[best]).add(i);
            joined.add(new Joined(i, best, why));
        } else {
            strandOf[i] = strands.size();
            strands.add(new ArrayList<>(List.of(i)));
        }
    }

    private double agreement(List<Integer> strand, int step) {
        double sum = 0;
        for (int other : strand) {
            sum += Math.clamp(score(steps.get(other), steps.get(step)).score, -3, 3);
        }
        return sum / strand.size();
    }

    private static boolean sharesNarrow(Told a, Told b) {
        for (String key : a.own().keySet()) {
            if ((key.startsWith("o:") || key.startsWith("i:")) && b.own().containsKey(key) && Shelves.isNarrow(key)) {
                return true;
            }
        }
        return false;
    }

    /** How much speaks for a step and a later one being of one matter. */
    Score score(Told a, Told b) {
        StringBuilder reason = new StringBuilder();
        double score = sides(a, b);
        if (score < -5) {
            return new Score(score, "other sides");
        }
        boolean conflict = false;
        double objects = 0;
        boolean shared = false;
        for (Map.Entry<String, Double> own : b.own().entrySet()) {
            String key = own.getKey();
            if (!a.own().containsKey(key)) {
                continue;
            }
            double weight = weight(key);
            if (weight >= 2) {
                shared = true;
            }
            objects += weight;
            if (weight >= 0.8) {
                reason.append(reason.isEmpty() ? "both name " : ", ").append(name(key));
            }
        }
        score += Math.min(objects, 5);
        score += 0.3 * Math.min(6, nearby(a.own(), b.near()) + nearby(b.own(), a.near()));
        if (!shared && a.hasSubject() && b.hasSubject()) {
            conflict = true;
            score -= 2;
        }
        if (a.doer() != null && b.doer() != null && !a.doer().equals(b.doer())) {
            score -= 3;
        }
        int apart = b.sentence() - a.sentence();
        boolean points = b.pointsTo() != null && pointsAt(b.pointsTo(), a) && apart <= 6;
        if (points && !conflict) {
            score += apart <= 3 ? 2.2 : 1.2;
            reason.append(reason.isEmpty() ? "" : "; ").append("the later points back to the earlier");
        }
        boolean answer = b.answers() && a.raises() && opposite(a, b) && apart <= 4;
        if (answer && !conflict) {
            score += 1.6 - 0.2 * apart;
            reason.append(reason.isEmpty() ? "" : "; ").append("answer of the other side");
        }
        if (apart == 0) {
            score += conflict ? 0.3 : 1.5;
            reason.append(reason.isEmpty() ? "" : "; ").append("one sentence");
        } else if (apart == 1) {
            score += conflict ? 0.2 : 0.8;
            reason.append(reason.isEmpty() ? "" : "; ").append("sentences side by side");
        } else if (apart <= 3) {
            score += conflict ? 0 : 0.3;
        }
        if (apart <= 1 && !a.step().byPeople().isEmpty() && a.step().byPeople().equals(b.step().byPeople())) {
            score += 0.3;
        }
        if (!a.hasSubject() && isCourtesy(a) || !b.hasSubject() && isCourtesy(b) && !answer && !points) {
            score -= 1.0;
        }
        return new Score(score, reason.toString());
    }

    private static boolean isCourtesy(Told step) {
        return step.step().kind().equals("appreciation") || step.step().kind().equals("assessment");
    }

    private static double sides(Told a, Told b) {
        Set<String> one = a.sides();
        Set<String> two = b.sides();
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(two::contains).count();
        if (common == 0) {
            return -9;
        }
        boolean same = common == Math.max(one.size(), two.size());
        return same ? 0.3 : common == Math.min(one.size(), two.size()) ? 0 : -1.5;
    }

    private double weight(String key) {
        int times = frequency.getOrDefault(key, 1);
        double rare = times <= 3 ? 1 : Math.max(0.2, 3.0 / times + 0.1);
        return switch (key.charAt(0)) {
            case 'o' -> Shelves.isNarrow(key) ? 3 : 0.7 * rare;
            case 'i' -> 2.5;
            case 'j' -> 1.5;
            case 'n' -> 1.2 * rare;
            case 'f' -> 1.0 * rare;
            case 'w' -> 0.45 * rare;
            default -> 0;
        };
    }

    private double nearby(Map<String, Double> own, Map<String, Double> near) {
        double sum = 0;
        for (String key : own.keySet()) {
            if (near.containsKey(key)) {
                sum += weight(key);
            }
        }
        return sum;
    }

    private static boolean pointsAt(Term.Kind deed, Told step) {
        return switch (deed) {
            case RAISED -> step.step().status() == Status.RAISED;
            case AGREED -> step.step().status() == Status.AGREED;
            case PROMISED -> step.step().status() == Status.PROMISED || step.step().status() == Status.PLANNED;
            default -> false;
        };
    }

    private static boolean opposite(Told asked, Told answer) {
        return asked.step().to().stream().anyMatch(answer.step().by()::contains)
                || answer.step().to().stream().anyMatch(asked.step().by()::contains);
    }

    /** A key as a person reads it. */
    static String name(String key) {
        String id = key.substring(2);
        return key.startsWith("o:") ? Shelves.objects().get(id).label() : id;
    }

    /** The strand to which a step belongs. */
    @Nullable
    List<Integer> strandOf(int step) {
        return strands.get(strandOf[step]);
    }
}
