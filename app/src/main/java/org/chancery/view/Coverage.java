package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a language pack can do, in words. */
public final class Coverage {
    private Coverage() {}

    /** The rules in its files: "71 acts, 30 engagements". */
    public static String rules(String language) {
        List<String> families = new ArrayList<>();
        RuleBook.sizes(language).forEach((family, size) -> families.add(size + " " + family));
        return String.join(", ", families);
    }

    /** Facts by kind: "31 engagements, 110 acts, no relations". */
    public static String facts(Counts counts) {
        List<String> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int count = counts.of(kind);
            kinds.add((count == 0 ? "no" : String.format(Locale.ROOT, "%,d", count)) + " " + kind.noun(count));
        }
        return String.join(", ", kinds);
    }
}
