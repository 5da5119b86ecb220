package org.chancery.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.identity.EngagementTelling.Attendee;
import org.chancery.record.Engagement;
import org.chancery.record.Person;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Material;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Source;
import org.jspecify.annotations.Nullable;

/**
 * One entry for each engagement of the world, however many documents in however many languages tell of it. Partitions are
 * years: that of the first day, else of publication. Stateless, thread-safe.
 */
public final class EngagementResolution implements Resolution<EngagementTelling, JoinedEngagement> {
    /** The partition of what has neither a date nor a day of publication. */
    public static final String UNDATED = "-";

    /** For the record, which makes one by its name. */
    public EngagementResolution() {}

    @Override
    public String kind() {
        return "engagement";
    }

    @Override
    public Class<EngagementTelling> materialType() {
        return EngagementTelling.class;
    }

    @Override
    public Class<JoinedEngagement> entryType() {
        return JoinedEngagement.class;
    }

    @Override
    public boolean tells(EngagementTelling material, ClaimId claim) {
        return material.claim().equals(claim);
    }

    @Override
    public JoinedEngagement gist(JoinedEngagement body) {
        return body.gist();
    }

    @Override
    public List<Link> links(JoinedEngagement body) {
        return body.links();
    }

    @Override
    public List<Material<EngagementTelling>> contribute(Filed filed) {
        List<Engagement> engagements = filed.extraction().engagements();
        if (engagements.isEmpty()) {
            return List.of();
        }
        long print = Fingerprint.of(filed.document().text());
        Map<String, String> countries = countries(filed.extraction().people());
        List<Material<EngagementTelling>> materials = new ArrayList<>();
        for (Engagement engagement : engagements) {
            EngagementTelling telling = telling(filed, engagement, print, countries);
            materials.add(new Material<>(partition(telling), telling));
        }
        return materials;
    }

    private static Map<String, String> countries(List<Person> people) {
        Map<String, String> countries = new HashMap<>();
        for (Person person : people) {
            if (person.country() != null) {
                countries.putIfAbsent(person.name(), person.country());
            }
        }
        return countries;
    }

    private static EngagementTelling telling(
            Filed filed, Engagement engagement, long print, Map<String, String> countries) {
        Source source = filed.source();
        KnownNames.Place place = KnownNames.shelf().place(engagement.place());
        List<Attendee> attendees = engagement.participants().stream()
                .map(name -> new Attendee(name, countries.get(name)))
                .toList();
        List<String> parties = engagement.parties().stream()
                .map(KnownNames.shelf()::side)
                .distinct()
                .toList();
        return new EngagementTelling(
                filed.claim(engagement),
                source.doc(),
                source.language(),
                source.published(),
                source.publisher(),
                print,
                engagement.type(),
                series(engagement.series()),
                engagement.ordinal(),
                engagement.start(),
                engagement.end(),
                engagement.place(),
                place == null ? null : place.country(),
                place == null ? null : place.city(),
                engagement.mode(),
                engagement.status(),
                parties,
                attendees,
                engagement.topics(),
                engagement.evidence(),
                engagement.found().confidence());
    }

    /** Series are named in one way by all packs, but for blanks and hyphens of names put together from a text. */
    private static @Nullable String series(@Nullable String series) {
        return series == null
                ? null
                : series.replace(" - ", "-").replace("G-20", "G20").replace("G-7", "G7");
    }

    private static String partition(EngagementTelling telling) {
        if (telling.start() != null) {
            return Integer.toString(telling.start().year());
        }
        return telling.published() == null
                ? UNDATED
                : Integer.toString(telling.published().getYear());
    }

    @Override
    public List<Entry<JoinedEngagement>> resolve(
            String partition, Stream<EngagementTelling> materials, Judgements judgements) {
        return new EngagementGathering(judgements).entries(materials);
    }

    /** The order in which tellings are told: by day of publication, those without one last. */
    static final Comparator<EngagementTelling> BY_PUBLICATION = Comparator.comparing(
                    EngagementTelling::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(EngagementTelling::claim);
}
