package org.chancery.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.JsonForm;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Seen;
import org.chancery.ruling.Verb;
import org.chancery.store.RecordStore;
import org.chancery.store.RulingLog;

/**
 * What programs propose for a person to rule on. A proposal is a remark in the log: nothing follows from it until a person
 * takes it over, which is a ruling of that person, or declines it. Either takes the remark back, so that undoing it brings
 * the proposal again. Thread-safe; nothing is written.
 */
public final class Proposals {
    /** The kind under which the log has the remarks that are proposals. */
    public static final String KIND = "proposal";

    /** So many wait at most; older ones are asked for by their ids. */
    public static final int MOST = 500;

    private static final String PROPOSED = "proposed";
    private static final List<String> NOT_PROPOSED = List.of("note", "undo");

    private final RecordStore record;

    public Proposals(RecordStore record) {
        this.record = record;
    }

    /** Those that nobody answered yet, the latest first. */
    public List<Ruling> waiting() {
        return record.log().inForce(Verb.NOTE, KIND, MOST);
    }

    /** One of them; empty where it was answered or never was. */
    public Optional<Ruling> waiting(String id) {
        return record.log().of(id).stream()
                .filter(RulingLog.Logged::isInForce)
                .map(RulingLog.Logged::ruling)
                .filter(ruling -> ruling.id().equals(id) && isOne(ruling))
                .findFirst();
    }

    /** Whether a line of the log is a proposal, waiting or not. */
    public static boolean isOne(Ruling ruling) {
        return ruling.verb() == Verb.NOTE && ruling.kind().equals(KIND);
    }

    /** What it proposes, as it was sent. */
    public static JsonNode proposed(Ruling proposal) {
        return JsonForm.read(proposal.fields().getOrDefault(PROPOSED, "{}"), JsonNode.class);
    }

    /**
     * A proposal as a line of the log. What could not be ruled cannot be proposed either.
     *
     * @param sent as {@link SentRulings} takes it; says in {@code note} why
     */
    public Ruling draft(JsonNode sent, String by) {
        String note = sent.path("note").asText("").strip();
        if (NOT_PROPOSED.contains(sent.path("do").asText()) || note.isEmpty() || by.isEmpty()) {
            throw new IllegalArgumentException("a proposal says in note why, and is no note and takes nothing back");
        }
        new SentRulings(record).drafts(sent, by);
        return Ruling.draft(Verb.NOTE, seen(sent))
                .on(KIND, sent.path("entry").asText(""), List.of(), List.of())
                .with(Map.of(PROPOSED, sent.toString()))
                .noted(note);
    }

    private List<Seen> seen(JsonNode sent) {
        Drafts drafts = new Drafts(record);
        List<Seen> seen = new ArrayList<>();
        for (String claim : SentRulings.claims(sent)) {
            if (!claim.startsWith("link/")) {
                seen.add(drafts.seen(new ClaimId(claim)));
            }
        }
        return seen;
    }

    /** A person rules as proposed. */
    public List<Ruling> takenOver(Ruling proposal, String by, String note) {
        List<Ruling> drafts = new ArrayList<>(new SentRulings(record).drafts(proposed(proposal), by));
        drafts.add(answer(proposal, note));
        return drafts;
    }

    /** A person does not. */
    public Ruling declined(Ruling proposal, String note) {
        return answer(proposal, note);
    }

    private Ruling answer(Ruling proposal, String note) {
        return new Drafts(record).undo(proposal.id()).noted(note);
    }
}
