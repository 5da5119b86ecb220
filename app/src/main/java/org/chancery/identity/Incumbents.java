package org.chancery.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.identity.JoinedPerson.Tenure;
import org.chancery.resolve.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Who held a post when, by the tenures that the documents tell of: <i>Vietnam's minister of industry and trade in
 * November 2025</i>. Derived from the people of the record. Immutable, safe to share between threads.
 */
public final class Incumbents {
    /** A tenure says something of the time before and after it for so many days. */
    private static final int REACH = 400;

    /**
     * The answer, with how sure it is and why.
     *
     * @param person id of the person
     * @param name best form of the name
     * @param tenure what is known of the tenure
     * @param score 0 to 1
     * @param reason to be read by a person
     */
    public record Holder(String person, String name, Tenure tenure, double score, String reason) {}

    private record Held(Entry<JoinedPerson> person, Tenure tenure, PostConcept concept) {}

    private final Map<String, List<Held>> byCountryAndRank = new HashMap<>();

    private Incumbents() {}

    /** From the people of the record. */
    public static Incumbents of(Collection<Entry<JoinedPerson>> people) {
        Incumbents incumbents = new Incumbents();
        for (Entry<JoinedPerson> person : people) {
            for (Tenure tenure : person.body().posts()) {
                PostConcept concept = tenure.concept() == null ? null : PostConcept.ofId(tenure.concept());
                if (concept != null && concept.single() && tenure.first() != null && tenure.last() != null) {
                    incumbents
                            .byCountryAndRank
                            .computeIfAbsent(key(person.body().country(), concept.rank()), k -> new ArrayList<>())
                            .add(new Held(person, tenure, concept));
                }
            }
        }
        return incumbents;
    }

    private static String key(@Nullable String country, String rank) {
        return (country == null ? "-" : country) + " " + rank;
    }

    /**
     * Who held a post on a day; empty where no document tells, or where several are as likely.
     *
     * @param language of the title
     * @param post as worded
     * @param body told apart from the title, or null
     * @param country whom the holder serves, or null
     * @param day the time told
     */
    public Optional<Holder> holder(
            String language, String post, @Nullable String body, @Nullable String country, LocalDate day) {
        PostConcept concept = PostConcepts.shelf().read(language, post, body);
        if (concept == null || !concept.single()) {
            return Optional.empty();
        }
        List<Holder> holders = new ArrayList<>();
        for (Held held : byCountryAndRank.getOrDefault(key(country, concept.rank()), List.of())) {
            boolean same = held.concept.id().equals(concept.id());
            if (same || held.concept.agrees(concept)) {
                Holder holder = judge(held, same, day);
                if (holder != null) {
                    holders.add(holder);
                }
            }
        }
        holders.sort(Comparator.comparingDouble(Holder::score)
                .thenComparing(h -> h.tenure().tellings().size())
                .reversed()
                .thenComparing(Holder::person));
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        Holder best = holders.getFirst();
        boolean rival = holders.size() > 1
                && holders.get(1).score() > best.score() - 0.05
                && holders.get(1).tenure().tellings().size() * 3
                        > best.tenure().tellings().size();
        return rival ? Optional.empty() : Optional.of(best);
    }

    private static @Nullable Holder judge(Held held, boolean same, LocalDate day) {
        Tenure tenure = held.tenure;
        LocalDate first = tenure.first();
        LocalDate last = tenure.last();
        if (first == null || last == null) {
            return null;
        }
        long off = day.isBefore(first)
                ? ChronoUnit.DAYS.between(day, first)
                : Math.max(0, ChronoUnit.DAYS.between(last, day));
        if (off > REACH) {
            return null;
        }
        double score = (same ? 0.95 : 0.8) - 0.4 * off / REACH;
        String when = off == 0
                ? "told to hold it from " + first + " to " + last
                : "told to hold it " + (day.isBefore(first) ? "from " + first + " on" : "until " + last) + ", " + off
                        + " days off";
        String what = same ? tenure.concept() : tenure.concept() + ", which is near";
        return new Holder(
                held.person.id(),
                held.person.body().name(),
                tenure,
                Math.round(score * 100) / 100.0,
                what + ": " + when);
    }
}
