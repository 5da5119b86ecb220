package org.chancery.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.chancery.identity.JoinedPerson.Tenure;
import org.chancery.identity.JoinedPerson.Told;
import org.chancery.identity.PeopleGathering.Gathered;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.chancery.resolve.PublicId;
import org.jspecify.annotations.Nullable;

/** Makes entries of gathered people: names, readable ids, tenures, and who held a post before and after whom. */
final class PeopleSummary {
    private final String partition;

    PeopleSummary(String partition) {
        this.partition = partition;
    }

    private static final class Draft {
        final List<PersonTelling> tellings;
        final Gathered gathered;
        final String name;
        final List<String> names;
        String id = "";
        final List<String> aliases = new ArrayList<>();
        List<Tenure> posts = List.of();

        Draft(Gathered gathered) {
            this.gathered = gathered;
            this.tellings =
                    gathered.tellings().sorted(PeopleGathering.BY_PUBLICATION).toList();
            List<PersonName> forms =
                    tellings.stream().map(t -> PersonName.of(t.name())).toList();
            this.name = NameForms.best(forms);
            Map<String, Integer> counts = new TreeMap<>();
            tellings.forEach(t -> counts.merge(t.name(), 1, Integer::sum));
            this.names = counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    List<Entry<JoinedPerson>> entries(List<Gathered> people) {
        List<Draft> drafts = new ArrayList<>();
        people.forEach(person -> drafts.add(new Draft(person)));
        drafts.sort(Comparator.comparing(d -> d.tellings.getFirst(), PeopleGathering.BY_PUBLICATION));
        name(drafts);
        drafts.forEach(draft -> draft.posts = tenures(draft.tellings));
        succession(drafts);
        List<Entry<JoinedPerson>> entries = new ArrayList<>();
        drafts.forEach(draft -> entries.add(entry(draft)));
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    // ---- ids

    /** Who was told of first has the plain name as id; another of the same name adds letters of its first claim. */
    private void name(List<Draft> drafts) {
        Set<String> taken = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            String slug = slug(draft.name);
            draft.id = taken.add(slug)
                    ? slug
                    : slug + "-"
                            + PublicId.of("person " + draft.tellings.getFirst().claim())
                                    .substring(0, 6);
            taken.add(draft.id);
        }
        for (Draft draft : drafts) {
            for (String form : draft.names) {
                String slug = slug(form);
                if (taken.add(slug)) {
                    draft.aliases.add(slug);
                }
            }
        }
    }

    private String slug(String name) {
        String words = String.join("-", Folding.words(name));
        return partition.equals(PersonResolution.NO_COUNTRY) ? words : words + "-" + partition.toLowerCase(Locale.ROOT);
    }

    // ---- tenures

    private static List<Tenure> tenures(List<PersonTelling> tellings) {
        Map<String, List<PersonTelling>> byPost = new LinkedHashMap<>();
        for (PersonTelling telling : tellings) {
            if (telling.post() != null) {
                byPost.computeIfAbsent(key(telling), k -> new ArrayList<>()).add(telling);
            }
        }
        joinShort(byPost);
        return byPost.values().stream().map(PeopleSummary::tenure).toList();
    }

    private static String key(PersonTelling telling) {
        if (telling.concept() != null) {
            return telling.concept();
        }
        String body = telling.body() == null ? "" : "@" + KnownNames.key(telling.body());
        return KnownNames.key(Objects.requireNonNull(telling.post())) + body;
    }

    /** <i>Menteri</i> alone is the minister's post that the person is told to hold elsewhere, where it is one. */
    private static void joinShort(Map<String, List<PersonTelling>> byPost) {
        for (String post : List.copyOf(byPost.keySet())) {
            List<String> fuller = byPost.keySet().stream()
                    .filter(other ->
                            !other.equals(post) && (other.startsWith(post + "/") || other.startsWith(post + "@")))
                    .toList();
            if (fuller.size() == 1) {
                List<PersonTelling> all = Objects.requireNonNull(byPost.get(fuller.getFirst()));
                all.addAll(Objects.requireNonNull(byPost.remove(post)));
                all.sort(PeopleGathering.BY_PUBLICATION);
            }
        }
    }

    private static Tenure tenure(List<PersonTelling> tellings) {
        LocalDate first = null;
        LocalDate last = null;
        LocalDate former = null;
        for (PersonTelling telling : tellings) {
            LocalDate day = telling.published();
            if (day == null) {
                continue;
            }
            if (telling.former()) {
                former = former == null ? day : former;
            } else {
                first = first == null ? day : first;
                last = day;
            }
        }
        String concept = tellings.stream()
                .map(PersonTelling::concept)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        return new Tenure(
                Objects.requireNonNull(most(tellings, PersonTelling::post)),
                concept,
                most(tellings, PersonTelling::body),
                first,
                last,
                former,
                null,
                null,
                List.of(),
                tellings.stream()
                        .map(t -> new Told(t.claim(), t.doc(), t.published(), t.former(), t.evidence()))
                        .toList());
    }

    /** What most tellings have, the first of equals; null where none has any. */
    private static @Nullable String most(
            List<PersonTelling> tellings, Function<PersonTelling, @Nullable String> property) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PersonTelling telling : tellings) {
            String value = property.apply(telling);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        String best = null;
        int top = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > top) {
                best = count.getKey();
                top = count.getValue();
            }
        }
        return best;
    }

    // ---- who before whom

    private record Held(Draft person, int post, Tenure tenure) {
        LocalDate first() {
            return Objects.requireNonNull(tenure.first());
        }

        LocalDate last() {
            return Objects.requireNonNull(tenure.last());
        }

        boolean meets(Held other) {
            return !first().isAfter(other.last()) && !other.first().isAfter(last());
        }

        private static boolean isWithin(@Nullable LocalDate day, Held other) {
            return day != null && !day.isBefore(other.first()) && !day.isAfter(other.last());
        }

        /** Tellings as held within the time of the other. */
        long within(Held other) {
            return tenure.tellings().stream()
                    .filter(t -> !t.former() && isWithin(t.published(), other))
                    .count();
        }
    }

    private void succession(List<Draft> drafts) {
        Map<String, List<Held>> byPost = new HashMap<>();
        for (Draft draft : drafts) {
            for (int i = 0; i < draft.posts.size(); i++) {
                Tenure tenure = draft.posts.get(i);
                String concept = tenure.concept();
                boolean whose =
                        !partition.equals(PersonResolution.NO_COUNTRY) || concept != null && concept.contains("@");
                if (concept != null
                        && whose
                        && tenure.first() != null
                        && PostConcept.ofId(concept).single()) {
                    byPost.computeIfAbsent(concept, c -> new ArrayList<>()).add(new Held(draft, i, tenure));
                }
            }
        }
        for (List<Held> holders : byPost.values()) {
            holders.sort(
                    Comparator.comparing(Held::first).thenComparing(Held::last).thenComparing(h -> h.person.id));
            for (int i = 0; i < holders.size(); i++) {
                order(holders, i);
            }
        }
    }

    private static void order(List<Held> holders, int at) {
        Held held = holders.get(at);
        List<String> contested = new ArrayList<>();
        String before = null;
        String after = null;
        for (int i = 0; i < holders.size(); i++) {
            Held other = holders.get(i);
            if (i == at) {
                continue;
            }
            if (held.meets(other)) {
                contested.add(other.person.id);
            } else if (i < at) {
                before = other.person.id;
            } else if (after == null) {
                after = other.person.id;
            }
        }
        Tenure t = held.tenure;
        List<Tenure> posts = new ArrayList<>(held.person.posts);
        posts.set(
                held.post,
                new Tenure(
                        t.post(),
                        t.concept(),
                        t.body(),
                        t.first(),
                        t.last(),
                        t.former(),
                        before,
                        after,
                        contested,
                        t.tellings()));
        held.person.posts = posts;
    }

    // ---- the entry

    private Entry<JoinedPerson> entry(Draft draft) {
        List<PersonTelling> tellings = draft.tellings;
        String country = partition.equals(PersonResolution.NO_COUNTRY) ? null : partition;
        List<LocalDate> days = tellings.stream()
                .map(PersonTelling::published)
                .filter(Objects::nonNull)
                .toList();
        Tenure main = draft.posts.stream()
                .max(Comparator.comparingInt(t -> t.tellings().size()))
                .orElse(null);
        return new Entry<>(
                draft.id,
                draft.name + (main == null ? "" : ", " + main.post() + (main.body() == null ? "" : ", " + main.body())),
                country == null ? List.of() : List.of(country),
                days.isEmpty() ? null : PartialDate.of(days.getFirst()),
                days.isEmpty() ? null : PartialDate.of(days.getLast()),
                "",
                tellings.stream().map(PersonTelling::claim).sorted().toList(),
                draft.aliases,
                new JoinedPerson(
                        draft.name,
                        draft.names,
                        country,
                        draft.posts,
                        (int) tellings.stream()
                                .map(t -> t.claim().document())
                                .distinct()
                                .count(),
                        draft.gathered.links));
    }
}
