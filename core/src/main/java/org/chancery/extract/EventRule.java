package org.chancery.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.record.EventType;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * One row of a language's event rules: which predicate, with which words beside it, is which event. Rows of acts that
 * carry an event type are read as well. Immutable.
 *
 * @param id {@code en/events/arrest}
 * @param type what it is; null for a verb of saying, and where what follows decides
 * @param mode the way it is done, or null
 * @param roots numbers of verb roots
 * @param words numbers of words that serve as the predicate themselves
 * @param nouns numbers of nouns that stand for the deed
 * @param object words of which one must stand near the verb; empty for none
 * @param within how many tokens after the verb one of the object words may stand
 * @param notObject words of which none may follow
 * @param subject words of which one must stand before the verb; empty for none
 * @param beside words of which one must stand in the clause as well; empty for none
 * @param pastObject whether the other side stands after the object word: <i>urges X to support Y</i> is done to Y
 * @param joint whether both sides act
 * @param outlook whether what follows decides: a deed of force still to come is a threat
 * @param speech whether it is a verb of saying
 * @param none whether it is known to be no event
 * @param toCome type where the deed is still to come, null for what that makes of its type
 * @param byState type where a state or its government does it, or null: citizens protest in the street, states in notes
 * @param notByState whether it is no event where a state or its government does it
 * @param needsOther whether it is an event only where another side is named
 * @param byForce type where police, soldiers or rebels do it, or null
 * @param confidence share of findings that are right, 0–1
 * @param ofActs whether it is a row of acts, which tells less of events than one of their own
 */
record EventRule(
        String id,
        @Nullable EventType type,
        @Nullable String mode,
        Set<Integer> roots,
        Set<Integer> words,
        Set<Integer> nouns,
        Set<Integer> object,
        int within,
        Set<Integer> notObject,
        Set<Integer> subject,
        Set<Integer> beside,
        boolean pastObject,
        boolean joint,
        boolean outlook,
        boolean speech,
        boolean none,
        @Nullable EventType toCome,
        @Nullable EventType byState,
        boolean notByState,
        boolean needsOther,
        @Nullable EventType byForce,
        double confidence,
        boolean ofActs) {

    private static final String ACTS = "/acts/";

    /** The rows of a pack's events, then those of its acts that have an event type or are verbs of saying. */
    static List<EventRule> of(LanguagePack pack) {
        List<EventRule> rules = new ArrayList<>();
        for (Shelf.Row row : pack.rulesIfThere("events")) {
            rules.add(of(pack, row, "/events/", row.get("event")));
        }
        for (Shelf.Row row : pack.rulesIfThere("acts")) {
            boolean denied = "true".equals(row.get("only_denied"));
            if (!denied && row.get("plover") != null || "speech".equals(row.get("reads"))) {
                rules.add(of(pack, row, ACTS, row.get("plover")));
            }
        }
        return rules;
    }

    private static EventRule of(LanguagePack pack, Shelf.Row row, String family, @Nullable String type) {
        boolean acts = family.equals(ACTS);
        boolean none = "none".equals(type);
        boolean speech = "speech".equals(type) || "speech".equals(row.get("reads"));
        return new EventRule(
                pack.code() + family + row.need("rule"),
                type == null || none || speech ? null : EventType.valueOf(type),
                row.get("mode"),
                numbers(pack, row.list("verb")),
                numbers(pack, row.list("words")),
                numbers(pack, row.list("nouns")),
                numbers(pack, row.list("object")),
                row.get("within") == null ? ActFinder.OBJECT_REACH : Integer.parseInt(row.need("within")),
                numbers(pack, row.list("not_object")),
                numbers(pack, row.list("subject")),
                numbers(pack, row.list("beside")),
                "true".equals(row.get("past_object")),
                "true".equals(row.get("joint")),
                "true".equals(row.get("outlook")),
                speech,
                none,
                row.get("to_come") == null ? null : EventType.valueOf(row.need("to_come")),
                row.get("by_state") == null || "none".equals(row.get("by_state"))
                        ? null
                        : EventType.valueOf(row.need("by_state")),
                "none".equals(row.get("by_state")),
                !acts && "true".equals(row.get("needs_other")),
                row.get("by_force") == null ? null : EventType.valueOf(row.need("by_force")),
                row.get("confidence") == null ? 0.6 : Double.parseDouble(row.need("confidence")),
                acts);
    }

    private static Set<Integer> numbers(LanguagePack pack, List<String> words) {
        Set<Integer> numbers = new HashSet<>();
        words.forEach(word -> numbers.add(pack.words().find(word)));
        return numbers;
    }

    /** What the deed is while it is still to come; null for a verb of saying. */
    @Nullable
    EventType typeToCome() {
        return toCome != null ? toCome : type == null ? null : type.toCome();
    }
}
