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
    ENGAGEMENT("engagement", "Engagements"),
    ACT("act", "Acts"),
    INSTRUMENT("instrument", "Instruments"),
    FIGURE("figure", "Figures"),
    RELATION("relation", "Relations"),
    PERSON("person", "People"),
    ORGANIZATION("organization", "Organizations"),
    DATE("date", "Dates");

    private final String singular;
    private final String plural;

    Kind(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
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
}
