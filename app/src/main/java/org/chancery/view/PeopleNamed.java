package org.chancery.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.JoinedPerson;
import org.chancery.identity.PersonTelling;
import org.chancery.resolve.Entry;
import org.chancery.resolve.JsonForm;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/** Finds the people of the record behind the names that documents have. One thread. */
public final class PeopleNamed {
    private final RecordStore record;
    private final Wording words;
    private final Set<String> documents = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Map<String, PersonRef> byName = new HashMap<>();
    private final Map<String, JoinedPerson> byId = new HashMap<>();

    public PeopleNamed(RecordStore record, Wording words) {
        this.record = record;
        this.words = words;
    }

    /** Knows those of a document from now on. */
    public void of(String document) {
        if (documents.add(document)) {
            Entries.gists(record).entriesOf(document, EntryKind.PERSON.kind()).forEach(this::add);
        }
    }

    /** Knows a person of a row from now on. */
    public void add(EntryRow row) {
        if (!people.add(row.id())) {
            return;
        }
        Entry<JoinedPerson> person = Entries.person(row);
        PersonRef ref = PersonRef.of(person, words);
        byId.put(row.id(), person.body());
        byName.putIfAbsent(person.body().name(), ref);
        person.body().names().forEach(name -> byName.putIfAbsent(name, ref));
    }

    /** Knows those of some rows who bear one of the names; the others are not read, for a body may be long. */
    void add(List<EntryRow> rows, Set<String> wanted) {
        rows.stream().filter(row -> bearsAny(row, wanted)).forEach(this::add);
    }

    /** Whether a row is of somebody with one of the names, as far as its text shows without being read whole. */
    static boolean bearsAny(EntryRow row, Set<String> wanted) {
        int start = row.body().indexOf("\"names\":[");
        int end = row.body().indexOf(']', start);
        if (start < 0 || end < 0) {
            return true;
        }
        for (String name : row.body().substring(start + 9, end).split("\"")) {
            if (wanted.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The person of a name, among those of the documents; a name alone where it is nobody's. */
    public PersonRef named(String name) {
        return byName.getOrDefault(name, PersonRef.named(name));
    }

    /** The rank of the post that somebody was told to hold last; {@link PostNames#LOWEST} where none is known. */
    int rank(PersonRef person) {
        JoinedPerson body = byId.get(person.id());
        JoinedPerson.Tenure last = body == null ? null : PersonRef.last(body);
        return last == null ? PostNames.LOWEST : PostNames.rank(last.concept());
    }

    /**
     * Several of them, each in the post told about a day: who is president now was a minister then. Of several posts it is
     * the one in which the documents that tell of the day name the person.
     */
    List<PersonRef> then(List<String> names, LocalDate day, List<String> documents) {
        return named(names).stream()
                .map(person -> {
                    JoinedPerson body = byId.get(person.id());
                    JoinedPerson.Tenure held = body == null ? null : held(person.id(), body, day, documents);
                    return held == null
                            ? person
                            : new PersonRef(person.id(), person.name(), Naming.post(held, words), person.country());
                })
                .toList();
    }

    private JoinedPerson.@Nullable Tenure held(String id, JoinedPerson person, LocalDate day, List<String> documents) {
        if (person.posts().size() > 1) {
            List<PersonTelling> told = record.materialsOf(EntryKind.PERSON.kind(), id, documents).stream()
                    .map(material -> JsonForm.read(material, PersonTelling.class))
                    .toList();
            JoinedPerson.Tenure there = PersonRef.toldAs(person, told, day);
            if (there != null) {
                return there;
            }
        }
        return PersonRef.heldAbout(person, day);
    }

    /** Several of them. */
    public List<PersonRef> named(List<String> names) {
        return names.stream().map(this::named).distinct().toList();
    }
}
