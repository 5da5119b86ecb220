package org.chancery.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The predicates and quotations of a document, in order. Immutable.
 *
 * @param predicates all predicates, by index
 * @param firstOfSentence by sentence, index of its first predicate; one more element holds their number
 * @param quotations by number from 1; element 0 is unused
 */
public record Clauses(List<Predicate> predicates, int[] firstOfSentence, List<@Nullable Quotation> quotations) {
    /** The predicates of a sentence. */
    public List<Predicate> of(int sentence) {
        return predicates.subList(firstOfSentence[sentence], firstOfSentence[sentence + 1]);
    }

    /** The quotation with a number, or null for 0. */
    public @Nullable Quotation quotation(int number) {
        return number <= 0 || number >= quotations.size() ? null : quotations.get(number);
    }

    /** The predicate that one hangs on, or null. */
    public @Nullable Predicate parent(Predicate child) {
        return child.parent() < 0 ? null : predicates.get(child.parent());
    }
}
