package org.chancery.ruling;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.record.Evidence;
import org.chancery.resolve.Ruled.Move;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log of what people ruled. Lines are only ever added; a later one takes an earlier one back. It says all
 * that it needs by itself, so that the log can be replayed onto another record of the same documents. Immutable.
 *
 * @param id public id, {@code r…}; the same on every record onto which the log is replayed
 * @param batch id of what was ruled at one stroke and is taken back at one stroke; that of the first of its rulings
 * @param at ISO instant
 * @param by name of the person
 * @param verb what it does
 * @param seen the claims that it is about. Of {@code same} and {@code different} the first is so to each of the others
 * @param kind the kind of entry that it is about, or empty
 * @param entry id of the entry that it is about, or of the ruling or batch that it takes back, or empty
 * @param partitions of the kind, in which something changes by it
 * @param moves claims that it brings into another partition
 * @param fields new values by field, or the axis and its value; lists with {@code ;} between their items, empty for none
 * @param evidence the words that tell a fact entered by hand
 * @param stated a text entered by hand, or null
 * @param score how sure the program was of a joining that is ruled on; 1 where that is no question
 * @param note in the person's words; may be empty
 */
public record Ruling(
        String id,
        String batch,
        String at,
        String by,
        Verb verb,
        List<Seen> seen,
        String kind,
        String entry,
        List<String> partitions,
        List<Move> moves,
        Map<String, String> fields,
        List<Evidence> evidence,
        @Nullable Stated stated,
        double score,
        String note) {

    /**
     * A text that somebody entered because no document tells it.
     *
     * @param document public id of the document that it became
     * @param text the words, the source among them
     * @param source whence it is known, in the person's words
     */
    public record Stated(
            String document,
            String name,
            String text,
            @Nullable String title,
            String source,
            @Nullable String language,
            @Nullable String published) {}

    public Ruling {
        seen = List.copyOf(seen);
        partitions = List.copyOf(partitions);
        moves = List.copyOf(moves);
        evidence = List.copyOf(evidence);
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        kind = kind == null ? "" : kind;
        entry = entry == null ? "" : entry;
        note = note == null ? "" : note;
    }

    /** A ruling still without id, batch, time and name: the log gives them. */
    public static Ruling draft(Verb verb, List<Seen> seen) {
        return new Ruling("", "", "", "", verb, seen, "", "", List.of(), List.of(), Map.of(), List.of(), null, 1, "");
    }

    /** The same with its place in the log. */
    public Ruling logged(String id, String batch, String at, String by) {
        return new Ruling(
                id, batch, at, by, verb, seen, kind, entry, partitions, moves, fields, evidence, stated, score, note);
    }

    /** The same about an entry. */
    public Ruling on(String kind, String entry, List<String> partitions, List<Move> moves) {
        return new Ruling(
                id, batch, at, by, verb, seen, kind, entry, partitions, moves, fields, evidence, stated, score, note);
    }

    /** The same with new values. */
    public Ruling with(Map<String, String> fields) {
        return new Ruling(
                id, batch, at, by, verb, seen, kind, entry, partitions, moves, fields, evidence, stated, score, note);
    }

    /** The same with words that tell it. */
    public Ruling told(List<Evidence> evidence) {
        return new Ruling(
                id, batch, at, by, verb, seen, kind, entry, partitions, moves, fields, evidence, stated, score, note);
    }

    /** The same with a text entered by hand. */
    public Ruling stating(Stated stated) {
        return new Ruling(
                id, batch, at, by, verb, seen, kind, entry, partitions, moves, fields, evidence, stated, score, note);
    }

    /** The same with what the person said. */
    public Ruling noted(String note) {
        return new Ruling(
                id, batch, at, by, verb, seen, kind, entry, partitions, moves, fields, evidence, stated, score, note);
    }

    /** The same with how sure the program was. */
    public Ruling scored(double score) {
        return new Ruling(
                id, batch, at, by, verb, seen, kind, entry, partitions, moves, fields, evidence, stated, score, note);
    }

    /** The public ids of the documents whose claims it is about. */
    public Set<String> documents() {
        Set<String> documents = new LinkedHashSet<>();
        seen.forEach(one -> documents.add(one.claim().document()));
        moves.forEach(move -> documents.add(move.claim().document()));
        if (stated != null) {
            documents.add(stated.document());
        }
        return documents;
    }

    /** What it is about, for lists: a claim, an entry, a ruling, a document. */
    public String subject() {
        return !seen.isEmpty() ? seen.getFirst().claim().text() : stated != null ? stated.document() : entry;
    }
}
