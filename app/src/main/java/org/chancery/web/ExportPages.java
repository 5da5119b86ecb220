package org.chancery.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.export.AnnotationJson;
import org.chancery.export.table.CsvTables;
import org.chancery.export.table.TableWriter;
import org.chancery.export.table.XlsxBook;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.export.CalendarExport;
import org.chancery.store.export.FeedExport;
import org.chancery.store.export.SchemaOrg;
import org.chancery.store.export.TablesExport;
import org.chancery.view.EntryKind;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;

/**
 * What pages show, to be taken away: the address of a page with {@code format=}. Every list and entry as tables; dossiers
 * as a workbook of everything between both; what has days as a calendar; what changes as a feed; documents as annotations;
 * what schema.org has words for as JSON-LD, which stands in the page as well. Which page offers what is said here alone.
 */
final class ExportPages implements Pages {
    private static final String CALENDAR_FILE = "/calendar.ics";
    /** Kinds of entries that have days. */
    private static final List<String> DAYS = List.of("engagement", "matter");

    /** What a page is of, as its address tells. */
    private sealed interface Subject {
        record Changes() implements Subject {}

        record Kind(EntryKind kind, String one, String other) implements Subject {}

        record One(EntryKind kind, String id) implements Subject {}

        record Pair(String one, String other) implements Subject {}

        record Text(String id) implements Subject {}

        /** A month; the page gives its own file. */
        record Month(@Nullable YearMonth month, String party) implements Subject {}

        /** All documents. */
        record Documents() implements Subject {}

        /** Figures as narrowed; the page gives its own files. */
        record Figures() implements Subject {}

        /** What was searched for; the page gives its own files. */
        record Found() implements Subject {}

        /** Whether the pages themselves know best what they show. */
        default boolean isOfItsOwn() {
            return this instanceof Month || this instanceof Figures || this instanceof Found;
        }
    }

    /** Fills tables of a file. */
    interface Filling {
        /**
         * Writes them.
         *
         * @param isOne whether the file holds one table alone
         */
        void fill(TablesExport export, TableWriter writer, boolean isOne) throws IOException;
    }

    @Override
    public void at(Routes routes) {
        routes.file(CALENDAR_FILE, visit -> {
            String party = visit.asked("party").isEmpty() ? visit.asked("with") : visit.asked("party");
            return calendar(visit, PartyName.parse(party));
        });
    }

    private static Optional<Subject> subject(Visit visit) {
        List<String> parts = Stream.of(visit.path().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return Optional.of(new Subject.Changes());
        }
        String first = "/" + parts.getFirst();
        boolean isLast = parts.size() == 1;
        if (parts.size() > 2) {
            return Optional.empty();
        }
        String second = isLast ? "" : decoded(parts.get(1));
        if (first.equals(Links.CALENDAR)) {
            return Optional.of(new Subject.Month(month(second), PartyName.parse(visit.asked("with"))));
        }
        if (first.equals(Links.PAIRS)) {
            List<String> both = Links.parties(second);
            return both.isEmpty() ? Optional.empty() : Optional.of(new Subject.Pair(both.getFirst(), both.getLast()));
        }
        if (first.equals(Links.SEARCH)) {
            return isLast ? Optional.of(new Subject.Found()) : Optional.empty();
        }
        if (isLast && first.equals(Links.list(EntryKind.FIGURE))) {
            return Optional.of(new Subject.Figures());
        }
        if (first.equals(Links.DOCUMENTS)) {
            return Optional.of(isLast ? new Subject.Documents() : new Subject.Text(second));
        }
        for (EntryKind kind : EntryKind.values()) {
            if (first.equals(Links.list(kind))) {
                return Optional.of(
                        isLast
                                ? new Subject.Kind(
                                        kind, PartyName.parse(visit.asked("with")), PartyName.parse(visit.asked("and")))
                                : new Subject.One(kind, second));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String part) {
        return java.net.URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static @Nullable YearMonth month(String written) {
        return written.matches("\\d{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(written) : null;
    }

    // ---- what is offered -------------------------------------------------------------------------------------------

    /** What the page of a visit can be taken away as; none where it cannot. */
    static List<Frame.Offer> offers(Visit visit, Answer.Page page) {
        Subject subject = subject(visit).orElse(null);
        // A message has no section; what was searched for is of all of them.
        if (subject == null || page.section() == null && !(subject instanceof Subject.Found)) {
            return List.of();
        }
        List<Frame.Offer> offers = new ArrayList<>();
        formats(subject).forEach(format -> offers.add(offer(visit, subject, format)));
        if (subject instanceof Subject.Month month) {
            offers.add(new Frame.Offer(
                    visit.words().say("take.calendar"),
                    Links.with(CALENDAR_FILE, Map.of("with", List.of(month.party()))),
                    type("ics")));
        }
        return offers;
    }

    private static List<String> formats(Subject subject) {
        return switch (subject) {
            case Subject.Changes changes -> List.of("atom");
            case Subject.Pair pair -> List.of("xlsx", "ics", "atom");
            case Subject.Text text -> List.of("annotations", "jsonld");
            case Subject.Month month -> List.of("ics");
            case Subject.Documents documents -> List.of("xlsx", "csv");
            case Subject.Figures figures -> List.of("xlsx", "csv");
            case Subject.Found found -> List.of("xlsx", "csv", "json");
            case Subject.Kind list -> hasDays(list.kind()) ? List.of("xlsx", "csv", "ics") : List.of("xlsx", "csv");
            case Subject.One one ->
                switch (one.kind()) {
                    case MATTER -> List.of("xlsx", "csv", "ics", "atom");
                    case ENGAGEMENT -> List.of("xlsx", "csv", "ics", "jsonld");
                    case PERSON, ORGANIZATION, INSTRUMENT -> List.of("xlsx", "csv", "jsonld");
                    case NEGOTIATION, FIGURE, RELATION -> List.of("xlsx", "csv");
                };
        };
    }

    private static boolean hasDays(EntryKind kind) {
        return kind == EntryKind.ENGAGEMENT || kind == EntryKind.MATTER;
    }

    private static Frame.Offer offer(Visit visit, Subject subject, String format) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        switch (subject) {
            case Subject.Kind list -> {
                asked.put("with", List.of(list.one()));
                asked.put("and", List.of(list.other()));
            }
            case Subject.Month month -> asked.put("with", List.of(month.party()));
            case Subject.Figures figures -> asked.putAll(visit.parameters());
            case Subject.Found found -> asked.putAll(visit.parameters());
            default -> {}
        }
        // A file holds all pages.
        asked.remove("page");
        asked.put("format", List.of(format));
        String label = subject instanceof Subject.Month ? "month" : format;
        return new Frame.Offer(visit.words().say("take." + label), Links.with(visit.path(), asked), type(format));
    }

    private static String type(String format) {
        return switch (format) {
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "csv" -> "text/csv";
            case "ics" -> "text/calendar";
            case "atom" -> "application/atom+xml";
            case "json" -> "application/json";
            case "annotations" -> "application/ld+json";
            case "jsonld" -> "application/ld+json";
            default -> throw new IllegalArgumentException(format);
        };
    }

    // ---- what is given ---------------------------------------------------------------------------------------------

    /**
     * The file that a visit asks for in place of the page; empty where it asks for the page, or for a page that gives its
     * own files.
     */
    static Optional<Answer> asked(Visit visit) {
        String format = visit.asked("format");
        return format.isEmpty()
                ? Optional.empty()
                : subject(visit)
                        .filter(subject -> !subject.isOfItsOwn())
                        .map(subject -> formats(subject).contains(format)
                                ? file(visit, subject, format)
                                : new Answer.Missing());
    }

    private static Answer file(Visit visit, Subject subject, String format) {
        return switch (subject) {
            case Subject.Changes changes -> atom("changes", feeds(visit).changes(place(visit, Links.HOME)));
            case Subject.Pair pair -> pair(visit, pair, format);
            case Subject.Text text -> document(visit, text.id(), format);
            case Subject.Documents documents ->
                tables(visit, "documents", format, (export, writer, isOne) -> export.writeDocuments(writer, isOne));
            case Subject.Month month -> new Answer.Missing();
            case Subject.Figures figures -> new Answer.Missing();
            case Subject.Found found -> new Answer.Missing();
            case Subject.Kind list -> {
                EntryQuery query = EntryQuery.of(list.kind().kind());
                query = list.one().isEmpty()
                        ? query
                        : list.other().isEmpty() ? query.with(list.one()) : query.between(list.one(), list.other());
                String name = list.kind().plural();
                yield format.equals("ics")
                        ? calendar(visit, name, "Chancery", List.of(query))
                        : tables(visit, Map.of(list.kind().kind(), query), name, format);
            }
            case Subject.One one -> {
                EntryRow row = visit.record().entry(one.kind().kind(), one.id()).orElse(null);
                yield row == null ? new Answer.Missing() : one(visit, one.kind(), row, format);
            }
        };
    }

    private static Answer one(Visit visit, EntryKind kind, EntryRow row, String format) {
        String name = kind.kind() + "-" + row.id().replaceAll("[^A-Za-z0-9-]", "");
        String page = address(visit, Links.entry(kind, row.id()));
        return switch (format) {
            case "atom" -> atom(name, feeds(visit).matter(row, place(visit, Links.entry(kind, row.id()))));
            case "jsonld" ->
                SchemaOrg.of(row, page)
                        .<Answer>map(json -> text(name + ".jsonld", format, json))
                        .orElse(new Answer.Missing());
            default -> entries(visit, kind, List.of(row), name, format);
        };
    }

    private static Answer entries(Visit visit, EntryKind kind, List<EntryRow> rows, String name, String format) {
        return switch (format) {
            case "ics" -> text(name + ".ics", format, new CalendarExport(visit.record()).of("Chancery", rows));
            default ->
                tables(
                        visit,
                        name,
                        format,
                        (export, writer, isOne) -> export.write(Map.of(kind.kind(), rows), writer, isOne));
        };
    }

    /** All that is asked for by kind as tables, a workbook or the first of them alone. */
    private static Answer tables(Visit visit, Map<String, EntryQuery> entries, String name, String format) {
        return tables(visit, name, format, (export, writer, isOne) -> export.writeAll(entries, writer, isOne));
    }

    /** Whether a form is one of tables. */
    static boolean isTable(String format) {
        return format.equals("csv") || format.equals("xlsx");
    }

    /** A file of tables. */
    static Answer tables(Visit visit, String name, String format, Filling filling) {
        boolean isOne = format.equals("csv");
        RecordStore record = visit.record();
        String program = "chancery " + visit.desk().version();
        LocalDate today = visit.today();
        return written(name, format, out -> {
            try (TableWriter writer = isOne ? new CsvTables(file -> out) : new XlsxBook(out)) {
                filling.fill(new TablesExport(record, program, today), writer, isOne);
            }
        });
    }

    /** A file that may be long. */
    static Answer written(String name, String format, Answer.Writing writing) {
        return new Answer.Written(name + "." + format, typeOfFile(format), writing);
    }

    private static Answer pair(Visit visit, Subject.Pair pair, String format) {
        String name = (pair.one() + "-" + pair.other()).replaceAll("[^A-Za-z0-9-]", "");
        RecordStore record = visit.record();
        return switch (format) {
            case "atom" ->
                atom(
                        name,
                        feeds(visit)
                                .pair(pair.one(), pair.other(), place(visit, Links.pair(pair.one(), pair.other()))));
            case "ics" -> {
                List<EntryQuery> both = DAYS.stream()
                        .map(kind -> EntryQuery.of(kind).between(pair.one(), pair.other()))
                        .toList();
                yield calendar(visit, name, pair.one() + " – " + pair.other(), both);
            }
            default -> {
                Map<String, EntryQuery> both = new LinkedHashMap<>();
                for (EntryKind kind : EntryKind.values()) {
                    both.put(kind.kind(), EntryQuery.of(kind.kind()).between(pair.one(), pair.other()));
                }
                yield tables(visit, both, name, format);
            }
        };
    }

    private static Answer document(Visit visit, String id, String format) {
        if (format.equals("jsonld")) {
            return visit.record()
                    .document(id)
                    .<Answer>map(document -> text(
                            "document-" + id + ".jsonld",
                            format,
                            SchemaOrg.of(document, address(visit, Links.document(id)))))
                    .orElse(new Answer.Missing());
        }
        StringBuilder lines = new StringBuilder();
        return visit.record()
                .filed(id)
                .<Answer>map(filed -> {
                    AnnotationJson.lines(
                            filed,
                            filed.document().url(),
                            line -> lines.append(line).append('\n'));
                    return text("document-" + id + ".annotations.jsonl", format, lines.toString());
                })
                .orElse(new Answer.Missing());
    }

    /** Engagements and limits of all months, which a calendar program can subscribe to. */
    private static Answer calendar(Visit visit, String party) {
        List<EntryQuery> all = DAYS.stream()
                .map(EntryQuery::of)
                .map(query -> party.isEmpty() ? query : query.with(party))
                .toList();
        return calendar(visit, calendarName("calendar", party), calendarTitle(visit, party), all);
    }

    private static Answer calendar(Visit visit, String name, String title, List<EntryQuery> entries) {
        RecordStore record = visit.record();
        return written(name, "ics", out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            new CalendarExport(record).write(title, entries, text);
            text.flush();
        });
    }

    /** What is on in a month, as its page shows it. */
    static Answer month(
            Visit visit, YearMonth month, String party, List<EntryRow> met, List<CalendarExport.Limit> due) {
        return text(
                calendarName("calendar-" + month, party) + ".ics",
                "ics",
                new CalendarExport(visit.record()).of(calendarTitle(visit, party), met, due));
    }

    private static String calendarName(String name, String party) {
        return party.isEmpty() ? name : name + "-" + party.replaceAll("[^A-Za-z0-9-]", "");
    }

    private static String calendarTitle(Visit visit, String party) {
        return party.isEmpty() ? "Chancery" : "Chancery: " + visit.words().party(party);
    }

    /** What the page is of, as JSON-LD to stand in it; null where schema.org has no word for it. */
    static @Nullable String data(Visit visit) {
        return subject(visit)
                .flatMap(subject -> switch (subject) {
                    case Subject.Text text ->
                        visit.record()
                                .document(text.id())
                                .map(document -> SchemaOrg.of(document, address(visit, Links.document(text.id()))));
                    case Subject.One one ->
                        formats(one).contains("jsonld")
                                ? visit.record()
                                        .entry(one.kind().kind(), one.id())
                                        .flatMap(row ->
                                                SchemaOrg.of(row, address(visit, Links.entry(one.kind(), row.id()))))
                                : Optional.empty();
                    default -> Optional.empty();
                })
                .orElse(null);
    }

    private static FeedExport feeds(Visit visit) {
        return new FeedExport(visit.record(), (kind, id) -> address(visit, Links.entry(kind, id)));
    }

    private static FeedExport.Place place(Visit visit, String page) {
        return new FeedExport.Place(
                address(visit, Links.with(visit.path(), Map.of("format", List.of("atom")))), address(visit, page));
    }

    private static String address(Visit visit, String path) {
        return "http://localhost:" + visit.port() + path;
    }

    private static Answer atom(String name, String feed) {
        return text(name + ".atom", "atom", feed);
    }

    /** A file of text. */
    static Answer text(String name, String format, String text) {
        return bytes(name, format, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer bytes(String name, String format, byte[] bytes) {
        return new Answer.Binary(name, typeOfFile(format), new ByteArrayInputStream(bytes));
    }

    private static String typeOfFile(String format) {
        String type = type(format);
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }
}
