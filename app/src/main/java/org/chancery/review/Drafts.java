package org.chancery.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.document.Document;
import org.chancery.matter.Axes;
import org.chancery.record.Evidence;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Ruled.Move;
import org.chancery.ruling.Effects;
import org.chancery.ruling.FactForm;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Ruling.Stated;
import org.chancery.ruling.Seen;
import org.chancery.ruling.Verb;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * Writes out what a person means: a key and a claim become a ruling that says all by itself. What cannot be done is
 * refused with {@link IllegalArgumentException} in words for the person. Thread-safe; nothing is written.
 */
public final class Drafts {
    /** Of a great entry so many claims are named at most. */
    private static final int MOST_CLAIMS = 200;

    private static final Set<String> STEPS = Set.of("act", "instrument", "figure", "engagement", "step");

    private final RecordStore store;

    public Drafts(RecordStore store) {
        this.store = store;
    }

    /** A verdict on a claim, or a note to it. */
    public Ruling verdict(Verb verb, ClaimId claim, String note) {
        if (!verb.isVerdict() && verb != Verb.NOTE || verb == Verb.EDIT) {
            throw new IllegalArgumentException(verb.label() + " is no verdict on a claim");
        }
        return Ruling.draft(verb, List.of(seen(claim))).noted(note);
    }

    /** New values for fields of a claim. */
    public Ruling edit(ClaimId claim, Map<String, String> fields, String note) {
        return edit(claim, fields, List.of(), note);
    }

    /** New values for fields of a claim, and further words of its document that tell it. */
    public Ruling edit(ClaimId claim, Map<String, String> fields, List<int[]> spans, String note) {
        if (fields.isEmpty() && spans.isEmpty()) {
            throw new IllegalArgumentException("nothing to change");
        }
        Seen seen = seen(claim);
        if (seen.fact().isEmpty()) {
            throw new IllegalArgumentException(claim + " is a sentence and has no fields");
        }
        FactForm.check(seen.list(), seen.fact(), fields);
        List<Evidence> told = store.text(claim.document())
                .map(document -> cut(document.text(), spans))
                .orElse(List.of());
        return Ruling.draft(Verb.EDIT, List.of(seen)).with(fields).told(told).noted(note);
    }

    /** A claim as it stands. */
    public Seen seen(ClaimId claim) {
        return find(claim).orElseThrow(() -> new IllegalArgumentException("there is no claim " + claim));
    }

    private Optional<Seen> find(ClaimId claim) {
        int dot = claim.text().indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return store.unruled(claim.document())
                .map(filed -> Effects.see(filed, store.log().inForce(claim.document()), claim));
    }

    /** A fact that the program did not read, with the words that tell it. */
    public Ruling add(String document, String list, Map<String, String> fields, List<int[]> spans, String note) {
        Filed filed = store.filed(document)
                .orElseThrow(() -> new IllegalArgumentException("there is no document " + document));
        String text = filed.document().text();
        List<Evidence> evidence = cut(text, spans);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no words were given that tell it");
        }
        return added(document, list, fields, evidence, note);
    }

    private static List<Evidence> cut(String text, List<int[]> spans) {
        List<Evidence> evidence = new ArrayList<>();
        for (int[] span : spans) {
            if (span[0] < 0 || span[0] >= span[1] || span[1] > text.length()) {
                throw new IllegalArgumentException("the document has no words " + span[0] + "–" + span[1]);
            }
            evidence.add(Evidence.cut(text, span[0], span[1]));
        }
        return evidence;
    }

    private static Ruling added(
            String document, String list, Map<String, String> fields, List<Evidence> evidence, String note) {
        FactForm form = FactForm.of(list);
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.values().removeIf(String::isBlank);
        if (form == FactForm.ACT) {
            filled.putIfAbsent("content", evidence.getFirst().quote());
        }
        FactForm.check(form, filled, evidence);
        String key = document + list + filled + evidence.getFirst().start() + System.nanoTime();
        ClaimId claim = new ClaimId(document + "." + form.letter() + "-" + PublicId.of(key));
        Seen seen = new Seen(claim, form.label(), Map.of(), "", 0);
        return Ruling.draft(Verb.ADD, List.of(seen)).with(filled).told(evidence).noted(note);
    }

    /**
     * A fact that no document tells: a text with its source, and the fact as told by the whole of it.
     *
     * @param published the day of the source, ISO, or null
     */
    public List<Ruling> state(
            String text,
            String title,
            String source,
            String language,
            String published,
            String list,
            Map<String, String> fields) {
        if (text.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("both the words and their source are needed");
        }
        String name = Effects.STATED + PublicId.of(text + '\n' + source);
        Stated stated = new Stated(
                "",
                name,
                text,
                title.isBlank() ? null : title,
                source,
                language.isBlank() ? null : language,
                published.isBlank() ? null : published);
        Document document = ReviewDesk.document(stated);
        String id = ReviewDesk.id(document);
        Stated placed = new Stated(id, name, text, stated.title(), source, stated.language(), stated.published());
        List<Ruling> drafts = new ArrayList<>();
        drafts.add(Ruling.draft(Verb.STATE, List.of()).stating(placed));
        if (!list.isBlank()) {
            drafts.add(added(id, list, fields, List.of(Evidence.cut(text, 0, text.length())), ""));
        }
        return drafts;
    }

    /** The entry of an id of any kind. */
    public EntryRow entry(String id) {
        for (String kind : store.kinds()) {
            Optional<EntryRow> row = store.entry(kind, id);
            if (row.isPresent()) {
                return row.get();
            }
        }
        throw new IllegalArgumentException("there is no entry " + id);
    }

    /** Two entries are one: what tells of the second tells of the first. */
    public Ruling merge(String firstId, String secondId, String note) {
        EntryRow first = entry(firstId);
        EntryRow second = entry(secondId);
        if (!first.kind().equals(second.kind())) {
            throw new IllegalArgumentException("a " + first.kind() + " and a " + second.kind() + " cannot be one");
        }
        if (first.id().equals(second.id())) {
            throw new IllegalArgumentException(firstId + " and " + secondId + " are one already");
        }
        List<Seen> seen = new ArrayList<>();
        seen.add(any(first.claims().getFirst()));
        second.claims().stream().limit(MOST_CLAIMS).map(this::any).forEach(seen::add);
        return joined(Verb.SAME, seen, first.kind(), first.id(), second.id(), note);
    }

    private Seen any(ClaimId claim) {
        return find(claim).orElse(Seen.of(claim));
    }

    private Ruling joined(Verb verb, List<Seen> seen, String kind, String entry, String other, String note) {
        String here = store.partition(kind, entry);
        String there = store.partition(kind, other);
        if (here == null || there == null) {
            throw new IllegalArgumentException("there is no " + kind + " " + (here == null ? entry : other));
        }
        List<Move> moves = new ArrayList<>();
        List<String> partitions = new ArrayList<>(List.of(here));
        if (!here.equals(there)) {
            partitions.add(there);
            if (verb == Verb.SAME) {
                seen.stream().skip(1).forEach(one -> moves.add(new Move(kind, one.claim(), here)));
            }
        }
        return Ruling.draft(verb, seen).on(kind, entry, partitions, moves).noted(note);
    }

    /** Claims are not of an entry; they become one of their own. */
    public List<Ruling> split(String entryId, List<ClaimId> claims, String note) {
        EntryRow entry = entry(entryId);
        List<ClaimId> rest = entry.claims().stream()
                .filter(claim -> !claims.contains(claim))
                .limit(MOST_CLAIMS)
                .toList();
        for (ClaimId claim : claims) {
            if (!entry.claims().contains(claim)) {
                throw new IllegalArgumentException(claim + " is not of " + entry.id());
            }
        }
        if (rest.isEmpty() || claims.isEmpty()) {
            throw new IllegalArgumentException("some claims must go and some must stay");
        }
        List<Ruling> rulings = new ArrayList<>();
        for (ClaimId claim : claims) {
            List<Seen> seen = new ArrayList<>(List.of(any(claim)));
            rest.stream().map(this::any).forEach(seen::add);
            rulings.add(joined(Verb.DIFFERENT, seen, entry.kind(), entry.id(), entry.id(), note));
        }
        if (claims.size() > 1) {
            rulings.add(joined(
                    Verb.SAME, claims.stream().map(this::any).toList(), entry.kind(), entry.id(), entry.id(), note));
        }
        return rulings;
    }

    /** Two claims are of one entry, or of two: a ruling on a joining that the program made or proposed. */
    public Ruling link(Verb verb, String kind, ClaimId left, ClaimId right, double score, String note) {
        String one = entryOf(kind, left);
        String other = entryOf(kind, right);
        return joined(verb, List.of(any(left), any(right)), kind, one, other, note)
                .scored(score);
    }

    private String entryOf(String kind, ClaimId claim) {
        return store.entriesOf(claim).stream()
                .filter(row -> row.kind().equals(kind))
                .map(EntryRow::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " has " + claim));
    }

    /** A claim belongs to a matter. */
    public Ruling attach(ClaimId claim, String matterId, String note) {
        EntryRow matter = store.entry("matter", matterId)
                .orElseThrow(() -> new IllegalArgumentException("there is no matter " + matterId));
        Seen seen = seen(claim);
        if (!STEPS.contains(seen.list())) {
            throw new IllegalArgumentException(
                    "a " + seen.list() + " is no step of a matter; an act, instrument, figure or engagement is");
        }
        String partition = java.util.Objects.requireNonNull(store.partition("matter", matter.id()));
        return Ruling.draft(Verb.LINK, List.of(seen))
                .on("matter", matter.id(), List.of(partition), List.of(new Move("matter", claim, partition)))
                .noted(note);
    }

    /** An axis of a matter stands otherwise than computed. */
    public Ruling status(String matterId, String axis, String value, String note) {
        EntryRow matter = store.entry("matter", matterId)
                .orElseThrow(() -> new IllegalArgumentException("there is no matter " + matterId));
        List<String> values = Axes.values().get(axis);
        if (values == null) {
            throw new IllegalArgumentException("no axis \"" + axis + "\"; there are "
                    + String.join(", ", Axes.values().keySet()));
        }
        if (!values.contains(value)) {
            throw new IllegalArgumentException(axis + " is one of " + String.join(", ", values));
        }
        String partition = java.util.Objects.requireNonNull(store.partition("matter", matter.id()));
        return Ruling.draft(Verb.STATUS, List.of())
                .on("matter", matter.id(), List.of(partition), List.of())
                .with(Map.of(axis, value))
                .noted(note);
    }

    /** A ruling or a whole batch is taken back; taking back an undoing brings it again. */
    public Ruling undo(String idOrBatch) {
        if (store.log().of(idOrBatch).isEmpty()) {
            throw new IllegalArgumentException("there is no ruling " + idOrBatch);
        }
        return Ruling.draft(Verb.UNDO, List.of()).on("", idOrBatch, List.of(), List.of());
    }
}
