package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedPerson;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.Gists;
import org.chancery.store.RecordStore;
import org.chancery.view.PersonPage.Attended;
import org.chancery.view.PersonPage.Met;
import org.chancery.view.PersonPage.Post;
import org.jspecify.annotations.Nullable;

/** Lays out a person. One thread, one use. */
final class Career {
    /** Engagements and acts are looked for in so many documents at most, the latest. */
    private static final int DOCUMENTS_ASKED = 60;

    private static final int ENTRIES_READ = 60;
    private static final int PEOPLE_READ = 100;
    private static final int SHOWN = 40;
    private static final int MET = 24;
    private static final int CITED = 8;
    private static final int CITED_OF_EACH = 3;
    private static final int CONTESTED = 4;
    private static final int BARS = 10;
    private static final int BAR_HEIGHT = 34;

    private final RecordStore record;
    private final Wording words;
    private final Citations citations;
    private final PeopleNamed people;
    private final Deeds deeds;
    private final EntryRow row;
    private final Entry<JoinedPerson> entry;
    private final JoinedPerson body;
    private final Set<String> names;
    private final SourceList documents;

    Career(EntryRow row, RecordStore record, Searched searched, LocalDate today, Wording words) {
        this.row = row;
        this.record = record;
        this.words = words;
        this.citations = new Citations(record);
        this.people = new PeopleNamed(record, words);
        this.deeds = new Deeds(today, searched, people, citations, words);
        this.entry = Entries.person(row);
        this.body = entry.body();
        this.names = new HashSet<>(body.names());
        names.add(body.name());
        this.documents = SourceList.of(row, DOCUMENTS_ASKED, record);
    }

    PersonPage page() {
        List<JoinedPerson.Tenure> tenures = body.posts().stream()
                .sorted(Comparator.comparing(Career::lastTold).reversed())
                .toList();
        List<Attended> attended = attended();
        return new PersonPage(
                EntryItem.of(row, citations, words),
                PersonRef.of(entry, words),
                tenures.stream().map(this::post).toList(),
                chart(tenures),
                attended.subList(0, Math.min(SHOWN, attended.size())),
                met(attended),
                deeds(),
                body.names(),
                Joins.sure(body.links(), citations, words),
                Joins.unsure(body.links(), citations, words),
                documents);
    }

    // ---- posts ------------------------------------------------------------------------------------------------------

    /** The last day on which it was told as held; a former post stands behind all that were held. */
    private static LocalDate lastTold(JoinedPerson.Tenure tenure) {
        LocalDate last = tenure.last();
        return last == null ? LocalDate.MIN : last;
    }

    private Post post(JoinedPerson.Tenure tenure) {
        LocalDate former = tenure.former();
        List<JoinedPerson.Told> latest =
                tenure.tellings().reversed().stream().limit(CITED).toList();
        citations.gather(latest.stream().map(JoinedPerson.Told::claim).toList());
        return new Post(
                Naming.capital(Naming.post(tenure, words)),
                held(tenure),
                former == null ? "" : words.date(former),
                person(tenure.predecessor()),
                person(tenure.successor()),
                tenure.contested().stream()
                        .limit(CONTESTED)
                        .map(this::person)
                        .filter(one -> one != null)
                        .toList(),
                tenure.tellings().size(),
                latest.stream().map(citations::of).toList());
    }

    private String held(JoinedPerson.Tenure tenure) {
        LocalDate first = tenure.first();
        LocalDate last = tenure.last();
        return first == null || last == null ? "" : words.dates(PartialDate.of(first), PartialDate.of(last));
    }

    private @Nullable EntryRef person(@Nullable String id) {
        return id == null
                ? null
                : record.entry(EntryKind.PERSON.kind(), id)
                        .map(found -> EntryRef.of(found, words))
                        .orElse(null);
    }

    private PersonPage.@Nullable TenureChart chart(List<JoinedPerson.Tenure> tenures) {
        List<LocalDate> days = new ArrayList<>();
        for (JoinedPerson.Tenure tenure : tenures) {
            add(days, tenure.first());
            add(days, tenure.last());
            add(days, tenure.former());
        }
        if (days.isEmpty()) {
            return null;
        }
        TimeAxis axis = TimeAxis.of(days);
        List<PersonPage.TenureBar> bars = new ArrayList<>();
        int y = 22;
        for (JoinedPerson.Tenure tenure :
                tenures.stream().filter(Career::isDated).limit(BARS).toList()) {
            LocalDate former = tenure.former();
            LocalDate first = tenure.first() == null ? former : tenure.first();
            LocalDate last = tenure.last() == null ? former : tenure.last();
            if (first != null && last != null) {
                String name = Naming.capital(Naming.post(tenure, words));
                bars.add(new PersonPage.TenureBar(
                        name,
                        y,
                        tenure.first() == null ? -1 : axis.x(first),
                        axis.x(last),
                        former == null ? -1 : axis.x(former),
                        name + ": "
                                + (tenure.first() == null
                                        ? words.say("person.formerFrom", words.date(first))
                                        : held(tenure))));
                y += BAR_HEIGHT;
            }
        }
        return new PersonPage.TenureChart(bars, axis.ticks(words), y - 8);
    }

    private static boolean isDated(JoinedPerson.Tenure tenure) {
        return tenure.first() != null || tenure.former() != null;
    }

    private static void add(List<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    // ---- whom they met ----------------------------------------------------------------------------------------------

    private List<Attended> attended() {
        List<Entry<JoinedEngagement>> all =
                Entries.gists(record)
                        .entriesIn(documents.ids(), EntryKind.ENGAGEMENT.kind(), true, ENTRIES_READ)
                        .stream()
                        .map(along -> along.row())
                        .filter(engagement -> namesThem(engagement.body()))
                        .map(Entries::engagement)
                        .filter(engagement ->
                                engagement.body().participants().stream().anyMatch(names::contains))
                        .toList();
        citations.gather(all.stream()
                .flatMap(one -> one.body().tellings().stream().limit(CITED_OF_EACH))
                .map(JoinedEngagement.Told::claim)
                .toList());
        Set<String> others = new HashSet<>();
        Set<String> told = new HashSet<>();
        all.forEach(engagement -> {
            others.addAll(engagement.body().participants());
            engagement.claims().stream().map(ClaimId::document).limit(2).forEach(told::add);
        });
        people.add(rows(Entries.gists(record).entriesIn(told, EntryKind.PERSON.kind(), false, PEOPLE_READ)), others);
        return all.stream().map(this::attended).toList();
    }

    private static List<EntryRow> rows(List<Gists.Along> along) {
        return along.stream().map(Gists.Along::row).toList();
    }

    /** Whether a text has one of the names at all, which costs less to see than to read it as what it is. */
    private boolean namesThem(String json) {
        return names.stream().anyMatch(json::contains);
    }

    private Attended attended(Entry<JoinedEngagement> engagement) {
        JoinedEngagement met = engagement.body();
        PartialDate start = met.start();
        List<PersonRef> others =
                people
                        .named(met.participants().stream()
                                .filter(name -> !names.contains(name))
                                .toList())
                        .stream()
                        .filter(other -> !other.id().equals(entry.id()))
                        .sorted(Comparator.comparing(this::isOwnSide))
                        .toList();
        return new Attended(
                new EntryRef(EntryKind.ENGAGEMENT, engagement.id(), Heading.own(Naming.engagement(met, words))),
                start == null ? "" : start.firstDay().toString(),
                Naming.days(met, words),
                new MatterItem.Chip(
                        met.status() == EngagementStatus.HELD
                                ? ""
                                : words.label("held", met.status().label()),
                        met.status() == EngagementStatus.PLANNED ? "wait" : "bad"),
                role(engagement.claims()),
                others,
                met.tellings().stream().limit(CITED_OF_EACH).map(citations::of).toList());
    }

    private boolean isOwnSide(PersonRef other) {
        return body.country() != null && body.country().equals(other.country());
    }

    /** The post that most of the documents of some claims tell. */
    private String role(Collection<ClaimId> claims) {
        Set<String> told = new HashSet<>();
        claims.forEach(claim -> told.add(claim.document()));
        JoinedPerson.Tenure best = PersonRef.toldIn(body, told);
        return best == null ? "" : Naming.capital(Naming.post(best, words));
    }

    /** Those of other sides whom they met in what was held, those met most often first. */
    private List<Met> met(List<Attended> attended) {
        Map<String, List<Attended>> meetings = new LinkedHashMap<>();
        Map<String, PersonRef> who = new HashMap<>();
        for (Attended one : attended) {
            for (PersonRef other : one.others()) {
                if (one.state().text().isEmpty() && !isOwnSide(other)) {
                    String key = other.id().isEmpty() ? other.name() : other.id();
                    who.putIfAbsent(key, other);
                    meetings.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
                }
            }
        }
        List<Met> met = new ArrayList<>();
        meetings.forEach((key, all) -> {
            Attended last =
                    all.stream().max(Comparator.comparing(Attended::day)).orElseThrow();
            PersonRef person = who.get(key);
            if (person != null) {
                met.add(new Met(
                        person, all.size(), last.when(), last.engagement().id()));
            }
        });
        met.sort(Comparator.comparingInt((Met one) -> -one.times())
                .thenComparing(one -> one.person().name()));
        return met.subList(0, Math.min(MET, met.size()));
    }

    // ---- what they said and did -------------------------------------------------------------------------------------

    private List<Deed> deeds() {
        List<EntryRow> matters =
                rows(Entries.gists(record).entriesIn(documents.ids(), EntryKind.MATTER.kind(), true, ENTRIES_READ))
                        .stream()
                        .filter(matter -> namesThem(matter.body()))
                        .toList();
        List<Deed> all = deeds.of(matters, step -> step.byPeople().stream().anyMatch(names::contains));
        return all.subList(0, Math.min(SHOWN, all.size()));
    }
}
