package org.chancery.record;

/** The event types of PLOVER 2.0, the language of event data. */
public enum EventType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT;

    /** Whether it is conflict by deed: what is only announced of it is a threat. */
    public boolean isMaterialConflict() {
        return this == PROTEST || this == SANCTION || this == MOBILIZE || this == COERCE || this == ASSAULT;
    }

    /** Whether it is cooperation, by word or deed. */
    public boolean isCooperation() {
        return ordinal() <= RETREAT.ordinal();
    }

    /** What it is while it is still to come: cooperation announced is AGREE, force announced THREATEN. */
    public EventType toCome() {
        return isCooperation() ? AGREE : isMaterialConflict() ? THREATEN : this;
    }
}
