package org.chancery.record;

import java.util.List;

/** Anything that a document is found to say: it carries its words and how it was found. Immutable. */
public sealed interface Fact
        permits Person, Organization, Engagement, Act, Instrument, Figure, Relation, TimeExpression {
    /** The words that say so, best first; never empty. */
    List<Evidence> evidence();

    /** The rule that found it and how sure it is. */
    Found found();
}
