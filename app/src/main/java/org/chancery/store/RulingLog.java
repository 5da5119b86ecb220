package org.chancery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chancery.resolve.AxisRuling;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Verb;

/** What people ruled on the record, line by line, for reading; nothing is ever taken out of it. Thread-safe. */
public final class RulingLog {
    static final String RULING = "SELECT r.id, r.batch, r.at, r.judge, r.verb, r.body, r.in_force FROM ruling r ";

    private final Connections connections;

    RulingLog(Connections connections) {
        this.connections = connections;
    }

    /** A line of the log, and whether a later one takes it back. */
    public record Logged(Ruling ruling, boolean isInForce) {}

    static Logged line(ResultSet row) throws SQLException {
        Ruling body = JsonForm.read(row.getString(6), Ruling.class);
        return new Logged(
                new Ruling(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Verb.of(row.getString(5)),
                        body.seen(),
                        body.kind(),
                        body.entry(),
                        body.partitions(),
                        body.moves(),
                        body.fields(),
                        body.evidence(),
                        body.stated(),
                        body.score(),
                        body.note()),
                row.getInt(7) != 0);
    }

    /** The log, oldest first. */
    public void each(Consumer<Logged> receiver) {
        connections.each(RULING + "ORDER BY r.seq", RulingLog::line, receiver);
    }

    /** A page of the log, the latest first. */
    public List<Logged> latest(int from, int most) {
        return connections.list(RULING + "ORDER BY r.seq DESC LIMIT ? OFFSET ?", RulingLog::line, most, from);
    }

    /** How many lines the log has. */
    public long count() {
        return connections.number("SELECT count(*) FROM ruling");
    }

    /** The rulings of an id, or of a batch, oldest first; empty where there is none. */
    public List<Logged> of(String idOrBatch) {
        return connections.list(
                RULING + "WHERE r.id = ? OR r.batch = ? ORDER BY r.seq", RulingLog::line, idOrBatch, idOrBatch);
    }

    /** All that was ruled on the claims of a document, taken back or not, oldest first. */
    public List<Logged> ofDocument(String document) {
        return connections.list(
                RULING + "JOIN ruling_document x ON x.ruling = r.seq WHERE x.document = ? ORDER BY r.seq",
                RulingLog::line,
                document);
    }

    /** All that was ruled on an entry by its id, taken back or not, oldest first. */
    public List<Logged> ofEntry(String entry) {
        return connections.list(RULING + "WHERE r.subject = ? ORDER BY r.seq", RulingLog::line, entry);
    }

    /** The lines of a verb about a kind that are in force, the latest first. */
    public List<Ruling> inForce(Verb verb, String kind, int most) {
        return connections.list(
                RULING + "WHERE r.verb = ? AND r.in_force <> 0 AND r.body LIKE ? ORDER BY r.seq DESC LIMIT " + most,
                row -> line(row).ruling(),
                verb.label(),
                "%\"kind\":\"" + kind + "\"%");
    }

    /** Whether nobody ever ruled on anything. */
    public boolean isEmpty() {
        return connections.first("SELECT 1 FROM ruling LIMIT 1", row -> row.getInt(1)) == null;
    }

    /** The rulings in force that have to do with a document, oldest first. */
    public List<Ruling> inForce(String document) {
        return connections.list(
                RULING
                        + "JOIN ruling_document x ON x.ruling = r.seq WHERE x.document = ? AND r.in_force <> 0"
                        + " ORDER BY r.seq",
                row -> line(row).ruling(),
                document);
    }

    /** The rulings in force by the documents that they have to do with, oldest first. */
    Map<String, List<Ruling>> inForceByDocument() {
        Map<String, List<Ruling>> byDocument = new HashMap<>();
        connections.each(
                RULING + "WHERE r.in_force <> 0 ORDER BY r.seq",
                row -> line(row).ruling(),
                (Ruling ruling) -> ruling.documents()
                        .forEach(document -> byDocument
                                .computeIfAbsent(document, d -> new ArrayList<>())
                                .add(ruling)));
        return byDocument;
    }

    /** The rulings in force that resolution obeys. */
    public Judgements judgements() {
        List<Link> pairs = new ArrayList<>();
        List<Judgements.Attachment> attachments = new ArrayList<>();
        List<AxisRuling> axes = new ArrayList<>();
        connections.each(
                RULING
                        + "WHERE r.verb IN ('same', 'different', 'unsure', 'link', 'status') AND r.in_force <> 0"
                        + " ORDER BY r.seq",
                row -> line(row).ruling(),
                (Ruling ruling) -> {
                    switch (ruling.verb()) {
                        case SAME, DIFFERENT, UNSURE -> pairs.addAll(pairs(ruling));
                        case LINK ->
                            attachments.add(new Judgements.Attachment(
                                    ruling.seen().getFirst().claim(), ruling.entry(), ruling.by(), ruling.note()));
                        default ->
                            ruling.fields()
                                    .forEach((axis, value) -> axes.add(new AxisRuling(
                                            ruling.entry(), axis, value, ruling.by(), ruling.at(), ruling.note())));
                    }
                });
        return Judgements.of(pairs, attachments, axes);
    }

    private static List<Link> pairs(Ruling ruling) {
        ClaimId first = ruling.seen().getFirst().claim();
        Link.Verdict verdict = Link.Verdict.valueOf(ruling.verb().name());
        return ruling.seen().stream()
                .skip(1)
                .map(other -> new Link(first, other.claim(), verdict, ruling.score(), ruling.note(), ruling.by()))
                .toList();
    }
}
