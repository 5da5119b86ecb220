package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chancery.brief.Brief;
import org.chancery.brief.BriefFormat;
import org.chancery.view.PartyName;
import org.chancery.view.Wording;

/** The note that is taken to a meeting. */
final class BriefEndpoints {
    private final Answers answers;

    BriefEndpoints(Answers answers) {
        this.answers = answers;
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                        "/briefs/{pair}",
                        "getBrief",
                        "pairs",
                        "The briefing note of one party for a meeting with another",
                        Schema.ref("Brief"),
                        this::brief)
                .saying(
                        "As chancery brief writes it: in Markdown to be read, and in parts with its notes, each of which has the"
                                + " words, the document and the claim on which a line rests.")
                .taking(
                        Parameter.path("pair", Asked.pairSchema(), Asked.PAIR.description()),
                        Parameter.query("for", Asked.party().like("VN"), "Which of both is briefed; else the first."),
                        Parameter.query(
                                "on",
                                Schema.day().like("2026-03-01"),
                                "As things stood on this day; nothing published later is used. Else today."),
                        Parameter.query("lang", Schema.oneOf(Wording.LANGUAGES), "Its language; else English.")));
    }

    private Response brief(Request request) {
        List<String> both = Asked.pair(request.text("pair"));
        String one = both.getFirst();
        String other = both.getLast();
        String we = request.has("for") ? PartyName.parse(request.text("for")) : one;
        if (one.equals(other) || !both.contains(we)) {
            throw Fault.missing("side of " + Fault.shown(one + ", " + other), we);
        }
        for (String party : both) {
            if (!PartyName.isKnown(party, answers.record())) {
                throw Fault.missing("party", party);
            }
        }
        LocalDate on = request.day("on");
        LocalDate day = on == null ? answers.desk().today() : on;
        Wording words = request.has("lang") ? Wording.of(request.text("lang")) : Wording.ENGLISH;
        Brief brief = Brief.of(new Brief.Question(we, we.equals(one) ? other : one, day), answers.record(), words);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("title", brief.title());
        answer.put("language", brief.language());
        answer.put("we", we);
        answer.put("they", we.equals(one) ? other : one);
        answer.put("on", day.toString());
        answer.put("markdown", written(brief, BriefFormat.MD));
        JsonNode parts = Answers.tree(written(brief, BriefFormat.JSON));
        answer.set("notes", parts.path("notes").isObject() ? parts.get("notes") : answer.objectNode());
        answer.set("brief", parts);
        return Response.of(answer);
    }

    private static String written(Brief brief, BriefFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(brief, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory that cannot be written", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
