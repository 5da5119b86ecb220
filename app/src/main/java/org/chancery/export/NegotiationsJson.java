package org.chancery.export;

import java.io.IOException;
import java.util.List;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.standing.Negotiation;
import org.chancery.standing.NegotiationMaterial.Head;
import org.chancery.standing.NegotiationMaterial.Point;

/** Negotiations as one JSON array. Thread-safe. */
public final class NegotiationsJson {
    private NegotiationsJson() {}

    /** The entries in their order. */
    public static String array(List<Entry<Negotiation>> entries) {
        return StandingPen.array(entries, NegotiationsJson::body);
    }

    private static void body(StandingPen pen, Entry<Negotiation> entry) throws IOException {
        Negotiation talks = entry.body();
        pen.text("about", talks.about());
        pen.flag("accession", talks.accession());
        pen.stages(talks.stages());
        pen.list("sessions", talks.sessions(), session -> {
            pen.text("type", session.type().label());
            pen.text("ordinal", session.ordinal());
            pen.text("start", session.start());
            pen.text("end", session.end());
            pen.text("place", session.place());
            pen.text("status", session.status().label());
            pen.number("reports", session.reports());
            pen.texts("topics", session.topics());
            pen.list("heads", session.heads(), head -> head(pen, head));
            pen.texts("claims", session.claims().stream().map(ClaimId::text).toList());
            pen.evidence(session.sources());
        });
        pen.list("gaps", talks.gaps(), gap -> {
            pen.text("type", gap.type().label());
            pen.texts("missing", gap.missing().stream().map(String::valueOf).toList());
        });
        pen.list("rounds_held", talks.roundsHeld(), held -> {
            pen.number("rounds", held.rounds());
            pen.evidence(List.of(held.source()));
        });
        pen.list("chapters", talks.chapters(), chapter -> {
            pen.text("topic", chapter.topic());
            pen.list("asks", chapter.asks(), point -> point(pen, point));
            pen.list("agreed", chapter.agreed(), point -> point(pen, point));
            pen.evidence(chapter.sources());
        });
        pen.list("tasks", talks.tasks(), point -> point(pen, point));
        pen.list("next", talks.next(), next -> {
            pen.text("type", next.type().label());
            pen.text("ordinal", next.ordinal());
            pen.text("start", next.start());
            pen.text("end", next.end());
            pen.evidence(next.sources());
        });
        pen.targets(talks.targets());
        pen.slips(talks.slips());
        pen.list("moved", talks.moved(), moved -> {
            pen.text("type", moved.type().label());
            pen.text("ordinal", moved.ordinal());
            pen.text("from", moved.from());
            pen.text("to", moved.to());
            pen.evidence(List.of(moved.before(), moved.after()));
        });
        pen.links(talks.links());
    }

    private static void head(StandingPen pen, Head head) throws IOException {
        pen.text("name", head.name());
        pen.text("post", head.post());
        pen.text("side", head.side());
    }

    private static void point(StandingPen pen, Point point) throws IOException {
        pen.text("kind", point.kind().label());
        pen.texts("by", point.by());
        pen.texts("topics", point.topics());
        pen.text("content", point.content());
        pen.text("date", point.date());
        pen.evidence(List.of(point.source()));
    }
}
