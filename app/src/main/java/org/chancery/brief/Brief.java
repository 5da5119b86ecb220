package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Searched;
import org.chancery.store.RecordStore;
import org.chancery.view.Wording;

/**
 * A briefing note: two pages and an annex. Immutable.
 *
 * <pre>{@code Brief.of(new Brief.Question("VN", "US", LocalDate.of(2026, 2, 10)), record, Wording.of("id"))}</pre>
 *
 * @param question of whom, for whom, as of when
 * @param language of its own words, ISO 639-1; quotations keep theirs
 * @param title in words
 * @param searched what was read until that day
 * @param head what stands above the sections
 * @param sections the two pages
 * @param annex the whole lists of those parts that the two pages cut; empty where nothing was cut
 */
public record Brief(
        Question question,
        String language,
        String title,
        Searched searched,
        List<Row> head,
        List<Section> sections,
        List<Section> annex) {
    public Brief {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        annex = List.copyOf(annex);
    }

    /**
     * What a brief is asked for.
     *
     * @param we the party that is briefed, a code or name as the record uses it
     * @param they the party that it is about
     * @param on the day as of which: nothing that was published later is in it
     */
    public record Question(String we, String they, LocalDate on) {}

    /** A line of the head: what it is, and what there is to say; notes where it tells a fact. */
    public record Row(String label, List<Piece> text, List<Note> notes) {
        public Row {
            text = List.copyOf(text);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A section.
     *
     * @param key {@code met, asks, points, wants, owed, support, undelivered, joint, instruments, figures, people, ahead}
     * @param parts at least one
     */
    public record Section(String key, String title, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Part of a section.
     *
     * @param title empty where the section is of one part
     * @param groups as many as are shown here
     * @param total how many there are
     * @param nothing what was searched in vain; empty where there are groups
     */
    public record Part(String title, List<Group> groups, int total, String nothing) {
        public Part {
            groups = List.copyOf(groups);
        }

        /** Whether there is more than is shown. */
        public boolean isCut() {
            return groups.size() < total;
        }
    }

    /** Lines on one subject, under its name. */
    public record Group(Piece lead, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param text what it says
     * @param notes the sentences that say so; never empty
     * @param curation what people ruled on the claims that it is made of
     */
    public record Line(List<Piece> text, List<Note> notes, Curation curation) {
        public Line {
            text = List.copyOf(text);
            notes = List.copyOf(notes);
            if (notes.isEmpty()) {
                throw new IllegalArgumentException("a line without a note: " + text);
            }
        }
    }

    /**
     * Some words of a line.
     *
     * @param tone whose words
     * @param language ISO 639-1 where it is not that of the brief; else empty
     */
    public record Piece(String text, Tone tone, String language) {
        /** Whose words, and how they sound. */
        public enum Tone {
            PLAIN,
            STRONG,
            /** Words of a document, to the letter; quotation marks are the writer's. */
            QUOTE,
            /** The beginning of such words: the writer says that they go on. */
            EXCERPT
        }

        /** Words of the brief's own. */
        public static Piece plain(String text) {
            return new Piece(text, Tone.PLAIN, "");
        }

        /** The same, to be seen first. */
        public static Piece strong(String text) {
            return new Piece(text, Tone.STRONG, "");
        }
    }

    /** Makes the brief. Throws {@link MisquotedException} where the record is damaged. */
    public static Brief of(Question question, RecordStore record, Wording words) {
        return of(question, record, words, false);
    }

    /** @param notesAtFoot whether the notes stand at the feet of the two pages, as in Word, and take their room */
    static Brief of(Question question, RecordStore record, Wording words, boolean notesAtFoot) {
        return new Drafting(question, record, words, notesAtFoot).brief();
    }

    /** Every line of the two pages, then of the annex. */
    public Stream<Line> lines() {
        return Stream.concat(sections.stream(), annex.stream())
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group.lines().stream());
    }

    /** Whether there is nothing between the two on record. */
    public boolean isEmpty() {
        return lines().findAny().isEmpty();
    }

    /** The notes in the order in which lines first refer to them. */
    public List<Note> notes() {
        Set<Note> notes = new LinkedHashSet<>();
        head.forEach(row -> notes.addAll(row.notes()));
        lines().forEach(line -> notes.addAll(line.notes()));
        return new ArrayList<>(notes);
    }

    /** The number of each note, from 1. */
    Map<Note, Integer> numbers() {
        Map<Note, Integer> numbers = new HashMap<>();
        for (Note note : notes()) {
            numbers.put(note, numbers.size() + 1);
        }
        return numbers;
    }
}
