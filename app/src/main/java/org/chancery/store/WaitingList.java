package org.chancery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person: of each document and list how urgent its most urgent claim is, and the joinings that resolution
 * proposes. Thread-safe.
 */
public final class WaitingList {
    /** Entries of a party or pair from which on the queue is gone down, not their documents put together. */
    private static final int MANY = 5_000;
    /** Partitions of a party or pair up to which all that waits in them is looked at. */
    private static final int FEW_PARTS = 100;

    private static final String LINK = "SELECT l.kind, l.left_claim, l.right_claim, l.verdict, l.score, l.reason,"
            + " l.urgency FROM review_link l ";

    /** The partitions in which a document tells of entries; the parameter is its id. */
    static final String PARTS_OF = "SELECT e.part FROM document d CROSS JOIN entry_document x CROSS JOIN entry e"
            + " WHERE d.id = ? AND x.document = d.seq AND e.seq = x.entry";

    private final Connections connections;

    WaitingList(Connections connections) {
        this.connections = connections;
    }

    /**
     * Which documents have claims that wait for a person, the most urgent first.
     *
     * @param list of the record
     * @param pair only documents that tell of entries of this dossier, as {@link EntryQuery#between}; null for all
     */
    public List<Waiting> claims(String list, @Nullable String one, @Nullable String other, int most) {
        List<@Nullable Object> values = new ArrayList<>(List.of(list));
        String where = "";
        if (one != null) {
            String in = other == null ? "entry_party" : "entry_pair";
            String named = other == null ? "party" : "pair";
            String value = other == null ? one : Pairs.of(one, other);
            where = hasMany(in, named, value)
                    ? " AND EXISTS (SELECT 1 FROM entry_document x CROSS JOIN " + in
                            + " p WHERE x.document = q.document AND p.entry = x.entry AND p." + named + " = ?)"
                    : " AND q.document IN (SELECT x.document FROM " + in + " p CROSS JOIN entry_document x WHERE p."
                            + named + " = ? AND x.entry = p.entry)";
            values.add(value);
        }
        values.add(most);
        return connections.list(
                "SELECT q.list, d.id, q.urgency FROM review_document q JOIN document d ON d.seq = q.document"
                        + " WHERE q.list = ?" + where + " ORDER BY q.urgency DESC, q.document DESC LIMIT ?",
                row -> new Waiting(row.getString(1), row.getString(2), row.getInt(3)),
                values.toArray());
    }

    /** What waits in one document, by list. */
    public List<Waiting> claims(String document) {
        return connections.list(
                "SELECT q.list, d.id, q.urgency FROM review_document q JOIN document d ON d.seq = q.document"
                        + " WHERE d.id = ? ORDER BY q.urgency DESC",
                row -> new Waiting(row.getString(1), row.getString(2), row.getInt(3)),
                document);
    }

    /** In how many documents claims of a list wait. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        connections.each(
                "SELECT list, count(*) FROM review_document GROUP BY list",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                (Map.Entry<String, Long> one) -> counts.put(one.getKey(), one.getValue()));
        connections.each(
                "SELECT kind, count(*) FROM review_link GROUP BY kind",
                row -> Map.entry("link:" + row.getString(1), row.getLong(2)),
                (Map.Entry<String, Long> one) -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /**
     * Joinings that wait for a person, the most urgent first.
     *
     * @param kind of the entries
     */
    public List<Proposal> joinings(String kind, @Nullable String one, @Nullable String other, int most) {
        if (one == null) {
            return proposed("FROM review_link l WHERE l.kind = ?", kind, most);
        }
        String value = other == null ? one : Pairs.of(one, other);
        String parts = other == null
                ? "SELECT p.part FROM part_party p WHERE p.kind = ? AND p.party = ?"
                : "SELECT e.part FROM entry_pair p CROSS JOIN entry e WHERE p.kind = ? AND p.pair = ? AND e.seq = p.entry";
        long few = connections.number("SELECT count(*) FROM (" + parts + " LIMIT " + FEW_PARTS + ") t", kind, value);
        // In few partitions all is looked at; among many what waits first is soon found by going down the queue.
        return few < FEW_PARTS
                ? proposed(
                        "FROM (SELECT DISTINCT part FROM (" + parts + ") t) q CROSS JOIN review_link l"
                                + " WHERE l.part = q.part",
                        kind,
                        value,
                        most)
                : proposed(
                        "FROM review_link l WHERE l.part IN (" + parts + ") AND l.kind = ?", kind, value, kind, most);
    }

    private List<Proposal> proposed(String from, @Nullable Object... values) {
        return connections.list(
                LINK.replace("FROM review_link l ", from)
                        + " ORDER BY l.urgency DESC, l.part, l.left_claim, l.right_claim LIMIT ?",
                WaitingList::proposal,
                values);
    }

    /** Whether so much is between parties that what waits first is soon found by going down the queue. */
    private boolean hasMany(String table, String column, String value) {
        return connections.number(
                        "SELECT count(*) FROM (SELECT 1 FROM " + table + " WHERE " + column + " = ? LIMIT " + MANY
                                + ") t",
                        value)
                >= MANY;
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString(1),
                new Link(
                        new ClaimId(row.getString(2)),
                        new ClaimId(row.getString(3)),
                        Link.Verdict.valueOf(row.getString(4)),
                        row.getDouble(5),
                        row.getString(6),
                        Link.MACHINE),
                row.getInt(7));
    }

    /** The joinings of one partition that wait for a person. */
    public List<Proposal> joinings(String kind, String partition) {
        return connections.list(
                LINK + "JOIN part p ON p.seq = l.part WHERE p.kind = ? AND p.name = ? ORDER BY l.urgency DESC,"
                        + " l.left_claim, l.right_claim",
                WaitingList::proposal,
                kind,
                partition);
    }

    /** The proposed joining of two claims, where there is one. */
    public Optional<Proposal> joining(String kind, ClaimId left, ClaimId right) {
        String links = "FROM review_link l WHERE ";
        // Claims that may be joined are of entries, and these tell the partition; the rest is looked for in all of
        // them.
        String linksOfParts = "FROM (" + PARTS_OF + ") q CROSS JOIN review_link l WHERE l.part = q.part AND ";
        return joining(linksOfParts, left.document(), left.text(), right.text(), kind)
                .or(() -> joining(links, left.text(), right.text(), kind));
    }

    private Optional<Proposal> joining(String from, @Nullable Object... values) {
        return Optional.ofNullable(connections.first(
                LINK.replace("FROM review_link l ", from) + "l.left_claim = ? AND l.right_claim = ? AND l.kind = ?",
                WaitingList::proposal,
                values));
    }
}
