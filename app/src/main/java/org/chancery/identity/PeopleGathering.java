package org.chancery.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Link.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the people of one country. Tellings of one name make a form; forms are taken the fullest first, and each joins
 * the person that its name and its posts fit, or is a person of its own. Only people who share an uncommon part of the
 * name, the beginning of one, or a post that one person holds are compared, and of those a fixed number. One partition,
 * one thread.
 */
final class PeopleGathering {
    private static final int MOST_CANDIDATES = 64;
    private static final int MOST_FORMS = 8;
    private static final int MOST_UNSURE = 3;
    /** Two tellings of one name with so many years between them and none within are of two people. */
    private static final int YEARS_APART = 30;
    /** A surname with a post is that of the holder if the two tellings are at most so many days apart. */
    private static final int DAYS_OF_OFFICE = 900;

    static final Comparator<PersonTelling> BY_PUBLICATION = Comparator.comparing(
                    PersonTelling::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PersonTelling::claim);

    /** All tellings of one name. */
    static final class Form {
        final String key;
        final PersonName name;
        final List<PersonTelling> tellings = new ArrayList<>();
        final Set<String> concepts = new LinkedHashSet<>();

        Form(String key, PersonName name) {
            this.key = key;
            this.name = name;
        }

        void add(PersonTelling telling) {
            tellings.add(telling);
            if (telling.concept() != null) {
                concepts.add(telling.concept());
            }
        }

        boolean isSingle() {
            return name.parts().size() == 1;
        }

        int weight() {
            return name.isVague() ? 0 : Math.min(3, name.parts().size());
        }
    }

    /** One person while the forms are gathered. */
    static final class Gathered {
        final int number;
        final List<Form> forms = new ArrayList<>();
        final List<Link> links = new ArrayList<>();

        Gathered(int number) {
            this.number = number;
        }

        Stream<PersonTelling> tellings() {
            return forms.stream().flatMap(f -> f.tellings.stream());
        }
    }

    private record Choice(Gathered person, Form by, double score, boolean sure, String reason) {}

    private final String partition;
    private final Judgements judgements;
    private final List<Gathered> people = new ArrayList<>();
    private final Map<String, List<Gathered>> byKey = new HashMap<>();
    private final Map<ClaimId, Gathered> byClaim = new HashMap<>();
    private long comparisons;

    PeopleGathering(String partition, Judgements judgements) {
        this.partition = partition;
        this.judgements = judgements;
    }

    /** How many pairs of names were compared. */
    long comparisons() {
        return comparisons;
    }

    List<Entry<JoinedPerson>> entries(Stream<PersonTelling> materials) {
        List<Form> forms = forms(materials.sorted(BY_PUBLICATION).toList());
        forms.sort(Comparator.<Form>comparingInt(f -> -f.weight())
                .thenComparingInt(f -> -f.tellings.size())
                .thenComparing(f -> f.key));
        forms.forEach(this::place);
        return new PeopleSummary(partition).entries(people);
    }

    // ---- forms: tellings of one name

    private List<Form> forms(List<PersonTelling> tellings) {
        Map<String, Form> byName = new TreeMap<>();
        for (PersonTelling telling : tellings) {
            PersonName name = PersonName.of(telling.name());
            // A name that half a country bears: Kim the minister and Kim the general are two until more is told.
            String key = !name.isVague() ? name.joined() : name.joined() + "|" + telling.concept();
            byName.computeIfAbsent(key, k -> new Form(k, name)).add(telling);
        }
        List<Form> forms = new ArrayList<>();
        for (Form form : byName.values()) {
            List<Form> parts = byRuling(form);
            parts.forEach(part -> forms.addAll(byTime(part)));
        }
        return forms;
    }

    private static List<Form> byTime(Form form) {
        List<Form> parts = new ArrayList<>();
        LocalDate last = null;
        for (PersonTelling telling : form.tellings) {
            LocalDate day = telling.published();
            boolean far = last != null && day != null && ChronoUnit.YEARS.between(last, day) >= YEARS_APART;
            if (parts.isEmpty() || far) {
                parts.add(new Form(form.key + "~" + parts.size(), form.name));
            }
            parts.getLast().add(telling);
            last = day == null ? last : day;
        }
        return parts;
    }

    /** Two claims of one name that a person ruled apart: what tells of the second one's post or document goes with it. */
    private List<Form> byRuling(Form form) {
        for (Link ruling : judgements.all(Verdict.DIFFERENT)) {
            PersonTelling left = claimed(form, ruling.left());
            PersonTelling right = claimed(form, ruling.right());
            if (left == null || right == null) {
                continue;
            }
            Form one = new Form(form.key + "=" + left.claim(), form.name);
            Form two = new Form(form.key + "=" + right.claim(), form.name);
            for (PersonTelling telling : form.tellings) {
                boolean document =
                        telling.claim().document().equals(right.claim().document());
                boolean post = telling.concept() != null
                        && telling.concept().equals(right.concept())
                        && !telling.concept().equals(left.concept());
                (telling != left && (document || post) ? two : one).add(telling);
            }
            List<Form> parts = new ArrayList<>(byRuling(one));
            parts.addAll(byRuling(two));
            return parts;
        }
        return List.of(form);
    }

    private static @Nullable PersonTelling claimed(Form form, ClaimId claim) {
        for (PersonTelling telling : form.tellings) {
            if (telling.claim().equals(claim)) {
                return telling;
            }
        }
        return null;
    }

    // ---- people: forms of one

    private void place(Form form) {
        Gathered home = ruled(form);
        List<Choice> choices = new ArrayList<>();
        for (Gathered candidate : candidates(form)) {
            Choice choice = candidate == home || !allowed(candidate, form) ? null : compare(candidate, form);
            if (choice != null) {
                choices.add(choice);
            }
        }
        choices.sort(Comparator.<Choice>comparingDouble(c -> -c.score).thenComparing(c -> c.person.number));
        if (home == null && !choices.isEmpty()) {
            Choice best = choices.getFirst();
            boolean rival =
                    choices.size() > 1 && choices.get(1).score > best.score - 0.03 && (form.isSingle() || !best.sure);
            if (best.sure && !rival) {
                home = best.person;
                choices.removeFirst();
                home.links.add(link(best, form, Verdict.SAME));
            }
        }
        if (home == null) {
            home = new Gathered(people.size());
            people.add(home);
        }
        for (Choice choice : choices.subList(0, Math.min(MOST_UNSURE, choices.size()))) {
            home.links.add(link(choice, form, Verdict.UNSURE));
        }
        home.forms.add(form);
        variants(home, form);
        for (PersonTelling telling : form.tellings) {
            byClaim.put(telling.claim(), home);
        }
        for (String key : keys(form)) {
            List<Gathered> there = byKey.computeIfAbsent(key, k -> new ArrayList<>(2));
            if (!there.contains(home)) {
                there.add(home);
            }
        }
    }

    private static Link link(Choice choice, Form form, Verdict verdict) {
        return new Link(
                choice.by.tellings.getFirst().claim(),
                form.tellings.getFirst().claim(),
                verdict,
                choice.score,
                choice.reason,
                Link.MACHINE);
    }

    /** One link for each further writing or post of a name, so that each has its reason. */
    private static void variants(Gathered home, Form form) {
        PersonTelling anchor = form.tellings.getFirst();
        Set<String> seen = new HashSet<>(Set.of(anchor.name() + "|" + anchor.concept()));
        for (PersonTelling telling : form.tellings) {
            if (seen.add(telling.name() + "|" + telling.concept())) {
                boolean written = telling.name().equals(anchor.name());
                String reason = written
                        ? "the same name in the same country"
                        : "the same name written otherwise: " + anchor.name() + ", " + telling.name();
                home.links.add(new Link(
                        anchor.claim(), telling.claim(), Verdict.SAME, written ? 0.97 : 0.95, reason, Link.MACHINE));
            }
        }
    }

    private @Nullable Gathered ruled(Form form) {
        Gathered home = null;
        if (!judgements.isEmpty()) {
            Set<ClaimId> claims = new HashSet<>();
            form.tellings.forEach(t -> claims.add(t.claim()));
            for (Link ruling : judgements.all(Verdict.SAME)) {
                ClaimId other = claims.contains(ruling.left())
                        ? ruling.right()
                        : claims.contains(ruling.right()) ? ruling.left() : null;
                Gathered there = other == null ? null : byClaim.get(other);
                if (home == null && there != null && allowed(there, form)) {
                    home = there;
                }
            }
        }
        return home;
    }

    private boolean allowed(Gathered person, Form form) {
        if (judgements.isEmpty()) {
            return true;
        }
        for (Link ruling : judgements.all(Verdict.DIFFERENT)) {
            boolean across = claimed(form, ruling.left()) != null && byClaim.get(ruling.right()) == person
                    || claimed(form, ruling.right()) != null && byClaim.get(ruling.left()) == person;
            if (across) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Choice compare(Gathered person, Form form) {
        Form by = null;
        double likeness = 0;
        for (Form known : person.forms.subList(0, Math.min(MOST_FORMS, person.forms.size()))) {
            comparisons++;
            double like = known.name.likeness(form.name);
            if (like > likeness) {
                likeness = like;
                by = known;
            }
        }
        if (by == null || likeness < 0.3 || lifetimeApart(person, form)) {
            return null;
        }
        String post = sharedPost(person, form);
        boolean holder = post != null && PostConcept.ofId(post).single() && near(person, form, post);
        boolean full = form.name.parts().size() > 1 && by.name.parts().size() > 1;
        boolean profession = professionsDiffer(person, form);
        String names = by.name.written() + ", " + form.name.written();
        boolean another = by.name.namesAnother(form.name);
        if (another && post == null) {
            return new Choice(person, by, 0.5, false, "one name within the other: " + names);
        }
        if (likeness >= 0.9 && full && !profession) {
            return new Choice(person, by, Math.min(0.95, likeness), true, "the parts of one name: " + names);
        }
        if (likeness >= PersonName.LIKELY && post != null) {
            double score = (full ? 0.9 : 0.85) + (holder ? 0.03 : 0);
            return new Choice(person, by, score, true, "names alike and the same post, " + post + ": " + names);
        }
        if (likeness >= 0.85 && full && !profession) {
            return new Choice(person, by, 0.75, true, "names alike but for a letter: " + names);
        }
        if (holder && likeness >= (full ? 0.55 : 0.35)) {
            return new Choice(
                    person, by, 0.72, true, "part of the name, and the one who holds the post, " + post + ": " + names);
        }
        if (likeness >= PersonName.LIKELY && form.isSingle() && form.concepts.isEmpty()) {
            return new Choice(person, by, 0.7, true, "the only one of that name so far: " + names);
        }
        return likeness >= PersonName.LIKELY
                ? new Choice(person, by, 0.5, false, "names alike, posts not: " + names)
                : null;
    }

    /** Whether all tellings of the one are decades before all of the other. */
    private static boolean lifetimeApart(Gathered person, Form form) {
        LocalDate formFirst = day(form, true);
        LocalDate formLast = day(form, false);
        if (formFirst == null || formLast == null) {
            return false;
        }
        for (Form known : person.forms) {
            LocalDate first = day(known, true);
            LocalDate last = day(known, false);
            boolean near = first == null
                    || last == null
                    || ChronoUnit.YEARS.between(last, formFirst) < YEARS_APART
                            && ChronoUnit.YEARS.between(formLast, first) < YEARS_APART;
            if (near) {
                return false;
            }
        }
        return true;
    }

    /** The first or the last day of publication among a form's tellings, or null. */
    private static @Nullable LocalDate day(Form form, boolean first) {
        LocalDate day = null;
        for (PersonTelling telling : form.tellings) {
            if (telling.published() != null) {
                day = first && day != null ? day : telling.published();
            }
        }
        return day;
    }

    private static @Nullable String sharedPost(Gathered person, Form form) {
        for (Form known : person.forms) {
            for (String one : known.concepts) {
                for (String two : form.concepts) {
                    if (one.equals(two)) {
                        return one;
                    }
                }
            }
        }
        for (Form known : person.forms) {
            for (String one : known.concepts) {
                for (String two : form.concepts) {
                    if (PostConcept.ofId(one).agrees(PostConcept.ofId(two))) {
                        return two.length() > one.length() ? two : one;
                    }
                }
            }
        }
        return null;
    }

    /** Whether both are told to hold the post at about the same time. */
    private static boolean near(Gathered person, Form form, String post) {
        return person.tellings()
                .filter(t -> post.equals(t.concept()) && t.published() != null)
                .anyMatch(t -> form.tellings.stream()
                        .limit(MOST_FORMS)
                        .anyMatch(u -> u.published() != null
                                && Math.abs(ChronoUnit.DAYS.between(t.published(), u.published())) <= DAYS_OF_OFFICE));
    }

    /** A player and a minister of one name are two. */
    private static boolean professionsDiffer(Gathered person, Form form) {
        Set<String> one = new HashSet<>();
        person.forms.forEach(
                f -> f.concepts.forEach(c -> one.add(PostConcept.ofId(c).of())));
        Set<String> two = new HashSet<>();
        form.concepts.forEach(c -> two.add(PostConcept.ofId(c).of()));
        return !one.isEmpty() && !two.isEmpty() && (one.equals(Set.of("person")) != two.equals(Set.of("person")));
    }

    private List<Gathered> candidates(Form form) {
        Set<Gathered> candidates = new LinkedHashSet<>();
        for (String key : keys(form)) {
            for (Gathered there : byKey.getOrDefault(key, List.of())) {
                if (candidates.size() < MOST_CANDIDATES) {
                    candidates.add(there);
                }
            }
        }
        return new ArrayList<>(candidates);
    }

    /** The uncommon parts of a name, their beginnings, the whole, and the posts that only one person holds. */
    private static List<String> keys(Form form) {
        Map<String, Boolean> keys = new LinkedHashMap<>();
        keys.put("=" + form.name.joined(), true);
        for (String part : form.name.parts()) {
            if (!PersonName.isCommon(part)) {
                keys.put(part, true);
            }
        }
        for (String concept : form.concepts) {
            if (PostConcept.ofId(concept).single()) {
                keys.put("@" + concept, true);
            }
        }
        for (String part : form.name.parts()) {
            if (!PersonName.isCommon(part) && part.length() >= 5) {
                keys.put(part.substring(0, 4) + "…", true);
            }
        }
        return List.copyOf(keys.keySet());
    }
}
