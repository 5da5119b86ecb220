package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Response;
import org.chancery.matter.Status;
import org.chancery.matter.Step;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Link;
import org.chancery.resolve.Searched;
import org.chancery.standing.Attestation;
import org.chancery.standing.Negotiation;
import org.chancery.standing.NegotiationMaterial;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.view.NegotiationPage.Line;
import org.jspecify.annotations.Nullable;

/** Lays out talks. One thread, one use. */
final class Talks {
    private static final int MATTERS_READ = 400;
    /** Engagements and people are looked up in so many documents at most. */
    private static final int DOCUMENTS_ASKED = 60;

    private static final int TELLINGS = 60;
    private static final int JOINS = 20;

    private final EntryRow row;
    private final RecordStore record;
    private final Searched searched;
    private final LocalDate today;
    private final Wording words;
    private final Citations citations;
    private final LifeLines lives;
    private final PeopleNamed people;
    private final Map<String, Map<ClaimId, String>> engagements = new HashMap<>();
    private final Entry<Negotiation> entry;
    private final Negotiation body;

    Talks(EntryRow row, RecordStore record, Searched searched, LocalDate today, Wording words) {
        this.row = row;
        this.record = record;
        this.searched = searched;
        this.today = today;
        this.words = words;
        this.citations = new Citations(record);
        this.lives = new LifeLines(citations, words);
        this.people = new PeopleNamed(record, words);
        this.entry = Entries.negotiation(row);
        this.body = entry.body();
    }

    NegotiationPage page() {
        citations.gather(row.claims());
        List<Entry<MatterBody>> matters = matters();
        List<NegotiationPage.Session> sessions = new ArrayList<>();
        List<NegotiationPage.Session> next = new ArrayList<>();
        for (Negotiation.Session session : body.sessions()) {
            boolean isAhead = session.status() == EngagementStatus.PLANNED && isAhead(session);
            (isAhead ? next : sessions).add(session(session, isAhead));
        }
        String one = entry.parties().isEmpty() ? "" : entry.parties().getFirst();
        String other = entry.parties().isEmpty() ? "" : entry.parties().getLast();
        DossierCharts charts = new DossierCharts(new Dossier.Question(one, other, "", today, searched), words);
        List<Chapter> chapters = chapters(matters);
        return new NegotiationPage(
                EntryItem.of(row, citations, words),
                lives.stages(body.stages(), false),
                next,
                sessions,
                gaps(),
                roundsHeld(body),
                moved(),
                chapters.stream().map(Chapter::page).toList(),
                body.tasks().stream().map(point -> line(point, matters)).toList(),
                delegations(),
                lives.targets(EntryRef.of(row, words), body.targets(), body.slips(), new HashSet<>()),
                charts.slips(List.of(), List.of(row)),
                body.sessions().isEmpty() && chapters.isEmpty()
                        ? Tellings.of(row, TELLINGS, citations, words)
                        : List.of(),
                joins(),
                MatterPage.searched(searched, words));
    }

    /** Each number of rounds once, with all that tell it. */
    private List<NegotiationPage.Held> roundsHeld(Negotiation body) {
        Map<Integer, Set<Citation>> told = new LinkedHashMap<>();
        body.roundsHeld()
                .forEach(held -> told.computeIfAbsent(held.rounds(), rounds -> new LinkedHashSet<>())
                        .add(citations.of(held.source())));
        return told.entrySet().stream()
                .map(held -> new NegotiationPage.Held(
                        words.count("talks.roundsHeld", held.getKey()), List.copyOf(held.getValue())))
                .toList();
    }

    // ---- sessions ---------------------------------------------------------------------------------------------------

    /** Whether it may still come: its time has not passed, or none is told and no later session was held. */
    private boolean isAhead(Negotiation.Session session) {
        PartialDate end = session.end() != null ? session.end() : session.start();
        if (end != null) {
            return !end.lastDay().isBefore(today);
        }
        return body.next().stream()
                .anyMatch(next -> next.type() == session.type() && Objects.equals(next.ordinal(), session.ordinal()));
    }

    private NegotiationPage.Session session(Negotiation.Session session, boolean isAhead) {
        PartialDate start = session.start();
        String state = words.label("held", session.status().label());
        boolean isUntold = session.status() == EngagementStatus.PLANNED && !isAhead;
        return new NegotiationPage.Session(
                engagement(session.claims()),
                session.ordinal() == null ? "" : words.ordinal(session.ordinal()),
                Naming.capital(words.label("engagement", session.type().label())),
                words.dates(start, session.end()),
                isAhead && start != null ? words.since(start, today) : "",
                Naming.place(session.place(), words),
                new MatterItem.Chip(
                        isUntold ? words.say("talks.untold") : state,
                        switch (session.status()) {
                            case HELD -> "good";
                            case PLANNED -> isUntold ? "warn" : "wait";
                            default -> "bad";
                        }),
                session.status() == EngagementStatus.HELD,
                people(session),
                words.labels("topic", session.topics()),
                citations.all(session.sources()));
    }

    /** The engagement that the first of some claims tells of. */
    private String engagement(List<ClaimId> claims) {
        for (ClaimId claim : claims) {
            if (!engagements.containsKey(claim.document()) && engagements.size() >= DOCUMENTS_ASKED) {
                continue;
            }
            Map<ClaimId, String> told =
                    engagements.computeIfAbsent(claim.document(), document -> engagementsOf(document));
            String id = told.get(claim);
            if (id != null) {
                return id;
            }
        }
        return "";
    }

    private Map<ClaimId, String> engagementsOf(String document) {
        Map<ClaimId, String> told = new HashMap<>();
        for (EntryRow engagement : Entries.gists(record).entriesOf(document, EntryKind.ENGAGEMENT.kind())) {
            engagement.claims().forEach(claim -> told.put(claim, engagement.id()));
        }
        people.of(document);
        return told;
    }

    private List<PersonRef> people(Negotiation.Session session) {
        return people.named(
                session.heads().stream().map(NegotiationMaterial.Head::name).toList());
    }

    private List<String> gaps() {
        return body.gaps().stream()
                .map(gap -> words.say(
                        "talks.gap",
                        words.label("engagement", gap.type().label()),
                        Naming.ranges(gap.missing(), words)))
                .toList();
    }

    private List<NegotiationPage.Moved> moved() {
        List<NegotiationPage.Moved> moved = new ArrayList<>();
        for (Negotiation.Moved one : body.moved()) {
            String type = words.label("engagement", one.type().label());
            Integer ordinal = one.ordinal();
            moved.add(new NegotiationPage.Moved(
                    Naming.capital(ordinal == null ? type : words.numbered(ordinal, type)),
                    words.date(one.from()),
                    words.date(one.to()),
                    List.of(citations.of(one.before()), citations.of(one.after()))));
        }
        return moved;
    }

    // ---- delegations ------------------------------------------------------------------------------------------------

    private List<NegotiationPage.Delegation> delegations() {
        record Seen(PersonRef person, String post, Set<Negotiation.Session> sessions) {}
        Map<String, Map<String, Seen>> sides = new LinkedHashMap<>();
        entry.parties().forEach(party -> sides.put(party, new LinkedHashMap<>()));
        for (Negotiation.Session session : body.sessions()) {
            for (NegotiationMaterial.Head head : session.heads()) {
                PersonRef person = people.named(head.name());
                String country = person.country();
                String side = head.side() != null ? head.side() : country != null ? country : "";
                String post = head.post();
                sides.computeIfAbsent(sides.containsKey(side) ? side : "", s -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                person.id().isEmpty() ? person.name() : person.id(),
                                id -> new Seen(
                                        person,
                                        !person.post().isEmpty() || post == null ? person.post() : post,
                                        new HashSet<>()))
                        .sessions()
                        .add(session);
            }
        }
        List<NegotiationPage.Delegation> delegations = new ArrayList<>();
        sides.forEach((party, members) -> {
            if (!members.isEmpty()) {
                int highest = party.isEmpty()
                        ? PostNames.LOWEST
                        : highest(members.values().stream().map(Seen::person).toList());
                delegations.add(new NegotiationPage.Delegation(
                        party,
                        members.values().stream()
                                .map(seen -> new NegotiationPage.Member(
                                        seen.person(),
                                        seen.post(),
                                        seen.sessions().size(),
                                        highest < PostNames.LOWEST && people.rank(seen.person()) == highest))
                                .sorted(Comparator.comparing((NegotiationPage.Member m) -> !m.isHead())
                                        .thenComparing(m -> -m.sessions())
                                        .thenComparing(m -> m.person().name()))
                                .toList()));
            }
        });
        return delegations;
    }

    /** The rank above all others of some people; {@link PostNames#LOWEST} where several share it, or there is one alone. */
    private int highest(List<PersonRef> all) {
        int highest = all.stream().mapToInt(people::rank).min().orElse(PostNames.LOWEST);
        long holders =
                all.stream().filter(person -> people.rank(person) == highest).count();
        return all.size() > 1 && holders == 1 ? highest : PostNames.LOWEST;
    }

    // ---- chapters and tasks -----------------------------------------------------------------------------------------

    /** The key under which matters know what is negotiated, or to be joined. */
    static String subject(Entry<Negotiation> talks) {
        String about = talks.body().about();
        if (about == null) {
            return "-";
        }
        if (about.startsWith(Negotiation.ACCESSION)) {
            String joining = about.substring(Negotiation.ACCESSION.length());
            return "i:"
                    + talks.parties().stream()
                            .filter(side -> !side.equals(joining))
                            .findFirst()
                            .orElse("");
        }
        return "i:" + (about.startsWith(Negotiation.KNOWN) ? about.substring(Negotiation.KNOWN.length()) : about);
    }

    /** Matters between the sides that acts of the talks are steps of, or that are about what is negotiated. */
    private List<Entry<MatterBody>> matters() {
        if (entry.parties().size() < 2) {
            return List.of();
        }
        Set<ClaimId> claims = new HashSet<>(row.claims());
        String subject = subject(entry);
        List<EntryRow> rows = Entries.gists(record)
                .entries(EntryQuery.of(EntryKind.MATTER.kind())
                        .between(entry.parties().getFirst(), entry.parties().getLast())
                        .page(0, MATTERS_READ));
        List<Entry<MatterBody>> matters = new ArrayList<>();
        for (EntryRow matter : rows) {
            if (matter.claims().stream().anyMatch(claims::contains)
                    || matter.body().contains("\"subject\":\"" + subject + "\"")) {
                matters.add(Entries.matter(matter));
            }
        }
        return matters;
    }

    private enum Place {
        OPEN,
        NARROWING,
        CLOSED
    }

    /** A chapter while it is being filled. */
    private static final class Chapter {
        private final String topic;
        private final String name;
        private final Map<Place, List<Line>> cells = new TreeMap<>();
        private List<Citation> citations = List.of();

        Chapter(String topic, String name) {
            this.topic = topic;
            this.name = name;
        }

        void put(Place place, Line line) {
            cells.computeIfAbsent(place, p -> new ArrayList<>()).add(line);
        }

        int size() {
            return cells.values().stream().mapToInt(List::size).sum();
        }

        NegotiationPage.Chapter page() {
            return new NegotiationPage.Chapter(
                    topic,
                    name,
                    cells.getOrDefault(Place.OPEN, List.of()),
                    cells.getOrDefault(Place.NARROWING, List.of()),
                    cells.getOrDefault(Place.CLOSED, List.of()),
                    citations);
        }
    }

    private List<Chapter> chapters(List<Entry<MatterBody>> matters) {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        Set<ClaimId> followed = new HashSet<>();
        for (Entry<MatterBody> matter : matters) {
            followed.addAll(matter.claims());
            if (matter.body().notesOnly()) {
                continue;
            }
            Step first = matter.body().steps().getFirst();
            chapter(matter.body().topic(), chapters)
                    .put(
                            place(matter.body()),
                            new Line(
                                    first.date() == null ? "" : words.date(first.date()),
                                    first.by(),
                                    state(matter.body()),
                                    ref(matter),
                                    citations.of(first)));
        }
        for (Negotiation.Chapter told : body.chapters()) {
            Chapter chapter = chapter(told.topic(), chapters);
            chapter.citations = citations.all(told.sources());
            told.asks().stream()
                    .filter(point -> followed.add(point.source().claim()))
                    .forEach(point -> chapter.put(Place.OPEN, line(point, List.of())));
            told.agreed().stream()
                    .filter(point -> followed.add(point.source().claim()))
                    .forEach(point -> chapter.put(Place.NARROWING, line(point, List.of())));
        }
        List<Chapter> all = new ArrayList<>(chapters.values());
        all.sort(Comparator.comparingInt((Chapter chapter) -> -chapter.size()).thenComparing(chapter -> chapter.name));
        return all;
    }

    private Chapter chapter(String topic, Map<String, Chapter> chapters) {
        return chapters.computeIfAbsent(topic, t -> new Chapter(t, Naming.capital(words.label("topic", t))));
    }

    private Place place(MatterBody matter) {
        Progress progress = MatterItem.progress(matter, today, searched);
        return switch (progress) {
            case FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED, LAPSED -> Place.CLOSED;
            case IN_PROGRESS, PARTIALLY_FULFILLED -> Place.NARROWING;
            case NOT_ASSESSED, NO_ACTION_FOUND, STALLED, OVERDUE -> isAnswered(matter) ? Place.NARROWING : Place.OPEN;
        };
    }

    private static boolean isAnswered(MatterBody matter) {
        Response response = matter.response();
        boolean isMet = response == Response.ACCEPTED
                || response == Response.ACCEPTED_IN_PART
                || response == Response.COUNTER_PROPOSED;
        return isMet
                || matter.steps().stream()
                        .anyMatch(step -> step.status() == Status.AGREED || step.status() == Status.PROMISED);
    }

    /** How far it has come; where nothing is told of that, how it was answered. */
    private MatterItem.Chip state(MatterBody matter) {
        Progress progress = MatterItem.progress(matter, today, searched);
        return progress == Progress.NO_ACTION_FOUND || progress == Progress.NOT_ASSESSED
                ? new MatterItem.Chip(words.label("response", matter.response().label()), Tones.of(matter.response()))
                : new MatterItem.Chip(words.label("progress", progress.label()), Tones.of(progress));
    }

    private EntryRef ref(Entry<MatterBody> matter) {
        return new EntryRef(EntryKind.MATTER, matter.id(), Naming.matter(matter, words));
    }

    private Line line(NegotiationMaterial.Point point, List<Entry<MatterBody>> matters) {
        Attestation source = point.source();
        @Nullable
        EntryRef matter = matters.stream()
                .filter(m -> m.claims().contains(source.claim()))
                .findFirst()
                .map(this::ref)
                .orElse(null);
        return new Line(
                point.date() == null ? "" : words.date(point.date()),
                point.by(),
                new MatterItem.Chip(words.label("act", Naming.label(point.kind())), "plain"),
                matter,
                citations.of(source));
    }

    private List<MatterPage.Join> joins() {
        List<MatterPage.Join> joins = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (Link link : body.links()) {
            if (joins.size() < JOINS
                    && link.score() < 1
                    && said.add(link.left().text() + link.right().text())) {
                joins.add(Joins.of(link, citations, words));
            }
        }
        return joins;
    }
}
