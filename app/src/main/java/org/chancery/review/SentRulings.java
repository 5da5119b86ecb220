package org.chancery.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.ingest.Kinds;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Link;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Verb;
import org.chancery.store.Proposal;
import org.chancery.store.RecordStore;

/**
 * Rulings as programs send them and as items of the queue are ruled on, written out for the log: {@code {"do": "accept",
 * "claims": ["k3f9q2x7abcd.a1043"]}}. What cannot be done is refused with {@link IllegalArgumentException} in words for
 * whoever sent it. Thread-safe; nothing is written.
 */
public final class SentRulings {
    private final RecordStore record;
    private final Drafts drafts;

    public SentRulings(RecordStore record) {
        this.record = record;
        this.drafts = new Drafts(record);
    }

    /**
     * What is sent, as lines of the log.
     *
     * @param sent an object with {@code do} and what that needs
     * @param by who rules: of whom the last ruling is meant where an undoing names none
     */
    public List<Ruling> drafts(JsonNode sent, String by) {
        String deed = sent.path("do").asText();
        String note = sent.path("note").asText("");
        String entry = sent.path("entry").asText("");
        List<String> claims = claims(sent);
        return switch (deed) {
            case "accept", "reject", "flag", "note" -> verdicts(deed, claims, by, note);
            case "edit" -> List.of(drafts.edit(only(claims), fields(sent), note));
            case "add" -> added(sent, note);
            case "merge" -> List.of(drafts.merge(entry, sent.path("with").asText(""), note));
            case "split" ->
                drafts.split(entry, claims.stream().map(ClaimId::new).toList(), note);
            case "link" -> List.of(drafts.attach(only(claims), entry, note));
            case "status" ->
                List.of(drafts.status(
                        entry, sent.path("axis").asText(""), sent.path("value").asText(""), note));
            case "undo" -> List.of(drafts.undo(last(sent.path("of").asText(""), by)));
            default -> throw new IllegalArgumentException("no such deed");
        };
    }

    /** The ids of claims and joinings that are named in what is sent. */
    static List<String> claims(JsonNode sent) {
        List<String> claims = new ArrayList<>();
        sent.path("claims").forEach(claim -> claims.add(claim.asText()));
        return claims;
    }

    /**
     * A verdict on one item of the queue, whatever it is: a claim, a joining, what a program proposes.
     *
     * @param deed {@code accept}, {@code reject}, {@code flag} or {@code note}
     * @param item its id
     */
    public List<Ruling> verdict(String deed, String item, String by, String note) {
        Optional<String> proposal = Item.OfProposal.ruling(item);
        if (proposal.isPresent()) {
            return answered(deed, proposal.get(), by, note);
        }
        if (!deed.equals("note") && Item.OfLink.parts(item).isPresent()) {
            Proposal waiting = new Queue(record, Kinds.all())
                    .item(item)
                    .map(found -> ((Item.OfLink) found).proposal())
                    .orElseThrow(Settled::new);
            Link joined = waiting.link();
            return List.of(
                    drafts.link(ofLink(deed), waiting.kind(), joined.left(), joined.right(), joined.score(), note));
        }
        return List.of(drafts.verdict(ofClaim(deed), new ClaimId(item), note));
    }

    private List<Ruling> answered(String deed, String id, String by, String note) {
        Proposals proposals = new Proposals(record);
        Ruling proposal =
                proposals.waiting(id).orElseThrow(() -> new IllegalArgumentException("no proposal " + id + " waits"));
        return switch (deed) {
            case "accept" -> proposals.takenOver(proposal, by, note);
            case "reject" -> List.of(proposals.declined(proposal, note));
            default -> throw new IllegalArgumentException("a proposal is taken over or declined");
        };
    }

    private static Verb ofClaim(String deed) {
        return switch (deed) {
            case "accept" -> Verb.ACCEPT;
            case "reject" -> Verb.REJECT;
            case "flag" -> Verb.DISPUTE;
            default -> Verb.NOTE;
        };
    }

    private static Verb ofLink(String deed) {
        return switch (deed) {
            case "accept" -> Verb.SAME;
            case "reject" -> Verb.DIFFERENT;
            default -> Verb.UNSURE;
        };
    }

    private List<Ruling> verdicts(String deed, List<String> items, String by, String note) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("no claims were named");
        }
        List<Ruling> rulings = new ArrayList<>();
        items.forEach(item -> rulings.addAll(verdict(deed, item, by, note)));
        return rulings;
    }

    private String last(String of, String by) {
        String last = of.isEmpty() ? ReviewDesk.lastOf(record, by) : of;
        if (last == null) {
            throw new IllegalArgumentException("there is nothing of " + by + " to be taken back");
        }
        return last;
    }

    private static ClaimId only(List<String> claims) {
        if (claims.size() != 1) {
            throw new IllegalArgumentException("exactly one claim is needed");
        }
        return new ClaimId(claims.getFirst());
    }

    private static Map<String, String> fields(JsonNode sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        sent.path("fields")
                .fields()
                .forEachRemaining(
                        field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    private List<Ruling> added(JsonNode sent, String note) {
        String list = sent.path("list").asText("");
        String document = sent.path("document").asText("");
        if (document.isEmpty()) {
            return drafts.state(
                    sent.path("text").asText(""),
                    "",
                    sent.path("source").asText(""),
                    sent.path("language").asText(""),
                    sent.path("published").asText(""),
                    list,
                    fields(sent));
        }
        String words = sent.path("words").asText("");
        String text = record.text(document)
                .orElseThrow(() -> new IllegalArgumentException("there is no such document"))
                .text();
        int start = words.isEmpty() ? -1 : text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("the document has no such words");
        }
        return List.of(drafts.add(
                document, list, fields(sent), List.of(new int[] {start, start + words.length()}), note));
    }

    /** What was asked is no question any more: something else that was ruled has settled it, or it never was one. */
    public static final class Settled extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Settled() {
            super("this joining waits no more: something else that was ruled has settled it");
        }
    }
}
