package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.MatterBody;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * A party by itself: who speaks for it, with whom it deals, what is open, whom it met, what it signed. Immutable.
 *
 * @param party code or name
 * @param counts how many entries of each kind there are, also those not shown
 * @param pairs dossiers with others, those with most entries first
 * @param speakers who holds its posts as told last, the highest first
 * @param asked open matters that it raised
 * @param addressed open matters that were put to it
 * @param owes what it promised and is not told to have done
 * @param engagements the latest
 * @param negotiations the latest
 * @param instruments with their steps, those told of last first
 * @param organizations of the party, those told of most first
 * @param relations standing ties
 * @param figures the latest value of the series told of last
 */
public record PartyPage(
        String party,
        Map<EntryKind, Long> counts,
        List<RecordStore.ActivePair> pairs,
        List<Speaker> speakers,
        List<MatterItem> asked,
        List<MatterItem> addressed,
        List<MatterItem> owes,
        List<EntryItem> engagements,
        List<EntryItem> negotiations,
        List<DossierPage.Paper> instruments,
        List<EntryItem> organizations,
        List<EntryItem> relations,
        List<DossierPage.FigureLine> figures) {
    private static final int SHOWN = 8;
    private static final int MATTERS = 5;
    private static final int MATTERS_READ = 80;
    private static final int PEOPLE_READ = 50;
    private static final int SPEAKERS = 16;
    private static final int ORGANIZATIONS_READ = 50;
    private static final int ORGANIZATIONS = 14;
    private static final int RELATIONS = 16;
    private static final int PAIRS = 40;
    /** A post that was last told as held longer ago than this may have gone to another. */
    private static final int MONTHS_TRUSTED = 24;

    /** Somebody in a post, when that was told last, and the words. */
    public record Speaker(PersonRef person, String told, Citation citation) {}

    /** Whether nothing at all is on record. */
    public boolean isEmpty() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /**
     * Lays out what is on record of a party as seen on a day.
     *
     * @param pairs all pairs of the record, those with most entries first
     */
    public static PartyPage of(
            String party,
            List<RecordStore.ActivePair> pairs,
            RecordStore record,
            Searched searched,
            LocalDate today,
            Wording words) {
        Citations citations = new Citations(record);
        Map<EntryKind, Long> counts = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            counts.put(kind, record.count(EntryQuery.of(kind.kind()).with(party)));
        }
        // What was only noted or praised asks nothing of anybody.
        List<Entry<MatterBody>> open = latest(EntryKind.MATTER, party, MATTERS_READ, record).stream()
                .map(Entries::matter)
                .filter(matter -> matter.body().obliges() && !Sides.isSettled(matter.body(), today, searched))
                .toList();
        return new PartyPage(
                party,
                counts,
                pairs.stream()
                        .filter(pair -> pair.one().equals(party) || pair.other().equals(party))
                        .limit(PAIRS)
                        .toList(),
                speakers(latest(EntryKind.PERSON, party, PEOPLE_READ, record), party, searched, citations, words),
                items(
                        open,
                        matter -> isAsked(matter) && party.equals(matter.asker()),
                        searched,
                        today,
                        citations,
                        words),
                items(
                        open,
                        matter -> isAsked(matter) && party.equals(matter.addressee()),
                        searched,
                        today,
                        citations,
                        words),
                items(open, matter -> owes(matter, party), searched, today, citations, words),
                EntryItem.of(latest(EntryKind.ENGAGEMENT, party, SHOWN, record), citations, words),
                EntryItem.of(latest(EntryKind.NEGOTIATION, party, SHOWN, record), citations, words),
                papers(latest(EntryKind.INSTRUMENT, party, SHOWN, record), citations, words),
                EntryItem.of(
                        latest(EntryKind.ORGANIZATION, party, ORGANIZATIONS_READ, record).stream()
                                .sorted(Comparator.comparingInt(
                                        row -> -row.claims().size()))
                                .limit(ORGANIZATIONS)
                                .toList(),
                        citations,
                        words),
                EntryItem.of(latest(EntryKind.RELATION, party, RELATIONS, record), citations, words),
                figures(latest(EntryKind.FIGURE, party, SHOWN, record), citations, words));
    }

    private static boolean isAsked(MatterBody matter) {
        return matter.asksSomething() && Sides.owing(matter) == null;
    }

    private static boolean owes(MatterBody matter, String party) {
        List<String> owing = Sides.owing(matter);
        return owing != null && owing.contains(party);
    }

    private static List<EntryRow> latest(EntryKind kind, String party, int most, RecordStore record) {
        return Entries.gists(record)
                .entries(EntryQuery.of(kind.kind()).with(party).page(0, most));
    }

    private static List<MatterItem> items(
            List<Entry<MatterBody>> matters,
            java.util.function.Predicate<MatterBody> fits,
            Searched searched,
            LocalDate today,
            Citations citations,
            Wording words) {
        return matters.stream()
                .filter(matter -> fits.test(matter.body()))
                .sorted(Comparator.comparing(Sides::isTrifle))
                .limit(MATTERS)
                .map(matter -> MatterItem.of(matter, today, searched, citations, words))
                .toList();
    }

    // ---- who speaks for it ------------------------------------------------------------------------------------------

    /** Of each post that one person holds at a time the one told last; of the others everybody. */
    private static List<Speaker> speakers(
            List<EntryRow> rows, String party, Searched searched, Citations citations, Wording words) {
        record Held(Entry<JoinedPerson> person, JoinedPerson.Tenure tenure, LocalDate last, int rank) {}
        LocalDate until = searched.until();
        LocalDate trusted = until == null ? LocalDate.MIN : until.minusMonths(MONTHS_TRUSTED);
        List<Held> held = new ArrayList<>();
        for (EntryRow row : rows) {
            Entry<JoinedPerson> person = Entries.person(row);
            for (JoinedPerson.Tenure tenure : person.body().posts()) {
                LocalDate last = tenure.last();
                LocalDate former = tenure.former();
                boolean isHeldStill = former == null || last != null && former.isBefore(last);
                int rank = PostNames.rank(tenure.concept());
                boolean isOffice =
                        rank < PostNames.LOWEST && party.equals(person.body().country());
                if (last != null && last.isAfter(trusted) && isHeldStill && isOffice) {
                    held.add(new Held(person, tenure, last, rank));
                }
            }
        }
        held.sort(Comparator.comparing(Held::last)
                .reversed()
                .thenComparing(one -> -one.tenure().tellings().size()));
        Set<String> taken = new HashSet<>();
        return held.stream()
                .filter(one ->
                        taken.add(one.person().id()) && isFree(one.tenure().concept(), taken))
                .sorted(Comparator.comparingInt(Held::rank).thenComparing(Held::last, Comparator.reverseOrder()))
                .limit(SPEAKERS)
                .map(one -> new Speaker(
                        new PersonRef(
                                one.person().id(),
                                one.person().body().name(),
                                Naming.capital(Naming.post(one.tenure(), words)),
                                party),
                        words.date(one.last()),
                        citations.of(one.tenure().tellings().getLast())))
                .toList();
    }

    private static boolean isFree(@Nullable String concept, Set<String> taken) {
        return concept == null || !PostNames.isOfOne(concept) || taken.add("post " + concept);
    }

    private static List<DossierPage.Paper> papers(List<EntryRow> rows, Citations citations, Wording words) {
        LifeLines lives = new LifeLines(citations, words);
        return rows.stream().map(row -> lives.paper(row)).toList();
    }

    /** The last value of each series. */
    private static List<DossierPage.FigureLine> figures(List<EntryRow> rows, Citations citations, Wording words) {
        List<DossierPage.FigureLine> lines = new ArrayList<>();
        for (EntryRow row : rows) {
            List<DossierPage.FigureLine> all =
                    FigureLines.of(row.id(), Entries.figures(row).body(), source -> true, citations, words);
            if (!all.isEmpty()) {
                lines.add(all.getLast());
            }
        }
        return lines;
    }
}
