package org.chancery.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Extraction;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.resolve.Filed;

/** The values of each facet that a document has, from what it says. */
final class Facets {
    /** An act or a forum of more sides than this makes no pairs: everybody would be paired with everybody. */
    private static final int SIDES_THAT_PAIR = 6;

    private final Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);

    private Facets() {}

    static Map<Facet, Set<String>> of(Filed filed) {
        Facets facets = new Facets();
        facets.add(Facet.LANGUAGE, filed.source().language());
        if (filed.source().publisher() != null) {
            facets.add(Facet.SOURCE, filed.source().publisher());
        }
        if (filed.source().published() != null) {
            facets.add(Facet.YEAR, Integer.toString(filed.source().published().getYear()));
        }
        facets.addFacts(filed.extraction());
        return facets.values;
    }

    private void addFacts(Extraction x) {
        for (Person person : x.people()) {
            add(Facet.PERSON, person.name());
            if (person.country() != null) {
                add(Facet.COUNTRY, person.country());
            }
        }
        for (Engagement engagement : x.engagements()) {
            add(Facet.KIND, engagement.type().label());
            add(Facet.STATUS, engagement.status().label());
            engagement.topics().forEach(topic -> add(Facet.TOPIC, topic));
            parties(engagement.parties());
        }
        for (Act act : x.acts()) {
            add(Facet.KIND, act.kind().label());
            act.topics().forEach(topic -> add(Facet.TOPIC, topic));
            Set<String> sides = new TreeSet<>(act.by());
            sides.addAll(act.to());
            parties(List.copyOf(sides));
        }
        for (Instrument instrument : x.instruments()) {
            if (instrument.status() != null) {
                add(Facet.STATUS, instrument.status().label());
            }
            parties(instrument.parties());
        }
        for (Figure figure : x.figures()) {
            if (figure.reporter() != null && figure.partner() != null) {
                parties(List.of(figure.reporter(), figure.partner()));
            }
        }
        for (Relation relation : x.relations()) {
            parties(List.of(relation.a(), relation.b()));
        }
    }

    private void parties(List<String> parties) {
        List<String> sorted = parties.stream().distinct().sorted().toList();
        sorted.forEach(party -> add(Facet.COUNTRY, party));
        if (sorted.size() > SIDES_THAT_PAIR) {
            return;
        }
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                add(Facet.PAIR, sorted.get(i) + "|" + sorted.get(j));
            }
        }
    }

    private void add(Facet facet, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(facet, f -> new TreeSet<>()).add(value);
        }
    }
}
