package org.chancery.ruling;

import java.util.Locale;

/** What a ruling does. */
public enum Verb {
    /** The claim is right. */
    ACCEPT,
    /** The claim is wrong and is of no entry. */
    REJECT,
    /** Fields of the claim are other than read. */
    EDIT,
    /** The claim is doubted. */
    DISPUTE,
    /** A remark; nothing follows from it. */
    NOTE,
    /** A fact that the program did not read. */
    ADD,
    /** A text entered by hand with its source, because no document tells it. */
    STATE,
    /** Claims tell of one thing. */
    SAME,
    /** Claims tell of two things. */
    DIFFERENT,
    /** It cannot be told whether claims are of one thing. */
    UNSURE,
    /** A claim belongs to a matter. */
    LINK,
    /** An axis of a matter stands otherwise than computed. */
    STATUS,
    /** A ruling or a whole batch is taken back. */
    UNDO;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in the log, for example {@code accept}. */
    public String label() {
        return label;
    }

    /** The value of a label. */
    public static Verb of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether it says of one claim how it stands. */
    public boolean isVerdict() {
        return this == ACCEPT || this == REJECT || this == EDIT || this == DISPUTE;
    }
}
