package org.chancery.view;

import java.util.Locale;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;

/** The eight kinds of facts, in the order in which a reader wants them: what happened first, the names after. */
public enum Kind {
    ENGAGEMENT("engagement", "Engagements", 'e'),
    ACT("act", "Acts", 'a'),
    INSTRUMENT("instrument", "Instruments", 'i'),
    FIGURE("figure", "Figures", 'f'),
    RELATION("relation", "Relations", 'r'),
    PERSON("person", "People", 'p'),
    ORGANIZATION("organization", "Organizations", 'o'),
    DATE("date", "Dates", 'd');

    private final String singular;
    private final String plural;
    private final char letter;

    Kind(String singular, String plural, char letter) {
        this.singular = singular;
        this.plural = plural;
        this.letter = letter;
    }

    /** The kind of a fact. */
    public static Kind of(Fact fact) {
        return switch (fact) {
            case Person p -> PERSON;
            case Organization o -> ORGANIZATION;
            case Engagement e -> ENGAGEMENT;
            case Act a -> ACT;
            case Instrument i -> INSTRUMENT;
            case Figure f -> FIGURE;
            case Relation r -> RELATION;
            case TimeExpression t -> DATE;
        };
    }

    /** The heading over facts of this kind. */
    public String plural() {
        return plural;
    }

    /** The noun after a number: "person" after 1, "people" after any other. */
    public String noun(int number) {
        return number == 1 ? singular : plural.toLowerCase(Locale.ROOT);
    }

    /** The name in addresses and style sheets, {@code act} for example. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The letter that keys of this kind begin with: {@code a} in {@code a3}. */
    public char letter() {
        return letter;
    }
}
