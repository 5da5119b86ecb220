package org.chancery.matter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Threads the steps of one document: each joins the earlier step that speaks most for it, or begins a strand of its own.
 * What speaks for a joining is what both name, that the one points back to the other or answers it, and that they stand
 * side by side; what speaks against it is that each names something narrow that the other does not.
 */
final class Threads {
    /** From this score on two steps are of one strand. */
    static final double JOINS = 2.0;

    private static final double OTHER_PAIR = -2.5;
    private static final double AGREE = 0.25;
    private static final double CONFLICT = 2;
    private static final double BESIDE = 0.8;
    private static final double SENT = 1.5;
    /** From so many papers on a list is a package. */
    static final int PACKAGE = 4;
    /** How many steps back a step without common names is looked for. */
    private static final int BACK = 40;
    /** How many steps before those are looked at for a common narrow name, and how many of a strand are asked: a text may be without end. */
    private static final int FAR = 200;

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
    private final boolean[] hasSubject;
    private final int[] strandOf;
    /** The latest steps that name a narrow thing, the latest last. */
    private final Map<String, List<Integer>> naming = new HashMap<>();

    private final List<List<Integer>> strands = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    Threads(List<Told> steps) {
        this.steps = steps;
        this.strandOf = new int[steps.size()];
        this.hasSubject = new boolean[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).own().keySet().forEach(key -> frequency.merge(key, 1, Integer::sum));
            hasSubject[i] = steps.get(i).hasSubject();
        }
        papers();
        for (int i = 0; i < steps.size(); i++) {
            if (strandOf[i] < 0) {
                place(i);
            }
            name(i);
        }
        adopt();
        strands.removeIf(List::isEmpty);
        for (int s = 0; s < strands.size(); s++) {
            for (int i : strands.get(s)) {
                strandOf[i] = s;
            }
        }
        enumerated();
    }

    /** Papers that are listed one after the other were agreed as one package. */
    private void papers() {
        Arrays.fill(strandOf, -1);
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).paper()) {
                continue;
            }
            if (!run.isEmpty()
                    && steps.get(i).sentence() - steps.get(run.getLast()).sentence() > 2) {
                pack(run);
                run.clear();
            }
            run.add(i);
        }
        pack(run);
    }

    private void pack(List<Integer> run) {
        if (run.size() < PACKAGE) {
            return;
        }
        for (int i : run) {
            strandOf[i] = strands.size();
            if (i != run.getFirst()) {
                joined.add(new Joined(i, run.getFirst(), new Score(JOINS + 1, "papers of one list")));
            }
        }
        strands.add(new ArrayList<>(run));
    }

    /** Where a document is about one thing, what names nothing is about it as well. */
    private void adopt() {
        int main = -1;
        int most = 0;
        int all = 0;
        for (int s = 0; s < strands.size(); s++) {
            int here = (int) strands.get(s).stream().filter(i -> hasSubject[i]).count();
            all += here;
            if (here > most) {
                most = here;
                main = s;
            }
        }
        if (most < 3 || most * 2 < all) {
            return;
        }
        List<Integer> adopting = strands.get(main);
        Map<Set<String>, Integer> between = between(adopting);
        boolean alone = most * 10 >= all * 7;
        for (int s = 0; s < strands.size(); s++) {
            List<Integer> strand = strands.get(s);
            boolean bare = s != main && strand.stream().noneMatch(i -> hasSubject[i]);
            if (bare
                    && (alone || strand.stream().noneMatch(i -> isPolite(steps.get(i))))
                    && strand.stream().allMatch(i -> isCompatible(between, adopting.size(), i))) {
                joined.add(new Joined(
                        strand.getFirst(), adopting.getFirst(), new Score(JOINS, "the document is about one thing")));
                adopting.addAll(strand);
                strand.forEach(i -> between.merge(steps.get(i).sides(), 1, Integer::sum));
                strand.clear();
            }
        }
        adopting.sort(null);
    }

    /** "Take us off the lists and recognise us as a market economy" is a step of two matters. */
    private void enumerated() {
        int all = strands.size();
        List<@Nullable String> mains = new ArrayList<>();
        strands.forEach(strand -> mains.add(mainObject(strand)));
        List<List<Integer>> further = new ArrayList<>();
        for (int s = 0; s < all; s++) {
            further.add(furtherSteps(s, mains));
        }
        for (int s = 0; s < all; s++) {
            if (!further.get(s).isEmpty()) {
                strands.get(s).addAll(further.get(s));
                strands.get(s).sort(null);
            }
        }
    }

    private List<Integer> furtherSteps(int strand, List<@Nullable String> mains) {
        List<Integer> own = strands.get(strand);
        List<Integer> further = new ArrayList<>();
        String main = mains.get(strand);
        if (main == null) {
            return further;
        }
        Map<Set<String>, Integer> between = between(own);
        Set<String> doers = new TreeSet<>();
        own.stream().map(i -> steps.get(i).doer()).filter(Objects::nonNull).forEach(doers::add);
        for (int i = 0; i < steps.size(); i++) {
            Told step = steps.get(i);
            if (strandOf[i] == strand || !step.binds() || !isCompatible(between, own.size(), i)) {
                continue;
            }
            boolean names =
                    namesItself(step, main) && !isOthersDoing(step, doers) && !main.equals(mains.get(strandOf[i]));
            int to = names ? own.getFirst() : pointedAt(step, own);
            if (to >= 0) {
                further.add(i);
                String reason =
                        names ? "names " + name(main) + " among other things" : "points back to what is named there";
                joined.add(new Joined(i, to, new Score(JOINS + 0.5, reason)));
            }
        }
        return further;
    }

    /** Whether a step names an object and not only a part of it. */
    private static boolean namesItself(Told step, String object) {
        return step.own().containsKey(object)
                && step.own().keySet().stream()
                        .filter(k -> k.startsWith("o:"))
                        .noneMatch(k -> ("o:" + Shelves.object(k.substring(2)).under()).equals(object));
    }

    /** Whether what a step tells is the doing of another side than what a strand tells. */
    private static boolean isOthersDoing(Told step, Set<String> doers) {
        return step.doer() != null && doers.stream().anyMatch(doer -> !doer.equals(step.doer()));
    }

    /** The step of a strand, a few sentences before, whose thing a step points back to: "those two lists"; or -1. */
    private int pointedAt(Told step, List<Integer> strand) {
        if (step.pointed() == null) {
            return -1;
        }
        for (int i : strand) {
            int apart = step.sentence() - steps.get(i).sentence();
            if (apart > 0 && apart <= 6 && steps.get(i).own().containsKey("w:" + step.pointed())) {
                return i;
            }
        }
        return -1;
    }

    /** The narrow object that most steps of a strand name, at least half of them; or null. */
    private @Nullable String mainObject(List<Integer> strand) {
        Tally tally = new Tally();
        int times = 0;
        for (int i : strand) {
            for (String key : steps.get(i).own().keySet()) {
                if (key.startsWith("o:") && Shelves.isNarrow(key)) {
                    tally.add(key, 1);
                }
            }
        }
        String main = tally.first();
        for (int i : strand) {
            times += main != null && steps.get(i).own().containsKey(main) ? 1 : 0;
        }
        return times * 2 >= strand.size() ? main : null;
    }

    /** Whether a step belongs to a strand first of all. */
    boolean isFirstOf(int step, List<Integer> strand) {
        return strands.get(strandOf[step]) == strand;
    }

    /** How many steps of a strand are between which sides. */
    private Map<Set<String>, Integer> between(List<Integer> strand) {
        Map<Set<String>, Integer> between = new HashMap<>();
        strand.forEach(i -> between.merge(steps.get(i).sides(), 1, Integer::sum));
        return between;
    }

    /** Whether the sides of a step fit those of at least half of a strand. */
    private boolean isCompatible(Map<Set<String>, Integer> between, int size, int step) {
        int fits = 0;
        for (Map.Entry<Set<String>, Integer> some : between.entrySet()) {
            fits += sides(some.getKey(), steps.get(step).sides()) > -1 ? some.getValue() : 0;
        }
        return fits * 2 >= size;
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
        double most = 0;
        Map<Integer, Double> leanings = new HashMap<>();
        for (int j : before(i)) {
            double score = score(j, i, null);
            if (score > most - 2) {
                double all = score + leanings.computeIfAbsent(strandOf[j], strand -> leaning(strands.get(strand), i));
                if (all > most) {
                    best = j;
                    most = all;
                }
            }
        }
        if (best >= 0 && most >= JOINS) {
            StringBuilder reason = new StringBuilder();
            score(best, i, reason);
            strandOf[i] = strandOf[best];
            strands.get(strandOf[best]).add(i);
            joined.add(new Joined(i, best, new Score(most, reason.toString())));
        } else {
            strandOf[i] = strands.size();
            strands.add(new ArrayList<>(List.of(i)));
        }
    }

    /** The steps that a step may join, the latest first: those just before, and those further off that name what it names. */
    private List<Integer> before(int i) {
        Set<Integer> far = new TreeSet<>();
        for (String key : steps.get(i).own().keySet()) {
            far.addAll(naming.getOrDefault(key, List.of()));
        }
        for (int j = Math.max(0, i - BACK); j < i; j++) {
            far.add(j);
        }
        return new ArrayList<>(far).reversed();
    }

    private void name(int i) {
        for (String key : steps.get(i).own().keySet()) {
            if ((key.startsWith("o:") || key.startsWith("i:")) && Shelves.isNarrow(key)) {
                List<Integer> named = naming.computeIfAbsent(key, k -> new ArrayList<>());
                named.add(i);
                if (named.size() > FAR) {
                    named.removeFirst();
                }
            }
        }
    }

    /** What a strand as a whole adds for a step. */
    private double leaning(List<Integer> strand, int step) {
        List<Integer> asked = strand.subList(Math.max(0, strand.size() - FAR), strand.size());
        return AGREE * agreement(asked, step) + (isOtherPair(asked, step) ? 2 * OTHER_PAIR : 0);
    }

    /** Whether a strand is between another pair of countries than a step is. */
    private boolean isOtherPair(List<Integer> strand, int step) {
        Set<String> pair = steps.get(step).sides();
        if (pair.size() != 2) {
            return false;
        }
        int same = 0;
        int other = 0;
        for (int i : strand) {
            Set<String> sides = steps.get(i).sides();
            if (sides.equals(pair)) {
                same++;
            } else if (sides.size() == 2) {
                other++;
            }
        }
        return other > same;
    }

    private double agreement(List<Integer> strand, int step) {
        double sum = 0;
        for (int other : strand) {
            sum += Math.clamp(score(other, step, null), -3, 3);
        }
        return sum / strand.size();
    }

    /** How much speaks for a step and a later one being of one matter. */
    private double score(int earlier, int later, @Nullable StringBuilder reason) {
        Told a = steps.get(earlier);
        Told b = steps.get(later);
        double score = sides(a.sides(), b.sides());
        if (score < -5) {
            return score;
        }
        boolean conflict = false;
        double objects = 0;
        boolean shared = false;
        boolean shares = false;
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
                say(reason, (shares ? ", " : "both name ") + name(key));
                shares = true;
            }
        }
        score += Math.min(objects, 5);
        score += 0.3 * Math.min(6, nearby(a.own(), b.near()) + nearby(b.own(), a.near()));
        if (!shared && hasSubject[earlier] && hasSubject[later]) {
            conflict = true;
            score -= CONFLICT;
        }
        if (a.doer() != null && b.doer() != null && !a.doer().equals(b.doer())) {
            score -= 6;
        }
        int apart = b.sentence() - a.sentence();
        if (b.listOf() >= 0 && (a.sentence() == b.listOf() || a.listOf() == b.listOf())) {
            score += 3;
            conflict = false;
            tell(reason, "items of one list");
        }
        if (isZero(a) != isZero(b) && namesRate(a) && namesRate(b)) {
            score -= 4;
        }
        boolean points =
                b.pointsTo() != null && pointsAt(b.pointsTo(), a) && apart <= (b.pointsTo() == Term.Kind.ANY ? 2 : 6);
        if (points && !conflict) {
            score += apart <= 3 ? 2.2 : 1.2;
            tell(reason, "the later points back to the earlier");
        }
        boolean answer = b.answers() && a.raises() && opposite(a, b) && apart <= 4;
        if (answer && !conflict) {
            score += 1.6 - 0.2 * apart;
            tell(reason, "answer of the other side");
        }
        if (apart == 0) {
            score += conflict ? 0.3 : SENT;
            tell(reason, "one sentence");
        } else if (apart == 1) {
            score += conflict ? 0.2 : BESIDE;
            tell(reason, "sentences side by side");
        } else if (apart <= 3) {
            score += conflict ? 0 : 0.3;
        }
        if (apart <= 1
                && !a.step().byPeople().isEmpty()
                && a.step().byPeople().equals(b.step().byPeople())) {
            score += 0.3;
        }
        if (!hasSubject[earlier] && isCourtesy(a) || !hasSubject[later] && isCourtesy(b) && !answer && !points) {
            score -= 1.0;
        }
        return score;
    }

    private static void say(@Nullable StringBuilder reason, String words) {
        if (reason != null) {
            reason.append(words);
        }
    }

    private static void tell(@Nullable StringBuilder reason, String words) {
        if (reason != null) {
            reason.append(reason.isEmpty() ? "" : "; ").append(words);
        }
    }

    private static boolean isZero(Told step) {
        return step.own().containsKey("o:zero_tariff");
    }

    /** Whether a step tells what a tariff is. */
    private static boolean namesRate(Told step) {
        return step.own().containsKey("o:tariff")
                && (isZero(step) || step.own().keySet().stream().anyMatch(k -> k.startsWith("f:")));
    }

    /** Whether thanks, praise or a view is all that a step is. */
    private static boolean isPolite(Told step) {
        return isCourtesy(step) && step.step().status() == Status.ACKNOWLEDGED;
    }

    private static boolean isCourtesy(Told step) {
        return step.step().kind().equals("appreciation") || step.step().kind().equals("assessment");
    }

    private static double sides(Set<String> one, Set<String> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(two::contains).count();
        if (common == 0) {
            return -9;
        }
        boolean same = common == Math.max(one.size(), two.size());
        return same ? 0.3 : common == Math.min(one.size(), two.size()) ? 0 : OTHER_PAIR;
    }

    private double weight(String key) {
        int times = frequency.getOrDefault(key, 1);
        double rare = times <= 3 ? 1 : Math.max(0.2, 3.0 / times + 0.1);
        return switch (key.charAt(0)) {
            case 'o' -> Shelves.isNarrow(key) ? 3 : 0.7 * rare;
            case 'i' -> 2.5;
            case 'j' -> 1.5;
            case 'n' -> 1.2 * Math.max(rare, 0.5);
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
            case PROMISED ->
                step.step().status() == Status.PROMISED || step.step().status() == Status.PLANNED;
            default -> step.step().isAct();
        };
    }

    private static boolean opposite(Told asked, Told answer) {
        return asked.step().to().stream().anyMatch(answer.step().by()::contains)
                || answer.step().to().stream().anyMatch(asked.step().by()::contains);
    }

    /** A key as a person reads it. */
    static String name(String key) {
        String id = key.substring(2);
        return key.startsWith("o:") ? Shelves.object(id).label() : id;
    }
}
