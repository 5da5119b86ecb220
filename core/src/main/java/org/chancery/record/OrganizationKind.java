package org.chancery.record;

import java.util.Locale;

/** What sort of body an organisation is. */
public enum OrganizationKind {
    GOVERNMENT_BODY,
    IGO,
    COMPANY,
    ASSOCIATION,
    PARTY,
    LEGISLATURE,
    MEDIA,
    FORUM,
    OTHER;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files and exports, for example {@code government_body}. */
    public String label() {
        return label;
    }

    /** The value with this label; throws IllegalArgumentException on an unknown one. */
    public static OrganizationKind parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
