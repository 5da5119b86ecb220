package org.chancery.brief;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.view.Wording;

/** A brief as Markdown with footnotes, as GitHub and Pandoc read it. One use. */
final class MarkdownBrief {
    private final Brief brief;
    private final Wording words;
    private final Map<Note, Integer> numbers;
    private final StringBuilder out = new StringBuilder();

    MarkdownBrief(Brief brief, Wording words) {
        this.brief = brief;
        this.words = words;
        this.numbers = brief.numbers();
    }

    String text() {
        out.append("# ").append(plain(brief.title())).append("\n\n");
        for (Brief.Row row : brief.head()) {
            out.append("- **").append(plain(row.label())).append(":** ");
            row.text().forEach(this::piece);
            references(row.notes());
            out.append('\n');
        }
        brief.sections().forEach(section -> section(section, "##", false));
        if (!brief.annex().isEmpty()) {
            out.append("\n---\n\n## ").append(plain(words.say("brief.annex"))).append("\n\n");
            out.append(plain(words.say("brief.annex.about"))).append('\n');
            brief.annex().forEach(section -> section(section, "###", true));
        }
        notes();
        return out.toString();
    }

    private void section(Section section, String level, boolean isAnnex) {
        out.append('\n')
                .append(level)
                .append(' ')
                .append(plain(section.title()))
                .append("\n\n");
        for (Part part : section.parts()) {
            String cut = Spelling.cut(part, words, isAnnex);
            if (!part.title().isEmpty() || !cut.isEmpty()) {
                out.append(part.title().isEmpty() ? "" : "**" + plain(part.title()) + "**");
                out.append(cut.isEmpty() || part.title().isEmpty() ? "" : " ");
                out.append(cut.isEmpty() ? "" : "(" + plain(cut) + ")").append("\n\n");
            }
            if (part.groups().isEmpty()) {
                out.append('*').append(plain(part.nothing())).append("*\n\n");
            } else {
                part.groups().forEach(this::group);
                out.append('\n');
            }
        }
        out.setLength(out.length() - 1);
    }

    private void group(Group group) {
        out.append("- **").append(plain(Spelling.of(group.lead()))).append(".** ");
        line(group.lines().getFirst());
        for (Line line : group.lines().subList(1, group.lines().size())) {
            out.append("  - ");
            line(line);
        }
    }

    private void line(Line line) {
        line.text().forEach(this::piece);
        out.append(' ').append(Spelling.mark(line.curation()));
        references(line.notes());
        out.append('\n');
    }

    private void piece(Piece piece) {
        boolean isStrong = piece.tone() == Piece.Tone.STRONG;
        out.append(isStrong ? "**" : "").append(plain(Spelling.of(piece))).append(isStrong ? "**" : "");
    }

    private void references(List<Note> notes) {
        out.append(notes.stream().map(note -> "[^" + numbers.get(note) + "]").collect(Collectors.joining()));
    }

    private void notes() {
        out.append("\n## ").append(plain(words.say("brief.notes"))).append("\n\n");
        for (Note note : brief.notes()) {
            out.append("[^").append(numbers.get(note)).append("]: ");
            out.append(plain(Spelling.source(note, words))).append(": “");
            out.append(plain(Spelling.oneLine(note.sentence()))).append("” (");
            out.append(plain(Spelling.place(note, words))).append(") ");
            out.append(Spelling.isLink(note.address()) ? "<" + note.address() + ">" : plain(note.address()));
            out.append('\n');
        }
    }

    /** Text in which nothing is taken for a mark. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
    }
}
