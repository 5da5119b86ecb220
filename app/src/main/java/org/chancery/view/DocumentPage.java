package org.chancery.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.chancery.document.Span;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.jspecify.annotations.Nullable;

/**
 * One document read: its text with every fact's words marked, and its facts as cards. Immutable.
 *
 * @param document the document as stored
 * @param extraction what it says
 * @param problems what went wrong in reading it
 * @param sentences where they are, in order
 * @param cards all facts as cards, kind by kind in the order of {@link Kind}
 * @param marks the words of all facts, ordered by start, the longer first
 * @param curations what people ruled on facts, by their keys; the others are suggested
 */
public record DocumentPage(
        Document document,
        Extraction extraction,
        List<Problem> problems,
        List<Span> sentences,
        Map<Kind, List<Card>> cards,
        List<Mark> marks,
        Map<String, Curation> curations) {

    /** Lays out a document, in English. */
    public static DocumentPage of(
            Document document, Extraction extraction, List<Problem> problems, List<Span> sentences) {
        return of(document, extraction, problems, sentences, Wording.ENGLISH);
    }

    /** Lays out a document on which nobody ruled. */
    public static DocumentPage of(
            Document document, Extraction extraction, List<Problem> problems, List<Span> sentences, Wording words) {
        return of(document, extraction, ClaimId.keys(extraction), Map.of(), problems, sentences, words);
    }

    /** Lays out a document of the record, as people left it. */
    public static DocumentPage of(Filed filed, List<Problem> problems, List<Span> sentences, Wording words) {
        Map<String, Curation> curations = new HashMap<>();
        filed.ruled().curations().forEach((claim, curation) -> curations.put(claim.key(), curation));
        List<String> keys = filed.claims().stream().map(ClaimId::key).toList();
        return of(filed.document(), filed.extraction(), keys, curations, problems, sentences, words);
    }

    private static DocumentPage of(
            Document document,
            Extraction extraction,
            List<String> keys,
            Map<String, Curation> curations,
            List<Problem> problems,
            List<Span> sentences,
            Wording words) {
        Map<Kind, List<Card>> cards = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            cards.put(kind, new ArrayList<>());
        }
        List<Mark> marks = new ArrayList<>();
        CardWriter writer = new CardWriter(extraction, keys, sentences, words);
        extraction.facts().forEach(fact -> {
            Card card = writer.card(fact);
            Objects.requireNonNull(cards.get(card.kind())).add(card);
            for (Evidence evidence : fact.evidence()) {
                marks.add(Marking.of(fact, evidence, card.key()));
            }
        });
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        return new DocumentPage(document, extraction, List.copyOf(problems), sentences, cards, marks, curations);
    }

    /** One of the parts in which a very long text is shown; the nearest there is. */
    public Part part(int asked) {
        return Part.of(asked, document.text().length(), sentences);
    }

    /** With the facts alone of which words stand in a part. */
    public DocumentPage in(Part part) {
        if (part.pages() == 1) {
            return this;
        }
        List<Mark> inside = marks.stream().filter(part::touches).toList();
        Set<String> keys = inside.stream().map(Mark::key).collect(Collectors.toSet());
        Map<Kind, List<Card>> shown = new EnumMap<>(Kind.class);
        cards.forEach((kind, all) -> shown.put(
                kind, all.stream().filter(card -> keys.contains(card.key())).toList()));
        return new DocumentPage(document, extraction, problems, sentences, shown, inside, curations);
    }

    /** What people ruled on the fact of a key. */
    public Curation curation(String key) {
        return curations.getOrDefault(key, Curation.SUGGESTED);
    }

    /** The facts of a kind. */
    public List<Card> cards(Kind kind) {
        return cards.getOrDefault(kind, List.of());
    }

    /** How many facts of each kind. */
    public Counts counts() {
        return Counts.of(extraction);
    }

    /** Who published it, as stated beside the text or in its dateline; null where neither says. */
    public @Nullable String publisher() {
        return Titles.publisher(document);
    }

    /** Number, from 1, of the sentence in which a character stands or after which it follows; 1 where there is none. */
    public int sentenceAt(int offset) {
        int number = 1;
        for (int i = 0; i < sentences.size() && sentences.get(i).start() <= offset; i++) {
            number = i + 1;
        }
        return number;
    }

    /** The title as stated, else the first line of the text. */
    public String title() {
        return Titles.of(document);
    }
}
