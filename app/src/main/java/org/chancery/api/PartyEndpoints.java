package org.chancery.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.record.PartialDate;
import org.chancery.search.Facet;
import org.chancery.search.SearchRequest;
import org.chancery.search.SearchResult;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.view.Deadlines;
import org.chancery.view.Dossier;
import org.chancery.view.DossierPage;
import org.chancery.view.EntryKind;
import org.chancery.view.MatterItem;
import org.chancery.view.PartyName;
import org.chancery.view.PersonRef;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** Parties, what is between two of them, topics, and what is on which day. */
final class PartyEndpoints {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PAIRS_KNOWN = 20_000;
    private static final int IN_DOSSIER = 20;
    private static final int LONGEST_CALENDAR = 366;
    /** An engagement that lasts longer is found on the days before its last ones. */
    private static final int LONGEST_ENGAGEMENT = 31;

    private static final Wording WORDS = Wording.ENGLISH;

    private final Answers answers;
    private final Lately<List<RecordStore.ActivePair>> pairs = new Lately<>();
    private final Lately<Deadlines> deadlines = new Lately<>();

    PartyEndpoints(Answers answers) {
        this.answers = answers;
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                        "/parties",
                        "listParties",
                        "parties",
                        "The parties of the record, those with most entries shared with others first",
                        Schema.ref("PartyPage"),
                        this::parties)
                .taking(Asked.LIMIT, Asked.CURSOR));
        all.add(Endpoint.get(
                        "/parties/{party}",
                        "getParty",
                        "parties",
                        "How much there is of a party, and with whom",
                        Schema.ref("PartyDetail"),
                        this::party)
                .taking(Parameter.path("party", Asked.party().like("VN"), "A code or a name.")));
        all.add(Endpoint.get(
                        "/pairs",
                        "listPairs",
                        "pairs",
                        "The pairs of parties, those with most entries first",
                        Schema.ref("PairPage"),
                        this::pairs)
                .taking(Asked.PARTY, Asked.LIMIT, Asked.CURSOR));
        all.add(Endpoint.get(
                        "/pairs/{pair}",
                        "getDossier",
                        "pairs",
                        "The dossier of two parties: what their page shows",
                        Schema.ref("Dossier"),
                        this::dossier)
                .saying("Of everything the latest; all of it is in the collections with pair=….")
                .taking(
                        Parameter.path("pair", Asked.pairSchema(), Asked.PAIR.description()),
                        Parameter.query(
                                "we", Asked.party().like("VN"), "Which of both asks; changes nothing but we.")));
        all.add(Endpoint.get(
                        "/topics",
                        "listTopics",
                        "topics",
                        "The topics of the record with the number of documents that tell of them",
                        Schema.ref("TopicPage"),
                        this::topics)
                .taking(Asked.PARTY, Asked.PAIR));
        all.add(Endpoint.get(
                        "/calendar",
                        "getCalendar",
                        "calendar",
                        "What is on which day: engagements, and what is due",
                        Schema.ref("Calendar"),
                        this::calendar)
                .saying("Without from it begins today; without to it is of 90 days. At most " + LONGEST_CALENDAR
                        + " days at once. What has a month alone or a year stands on its last day.")
                .taking(Asked.PARTY, Asked.FROM, Asked.TO, Asked.LIMIT, Asked.CURSOR));
    }

    // ---- parties and pairs -----------------------------------------------------------------------------------------

    private List<RecordStore.ActivePair> active() {
        return pairs.at(
                String.valueOf(answers.record().revision()),
                () -> answers.record().activePairs(LocalDate.MIN.withYear(1), PAIRS_KNOWN));
    }

    /** A page of a list that is short enough to be held; the cursor names what came last. */
    private static <T> Response page(
            List<T> all, java.util.function.Function<T, ObjectNode> form, String key, Request request) {
        int from = 0;
        if (request.has("cursor")) {
            String last = Cursor.parts(request.text("cursor"), key, 2).getLast();
            while (from < all.size()
                    && !form.apply(all.get(from)).path(key).asText().equals(last)) {
                from++;
            }
            from = from == all.size() ? 0 : from + 1;
        }
        int end = Math.min(all.size(), from + request.count("limit", Asked.USUAL));
        ArrayNode items = JSON.arrayNode();
        all.subList(from, end).forEach(one -> items.add(form.apply(one)));
        String next = end < all.size()
                ? Cursor.of(key, items.get(items.size() - 1).path(key).asText())
                : null;
        return Response.of(Answers.page(items, next));
    }

    private Response parties(Request request) {
        Map<String, Long> entries = new TreeMap<>();
        for (RecordStore.ActivePair pair : active()) {
            entries.merge(pair.one(), pair.entries(), Long::sum);
            entries.merge(pair.other(), pair.entries(), Long::sum);
        }
        List<Map.Entry<String, Long>> all = entries.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return page(all, one -> named(one.getKey()).put("entries", one.getValue()), "party", request);
    }

    private static ObjectNode named(String party) {
        return JSON.objectNode().put("party", party).put("name", WORDS.party(party));
    }

    private Response party(Request request) {
        String party = PartyName.parse(request.text("party"));
        ObjectNode answer = named(party);
        ObjectNode counts = answer.putObject("entries");
        long sum = 0;
        for (EntryKind kind : EntryKind.values()) {
            long count = answers.record().count(EntryQuery.of(kind.kind()).with(party));
            counts.put(kind.plural(), count);
            sum += count;
        }
        if (sum == 0) {
            throw Fault.missing("party", party);
        }
        ArrayNode with = answer.putArray("pairs");
        active().stream()
                .filter(pair -> pair.one().equals(party) || pair.other().equals(party))
                .limit(Asked.MOST)
                .forEach(pair -> with.add(written(pair)));
        return Response.of(answer);
    }

    private static ObjectNode written(RecordStore.ActivePair pair) {
        return JSON.objectNode()
                .put("pair", Asked.pair(pair.one(), pair.other()))
                .put("one", pair.one())
                .put("other", pair.other())
                .put("entries", pair.entries());
    }

    private Response pairs(Request request) {
        String party = request.has("party") ? PartyName.parse(request.text("party")) : "";
        List<RecordStore.ActivePair> all = active().stream()
                .filter(pair -> party.isEmpty()
                        || pair.one().equals(party)
                        || pair.other().equals(party))
                .toList();
        return page(all, PartyEndpoints::written, "pair", request);
    }

    // ---- the dossier -----------------------------------------------------------------------------------------------

    private Response dossier(Request request) {
        List<String> both = Asked.pair(request.text("pair"));
        String we = request.has("we") ? PartyName.parse(request.text("we")) : "";
        return Response.of(dossier(both.getFirst(), both.getLast(), both.contains(we) ? we : ""));
    }

    /** What the page of two parties shows, as the entries that stand there. */
    ObjectNode dossier(String one, String other, String we) {
        RecordStore record = answers.record();
        DossierPage page = DossierPage.of(
                new Dossier.Question(one, other, we, answers.desk().today(), answers.searched()), record, WORDS);
        if (page.counts().values().stream().allMatch(count -> count == 0)) {
            throw Fault.missing("dossier of", one + " and " + other);
        }
        ObjectNode answer = JSON.objectNode();
        answer.put("one", one);
        answer.put("other", other);
        answer.put("we", we.isEmpty() ? null : we);
        answer.put("as_of", answers.desk().today().toString());
        answer.set("last_met", meeting(page.last()));
        answer.set("next_meeting", meeting(page.next()));
        List<String> lists =
                List.of("asked_by_one", "asked_by_other", "owed_by_one", "owed_by_other", "joint", "settled");
        List<DossierPage.Quadrant> quadrants = new ArrayList<>(page.quadrants());
        quadrants.add(page.joint());
        quadrants.add(page.settled());
        ObjectNode more = JSON.objectNode();
        for (int i = 0; i < lists.size(); i++) {
            answer.set(
                    lists.get(i),
                    entries(
                            EntryKind.MATTER,
                            quadrants.get(i).matters().stream()
                                    .map(MatterItem::id)
                                    .toList()));
            more.put(lists.get(i), quadrants.get(i).hidden());
        }
        for (EntryKind kind : List.of(
                EntryKind.ENGAGEMENT,
                EntryKind.INSTRUMENT,
                EntryKind.NEGOTIATION,
                EntryKind.FIGURE,
                EntryKind.RELATION)) {
            answer.set(
                    kind.plural(),
                    answers.entries(
                            record.entries(EntryQuery.of(kind.kind())
                                    .between(one, other)
                                    .page(0, IN_DOSSIER)),
                            false));
        }
        answer.set("people_of_one", people(page.people().getFirst()));
        answer.set("people_of_other", people(page.people().getLast()));
        ObjectNode counts = answer.putObject("counts");
        page.counts().forEach((kind, count) -> counts.put(kind.plural(), count));
        answer.set("more", more);
        return answer;
    }

    private com.fasterxml.jackson.databind.JsonNode meeting(DossierPage.@Nullable Meeting meeting) {
        return meeting == null
                ? JSON.nullNode()
                : entries(EntryKind.ENGAGEMENT, List.of(meeting.item().id())).get(0);
    }

    private ArrayNode entries(EntryKind kind, List<String> ids) {
        List<EntryRow> rows = new ArrayList<>();
        ids.forEach(id -> answers.record().entry(kind.kind(), id).ifPresent(rows::add));
        return answers.entries(rows, false);
    }

    private ArrayNode people(DossierPage.Side side) {
        ArrayNode items = JSON.arrayNode();
        for (PersonRef person : side.people()) {
            String id = person.id();
            if (id != null) {
                answers.record()
                        .entry(EntryKind.PERSON.kind(), id)
                        .ifPresent(row -> items.add(
                                Answers.head(new RecordStore.Head(row.kind(), row.id(), row.title(), row.parties()))));
            }
        }
        return items;
    }

    // ---- topics ----------------------------------------------------------------------------------------------------

    private Response topics(Request request) {
        SearchRequest asked = SearchRequest.of("");
        if (request.has("party")) {
            asked = asked.with(Facet.COUNTRY, PartyName.parse(request.text("party")));
        }
        if (request.has("pair")) {
            List<String> both =
                    Asked.pair(request.text("pair")).stream().sorted().toList();
            asked = asked.with(Facet.PAIR, both.getFirst() + "|" + both.getLast());
        }
        ArrayNode items = JSON.arrayNode();
        SearchResult result =
                answers.desk().index().at(answers.record().revision()).search(asked);
        for (SearchResult.Count count : result.facets().getOrDefault(Facet.TOPIC, List.of())) {
            items.addObject()
                    .put("topic", count.value())
                    .put("name", WORDS.label("topic", count.value()))
                    .put("documents", count.documents());
        }
        return Response.of(Answers.page(items, null));
    }

    // ---- the calendar ----------------------------------------------------------------------------------------------

    /** Something on a day. */
    private record Day(
            LocalDate day,
            String what,
            EntryRow row,
            PartialDate from,
            @Nullable PartialDate to,
            Deadlines.@Nullable Deadline due) {
        String key() {
            return day + " " + what + " " + row.id() + " " + from;
        }
    }

    private Response calendar(Request request) {
        LocalDate asked = request.day("from");
        LocalDate from = asked == null ? answers.desk().today() : asked;
        LocalDate until = request.day("to");
        LocalDate to = until == null ? from.plusDays(90) : until;
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > LONGEST_CALENDAR) {
            throw Fault.of(
                    Fault.Kind.BAD_REQUEST,
                    List.of(new Fault.Wrong("to", "must be 0 to " + LONGEST_CALENDAR + " days after from")));
        }
        String party = request.has("party") ? PartyName.parse(request.text("party")) : "";
        String last = request.has("cursor")
                ? Cursor.parts(request.text("cursor"), "calendar", 2).getLast()
                : "";
        List<Day> all = days(from, to, party).stream()
                .filter(day -> day.key().compareTo(last) > 0)
                .toList();
        int end = Math.min(all.size(), request.count("limit", Asked.USUAL));
        ArrayNode items = JSON.arrayNode();
        all.subList(0, end).forEach(day -> items.add(written(day)));
        String next = end < all.size() ? Cursor.of("calendar", all.get(end - 1).key()) : null;
        ObjectNode page = Answers.page(items, next);
        page.put("from", from.toString());
        page.put("to", to.toString());
        return Response.of(page);
    }

    private List<Day> days(LocalDate from, LocalDate to, String party) {
        RecordStore record = answers.record();
        List<Day> days = new ArrayList<>();
        for (EntryRow row : record.entriesOfDays(
                EntryKind.ENGAGEMENT.kind(), party.isEmpty() ? null : party, from, to.plusDays(LONGEST_ENGAGEMENT))) {
            PartialDate start = row.first() != null ? row.first() : row.last();
            PartialDate end = row.last() != null ? row.last() : start;
            if (start != null && end != null) {
                LocalDate day = start.isDay() ? start.firstDay() : end.lastDay();
                LocalDate shown = day.isBefore(from) ? from : day;
                if (!shown.isAfter(to)) {
                    days.add(new Day(shown, "engagement", row, start, end, null));
                }
            }
        }
        Deadlines known = deadlines.at(String.valueOf(record.revision()), () -> Deadlines.of(record));
        known.byMonth()
                .subMap(YearMonth.from(from), true, YearMonth.from(to), true)
                .values()
                .forEach(month -> month.forEach(due -> {
                    LocalDate day = due.date().lastDay();
                    boolean isAsked = party.isEmpty() || due.parties().contains(party);
                    if (isAsked && !day.isBefore(from) && !day.isAfter(to)) {
                        record.entry(due.kind().kind(), due.id())
                                .ifPresent(row -> days.add(new Day(day, "due", row, due.date(), null, due)));
                    }
                }));
        days.sort(Comparator.comparing(Day::key));
        return days;
    }

    private ObjectNode written(Day day) {
        ObjectNode item = JSON.objectNode();
        item.put("day", day.day().toString());
        item.put("what", day.what());
        item.setAll(Answers.head(new RecordStore.Head(
                day.row().kind(), day.row().id(), day.row().title(), day.row().parties())));
        PartialDate to = day.to();
        item.put("from", day.from().toString());
        item.put("to", to == null ? null : to.toString());
        item.put("state", day.row().state());
        Deadlines.Deadline due = day.due();
        ArrayNode quotes =
                due != null ? new Evidences(answers.record()).of(due.claim()) : answers.evidence(day.row(), 0, 1);
        item.set("quotation", quotes.isEmpty() ? JSON.nullNode() : quotes.get(0));
        return item;
    }
}
