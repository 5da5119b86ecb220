package org.chancery.view;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.MatterBody;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.Gists;
import org.chancery.store.RecordStore;
import org.chancery.view.OrganizationPage.Holder;
import org.jspecify.annotations.Nullable;

/** Lays out an organisation. One thread, one use. */
final class Institution {
    private static final int DOCUMENTS_ASKED = 50;
    private static final int PEOPLE_READ = 80;
    private static final int ENTRIES_READ = 50;
    private static final int PEOPLE = 30;
    private static final int SHOWN = 12;
    private static final int DEEDS = 30;
    /** It may stand as a party under so many of its names. */
    private static final int SIDES_ASKED = 6;

    private static final String MINISTRY = "ministry/";

    private final RecordStore record;
    private final Searched searched;
    private final LocalDate today;
    private final Wording words;
    private final Citations citations;
    private final PeopleNamed people;
    private final Deeds deeds;
    private final EntryRow row;
    private final JoinedOrganization body;
    private final SourceList documents;
    private final Set<String> folded = new HashSet<>();
    private final Set<String> sides = new LinkedHashSet<>();
    private final Set<String> peopleNames = new HashSet<>();

    Institution(EntryRow row, RecordStore record, Searched searched, LocalDate today, Wording words) {
        this.row = row;
        this.record = record;
        this.searched = searched;
        this.today = today;
        this.words = words;
        this.citations = new Citations(record);
        this.people = new PeopleNamed(record, words);
        this.deeds = new Deeds(today, searched, people, citations, words);
        this.body = Entries.organization(row).body();
        this.documents = SourceList.of(row, DOCUMENTS_ASKED, record);
    }

    OrganizationPage page() {
        body.names().forEach(name -> folded.add(fold(name)));
        addFolded(body.acronym());
        addFolded(body.name());
        findSides();
        List<Holder> holders = holders();
        Map<String, EntryRow> matters = new LinkedHashMap<>();
        standingWith(EntryKind.MATTER).forEach(matter -> matters.put(matter.id(), matter));
        List<Entry<MatterBody>> own =
                matters.values().stream().map(Entries::matter).toList();
        in(EntryKind.MATTER).forEach(matter -> matters.putIfAbsent(matter.id(), matter));
        List<Deed> all = deeds.of(
                List.copyOf(matters.values()),
                step -> step.by().stream().anyMatch(sides::contains)
                        || step.byPeople().stream().anyMatch(peopleNames::contains));
        return new OrganizationPage(
                EntryItem.of(row, citations, words),
                words.label("organization", body.kind().label()),
                body.acronym() == null || body.acronym().equals(body.name()) ? "" : body.acronym(),
                body.country() == null ? "" : body.country(),
                sides.isEmpty() ? "" : sides.iterator().next(),
                body.names(),
                holders,
                engagements(),
                items(own, true),
                items(own, false),
                all.subList(0, Math.min(DEEDS, all.size())),
                EntryItem.of(first(standingWith(EntryKind.RELATION)), citations, words),
                EntryItem.of(first(standingWith(EntryKind.INSTRUMENT)), citations, words),
                Joins.sure(body.links(), citations, words),
                Joins.unsure(body.links(), citations, words),
                documents);
    }

    private void addFolded(@Nullable String name) {
        if (name != null) {
            folded.add(fold(name));
        }
    }

    /** Small letters without accents, so that one name written in two ways is one. */
    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Under which of its names entries have it as a party. */
    private void findSides() {
        Set<String> asked = new LinkedHashSet<>();
        add(asked, body.acronym());
        add(asked, body.name());
        String concept = body.concept();
        add(asked, concept == null || concept.startsWith(MINISTRY) ? null : concept);
        asked.addAll(body.names());
        for (String name : asked.stream().limit(SIDES_ASKED).toList()) {
            boolean isParty = record.count(
                                    EntryQuery.of(EntryKind.MATTER.kind()).with(name))
                            > 0
                    || record.count(EntryQuery.of(EntryKind.ENGAGEMENT.kind()).with(name)) > 0;
            if (isParty) {
                sides.add(name);
            }
        }
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    /** The latest entries of a kind that have it as a party. */
    private List<EntryRow> standingWith(EntryKind kind) {
        List<EntryRow> rows = new ArrayList<>();
        for (String side : sides) {
            rows.addAll(Entries.gists(record)
                    .entries(EntryQuery.of(kind.kind()).with(side).page(0, ENTRIES_READ)));
        }
        return rows;
    }

    private List<EntryRow> in(EntryKind kind) {
        return Entries.gists(record).entriesIn(documents.ids(), kind.kind(), true, ENTRIES_READ).stream()
                .map(Gists.Along::row)
                .toList();
    }

    private static List<EntryRow> first(List<EntryRow> rows) {
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }

    // ---- people -----------------------------------------------------------------------------------------------------

    private List<Holder> holders() {
        record Dated(Holder holder, LocalDate day) {}
        List<Dated> holders = new ArrayList<>();
        for (Gists.Along along :
                Entries.gists(record).entriesIn(documents.ids(), EntryKind.PERSON.kind(), false, PEOPLE_READ)) {
            Entry<JoinedPerson> person = Entries.person(along.row());
            for (JoinedPerson.Tenure tenure : person.body().posts()) {
                if (isHere(tenure, person.body())) {
                    people.add(along.row());
                    peopleNames.addAll(person.body().names());
                    LocalDate last = tenure.last();
                    PersonRef ref = new PersonRef(
                            person.id(),
                            person.body().name(),
                            Naming.capital(Naming.post(tenure, words)),
                            person.body().country());
                    holders.add(new Dated(
                            new Holder(
                                    ref,
                                    last == null ? "" : words.date(last),
                                    last == null,
                                    citations.of(tenure.tellings().getLast())),
                            last == null ? LocalDate.MIN : last));
                }
            }
        }
        return holders.stream()
                .sorted(Comparator.comparing(Dated::day).reversed())
                .map(Dated::holder)
                .limit(PEOPLE)
                .toList();
    }

    /** Whether a post is of this organisation: of its name, or of the ministry that it is. */
    private boolean isHere(JoinedPerson.Tenure tenure, JoinedPerson person) {
        String of = tenure.body();
        if (of != null && folded.contains(fold(of))) {
            return true;
        }
        String concept = body.concept();
        String post = tenure.concept();
        if (concept == null || post == null) {
            return false;
        }
        boolean isOwnCountry = body.country() == null || Objects.equals(body.country(), person.country());
        return isOwnCountry
                && (post.endsWith("@" + concept)
                        || concept.startsWith(MINISTRY)
                                && post.endsWith("/" + concept.substring(MINISTRY.length()))
                                && !post.startsWith("ambassador"));
    }

    // ---- what it took part in ---------------------------------------------------------------------------------------

    private List<EntryItem> engagements() {
        Map<String, EntryRow> rows = new LinkedHashMap<>();
        standingWith(EntryKind.ENGAGEMENT).forEach(engagement -> rows.put(engagement.id(), engagement));
        for (EntryRow engagement : in(EntryKind.ENGAGEMENT)) {
            if (!rows.containsKey(engagement.id())
                    && tookPart(Entries.engagement(engagement).body())) {
                rows.put(engagement.id(), engagement);
            }
        }
        return EntryItem.of(
                rows.values().stream()
                        .sorted(Comparator.comparing(Institution::day).reversed())
                        .limit(SHOWN)
                        .toList(),
                citations,
                words);
    }

    private boolean tookPart(JoinedEngagement engagement) {
        return engagement.participants().stream().anyMatch(peopleNames::contains);
    }

    private static LocalDate day(EntryRow row) {
        return row.first() == null ? LocalDate.MIN : row.first().firstDay();
    }

    private List<MatterItem> items(Collection<Entry<MatterBody>> matters, boolean isAsker) {
        return matters.stream()
                .filter(matter -> {
                    String side =
                            isAsker ? matter.body().asker() : matter.body().addressee();
                    return side != null && sides.contains(side) && matter.body().asksSomething();
                })
                .limit(SHOWN)
                .map(matter -> MatterItem.of(matter, today, searched, citations, words))
                .toList();
    }
}
