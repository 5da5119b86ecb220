package org.chancery.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.record.Act;
import org.chancery.record.ActKind;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.Figure;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
import org.chancery.record.InstrumentStep.Told;
import org.chancery.record.PartialDate;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Link.Verdict;
import org.chancery.resolve.Material;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolution;
import org.chancery.standing.InstrumentMaterial.StepTold;
import org.chancery.standing.Negotiation.Chapter;
import org.chancery.standing.Negotiation.Gap;
import org.chancery.standing.Negotiation.Moved;
import org.chancery.standing.Negotiation.Next;
import org.chancery.standing.NegotiationMaterial.Head;
import org.chancery.standing.NegotiationMaterial.Point;
import org.chancery.standing.NegotiationMaterial.RoundsHeld;
import org.chancery.standing.NegotiationMaterial.Session;
import org.jspecify.annotations.Nullable;

/**
 * One entry for each negotiation: two sides (or more), and what they negotiate; its rounds with their numbers and gaps,
 * what was asked and agreed by chapter, what is planned next, stated targets and how they slipped. A document that tells of
 * a session without saying of which talks is taken for those that the same sides held at the time, and says so. Of one
 * side that asks to join an agreement or a body the same is made.
 */
public final class NegotiationResolution implements Resolution<NegotiationMaterial, Negotiation> {
    /** Characters between the words of a session and those of the instrument that it is about. */
    private static final int BESIDE = 700;
    /** Days between two sessions of the same talks. */
    private static final int SAME_TALKS = 400;
    /** Days by which the reports of one session may differ. */
    private static final int SAME_SESSION = 3;

    private static final int HIGHEST_ROUND = 200;
    /** What talks are about where the document does not tell. */
    private static final String UNTOLD = "-";

    private final InstrumentResolution instruments = new InstrumentResolution();
    private final KnownInstruments catalogue = new KnownInstruments();

    @Override
    public String kind() {
        return "negotiation";
    }

    @Override
    public Class<NegotiationMaterial> materialType() {
        return NegotiationMaterial.class;
    }

    @Override
    public Class<Negotiation> entryType() {
        return Negotiation.class;
    }

    // ---- what a document gives

    /** What a document says of one thing under negotiation, while it is gathered. */
    private static final class Gathered {
        final List<Session> sessions = new ArrayList<>();
        final List<InstrumentMaterial> instruments = new ArrayList<>();
        final List<Point> points = new ArrayList<>();
        final List<RoundsHeld> roundsHeld = new ArrayList<>();
    }

    @Override
    public boolean tells(NegotiationMaterial material, ClaimId claim) {
        return material.sessions().stream().anyMatch(one -> one.source().claim().equals(claim))
                || material.instruments().stream()
                        .anyMatch(one -> one.source().claim().equals(claim));
    }

    @Override
    public Negotiation gist(Negotiation body) {
        return body.gist();
    }

    @Override
    public List<Link> links(Negotiation body) {
        return body.links();
    }

    @Override
    public List<Material<NegotiationMaterial>> contribute(Filed filed) {
        List<InstrumentMaterial> papers = new ArrayList<>();
        instruments.contribute(filed).forEach(m -> papers.add(m.body()));
        Map<String, Map<String, Gathered>> gathered = new TreeMap<>();
        for (Engagement engagement : filed.extraction().engagements()) {
            if (isSession(engagement) && engagement.parties().size() > 1) {
                session(filed, engagement, papers, gathered);
            }
        }
        for (InstrumentMaterial paper : papers) {
            List<String> sides = sides(paper);
            if (sides.size() > 1
                    && negotiable(paper)
                    && paper.steps().stream().anyMatch(NegotiationResolution::ofTalks)) {
                at(gathered, Sides.key(sides), about(paper)).instruments.add(paper);
            }
            accession(paper, gathered);
        }
        for (Relation relation : filed.extraction().relations()) {
            if (relation.type().equals("accession_candidate")) {
                candidate(filed, relation, gathered);
            }
        }
        roundsHeld(filed, gathered);
        List<Material<NegotiationMaterial>> materials = new ArrayList<>();
        gathered.forEach((partition, byAbout) -> byAbout.forEach((about, g) -> {
            if (!g.sessions.isEmpty() || !g.instruments.isEmpty()) {
                materials.add(new Material<>(
                        partition, new NegotiationMaterial(about, g.sessions, g.instruments, g.points, g.roundsHeld)));
            }
        }));
        return materials;
    }

    private static Gathered at(Map<String, Map<String, Gathered>> gathered, String partition, String about) {
        return gathered.computeIfAbsent(partition, p -> new TreeMap<>()).computeIfAbsent(about, a -> new Gathered());
    }

    private static boolean isSession(Engagement engagement) {
        return switch (engagement.type()) {
            case NEGOTIATION_ROUND, MINISTERIAL_SESSION, TECHNICAL_SESSION -> true;
            case MEETING, PHONE_CALL, ONLINE_MEETING, DIALOGUE, VISIT, FORUM, SIGNING, OTHER -> false;
        };
    }

    private static boolean negotiable(InstrumentMaterial paper) {
        return paper.kind() == InstrumentKind.TRADE_AGREEMENT
                || paper.kind() == InstrumentKind.CONVENTION
                || paper.kind() == InstrumentKind.OTHER;
    }

    /** A step that shows talks: before the signature, or a signature and force that are still aimed at. */
    private static boolean ofTalks(StepTold step) {
        return switch (step.stage()) {
            case LAUNCHED, NEGOTIATING, FRAMEWORK, CONCLUDED -> true;
            case SIGNED, AGREED, IN_FORCE -> step.told() == Told.EXPECTED;
            case PROPOSED, RATIFIED, EXTENDED, SUSPENDED, WITHDRAWN, TERMINATED -> false;
            case ACCESSION_SOUGHT, ACCESSION_TALKS, ACCEDED -> false;
        };
    }

    private List<String> sides(InstrumentMaterial paper) {
        KnownInstruments.Known known = catalogue.named(paper.english());
        if (known != null && known.parties().size() > 1) {
            return known.parties();
        }
        return paper.signers().isEmpty() ? paper.parties() : paper.signers();
    }

    /** What talks are about, so that all names of it give the same. */
    private String about(InstrumentMaterial paper) {
        KnownInstruments.Known known = catalogue.named(paper.english());
        if (known != null) {
            return Negotiation.KNOWN + known.id();
        }
        if (paper.kind() != InstrumentKind.TRADE_AGREEMENT) {
            String words = String.join(" ", paper.words());
            return paper.about() != null ? paper.about() : words.isEmpty() ? UNTOLD : words;
        }
        Sort sort = Sort.of(paper.about());
        List<String> sides = sides(paper);
        List<KnownInstruments.Known> fitting = sides.size() != 2
                ? List.of()
                : catalogue.of(Sides.key(sides)).stream()
                        .filter(k -> sort.fits(k.sort()) > 0)
                        .toList();
        return fitting.size() == 1 ? Negotiation.KNOWN + fitting.getFirst().id() : "trade";
    }

    // ---- sessions

    private void session(
            Filed filed,
            Engagement engagement,
            List<InstrumentMaterial> papers,
            Map<String, Map<String, Gathered>> gathered) {
        InstrumentMaterial paper = paper(engagement, papers);
        List<String> named = paper == null ? List.of() : sides(paper);
        // Others who are named beside the talks (the host, the one who reports) are no sides of them.
        List<String> sides = named.size() > 1 && engagement.parties().containsAll(named) ? named : states(engagement);
        Gathered g = at(gathered, Sides.key(sides), paper == null ? UNTOLD : about(paper));
        Attestation source = Attestation.of(filed, engagement);
        List<Head> heads = new ArrayList<>();
        for (String name : engagement.participants()) {
            Person person = filed.extraction().people().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElse(null);
            heads.add(new Head(name, person == null ? null : person.post(), person == null ? null : person.country()));
        }
        g.sessions.add(new Session(
                engagement.type(),
                engagement.ordinal(),
                engagement.start(),
                engagement.end(),
                engagement.place(),
                engagement.status(),
                heads,
                engagement.topics(),
                source));
        if (paper != null && !g.instruments.contains(paper)) {
            g.instruments.add(paper);
        }
        for (Act act : filed.extraction().acts()) {
            if (engagement.id().equals(act.engagement()) && isPoint(act.kind())) {
                g.points.add(new Point(
                        act.kind(), act.by(), act.topics(), act.content(), act.date(), Attestation.of(filed, act)));
            }
        }
    }

    /** The states and their groups where there are two at least: a company or ministry beside them is no side. */
    private static List<String> states(Engagement engagement) {
        List<String> states = engagement.parties().stream()
                .filter(side -> side.length() == 2 || side.equals("ASEAN"))
                .toList();
        return states.size() > 1 ? states : engagement.parties();
    }

    private static boolean isPoint(ActKind kind) {
        return switch (kind) {
            case ASK, PROPOSAL, COMMITMENT, AGREEMENT, REFUSAL, RESPONSE -> true;
            case INVITATION, ACCEPTANCE, APPRECIATION, ASSESSMENT, ACKNOWLEDGEMENT, ACTION -> false;
        };
    }

    /** What a session is about: the negotiable paper told nearest to it, or the only one of its sides. */
    private @Nullable InstrumentMaterial paper(Engagement engagement, List<InstrumentMaterial> papers) {
        InstrumentMaterial nearest = null;
        int least = BESIDE;
        Set<String> all = new HashSet<>();
        InstrumentMaterial only = null;
        for (InstrumentMaterial paper : papers) {
            List<String> sides = sides(paper);
            boolean fits = sides.isEmpty() || engagement.parties().containsAll(sides);
            KnownInstruments.Known known = catalogue.named(paper.english());
            // What has been in force for years is spoken of in talks, but it is not what they are about.
            boolean standing = known != null
                    && known.standing()
                    && paper.steps().stream().noneMatch(NegotiationResolution::ofTalks);
            if (!fits || standing || !negotiable(paper)) {
                continue;
            }
            all.add(about(paper));
            only = paper;
            for (Evidence words : engagement.evidence()) {
                int apart = Math.max(
                        paper.source().start() - words.end(),
                        words.start() - paper.source().end());
                if (apart < least) {
                    least = apart;
                    nearest = paper;
                }
            }
        }
        return nearest != null
                ? nearest
                : all.size() == 1 && only != null && !sides(only).isEmpty() ? only : null;
    }

    // ---- joining what exists

    private void accession(InstrumentMaterial paper, Map<String, Map<String, Gathered>> gathered) {
        Set<String> sides = new TreeSet<>();
        for (StepTold step : paper.steps()) {
            if (isAccession(step.stage())) {
                sides.addAll(step.by());
            }
        }
        KnownInstruments.Known known = catalogue.named(paper.english());
        String body = known != null ? known.id() : Objects.requireNonNullElse(paper.acronym(), paper.name());
        for (String side : sides) {
            List<StepTold> own = paper.steps().stream()
                    .filter(s -> isAccession(s.stage()) && s.by().contains(side))
                    .toList();
            at(gathered, Sides.key(List.of(side, body)), Negotiation.ACCESSION + side)
                    .instruments
                    .add(withSteps(paper, own));
        }
    }

    private static boolean isAccession(InstrumentStage stage) {
        return stage == InstrumentStage.ACCESSION_SOUGHT
                || stage == InstrumentStage.ACCESSION_TALKS
                || stage == InstrumentStage.ACCEDED;
    }

    private static InstrumentMaterial withSteps(InstrumentMaterial m, List<StepTold> steps) {
        return new InstrumentMaterial(
                m.source(),
                m.language(),
                m.name(),
                m.known(),
                m.english(),
                m.acronym(),
                m.kind(),
                m.about(),
                m.words(),
                m.parties(),
                m.signers(),
                m.date(),
                steps);
    }

    private static void candidate(Filed filed, Relation relation, Map<String, Map<String, Gathered>> gathered) {
        Attestation source = Attestation.of(filed, relation);
        StepTold step = new StepTold(
                InstrumentStage.ACCESSION_TALKS,
                Told.REACHED,
                relation.since(),
                relation.since(),
                List.of(relation.a()),
                source);
        at(gathered, Sides.key(List.of(relation.a(), relation.b())), Negotiation.ACCESSION + relation.a())
                .instruments
                .add(new InstrumentMaterial(
                        source,
                        filed.source().language(),
                        relation.b(),
                        null,
                        null,
                        null,
                        InstrumentKind.OTHER,
                        null,
                        List.of(),
                        List.of(relation.b()),
                        List.of(),
                        null,
                        List.of(step)));
    }

    // ---- how many rounds

    /** "telah melewati 19 putaran": told of the talks of the same sides, or the only ones of the document. */
    private static void roundsHeld(Filed filed, Map<String, Map<String, Gathered>> gathered) {
        List<Gathered> all = gathered.values().stream()
                .flatMap(byAbout -> byAbout.values().stream())
                .toList();
        for (Figure figure : filed.extraction().figures()) {
            if (!figure.unit().equals("rounds") || all.isEmpty()) {
                continue;
            }
            Set<String> sides = new TreeSet<>();
            if (figure.reporter() != null) {
                sides.add(figure.reporter());
            }
            if (figure.partner() != null) {
                sides.add(figure.partner());
            }
            Map<String, Gathered> same = gathered.get(String.join("|", sides));
            Gathered g = same != null ? same.values().iterator().next() : all.size() == 1 ? all.getFirst() : null;
            if (g != null) {
                g.roundsHeld.add(new RoundsHeld(figure.amount().intValue(), Attestation.of(filed, figure)));
            }
        }
    }

    // ---- one set of sides

    @Override
    public List<Entry<Negotiation>> resolve(
            String partition, Stream<NegotiationMaterial> materials, Judgements judgements) {
        List<NegotiationMaterial> all = materials
                .sorted(Comparator.comparing(NegotiationResolution::earliest)
                        .thenComparing(m -> anchor(m))
                        .thenComparing(NegotiationMaterial::about))
                .toList();
        Map<ClaimId, List<NegotiationMaterial>> byAnchor = new TreeMap<>();
        all.forEach(
                m -> byAnchor.computeIfAbsent(anchor(m), a -> new ArrayList<>()).add(m));
        Joining joining = new Joining(byAnchor.keySet(), false, ofInstruments(judgements));
        propose(all, joining);
        Collection<List<ClaimId>> groups = joining.groups();
        Map<ClaimId, List<Link>> links = joining.linksByClaim();
        LocalDate latest = all.stream()
                .map(m -> earliest(m).published())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Entry<Negotiation>> entries = new ArrayList<>();
        for (List<ClaimId> group : groups) {
            List<NegotiationMaterial> told = new ArrayList<>();
            group.forEach(claim -> told.addAll(Objects.requireNonNull(byAnchor.get(claim))));
            entries.add(entry(partition, told, Joining.of(group, links), judgements, latest));
        }
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    private static Attestation earliest(NegotiationMaterial m) {
        return m.sessions().isEmpty()
                ? m.instruments().getFirst().source()
                : m.sessions().getFirst().source();
    }

    /** The claim that stands for what a document says of the talks. */
    private static ClaimId anchor(NegotiationMaterial m) {
        return m.instruments().isEmpty()
                ? m.sessions().getFirst().source().claim()
                : m.instruments().getFirst().source().claim();
    }

    /** Rulings on engagements say which sessions are one, not which talks. */
    private static Judgements ofInstruments(Judgements judgements) {
        if (judgements.isEmpty()) {
            return judgements;
        }
        List<Link> rulings = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.SAME, Verdict.DIFFERENT)) {
            for (Link ruling : judgements.all(verdict)) {
                if (!isEngagement(ruling.left()) || !isEngagement(ruling.right())) {
                    rulings.add(ruling);
                }
            }
        }
        return Judgements.of(rulings);
    }

    private static boolean isEngagement(ClaimId claim) {
        return claim.text().charAt(claim.text().indexOf('.') + 1) == 'e';
    }

    private static void propose(List<NegotiationMaterial> all, Joining joining) {
        Map<String, List<NegotiationMaterial>> byAbout = new TreeMap<>();
        all.forEach(
                m -> byAbout.computeIfAbsent(m.about(), a -> new ArrayList<>()).add(m));
        byAbout.forEach((about, same) -> {
            for (int i = 1; i < same.size(); i++) {
                NegotiationMaterial a = same.get(i - 1);
                NegotiationMaterial b = same.get(i);
                boolean certain = about.startsWith(Negotiation.KNOWN) || about.startsWith(Negotiation.ACCESSION);
                long days = Timing.days(day(a), day(b));
                if (certain) {
                    joining.same(anchor(a), anchor(b), 0.95, "the same sides, about " + plain(about));
                } else if (days <= SAME_TALKS) {
                    joining.same(
                            anchor(a),
                            anchor(b),
                            about.equals(UNTOLD) ? 0.6 : 0.8,
                            "the same sides" + (about.equals(UNTOLD) ? "" : ", about " + about) + ", " + days
                                    + " days apart");
                } else {
                    joining.unsure(anchor(a), anchor(b), 0.4, "the same sides, told at other times");
                }
            }
        });
        Set<String> named = new TreeSet<>(byAbout.keySet());
        named.remove(UNTOLD);
        for (NegotiationMaterial m : byAbout.getOrDefault(UNTOLD, List.of())) {
            NegotiationMaterial nearest = null;
            for (String about : named) {
                for (NegotiationMaterial other : Objects.requireNonNull(byAbout.get(about))) {
                    if (nearest == null || Timing.days(day(m), day(other)) < Timing.days(day(m), day(nearest))) {
                        nearest = other;
                    }
                }
            }
            if (nearest == null) {
                continue;
            }
            long days = Timing.days(day(m), day(nearest));
            if (named.size() == 1 && days <= SAME_TALKS) {
                joining.same(
                        anchor(nearest), anchor(m), 0.6, "the only talks told of these sides, " + days + " days apart");
            } else {
                joining.unsure(anchor(nearest), anchor(m), 0.4, "talks of the same sides; about what is not told");
            }
        }
    }

    private static String plain(String about) {
        return about.startsWith(Negotiation.KNOWN) ? about.substring(Negotiation.KNOWN.length()) : about;
    }

    private static @Nullable LocalDate day(NegotiationMaterial m) {
        for (Session session : m.sessions()) {
            if (session.start() != null) {
                return session.start().firstDay();
            }
        }
        return earliest(m).published();
    }

    // ---- one negotiation

    private Entry<Negotiation> entry(
            String partition,
            List<NegotiationMaterial> told,
            List<Link> links,
            Judgements judgements,
            @Nullable LocalDate latest) {
        String about = told.stream()
                .map(NegotiationMaterial::about)
                .filter(a -> !a.equals(UNTOLD))
                .sorted(Comparator.<String, Boolean>comparing(a -> !a.startsWith(Negotiation.KNOWN))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .orElse(UNTOLD);
        List<InstrumentMaterial> papers = new ArrayList<>();
        Map<ClaimId, Session> sessionTold = new TreeMap<>();
        List<Point> points = new ArrayList<>();
        List<RoundsHeld> rounds = new ArrayList<>();
        for (NegotiationMaterial m : told) {
            papers.addAll(m.instruments());
            m.sessions().forEach(s -> sessionTold.put(s.source().claim(), s));
            points.addAll(m.points());
            rounds.addAll(m.roundsHeld());
        }
        List<InstrumentMaterial> distinct = papers.stream().distinct().toList();
        InstrumentLife life = distinct.isEmpty() ? null : new LifeCycle(distinct, latest).life(List.of());
        List<Link> made = new ArrayList<>(links);
        List<Negotiation.Session> sessions = sessions(sessionTold, judgements, made);
        points.sort(Comparator.comparing(Point::source));
        rounds.sort(Comparator.comparing(RoundsHeld::source).reversed());
        boolean accession = about.startsWith(Negotiation.ACCESSION);
        Negotiation body = new Negotiation(
                accession ? about : about.equals(UNTOLD) ? null : plain(about),
                accession,
                life == null ? List.of() : life.stages(),
                sessions,
                gaps(sessions),
                rounds.stream().distinct().toList(),
                chapters(sessions, points),
                points.stream()
                        .filter(p -> p.kind() == ActKind.AGREEMENT)
                        .distinct()
                        .toList(),
                next(sessions, latest),
                life == null ? List.of() : life.targets(),
                life == null ? List.of() : life.slips(),
                moved(sessionTold.values()),
                made);
        Set<ClaimId> claims = new TreeSet<>(sessionTold.keySet());
        distinct.forEach(p -> claims.add(p.source().claim()));
        points.forEach(p -> claims.add(p.source().claim()));
        PartialDate first = null;
        PartialDate last = null;
        for (Negotiation.Session s : sessions) {
            first = Timing.earlier(first, s.start());
            last = Timing.later(last, s.end());
        }
        if (life != null) {
            for (InstrumentLife.Stage stage : life.stages()) {
                first = Timing.earlier(first, stage.start() != null ? stage.start() : stage.toldBy());
                last = Timing.later(last, stage.end() != null ? stage.end() : stage.toldBy());
            }
        }
        List<String> sides = List.of(partition.split("\\|", -1));
        String own = !(about.startsWith(Negotiation.KNOWN) || accession)
                ? claims.iterator().next().text()
                : about;
        return new Entry<>(
                PublicId.of("negotiation " + partition + " " + own),
                accession
                        ? "Accession of " + about.substring(Negotiation.ACCESSION.length()) + " to "
                                + sides.stream()
                                        .filter(s -> !s.equals(about.substring(Negotiation.ACCESSION.length())))
                                        .findFirst()
                                        .orElse("")
                        : String.join("–", sides) + (about.equals(UNTOLD) ? "" : ": " + plain(about)),
                sides,
                first,
                last,
                state(life, sessions),
                List.copyOf(claims),
                List.of(),
                body);
    }

    private static String state(@Nullable InstrumentLife life, List<Negotiation.Session> sessions) {
        String state = life == null ? "" : LifeCycle.state(life);
        boolean held = sessions.stream().anyMatch(s -> s.status() == EngagementStatus.HELD);
        return (state.isEmpty() || state.equals("launched") || state.equals("proposed")) && held
                ? InstrumentStage.NEGOTIATING.label()
                : state;
    }

    /** Reports of one session joined: the same type and number, or the same days. */
    private static List<Negotiation.Session> sessions(
            Map<ClaimId, Session> told, Judgements judgements, List<Link> made) {
        Joining joining = new Joining(told.keySet(), false, judgements);
        Map<EngagementType, List<Session>> byType = new EnumMap<>(EngagementType.class);
        told.values()
                .forEach(s ->
                        byType.computeIfAbsent(s.type(), t -> new ArrayList<>()).add(s));
        byType.forEach((type, same) -> {
            Map<Integer, List<Session>> byNumber = new TreeMap<>();
            List<Session> unnumbered = new ArrayList<>();
            for (Session s : same) {
                if (s.ordinal() == null) {
                    unnumbered.add(s);
                } else {
                    byNumber.computeIfAbsent(s.ordinal(), n -> new ArrayList<>())
                            .add(s);
                }
            }
            byNumber.forEach((number, reports) ->
                    inTime(reports, joining, SAME_TALKS, 0.9, "both tell of the session with number " + number));
            List<Session> dated = new ArrayList<>(same);
            dated.removeIf(s -> s.start() == null || !s.start().isDay());
            inTime(dated, joining, SAME_SESSION, 0.8, "the same sort of session");
        });
        Collection<List<ClaimId>> groups = joining.groups();
        Map<ClaimId, List<Link>> links = joining.linksByClaim();
        List<Negotiation.Session> sessions = new ArrayList<>();
        for (List<ClaimId> group : groups) {
            List<Session> reports = new ArrayList<>();
            group.forEach(claim -> reports.add(Objects.requireNonNull(told.get(claim))));
            sessions.add(session(group, reports));
            made.addAll(Joining.of(group, links));
        }
        sessions.sort(Comparator.comparing(Negotiation.Session::start, Timing::compare)
                .thenComparing(Negotiation.Session::ordinal, Timing::compare)
                .thenComparing(s -> s.claims().getFirst()));
        return sessions;
    }

    private static void inTime(List<Session> same, Joining joining, int days, double score, String reason) {
        List<Session> inOrder = new ArrayList<>(same);
        inOrder.sort(Comparator.comparing(NegotiationResolution::dayOf, Timing::compare)
                .thenComparing(Session::source));
        for (int i = 1; i < inOrder.size(); i++) {
            Session a = inOrder.get(i - 1);
            Session b = inOrder.get(i);
            long apart = Timing.days(dayOf(a), dayOf(b));
            boolean numbersAgree =
                    a.ordinal() == null || b.ordinal() == null || a.ordinal().equals(b.ordinal());
            if (!numbersAgree) {
                continue;
            }
            if (apart <= days) {
                joining.same(a.source().claim(), b.source().claim(), score, reason + ", " + apart + " days apart");
            } else {
                joining.unsure(a.source().claim(), b.source().claim(), 0.3, reason + ", told of other times");
            }
        }
    }

    private static @Nullable LocalDate dayOf(Session s) {
        return s.start() != null ? s.start().firstDay() : s.source().published();
    }

    private static Negotiation.Session session(List<ClaimId> claims, List<Session> reports) {
        reports.sort(Comparator.comparing(Session::source));
        List<Times.Told> times = new ArrayList<>();
        Map<String, Head> heads = new LinkedHashMap<>();
        Set<String> topics = new TreeSet<>();
        EngagementStatus status = EngagementStatus.PLANNED;
        Integer ordinal = null;
        for (Session s : reports) {
            if (s.start() != null) {
                times.add(new Times.Told(s.start(), s.end() == null ? s.start() : s.end(), s.source()));
            }
            s.heads().forEach(h -> heads.merge(h.name(), h, (a, b) -> a.post() == null ? b : a));
            topics.addAll(s.topics());
            ordinal = ordinal == null ? s.ordinal() : ordinal;
            if (s.status() == EngagementStatus.HELD
                    || s.status() == EngagementStatus.CANCELLED && status == EngagementStatus.PLANNED) {
                status = s.status();
            }
        }
        Times.Version time = Times.best(Times.versions(times));
        return new Negotiation.Session(
                reports.getFirst().type(),
                ordinal,
                time == null ? null : time.start(),
                time == null ? null : time.end(),
                LifeCycle.most(reports.stream()
                        .map(Session::place)
                        .filter(Objects::nonNull)
                        .toList()),
                status,
                heads.values().stream()
                        .sorted(Comparator.comparing(Head::side, Timing::compare)
                                .thenComparing(Head::name))
                        .toList(),
                List.copyOf(topics),
                (int) claims.stream().map(ClaimId::document).distinct().count(),
                claims,
                reports.stream().map(Session::source).toList());
    }

    private static List<Gap> gaps(List<Negotiation.Session> sessions) {
        Map<EngagementType, Set<Integer>> numbers = new EnumMap<>(EngagementType.class);
        for (Negotiation.Session s : sessions) {
            if (s.ordinal() != null && s.ordinal() > 0 && s.ordinal() <= HIGHEST_ROUND) {
                numbers.computeIfAbsent(s.type(), t -> new TreeSet<>()).add(s.ordinal());
            }
        }
        List<Gap> gaps = new ArrayList<>();
        numbers.forEach((type, told) -> {
            List<Integer> missing = new ArrayList<>();
            int highest = told.stream().mapToInt(n -> n).max().orElse(0);
            for (int n = 1; n < highest; n++) {
                if (!told.contains(n)) {
                    missing.add(n);
                }
            }
            if (!missing.isEmpty()) {
                gaps.add(new Gap(type, missing));
            }
        });
        return gaps;
    }

    private static List<Chapter> chapters(List<Negotiation.Session> sessions, List<Point> points) {
        Map<String, Set<Attestation>> touched = new TreeMap<>();
        sessions.forEach(s -> s.topics()
                .forEach(topic ->
                        touched.computeIfAbsent(topic, t -> new TreeSet<>()).addAll(s.sources())));
        points.forEach(p -> p.topics()
                .forEach(topic ->
                        touched.computeIfAbsent(topic, t -> new TreeSet<>()).add(p.source())));
        List<Chapter> chapters = new ArrayList<>();
        touched.forEach((topic, sources) -> chapters.add(new Chapter(
                topic,
                under(points, topic, Set.of(ActKind.ASK, ActKind.PROPOSAL)),
                under(points, topic, Set.of(ActKind.AGREEMENT, ActKind.COMMITMENT)),
                List.copyOf(sources))));
        return chapters;
    }

    private static List<Point> under(List<Point> points, String topic, Set<ActKind> kinds) {
        return points.stream()
                .filter(p -> kinds.contains(p.kind()) && p.topics().contains(topic))
                .distinct()
                .toList();
    }

    /** Planned sessions whose time had not passed when the latest document was published. */
    private static List<Next> next(List<Negotiation.Session> sessions, @Nullable LocalDate latest) {
        List<Next> next = new ArrayList<>();
        for (Negotiation.Session s : sessions) {
            boolean passed =
                    s.end() != null && latest != null && s.end().lastDay().isBefore(latest);
            if (s.status() == EngagementStatus.PLANNED && !passed) {
                next.add(new Next(s.type(), s.ordinal(), s.start(), s.end(), s.sources()));
            }
        }
        return next;
    }

    /** Times of one numbered session that was told as planned first for one and later for another. */
    private static List<Moved> moved(Collection<Session> told) {
        Map<String, List<Session>> byNumber = new TreeMap<>();
        for (Session s : told) {
            if (s.ordinal() != null && s.start() != null) {
                byNumber.computeIfAbsent(s.type().label() + s.ordinal(), n -> new ArrayList<>())
                        .add(s);
            }
        }
        List<Moved> moved = new ArrayList<>();
        for (List<Session> reports : byNumber.values()) {
            reports.sort(Comparator.comparing(Session::source));
            for (int i = 1; i < reports.size(); i++) {
                Session before = reports.get(i - 1);
                Session after = reports.get(i);
                PartialDate from = before.start();
                PartialDate to = after.start();
                if (from != null
                        && to != null
                        && before.status() == EngagementStatus.PLANNED
                        && !Timing.agree(
                                from,
                                before.end() == null ? from : before.end(),
                                to,
                                after.end() == null ? to : after.end())) {
                    moved.add(new Moved(before.type(), before.ordinal(), from, to, before.source(), after.source()));
                }
            }
        }
        return moved;
    }
}
