package org.chancery.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.record.Act;
import org.chancery.record.ActKind;
import org.chancery.record.Evidence;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
import org.chancery.record.InstrumentStatus;
import org.chancery.record.InstrumentStep;
import org.chancery.record.PartialDate;
import org.chancery.record.Relation;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Material;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolution;
import org.chancery.standing.InstrumentMaterial.StepTold;
import org.chancery.standing.KnownInstruments.Known;
import org.jspecify.annotations.Nullable;

/**
 * One entry for each instrument under all its names, with its life. An instrument that the shelf knows is found by its
 * row; another by its sides and what its name says: acronym, words, what it is about, and the days around which it is
 * told. Partitions are pairs (or rows) of sides, and one for each known instrument of many sides, so that names that may
 * mean the same meet and others never do.
 */
public final class InstrumentResolution implements Resolution<InstrumentMaterial, InstrumentLife> {
    /** Days within which the same words are taken for the same paper. */
    private static final int SAME_PAPER = 400;
    /** Days between two reports of one deal, truce or talks: with a longer silence the next is another. */
    private static final int SAME_DEAL = 270;

    private static final int SAME_TRUCE = 90;
    /** Days within which a statement of the same sides is the same statement. */
    private static final int SAME_STATEMENT = 3;
    /** Acronyms that many instruments share are no shorter than this by chance alone. */
    private static final int ACRONYM = 3;

    private final KnownInstruments catalogue = new KnownInstruments();
    private final ContentWords contentWords = new ContentWords();

    @Override
    public String kind() {
        return "instrument";
    }

    @Override
    public Class<InstrumentMaterial> materialType() {
        return InstrumentMaterial.class;
    }

    @Override
    public Class<InstrumentLife> entryType() {
        return InstrumentLife.class;
    }

    // ---- what a document gives

    @Override
    public boolean tells(InstrumentMaterial material, ClaimId claim) {
        return material.source().claim().equals(claim);
    }

    @Override
    public InstrumentLife gist(InstrumentLife body) {
        return body.gist();
    }

    @Override
    public List<Link> links(InstrumentLife body) {
        return body.links();
    }

    @Override
    public List<Material<InstrumentMaterial>> contribute(Filed filed) {
        List<Material<InstrumentMaterial>> materials = new ArrayList<>();
        for (Instrument instrument : filed.extraction().instruments()) {
            InstrumentMaterial material = material(filed, instrument);
            materials.add(new Material<>(partition(material), material));
        }
        return materials;
    }

    private InstrumentMaterial material(Filed filed, Instrument instrument) {
        Known known = catalogue.of(instrument);
        Attestation source = Attestation.of(filed, instrument);
        List<StepTold> steps = new ArrayList<>();
        for (InstrumentStep step : instrument.steps()) {
            steps.add(new StepTold(
                    step.stage(), step.told(), step.start(), step.end(), step.by(), source.in(step.evidence())));
        }
        InstrumentStage status = steps.isEmpty() ? stage(instrument) : null;
        if (status != null && (known == null || !known.standing())) {
            steps.add(new StepTold(
                    status,
                    InstrumentStep.Told.REACHED,
                    instrument.date(),
                    instrument.date(),
                    List.of(),
                    source.in(instrument.evidence().getLast())));
        }
        List<String> parties = Sides.sorted(instrument.parties());
        return new InstrumentMaterial(
                source,
                filed.source().language(),
                instrument.name(),
                known == null ? null : known.id(),
                known != null ? known.english() : instrument.english(),
                instrument.acronym(),
                instrument.kind(),
                instrument.kind() == InstrumentKind.PARTNERSHIP ? level(filed, instrument) : instrument.about(),
                contentWords.of(instrument.name()),
                parties,
                parties.size() < 2 && (known == null || known.each()) ? signers(filed, instrument, parties) : List.of(),
                instrument.date(),
                steps);
    }

    /**
     * The step that a status stands for, where the text tells no step; null where the status is what such papers usually
     * have: a thing called an agreement need not have been agreed, nor one that is spoken of be in force.
     */
    private static @Nullable InstrumentStage stage(Instrument instrument) {
        InstrumentStatus status = instrument.status();
        if (status == null) {
            return null;
        }
        return switch (status) {
            case PROPOSED -> InstrumentStage.PROPOSED;
            case UNDER_NEGOTIATION -> InstrumentStage.NEGOTIATING;
            case AGREED -> instrument.kind() == InstrumentKind.JOINT_STATEMENT ? InstrumentStage.AGREED : null;
            case SIGNED -> InstrumentStage.SIGNED;
            case IN_FORCE -> null;
            case ACCESSION -> InstrumentStage.ACCESSION_TALKS;
        };
    }

    /** The level of a partnership, from the tie that the same words tell. */
    private static @Nullable String level(Filed filed, Instrument instrument) {
        for (Relation relation : filed.extraction().relations()) {
            if (relation.type().endsWith("partnership") && overlap(relation.evidence(), instrument.evidence())) {
                return relation.type();
            }
        }
        return instrument.about();
    }

    /** The two sides of an agreement that the same words tell, where the name lacks them. */
    private static List<String> signers(Filed filed, Instrument instrument, List<String> parties) {
        for (Act act : filed.extraction().acts()) {
            if (act.kind() == ActKind.AGREEMENT && overlap(act.evidence(), instrument.evidence())) {
                Set<String> sides = new TreeSet<>(act.by());
                sides.addAll(act.to());
                if (sides.size() == 2 && sides.containsAll(parties)) {
                    return List.copyOf(sides);
                }
            }
        }
        return List.of();
    }

    private static boolean overlap(List<Evidence> some, List<Evidence> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    /** Where names that may mean the same instrument meet. */
    private String partition(InstrumentMaterial material) {
        Known known = catalogue.named(material.english());
        List<String> sides = material.signers().isEmpty() ? material.parties() : material.signers();
        if (known != null) {
            boolean ofPair = known.each() && sides.size() == 2;
            return known.parties().size() == 2
                    ? Sides.key(known.parties())
                    : ofPair ? Sides.key(sides) : "known " + known.id();
        }
        if (sides.size() > 1) {
            return Sides.key(sides);
        }
        String name = material.acronym() != null && distinctive(material.acronym())
                ? material.acronym()
                : String.join(" ", material.words());
        return "named " + (name.isEmpty() ? material.kind().label() : name)
                + (sides.isEmpty() ? "" : " " + sides.getFirst());
    }

    private boolean distinctive(String acronym) {
        return acronym.length() >= ACRONYM && Sort.of(acronym) == Sort.PLAIN && !GENERAL.contains(acronym);
    }

    /** Letters that stand for a sort of paper, not for one paper. */
    private static final Set<String> GENERAL = Set.of(
            "CEPA", "FTA", "PTA", "EPA", "BTA", "BIT", "MoU", "MOU", "Mou", "LoI", "LOI", "MoC", "MOC", "MLA", "TIFA",
            "IPA", "DCA", "BCA", "PKS", "FTAs");

    // ---- one partition

    @Override
    public List<Entry<InstrumentLife>> resolve(
            String partition, Stream<InstrumentMaterial> materials, Judgements judgements) {
        Map<ClaimId, InstrumentMaterial> byClaim = new TreeMap<>();
        materials.forEach(m -> byClaim.put(m.source().claim(), m));
        Joining joining = new Joining(byClaim.keySet(), true, judgements);
        List<InstrumentMaterial> all = List.copyOf(byClaim.values());
        propose(partition, all, joining);
        Collection<List<ClaimId>> groups = joining.groups();
        Map<ClaimId, List<Link>> links = joining.linksByClaim();
        java.time.LocalDate latest = all.stream()
                .map(m -> m.source().published())
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Entry<InstrumentLife>> entries = new ArrayList<>();
        for (List<ClaimId> group : groups) {
            List<InstrumentMaterial> told = new ArrayList<>();
            group.forEach(claim -> told.add(java.util.Objects.requireNonNull(byClaim.get(claim))));
            entries.add(entry(partition, group, told, Joining.of(group, links), latest));
        }
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    private void propose(String partition, List<InstrumentMaterial> all, Joining joining) {
        star(all, joining, m -> m.known(), 1, "both name the known instrument ");
        star(
                all,
                joining,
                m -> m.acronym() != null && distinctive(m.acronym()) ? m.acronym() : null,
                0.95,
                "same sides and acronym ");
        sameWords(all, joining);
        if (!partition.startsWith("known ")) {
            trade(partition, all, joining);
        }
        if (partition.startsWith("named ")) {
            return;
        }
        chain(
                all,
                joining,
                InstrumentKind.JOINT_STATEMENT,
                m -> "",
                SAME_STATEMENT,
                0.75,
                "a statement of the same sides");
        chain(
                all,
                joining,
                InstrumentKind.PARTNERSHIP,
                m -> m.about() == null ? String.join(" ", m.words()) : m.about(),
                Integer.MAX_VALUE,
                0.9,
                "a partnership of the same sides and level");
        chain(
                all,
                joining,
                InstrumentKind.OTHER,
                InstrumentResolution::subject,
                SAME_TRUCE,
                0.75,
                "the same sides, about the same");
        chain(all, joining, InstrumentKind.MOU, m -> m.words().isEmpty() ? "" : null, SAME_STATEMENT, 0.4, "");
    }

    private static @Nullable String subject(InstrumentMaterial material) {
        return material.known() == null ? material.about() : null;
    }

    /** Joins all claims of one key to the first of them. */
    private static void star(
            List<InstrumentMaterial> all,
            Joining joining,
            Function<InstrumentMaterial, @Nullable String> key,
            double score,
            String reason) {
        Map<String, ClaimId> first = new HashMap<>();
        for (InstrumentMaterial material : all) {
            String value = key.apply(material);
            if (value != null) {
                ClaimId center = first.putIfAbsent(value, material.source().claim());
                if (center != null) {
                    joining.same(center, material.source().claim(), score, reason + value);
                }
            }
        }
    }

    /** Names of one kind with the same words, told within little more than a year of each other. */
    private static void sameWords(List<InstrumentMaterial> all, Joining joining) {
        Map<String, List<InstrumentMaterial>> byWords = new TreeMap<>();
        for (InstrumentMaterial m : all) {
            if (m.words().size() >= 2 && m.known() == null) {
                byWords.computeIfAbsent(m.kind() + " " + String.join(" ", m.words()), w -> new ArrayList<>())
                        .add(m);
            }
        }
        byWords.forEach((words, same) -> inTime(
                same,
                joining,
                SAME_PAPER,
                0.85,
                "same sides, kind and words " + words.substring(words.indexOf(' ') + 1)));
        // Of two wordings the shorter may leave out part of the subject.
        Map<String, List<InstrumentMaterial>> byWord = new TreeMap<>();
        byWords.values()
                .forEach(same -> same.getFirst()
                        .words()
                        .forEach(word -> byWord.computeIfAbsent(same.getFirst().kind() + word, w -> new ArrayList<>())
                                .add(same.getFirst())));
        Set<List<ClaimId>> compared = new HashSet<>();
        for (List<InstrumentMaterial> sharing : byWord.values()) {
            // A word that many names share tells nothing, and comparing them all would cost too much.
            if (sharing.size() > 20) {
                continue;
            }
            for (InstrumentMaterial a : sharing) {
                for (InstrumentMaterial b : sharing) {
                    if (a.source().claim().compareTo(b.source().claim()) < 0
                            && Timing.days(a.day(), b.day()) <= SAME_PAPER
                            && compared.add(
                                    List.of(a.source().claim(), b.source().claim()))) {
                        double alike = alike(a.words(), b.words());
                        if (alike >= 0.6) {
                            joining.same(
                                    a.source().claim(),
                                    b.source().claim(),
                                    0.6 + 0.2 * alike,
                                    "same sides and kind, most words the same");
                        } else if (alike >= 0.4) {
                            joining.unsure(
                                    a.source().claim(),
                                    b.source().claim(),
                                    alike,
                                    "same sides and kind, some words the same");
                        }
                    }
                }
            }
        }
    }

    private static double alike(List<String> some, List<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(new HashSet<>(others));
        return common.size() < 2 ? 0 : (double) common.size() / Math.min(some.size(), others.size());
    }

    /** Trade agreements of a pair of sides: by sort, the known ones first, worded ones by the time they are told in. */
    private void trade(String partition, List<InstrumentMaterial> all, Joining joining) {
        Map<String, InstrumentMaterial> firstOfKnown = new TreeMap<>();
        List<InstrumentMaterial> worded = new ArrayList<>();
        for (InstrumentMaterial m : all) {
            if (m.kind() == InstrumentKind.TRADE_AGREEMENT) {
                if (m.known() == null) {
                    worded.add(m);
                } else {
                    firstOfKnown.putIfAbsent(m.known(), m);
                }
            }
        }
        Map<Sort, List<InstrumentMaterial>> apart = new TreeMap<>();
        for (InstrumentMaterial m : worded) {
            Sort sort = sort(m);
            List<InstrumentMaterial> fitting = firstOfKnown.values().stream()
                    .filter(k -> sort.fits(sort(k)) > 0)
                    .toList();
            double best =
                    fitting.stream().mapToDouble(k -> sort.fits(sort(k))).max().orElse(0);
            List<InstrumentMaterial> closest =
                    fitting.stream().filter(k -> sort.fits(sort(k)) == best).toList();
            if (closest.size() == 1) {
                InstrumentMaterial known = closest.getFirst();
                joining.same(
                        known.source().claim(),
                        m.source().claim(),
                        best,
                        "the sides' only known agreement of this sort is " + known.known());
            } else {
                for (InstrumentMaterial known : closest) {
                    joining.unsure(
                            known.source().claim(),
                            m.source().claim(),
                            best / 2,
                            "the sides have several agreements that this may mean");
                }
                apart.computeIfAbsent(group(sort), s -> new ArrayList<>()).add(m);
            }
        }
        apart.forEach((sort, told) -> inTime(
                told, joining, SAME_DEAL, 0.7, "same sides, same sort of trade agreement, told within the same talks"));
    }

    /** Deals on tariffs are called trade deals as well. */
    private static Sort group(Sort sort) {
        return switch (sort) {
            case TARIFFS, PLAIN -> Sort.PLAIN;
            case ECONOMIC_PARTNERSHIP, FREE_TRADE -> Sort.FREE_TRADE;
            default -> sort;
        };
    }

    private Sort sort(InstrumentMaterial material) {
        Known known = catalogue.named(material.english());
        return known != null ? known.sort() : Sort.of(material.about());
    }

    /** Claims of one kind and subject, each within so many days of the next; a score below a half leaves it a question. */
    private static void chain(
            List<InstrumentMaterial> all,
            Joining joining,
            InstrumentKind kind,
            Function<InstrumentMaterial, @Nullable String> subject,
            int days,
            double score,
            String reason) {
        Map<String, List<InstrumentMaterial>> bySubject = new TreeMap<>();
        for (InstrumentMaterial m : all) {
            String about = m.kind() == kind && m.known() == null ? subject.apply(m) : null;
            if (about != null) {
                bySubject.computeIfAbsent(about, a -> new ArrayList<>()).add(m);
            }
        }
        bySubject.forEach((about, same) ->
                inTime(same, joining, days, score, reason + (about.isEmpty() ? "" : ": " + about.replace('_', ' '))));
    }

    /** Links each claim to the next in time where no more days lie between. */
    private static void inTime(List<InstrumentMaterial> same, Joining joining, int days, double score, String reason) {
        List<InstrumentMaterial> inOrder = new ArrayList<>(same);
        inOrder.sort(Comparator.comparing(InstrumentMaterial::day, Timing::compare)
                .thenComparing(m -> m.source().claim()));
        for (int i = 1; i < inOrder.size(); i++) {
            InstrumentMaterial a = inOrder.get(i - 1);
            InstrumentMaterial b = inOrder.get(i);
            boolean sameSubject = a.words().isEmpty()
                    || b.words().isEmpty()
                    || a.kind() != InstrumentKind.OTHER
                    || a.words().stream().anyMatch(b.words()::contains);
            boolean near = days == Integer.MAX_VALUE || Timing.days(a.day(), b.day()) <= days;
            String when = days == Integer.MAX_VALUE ? "" : ", " + Timing.days(a.day(), b.day()) + " days apart";
            if (near && score >= 0.5 && sameSubject) {
                joining.same(a.source().claim(), b.source().claim(), score, reason + when);
            } else if (near) {
                joining.unsure(
                        a.source().claim(),
                        b.source().claim(),
                        Math.min(score, 0.45),
                        (sameSubject ? "same sides, no subject told" : "same sides and field, other words") + when);
            }
        }
    }

    // ---- one entry

    private Entry<InstrumentLife> entry(
            String partition,
            List<ClaimId> claims,
            List<InstrumentMaterial> told,
            List<Link> links,
            java.time.@Nullable LocalDate latest) {
        String known = told.stream()
                .map(InstrumentMaterial::known)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
        boolean each = told.stream().anyMatch(m -> {
            Known row = catalogue.named(m.english());
            return row != null && row.each();
        });
        String of = each ? " " + partition : "";
        String id = known == null ? alone(claims.getFirst()) : PublicId.of("instrument " + known + of);
        List<String> aliases = new ArrayList<>();
        for (InstrumentMaterial m : told) {
            String own = m.known() == null ? alone(m.source().claim()) : PublicId.of("instrument " + m.known() + of);
            if (!own.equals(id) && !aliases.contains(own)) {
                aliases.add(own);
            }
        }
        InstrumentLife life = new LifeCycle(told, latest).life(links);
        PartialDate first = null;
        PartialDate last = null;
        for (InstrumentLife.Stage stage : life.stages()) {
            first = Timing.earlier(first, stage.start());
            last = Timing.later(last, stage.end());
        }
        for (InstrumentMaterial m : told) {
            first = Timing.earlier(first, Timing.day(m.source().published()));
            last = Timing.later(last, Timing.day(m.source().published()));
        }
        Known row = catalogue.named(life.english());
        return new Entry<>(
                id,
                title(row, life),
                row != null && !row.parties().isEmpty() ? Sides.sorted(row.parties()) : parties(partition, told),
                first,
                last,
                LifeCycle.state(life),
                claims,
                aliases,
                life);
    }

    private static String title(@Nullable Known row, InstrumentLife life) {
        if (row != null) {
            return row.acronym() != null ? row.acronym() : row.english();
        }
        return life.names().getFirst().name();
    }

    private static List<String> parties(String partition, List<InstrumentMaterial> told) {
        if (!partition.startsWith("known ") && !partition.startsWith("named ")) {
            return List.of(partition.split("\\|", -1));
        }
        Set<String> sides = new TreeSet<>();
        told.forEach(m -> sides.addAll(m.parties()));
        return List.copyOf(sides);
    }

    private static String alone(ClaimId claim) {
        return PublicId.of("instrument " + claim);
    }
}
