package org.chancery.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.JoinedPerson;
import org.chancery.resolve.ClaimId;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * Who the people of engagements are: two of one name are two, one of several names is one. Costly to find out, the same for
 * every reader and language. Immutable.
 *
 * @param byMet by engagement, those that took part, each once; engagements of one person are left out
 */
public record MeetingPeople(Map<String, List<Person>> byMet) {
    /**
     * Somebody who took part.
     *
     * @param id of the entry; empty where the name is nobody's on record
     * @param name the best form
     * @param country whom the person serves, or null
     */
    public record Person(String id, String name, @Nullable String country) {
        /** What tells one from another: a name alone is none of the ids. */
        String key() {
            return id.isEmpty() ? "name " + name : id;
        }
    }

    private record Named(String document, String name) {}

    /** Looks them up in the documents that tell of the engagements. */
    public static MeetingPeople of(RecordStore record, Meetings meetings) {
        Set<String> documents = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Meetings.Met met : meetings.all()) {
            if (met.people().size() > 1) {
                documents.addAll(met.documents());
                names.addAll(met.people());
            }
        }
        Map<Named, Person> known = new HashMap<>();
        record.entries(EntryKind.PERSON.kind(), row -> {
            List<String> in = row.claims().stream()
                    .map(ClaimId::document)
                    .filter(documents::contains)
                    .distinct()
                    .toList();
            if (!in.isEmpty() && PeopleNamed.bearsAny(row, names)) {
                know(row, in, names, known);
            }
        });
        Map<String, List<Person>> byMet = new HashMap<>();
        for (Meetings.Met met : meetings.all()) {
            if (met.people().size() > 1) {
                byMet.put(met.id(), people(met, known));
            }
        }
        return new MeetingPeople(Map.copyOf(byMet));
    }

    private static void know(EntryRow row, List<String> documents, Set<String> wanted, Map<Named, Person> known) {
        JoinedPerson body = Entries.person(row).body();
        Person person = new Person(row.id(), body.name(), body.country());
        for (String name : body.names()) {
            if (wanted.contains(name)) {
                documents.forEach(document -> known.putIfAbsent(new Named(document, name), person));
            }
        }
    }

    private static List<Person> people(Meetings.Met met, Map<Named, Person> known) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (String name : met.people()) {
            Person person = met.documents().stream()
                    .map(document -> known.get(new Named(document, name)))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(new Person("", name, null));
            people.putIfAbsent(person.key(), person);
        }
        return List.copyOf(new ArrayList<>(people.values()));
    }

    /** Those of an engagement; none where fewer than two are named. */
    List<Person> of(String met) {
        return byMet.getOrDefault(met, List.of());
    }
}
