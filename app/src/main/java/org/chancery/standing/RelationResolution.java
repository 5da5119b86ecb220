package org.chancery.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.identity.Localities;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
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
import org.chancery.shelf.Shelf;
import org.chancery.standing.RelationStanding.Conflict;
import org.chancery.standing.RelationStanding.Level;
import org.chancery.standing.RelationStanding.Planned;
import org.jspecify.annotations.Nullable;

/**
 * Standing ties between two sides: the levels of a partnership with since when, memberships and who is to become a
 * member, pairings of localities. Types that are stages of one tie are one entry, so that an upgrade shows as such; who
 * accedes to an agreement is read from the steps told of it. Times that documents tell differently stay side by side.
 */
public final class RelationResolution implements Resolution<RelationMaterial, RelationStanding> {
    /** The first two words of a ladder of more (friendship, partnership) are no levels that are agreed on. */
    private static final int PLAIN = 1;

    /** The type of ties between cities or regions of two countries. */
    private static final String LOCALITIES = "local_pairing";

    private record Family(String id, List<String> types, boolean ordered) {}

    private final Map<String, Family> byType = new HashMap<>();

    /** Reads the families of the shelf. */
    public RelationResolution() {
        for (Shelf.Row row : Shelf.yaml("common/relation-families.yml").rows("families")) {
            Family family = new Family(row.need("id"), row.list("types"), "ordered".equals(row.get("sides")));
            family.types.forEach(type -> byType.put(type, family));
        }
    }

    private Family family(String type) {
        return byType.getOrDefault(type, new Family(type, List.of(type), false));
    }

    @Override
    public String kind() {
        return "relation";
    }

    @Override
    public Class<RelationMaterial> materialType() {
        return RelationMaterial.class;
    }

    @Override
    public Class<RelationStanding> entryType() {
        return RelationStanding.class;
    }

    // ---- what a document gives

    @Override
    public boolean tells(RelationMaterial material, ClaimId claim) {
        return material.source().claim().equals(claim);
    }

    @Override
    public RelationStanding gist(RelationStanding body) {
        return body.gist();
    }

    @Override
    public List<Link> links(RelationStanding body) {
        return body.links();
    }

    @Override
    public List<Material<RelationMaterial>> contribute(Filed filed) {
        List<Material<RelationMaterial>> materials = new ArrayList<>();
        for (Relation relation : filed.extraction().relations()) {
            PartialDate start = relation.since();
            PartialDate end = relation.since();
            boolean planned = false;
            InstrumentStep step = start == null ? begun(filed, relation) : null;
            if (step != null) {
                start = step.start();
                end = step.end();
                planned = step.told() == InstrumentStep.Told.EXPECTED;
            }
            boolean isOfLocalities = relation.type().equals(LOCALITIES);
            add(
                    materials,
                    Attestation.of(filed, relation),
                    relation.type(),
                    isOfLocalities ? Localities.side(relation.a()) : relation.a(),
                    isOfLocalities ? Localities.side(relation.b()) : relation.b(),
                    start,
                    end,
                    planned);
        }
        for (Instrument instrument : filed.extraction().instruments()) {
            for (InstrumentStep step : instrument.steps()) {
                String type = acceding(step);
                String body = instrument.acronym() != null
                        ? instrument.acronym()
                        : Objects.requireNonNullElse(instrument.english(), instrument.name());
                if (type != null) {
                    for (String side : step.by()) {
                        add(
                                materials,
                                Attestation.of(filed, instrument, step.evidence()),
                                type,
                                side,
                                body,
                                step.start(),
                                step.end(),
                                step.told() == InstrumentStep.Told.EXPECTED);
                    }
                }
            }
        }
        return materials;
    }

    /** What a step of acceding says of the side's tie to the agreement, or null for any other step. */
    private static @Nullable String acceding(InstrumentStep step) {
        if (step.told() == InstrumentStep.Told.DENIED) {
            return null;
        }
        return switch (step.stage()) {
            case ACCESSION_SOUGHT, ACCESSION_TALKS -> "accession_candidate";
            case ACCEDED -> "membership";
            default -> null;
        };
    }

    /** The beginning of a partnership that the same words tell as a step: <i>meluncurkan kemitraan … pada Oktober 2024</i>. */
    private static @Nullable InstrumentStep begun(Filed filed, Relation relation) {
        for (Instrument instrument : filed.extraction().instruments()) {
            boolean same = instrument.kind() == InstrumentKind.PARTNERSHIP
                    && instrument.evidence().stream()
                            .anyMatch(i -> relation.evidence().stream()
                                    .anyMatch(r -> i.start() < r.end() && r.start() < i.end()));
            if (same) {
                for (InstrumentStep step : instrument.steps()) {
                    boolean begins = step.stage() == InstrumentStage.IN_FORCE
                            || step.stage() == InstrumentStage.AGREED
                            || step.stage() == InstrumentStage.SIGNED;
                    if (begins && step.start() != null && step.told() != InstrumentStep.Told.DENIED) {
                        return step;
                    }
                }
            }
        }
        return null;
    }

    private void add(
            List<Material<RelationMaterial>> materials,
            Attestation source,
            String type,
            String a,
            String b,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            boolean planned) {
        Family family = family(type);
        boolean swapped = !family.ordered && a.compareTo(b) > 0;
        RelationMaterial material =
                new RelationMaterial(source, type, family.id, swapped ? b : a, swapped ? a : b, start, end, planned);
        materials.add(new Material<>(String.join("|", material.sides()), material));
    }

    // ---- one pair of sides

    @Override
    public List<Entry<RelationStanding>> resolve(
            String partition, Stream<RelationMaterial> materials, Judgements judgements) {
        List<RelationMaterial> all = materials
                .sorted(Comparator.comparing(RelationMaterial::source).thenComparing(RelationMaterial::type))
                .distinct()
                .toList();
        Map<ClaimId, List<RelationMaterial>> byClaim = new TreeMap<>();
        Map<String, ClaimId> firstOfTie = new TreeMap<>();
        all.forEach(m -> byClaim.computeIfAbsent(m.source().claim(), c -> new ArrayList<>())
                .add(m));
        Joining joining = new Joining(byClaim.keySet(), false, judgements);
        byClaim.forEach((claim, told) -> told.forEach(m -> {
            ClaimId first = firstOfTie.putIfAbsent(m.family() + "|" + m.a() + "|" + m.b(), claim);
            if (first != null) {
                joining.same(
                        first,
                        claim,
                        0.95,
                        "the same sides and sort of tie: " + m.family().replace('_', ' '));
            }
        }));
        Collection<List<ClaimId>> groups = joining.groups();
        Map<ClaimId, List<Link>> links = joining.linksByClaim();
        List<Entry<RelationStanding>> entries = new ArrayList<>();
        for (List<ClaimId> group : groups) {
            List<RelationMaterial> told = new ArrayList<>();
            group.forEach(claim -> told.addAll(Objects.requireNonNull(byClaim.get(claim))));
            told.sort(Comparator.comparing(RelationMaterial::source).thenComparing(RelationMaterial::type));
            entries.add(entry(group, told, Joining.of(group, links)));
        }
        // What a ruling parts has the same name: the first keeps the id that is made from it.
        entries.sort(Comparator.comparing(entry -> entry.claims().getFirst()));
        Map<String, Integer> ids = new HashMap<>();
        entries.replaceAll(entry -> ids.merge(entry.id(), 1, Integer::sum) == 1 ? entry : apart(entry));
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    private static Entry<RelationStanding> apart(Entry<RelationStanding> e) {
        return new Entry<>(
                PublicId.of("relation " + e.claims().getFirst()),
                e.title(),
                e.parties(),
                e.first(),
                e.last(),
                e.state(),
                e.claims(),
                e.aliases(),
                e.body());
    }

    private Entry<RelationStanding> entry(List<ClaimId> claims, List<RelationMaterial> told, List<Link> links) {
        RelationMaterial one = told.getFirst();
        List<String> order = family(one.type()).types;
        Map<String, List<RelationMaterial>> byType =
                new TreeMap<>(Comparator.<String>comparingInt(order::indexOf).thenComparing(Comparator.naturalOrder()));
        List<Planned> planned = new ArrayList<>();
        for (RelationMaterial m : told) {
            if (m.planned()) {
                planned.add(new Planned(m.type(), m.start(), m.end(), m.source()));
            } else {
                byType.computeIfAbsent(m.type(), t -> new ArrayList<>()).add(m);
            }
        }
        List<Level> levels = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        byType.forEach((type, same) -> levels.add(level(type, same, conflicts)));
        Level present = present(levels, order);
        inOrder(levels);
        PartialDate first = null;
        PartialDate last = null;
        for (Level level : levels) {
            first = Timing.earlier(first, Timing.earlier(level.since(), level.firstTold()));
            last = Timing.later(last, level.lastTold());
        }
        return new Entry<>(
                PublicId.of("relation " + one.family() + "|" + one.a() + "|" + one.b()),
                one.a() + " – " + one.b() + ": " + (present == null ? one.family() : present.type()).replace('_', ' '),
                parties(one),
                first,
                last,
                present == null ? "planned" : present.type(),
                claims,
                List.of(),
                new RelationStanding(one.family(), one.a(), one.b(), levels, planned, conflicts, links));
    }

    /** Its sides; of localities also the countries in which they lie, so that their dossier has the tie. */
    private static List<String> parties(RelationMaterial one) {
        List<String> sides = Sides.sorted(List.of(one.a(), one.b()));
        if (!one.type().equals(LOCALITIES)) {
            return sides;
        }
        Set<String> parties = new LinkedHashSet<>(sides);
        sides.forEach(side -> Localities.of(side).ifPresent(locality -> parties.add(locality.country())));
        return List.copyOf(parties);
    }

    /**
     * The level at which it stands: the closest of those told last; a word such as friendship is no level beside one that
     * has a name of its own.
     */
    private static @Nullable Level present(List<Level> levels, List<String> order) {
        boolean named = levels.stream().anyMatch(level -> order.indexOf(level.type()) > PLAIN);
        Level present = null;
        for (Level level : levels) {
            boolean plain = named && order.size() > PLAIN + 1 && order.indexOf(level.type()) <= PLAIN;
            boolean later = present == null
                    || present.lastTold() == null
                    || level.lastTold() == null
                    || level.lastTold().compareTo(present.lastTold()) >= 0;
            if (!plain && later) {
                present = level;
            }
        }
        return present;
    }

    private static Level level(String type, List<RelationMaterial> same, List<Conflict> conflicts) {
        List<Times.Told> dated = new ArrayList<>();
        PartialDate first = null;
        PartialDate last = null;
        for (RelationMaterial m : same) {
            if (m.start() != null && m.end() != null) {
                dated.add(new Times.Told(m.start(), m.end(), m.source()));
            }
            first = Timing.earlier(first, Timing.day(m.source().published()));
            last = Timing.later(last, Timing.day(m.source().published()));
        }
        List<Times.Version> times = Times.versions(dated);
        if (times.size() > 1) {
            conflicts.add(new Conflict(
                    type,
                    times.stream()
                            .map(t -> new InstrumentLife.Version(t.text(), t.sources()))
                            .toList()));
        }
        Times.Version best = Times.best(times);
        return new Level(
                type,
                best == null ? null : best.start(),
                best == null ? null : best.end(),
                first,
                last,
                same.stream().map(RelationMaterial::source).toList());
    }

    /** By the times told; a level without one keeps its place among the looser and closer ones. */
    private static void inOrder(List<Level> levels) {
        for (int i = 1; i < levels.size(); i++) {
            Level level = levels.get(i);
            int to = i;
            while (to > 0 && before(level.since(), levels.get(to - 1).since())) {
                to--;
            }
            levels.remove(i);
            levels.add(to, level);
        }
    }

    private static boolean before(@Nullable PartialDate a, @Nullable PartialDate b) {
        return a != null && b != null && a.compareTo(b) < 0;
    }
}
