package org.chancery.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.record.Person;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Material;
import org.chancery.resolve.Resolution;

/**
 * One entry for each person, with the posts that documents tell of. Partitions are the countries that people serve.
 * Stateless, thread-safe.
 */
public final class PersonResolution implements Resolution<PersonTelling, JoinedPerson> {
    /** The partition of those whose country is not told. */
    public static final String NO_COUNTRY = "-";

    /** For the record, which makes one by its name. */
    public PersonResolution() {}

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Class<PersonTelling> materialType() {
        return PersonTelling.class;
    }

    @Override
    public Class<JoinedPerson> entryType() {
        return JoinedPerson.class;
    }

    @Override
    public boolean tells(PersonTelling material, ClaimId claim) {
        return material.claim().equals(claim);
    }

    @Override
    public JoinedPerson gist(JoinedPerson body) {
        return body.gist();
    }

    @Override
    public List<Link> links(JoinedPerson body) {
        return body.links();
    }

    @Override
    public List<Material<PersonTelling>> contribute(Filed filed) {
        List<Material<PersonTelling>> materials = new ArrayList<>();
        Map<String, String> countries = new HashMap<>();
        for (Person person : filed.extraction().people()) {
            if (person.country() != null) {
                countries.putIfAbsent(person.name(), person.country());
            }
        }
        for (Person person : filed.extraction().people()) {
            // The one who heads a ministry and a company is one person, though only the ministry tells of a country.
            String country = person.country() != null ? person.country() : countries.get(person.name());
            String language = filed.source().language();
            PostConcept concept =
                    person.post() == null ? null : PostConcepts.shelf().read(language, person.post(), person.body());
            materials.add(new Material<>(
                    country == null ? NO_COUNTRY : country,
                    new PersonTelling(
                            filed.claim(person),
                            filed.source().doc(),
                            language,
                            filed.source().published(),
                            person.name(),
                            person.post(),
                            concept == null ? null : concept.id(),
                            person.body(),
                            country,
                            person.former(),
                            person.evidence().getFirst(),
                            person.found().confidence())));
        }
        return materials;
    }

    @Override
    public List<Entry<JoinedPerson>> resolve(String partition, Stream<PersonTelling> materials, Judgements judgements) {
        return new PeopleGathering(partition, judgements).entries(materials);
    }
}
