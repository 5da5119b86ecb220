package org.chancery.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.chancery.document.Span;
import org.chancery.record.Extraction;

/**
 * One document read: its text with every fact's words marked, and its facts as cards. Immutable.
 *
 * @param document the document as stored
 * @param extraction what it says
 * @param problems what went wrong in reading it
 * @param sentences where they are, in order
 * @param cards all facts as cards, kind by kind in the order of {@link Kind}
 * @param marks the words of all facts, ordered by start, the longer first
 */
public record DocumentPage(
        Document document,
        Extraction extraction,
        List<Problem> problems,
        List<Span> sentences,
        Map<Kind, List<Card>> cards,
        List<Mark> marks) {

    /** Lays out a document. */
    public static DocumentPage of(
            Document document, Extraction extraction, List<Problem> problems, List<Span> sentences) {
        Map<Kind, List<Card>> cards = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            cards.put(kind, new ArrayList<>());
        }
        List<Mark> marks = new ArrayList<>();
        CardWriter writer = new CardWriter(extraction, sentences);
        extraction.facts().map(writer::card).forEach(card -> {
            Objects.requireNonNull(cards.get(card.kind())).add(card);
            for (Quote quote : card.derivation().words()) {
                marks.add(new Mark(quote.start(), quote.end(), card.key(), card.kind()));
            }
        });
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        return new DocumentPage(document, extraction, List.copyOf(problems), sentences, cards, marks);
    }

    /** The facts of a kind. */
    public List<Card> cards(Kind kind) {
        return cards.getOrDefault(kind, List.of());
    }

    /** How many facts of each kind. */
    public Counts counts() {
        return Counts.of(extraction);
    }

    /** The title as stated, else the first line of the text. */
    public String title() {
        return Titles.of(document);
    }
}
