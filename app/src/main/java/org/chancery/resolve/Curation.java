package org.chancery.resolve;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;

/** What people have ruled on a claim or an entry; the machine only ever suggests. */
public enum Curation {
    /** Found by the program, looked at by nobody. */
    SUGGESTED,
    /** A person saw its words and agreed. */
    ACCEPTED,
    /** A person changed it, or entered it. */
    EDITED,
    /** A person ruled it wrong; it is of no entry. */
    REJECTED,
    /** A person doubts it; it stays, marked. */
    DISPUTED,
    /** It was ruled on, and since then both its source and what is read from it changed. */
    NEEDS_REREVIEW;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code suggested}. */
    public String label() {
        return label;
    }

    /** The value of a label. */
    public static Curation of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether a person's ruling stands behind it. */
    public boolean isReviewed() {
        return this == ACCEPTED || this == EDITED;
    }

    /**
     * That of an entry. What calls for a person comes first; reviewed is only what is reviewed whole, so that one
     * accepted report of a hundred does not speak for the others.
     *
     * @param own what was ruled on the entry itself
     * @param claims what was ruled on each claim that tells of it
     */
    public static Curation ofEntry(Curation own, Collection<Curation> claims) {
        EnumSet<Curation> all = EnumSet.noneOf(Curation.class);
        all.addAll(claims);
        if (all.contains(NEEDS_REREVIEW)) {
            return NEEDS_REREVIEW;
        }
        if (all.contains(DISPUTED)) {
            return DISPUTED;
        }
        if (own == EDITED) {
            return EDITED;
        }
        if (all.isEmpty() || all.contains(SUGGESTED)) {
            return SUGGESTED;
        }
        return all.contains(EDITED) ? EDITED : ACCEPTED;
    }
}
