package org.chancery.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.JoinedPerson;
import org.chancery.identity.PersonTelling;
import org.chancery.resolve.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A person to be named and linked to.
 *
 * @param id of the entry; empty where the name is not known to be of an entry
 * @param name the best form
 * @param post held last as far as is told, in words; empty where none is told
 * @param country whom the person serves, or null
 */
public record PersonRef(
        String id, String name, String post, @Nullable String country) {

    /** Documents tell of a meeting some days later, and of posts some months before. */
    private static final int TOLD_AFTER = 14;

    private static final int TOLD_BEFORE = 180;

    /** A person of the record, in the post told last. */
    static PersonRef of(Entry<JoinedPerson> entry, Wording words) {
        JoinedPerson.Tenure last = last(entry.body());
        return new PersonRef(
                entry.id(),
                entry.body().name(),
                last == null ? "" : Naming.post(last, words),
                entry.body().country());
    }

    /** The post told last, or null. */
    static JoinedPerson.@Nullable Tenure last(JoinedPerson person) {
        JoinedPerson.Tenure last = null;
        for (JoinedPerson.Tenure tenure : person.posts()) {
            if (last == null || day(tenure).compareTo(day(last)) >= 0) {
                last = tenure;
            }
        }
        return last;
    }

    /** The post that most of some documents tell somebody to hold, or null where none of them tells one. */
    static JoinedPerson.@Nullable Tenure toldIn(JoinedPerson person, Set<String> documents) {
        JoinedPerson.Tenure best = null;
        long most = 0;
        for (JoinedPerson.Tenure tenure : person.posts()) {
            long times = tenure.tellings().stream()
                    .filter(telling -> !telling.former()
                            && documents.contains(telling.claim().document()))
                    .count();
            if (times > most) {
                most = times;
                best = tenure;
            }
        }
        return best;
    }

    /**
     * The post in which most of some tellings name somebody, of equals the one told about a day and the highest; null where
     * none names a post.
     */
    static JoinedPerson.@Nullable Tenure toldAs(JoinedPerson person, List<PersonTelling> told, LocalDate day) {
        Map<JoinedPerson.Tenure, Long> times = new LinkedHashMap<>();
        for (JoinedPerson.Tenure tenure : person.posts()) {
            long count = told.stream()
                    .filter(one -> !one.former() && person.names().contains(one.name()) && isOf(one, tenure))
                    .count();
            if (count > 0) {
                times.put(tenure, count);
            }
        }
        return times.keySet().stream()
                .min(Comparator.comparingLong((JoinedPerson.Tenure tenure) -> -times.getOrDefault(tenure, 0L))
                        .thenComparing(tenure -> !isAbout(tenure, day))
                        .thenComparingInt(tenure -> PostNames.rank(tenure.concept()))
                        .thenComparing(PersonRef::day, Comparator.reverseOrder()))
                .orElse(null);
    }

    private static boolean isOf(PersonTelling told, JoinedPerson.Tenure tenure) {
        return told.concept() != null
                ? told.concept().equals(tenure.concept())
                : told.post() != null && told.post().equalsIgnoreCase(tenure.post());
    }

    /**
     * The highest post that somebody was told to hold about a day, or null where none was: what the present one is says
     * little of a meeting of years ago.
     */
    static JoinedPerson.@Nullable Tenure heldAbout(JoinedPerson person, LocalDate day) {
        return person.posts().stream()
                .filter(tenure -> isAbout(tenure, day))
                .min(Comparator.comparingInt((JoinedPerson.Tenure tenure) -> PostNames.rank(tenure.concept()))
                        .thenComparing(PersonRef::day, Comparator.reverseOrder()))
                .orElse(null);
    }

    private static boolean isAbout(JoinedPerson.Tenure tenure, LocalDate day) {
        LocalDate first = tenure.first();
        LocalDate last = tenure.last();
        return first != null
                && last != null
                && !first.minusDays(TOLD_AFTER).isAfter(day)
                && !last.plusDays(TOLD_BEFORE).isBefore(day);
    }

    private static LocalDate day(JoinedPerson.Tenure tenure) {
        LocalDate day = tenure.last();
        return day == null ? LocalDate.MIN : day;
    }

    /** A name alone. */
    static PersonRef named(String name) {
        return new PersonRef("", name, "", null);
    }
}
