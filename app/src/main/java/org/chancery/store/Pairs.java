package org.chancery.store;

import java.util.ArrayList;
import java.util.List;

/** The dossiers in which an entry stands. */
final class Pairs {
    /** Stands for all pairs of an entry with more parties than {@link #MOST}: an assembly would fill thousands of rows. */
    static final String TOO_MANY = "*";

    static final String HAS_PARTY = "'\n' || e.parties || '\n' LIKE ? ESCAPE '!'";

    private static final int MOST = 30;

    private Pairs() {}

    static String of(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
    }

    static List<String> of(List<String> parties) {
        List<String> distinct = parties.stream().distinct().toList();
        if (distinct.size() > MOST) {
            return List.of(TOO_MANY);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i + 1; j < distinct.size(); j++) {
                pairs.add(of(distinct.get(i), distinct.get(j)));
            }
        }
        return pairs;
    }

    static String like(String party) {
        String plain = party.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%\n" + plain + "\n%";
    }
}
