package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.brief.Notes.Words;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedPerson;
import org.chancery.identity.JoinedPerson.Tenure;
import org.chancery.identity.PersonResolution;
import org.chancery.matter.Step;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.chancery.store.RecordStore.Head;
import org.chancery.view.EntryKind;
import org.chancery.view.Naming;
import org.jspecify.annotations.Nullable;

/** Who the people are that meetings and acts name, in what posts, and when they were met. One thread. */
final class People {
    private static final PersonResolution PEOPLE = new PersonResolution();
    /** So many names are looked up: those of the meetings shown and of those who spoke most often. */
    private static final int NAMES = 60;

    private static final int HEADS = 400;

    private final Setting setting;
    private final Map<String, Entry<JoinedPerson>> byName = new HashMap<>();
    private final Map<String, List<Head>> heads = new HashMap<>();
    private final Set<String> loaded = new HashSet<>();
    private int asked;
    /** For which side those speak whose own country is not told. */
    private final Map<String, String> speaksFor = new HashMap<>();

    People(Setting setting) {
        this.setting = setting;
    }

    /**
     * Looks a name up among the people of whom a document tells, as they were known on the day. Who is told of everywhere
     * has a long entry, so that it is read for a name that is wanted, and once.
     */
    private void look(String name, String document) {
        if (byName.containsKey(name) || asked++ >= NAMES) {
            return;
        }
        for (Head head : heads.computeIfAbsent(document, id -> setting.record().headsOf(id, HEADS))) {
            boolean isOfName = head.kind().equals(EntryKind.PERSON.kind())
                    && (" " + head.title().replaceAll("[,(]", " ") + " ").contains(" " + name + " ");
            if (isOfName && loaded.add(head.id())) {
                setting.record()
                        .entry(head.kind(), head.id())
                        .map(row -> setting.known().entries(List.of(row), PEOPLE))
                        .ifPresent(people -> people.forEach(this::add));
            }
        }
    }

    private void add(Entry<JoinedPerson> person) {
        byName.putIfAbsent(person.body().name(), person);
        person.body().names().forEach(name -> byName.putIfAbsent(name, person));
    }

    /** The best form of a name. */
    String name(String name) {
        Entry<JoinedPerson> person = byName.get(name);
        return person == null ? name : person.body().name();
    }

    /** Of which of both sides somebody is; empty where it is of neither or not told. */
    String side(String name) {
        Entry<JoinedPerson> person = byName.get(name);
        String country = person == null ? null : person.body().country();
        return country != null
                        && (country.equals(setting.question().we())
                                || country.equals(setting.question().they()))
                ? country
                : speaksFor.getOrDefault(name, "");
    }

    /** "Tran Van An (Minister of Industry and Trade)": the post told last. */
    String withPost(String name) {
        Tenure post = post(name);
        return post == null ? name(name) : name(name) + " (" + Naming.post(post, setting.words()) + ")";
    }

    private @Nullable Tenure post(String name) {
        Entry<JoinedPerson> person = byName.get(name);
        return person == null ? null : post(person.body());
    }

    /** The post that the latest document tells as held. */
    private static @Nullable Tenure post(JoinedPerson person) {
        return person.posts().stream()
                .filter(tenure -> tenure.former() == null || !isOver(tenure))
                .max(Comparator.comparing(Tenure::last, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .orElse(null);
    }

    private static boolean isOver(Tenure tenure) {
        LocalDate former = tenure.former();
        LocalDate last = tenure.last();
        return former != null && (last == null || !former.isBefore(last));
    }

    /** Learns who speaks for whom, and who the people are, from meetings and matters of both sides. */
    void learn(List<Entry<JoinedEngagement>> meetings, List<SeenMatter> matters) {
        for (SeenMatter matter : matters) {
            for (Step step : matter.entry().body().steps()) {
                if (step.by().size() == 1) {
                    step.byPeople()
                            .forEach(name ->
                                    speaksFor.putIfAbsent(name, step.by().getFirst()));
                }
            }
        }
        for (Entry<JoinedEngagement> meeting : meetings) {
            String document = meeting.claims().getFirst().document();
            meeting.body().participants().forEach(name -> look(name, document));
        }
        Map<String, Integer> times = new HashMap<>();
        Map<String, String> toldIn = new LinkedHashMap<>();
        for (SeenMatter matter : matters) {
            for (Step step : matter.entry().body().steps()) {
                for (String name : step.byPeople()) {
                    times.merge(name, 1, Integer::sum);
                    toldIn.putIfAbsent(name, step.claim().document());
                }
            }
        }
        toldIn.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, String> told) -> -times.getOrDefault(told.getKey(), 0)))
                .forEach(told -> look(told.getKey(), told.getValue()));
    }

    // ---- the section ------------------------------------------------------------------------------------------------

    /** What is told of somebody here: how often, and when the other side was met last. */
    private static final class Seen {
        int times;

        @Nullable
        PartialDate met;

        Words rests;

        Seen(Words rests) {
            this.rests = rests;
        }
    }

    /** Theirs first: it is they whom one has to know. */
    Section section(List<Entry<JoinedEngagement>> held, List<SeenMatter> matters) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (Entry<JoinedEngagement> meeting : held) {
            JoinedEngagement body = meeting.body();
            for (String participant : body.participants()) {
                Seen one = seen.computeIfAbsent(
                        name(participant),
                        name -> new Seen(Words.of(body.tellings().getFirst())));
                one.times += 2;
                if (one.met == null) {
                    one.met = body.start();
                    one.rests = Words.of(body.tellings().getFirst());
                }
            }
        }
        for (SeenMatter matter : matters) {
            for (Step step : matter.entry().body().steps()) {
                step.byPeople()
                        .forEach(name -> seen.computeIfAbsent(name(name), n -> new Seen(Words.of(step))).times++);
            }
        }
        return new Section(
                "people",
                setting.words().say("brief.people"),
                List.of(
                        part(setting.question().they(), seen),
                        part(setting.question().we(), seen)));
    }

    private Part part(String side, Map<String, Seen> seen) {
        List<Map.Entry<String, Seen>> people = seen.entrySet().stream()
                .filter(one -> side.equals(side(one.getKey())))
                .sorted(Comparator.comparingInt((Map.Entry<String, Seen> one) -> -one.getValue().times)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        return setting.part(setting.words().party(side), people, person -> group(person.getKey(), person.getValue()));
    }

    private Group group(String name, Seen seen) {
        List<String> said = new ArrayList<>();
        List<Words> rests = new ArrayList<>();
        Tenure post = post(name);
        if (post != null && !post.tellings().isEmpty()) {
            said.add(Naming.post(post, setting.words()));
            LocalDate first = post.first();
            if (first != null) {
                said.add(setting.words().say("brief.post.since", setting.words().date(first)));
            }
            rests.add(Words.of(post.tellings().getLast()));
        }
        if (seen.met != null) {
            said.add(setting.words().say("brief.met.last", setting.words().date(seen.met)));
            rests.add(seen.rests);
        }
        if (said.isEmpty()) {
            said.add(setting.words().say("brief.post.none"));
            rests.add(seen.rests);
        }
        Line line = setting.line(String.join("; ", said), rests);
        return new Group(Piece.strong(name), List.of(line));
    }
}
