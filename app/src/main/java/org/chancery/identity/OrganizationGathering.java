package org.chancery.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Link.Verdict;
import org.chancery.resolve.PublicId;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the organisations of one partition: by the key that every language knows, else by name and country; a name that
 * is another's acronym joins it where one document tells both. All by look-up, nothing is compared with everything. One
 * partition, one thread.
 */
final class OrganizationGathering {
    private static final Comparator<OrganizationTelling> BY_PUBLICATION = Comparator.comparing(
                    OrganizationTelling::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(OrganizationTelling::claim);

    /** Tellings of one name. */
    private static final class Group {
        final String key;
        final @Nullable String country;
        final List<OrganizationTelling> tellings = new ArrayList<>();
        final List<Link> links = new ArrayList<>();

        Group(String key, @Nullable String country) {
            this.key = key;
            this.country = country;
        }

        ClaimId anchor() {
            return tellings.getFirst().claim();
        }

        void take(Group other, double score, String reason, String by) {
            links.addAll(other.links);
            links.add(new Link(anchor(), other.anchor(), Verdict.SAME, score, reason, by));
            tellings.addAll(other.tellings);
            tellings.sort(BY_PUBLICATION);
        }
    }

    private final Judgements judgements;

    OrganizationGathering(Judgements judgements) {
        this.judgements = judgements;
    }

    List<Entry<JoinedOrganization>> entries(Stream<OrganizationTelling> materials) {
        Map<String, Group> groups = new TreeMap<>();
        materials.sorted(BY_PUBLICATION).forEach(telling -> {
            String key = key(telling);
            String country = telling.concept() != null && !isMinistry(telling) ? null : telling.country();
            groups.computeIfAbsent(key + " " + country, k -> new Group(key, country))
                    .tellings
                    .add(telling);
        });
        withoutCountry(groups);
        acronyms(groups);
        List<Group> all = ruled(new ArrayList<>(groups.values()));
        return named(all);
    }

    private static boolean isMinistry(OrganizationTelling telling) {
        return telling.concept() != null && telling.concept().startsWith(OrganizationResolution.MINISTRY + "/");
    }

    private static String key(OrganizationTelling telling) {
        return telling.concept() != null ? "=" + telling.concept() : OrganizationResolution.bare(telling.name());
    }

    /** A name told without a country is that of the one country that has it. */
    private void withoutCountry(Map<String, Group> groups) {
        Map<String, List<Group>> byKey = new TreeMap<>();
        groups.values()
                .forEach(g ->
                        byKey.computeIfAbsent(g.key, k -> new ArrayList<>()).add(g));
        byKey.forEach((key, same) -> {
            Group bare = groups.get(key + " " + null);
            if (bare != null && same.size() == 2) {
                Group whole = same.get(0) == bare ? same.get(1) : same.get(0);
                if (allowed(whole, bare)) {
                    groups.remove(key + " " + null);
                    whole.take(bare, 0.9, "the same name, once without its country", Link.MACHINE);
                }
            } else if (bare != null && same.size() > 2) {
                Group first = same.get(0) == bare ? same.get(1) : same.get(0);
                bare.links.add(new Link(
                        first.anchor(),
                        bare.anchor(),
                        Verdict.UNSURE,
                        0.5,
                        "several countries have this name",
                        Link.MACHINE));
            }
        });
    }

    /** What one document tells to be the short form of a name is so in the others. */
    private void acronyms(Map<String, Group> groups) {
        Map<String, List<Group>> byAcronym = new HashMap<>();
        for (Group group : groups.values()) {
            Set<String> shorts = new LinkedHashSet<>();
            for (OrganizationTelling telling : group.tellings) {
                if (telling.acronym() != null) {
                    shorts.add(OrganizationResolution.bare(telling.acronym()));
                }
            }
            shorts.remove(group.key);
            shorts.forEach(
                    s -> byAcronym.computeIfAbsent(s, k -> new ArrayList<>()).add(group));
        }
        for (String name : List.copyOf(groups.keySet())) {
            Group shortForm = groups.get(name);
            List<Group> full = shortForm == null
                    ? List.of()
                    : byAcronym.getOrDefault(shortForm.key, List.of()).stream()
                            .filter(g -> groups.containsValue(g) && g != shortForm)
                            .filter(g -> g.country == null
                                    || shortForm.country == null
                                    || g.country.equals(shortForm.country))
                            .toList();
            if (shortForm == null || full.isEmpty()) {
                continue;
            }
            if (full.size() == 1 && allowed(full.getFirst(), shortForm)) {
                groups.remove(name);
                full.getFirst().take(shortForm, 0.92, "the acronym that another document writes out", Link.MACHINE);
            } else {
                shortForm.links.add(new Link(
                        full.getFirst().anchor(),
                        shortForm.anchor(),
                        Verdict.UNSURE,
                        0.5,
                        "several names have this acronym",
                        Link.MACHINE));
            }
        }
    }

    private boolean allowed(Group one, Group two) {
        return judgements.isEmpty()
                || one.tellings.stream()
                        .noneMatch(a -> two.tellings.stream()
                                .anyMatch(b -> judgements.says(Verdict.DIFFERENT, a.claim(), b.claim())));
    }

    /** What people ruled: one name of two organisations is parted, two names of one are joined. */
    private List<Group> ruled(List<Group> groups) {
        if (judgements.isEmpty()) {
            return groups;
        }
        for (Link ruling : judgements.all(Verdict.DIFFERENT)) {
            for (Group group : List.copyOf(groups)) {
                Set<ClaimId> claims = new HashSet<>();
                group.tellings.forEach(t -> claims.add(t.claim()));
                if (claims.contains(ruling.left()) && claims.contains(ruling.right())) {
                    Group other = new Group(group.key + "=" + ruling.right(), group.country);
                    String document = ruling.right().document();
                    other.tellings.addAll(group.tellings.stream()
                            .filter(t -> t.claim().document().equals(document)
                                    && !t.claim().equals(ruling.left()))
                            .toList());
                    group.tellings.removeAll(other.tellings);
                    groups.add(other);
                }
            }
        }
        for (Link ruling : judgements.all(Verdict.SAME)) {
            Group left = holding(groups, ruling.left());
            Group right = holding(groups, ruling.right());
            if (left != null && right != null && left != right && allowed(left, right)) {
                left.take(right, 1, ruling.reason(), ruling.by());
                groups.remove(right);
            }
        }
        return groups;
    }

    private static @Nullable Group holding(List<Group> groups, ClaimId claim) {
        for (Group group : groups) {
            if (group.tellings.stream().anyMatch(t -> t.claim().equals(claim))) {
                return group;
            }
        }
        return null;
    }

    // ---- entries

    private static List<Entry<JoinedOrganization>> named(List<Group> groups) {
        groups.sort(Comparator.comparing((Group g) -> g.tellings.getFirst(), BY_PUBLICATION));
        Set<String> taken = new HashSet<>();
        Map<Group, String> ids = new HashMap<>();
        for (Group group : groups) {
            String slug = slug(group);
            String id = taken.add(slug)
                    ? slug
                    : slug + "-" + PublicId.of("organization " + group.anchor()).substring(0, 6);
            taken.add(id);
            ids.put(group, id);
        }
        List<Entry<JoinedOrganization>> entries = new ArrayList<>();
        for (Group group : groups) {
            entries.add(entry(group, Objects.requireNonNull(ids.get(group)), taken));
        }
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    private static String slug(Group group) {
        String concept = group.tellings.getFirst().concept();
        String name = concept == null ? most(group, OrganizationTelling::name, "") : concept;
        String words = String.join("-", Folding.words(name));
        return group.country == null ? words : words + "-" + group.country.toLowerCase(Locale.ROOT);
    }

    private static Entry<JoinedOrganization> entry(Group group, String id, Set<String> taken) {
        List<OrganizationTelling> tellings = group.tellings;
        Map<String, Integer> counts = new TreeMap<>();
        tellings.forEach(t -> counts.merge(t.name(), 1, Integer::sum));
        List<String> names = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        List<String> aliases = new ArrayList<>();
        for (String name : names) {
            String words = String.join("-", Folding.words(name));
            String slug = group.country == null ? words : words + "-" + group.country.toLowerCase(Locale.ROOT);
            if (taken.add(slug)) {
                aliases.add(slug);
            }
        }
        Map<OrganizationKind, Integer> kinds = new EnumMap<>(OrganizationKind.class);
        tellings.forEach(t -> kinds.merge(t.kind(), 1, Integer::sum));
        OrganizationKind kind = kinds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        String acronym = most(group, OrganizationTelling::acronym, "");
        String country = group.country != null ? group.country : most(group, OrganizationTelling::country, "");
        List<LocalDate> days = tellings.stream()
                .map(OrganizationTelling::published)
                .filter(Objects::nonNull)
                .toList();
        List<Link> links = new ArrayList<>(group.links);
        Set<String> seen = new HashSet<>(Set.of(tellings.getFirst().name()));
        for (OrganizationTelling telling : tellings) {
            if (seen.add(telling.name())) {
                String reason = telling.concept() == null
                        ? "the same name written otherwise"
                        : "both names of " + telling.concept() + " on the shelf";
                links.add(new Link(group.anchor(), telling.claim(), Verdict.SAME, 0.95, reason, Link.MACHINE));
            }
        }
        String full =
                names.stream().filter(name -> !name.equals(acronym)).findFirst().orElse(names.getFirst());
        JoinedOrganization body = new JoinedOrganization(
                full,
                names,
                acronym.isEmpty() ? null : acronym,
                kind,
                country.isEmpty() ? null : country,
                tellings.getFirst().concept(),
                (int) tellings.stream()
                        .map(t -> t.claim().document())
                        .distinct()
                        .count(),
                tellings.stream()
                        .map(t -> new JoinedOrganization.Told(t.claim(), t.doc(), t.published(), t.evidence()))
                        .toList(),
                links);
        boolean named = acronym.isEmpty() || acronym.equals(body.name());
        return new Entry<>(
                id,
                named ? body.name() : body.name() + " (" + acronym + ")",
                country.isEmpty() ? List.of() : List.of(country),
                days.isEmpty() ? null : PartialDate.of(days.getFirst()),
                days.isEmpty() ? null : PartialDate.of(days.getLast()),
                "",
                tellings.stream().map(OrganizationTelling::claim).sorted().toList(),
                aliases,
                body);
    }

    private interface Field {
        @Nullable
        String of(OrganizationTelling telling);
    }

    private static String most(Group group, Field field, String otherwise) {
        Map<String, Integer> counts = new TreeMap<>();
        for (OrganizationTelling telling : group.tellings) {
            String value = field.of(telling);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
