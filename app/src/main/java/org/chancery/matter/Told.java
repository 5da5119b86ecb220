package org.chancery.matter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A step while its document is being threaded: with what its words name and where they stand.
 *
 * @param step the step
 * @param sides countries and organisations that it is between, in the order of the alphabet
 * @param named countries that its own words name
 * @param own what its own words name
 * @param near what the rest of its sentence names
 * @param doer the side whose doing its directed objects are, or null
 * @param sentence number of the sentence in which it begins
 * @param engagement id of the engagement in its document, or null
 * @param pointsTo the kind of deed that its words point back to, or null
 * @param pointed stem of the noun that they point back with, or null
 * @param paper whether its words are the title of a paper that was agreed
 * @param listOf number of the sentence that opens the list in which it is an item, or -1
 */
record Told(
        Step step,
        Set<String> sides,
        List<String> named,
        Map<String, Double> own,
        Map<String, Double> near,
        @Nullable String doer,
        int sentence,
        @Nullable String engagement,
        Term.@Nullable Kind pointsTo,
        @Nullable String pointed,
        boolean paper,
        int listOf) {

    static Set<String> sides(List<String> by, List<String> to) {
        Set<String> sides = new TreeSet<>(by);
        sides.addAll(to);
        return sides;
    }

    /** Whether its own words name something that is narrow enough to tell matters apart. */
    boolean hasSubject() {
        return own.keySet().stream()
                .anyMatch(
                        k -> !k.startsWith("w:") && (k.startsWith("o:") || k.startsWith("i:")) && Shelves.isNarrow(k));
    }

    /** Whether it answers by its kind. */
    boolean answers() {
        return switch (step.kind()) {
            case "acceptance", "refusal", "response", "acknowledgement", "appreciation" -> true;
            default -> false;
        };
    }

    /** Whether by it a side asks something or binds itself. */
    boolean binds() {
        return switch (step.kind()) {
            case "ask", "proposal", "commitment", "agreement", "invitation", "acceptance", "refusal" -> true;
            default -> false;
        };
    }

    /** Whether something is asked or offered by it. */
    boolean raises() {
        return step.status() == Status.RAISED;
    }
}
