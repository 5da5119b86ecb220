package org.chancery.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chancery.document.Document;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Searched;
import org.chancery.ruling.Effects;
import org.chancery.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * The record, for reading. What another process writes is seen as soon as it is committed. Everything throws
 * {@link StoreException} when the store cannot be read. Thread-safe.
 *
 * <pre>{@code
 * try (RecordStore store = RecordStore.open(StoreAddress.parse("/home/me/record"))) {
 *     store.entries(EntryQuery.of("matter").between("VN", "US"));
 * }
 * }</pre>
 */
public final class RecordStore implements AutoCloseable {
    private static final int LONGEST_WAY = 50;
    private static final int IDS_AT_ONCE = 500;
    /** How many values go into one {@code IN (…)}. */
    private static final int AT_ONCE = 400;

    private static final String DOCUMENT = "SELECT d.seq, d.id, d.doc, d.origin, d.url, d.publisher, d.language,"
            + " d.published, d.title, d.length, d.sha256, d.version, d.copy_of, d.added_at, d.revision FROM document d ";
    private static final String ENTRY = "SELECT e.kind, e.id, e.title, e.parties, e.first_date, e.last_date, e.state,"
            + " e.claims, e.aliases, e.body, e.revision, e.curation FROM entry e ";

    static final String NUMBERED_ENTRY = ENTRY.replace(" FROM entry e ", ", e.seq FROM entry e ");

    private static final String CHANGE = "SELECT kind, entry, at, old_state, new_state, document FROM entry_change ";

    /** The entries of documents on whose claims somebody ruled: what they are worth may have changed with them. */
    private static final String RULED_LATER =
            " SELECT x.entry FROM document d JOIN ruling_document r ON r.document = d.id"
                    + " JOIN entry_document x ON x.document = d.seq WHERE d.revision > ?)";

    /** In this order whatever a planner may think: with the order of a kind's ids first, all entries would be gone through. */
    private static final String OF_DOCUMENT = ENTRY.replace(
            "FROM entry e ",
            "FROM document d CROSS JOIN entry_document x CROSS JOIN entry e"
                    + " WHERE d.id = ? AND x.document = d.seq AND e.seq = x.entry ");

    static final String KEPT = DOCUMENT.replace(
            " FROM document d ",
            ", v.about, v.text, v.layout, r.body, r.problems, r.program FROM document d"
                    + " JOIN document_version v ON v.document = d.seq AND v.version = d.version"
                    + " JOIN reading r ON r.document = d.seq ");

    private final Database database;
    private final Connections connections;
    private final SavedSearches saved;
    private final RulingLog log;
    private final Curations curations;
    private final WaitingList waiting;

    private final KeptGists gists = new KeptGists();

    /** How many entries there are of what was asked for last, at a revision. */
    private final Recent<Counted, Long> counted = new Recent<>(10_000, count -> 1);

    private record Counted(EntryQuery query, long revision) {}

    /** Documents opened last, as people left them, by all that they depend on; so many characters of text. */
    private final Recent<State, Kept> opened = new Recent<>(
            3_000_000, kept -> 2_000 + kept.filed().document().text().length());

    /** A document and its rulings in force: as long as it stays the same, so does what the document gives. */
    private record State(long document, long revision, String program, List<Long> rulings) {}

    RecordStore(Database database) {
        this.database = database;
        this.connections = new Connections(database);
        this.saved = new SavedSearches(database, connections);
        this.log = new RulingLog(connections);
        this.curations = new Curations(connections);
        this.waiting = new WaitingList(connections);
    }

    /** Whether there is a record, even one that {@link #open} refuses because an older program wrote it. */
    public static boolean isAt(StoreAddress address) {
        Database database = Database.of(address);
        if (!database.exists()) {
            return false;
        }
        try (Connection connection = database.connectToRead()) {
            return Schema.version(connection) > 0;
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    /** A store that exists. */
    public static RecordStore open(StoreAddress address) {
        return open(Database.of(address));
    }

    static RecordStore open(Database database) {
        if (!database.exists()) {
            throw new StoreException(database.name() + ": there is no record; chancery ingest makes one");
        }
        try (Connection connection = database.connectToRead()) {
            Schema.require(database, connection);
        } catch (SQLException e) {
            throw database.explain(e);
        }
        return new RecordStore(database);
    }

    /**
     * The writer of the same record; refused while another has the place.
     *
     * @see RecordWriter#open
     */
    public RecordWriter writer(String purpose, Clock clock, String program) {
        return RecordWriter.open(database, purpose, clock, program);
    }

    /**
     * Entries as pages about other things need them.
     *
     * @param form what of an entry they need; always the same object for the same form, by which they are kept
     */
    public Gists gists(UnaryOperator<EntryRow> form) {
        return new Gists(this, connections, gists, form);
    }

    /** The searches that people keep with the record. */
    public SavedSearches saved() {
        return saved;
    }

    /** What people ruled. */
    public RulingLog log() {
        return log;
    }

    /** What their rulings come to for each claim. */
    public Curations curations() {
        return curations;
    }

    /** What waits for them. */
    public WaitingList waiting() {
        return waiting;
    }

    /** Where it is, as messages say it. */
    public String name() {
        return database.name();
    }

    /** Grows with every transaction that changed something. */
    public long revision() {
        String revision = meta("revision");
        return revision == null ? 0 : Long.parseLong(revision);
    }

    @Nullable
    String meta(String name) {
        return connections.first("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), name);
    }

    /** How much there is. */
    public StoreCounts counts() {
        Map<String, Long> entries = new TreeMap<>();
        connections.each(
                "SELECT kind, count(*) FROM entry GROUP BY kind",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                entry -> entries.put(entry.getKey(), entry.getValue()));
        return new StoreCounts(
                connections.number("SELECT count(*) FROM document"),
                connections.number("SELECT count(*) FROM document_version"),
                connections.number("SELECT count(*) FROM document WHERE copy_of IS NOT NULL"),
                entries,
                connections.number("SELECT count(*) FROM part WHERE dirty <> 0"));
    }

    /** What was read, so that it can be said how far was searched for what was not found. */
    public Searched coverage() {
        // Apart each is read off an index or a narrow table; together they would have every row read and sorted.
        String until = connections.first(
                "SELECT published FROM document WHERE coalesce(published, '') <> ''"
                        + " ORDER BY coalesce(published, '') DESC LIMIT 1",
                row -> row.getString(1));
        return new Searched(
                (int) connections.number("SELECT count(*) FROM document"),
                (int) connections.number("SELECT count(*) FROM (SELECT DISTINCT publisher FROM document"
                        + " WHERE publisher IS NOT NULL) p"),
                until == null ? null : LocalDate.parse(until));
    }

    /** What of that was published on a day or before; documents without a day are left out, for nobody knows when they were. */
    public Searched coverage(LocalDate until) {
        Searched coverage = connections.first(
                "SELECT count(*), count(DISTINCT publisher), max(published) FROM document WHERE published <= ?",
                row -> new Searched(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3) == null ? null : LocalDate.parse(row.getString(3))),
                until.toString());
        return coverage == null ? Searched.UNKNOWN : coverage;
    }

    /** The languages of the documents, ISO 639-1, those of most first; documents of which it is not known are left out. */
    public List<String> languages() {
        return connections.list(
                "SELECT language FROM document WHERE language IS NOT NULL GROUP BY language"
                        + " ORDER BY count(*) DESC, language",
                row -> row.getString(1));
    }

    /** In how many documents each language is written, the most first; all rows are counted. */
    public Map<String, Long> documentsByLanguage() {
        Map<String, Long> languages = new java.util.LinkedHashMap<>();
        connections.each(
                "SELECT coalesce(language, ''), count(*) AS n FROM document GROUP BY language ORDER BY n DESC, language",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                (Map.Entry<String, Long> one) -> languages.merge(one.getKey(), one.getValue(), Long::sum));
        return Collections.unmodifiableMap(languages);
    }

    // ---- documents -------------------------------------------------------------------------------------------------

    /** A document by its public id. */
    public Optional<StoredDocument> document(String id) {
        return Optional.ofNullable(connections.first(DOCUMENT + "WHERE d.id = ?", RecordStore::document, id));
    }

    /** Documents by their public ids; ids that are not there are left out. */
    public Map<String, StoredDocument> documents(Collection<String> ids) {
        Map<String, StoredDocument> found = new HashMap<>();
        List<String> all = List.copyOf(new java.util.LinkedHashSet<>(ids));
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE));
            connections.each(
                    DOCUMENT + "WHERE d.id IN (" + Connections.places(some.size()) + ")",
                    RecordStore::document,
                    document -> found.put(document.id(), document),
                    Connections.filled(some));
        }
        return found;
    }

    /** All documents, in the order of their public ids. */
    public void documents(Consumer<StoredDocument> receiver) {
        connections.each(DOCUMENT + "ORDER BY d.id", RecordStore::document, receiver);
    }

    /** A page of the documents, those published last first, those without a day at the end. */
    public List<StoredDocument> latestDocuments(int from, int most) {
        return connections.list(
                DOCUMENT + "ORDER BY coalesce(d.published, '') DESC, d.seq DESC LIMIT ? OFFSET ?",
                RecordStore::document,
                most,
                from);
    }

    /** The documents asked for, those published last first. */
    public List<StoredDocument> documents(DocumentQuery query) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(query, values);
        DocumentQuery.Place after = query.after();
        if (after != null) {
            where += " AND coalesce(d.published, '') <= ? AND (coalesce(d.published, '') < ? OR d.seq < ?)";
            values.addAll(List.of(after.day(), after.day(), after.seq()));
        }
        return connections.list(
                DOCUMENT + where + " ORDER BY coalesce(d.published, '') DESC, d.seq DESC LIMIT " + query.most(),
                RecordStore::document,
                values.toArray());
    }

    /** How many documents there are, whatever place and number are asked for. */
    public long count(DocumentQuery query) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(query, values);
        Long count =
                connections.first("SELECT count(*) FROM document d " + where, row -> row.getLong(1), values.toArray());
        return count == null ? 0 : count;
    }

    private static String where(DocumentQuery query, List<@Nullable Object> values) {
        StringBuilder where = new StringBuilder("WHERE 1 = 1");
        if (query.publisher() != null) {
            where.append(" AND d.publisher = ?");
            values.add(query.publisher());
        }
        if (query.language() != null) {
            where.append(" AND d.language = ?");
            values.add(query.language());
        }
        if (query.from() != null) {
            where.append(" AND d.published >= ?");
            values.add(query.from().toString());
        }
        if (query.to() != null) {
            where.append(" AND d.published <= ?");
            values.add(query.to().toString());
        }
        if (query.changedAfter() >= 0) {
            where.append(" AND d.revision > ?");
            values.add(query.changedAfter());
        }
        return where.toString();
    }

    /** Some documents in the order in which they were added or changed, behind a revision and the number of a document. */
    public List<StoredDocument> documentsChanged(long revision, long seq, int most) {
        return connections.list(
                DOCUMENT + "WHERE d.revision >= ? AND (d.revision > ? OR d.seq > ?) ORDER BY d.revision, d.seq LIMIT "
                        + most,
                RecordStore::document,
                revision,
                revision,
                seq);
    }

    /** The documents that were added or changed after a revision, in the order in which they were. */
    public void documentsSince(long revision, Consumer<StoredDocument> receiver) {
        connections.each(
                DOCUMENT + "WHERE d.revision > ? ORDER BY d.revision, d.seq",
                RecordStore::document,
                receiver,
                revision);
    }

    /** Some documents in the order in which they came, after the one of the given number. */
    public void documentsAfter(long seq, int most, Consumer<StoredDocument> receiver) {
        connections.each(
                DOCUMENT + "WHERE d.seq > ? ORDER BY d.seq LIMIT ?", RecordStore::document, receiver, seq, most);
    }

    /** The public id and the 64 bits of the text of every document, in the order in which they came. */
    public void prints(ObjLongConsumer<String> receiver) {
        connections.each(
                "SELECT id, print FROM document ORDER BY seq",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                print -> receiver.accept(print.getKey(), print.getValue()));
    }

    /** The documents that tell nearly the same words as the given one, itself among them, oldest first. */
    public List<StoredDocument> copies(StoredDocument document) {
        String first = document.copyOf() == null ? document.id() : document.copyOf();
        return connections.list(
                DOCUMENT + "WHERE d.seq IN (SELECT c.seq FROM document c WHERE c.id = ?"
                        + " UNION SELECT c.seq FROM document c WHERE c.copy_of = ?) ORDER BY d.seq",
                RecordStore::document,
                first,
                first);
    }

    /** The present text of a document, with all that is stated beside it. */
    public Optional<Document> text(String id) {
        return Optional.ofNullable(connections.first(
                "SELECT v.about, v.text, v.layout FROM document d JOIN document_version v"
                        + " ON v.document = d.seq AND v.version = d.version WHERE d.id = ?",
                RecordStore::text,
                id));
    }

    /** The words of {@link #text} alone, which is half the work. */
    public Optional<String> words(String id) {
        return Optional.ofNullable(connections.first(
                "SELECT v.text FROM document d JOIN document_version v"
                        + " ON v.document = d.seq AND v.version = d.version WHERE d.id = ?",
                row -> Packing.unpack(row.getBytes(1)),
                id));
    }

    /** Every text that the document has had, the oldest first. */
    public List<Document> history(String id) {
        return connections.list(
                "SELECT v.about, v.text, v.layout FROM document d JOIN document_version v ON v.document = d.seq"
                        + " WHERE d.id = ? ORDER BY v.version",
                RecordStore::text,
                id);
    }

    /** What the program read in the present text of a document, whatever people ruled. */
    public Optional<StoredReading> reading(String id) {
        return kept(id).map(Kept::reading);
    }

    /** A document with its text and what it says, as people left it. */
    public Optional<Filed> filed(String id) {
        return kept(id).map(Kept::filed);
    }

    /** A document with everything that is kept of it. */
    public Optional<Kept> kept(String id) {
        State before = state(id);
        if (before == null) {
            return Optional.empty();
        }
        Kept known = opened.get(before);
        if (known != null) {
            return Optional.of(known);
        }
        List<Kept> one = new ArrayList<>(1);
        kept("WHERE d.id = ?", one::add, id);
        // What was written meanwhile may be in it or not; then it is not kept.
        if (!one.isEmpty() && before.equals(state(id))) {
            opened.keep(before, one.getFirst());
        }
        return one.stream().findFirst();
    }

    private @Nullable State state(String id) {
        List<Long> rulings = connections.list(
                "SELECT x.ruling FROM ruling_document x JOIN ruling r ON r.seq = x.ruling"
                        + " WHERE x.document = ? AND r.in_force <> 0 ORDER BY x.ruling",
                row -> row.getLong(1),
                id);
        return connections.first(
                "SELECT d.seq, d.revision, r.program FROM document d JOIN reading r ON r.document = d.seq"
                        + " WHERE d.id = ?",
                row -> new State(row.getLong(1), row.getLong(2), row.getString(3), rulings),
                id);
    }

    /** A document with its text and what the program read in it, whatever people ruled. */
    public Optional<Filed> unruled(String id) {
        return Optional.ofNullable(
                connections.first(KEPT + "WHERE d.id = ?", row -> kept(row).filed(), id));
    }

    /** All documents with texts and what they say, in the order in which they came. */
    public void filed(Consumer<Filed> receiver) {
        filed("ORDER BY d.seq", receiver);
    }

    /** The documents that were added or changed after a revision, with all that is kept of them, in that order. */
    public void keptSince(long revision, Consumer<Kept> receiver) {
        kept("WHERE d.revision > ? ORDER BY d.revision, d.seq", receiver, revision);
    }

    private void filed(String where, Consumer<Filed> receiver, @Nullable Object... values) {
        kept(where, kept -> receiver.accept(kept.filed()), values);
    }

    /** A document with everything that is kept of it; filed as people left it, the reading as the program has it. */
    public record Kept(StoredDocument document, Filed filed, StoredReading reading) {
        /** As people left it. */
        Kept after(List<Ruling> rulings) {
            return new Kept(document, Effects.of(filed, rulings), reading);
        }
    }

    void kept(String where, Consumer<Kept> receiver, @Nullable Object... values) {
        boolean isOne = where.startsWith("WHERE d.id = ?");
        Map<String, List<Ruling>> ruled = isOne ? Map.of() : log.inForceByDocument();
        connections.each(
                KEPT + where,
                RecordStore::kept,
                (Kept kept) -> {
                    String id = kept.document().id();
                    receiver.accept(kept.after(isOne ? log.inForce(id) : ruled.getOrDefault(id, List.of())));
                },
                values);
    }

    static Kept kept(ResultSet row) throws SQLException {
        StoredDocument stored = document(row);
        String text = Packing.unpack(row.getBytes("text"));
        StoredReading reading = reading(row, text);
        return new Kept(stored, new Filed(stored.source(), text(row, text), reading.extraction()), reading);
    }

    private static StoredReading reading(ResultSet row, String text) throws SQLException {
        return new StoredReading(
                StoredReading.unpack(row.getBytes("body"), text),
                JsonForm.read(row.getString("problems"), StoredReading.Problems.class)
                        .problems(),
                row.getString("program"));
    }

    private static Document text(ResultSet row) throws SQLException {
        return text(row, Packing.unpack(row.getBytes("text")));
    }

    private static Document text(ResultSet row, String text) throws SQLException {
        byte[] layout = row.getBytes("layout");
        return JsonForm.read(row.getString("about"), About.class)
                .document(text, layout == null ? null : JsonForm.read(Packing.unpack(layout), About.KeptLayout.class));
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        String published = row.getString(8);
        return new StoredDocument(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                published == null ? null : LocalDate.parse(published),
                row.getString(9),
                row.getInt(10),
                row.getString(11),
                row.getInt(12),
                row.getString(13),
                row.getString(14),
                row.getLong(15));
    }

    // ---- entries ---------------------------------------------------------------------------------------------------

    /** The kinds of which there are entries, in the order of the alphabet. */
    public List<String> kinds() {
        return connections.list("SELECT DISTINCT kind FROM entry ORDER BY kind", row -> row.getString(1));
    }

    /** The entries asked for, the latest first. */
    public List<EntryRow> entries(EntryQuery query) {
        Question question = Question.of(query);
        // First which, then all of these: bodies are long, and those of other pages need not be carried along.
        String page = "SELECT e.seq AS wanted FROM entry e " + question.sql() + " ORDER BY " + question.day()
                + " DESC, e.id LIMIT ? OFFSET ?";
        return curations.on(connections.list(
                ENTRY.replace("FROM entry e ", "FROM (" + page + ") q CROSS JOIN entry e")
                        + " WHERE e.seq = q.wanted ORDER BY e.last_day DESC, e.id",
                RecordStore::entry,
                question.valuesOf(query.most(), query.from())));
    }

    /** How many there are, whatever page is asked for. */
    public long count(EntryQuery query) {
        Counted asked = new Counted(query.page(0, 0), revision());
        Long known = counted.get(asked);
        if (known != null) {
            return known;
        }
        Question question = Question.of(query);
        long count = connections.number("SELECT count(*) FROM " + question.ofCount(), question.values());
        counted.keep(asked, count);
        return count;
    }

    /** A query in SQL: the part behind FROM entry e, and the column of the latest day. */
    record Question(
            String sql,
            String day,
            boolean isOfParty,
            @Nullable Object[] values) {
        static Question of(EntryQuery query) {
            List<@Nullable Object> values = new ArrayList<>();
            StringBuilder sql = new StringBuilder();
            String table = "e";
            String one = query.one();
            String other = query.other();
            if (one != null && other != null) {
                table = "p";
                // Said in this way round, the pair is looked up; with OR in front all pairs would be gone through.
                sql.append("JOIN entry_pair p ON p.entry = e.seq WHERE p.pair IN (?, '")
                        .append(Pairs.TOO_MANY)
                        .append("') AND (p.pair <> '")
                        .append(Pairs.TOO_MANY)
                        .append("' OR ")
                        .append(Pairs.HAS_PARTY)
                        .append(" AND ")
                        .append(Pairs.HAS_PARTY)
                        .append(") AND p.kind = ?");
                values.add(Pairs.of(one, other));
                values.add(Pairs.like(one));
                values.add(Pairs.like(other));
            } else if (one != null) {
                table = "p";
                sql.append("JOIN entry_party p ON p.entry = e.seq WHERE p.party = ? AND p.kind = ?");
                values.add(one);
            } else {
                sql.append("WHERE e.kind = ?");
            }
            values.add(query.kind());
            LocalDate since = query.since();
            if (since != null) {
                sql.append(" AND ").append(table).append(".last_day >= ?");
                values.add(since.toString());
            }
            LocalDate until = query.until();
            if (until != null) {
                sql.append(" AND ").append(table).append(".last_day <= ? AND ");
                sql.append(table).append(".last_day <> ''");
                values.add(until.toString());
            }
            EntryQuery.Place after = query.after();
            if (after != null) {
                // The first condition alone lets the index be entered at that day.
                sql.append(String.format(
                        java.util.Locale.ROOT, " AND %1$s.last_day <= ? AND (%1$s.last_day < ? OR e.id > ?)", table));
                values.addAll(List.of(after.day(), after.day(), after.id()));
            }
            if (query.changedAfter() >= 0) {
                sql.append(" AND e.seq IN (SELECT seq FROM entry WHERE revision > ? UNION ALL")
                        .append(RULED_LATER);
                values.addAll(List.of(query.changedAfter(), query.changedAfter()));
            }
            String state = query.state();
            if (state != null) {
                sql.append(" AND e.state = ?");
                values.add(state);
            }
            if (query.hasTerm()) {
                sql.append(" AND e.has_term <> 0");
            }
            boolean isOfParty = one != null
                    && other == null
                    && after == null
                    && query.changedAfter() < 0
                    && state == null
                    && !query.hasTerm();
            return new Question(sql.toString(), table + ".last_day", isOfParty, values.toArray());
        }

        /** What stands behind FROM to count: where the parties of entries tell all, the entries are not looked at. */
        String ofCount() {
            return isOfParty ? "entry_party p " + sql.substring(sql.indexOf("WHERE")) : "entry e " + sql;
        }

        /** The values with those of a page behind them. */
        @Nullable
        Object[] valuesOf(int most, int from) {
            @Nullable Object[] all = Arrays.copyOf(values, values.length + 2);
            all[values.length] = most;
            all[values.length + 1] = from;
            return all;
        }
    }

    /**
     * The entries of a kind whose last day is one of some days, in the order of their days.
     *
     * @param party one of their parties, or null for any
     */
    public List<EntryRow> entriesOfDays(String kind, @Nullable String party, LocalDate from, LocalDate to) {
        List<@Nullable Object> values = new ArrayList<>();
        String sql = ENTRY + ofDays(kind, party, from, to, values) + " ORDER BY e.last_day, e.id";
        return curations.on(connections.list(sql, RecordStore::entry, values.toArray()));
    }

    /** The condition of {@link #entriesOfDays} behind {@code FROM entry e}; its values are added. */
    static String ofDays(
            String kind, @Nullable String party, LocalDate from, LocalDate to, List<@Nullable Object> values) {
        String days = days(kind, party, values) + " >= ? AND " + column(party) + " <= ?";
        values.add(from.toString());
        values.add(to.toString());
        return days;
    }

    /**
     * The nearest last day of entries of a kind before or after a day; null where there is none.
     *
     * @param party one of their parties, or null for any
     */
    public @Nullable LocalDate nearestDay(String kind, @Nullable String party, LocalDate day, boolean isAfter) {
        List<@Nullable Object> values = new ArrayList<>();
        String column = column(party);
        String days = days(kind, party, values) + (isAfter ? " > ?" : " < ? AND " + column + " <> ''");
        values.add(day.toString());
        String nearest = connections.first(
                "SELECT " + (isAfter ? "min(" : "max(") + column + ") FROM entry e " + days,
                row -> row.getString(1),
                values.toArray());
        return nearest == null ? null : LocalDate.parse(nearest);
    }

    private static String column(@Nullable String party) {
        return party == null ? "e.last_day" : "p.last_day";
    }

    private static String days(String kind, @Nullable String party, List<@Nullable Object> values) {
        if (party != null) {
            values.add(party);
        }
        values.add(kind);
        return (party == null
                        ? "WHERE e.kind = ?"
                        : "JOIN entry_party p ON p.entry = e.seq WHERE p.party = ? AND p.kind = ?")
                + " AND " + column(party);
    }

    /** All entries of a kind, in the order of their ids. */
    public void entries(String kind, Consumer<EntryRow> receiver) {
        Map<ClaimId, Curation> curated = curations.all();
        connections.each(
                ENTRY + "JOIN part p ON p.seq = e.part WHERE e.kind = ? ORDER BY e.id, p.name",
                RecordStore::entry,
                row -> receiver.accept(Curations.on(row, curated)),
                kind);
    }

    /** The entries that were added or changed after a revision. */
    public void entriesSince(long revision, Consumer<EntryRow> receiver) {
        connections.each(
                ENTRY + "WHERE e.revision > ? ORDER BY e.revision, e.seq", RecordStore::entry, receiver, revision);
    }

    /**
     * What happened to an entry.
     *
     * @param seq its number in this store, 0 for one that is gone
     * @param revision of the store by which it happened
     * @param head what it is; of one that is gone only kind and id
     * @param into of one that is gone the id of the entry that it is part of now; empty where it is part of none, null
     *     for one that is there
     */
    public record Changed(
            long seq, long revision, Head head, @Nullable String into) {}

    /** Some entries in the order in which they were added or changed, behind a revision and the number of an entry. */
    public List<Changed> entriesChanged(long revision, long seq, int most) {
        return connections.list(
                "SELECT e.seq, e.revision, e.kind, e.id, e.title, e.parties FROM entry e"
                        + " WHERE e.revision >= ? AND (e.revision > ? OR e.seq > ?) ORDER BY e.revision, e.seq LIMIT "
                        + most,
                row -> new Changed(
                        row.getLong(1),
                        row.getLong(2),
                        new Head(row.getString(3), row.getString(4), row.getString(5), Rows.items(row.getString(6))),
                        null),
                revision,
                revision,
                seq);
    }

    /** Some ids that ceased to be entries' own, in the order in which they did, behind a revision and an id. */
    public List<Changed> entriesGone(long revision, String kind, String id, int most) {
        return connections.list(
                "SELECT a.revision, a.kind, a.id, a.entry FROM alias a WHERE a.revision >= ?"
                        + " AND (a.revision > ? OR a.kind > ? OR a.kind = ? AND a.id > ?) AND NOT EXISTS"
                        + " (SELECT 1 FROM entry e WHERE e.kind = a.kind AND e.id = a.id)"
                        + " ORDER BY a.revision, a.kind, a.id LIMIT " + most,
                row -> new Changed(
                        0,
                        row.getLong(1),
                        new Head(row.getString(2), row.getString(3), "", List.of()),
                        row.getString(4)),
                revision,
                revision,
                kind,
                kind,
                id);
    }

    /** How many of the entries asked for are in which state, whatever page is asked for. */
    public Map<String, Long> states(EntryQuery query) {
        Question question = Question.of(query.after(null));
        Map<String, Long> states = new TreeMap<>();
        connections.each(
                "SELECT e.state, count(*) FROM entry e " + question.sql() + " GROUP BY e.state",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                state -> states.put(state.getKey(), state.getValue()),
                question.values());
        return states;
    }

    /** The last revision by which any of these documents changed that somebody ever ruled on; 0 where nobody did. */
    public Map<String, Long> ruledRevisions(Collection<String> documents) {
        Map<String, Long> revisions = new HashMap<>();
        List<String> asked = documents.stream().distinct().toList();
        if (asked.isEmpty() || log.isEmpty()) {
            return revisions;
        }
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            connections.each(
                    "SELECT d.id, d.revision FROM document d WHERE d.id IN ("
                            + String.join(",", Collections.nCopies(some.size(), "?"))
                            + ") AND EXISTS (SELECT 1 FROM ruling_document r WHERE r.document = d.id)",
                    row -> Map.entry(row.getString(1), row.getLong(2)),
                    (Map.Entry<String, Long> one) -> revisions.put(one.getKey(), one.getValue()),
                    some.toArray());
        }
        return revisions;
    }

    /**
     * A revision after which everything lies that was written at that instant or later; what was written shortly before may
     * lie after it as well, and 0 stands for a time of which nothing is known.
     */
    public long revisionAt(java.time.Instant instant) {
        String minute = RecordWriter.minute(instant);
        if (connections.first("SELECT 1 FROM meta WHERE name >= 'minute:' AND name <= ?", row -> row.getInt(1), minute)
                == null) {
            return 0;
        }
        String revision = connections.first(
                "SELECT value FROM meta WHERE name >= ? AND name < 'minute;' ORDER BY name LIMIT 1",
                row -> row.getString(1),
                minute);
        return revision == null ? revision() : Long.parseLong(revision);
    }

    /** The entries of a kind that were added or changed after a revision, those changed last first. */
    public List<EntryRow> changedSince(long revision, String kind, int most) {
        return connections.list(
                ENTRY + "WHERE e.revision > ? AND e.kind = ? ORDER BY e.revision DESC, e.last_day DESC, e.id LIMIT "
                        + most,
                RecordStore::entry,
                revision,
                kind);
    }

    /** How many entries of each kind were added or changed after a revision; kinds without any are not named. */
    public Map<String, Long> countsSince(long revision) {
        Map<String, Long> counts = new TreeMap<>();
        connections.each(
                "SELECT kind, count(*) FROM entry WHERE revision > ? GROUP BY kind",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                count -> counts.put(count.getKey(), count.getValue()),
                revision);
        return counts;
    }

    /** How many documents were added or changed after a revision. */
    public long documentsSince(long revision) {
        Long count =
                connections.first("SELECT count(*) FROM document WHERE revision > ?", row -> row.getLong(1), revision);
        return count == null ? 0 : count;
    }

    /**
     * Two parties that have to do with each other.
     *
     * @param one the first in the order of the alphabet
     * @param other the second
     * @param entries how many entries both stand in
     */
    public record ActivePair(String one, String other, long entries) {}

    /** The pairs with most entries whose latest day is the given one or later; all rows are counted. */
    public List<ActivePair> activePairs(LocalDate since, int most) {
        return connections.list(
                "SELECT pair, count(*) AS n FROM entry_pair WHERE last_day >= ? AND pair <> '" + Pairs.TOO_MANY
                        + "' GROUP BY pair ORDER BY n DESC, pair LIMIT " + most,
                row -> {
                    String pair = row.getString(1);
                    int between = pair.indexOf('|');
                    return new ActivePair(pair.substring(0, between), pair.substring(between + 1), row.getLong(2));
                },
                since.toString());
    }

    /** An id that ceased to be an entry's own after a revision; for an index that follows the store. */
    public record Gone(String kind, String id) {}

    /** The ids that ceased to be entries' own after a revision. */
    public void goneSince(long revision, Consumer<Gone> receiver) {
        connections.each(
                "SELECT a.kind, a.id FROM alias a WHERE a.revision > ? AND NOT EXISTS"
                        + " (SELECT 1 FROM entry e WHERE e.kind = a.kind AND e.id = a.id) ORDER BY a.kind, a.id",
                row -> new Gone(row.getString(1), row.getString(2)),
                receiver,
                revision);
    }

    /** The entry of an id, or of the id into which it was merged, once or many times over. */
    public Optional<EntryRow> entry(String kind, String id) {
        String at = id;
        for (int i = 0; i < LONGEST_WAY && at != null && !at.isEmpty(); i++) {
            EntryRow row = connections.first(
                    ENTRY + "JOIN part p ON p.seq = e.part WHERE e.kind = ? AND e.id = ? ORDER BY p.name LIMIT 1",
                    RecordStore::entry,
                    kind,
                    at);
            if (row != null) {
                return Optional.of(curations.on(List.of(row)).getFirst());
            }
            at = connections.first(
                    "SELECT entry FROM alias WHERE kind = ? AND id = ?", alias -> alias.getString(1), kind, at);
        }
        return Optional.empty();
    }

    /** Every entry that a document tells of, by kind and id. */
    public List<EntryRow> entriesOf(String document) {
        return curations.on(connections.list(OF_DOCUMENT + "ORDER BY e.kind, e.id", RecordStore::entry, document));
    }

    /** The documents that tell of an entry, those published last first, at most so many. */
    public List<StoredDocument> documentsOf(String kind, String id, int most) {
        return connections.list(
                DOCUMENT + "JOIN entry_document x ON x.document = d.seq JOIN entry e ON e.seq = x.entry"
                        + " WHERE e.kind = ? AND e.id = ? ORDER BY coalesce(d.published, '') DESC, d.seq DESC LIMIT "
                        + most,
                RecordStore::document,
                kind,
                id);
    }

    /** Entries of a kind by their ids, in the order asked for; those that are not there are left out. */
    public List<EntryRow> entries(String kind, Collection<String> ids) {
        Map<String, EntryRow> found = new HashMap<>();
        List<String> all = ids.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<@Nullable Object> values = new ArrayList<>(List.of(kind));
            values.addAll(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            connections.each(
                    ENTRY + "WHERE e.kind = ? AND e.id IN ("
                            + String.join(",", Collections.nCopies(values.size() - 1, "?")) + ")",
                    RecordStore::entry,
                    row -> found.putIfAbsent(row.id(), row),
                    values.toArray());
        }
        return curations.on(
                all.stream().map(found::get).filter(java.util.Objects::nonNull).toList());
    }

    /** What some documents gave to the partition of an entry, as JSON, in the order in which the documents came. */
    public List<String> materialsOf(String kind, String id, Collection<String> documents) {
        List<@Nullable Object> values = new ArrayList<>(List.of(kind, id));
        documents.stream().distinct().limit(AT_ONCE).forEach(values::add);
        return values.size() == 2
                ? List.of()
                : connections.list(
                        "SELECT m.body FROM entry e JOIN document d ON e.kind = ? AND e.id = ? AND d.id IN ("
                                + String.join(",", Collections.nCopies(values.size() - 2, "?"))
                                + ") JOIN material m ON m.part = e.part AND m.document = d.seq"
                                + " ORDER BY m.document, m.n",
                        row -> row.getString(1),
                        values.toArray());
    }

    /** Every entry of which a claim tells, by kind and id. */
    public List<EntryRow> entriesOf(ClaimId claim) {
        return entriesOf(claim.document()).stream()
                .filter(row -> row.claims().contains(claim))
                .toList();
    }

    /**
     * An entry without its claims and its body, which may be long. Immutable.
     */
    public record Head(String kind, String id, String title, List<String> parties) {
        public Head {
            parties = List.copyOf(parties);
        }
    }

    /** The entries of which a claim tells, without what is long, by kind and id. */
    public List<Head> headsOf(ClaimId claim) {
        return connections.list(
                "SELECT e.kind, e.id, e.title, e.parties FROM document d CROSS JOIN entry_document x CROSS JOIN entry e"
                        + " WHERE d.id = ? AND x.document = d.seq AND e.seq = x.entry"
                        + " AND '\n' || e.claims || '\n' LIKE ? ORDER BY e.kind, e.id",
                row -> new Head(row.getString(1), row.getString(2), row.getString(3), Rows.items(row.getString(4))),
                claim.document(),
                "%\n" + claim.text() + "\n%");
    }

    /** The entries of which a document tells, without what is long, by kind and id. */
    public List<Head> headsOf(String document, int most) {
        return connections.list(
                "SELECT e.kind, e.id, e.title, e.parties FROM entry e JOIN entry_document x ON x.entry = e.seq"
                        + " JOIN document d ON d.seq = x.document WHERE d.id = ? ORDER BY e.kind, e.id LIMIT " + most,
                row -> new Head(row.getString(1), row.getString(2), row.getString(3), Rows.items(row.getString(4))),
                document);
    }

    /** The latest entries of a kind between two parties, without what is long. */
    public List<Head> heads(EntryQuery query) {
        Question question = Question.of(query);
        return connections.list(
                "SELECT e.kind, e.id, e.title, e.parties FROM entry e " + question.sql() + " ORDER BY " + question.day()
                        + " DESC, e.id LIMIT ? OFFSET ?",
                row -> new Head(row.getString(1), row.getString(2), row.getString(3), Rows.items(row.getString(4))),
                question.valuesOf(query.most(), query.from()));
    }

    /**
     * The latest entries of a kind whose titles are wanted, without what is long. Titles are looked at one by one: for
     * what a person types, not for pages that many open.
     */
    public List<Head> heads(String kind, Predicate<String> title, int most) {
        try (Stream<Head> all = connections.stream(
                "SELECT e.kind, e.id, e.title, e.parties FROM entry e WHERE e.kind = ? ORDER BY e.last_day DESC, e.id",
                row -> new Head(row.getString(1), row.getString(2), row.getString(3), Rows.items(row.getString(4))),
                kind)) {
            return all.filter(head -> title.test(head.title())).limit(most).toList();
        }
    }

    /** To which entries of a kind the claims of a document belong. */
    public Map<ClaimId, String> claims(String document, String kind) {
        Map<ClaimId, String> entries = new HashMap<>();
        for (EntryRow row : entriesOf(document)) {
            if (row.kind().equals(kind)) {
                for (ClaimId claim : row.claims()) {
                    if (claim.document().equals(document)) {
                        entries.putIfAbsent(claim, row.id());
                    }
                }
            }
        }
        return entries;
    }

    /** How an entry came to its state, the oldest first. */
    public List<StateChange> changes(String kind, String id) {
        return connections.list(CHANGE + "WHERE kind = ? AND entry = ? ORDER BY seq", RecordStore::change, kind, id);
    }

    /** Every change of state of every entry, the oldest first. */
    public void changes(Consumer<StateChange> receiver) {
        connections.each(CHANGE + "ORDER BY seq", RecordStore::change, receiver);
    }

    /**
     * The latest changes of state, the latest first.
     *
     * @param ids only of these entries; null for all
     */
    public List<StateChange> latestChanges(@Nullable Collection<String> ids, int most) {
        if (ids == null) {
            return connections.list(CHANGE + "ORDER BY seq DESC LIMIT " + most, RecordStore::change);
        }
        List<String> some = ids.stream().limit(IDS_AT_ONCE).toList();
        return some.isEmpty()
                ? List.of()
                : connections.list(
                        CHANGE + "WHERE entry IN (" + String.join(",", Collections.nCopies(some.size(), "?"))
                                + ") ORDER BY seq DESC LIMIT " + most,
                        RecordStore::change,
                        some.toArray());
    }

    private static StateChange change(ResultSet row) throws SQLException {
        return new StateChange(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    static EntryRow entry(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Rows.items(row.getString(4)),
                Rows.date(row.getString(5)),
                Rows.date(row.getString(6)),
                row.getString(7),
                Rows.items(row.getString(8)).stream().map(ClaimId::new).toList(),
                Rows.items(row.getString(9)),
                row.getString(10),
                row.getLong(11),
                Curation.of(row.getString(12)));
    }

    // ---- partitions ------------------------------------------------------------------------------------------------

    /** The partition of an entry, or null. */
    public @Nullable String partition(String kind, String id) {
        return connections.first(
                "SELECT p.name FROM entry e JOIN part p ON p.seq = e.part WHERE e.kind = ? AND e.id = ?"
                        + " ORDER BY p.name LIMIT 1",
                row -> row.getString(1),
                kind,
                id);
    }

    /** Partitions that documents changed since they were last resolved, at most so many, after the given one. */
    public List<Partition> unresolved(@Nullable Partition after, int most) {
        String sql = "SELECT seq, kind, name FROM part WHERE dirty <> 0 %s ORDER BY kind, name LIMIT " + most;
        Connections.Row<Partition> row = r -> new Partition(r.getLong(1), r.getString(2), r.getString(3));
        return after == null
                ? connections.list(String.format(java.util.Locale.ROOT, sql, ""), row)
                : connections.list(
                        String.format(java.util.Locale.ROOT, sql, "AND (kind > ? OR kind = ? AND name > ?)"),
                        row,
                        after.kind(),
                        after.kind(),
                        after.name());
    }

    /** The materials of a partition as JSON, one by one as they are asked for; to be closed. */
    public Stream<String> materials(Partition partition) {
        return connections.stream(
                "SELECT body FROM material WHERE part = ? ORDER BY document, n",
                row -> row.getString(1),
                partition.seq());
    }

    /** What a document gave to a partition, as JSON. */
    public record Given(String partition, String document, String body) {}

    /**
     * What some documents gave to the partitions that some entries were made in.
     *
     * @param entries ids of one kind
     * @param documents public ids
     */
    public void materials(
            String kind, Collection<String> entries, Collection<String> documents, Consumer<Given> receiver) {
        Map<Long, String> parts = new TreeMap<>();
        chunks(entries).forEach(some -> {
            List<@Nullable Object> values = new ArrayList<>(List.of(kind));
            values.addAll(some);
            connections.each(
                    "SELECT DISTINCT p.seq, p.name FROM entry e JOIN part p ON p.seq = e.part WHERE e.kind = ? AND e.id IN ("
                            + places(some) + ")",
                    row -> Map.entry(row.getLong(1), row.getString(2)),
                    (Map.Entry<Long, String> part) -> parts.put(part.getKey(), part.getValue()),
                    values.toArray());
        });
        parts.forEach((part, name) -> chunks(documents).forEach(some -> {
            List<@Nullable Object> values = new ArrayList<>(some);
            values.add(part);
            connections.each(
                    "SELECT d.id, m.body FROM document d JOIN material m ON m.document = d.seq WHERE d.id IN ("
                            + places(some) + ") AND m.part = ? ORDER BY m.document, m.n",
                    row -> new Given(name, row.getString(1), row.getString(2)),
                    receiver,
                    values.toArray());
        }));
    }

    private static List<List<String>> chunks(Collection<String> all) {
        List<String> list = List.copyOf(all);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += IDS_AT_ONCE) {
            chunks.add(list.subList(from, Math.min(list.size(), from + IDS_AT_ONCE)));
        }
        return chunks;
    }

    private static String places(List<String> some) {
        return String.join(",", Collections.nCopies(some.size(), "?"));
    }

    @Override
    public void close() {
        connections.close();
    }
}
