package org.chancery.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.language.LanguagePack;
import org.chancery.record.Act;
import org.chancery.record.AmountStatus;
import org.chancery.record.Evidence;
import org.chancery.record.Figure;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Material;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolution;
import org.chancery.shelf.Shelf;
import org.chancery.standing.FigureSeries.Change;
import org.chancery.standing.FigureSeries.Conflict;
import org.chancery.standing.FigureSeries.Revision;
import org.chancery.standing.FigureSeries.Value;
import org.jspecify.annotations.Nullable;

/**
 * Series of figures between sides. Claims of one series that tell the same amount of the same time are one value with
 * many sources; a sum promised by one side to the other is one pledge, whatever the articles call it. Values that differ
 * for the same time are a conflict, unless one publisher corrects itself. What is promised and what has come about stay
 * apart.
 */
public final class FigureResolution implements Resolution<FigureMaterial, FigureSeries> {
    /** Amounts that differ by less than this part are the same, rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.015");
    /** Days between two reports of one sum of which no period is told. */
    private static final int SAME_SUM = 400;

    /** Characters between the words of a value and of the one before it. */
    private static final int SAME_BREATH = 120;

    private static final String PLEDGES = "pledges";

    /** A row of the shelf, and how a measure stands in it. */
    private record Row(String series, boolean taken, boolean mutual, boolean pledge) {}

    /** What a series is of. */
    private record Key(
            String measure,
            @Nullable String from,
            @Nullable String to,
            boolean mutual,
            List<String> subject,
            String unit) {
        String text() {
            return measure + "|" + Objects.requireNonNullElse(from, "") + "|" + Objects.requireNonNullElse(to, "") + "|"
                    + String.join(" ", subject) + "|" + unit;
        }
    }

    private final Map<String, Row> rows = new HashMap<>();
    private final ContentWords contentWords = new ContentWords();
    private final Set<String> measureWords = new HashSet<>();

    /** Reads the rows of the shelf. */
    public FigureResolution() {
        for (Shelf.Row row : Shelf.yaml("common/figure-series.yml").rows("series")) {
            boolean pledge = row.get("pledge") != null;
            row.list("given").forEach(m -> rows.put(m, new Row(row.need("id"), false, false, pledge)));
            row.list("taken").forEach(m -> rows.put(m, new Row(row.need("id"), true, false, pledge)));
            row.list("mutual").forEach(m -> rows.put(m, new Row(row.need("id"), false, true, pledge)));
        }
        for (String code : LanguagePack.languages()) {
            List<String> files = Shelf.files(code + "/lexicon");
            for (String file :
                    List.of("measures.yml", "figure-words.yml", "directions.yml", "scales.yml", "units.yml")) {
                if (files.contains(file)) {
                    Shelf.yaml(code + "/lexicon/" + file)
                            .rows("entries")
                            .forEach(row ->
                                    row.list("names").forEach(name -> measureWords.addAll(contentWords.of(name))));
                }
            }
        }
    }

    @Override
    public String kind() {
        return "figure";
    }

    @Override
    public Class<FigureMaterial> materialType() {
        return FigureMaterial.class;
    }

    @Override
    public Class<FigureSeries> entryType() {
        return FigureSeries.class;
    }

    // ---- what a document gives

    @Override
    public boolean tells(FigureMaterial material, ClaimId claim) {
        return material.source().claim().equals(claim);
    }

    @Override
    public FigureSeries gist(FigureSeries body) {
        return body.gist();
    }

    @Override
    public List<Link> links(FigureSeries body) {
        return body.links();
    }

    @Override
    public List<Material<FigureMaterial>> contribute(Filed filed) {
        List<Material<FigureMaterial>> materials = new ArrayList<>();
        for (Figure figure : filed.extraction().figures()) {
            if (figure.reporter() == null && figure.partner() == null) {
                continue;
            }
            int mark = figure.measure().indexOf(" (");
            String measure = mark < 0 ? figure.measure() : figure.measure().substring(0, mark);
            String qualifier = mark < 0
                    ? null
                    : figure.measure().substring(mark + 2, figure.measure().length() - 1);
            List<String> words = new ArrayList<>();
            if (figure.subject() != null) {
                words.addAll(contentWords.of(figure.subject()));
                words.removeAll(measureWords);
            }
            TreeSet<String> sides = new TreeSet<>();
            if (figure.reporter() != null) {
                sides.add(figure.reporter());
            }
            if (figure.partner() != null) {
                sides.add(figure.partner());
            }
            materials.add(new Material<>(
                    String.join("|", sides),
                    new FigureMaterial(
                            Attestation.of(filed, figure),
                            speakers(filed, figure),
                            measure,
                            qualifier,
                            figure.subject(),
                            words,
                            figure.amount(),
                            figure.unit(),
                            figure.direction(),
                            figure.status(),
                            figure.period(),
                            figure.reporter(),
                            figure.partner())));
        }
        return materials;
    }

    /** The persons whose act the same words tell. */
    private static List<String> speakers(Filed filed, Figure figure) {
        Evidence words = figure.evidence().getFirst();
        TreeSet<String> speakers = new TreeSet<>();
        for (Act act : filed.extraction().acts()) {
            for (Evidence told : act.evidence()) {
                if (told.start() < words.end() && words.start() < told.end()) {
                    speakers.addAll(act.byPeople());
                }
            }
        }
        return List.copyOf(speakers);
    }

    // ---- one pair of sides

    @Override
    public List<Entry<FigureSeries>> resolve(
            String partition, Stream<FigureMaterial> materials, Judgements judgements) {
        Map<ClaimId, FigureMaterial> byClaim = new TreeMap<>();
        materials.forEach(m -> byClaim.put(m.source().claim(), m));
        Map<String, Key> keys = new TreeMap<>();
        Map<String, List<FigureMaterial>> bySeries = new TreeMap<>();
        for (FigureMaterial m : byClaim.values()) {
            Key key = key(m);
            keys.put(key.text(), key);
            bySeries.computeIfAbsent(key.text(), k -> new ArrayList<>()).add(m);
        }
        Joining joining = new Joining(byClaim.keySet(), false, judgements);
        bySeries.values().forEach(series -> join(series, joining));
        Collection<List<ClaimId>> groups = joining.groups();
        Map<ClaimId, List<Link>> links = joining.linksByClaim();
        // A ruling may join claims of two series: they stand in that of the first.
        Map<String, List<List<ClaimId>>> values = new TreeMap<>();
        for (List<ClaimId> group : groups) {
            FigureMaterial first = Objects.requireNonNull(byClaim.get(group.getFirst()));
            values.computeIfAbsent(key(first).text(), k -> new ArrayList<>()).add(group);
        }
        List<Entry<FigureSeries>> entries = new ArrayList<>();
        values.forEach((text, series) ->
                entries.add(entry(partition, Objects.requireNonNull(keys.get(text)), series, byClaim, links)));
        entries.replaceAll(
                entry -> entry.body().measure().equals(PLEDGES) ? withRealised(entry, entries, byClaim) : entry);
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    /**
     * A series of pledges with what was told as realised between the same sides, of the same measures, after each pledge.
     * Whether it was the pledge that was realised no figure tells: the two stand side by side.
     */
    private Entry<FigureSeries> withRealised(
            Entry<FigureSeries> entry, List<Entry<FigureSeries>> all, Map<ClaimId, FigureMaterial> byClaim) {
        List<FigureSeries.Realised> realised = new ArrayList<>();
        for (Value pledge : entry.body().values()) {
            Set<String> series = new TreeSet<>();
            for (Attestation source : pledge.sources()) {
                series.add(flow(plain(Objects.requireNonNull(byClaim.get(source.claim())))));
            }
            for (Entry<FigureSeries> other : all) {
                FigureSeries of = other.body();
                Key key = new Key(of.measure(), of.from(), of.to(), of.mutual(), of.subject(), of.unit());
                if (!series.contains(flow(key))) {
                    continue;
                }
                for (Value v : other.body().values()) {
                    boolean after = v.firstTold() != null
                            && pledge.firstTold() != null
                            && v.firstTold().compareTo(pledge.firstTold()) >= 0;
                    if (v.status() == AmountStatus.REALISED && after) {
                        realised.add(new FigureSeries.Realised(
                                pledge.id(), other.id(), v.id(), v.amount(), v.period(), v.sources()));
                    }
                }
            }
        }
        FigureSeries s = entry.body();
        return new Entry<>(
                entry.id(),
                entry.title(),
                entry.parties(),
                entry.first(),
                entry.last(),
                entry.state(),
                entry.claims(),
                entry.aliases(),
                new FigureSeries(
                        s.measure(),
                        s.from(),
                        s.to(),
                        s.mutual(),
                        s.subject(),
                        s.unit(),
                        s.values(),
                        s.conflicts(),
                        s.revisions(),
                        s.changes(),
                        realised,
                        s.links()));
    }

    /** What flows from whom to whom, whatever part of the whole. */
    private static String flow(Key key) {
        return new Key(key.measure, key.from, key.to, key.mutual, List.of(), key.unit).text();
    }

    private Key key(FigureMaterial m) {
        Row row = row(m);
        if (row.pledge && m.status() == AmountStatus.COMMITTED && m.reporter() != null && m.partner() != null) {
            boolean inOrder = m.reporter().compareTo(m.partner()) < 0;
            return new Key(
                    PLEDGES,
                    inOrder ? m.reporter() : m.partner(),
                    inOrder ? m.partner() : m.reporter(),
                    true,
                    List.of(),
                    m.unit());
        }
        return plain(m);
    }

    private Row row(FigureMaterial m) {
        return rows.getOrDefault(m.measure(), new Row(m.measure(), false, false, false));
    }

    /** The series of a claim, were it no pledge. */
    private Key plain(FigureMaterial m) {
        Row row = row(m);
        boolean swapped = row.mutual ? Timing.compare(m.reporter(), m.partner()) > 0 && m.partner() != null : row.taken;
        String from = swapped ? m.partner() : m.reporter();
        String to = swapped ? m.reporter() : m.partner();
        // What a tariff or a rank is of is told in too many ways to part series by it; a part of exports is another
        // series.
        boolean parted = !row.mutual && !m.unit().equals("%") && !m.unit().equals("rank");
        return new Key(row.series, from, to, row.mutual, parted ? m.words() : List.of(), m.unit());
    }

    /** Links the claims of one series that tell the same value. */
    private static void join(List<FigureMaterial> series, Joining joining) {
        List<FigureMaterial> byAmount = new ArrayList<>(series);
        byAmount.sort(Comparator.comparing(FigureResolution::cell)
                .thenComparing(FigureMaterial::amount)
                .thenComparing(m -> m.source()));
        for (int i = 1; i < byAmount.size(); i++) {
            FigureMaterial a = byAmount.get(i - 1);
            FigureMaterial b = byAmount.get(i);
            if (!cell(a).equals(cell(b)) || !same(a.amount(), b.amount())) {
                continue;
            }
            boolean exact = a.amount().compareTo(b.amount()) == 0;
            String what = exact ? "the same amount" : "the same amount, rounded";
            long days = Timing.days(a.source().published(), b.source().published());
            if (timed(a)) {
                joining.same(a.source().claim(), b.source().claim(), exact ? 0.95 : 0.8, what + " for " + a.period());
            } else if (days == Long.MAX_VALUE && exact && a.status() == AmountStatus.COMMITTED) {
                joining.same(a.source().claim(), b.source().claim(), 0.6, what + " promised, one day unknown");
            } else if (days <= SAME_SUM) {
                joining.same(
                        a.source().claim(),
                        b.source().claim(),
                        exact ? 0.85 : 0.7,
                        what + ", no period told, " + days + " days apart");
            } else {
                joining.unsure(
                        a.source().claim(),
                        b.source().claim(),
                        0.4,
                        what + ", no period told, " + (days == Long.MAX_VALUE ? "day unknown" : days + " days apart"));
            }
        }
    }

    /** Promised sums are told with all sorts of times; of the others the time told is part of what they are. */
    private static boolean timed(FigureMaterial m) {
        return m.period() != null
                && m.status() != AmountStatus.COMMITTED
                && !m.unit().equals("%");
    }

    /** Of which time a claim tells, and whether of what was promised. */
    private static String cell(FigureMaterial m) {
        return (timed(m) ? m.period() : "") + "|" + (m.status() == AmountStatus.COMMITTED ? "c" : "");
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        BigDecimal larger = a.abs().max(b.abs());
        return a.subtract(b).abs().compareTo(larger.multiply(ROUNDING)) <= 0;
    }

    // ---- one series

    private Entry<FigureSeries> entry(
            String partition,
            Key key,
            List<List<ClaimId>> groups,
            Map<ClaimId, FigureMaterial> byClaim,
            Map<ClaimId, List<Link>> links) {
        List<Value> unnumbered = new ArrayList<>();
        List<ClaimId> claims = new ArrayList<>();
        List<Link> made = new ArrayList<>();
        for (List<ClaimId> group : groups) {
            List<FigureMaterial> told = new ArrayList<>();
            for (ClaimId claim : group) {
                told.add(Objects.requireNonNull(byClaim.get(claim)));
            }
            unnumbered.add(value(told));
            claims.addAll(group);
            made.addAll(Joining.of(group, links));
        }
        unnumbered.sort(Comparator.comparing(Value::period, Timing::compare)
                .thenComparing(Value::firstTold, Timing::compare)
                .thenComparing(Value::amount)
                .thenComparing(v -> v.sources().getFirst()));
        List<Value> values = new ArrayList<>();
        for (Value v : unnumbered) {
            values.add(new Value(
                    "v" + (values.size() + 1),
                    v.amount(),
                    v.period(),
                    v.qualifier(),
                    v.status(),
                    v.measures(),
                    v.reporters(),
                    v.speakers(),
                    v.firstTold(),
                    v.lastTold(),
                    v.documents(),
                    v.sources()));
        }
        List<Conflict> conflicts = new ArrayList<>();
        List<Revision> revisions = new ArrayList<>();
        if (!key.measure.equals("tariff")) {
            compare(values, conflicts, revisions);
        }
        claims.sort(Comparator.naturalOrder());
        made.sort(Comparator.comparing(Link::left).thenComparing(Link::right).thenComparing(Link::verdict));
        PartialDate first = null;
        PartialDate last = null;
        for (Value v : values) {
            first = Timing.earlier(first, v.firstTold());
            last = Timing.later(last, v.lastTold());
        }
        FigureSeries series = new FigureSeries(
                key.measure,
                key.from,
                key.to,
                key.mutual,
                key.subject,
                key.unit,
                values,
                conflicts,
                revisions,
                changes(values, byClaim),
                List.of(),
                made.stream().distinct().toList());
        return new Entry<>(
                PublicId.of("figure " + key.text()),
                title(key),
                List.of(partition.split("\\|", -1)),
                first,
                last,
                conflicts.isEmpty() ? "" : "conflict",
                claims,
                List.of(),
                series);
    }

    private static String title(Key key) {
        StringBuilder title = new StringBuilder(key.measure);
        if (key.from != null || key.to != null) {
            title.append(' ')
                    .append(Objects.requireNonNullElse(key.from, "?"))
                    .append(key.mutual ? "–" : " → ")
                    .append(Objects.requireNonNullElse(key.to, "?"));
        }
        if (!key.subject.isEmpty()) {
            title.append(", ").append(String.join(" ", key.subject));
        }
        return title.append(" (").append(key.unit).append(')').toString();
    }

    private static Value value(List<FigureMaterial> told) {
        List<FigureMaterial> inOrder = new ArrayList<>(told);
        inOrder.sort(Comparator.comparing(FigureMaterial::source));
        TreeSet<String> measures = new TreeSet<>();
        TreeSet<String> reporters = new TreeSet<>();
        TreeSet<String> speakers = new TreeSet<>();
        TreeSet<String> qualifiers = new TreeSet<>();
        PartialDate first = null;
        PartialDate last = null;
        for (FigureMaterial m : inOrder) {
            measures.add(m.measure());
            speakers.addAll(m.speakers());
            qualifiers.add(Objects.requireNonNullElse(m.qualifier(), ""));
            if (m.reporter() != null) {
                reporters.add(m.reporter());
            }
            PartialDate day = Timing.day(m.source().published());
            first = Timing.earlier(first, day);
            last = Timing.later(last, day);
        }
        BigDecimal amount = Objects.requireNonNull(
                LifeCycle.most(inOrder.stream().map(FigureMaterial::amount).toList()));
        String qualifier = qualifiers.size() == 1 && !qualifiers.first().isEmpty() ? qualifiers.first() : null;
        return new Value(
                "",
                amount,
                LifeCycle.most(inOrder.stream()
                        .map(FigureMaterial::period)
                        .filter(Objects::nonNull)
                        .toList()),
                qualifier,
                LifeCycle.most(inOrder.stream()
                        .map(FigureMaterial::status)
                        .filter(Objects::nonNull)
                        .toList()),
                List.copyOf(measures),
                List.copyOf(reporters),
                List.copyOf(speakers),
                first,
                last,
                (int) inOrder.stream()
                        .map(m -> m.source().claim().document())
                        .distinct()
                        .count(),
                inOrder.stream().map(FigureMaterial::source).toList());
    }

    /** Two values of one period: a publisher that tells the second later corrects the first, else they conflict. */
    private static void compare(List<Value> values, List<Conflict> conflicts, List<Revision> revisions) {
        Map<String, List<Value>> byPeriod = new TreeMap<>();
        for (Value v : values) {
            if (v.period() != null && v.status() != AmountStatus.COMMITTED && v.qualifier() == null) {
                byPeriod.computeIfAbsent(v.period(), p -> new ArrayList<>()).add(v);
            }
        }
        byPeriod.forEach((period, same) -> {
            Set<String> revised = new HashSet<>();
            for (int i = 1; i < same.size(); i++) {
                String publisher = corrects(same.get(i - 1), same.get(i));
                if (publisher != null) {
                    revisions.add(new Revision(
                            period, same.get(i - 1).id(), same.get(i).id(), publisher));
                    revised.add(same.get(i - 1).id());
                }
            }
            List<Value> standing =
                    same.stream().filter(v -> !revised.contains(v.id())).toList();
            // What one article tells side by side are parts or groups, not versions.
            List<String> versions = standing.stream()
                    .filter(v -> standing.stream().anyMatch(w -> w != v && !shareDocument(v, w)))
                    .map(Value::id)
                    .toList();
            if (versions.size() > 1) {
                conflicts.add(new Conflict(period, versions));
            }
        });
    }

    private static boolean shareDocument(Value a, Value b) {
        return a.sources().stream()
                .anyMatch(s -> b.sources().stream()
                        .anyMatch(t -> s.claim().document().equals(t.claim().document())));
    }

    private static @Nullable String corrects(Value before, Value after) {
        if (before.lastTold() == null
                || after.firstTold() == null
                || before.lastTold().compareTo(after.firstTold()) >= 0) {
            return null;
        }
        Set<String> publishers = new TreeSet<>();
        for (Attestation source : before.sources()) {
            if (source.publisher() != null) {
                publishers.add(source.publisher());
            }
        }
        return publishers.stream()
                .filter(p -> after.sources().stream().allMatch(s -> p.equals(s.publisher())))
                .findFirst()
                .orElse(null);
    }

    /** From one value to another, as documents tell it in one breath: <i>dari 32 persen menjadi 19 persen</i>. */
    private static List<Change> changes(List<Value> values, Map<ClaimId, FigureMaterial> byClaim) {
        Map<String, List<Attestation>> told = new TreeMap<>();
        Map<String, Change> changes = new HashMap<>();
        Map<String, List<FigureMaterial>> byDocument = new TreeMap<>();
        Map<ClaimId, Value> valueOf = new HashMap<>();
        for (Value v : values) {
            for (Attestation source : v.sources()) {
                FigureMaterial m = Objects.requireNonNull(byClaim.get(source.claim()));
                valueOf.put(source.claim(), v);
                byDocument
                        .computeIfAbsent(source.claim().document(), d -> new ArrayList<>())
                        .add(m);
            }
        }
        for (List<FigureMaterial> one : byDocument.values()) {
            for (FigureMaterial before : one) {
                FigureMaterial after = "before".equals(before.qualifier()) ? nearest(before, one) : null;
                Value from = valueOf.get(before.source().claim());
                Value to = after == null ? null : valueOf.get(after.source().claim());
                if (from == null || to == null || after == null || from == to) {
                    continue;
                }
                String pair = from.id() + " " + to.id();
                told.computeIfAbsent(pair, p -> new ArrayList<>()).add(after.source());
                changes.put(pair, new Change(from.id(), to.id(), to.amount().subtract(from.amount()), List.of()));
            }
        }
        List<Change> inOrder = new ArrayList<>();
        told.forEach((pair, sources) -> {
            Change change = Objects.requireNonNull(changes.get(pair));
            inOrder.add(new Change(
                    change.before(),
                    change.after(),
                    change.by(),
                    sources.stream().sorted().toList()));
        });
        inOrder.sort(Comparator.comparing(c -> c.sources().getFirst()));
        return inOrder;
    }

    /** The value told nearest to the one before it, in the same sentence as far as the words show. */
    private static @Nullable FigureMaterial nearest(FigureMaterial before, List<FigureMaterial> one) {
        FigureMaterial nearest = null;
        int least = SAME_BREATH;
        for (FigureMaterial m : one) {
            int apart = Math.max(
                    m.source().start() - before.source().end(),
                    before.source().start() - m.source().end());
            if (m != before && !"before".equals(m.qualifier()) && m.direction() != null && apart < least) {
                nearest = m;
                least = apart;
            }
        }
        return nearest;
    }
}
