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
    ENGAGEMENT("Engagements", 'e'),
    ACT("Acts", 'a'),
    INSTRUMENT("Instruments", 'i'),
    FIGURE("Figures", 'f'),
    RELATION("Relations", 'r'),
    PERSON("People", 'p'),
    ORGANIZATION("Organizations", 'o'),
    DATE("Dates", 'd');

    private final String plural;
    private final char letter;

    Kind(String plural, char letter) {
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

    /** The name in addresses and style sheets, {@code act} for example. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The letter that keys of this kind begin with: {@code a} in {@code a3}. */
    public char letter() {
        return letter;
    }
}
