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
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
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
 */
public record DocumentPage(
        Document document,
        Extraction extraction,
        List<Problem> problems,
        List<Span> sentences,
        Map<Kind, List<Card>> cards,
        List<Mark> marks) {

    /** Lays out a document, in English. */
    public static DocumentPage of(
            Document document, Extraction extraction, List<Problem> problems, List<Span> sentences) {
        return of(document, extraction, problems, sentences, Wording.ENGLISH);
    }

    /** Lays out a document. */
    public static DocumentPage of(
            Document document, Extraction extraction, List<Problem> problems, List<Span> sentences, Wording words) {
        Map<Kind, List<Card>> cards = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            cards.put(kind, new ArrayList<>());
        }
        List<Mark> marks = new ArrayList<>();
        CardWriter writer = new CardWriter(extraction, sentences, words);
        extraction.facts().forEach(fact -> {
            Card card = writer.card(fact);
            Objects.requireNonNull(cards.get(card.kind())).add(card);
            for (Evidence evidence : fact.evidence()) {
                marks.add(Marking.of(fact, evidence, card.key()));
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
