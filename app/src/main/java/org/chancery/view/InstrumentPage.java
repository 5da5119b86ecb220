package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Step;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryRow;
import org.chancery.store.Gists;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * An instrument: its life as told, as a whole and for each side, its targets, and the matters, negotiations, acts and
 * figures that have to do with it. Immutable.
 *
 * @param item what it is
 * @param kind in words
 * @param about what it is about, as documents put it; empty where they do not tell
 * @param stages steps taken; of an agreement on trade also those still to be taken
 * @param sides how far each side has come, where sides take steps of their own
 * @param notYet steps told as not taken
 * @param targets stated targets in the order in which they were stated
 * @param slips targets as a chart, or null where there are too few
 * @param conflicts what documents tell differently
 * @param matters about it
 * @param negotiations of it
 * @param deeds acts that mention it, the latest first
 * @param figures told with it between its sides
 * @param names by language
 * @param joins why claims are held to be of one instrument
 * @param unsure what may be the same instrument as well
 * @param tellings words that name it, where no step is told
 * @param documents that tell of it
 */
public record InstrumentPage(
        EntryItem item,
        String kind,
        String about,
        List<DossierPage.Stage> stages,
        List<SideLine> sides,
        List<NotYet> notYet,
        List<DossierPage.TargetLine> targets,
        DossierPage.@Nullable SlipChart slips,
        List<EngagementPage.Differing> conflicts,
        List<MatterItem> matters,
        List<EntryItem> negotiations,
        List<Deed> deeds,
        List<DossierPage.FigureLine> figures,
        List<NameLine> names,
        List<MatterPage.Join> joins,
        List<MatterPage.Join> unsure,
        List<Tellings.Telling> tellings,
        SourceList documents) {
    private static final int DOCUMENTS_ASKED = 60;
    private static final int ENTRIES_READ = 40;
    private static final int MATTERS = 12;
    private static final int DEEDS = 20;
    private static final int FIGURES = 12;
    private static final int TELLINGS = 12;
    /** A shorter name stands in too many sentences that mean something else. */
    private static final int TELLING_NAME = 4;

    /** How far a side has come. */
    public record SideLine(String party, String stage, String since) {}

    /** A step told as not taken as of a day. */
    public record NotYet(String stage, String asOf, Citation citation) {}

    /** The names in one language, those used most first. */
    public record NameLine(String language, String languageName, List<String> names) {}

    /** Lays out an instrument as seen on a day. */
    public static InstrumentPage of(
            EntryRow row, RecordStore record, Searched searched, LocalDate today, Wording words) {
        Citations citations = new Citations(record);
        LifeLines lives = new LifeLines(citations, words);
        Entry<InstrumentLife> entry = Entries.instrument(row);
        InstrumentLife body = entry.body();
        SourceList documents = SourceList.of(row, DOCUMENTS_ASKED, record);
        citations.gather(row.claims().stream().limit(DOCUMENTS_ASKED).toList());
        PeopleNamed people = new PeopleNamed(record, words);
        Names names = Names.of(body);
        List<EntryRow> matters = rows(documents, EntryKind.MATTER, record).stream()
                .filter(matter -> names.standIn(matter.body()))
                .toList();
        EntryItem item = EntryItem.of(row, citations, words);
        return new InstrumentPage(
                item,
                words.label("instrument", body.kind().label()),
                body.about() == null ? "" : words.label("about", body.about()),
                lives.stages(body),
                body.parties().stream().map(side -> side(side, words)).toList(),
                body.notYet().stream()
                        .map(not -> new NotYet(
                                words.label("stage", not.stage().label()),
                                not.asOf() == null ? "" : words.date(not.asOf()),
                                citations.of(not.source())))
                        .toList(),
                lives.targets(EntryRef.of(row, words), body.targets(), body.slips(), new HashSet<>()),
                new DossierCharts(new Dossier.Question("", "", "", today, searched), words)
                        .slips(List.of(row), List.of()),
                conflicts(body, citations, words),
                about(matters, names, searched, today, citations, words),
                EntryItem.of(
                        rows(documents, EntryKind.NEGOTIATION, record).stream()
                                .filter(talks -> names.keys().contains(Talks.subject(Entries.negotiation(talks)))
                                        || sharesClaim(talks, row))
                                .toList(),
                        citations,
                        words),
                first(new Deeds(today, searched, people, citations, words).of(matters, names::areMeantBy), DEEDS),
                figures(row, documents, record, citations, words),
                names(body, words),
                Joins.sure(body.links(), citations, words),
                Joins.unsure(body.links(), citations, words),
                body.stages().isEmpty() ? Tellings.of(row, TELLINGS, citations, words) : List.of(),
                documents);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static List<EntryRow> rows(SourceList documents, EntryKind kind, RecordStore record) {
        return Entries.gists(record).entriesIn(documents.ids(), kind.kind(), false, ENTRIES_READ).stream()
                .map(Gists.Along::row)
                .toList();
    }

    private static SideLine side(InstrumentLife.PartyStage side, Wording words) {
        PartialDate since = side.since();
        return new SideLine(
                side.party(), words.label("stage", side.stage().label()), since == null ? "" : words.date(since));
    }

    /** How it is known again in the words of an act: by the key that matters have for it, and by its names. */
    private record Names(Set<String> keys, Set<String> written, Set<String> asWritten) {
        static Names of(InstrumentLife body) {
            Set<String> keys = new LinkedHashSet<>();
            Set<String> written = new LinkedHashSet<>();
            add(body.acronym(), keys, written);
            add(body.english(), keys, written);
            body.names().forEach(name -> add(name.name(), keys, written));
            Set<String> small = new LinkedHashSet<>();
            written.forEach(name -> small.add(name.toLowerCase(Locale.ROOT)));
            return new Names(keys, small, written);
        }

        private static void add(@Nullable String name, Set<String> keys, Set<String> written) {
            if (name != null) {
                keys.add("i:" + name);
                if (name.length() >= TELLING_NAME) {
                    written.add(name);
                }
            }
        }

        /** Whether any stands in a text, which costs less to see than to read it as what it is. */
        boolean standIn(String json) {
            return asWritten.stream().anyMatch(json::contains)
                    || keys.stream().anyMatch(key -> json.contains("\"" + key + "\""));
        }

        boolean areMeantBy(Step step) {
            String quote = step.quote().toLowerCase(Locale.ROOT);
            return step.about().stream().anyMatch(keys::contains)
                    || written.stream().anyMatch(quote::contains);
        }
    }

    private static boolean sharesClaim(EntryRow one, EntryRow other) {
        Set<ClaimId> claims = Set.copyOf(one.claims());
        return other.claims().stream().anyMatch(claims::contains);
    }

    /** Matters that have it as their subject first, then those in whose steps it is named. */
    private static List<MatterItem> about(
            List<EntryRow> rows, Names names, Searched searched, LocalDate today, Citations citations, Wording words) {
        return rows.stream()
                .map(Entries::matter)
                .filter(matter -> isSubject(matter, names)
                        || matter.body().steps().stream().anyMatch(names::areMeantBy))
                .sorted(Comparator.comparing((Entry<MatterBody> matter) -> !isSubject(matter, names)))
                .limit(MATTERS)
                .map(matter -> MatterItem.of(matter, today, searched, citations, words))
                .toList();
    }

    private static boolean isSubject(Entry<MatterBody> matter, Names names) {
        return names.keys().contains(matter.body().subject().replaceFirst(">.*", ""));
    }

    private static List<DossierPage.FigureLine> figures(
            EntryRow row, SourceList documents, RecordStore record, Citations citations, Wording words) {
        Set<String> here = Set.copyOf(documents.ids());
        List<DossierPage.FigureLine> lines = new ArrayList<>();
        for (EntryRow series : rows(documents, EntryKind.FIGURE, record)) {
            if (!series.parties().isEmpty() && row.parties().containsAll(series.parties())) {
                lines.addAll(FigureLines.of(
                        series.id(),
                        Entries.figures(series).body(),
                        source -> here.contains(source.claim().document()),
                        citations,
                        words));
            }
        }
        return first(lines, FIGURES);
    }

    private static List<EngagementPage.Differing> conflicts(InstrumentLife body, Citations citations, Wording words) {
        return body.conflicts().stream()
                .map(conflict -> new EngagementPage.Differing(
                        words.label("stage", conflict.stage().label())
                                + (conflict.what().equals("denied") ? ", " + words.say("paper.denied") : ""),
                        conflict.versions().stream()
                                .map(version -> new EngagementPage.Version(
                                        version(version.value(), words), citations.all(version.sources())))
                                .toList()))
                .toList();
    }

    /** A version in words: a time, or whether a step was taken. */
    private static String version(String value, Wording words) {
        return words.knows("version", value) ? words.label("version", value) : Naming.period(value, words);
    }

    private static List<NameLine> names(InstrumentLife body, Wording words) {
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        body.names()
                .forEach(name -> byLanguage
                        .computeIfAbsent(name.language(), l -> new ArrayList<>())
                        .add(name.name()));
        List<NameLine> lines = new ArrayList<>();
        byLanguage.forEach((language, names) -> lines.add(new NameLine(language, words.languageName(language), names)));
        return lines;
    }
}
