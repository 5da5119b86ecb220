package org.chancery.brief;

import java.time.LocalDate;
import java.util.Set;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.resolve.Curation;
import org.chancery.view.Wording;

/** What all forms of a brief spell alike: quotation marks, marks of review, notes. */
final class Spelling {
    /** Sections that are looked up rather than read. */
    private static final Set<String> TABLES = Set.of("met", "instruments", "figures", "people", "ahead");

    private Spelling() {}

    /** Whether a section is a table of two columns: leads and lines. */
    static boolean isTable(Section section) {
        return TABLES.contains(section.key());
    }

    /** What stands above the leads of such a section. */
    static String leadColumn(Section section, Wording words) {
        return words.say("brief." + section.key() + ".lead");
    }

    /** What stands above its lines. */
    static String textColumn(Section section, Wording words) {
        return words.say("brief." + section.key() + ".text");
    }

    /** The words of a piece in one line, with the marks of its tone. */
    static String of(Piece piece) {
        return switch (piece.tone()) {
            case PLAIN, STRONG -> piece.text();
            case QUOTE -> "“" + oneLine(piece.text()) + "”";
            case EXCERPT -> "“" + oneLine(piece.text()) + " …”";
        };
    }

    /** Line ends and rows of blanks are the layout of a page, not its words. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** A circle that is empty until somebody has looked. */
    static String mark(Curation curation) {
        return switch (curation) {
            case SUGGESTED -> "○";
            case ACCEPTED, EDITED -> "●";
            case REJECTED, DISPUTED, NEEDS_REREVIEW -> "◐";
        };
    }

    /** The same for those who do not see it. */
    static String reviewed(Curation curation, Wording words) {
        return words.say(
                switch (curation) {
                    case SUGGESTED -> "brief.curation.suggested";
                    case ACCEPTED, EDITED -> "brief.curation.reviewed";
                    case REJECTED, DISPUTED, NEEDS_REREVIEW -> "brief.curation.doubted";
                });
    }

    /** "4 of 11; more in the annex"; empty where all are shown. */
    static String cut(Part part, Wording words, boolean isAnnex) {
        return part.isCut()
                ? words.say(
                        isAnnex ? "brief.of" : "brief.inAnnex",
                        words.number(part.groups().size()),
                        words.number(part.total()))
                : "";
    }

    /** Publisher and day of a note; the title where nobody says who published it. */
    static String source(Note note, Wording words) {
        LocalDate published = note.published();
        return (note.publisher().isEmpty() ? oneLine(note.title()) : note.publisher()) + ", "
                + (published == null ? words.say("brief.note.undated") : words.date(published));
    }

    /** Where the sentence stands: language of the document, characters. */
    static String place(Note note, Wording words) {
        String place = words.say("brief.note.place", String.valueOf(note.start()), String.valueOf(note.end()));
        return note.language().isEmpty() ? place : note.language() + ", " + place;
    }

    /** Whether an address can be opened. */
    static boolean isLink(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
