package org.chancery.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Link;
import org.chancery.resolve.PublicId;
import org.chancery.ruling.Effects;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.ruling.Verb;
import org.chancery.store.DocumentKeys.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a record; a second one, of this process or another, is refused by name. Each call that writes is one
 * transaction: it is there whole or not at all, whatever ends the process. After a {@link StoreException} close it; what
 * earlier calls wrote stays. Not thread-safe: one thread at a time.
 */
public final class RecordWriter implements AutoCloseable {
    /** How many values go into one {@code IN (…)}. */
    private static final int AT_ONCE = 400;
    /** Partitions whose numbers are held in memory. */
    private static final int KNOWN_PARTS = 100_000;

    private static final String WHOLE = "whole";
    private static final String QUEUE = "review";

    private final Database database;
    private final Database.WriterLock lock;
    private final Connection connection;
    private final RecordStore store;
    private final Clock clock;
    private final String program;
    private final Map<String, Long> parts = new HashMap<>();
    private final Set<Long> marked = new HashSet<>();
    private long revision;
    private String lastMinute = "";
    private long lastDocument;
    private long lastPart;
    private long lastEntry;
    private long lastChange;
    private long lastRuling;

    private RecordWriter(
            Database database, Database.WriterLock lock, Connection connection, Clock clock, String program) {
        this.database = database;
        this.lock = lock;
        this.connection = connection;
        this.clock = clock;
        this.program = program;
        this.store = new RecordStore(database);
    }

    /**
     * Opens a store for writing: makes it where there is none, brings its tables up to date.
     *
     * @param purpose what the process does, for others that find it in the way: {@code ingest}
     * @param clock tells when documents are added; only ever written down, never reckoned with
     * @param program the version that reads, kept with each reading
     */
    public static RecordWriter open(StoreAddress address, String purpose, Clock clock, String program) {
        return open(Database.of(address), purpose, clock, program);
    }

    static RecordWriter open(Database database, String purpose, Clock clock, String program) {
        database.makePlace();
        Database.WriterLock lock = database.lock(purpose);
        Connection connection = null;
        try {
            connection = database.connectToWrite();
            Schema.migrate(database, connection.getMetaData().getURL(), connection);
            RecordWriter writer = new RecordWriter(database, lock, connection, clock, program);
            writer.begin();
            return writer;
        } catch (SQLException e) {
            close(connection, lock);
            throw database.explain(e);
        } catch (RuntimeException | Error e) {
            close(connection, lock);
            throw e;
        }
    }

    private void begin() throws SQLException {
        lastDocument = number("SELECT max(seq) FROM document");
        lastPart = number("SELECT max(seq) FROM part");
        lastEntry = number("SELECT max(seq) FROM entry");
        lastChange = number("SELECT max(seq) FROM entry_change");
        lastRuling = number("SELECT max(seq) FROM ruling");
        String kept = meta("revision");
        revision = kept == null ? 0 : Long.parseLong(kept);
        connection.commit();
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** The same store, for reading what is committed. */
    public RecordStore store() {
        return store;
    }

    // ---- transactions ----------------------------------------------------------------------------------------------

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try {
            revision++;
            T result = work.run();
            setMeta("revision", Long.toString(revision));
            noteMinute();
            connection.commit();
            return result;
        } catch (SQLException e) {
            rollback();
            throw database.explain(e);
        } catch (RuntimeException | Error e) {
            rollback();
            throw e;
        }
    }

    /** In each minute in which something is written it is noted what had been written before. */
    private void noteMinute() throws SQLException {
        String minute = minute(clock.instant());
        if (!minute.equals(lastMinute)) {
            try (PreparedStatement put = connection.prepareStatement(
                    "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")) {
                put.setString(1, minute);
                put.setString(2, Long.toString(revision - 1));
                put.executeUpdate();
            }
            lastMinute = minute;
        }
    }

    /** The name under which a minute is noted: {@code minute:2026-03-01T12:00Z}. */
    static String minute(Instant instant) {
        return "minute:" + instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private void rollback() {
        try {
            connection.rollback();
            lastMinute = "";
            parts.clear();
            marked.clear();
            begin();
        } catch (SQLException e) {
            // What was not committed is gone when the connection is; the first exception says what happened.
        }
    }

    private @Nullable String meta(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private void setMeta(String name, String value) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(
                "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")) {
            put.setString(1, name);
            put.setString(2, value);
            put.executeUpdate();
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    // ---- documents -------------------------------------------------------------------------------------------------

    /**
     * A document on file that goes by one of the fingerprints asked for.
     *
     * @param hasAddress whether it is known by a web address
     */
    public record Known(long seq, String id, int version, boolean hasAddress) {}

    /** Those of the fingerprints that are on file. */
    public Map<Fingerprint, Known> known(Collection<DocumentKeys> documents) {
        Set<Fingerprint> wanted = new LinkedHashSet<>();
        documents.forEach(keys -> wanted.addAll(keys.all()));
        Map<Fingerprint, Known> known = new HashMap<>();
        List<Fingerprint> list = List.copyOf(wanted);
        try {
            for (int from = 0; from < list.size(); from += AT_ONCE) {
                known(list.subList(from, Math.min(list.size(), from + AT_ONCE)), known);
            }
        } catch (SQLException e) {
            rollback();
            throw database.explain(e);
        }
        return known;
    }

    private void known(List<Fingerprint> wanted, Map<Fingerprint, Known> known) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT k.fingerprint, d.seq, d.id, d.version, d.url FROM document_key k"
                        + " JOIN document d ON d.seq = k.document WHERE k.fingerprint IN (" + marks(wanted.size())
                        + ")")) {
            for (int i = 0; i < wanted.size(); i++) {
                select.setBytes(i + 1, wanted.get(i).bytes());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            Fingerprint.of(rows.getBytes(1)),
                            new Known(
                                    rows.getLong(2),
                                    rows.getString(3),
                                    rows.getInt(4),
                                    DocumentKeys.address(rows.getString(5)) != null));
                }
            }
        }
    }

    private static String marks(int count) {
        return "?,".repeat(count).substring(0, count * 2 - 1);
    }

    /**
     * The document whose new text this is; null where there is none. Its address tells, else its place, unless each has
     * an address of its own: a file that is written over every day holds another document every day.
     */
    public static @Nullable Known owner(DocumentKeys keys, Map<Fingerprint, Known> known) {
        Fingerprint address = keys.address();
        Known byAddress = address == null ? null : known.get(address);
        if (byAddress != null) {
            return byAddress;
        }
        Known byPlace = known.get(keys.place());
        return byPlace != null && address != null && byPlace.hasAddress() ? null : byPlace;
    }

    /** Whether nothing of a document is new. */
    public static boolean isKnown(DocumentKeys keys, Map<Fingerprint, Known> known) {
        return known.containsKey(keys.seen()) || (owner(keys, known) == null && known.containsKey(keys.text()));
    }

    /** Makes a document's contributions again under another public id. */
    public interface Again {
        /** The same document under the id that it has in the store. */
        NewDocument as(String id, NewDocument document);
    }

    /** Tells of which earlier document a text is nearly a copy. */
    public interface Copies {
        /** No two documents are alike. */
        Copies NONE = (id, print) -> id;

        /** The public id of the first document with nearly the same words; the given one where it is the first. */
        String first(String id, long print);
    }

    /** Files documents, all in one transaction, in their order; what becomes of each comes back in the same order. */
    public List<Filing> file(List<NewDocument> documents, Again again, Copies copies) {
        return inTransaction(() -> {
            try (Batches batches = new Batches(connection)) {
                Map<Fingerprint, Known> known = new HashMap<>();
                List<Fingerprint> wanted = documents.stream()
                        .flatMap(document -> document.keys.all().stream())
                        .distinct()
                        .toList();
                for (int from = 0; from < wanted.size(); from += AT_ONCE) {
                    known(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)), known);
                }
                List<Filing> filings = new ArrayList<>(documents.size());
                for (NewDocument document : documents) {
                    filings.add(file(document, known, again, copies, batches));
                }
                batches.run();
                return filings;
            }
        });
    }

    private Filing file(
            NewDocument document, Map<Fingerprint, Known> known, Again again, Copies copies, Batches batches)
            throws SQLException {
        DocumentKeys keys = document.keys;
        if (isKnown(keys, known)) {
            return Filing.KNOWN;
        }
        Known owner = owner(keys, known);
        String id = owner == null ? keys.id() : owner.id();
        NewDocument filed = document.id.equals(id) ? document : again.as(id, document);
        String first = copies.first(id, document.print);
        Known now;
        if (owner == null) {
            now = new Known(++lastDocument, id, 1, keys.address() != null);
            batches.add("document", describe(now, filed, first, now()));
        } else {
            now = new Known(owner.seq(), id, owner.version() + 1, keys.address() != null);
            batches.run();
            update(now, filed, first);
            withdraw(now.seq());
        }
        batches.add(
                "document_version",
                now.seq(),
                now.version(),
                keys.sha256(),
                now(),
                filed.aboutJson,
                filed.text,
                filed.layout);
        for (Fingerprint key : keys.all()) {
            if (known.put(key, now) == null) {
                batches.add("document_key", key.bytes(), now.seq());
            }
        }
        keep(now.seq(), now.version(), filed, batches);
        return owner == null ? Filing.ADDED : Filing.CHANGED;
    }

    private @Nullable Object[] describe(Known known, NewDocument filed, String first, String addedAt) {
        Document document = filed.document;
        DatedBy published = document.published();
        return new @Nullable Object[] {
            known.seq(),
            known.id(),
            Rows.plain(document.id()),
            Rows.plain(filed.origin()),
            Rows.plain(document.url()),
            Rows.plain(document.publisher()),
            Rows.plain(document.language()),
            published == null ? null : published.date().toString(),
            Rows.plain(document.title()),
            filed.keys.sha256(),
            document.text().length(),
            known.version(),
            first.equals(known.id()) ? null : first,
            filed.print,
            addedAt,
            revision
        };
    }

    private void update(Known known, NewDocument filed, String first) throws SQLException {
        @Nullable Object[] values = describe(known, filed, first, "");
        try (PreparedStatement update = connection.prepareStatement("UPDATE document SET doc = ?, origin = ?, url = ?,"
                + " publisher = ?, language = ?, published = ?, title = ?, sha256 = ?, length = ?, version = ?,"
                + " copy_of = ?, print = ?, revision = ? WHERE seq = ?")) {
            for (int i = 2; i <= 13; i++) {
                Batches.set(update, i - 1, values[i]);
            }
            update.setLong(13, revision);
            update.setLong(14, known.seq());
            update.executeUpdate();
        }
    }

    /** Takes back what the former text gave to the partitions. */
    private void withdraw(long document) throws SQLException {
        String touched = "";
        try (PreparedStatement select = connection.prepareStatement("SELECT parts FROM reading WHERE document = ?")) {
            select.setLong(1, document);
            try (ResultSet row = select.executeQuery()) {
                touched = row.next() ? row.getString(1) : "";
            }
        }
        try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM material WHERE part = ? AND document = ?");
                PreparedStatement mark = connection.prepareStatement("UPDATE part SET dirty = 1 WHERE seq = ?")) {
            for (String part : Rows.items(touched)) {
                delete.setLong(1, Long.parseLong(part));
                delete.setLong(2, document);
                delete.addBatch();
                mark.setLong(1, Long.parseLong(part));
                mark.addBatch();
            }
            delete.executeBatch();
            mark.executeBatch();
        }
        forget(document);
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM reading WHERE document = ?")) {
            delete.setLong(1, document);
            delete.executeUpdate();
        }
    }

    private void keep(long document, int version, NewDocument filed, Batches batches) throws SQLException {
        Set<Long> touched = contribute(document, filed.contributions, batches);
        await(document, filed.yield, batches);
        batches.add(
                "reading",
                document,
                version,
                program,
                Rows.lines(List.copyOf(touched)),
                filed.problemsJson.replace("\\u0000", "\\ufffd"),
                filed.reading);
    }

    private Set<Long> contribute(long document, List<Contribution> contributions, Batches batches) throws SQLException {
        Set<Long> touched = new LinkedHashSet<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (Contribution contribution : contributions) {
            long part = part(contribution.kind(), contribution.partition(), batches);
            touched.add(part);
            int n = counts.merge(part, 1, Integer::sum);
            batches.add("material", part, document, n, contribution.body());
        }
        return touched;
    }

    /** The number of a partition, which is marked as changed. */
    private long part(String kind, String name, Batches batches) throws SQLException {
        String key = kind + '\n' + name;
        Long seq = parts.get(key);
        if (seq == null) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT seq FROM part WHERE kind = ? AND name = ?")) {
                select.setString(1, kind);
                select.setString(2, name);
                try (ResultSet row = select.executeQuery()) {
                    seq = row.next() ? row.getLong(1) : null;
                }
            }
            if (seq == null) {
                seq = ++lastPart;
                batches.add("part", seq, kind, name, 1);
                marked.add(seq);
            }
            if (parts.size() >= KNOWN_PARTS) {
                // Those of this transaction may not be in the database yet.
                batches.run();
                parts.clear();
            }
            parts.put(key, seq);
        }
        if (marked.add(seq)) {
            batches.add("dirty", seq);
        }
        return seq;
    }

    // ---- kinds and readings that came later ------------------------------------------------------------------------

    /** Those of the kinds to which not all documents on file have contributed: the program learned them later. */
    public List<String> unfilled(Collection<String> kinds) {
        try {
            List<String> unfilled = new ArrayList<>();
            for (String kind : kinds) {
                if (!WHOLE.equals(meta("kind:" + kind))) {
                    unfilled.add(kind);
                }
            }
            connection.commit();
            if (lastDocument == 0 && !unfilled.isEmpty()) {
                unfilled.forEach(this::filled);
                return List.of();
            }
            return unfilled;
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    /** All documents on file have contributed to a kind. */
    public void filled(String kind) {
        inTransaction(() -> {
            setMeta("kind:" + kind, WHOLE);
            return kind;
        });
    }

    /** Makes what documents on file contribute to some kinds anew. */
    public interface Refill {
        /** All contributions of one document to the kinds in question. */
        List<Contribution> of(Filed filed);
    }

    /**
     * Takes back all that documents contributed to some kinds and lets them contribute anew, from their readings as
     * kept. One transaction for some hundred documents; killed between, the next call begins again.
     */
    public void refill(Collection<String> kinds, Refill refill, Consumer<StoredDocument> progress) {
        inTransaction(() -> {
            for (String kind : kinds) {
                execute("DELETE FROM meta WHERE name = ?", "kind:" + kind);
                execute("DELETE FROM material WHERE part IN (SELECT seq FROM part WHERE kind = ?)", kind);
                execute("UPDATE part SET dirty = 1 WHERE kind = ?", kind);
            }
            return kinds;
        });
        long last = 0;
        while (last < lastDocument) {
            List<RecordStore.Kept> some = new ArrayList<>();
            store.kept("WHERE d.seq > ? ORDER BY d.seq LIMIT 200", some::add, last);
            if (some.isEmpty()) {
                break;
            }
            inTransaction(() -> {
                try (Batches batches = new Batches(connection)) {
                    for (RecordStore.Kept kept : some) {
                        long seq = kept.document().seq();
                        Set<Long> touched = contribute(seq, refill.of(kept.filed()), batches);
                        batches.run();
                        addParts(seq, touched);
                    }
                }
                return some;
            });
            some.forEach(kept -> progress.accept(kept.document()));
            last = some.getLast().document().seq();
        }
        kinds.forEach(this::filled);
    }

    private void addParts(long document, Set<Long> touched) throws SQLException {
        Set<String> all = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT parts FROM reading WHERE document = ?")) {
            select.setLong(1, document);
            try (ResultSet row = select.executeQuery()) {
                all.addAll(row.next() ? Rows.items(row.getString(1)) : List.of());
            }
        }
        touched.forEach(part -> all.add(part.toString()));
        execute("UPDATE reading SET parts = ? WHERE document = ?", Rows.lines(List.copyOf(all)), document);
    }

    /** Replaces what a document on file says, its text staying as it is: a newer program read it again. */
    public void readAgain(List<StoredDocument> documents, List<NewDocument> readings) {
        inTransaction(() -> {
            try (Batches batches = new Batches(connection)) {
                for (int i = 0; i < documents.size(); i++) {
                    StoredDocument document = documents.get(i);
                    withdraw(document.seq());
                    execute("UPDATE document SET revision = ? WHERE seq = ?", revision, document.seq());
                    keep(document.seq(), document.version(), readings.get(i), batches);
                }
                batches.run();
            }
            return documents;
        });
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Batches.set(statement, i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    // ---- entries ---------------------------------------------------------------------------------------------------

    /** A partition with its entries as just resolved, and the joinings that a person may want to rule on. */
    public record Resolved(Partition partition, List<EntryRow> entries, List<Proposal> proposals) {}

    /** Puts the entries of partitions in the place of the former ones; those that did not change stay untouched. */
    public void replace(List<Resolved> partitions) {
        inTransaction(() -> {
            try (Batches batches = new Batches(connection)) {
                // One row may be put in only once in a batch: the last word counts.
                Map<RecordStore.Gone, String> aliases = new LinkedHashMap<>();
                for (Resolved resolved : partitions) {
                    replace(resolved, aliases, batches);
                    batches.add("clean", resolved.partition().seq());
                    marked.remove(resolved.partition().seq());
                }
                for (Map.Entry<RecordStore.Gone, String> alias : aliases.entrySet()) {
                    batches.add("alias", alias.getKey().kind(), alias.getKey().id(), alias.getValue(), revision);
                }
                batches.run();
            }
            return partitions;
        });
    }

    private record Former(long seq, long hash, String state, String claims) {}

    private void replace(Resolved resolved, Map<RecordStore.Gone, String> aliases, Batches batches)
            throws SQLException {
        long part = resolved.partition().seq();
        Map<String, Former> former = former(part);
        for (EntryRow entry : resolved.entries()) {
            long hash = hash(entry);
            Former before = former.remove(entry.id());
            if (before != null && before.hash() == hash) {
                continue;
            }
            long seq = before == null ? ++lastEntry : before.seq();
            if (before != null) {
                detach(seq, batches);
            }
            String lastDay = Rows.lastDay(entry);
            batches.add(
                    "entry",
                    seq,
                    entry.kind(),
                    entry.id(),
                    part,
                    Rows.plain(entry.title()),
                    Rows.plain(Rows.lines(entry.parties())),
                    entry.first() == null ? null : entry.first().toString(),
                    entry.last() == null ? null : entry.last().toString(),
                    lastDay,
                    entry.state(),
                    Rows.lines(entry.claims()),
                    Rows.lines(entry.aliases()),
                    entry.body(),
                    hash,
                    revision,
                    entry.curation().label(),
                    entry.body().contains("\"targets\"") ? 1 : 0);
            attach(seq, entry, lastDay, aliases, batches);
            String oldState = before == null ? null : before.state();
            if (!entry.state().equals(oldState == null ? "" : oldState)) {
                String cause = cause(entry.claims(), before == null ? "" : before.claims());
                change(entry.kind(), entry.id(), oldState, entry.state(), cause, batches);
            }
        }
        retire(resolved, former, aliases, batches);
        parties(part, resolved, batches);
        propose(part, resolved.proposals(), batches);
    }

    /** Puts the parties of a partition's entries in the place of the former ones. */
    private void parties(long part, Resolved resolved, Batches batches) throws SQLException {
        Set<String> former = new LinkedHashSet<>();
        Connections.each(
                connection, "SELECT party FROM part_party WHERE part = ?", row -> row.getString(1), former::add, part);
        Set<String> now = new LinkedHashSet<>();
        resolved.entries().forEach(entry -> entry.parties().forEach(party -> now.add(Rows.plain(party))));
        for (String party : now) {
            if (!former.remove(party)) {
                batches.add("part_party", party, resolved.partition().kind(), part);
            }
        }
        for (String gone : former) {
            batches.add("part_partyless", part, gone);
        }
    }

    /** Puts the proposals of a partition in the place of the former ones. */
    private void propose(long part, List<Proposal> proposals, Batches batches) throws SQLException {
        Map<String, String> former = new HashMap<>();
        Connections.each(
                connection,
                "SELECT left_claim, right_claim, urgency, verdict, reason FROM review_link WHERE part = ?",
                row -> Map.entry(
                        row.getString(1) + '\n' + row.getString(2),
                        row.getInt(3) + row.getString(4) + row.getString(5)),
                (Map.Entry<String, String> one) -> former.put(one.getKey(), one.getValue()),
                part);
        for (Proposal proposal : proposals) {
            Link link = proposal.link();
            String reason = Rows.plain(link.reason());
            String was = former.remove(link.left().text() + '\n' + link.right().text());
            if (!(proposal.urgency() + link.verdict().name() + reason).equals(was)) {
                batches.add(
                        "review_link",
                        part,
                        link.left().text(),
                        link.right().text(),
                        proposal.kind(),
                        proposal.urgency(),
                        link.verdict().name(),
                        link.score(),
                        reason);
            }
        }
        for (String gone : former.keySet()) {
            int cut = gone.indexOf('\n');
            batches.add("linkless", part, gone.substring(0, cut), gone.substring(cut + 1));
        }
    }

    private Map<String, Former> former(long part) throws SQLException {
        Map<String, Former> former = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, seq, hash, state, claims FROM entry WHERE part = ? ORDER BY id")) {
            select.setLong(1, part);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    former.put(
                            rows.getString(1),
                            new Former(rows.getLong(2), rows.getLong(3), rows.getString(4), rows.getString(5)));
                }
            }
        }
        return former;
    }

    private static void detach(long entry, Batches batches) throws SQLException {
        batches.add("pairless", entry);
        batches.add("partyless", entry);
        batches.add("documentless", entry);
    }

    private void attach(
            long seq, EntryRow entry, String lastDay, Map<RecordStore.Gone, String> aliases, Batches batches)
            throws SQLException {
        for (String pair : Pairs.of(entry.parties())) {
            batches.add("entry_pair", Rows.plain(pair), entry.kind(), lastDay, seq);
        }
        for (String party : new LinkedHashSet<>(entry.parties())) {
            batches.add("entry_party", Rows.plain(party), entry.kind(), lastDay, seq);
        }
        Set<String> documents = new LinkedHashSet<>();
        entry.claims().forEach(claim -> documents.add(claim.document()));
        for (String document : documents) {
            batches.add("entry_document", seq, document);
        }
        for (String alias : entry.aliases()) {
            if (!alias.equals(entry.id())) {
                aliases.put(new RecordStore.Gone(entry.kind(), alias), entry.id());
            }
        }
    }

    /** Removes entries that are no more; their ids lead to where their first claim went. */
    private void retire(
            Resolved resolved, Map<String, Former> gone, Map<RecordStore.Gone, String> aliases, Batches batches)
            throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        Map<String, String> heirs = new HashMap<>();
        for (EntryRow entry : resolved.entries()) {
            entry.claims().forEach(claim -> heirs.put(claim.text(), entry.id()));
            entry.aliases().forEach(alias -> heirs.put(alias, entry.id()));
        }
        String kind = resolved.partition().kind();
        for (Map.Entry<String, Former> one : gone.entrySet()) {
            Former former = one.getValue();
            String heir = heirs.get(one.getKey());
            for (String claim : Rows.items(former.claims())) {
                heir = heir == null ? heirs.get(claim) : heir;
            }
            detach(former.seq(), batches);
            batches.add("gone", former.seq());
            aliases.put(new RecordStore.Gone(kind, one.getKey()), heir == null ? "" : heir);
            change(kind, one.getKey(), former.state(), null, null, batches);
        }
    }

    private void change(
            String kind,
            String entry,
            @Nullable String oldState,
            @Nullable String newState,
            @Nullable String document,
            Batches batches)
            throws SQLException {
        batches.add("entry_change", ++lastChange, kind, entry, now(), oldState, newState, document);
    }

    /** The latest of the documents that tell of an entry and did not before; else the latest of all. */
    private @Nullable String cause(List<ClaimId> claims, String before) throws SQLException {
        Set<String> all = new LinkedHashSet<>();
        claims.forEach(claim -> all.add(claim.document()));
        Set<String> fresh = new LinkedHashSet<>(all);
        Rows.items(before).forEach(claim -> fresh.remove(new ClaimId(claim).document()));
        List<String> asked = List.copyOf(fresh.isEmpty() ? all : fresh);
        if (asked.size() <= 1) {
            return asked.isEmpty() ? null : asked.getFirst();
        }
        List<String> some = asked.subList(0, Math.min(asked.size(), AT_ONCE));
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM document WHERE id IN (" + marks(some.size()) + ") ORDER BY seq DESC LIMIT 1")) {
            for (int i = 0; i < some.size(); i++) {
                select.setString(i + 1, some.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static long hash(EntryRow entry) {
        MessageDigest digest = DocumentKeys.digest();
        for (String part : List.of(
                entry.id(),
                entry.title(),
                Rows.lines(entry.parties()),
                Objects.toString(entry.first(), ""),
                Objects.toString(entry.last(), ""),
                entry.state(),
                Rows.lines(entry.claims()),
                Rows.lines(entry.aliases()),
                entry.curation().label(),
                entry.body())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    // ---- rulings ---------------------------------------------------------------------------------------------------

    /** Makes anew what a document on file gives to the record, as people left it. */
    public interface Reform {
        /** The kinds that it makes. */
        Set<String> kinds();

        /** All that a document gives to these kinds. */
        Yield of(Filed filed);

        /** Of each list of its claims the greatest urgency among those that wait for a person. */
        Map<String, Integer> urgencies(Filed filed);
    }

    /**
     * Writes down what a person ruled, all in one transaction with what follows from it for the documents; the partitions
     * in which something changed are to be resolved again. Rulings that have an id already are lines of another log:
     * those that are here are passed over.
     *
     * @param drafts oldest first; those without an id become one batch
     * @param by name of the person, for those that have none
     * @return the rulings that are new in the log
     */
    public List<Ruling> rule(List<Ruling> drafts, String by, Reform reform) {
        return inTransaction(() -> {
            List<Ruling> fresh = new ArrayList<>();
            Affected affected = new Affected(new LinkedHashMap<>(), new HashMap<>());
            String batch = "";
            for (Ruling draft : drafts) {
                Ruling ruling = draft;
                if (draft.id().isEmpty()) {
                    String at = now();
                    String id = "r" + PublicId.of((lastRuling + 1) + at + by + JsonForm.write(draft));
                    batch = batch.isEmpty() ? id : batch;
                    ruling = draft.logged(id, batch, at, by);
                } else if (isLogged(draft.id())) {
                    continue;
                }
                log(ruling, affected);
                fresh.add(ruling);
            }
            Set<String> documents = new LinkedHashSet<>();
            for (Ruling ruling : affected.rulings().values()) {
                documents.addAll(ruling.documents());
                settle(ruling);
            }
            for (String document : documents) {
                reform(document, affected.wereInForce(), reform);
                // What it is worth is another thing now, also where nothing of what it gives has changed.
                execute("UPDATE document SET revision = ? WHERE id = ?", revision, document);
            }
            return fresh;
        });
    }

    private boolean isLogged(String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM ruling WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * What a transaction writes or turns.
     *
     * @param rulings by their ids
     * @param wereInForce whether each was in force before the transaction; what is new in it was not
     */
    private record Affected(Map<String, Ruling> rulings, Map<String, Boolean> wereInForce) {}

    private void log(Ruling ruling, Affected affected) throws SQLException {
        long seq = ++lastRuling;
        execute(
                "INSERT INTO ruling (seq, id, batch, at, judge, verb, subject, body, in_force)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                seq,
                ruling.id(),
                ruling.batch(),
                ruling.at(),
                Rows.plain(ruling.by()),
                ruling.verb().label(),
                Rows.plain(ruling.subject()),
                JsonForm.write(ruling).replace("\\u0000", "\\ufffd"));
        for (String document : ruling.documents()) {
            execute("INSERT INTO ruling_document (document, ruling) VALUES (?, ?)", document, seq);
        }
        affected.rulings().put(ruling.id(), ruling);
        affected.wereInForce().put(ruling.id(), false);
        if (ruling.verb() == Verb.UNDO) {
            turn(ruling.entry(), affected);
        }
    }

    /** Works out anew whether the rulings of an id or a batch are in force, and those that they take back. */
    private void turn(String idOrBatch, Affected affected) throws SQLException {
        record Line(long seq, RulingLog.Logged logged) {}
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, batch, at, judge, verb, body, in_force, seq FROM ruling WHERE id = ? OR batch = ?")) {
            select.setString(1, idOrBatch);
            select.setString(2, idOrBatch);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(rows.getLong(8), RulingLog.line(rows)));
                }
            }
        }
        for (Line line : lines) {
            Ruling ruling = line.logged().ruling();
            boolean isInForce = !isTakenBack(line.seq(), ruling);
            if (isInForce != line.logged().isInForce()) {
                execute("UPDATE ruling SET in_force = ? WHERE seq = ?", isInForce ? 1 : 0, line.seq());
                affected.rulings().put(ruling.id(), ruling);
                affected.wereInForce().putIfAbsent(ruling.id(), line.logged().isInForce());
                if (ruling.verb() == Verb.UNDO) {
                    turn(ruling.entry(), affected);
                }
            }
        }
    }

    private boolean isTakenBack(long seq, Ruling ruling) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM ruling WHERE subject IN (?, ?) AND verb = 'undo' AND in_force <> 0 AND seq > ?")) {
            select.setString(1, ruling.id());
            select.setString(2, ruling.batch());
            select.setLong(3, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Marks what a ruling by itself changes: joinings and axes; what it changes in documents shows in their materials. */
    private void settle(Ruling ruling) throws SQLException {
        switch (ruling.verb()) {
            case SAME, DIFFERENT, UNSURE -> {
                if (ruling.kind().isEmpty()) {
                    for (String document : ruling.documents()) {
                        markParts(document);
                    }
                }
                ClaimId first = ruling.seen().getFirst().claim();
                for (Seen other : ruling.seen()) {
                    unlink(first, other.claim());
                    unlink(other.claim(), first);
                }
            }
            default -> {}
        }
        for (String partition : ruling.partitions()) {
            execute("UPDATE part SET dirty = 1 WHERE kind = ? AND name = ?", ruling.kind(), partition);
        }
    }

    /** A joining waits no longer; what is missed here goes when its partition is resolved again. */
    private void unlink(ClaimId left, ClaimId right) throws SQLException {
        execute(
                "DELETE FROM review_link WHERE left_claim = ? AND right_claim = ? AND part IN (" + WaitingList.PARTS_OF
                        + ")",
                left.text(),
                right.text(),
                left.document());
    }

    /** Puts what a document gives to the record in the place of what it gave, where that differs. */
    private void reform(String id, Map<String, Boolean> wereInForce, Reform reform) throws SQLException {
        RecordStore.Kept kept = kept(id);
        if (kept == null) {
            // The log was there before its documents.
            return;
        }
        List<Ruling> before = new ArrayList<>();
        List<Ruling> now = new ArrayList<>();
        for (RulingLog.Logged line : logOf(id)) {
            if (line.isInForce()) {
                now.add(line.ruling());
            }
            if (wereInForce.getOrDefault(line.ruling().id(), line.isInForce())) {
                before.add(line.ruling());
            }
        }
        Filed filed = Effects.of(kept.filed(), now);
        long document = kept.document().seq();
        if (saysTheSame(Effects.of(kept.filed(), before), filed)) {
            try (Batches batches = new Batches(connection)) {
                forget(document);
                await(document, new Yield(List.of(), filed.ruled().curations(), reform.urgencies(filed)), batches);
                batches.run();
            }
        } else {
            replace(document, reform.of(filed), reform.kinds());
        }
    }

    private void replace(long document, Yield yield, Set<String> kinds) throws SQLException {
        Map<String, List<String>> now = new LinkedHashMap<>();
        for (Contribution contribution : yield.contributions()) {
            now.computeIfAbsent(contribution.kind() + '\n' + contribution.partition(), p -> new ArrayList<>())
                    .add(contribution.body());
        }
        boolean isChanged = false;
        Set<Long> touched = new LinkedHashSet<>();
        List<String> before = partsOf(document);
        try (Batches batches = new Batches(connection)) {
            for (String part : before) {
                long seq = Long.parseLong(part);
                String key = key(seq);
                if (!kinds.contains(key.substring(0, Math.max(0, key.indexOf('\n'))))) {
                    touched.add(seq);
                    continue;
                }
                List<String> bodies = now.remove(key);
                if (bodies == null || !bodies.equals(materials(seq, document))) {
                    isChanged = true;
                    execute("DELETE FROM material WHERE part = ? AND document = ?", seq, document);
                    execute("UPDATE part SET dirty = 1 WHERE seq = ?", seq);
                    for (int n = 0; bodies != null && n < bodies.size(); n++) {
                        batches.add("material", seq, document, n + 1, bodies.get(n));
                    }
                }
                if (bodies != null) {
                    touched.add(seq);
                }
            }
            for (Map.Entry<String, List<String>> fresh : now.entrySet()) {
                isChanged = true;
                int cut = fresh.getKey().indexOf('\n');
                long seq = part(fresh.getKey().substring(0, cut), fresh.getKey().substring(cut + 1), batches);
                touched.add(seq);
                for (int n = 0; n < fresh.getValue().size(); n++) {
                    batches.add(
                            "material", seq, document, n + 1, fresh.getValue().get(n));
                }
            }
            forget(document);
            await(document, yield, batches);
            batches.run();
        }
        if (isChanged) {
            execute("UPDATE reading SET parts = ? WHERE document = ?", Rows.lines(List.copyOf(touched)), document);
            execute("UPDATE document SET revision = ? WHERE seq = ?", revision, document);
        }
    }

    private RecordStore.@Nullable Kept kept(String id) throws SQLException {
        List<RecordStore.Kept> one = new ArrayList<>(1);
        Connections.each(
                connection,
                RecordStore.KEPT + "WHERE d.id = ?",
                RecordStore::kept,
                (RecordStore.Kept k) -> one.add(k),
                id);
        return one.isEmpty() ? null : one.getFirst();
    }

    /** All that was ever ruled on the claims of a document, oldest first. */
    private List<RulingLog.Logged> logOf(String document) throws SQLException {
        List<RulingLog.Logged> log = new ArrayList<>();
        Connections.each(
                connection,
                RulingLog.RULING + "JOIN ruling_document x ON x.ruling = r.seq WHERE x.document = ? ORDER BY r.seq",
                RulingLog::line,
                (RulingLog.Logged line) -> log.add(line),
                document);
        return log;
    }

    /** Whether a document gives the same materials as before: it says the same under the same names. */
    private static boolean saysTheSame(Filed before, Filed now) {
        return before.extraction().equals(now.extraction())
                && before.claims().equals(now.claims())
                && before.ruled().moves().equals(now.ruled().moves())
                && before.ruled().alone().equals(now.ruled().alone())
                && ofSentences(before).equals(ofSentences(now));
    }

    /** What was ruled on sentences that are no facts. */
    private static Map<ClaimId, Curation> ofSentences(Filed filed) {
        Map<ClaimId, Curation> ruled = new HashMap<>(filed.ruled().curations());
        ruled.keySet().removeIf(claim -> !claim.key().startsWith("s"));
        return ruled;
    }

    private List<String> partsOf(long document) throws SQLException {
        List<String> parts = new ArrayList<>();
        Connections.each(
                connection,
                "SELECT parts FROM reading WHERE document = ?",
                row -> Rows.items(row.getString(1)),
                parts::addAll,
                document);
        return parts;
    }

    private String key(long part) throws SQLException {
        List<String> key = new ArrayList<>();
        Connections.each(
                connection,
                "SELECT kind, name FROM part WHERE seq = ?",
                row -> row.getString(1) + '\n' + row.getString(2),
                key::add,
                part);
        return key.isEmpty() ? "" : key.getFirst();
    }

    private List<String> materials(long part, long document) throws SQLException {
        List<String> bodies = new ArrayList<>();
        Connections.each(
                connection,
                "SELECT body FROM material WHERE part = ? AND document = ? ORDER BY n",
                row -> row.getString(1),
                bodies::add,
                part,
                document);
        return bodies;
    }

    /** Forgets what was ruled on the claims of a document's former state and what of them waited. */
    private void forget(long document) throws SQLException {
        execute("DELETE FROM claim_curation WHERE document = ?", document);
        execute("DELETE FROM review_document WHERE document = ?", document);
    }

    private static void await(long document, Yield yield, Batches batches) throws SQLException {
        for (Map.Entry<ClaimId, Curation> curation : yield.curations().entrySet()) {
            batches.add(
                    "claim_curation",
                    curation.getKey().text(),
                    document,
                    curation.getValue().label());
        }
        for (Map.Entry<String, Integer> urgency : yield.urgencies().entrySet()) {
            batches.add("review_document", urgency.getKey(), urgency.getValue(), document);
        }
    }

    /** Whether it is known what waits for a person: a store of old has to be gone through once. */
    public boolean knowsWhatWaits() {
        try {
            boolean knows = WHOLE.equals(meta(QUEUE));
            connection.commit();
            if (!knows && lastDocument == 0) {
                knowWhatWaits();
                return true;
            }
            return knows;
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }

    private void knowWhatWaits() {
        inTransaction(() -> {
            setMeta(QUEUE, WHOLE);
            return true;
        });
    }

    /** Writes down what waits in every document on file; killed between, the next call begins again. */
    public void findWhatWaits(java.util.function.Function<Filed, Map<String, Integer>> urgencies) {
        long last = 0;
        while (last < lastDocument) {
            List<RecordStore.Kept> some = new ArrayList<>();
            store.kept("WHERE d.seq > ? ORDER BY d.seq LIMIT 200", some::add, last);
            if (some.isEmpty()) {
                break;
            }
            inTransaction(() -> {
                try (Batches batches = new Batches(connection)) {
                    for (RecordStore.Kept kept : some) {
                        forget(kept.document().seq());
                        await(
                                kept.document().seq(),
                                new Yield(List.of(), kept.filed().ruled().curations(), urgencies.apply(kept.filed())),
                                batches);
                    }
                    batches.run();
                }
                return some;
            });
            last = some.getLast().document().seq();
        }
        knowWhatWaits();
    }

    private void markParts(String document) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT r.parts FROM reading r JOIN document d ON d.seq = r.document WHERE d.id = ?")) {
            select.setString(1, document);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    for (String part : Rows.items(row.getString(1))) {
                        execute("UPDATE part SET dirty = 1 WHERE seq = ?", Long.parseLong(part));
                    }
                }
            }
        }
    }

    /** Lets everything be resolved again, whether it changed or not: the program resolves otherwise now. */
    public void markAll() {
        inTransaction(() -> {
            execute("UPDATE part SET dirty = 1");
            return true;
        });
    }

    // ---- closing ---------------------------------------------------------------------------------------------------

    @Override
    public void close() {
        store.close();
        close(connection, lock);
    }

    /** Gives up what was not committed, then the right to write. */
    static void close(@Nullable Connection connection, Database.WriterLock lock) {
        try {
            if (connection != null) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException e) {
            // What was to be kept is committed; the rest is gone with the connection.
        }
        lock.close();
    }

    /** The statements of the hot path, each prepared once, run in an order in which rows find what they refer to. */
    private static final class Batches implements AutoCloseable {
        private static final int MOST_WAITING = 5_000;
        private static final Map<String, String> SQL = sql();

        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new HashMap<>();
        private final Map<String, Integer> waiting = new HashMap<>();
        private int count;

        Batches(Connection connection) {
            this.connection = connection;
        }

        private static Map<String, String> sql() {
            Map<String, String> sql = new LinkedHashMap<>();
            sql.put(
                    "document",
                    "INSERT INTO document (seq, id, doc, origin, url, publisher, language, published, title,"
                            + " sha256, length, version, copy_of, print, added_at, revision)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            sql.put(
                    "document_version",
                    "INSERT INTO document_version (document, version, sha256, read_at, about, text,"
                            + " layout) VALUES (?, ?, ?, ?, ?, ?, ?)");
            sql.put(
                    "document_key",
                    "INSERT INTO document_key (fingerprint, document) VALUES (?, ?)"
                            + " ON CONFLICT (fingerprint) DO UPDATE SET document = excluded.document");
            sql.put(
                    "reading",
                    "INSERT INTO reading (document, version, program, parts, problems, body)"
                            + " VALUES (?, ?, ?, ?, ?, ?)");
            sql.put("part", "INSERT INTO part (seq, kind, name, dirty) VALUES (?, ?, ?, ?)");
            sql.put("dirty", "UPDATE part SET dirty = 1 WHERE seq = ? AND dirty = 0");
            sql.put("material", "INSERT INTO material (part, document, n, body) VALUES (?, ?, ?, ?)");
            sql.put("pairless", "DELETE FROM entry_pair WHERE entry = ?");
            sql.put("partyless", "DELETE FROM entry_party WHERE entry = ?");
            sql.put("documentless", "DELETE FROM entry_document WHERE entry = ?");
            sql.put("gone", "DELETE FROM entry WHERE seq = ?");
            sql.put(
                    "entry",
                    "INSERT INTO entry (seq, kind, id, part, title, parties, first_date, last_date, last_day,"
                            + " state, claims, aliases, body, hash, revision, curation, has_term)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (seq) DO UPDATE SET title = excluded.title, parties = excluded.parties,"
                            + " first_date = excluded.first_date, last_date = excluded.last_date,"
                            + " last_day = excluded.last_day, state = excluded.state, claims = excluded.claims,"
                            + " aliases = excluded.aliases, body = excluded.body, hash = excluded.hash,"
                            + " revision = excluded.revision, curation = excluded.curation,"
                            + " has_term = excluded.has_term");
            sql.put(
                    "entry_pair",
                    "INSERT INTO entry_pair (pair, kind, last_day, entry) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING");
            sql.put(
                    "entry_party",
                    "INSERT INTO entry_party (party, kind, last_day, entry) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING");
            sql.put("part_partyless", "DELETE FROM part_party WHERE part = ? AND party = ?");
            sql.put("part_party", "INSERT INTO part_party (party, kind, part) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
            sql.put(
                    "entry_document",
                    "INSERT INTO entry_document (entry, document)"
                            + " SELECT CAST(? AS BIGINT), seq FROM document WHERE id = ? ON CONFLICT DO NOTHING");
            sql.put(
                    "alias",
                    "INSERT INTO alias (kind, id, entry, revision) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (kind, id) DO UPDATE SET entry = excluded.entry, revision = excluded.revision");
            sql.put(
                    "entry_change",
                    "INSERT INTO entry_change (seq, kind, entry, at, old_state, new_state, document)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)");
            sql.put(
                    "claim_curation",
                    "INSERT INTO claim_curation (claim, document, curation) VALUES (?, ?, ?)"
                            + " ON CONFLICT (claim) DO UPDATE SET curation = excluded.curation");
            sql.put(
                    "review_document",
                    "INSERT INTO review_document (list, urgency, document) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
            sql.put("linkless", "DELETE FROM review_link WHERE part = ? AND left_claim = ? AND right_claim = ?");
            sql.put(
                    "review_link",
                    "INSERT INTO review_link (part, left_claim, right_claim, kind, urgency, verdict, score, reason)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (part, left_claim, right_claim)"
                            + " DO UPDATE SET urgency = excluded.urgency, verdict = excluded.verdict,"
                            + " score = excluded.score, reason = excluded.reason");
            sql.put("clean", "UPDATE part SET dirty = 0 WHERE seq = ?");
            return sql;
        }

        void add(String name, @Nullable Object... values) throws SQLException {
            PreparedStatement statement = statements.get(name);
            if (statement == null) {
                statement = connection.prepareStatement(Objects.requireNonNull(SQL.get(name)));
                statements.put(name, statement);
            }
            for (int i = 0; i < values.length; i++) {
                set(statement, i + 1, values[i]);
            }
            statement.addBatch();
            waiting.merge(name, 1, Integer::sum);
            count++;
            if (count >= MOST_WAITING) {
                run();
            }
        }

        static void set(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
            switch (value) {
                case null -> statement.setNull(at, Types.NULL);
                case String text -> statement.setString(at, text);
                case Long number -> statement.setLong(at, number);
                case Integer number -> statement.setInt(at, number);
                case Double number -> statement.setDouble(at, number);
                case byte[] bytes -> statement.setBytes(at, bytes);
                default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
            }
        }

        void run() throws SQLException {
            for (String name : SQL.keySet()) {
                if (waiting.getOrDefault(name, 0) > 0) {
                    Objects.requireNonNull(statements.get(name)).executeBatch();
                    waiting.put(name, 0);
                }
            }
            count = 0;
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        }
    }
}
