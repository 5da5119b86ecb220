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
    private final List<String> frequent;

    Sides(Extraction extraction) {
        for (Organization organization : extraction.organizations()) {
            String country = organization.country();
            if (country != null) {
                countries.put(organization.name(), country);
                if (organization.acronym() != null) {
                    countries.put(organization.acronym(), country);
                }
            }
        }
        Map<String, Integer> times = new HashMap<>();
        for (Act act : extraction.acts()) {
            of(act.by()).forEach(side -> times.merge(side, 1, Integer::sum));
            of(act.to()).forEach(side -> times.merge(side, 1, Integer::sum));
        }
        frequent = times.keySet().stream()
                .sorted((a, b) -> times.get(b).equals(times.get(a))
                        ? a.compareTo(b)
                        : times.get(b) - times.get(a))
                .toList();
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

    /** All sides that act or are addressed, the most frequent first. */
    List<String> frequent() {
        return frequent;
    }
}
