package org.chancery.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.record.Act;
import org.chancery.record.Extraction;
import org.chancery.record.Organization;

/**
 * The sides of a document: an organisation whose country is told stands for the country, so that a ministry, an
 * association and the state are one side. Immutable.
 */
final class Sides {
    private final Map<String, String> countries = new HashMap<>();
    private final List<List<String>> acts = new ArrayList<>();
    private final List<String> named;

    /**
     * Of an extraction.
     *
     * @param named countries that the text names, the most frequent first
     */
    Sides(Extraction extraction, List<String> named) {
        this.named = List.copyOf(named);
        for (Organization organization : extraction.organizations()) {
            String country = organization.country();
            if (country != null) {
                countries.put(organization.name(), country);
                if (organization.acronym() != null) {
                    countries.put(organization.acronym(), country);
                }
            }
        }
        for (Act act : extraction.acts()) {
            List<String> both = new ArrayList<>(act.by());
            both.addAll(act.to());
            acts.add(of(both));
        }
    }

    /** The sides behind names, without doubles. */
    List<String> of(List<String> names) {
        List<String> sides = new ArrayList<>();
        for (String name : names) {
            String side = countries.getOrDefault(name, name);
            if (!sides.contains(side)) {
                sides.add(side);
            }
        }
        return sides;
    }

    /** Who may stand on the other side of some: those of most acts with them, then the countries of which most is said. */
    List<String> partners(List<String> some) {
        Tally tally = new Tally();
        for (List<String> act : acts) {
            if (some.isEmpty() || act.stream().anyMatch(some::contains)) {
                act.stream().filter(s -> !some.contains(s)).forEach(s -> tally.add(s, isCountry(s) ? 1 : 0.3));
            }
        }
        List<String> partners = new ArrayList<>(tally.ranked());
        named.stream().filter(s -> !partners.contains(s)).forEach(partners::add);
        return partners;
    }

    static boolean isCountry(String side) {
        return side.length() == 2 || side.equals("ASEAN");
    }
}
