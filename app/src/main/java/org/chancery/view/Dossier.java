package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.identity.JoinedEngagement;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Step;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.Negotiation;
import org.chancery.standing.RelationStanding;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.view.DossierPage.Meeting;
import org.chancery.view.DossierPage.Quadrant;
import org.jspecify.annotations.Nullable;

/** Lays out all that is on record between two parties. One thread, one use. */
public final class Dossier {
    private static final int MATTERS_READ = 400;
    private static final int ENGAGEMENTS_READ = 200;
    private static final int OTHERS_READ = 60;
    private static final int MATTERS_SHOWN = 6;
    /** Of each quadrant so many more are named. */
    private static final int MATTERS_LISTED = 60;

    private static final int MOMENTS = 40;
    private static final int PEOPLE_READ = 120;
    private static final int PEOPLE = 12;
    /** Who met whom is asked of so many documents at most. */
    private static final int DOCUMENTS_ASKED = 6;

    /**
     * Whose dossier, as whom, and when.
     *
     * @param one a party
     * @param other the other
     * @param we which of both asks; empty for neither
     * @param today the day on which it is seen
     * @param searched what was read
     */
    public record Question(String one, String other, String we, LocalDate today, Searched searched) {}

    private final Question question;
    private final RecordStore record;
    private final Wording words;
    private final Citations citations;
    private final LifeLines lives;
    private final PeopleNamed people;
    private final Map<String, Integer> active = new HashMap<>();
    /** For which of both parties those act whose own country is not told: a president of a commission. */
    private final Map<String, String> actsFor = new HashMap<>();

    private final Map<String, String> toldIn = new LinkedHashMap<>();

    Dossier(Question question, RecordStore record, Wording words) {
        this.question = question;
        this.record = record;
        this.words = words;
        this.citations = new Citations(record);
        this.lives = new LifeLines(citations, words);
        this.people = new PeopleNamed(record, words);
    }

    DossierPage page() {
        List<Entry<MatterBody>> matters = rows(EntryKind.MATTER, MATTERS_READ).stream()
                .map(Entries::matter)
                .toList();
        List<Entry<JoinedEngagement>> engagements = rows(EntryKind.ENGAGEMENT, ENGAGEMENTS_READ).stream()
                .map(Entries::engagement)
                .toList();
        List<EntryRow> papers = rows(EntryKind.INSTRUMENT, OTHERS_READ);
        List<EntryRow> negotiations = rows(EntryKind.NEGOTIATION, OTHERS_READ);
        List<EntryRow> series = rows(EntryKind.FIGURE, OTHERS_READ);
        countActive(matters, engagements);
        List<DossierPage.Side> sides = List.of(side(question.one()), side(question.other()));
        Map<String, Quadrant> quadrants = quadrants(matters);
        DossierCharts charts = new DossierCharts(question, words);
        List<DossierPage.Moment> moments = moments(matters, engagements);
        return new DossierPage(
                question.one(),
                question.other(),
                question.we(),
                last(engagements),
                next(engagements),
                List.of(
                        Objects.requireNonNull(quadrants.get("asked-one")),
                        Objects.requireNonNull(quadrants.get("asked-other")),
                        Objects.requireNonNull(quadrants.get("owed-one")),
                        Objects.requireNonNull(quadrants.get("owed-other"))),
                Objects.requireNonNull(quadrants.get("joint")),
                Objects.requireNonNull(quadrants.get("settled")),
                papers(papers),
                targets(papers, negotiations),
                charts.slips(papers, negotiations),
                EntryItem.of(negotiations, citations, words),
                moments.subList(0, Math.min(MOMENTS, moments.size())),
                charts.lanes(moments),
                figures(series),
                charts.bars(series),
                relations(),
                sides,
                counts());
    }

    private List<EntryRow> rows(EntryKind kind, int most) {
        List<EntryRow> rows = Entries.gists(record).entries(query(kind).page(0, most));
        citations.gather(
                rows.stream().flatMap(row -> row.claims().stream().limit(3)).toList());
        return rows;
    }

    private EntryQuery query(EntryKind kind) {
        return EntryQuery.of(kind.kind()).between(question.one(), question.other());
    }

    private Map<EntryKind, Long> counts() {
        Map<EntryKind, Long> counts = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            counts.put(kind, record.count(query(kind)));
        }
        return counts;
    }

    // ---- who met whom -----------------------------------------------------------------------------------------------

    private @Nullable Meeting last(List<Entry<JoinedEngagement>> engagements) {
        return engagements.stream()
                .filter(e -> e.body().status() == EngagementStatus.HELD)
                .filter(e -> !day(e).isAfter(question.today()) && !day(e).equals(LocalDate.MIN))
                .max(Comparator.comparing(Dossier::day)
                        .thenComparing(e -> e.body().participants().size())
                        .thenComparing(Entry::id))
                .map(this::meeting)
                .orElse(null);
    }

    private @Nullable Meeting next(List<Entry<JoinedEngagement>> engagements) {
        return engagements.stream()
                .filter(e -> e.body().status() == EngagementStatus.PLANNED)
                .filter(e -> {
                    PartialDate end =
                            e.body().end() == null ? e.body().start() : e.body().end();
                    return end != null && !end.lastDay().isBefore(question.today());
                })
                .min(Comparator.comparing(Dossier::day).thenComparing(Entry::id))
                .map(this::meeting)
                .orElse(null);
    }

    private static LocalDate day(Entry<JoinedEngagement> engagement) {
        PartialDate start = engagement.body().start();
        return start == null ? LocalDate.MIN : start.firstDay();
    }

    private Meeting meeting(Entry<JoinedEngagement> entry) {
        JoinedEngagement body = entry.body();
        LocalDate day = day(entry);
        List<String> documents = entry.claims().stream()
                .map(ClaimId::document)
                .distinct()
                .limit(DOCUMENTS_ASKED)
                .toList();
        documents.forEach(people::of);
        List<PersonRef> ofOne = new ArrayList<>();
        List<PersonRef> ofOther = new ArrayList<>();
        List<PersonRef> others = new ArrayList<>();
        for (PersonRef person : people.then(body.participants(), day, documents)) {
            String side = sideOf(person);
            if (question.one().equals(side)) {
                ofOne.add(person);
            } else if (question.other().equals(side)) {
                ofOther.add(person);
            } else {
                others.add(person);
            }
        }
        EntryItem item = new EntryItem(
                EntryKind.ENGAGEMENT,
                entry.id(),
                Heading.own(Naming.engagement(body, words)),
                entry.parties(),
                words.dates(body.start(), body.end()),
                words.label("held", body.status().label()),
                body.reports(),
                null,
                entry.curation());
        return new Meeting(
                item,
                words.dates(body.start(), body.end()),
                day.equals(LocalDate.MIN) ? "" : words.since(day, question.today()),
                ofOne,
                ofOther,
                others,
                whole(entry).tellings().stream().map(citations::of).toList());
    }

    /** With all that tells of it, which lists do without. */
    private JoinedEngagement whole(Entry<JoinedEngagement> entry) {
        return record.entry(EntryKind.ENGAGEMENT.kind(), entry.id())
                .map(row -> Entries.engagement(row).body())
                .orElse(entry.body());
    }

    // ---- people -----------------------------------------------------------------------------------------------------

    private void countActive(List<Entry<MatterBody>> matters, List<Entry<JoinedEngagement>> engagements) {
        engagements.forEach(e -> e.body().participants().forEach(name -> active.merge(name, 2, Integer::sum)));
        for (Entry<MatterBody> matter : matters) {
            for (Step step : matter.body().steps()) {
                step.byPeople().forEach(name -> active.merge(name, 1, Integer::sum));
                if (step.by().size() == 1 && isOfBoth(step.by().getFirst())) {
                    step.byPeople().forEach(name -> {
                        actsFor.put(name, step.by().getFirst());
                        toldIn.put(name, step.claim().document());
                    });
                }
            }
        }
    }

    private boolean isOfBoth(String party) {
        return party.equals(question.one()) || party.equals(question.other());
    }

    private String sideOf(PersonRef person) {
        String country = person.country();
        return country != null && isOfBoth(country) ? country : actsFor.getOrDefault(person.name(), "");
    }

    /** The people of a party who took part or spoke in this dossier, the most active first. */
    private DossierPage.Side side(String party) {
        List<EntryRow> rows = Entries.gists(record)
                .entries(EntryQuery.of(EntryKind.PERSON.kind()).with(party).page(0, PEOPLE_READ));
        record Counted(PersonRef person, int times) {}
        List<Counted> counted = new ArrayList<>();
        for (EntryRow row : rows) {
            if (!PeopleNamed.bearsAny(row, active.keySet())) {
                continue;
            }
            people.add(row);
            var person = Entries.person(row);
            int times = person.body().names().stream()
                    .mapToInt(name -> active.getOrDefault(name, 0))
                    .sum();
            if (times > 0) {
                counted.add(new Counted(PersonRef.of(person, words), times));
            }
        }
        int asked = 0;
        for (Map.Entry<String, String> told : toldIn.entrySet()) {
            boolean isHere = party.equals(actsFor.get(told.getKey()));
            if (isHere && people.named(told.getKey()).id().isEmpty() && asked++ < DOCUMENTS_ASKED) {
                people.of(told.getValue());
            }
            if (isHere) {
                PersonRef person = people.named(told.getKey());
                boolean isNew = counted.stream().noneMatch(c -> c.person().equals(person));
                if (isNew && !person.id().isEmpty() && party.equals(sideOf(person))) {
                    counted.add(new Counted(person, active.getOrDefault(told.getKey(), 0)));
                }
            }
        }
        counted.sort(Comparator.comparingInt((Counted c) -> -c.times())
                .thenComparing(c -> c.person().name()));
        return new DossierPage.Side(
                party,
                counted.stream().map(Counted::person).limit(PEOPLE).toList(),
                rows.size() > Math.min(PEOPLE, counted.size()));
    }

    // ---- matters ----------------------------------------------------------------------------------------------------

    private Map<String, Quadrant> quadrants(List<Entry<MatterBody>> matters) {
        Map<String, List<Entry<MatterBody>>> sorted = new LinkedHashMap<>();
        for (String key : List.of("asked-one", "asked-other", "owed-one", "owed-other", "joint", "settled")) {
            sorted.put(key, new ArrayList<>());
        }
        for (Entry<MatterBody> matter : matters) {
            List<Entry<MatterBody>> quadrant = sorted.get(quadrant(matter.body()));
            if (quadrant != null) {
                quadrant.add(matter);
            }
        }
        Map<String, Quadrant> quadrants = new HashMap<>();
        sorted.forEach((key, all) -> quadrants.put(
                key,
                new Quadrant(
                        key,
                        title(key),
                        all.stream()
                                .sorted(Comparator.comparing(Sides::isTrifle))
                                .limit(MATTERS_SHOWN)
                                .map(m -> MatterItem.of(m, question.today(), question.searched(), citations, words))
                                .toList(),
                        all.stream()
                                .sorted(Comparator.comparing(Sides::isTrifle))
                                .skip(MATTERS_SHOWN)
                                .limit(MATTERS_LISTED)
                                .map(m -> new EntryRef(EntryKind.MATTER, m.id(), Naming.matter(m, words)))
                                .toList(),
                        Math.max(0, all.size() - MATTERS_SHOWN))));
        return quadrants;
    }

    /** Who asked, who owes, both, or settled; empty where a third asked. */
    private String quadrant(MatterBody body) {
        if (Sides.isSettled(body, question.today(), question.searched())) {
            return "settled";
        }
        List<String> owing = Sides.owing(body);
        if (owing != null) {
            boolean byOne = owing.contains(question.one());
            boolean byOther = owing.contains(question.other());
            return byOne == byOther ? "joint" : byOne ? "owed-one" : "owed-other";
        }
        // What was only noted or praised asks for nothing.
        if (!body.asksSomething()) {
            return "";
        }
        if (question.one().equals(body.asker())) {
            return "asked-one";
        }
        return question.other().equals(body.asker()) ? "asked-other" : "";
    }

    private String title(String key) {
        return switch (key) {
            case "joint" -> words.say("dossier.joint");
            case "settled" -> words.say("dossier.closed");
            default -> {
                String party = key.endsWith("one") ? question.one() : question.other();
                boolean isAsked = key.startsWith("asked");
                yield question.we().isEmpty()
                        ? words.say(isAsked ? "dossier.asked" : "dossier.owes", words.party(party))
                        : question.we().equals(party)
                                ? words.say(isAsked ? "dossier.weAsked" : "dossier.weOwe")
                                : words.say(isAsked ? "dossier.theyAsked" : "dossier.theyOwe");
            }
        };
    }

    // ---- instruments ------------------------------------------------------------------------------------------------

    private List<DossierPage.Paper> papers(List<EntryRow> rows) {
        List<DossierPage.Paper> papers = new ArrayList<>();
        for (EntryRow row : rows) {
            papers.add(lives.paper(row));
        }
        papers.sort(Comparator.comparingLong(paper ->
                -paper.stages().stream().filter(DossierPage.Stage::isTaken).count()));
        return papers;
    }

    private List<DossierPage.TargetLine> targets(List<EntryRow> papers, List<EntryRow> negotiations) {
        List<DossierPage.TargetLine> lines = new ArrayList<>();
        Set<ClaimId> told = new HashSet<>();
        for (EntryRow row : papers) {
            InstrumentLife body = Entries.instrument(row).body();
            lines.addAll(lives.targets(EntryRef.of(row, words), body.targets(), body.slips(), told));
        }
        for (EntryRow row : negotiations) {
            Negotiation body = Entries.negotiation(row).body();
            lines.addAll(lives.targets(EntryRef.of(row, words), body.targets(), body.slips(), told));
        }
        return lines;
    }

    // ---- over time --------------------------------------------------------------------------------------------------

    private List<DossierPage.Moment> moments(
            List<Entry<MatterBody>> matters, List<Entry<JoinedEngagement>> engagements) {
        List<DossierPage.Moment> moments = new ArrayList<>();
        for (Entry<JoinedEngagement> entry : engagements) {
            JoinedEngagement body = entry.body();
            PartialDate start = body.start();
            if (start != null) {
                moments.add(new DossierPage.Moment(
                        words.dates(start, body.end()),
                        start.firstDay().toString(),
                        start.year(),
                        body.status() == EngagementStatus.HELD
                                ? ""
                                : words.label("held", body.status().label()),
                        Heading.own(Naming.engagement(body, words)),
                        EntryKind.ENGAGEMENT,
                        entry.id(),
                        List.of(question.one(), question.other()),
                        citations.of(body.tellings().getFirst())));
            }
        }
        Set<String> told = new HashSet<>();
        for (Entry<MatterBody> entry : matters) {
            for (Step step : entry.body().steps()) {
                PartialDate date = step.date();
                // One step told by many documents is shown once.
                if (step.isAct() && date != null && told.add(entry.id() + step.status() + date + step.by())) {
                    moments.add(new DossierPage.Moment(
                            words.date(date),
                            date.firstDay().toString(),
                            date.year(),
                            words.label("act", step.kind()),
                            Naming.matter(entry, words),
                            EntryKind.MATTER,
                            entry.id(),
                            step.by(),
                            citations.of(step)));
                }
            }
        }
        moments.sort(Comparator.comparing(DossierPage.Moment::day)
                .reversed()
                .thenComparing(DossierPage.Moment::kind, Comparator.reverseOrder())
                .thenComparing(DossierPage.Moment::id));
        return moments;
    }

    // ---- figures and ties -------------------------------------------------------------------------------------------

    private List<DossierPage.FigureLine> figures(List<EntryRow> series) {
        List<DossierPage.FigureLine> lines = new ArrayList<>();
        for (EntryRow row : series) {
            lines.addAll(FigureLines.of(row.id(), Entries.figures(row).body(), source -> true, citations, words));
        }
        return lines;
    }

    private List<DossierPage.Tie> relations() {
        List<DossierPage.Tie> ties = new ArrayList<>();
        for (EntryRow row : rows(EntryKind.RELATION, OTHERS_READ)) {
            RelationStanding body = Entries.relation(row).body();
            for (RelationStanding.Level level : body.levels()) {
                PartialDate since = level.since();
                ties.add(new DossierPage.Tie(
                        row.id(),
                        Naming.tie(body, level, question.one(), words),
                        since == null ? "" : words.say("date.since", words.date(since)),
                        citations.all(level.sources())));
            }
        }
        return ties;
    }
}
