package org.chancery.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;

/**
 * The public id of one claim of one document, {@code k3f9q2x7ab.a1043}: the document, a letter for the list, and where
 * its first evidence begins; a further letter tells apart claims of one list that begin at the same character. It stays
 * when a later version of the program finds more claims elsewhere in the document. Immutable.
 *
 * @param text the whole id
 */
public record ClaimId(String text) implements Comparable<ClaimId> {

    /** The id of a fact, which must be one of the extraction's own. */
    public static ClaimId of(Source source, Extraction extraction, Fact fact) {
        int start = fact.evidence().getFirst().start();
        int before = 0;
        for (Fact other : extraction.facts().toList()) {
            if (other == fact) {
                return new ClaimId(source.id() + "." + letter(fact) + start + (before == 0 ? "" : suffix(before)));
            }
            if (letter(other) == letter(fact) && other.evidence().getFirst().start() == start) {
                before++;
            }
        }
        throw new IllegalArgumentException("not a fact of " + source.doc());
    }

    /** The ids of all facts of an extraction, in the order of {@link Extraction#facts()}. */
    public static List<ClaimId> all(Source source, Extraction extraction) {
        return keys(extraction).stream()
                .map(key -> new ClaimId(source.id() + "." + key))
                .toList();
    }

    /** What tells the claims of one document apart, in the order of {@link Extraction#facts()}: {@code a1043}. */
    public static List<String> keys(Extraction extraction) {
        Map<String, Integer> before = new HashMap<>();
        return extraction
                .facts()
                .map(fact -> {
                    String place = letter(fact)
                            + String.valueOf(fact.evidence().getFirst().start());
                    int others = before.merge(place, 1, Integer::sum) - 1;
                    return others == 0 ? place : place + suffix(others);
                })
                .toList();
    }

    /** The part that tells it from the document's other claims, {@code a1043}. */
    public String key() {
        return text.substring(text.indexOf('.') + 1);
    }

    /** The public id of the document that makes the claim. */
    public String document() {
        return text.substring(0, text.indexOf('.'));
    }

    private static String suffix(int before) {
        return before <= 26 ? Character.toString('a' + before - 1) : "z" + before;
    }

    /** The letter of a fact's list. */
    static char letter(Fact fact) {
        return switch (fact) {
            case Person p -> 'p';
            case Organization o -> 'o';
            case Engagement e -> 'e';
            case Act a -> 'a';
            case Instrument i -> 'i';
            case Figure f -> 'f';
            case Relation r -> 'r';
            case TimeExpression t -> 't';
        };
    }

    @Override
    public int compareTo(ClaimId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
