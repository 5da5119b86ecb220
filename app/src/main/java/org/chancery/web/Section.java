package org.chancery.web;

import org.chancery.view.EntryKind;

/** The sections of the navigation, in their order; each has pages, so that no link leads to nothing. */
enum Section {
    HOME(Links.HOME),
    PAIRS(Links.PAIRS),
    MATTERS(Links.list(EntryKind.MATTER)),
    ENGAGEMENTS(Links.list(EntryKind.ENGAGEMENT)),
    CALENDAR(Links.CALENDAR),
    MAP(Links.MAP),
    PEOPLE(Links.list(EntryKind.PERSON)),
    ORGANIZATIONS(Links.list(EntryKind.ORGANIZATION)),
    INSTRUMENTS(Links.list(EntryKind.INSTRUMENT)),
    NEGOTIATIONS(Links.list(EntryKind.NEGOTIATION)),
    FIGURES(Links.list(EntryKind.FIGURE)),
    TOPICS(Links.TOPICS),
    DOCUMENTS(Links.DOCUMENTS),
    REVIEW(Links.REVIEW);

    private final String address;
    private final String key = "nav." + name().toLowerCase(java.util.Locale.ROOT);

    Section(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /** Key of its name among the messages. */
    String key() {
        return key;
    }

    /** The section in which entries of a kind are listed. */
    static Section of(EntryKind kind) {
        return switch (kind) {
            case MATTER -> MATTERS;
            case ENGAGEMENT -> ENGAGEMENTS;
            case PERSON -> PEOPLE;
            case ORGANIZATION -> ORGANIZATIONS;
            case INSTRUMENT -> INSTRUMENTS;
            case NEGOTIATION -> NEGOTIATIONS;
            case FIGURE -> FIGURES;
            case RELATION -> PAIRS;
        };
    }
}
