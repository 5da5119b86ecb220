package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.chancery.identity.EngagementTelling;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.MatterBody;
import org.chancery.record.Act;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.InstrumentStage;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Searched;
import org.chancery.standing.Attestation;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryRow;
import org.chancery.store.Gists;
import org.chancery.store.RecordStore;
import org.chancery.view.EngagementPage.Beside;
import org.chancery.view.EngagementPage.Delegation;
import org.chancery.view.EngagementPage.Differing;
import org.chancery.view.EngagementPage.InSeries;
import org.chancery.view.EngagementPage.Paper;
import org.chancery.view.EngagementPage.Turn;
import org.chancery.view.EngagementPage.Version;
import org.jspecify.annotations.Nullable;

/** Lays out an engagement. One thread, one use. */
final class Encounter {
    private static final int DOCUMENTS_ASKED = 40;
    /** Which acts belong to it stands in the readings of its documents; so many of them are opened. */
    private static final int DOCUMENTS_OPENED = 16;

    private static final int ENTRIES_READ = 60;
    private static final int PEOPLE_READ = 100;
    private static final int TELLINGS = 60;
    private static final int MATTERS = 6;
    private static final int FIGURES = 10;
    private static final int PAPERS = 8;
    private static final int NEXT = 4;
    private static final int CITED = 8;
    private static final Set<InstrumentStage> STEPS_THERE = EnumSet.of(
            InstrumentStage.LAUNCHED,
            InstrumentStage.FRAMEWORK,
            InstrumentStage.AGREED,
            InstrumentStage.CONCLUDED,
            InstrumentStage.SIGNED,
            InstrumentStage.RATIFIED,
            InstrumentStage.EXTENDED);

    private final EntryRow row;
    private final RecordStore record;
    private final SeriesIndex index;
    private final Searched searched;
    private final LocalDate today;
    private final Wording words;
    private final Citations citations;
    private final PeopleNamed people;
    private final Deeds deeds;
    private final Entry<JoinedEngagement> entry;
    private final JoinedEngagement body;
    private final SourceList documents;
    private final List<EngagementTelling> told;

    Encounter(EntryRow row, RecordStore record, SeriesIndex index, Searched searched, LocalDate today, Wording words) {
        this.row = row;
        this.record = record;
        this.index = index;
        this.searched = searched;
        this.today = today;
        this.words = words;
        this.citations = new Citations(record);
        this.people = new PeopleNamed(record, words);
        this.deeds = new Deeds(today, searched, people, citations, words);
        this.entry = Entries.engagement(row);
        this.body = entry.body();
        this.documents = SourceList.of(row, DOCUMENTS_ASKED, record);
        Set<ClaimId> claims = new HashSet<>(row.claims());
        this.told = record.materialsOf(row.kind(), row.id(), documents.ids()).stream()
                .map(json -> JsonForm.read(json, EngagementTelling.class))
                .filter(telling -> claims.contains(telling.claim()))
                .toList();
    }

    EngagementPage page() {
        PartialDate start = body.start();
        List<EntryRow> matters = rows(EntryKind.MATTER);
        citations.gather(row.claims().stream().limit(TELLINGS).toList());
        List<Delegation> delegations = delegations();
        Set<ClaimId> here = actsHere();
        List<Deed> all = deeds.of(
                matters.stream()
                        .filter(matter -> matter.claims().stream().anyMatch(here::contains))
                        .toList(),
                step -> here.contains(step.claim()));
        List<Tellings.Telling> tellings = Tellings.of(row, TELLINGS, citations, words);
        return new EngagementPage(
                EntryItem.of(row, citations, words),
                Naming.days(body, words),
                start == null ? "" : words.since(start, today),
                Naming.place(body.place(), words),
                body.mode() == null ? "" : words.label("mode", body.mode().label()),
                body.topics(),
                delegations,
                series(),
                ofSort(all, "ask", "proposal", "invitation"),
                ofSort(all, "commitment", "agreement", "acceptance", "refusal", "response"),
                ofSort(all, "appreciation", "assessment", "acknowledgement", "action"),
                others(matters, all),
                papers(),
                figures(),
                next(),
                differing(),
                history(),
                tellings,
                Math.max(0, row.claims().size() - tellings.size()),
                Joins.sure(body.links(), citations, words),
                Joins.unsure(body.links(), citations, words),
                documents);
    }

    private List<EntryRow> rows(EntryKind kind) {
        return Entries.gists(record).entriesIn(documents.ids(), kind.kind(), false, ENTRIES_READ).stream()
                .map(Gists.Along::row)
                .toList();
    }

    // ---- who took part ----------------------------------------------------------------------------------------------

    private List<Delegation> delegations() {
        Set<String> names = new HashSet<>(body.participants());
        told.forEach(telling -> telling.attendees().forEach(attendee -> names.add(attendee.name())));
        List<EntryRow> rows =
                Entries.gists(record).entriesIn(documents.ids(), EntryKind.PERSON.kind(), false, PEOPLE_READ).stream()
                        .map(Gists.Along::row)
                        .filter(person -> PeopleNamed.bearsAny(person, names))
                        .toList();
        rows.forEach(people::add);
        Map<String, String> posts = new HashMap<>();
        record.entries(EntryKind.PERSON.kind(), rows.stream().map(EntryRow::id).toList())
                .forEach(person ->
                        posts.put(person.id(), postThen(Entries.person(person).body())));
        Map<String, String> sides = new HashMap<>();
        told.forEach(telling -> telling.attendees().stream()
                .filter(attendee -> attendee.country() != null)
                .forEach(attendee -> sides.putIfAbsent(attendee.name(), String.valueOf(attendee.country()))));
        Map<String, List<PersonRef>> delegations = new LinkedHashMap<>();
        body.parties().forEach(party -> delegations.put(party, new ArrayList<>()));
        for (PersonRef person : people.named(body.participants())) {
            String country = person.country();
            String side = country == null ? sides.getOrDefault(person.name(), "") : country;
            String post = posts.getOrDefault(person.id(), "");
            delegations
                    .computeIfAbsent(side, s -> new ArrayList<>())
                    .add(new PersonRef(person.id(), person.name(), post.isEmpty() ? person.post() : post, country));
        }
        List<Delegation> all = new ArrayList<>();
        List<PersonRef> ofNone = delegations.remove("");
        delegations.forEach((party, members) -> {
            if (!members.isEmpty()) {
                all.add(new Delegation(party, members));
            }
        });
        if (ofNone != null) {
            all.add(new Delegation("", ofNone));
        }
        return all;
    }

    /** The post that the documents of the engagement tell; empty where they tell none. */
    private String postThen(JoinedPerson person) {
        JoinedPerson.Tenure held = PersonRef.toldIn(person, Set.copyOf(documents.ids()));
        return held == null ? "" : Naming.capital(Naming.post(held, words));
    }

    // ---- what was said there ----------------------------------------------------------------------------------------

    /** The acts that documents tell as of this engagement. */
    private Set<ClaimId> actsHere() {
        Set<ClaimId> claims = new HashSet<>(row.claims());
        Set<ClaimId> acts = new HashSet<>();
        for (String document : documents.ids().stream().limit(DOCUMENTS_OPENED).toList()) {
            Filed filed = record.filed(document).orElse(null);
            if (filed == null) {
                continue;
            }
            Set<String> local = new HashSet<>();
            filed.extraction().engagements().stream()
                    .filter(engagement -> claims.contains(filed.claim(engagement)))
                    .forEach(engagement -> local.add(engagement.id()));
            filed.extraction().acts().stream()
                    .filter((Act act) -> act.engagement() != null && local.contains(act.engagement()))
                    .forEach(act -> acts.add(filed.claim(act)));
        }
        return acts;
    }

    private List<Deed> ofSort(List<Deed> all, String... kinds) {
        Set<String> labels = new HashSet<>();
        for (String kind : kinds) {
            labels.add(words.label("act", kind));
        }
        return all.stream().filter(deed -> labels.contains(deed.what().text())).toList();
    }

    /** Matters of its sides that its documents tell of beside what was said in it. */
    private List<MatterItem> others(List<EntryRow> matters, List<Deed> shown) {
        Set<String> ids = new HashSet<>();
        shown.forEach(deed -> ids.add(deed.matter().id()));
        return matters.stream()
                .filter(matter -> !ids.contains(matter.id()) && body.parties().containsAll(matter.parties()))
                .map(Entries::matter)
                .sorted(Comparator.comparing(
                        (Entry<MatterBody> matter) -> matter.body().subject().isEmpty()))
                .limit(MATTERS)
                .map(matter -> MatterItem.of(matter, today, searched, citations, words))
                .toList();
    }

    // ---- papers and figures -----------------------------------------------------------------------------------------

    private List<Paper> papers() {
        List<Paper> papers = new ArrayList<>();
        List<Paper> named = new ArrayList<>();
        Set<String> here = Set.copyOf(documents.ids());
        for (EntryRow paper : rows(EntryKind.INSTRUMENT)) {
            InstrumentLife life = Entries.instrument(paper).body();
            InstrumentLife.Stage step = life.stages().reversed().stream()
                    .filter(stage -> isTakenHere(stage, here))
                    .findFirst()
                    .orElse(null);
            EntryRef ref = EntryRef.of(paper, words);
            if (step != null) {
                papers.add(new Paper(
                        ref,
                        new MatterItem.Chip(words.label("stage", step.stage().label()), "good"),
                        words.dates(step.start(), step.end()),
                        citations.all(of(step.sources(), here))));
            } else if (!paper.parties().isEmpty() && body.parties().containsAll(paper.parties())) {
                List<Citation> said = paper.claims().stream()
                        .filter(claim -> here.contains(claim.document()))
                        .limit(1)
                        .map(citations::of)
                        .toList();
                named.add(new Paper(ref, new MatterItem.Chip("", "plain"), "", said));
            }
        }
        papers.addAll(named);
        return papers.subList(0, Math.min(PAPERS, papers.size()));
    }

    /** Whether its documents tell of the step, and its time is that of the engagement; without one only of a signing. */
    private boolean isTakenHere(InstrumentLife.Stage stage, Set<String> here) {
        if (!STEPS_THERE.contains(stage.stage()) || of(stage.sources(), here).isEmpty()) {
            return false;
        }
        PartialDate start = stage.start();
        PartialDate begin = body.start();
        if (start == null || begin == null) {
            return body.type() == EngagementType.SIGNING && stage.stage() == InstrumentStage.SIGNED;
        }
        PartialDate end = body.end();
        return start.isDay()
                && !start.firstDay().isBefore(begin.firstDay())
                && !start.firstDay().isAfter((end == null ? begin : end).lastDay());
    }

    private static List<Attestation> of(Collection<Attestation> sources, Set<String> here) {
        return sources.stream()
                .filter(source -> here.contains(source.claim().document()))
                .limit(CITED)
                .toList();
    }

    private List<DossierPage.FigureLine> figures() {
        Set<String> here = Set.copyOf(documents.ids());
        List<DossierPage.FigureLine> lines = new ArrayList<>();
        for (EntryRow series : rows(EntryKind.FIGURE)) {
            if (!series.parties().isEmpty() && body.parties().containsAll(series.parties())) {
                FigureSeries figures = Entries.figures(series).body();
                FigureLines.of(
                                series.id(),
                                figures,
                                source -> here.contains(source.claim().document()),
                                citations,
                                words)
                        .forEach(lines::add);
            }
        }
        return lines.subList(0, Math.min(FIGURES, lines.size()));
    }

    // ---- before and after -------------------------------------------------------------------------------------------

    private @Nullable InSeries series() {
        SeriesIndex.Series series = index.of(row.id());
        if (series == null) {
            return null;
        }
        List<SeriesIndex.Session> sessions = series.sessions();
        int at = 0;
        while (at < sessions.size() && !sessions.get(at).id().equals(row.id())) {
            at++;
        }
        if (at == sessions.size()) {
            return null;
        }
        return new InSeries(
                Naming.series(series.key(), words),
                series.key(),
                at + 1,
                sessions.size(),
                at == 0 ? null : beside(sessions.get(at - 1), series),
                at + 1 == sessions.size() ? null : beside(sessions.get(at + 1), series));
    }

    private Beside beside(SeriesIndex.Session session, SeriesIndex.Series series) {
        String name = Naming.series(series.key().name(), words);
        Integer ordinal = session.ordinal();
        return new Beside(
                session.id(),
                Naming.capital(ordinal == null ? name : words.numbered(ordinal, name)),
                words.dates(session.start(), null));
    }

    /** What its documents tell as planned between its sides for a later day. */
    private List<EntryItem> next() {
        PartialDate start = body.start();
        List<EntryRow> planned =
                Entries.gists(record)
                        .entriesIn(documents.ids(), EntryKind.ENGAGEMENT.kind(), true, ENTRIES_READ)
                        .stream()
                        .map(Gists.Along::row)
                        .filter(other -> other.state().equals(EngagementStatus.PLANNED.label())
                                && !other.id().equals(row.id())
                                && other.parties().size() > 1
                                && body.parties().containsAll(other.parties()))
                        .filter(other -> start == null
                                || other.first() == null
                                || other.first().lastDay().isAfter(start.lastDay()))
                        .toList();
        return EntryItem.of(planned.reversed().stream().limit(NEXT).toList(), citations, words);
    }

    private List<Turn> history() {
        return body.history().size() < 2
                ? List.of()
                : body.history().stream()
                        .map(turn -> new Turn(
                                turn.told() == null ? "" : words.date(turn.told()),
                                words.label("held", turn.status().label()),
                                turn.start() == null ? "" : words.date(turn.start()),
                                citations.of(turn.claim())))
                        .toList();
    }

    // ---- what is told differently -----------------------------------------------------------------------------------

    /** Days, number, place and sort of contact where documents do not agree on them; every version stays. */
    private List<Differing> differing() {
        List<Differing> differing = new ArrayList<>();
        add(
                differing,
                "encounter.days",
                telling -> telling.start() == null ? null : new Days(telling.start(), telling.end()),
                Days::agrees,
                days -> words.dates(days.start(), days.end()));
        add(differing, "encounter.number", EngagementTelling::ordinal, Integer::equals, words::ordinal);
        add(
                differing,
                "encounter.place",
                telling -> telling.city() == null ? null : new Place(telling.city(), String.valueOf(telling.place())),
                (one, other) -> one.city().equals(other.city()),
                Place::worded);
        add(
                differing,
                "encounter.sort",
                telling -> switch (telling.type()) {
                    case OTHER, MEETING -> null;
                    default -> telling.type();
                },
                EngagementType::equals,
                type -> words.label("engagement", type.label()));
        return differing;
    }

    private record Place(String city, String worded) {}

    /** Days as told. */
    private record Days(PartialDate start, @Nullable PartialDate end) {
        private LocalDate last() {
            return (end == null ? start : end).lastDay();
        }

        private boolean holds(Days other) {
            return !start.firstDay().isAfter(other.start.firstDay()) && !last().isBefore(other.last());
        }

        /** Whether one is the other told more exactly: a day of a visit, the month of a day. */
        boolean agrees(Days other) {
            return holds(other) || other.holds(this);
        }
    }

    private <T> void add(
            List<Differing> differing,
            String what,
            Function<EngagementTelling, @Nullable T> field,
            BiPredicate<T, T> agree,
            Function<T, String> say) {
        Map<T, List<EngagementTelling>> versions = new LinkedHashMap<>();
        for (EngagementTelling telling : told) {
            // What was planned was to be so; that it came otherwise is no contradiction.
            T value = telling.status() == body.status() ? field.apply(telling) : null;
            if (value != null) {
                versions.computeIfAbsent(value, v -> new ArrayList<>()).add(telling);
            }
        }
        List<T> values = List.copyOf(versions.keySet());
        boolean isDisputed = values.stream().anyMatch(one -> values.stream().anyMatch(two -> !agree.test(one, two)));
        if (isDisputed) {
            differing.add(new Differing(
                    words.say(what),
                    values.stream()
                            .map(value ->
                                    new Version(say.apply(value), citations(versions.getOrDefault(value, List.of()))))
                            .toList()));
        }
    }

    private List<Citation> citations(List<EngagementTelling> tellings) {
        return tellings.stream()
                .limit(CITED)
                .map(telling -> citations.of(
                        telling.claim(), telling.evidence().getFirst().quote()))
                .toList();
    }
}
