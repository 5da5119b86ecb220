package org.chancery.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.view.Wording;

/**
 * A brief as well-formed HTML: a page by itself with its own style, or the article alone for a page of others. Whatever
 * comes from documents is escaped. One use.
 */
public final class HtmlBrief {
    private final Brief brief;
    private final Wording words;
    private final Map<Note, Integer> numbers;
    private final StringBuilder out = new StringBuilder();

    public HtmlBrief(Brief brief, Wording words) {
        this.brief = brief;
        this.words = words;
        this.numbers = brief.numbers();
    }

    /** A page that needs nothing beside it. */
    public String page() {
        return page("");
    }

    /** The same with more in its head. */
    String page(String head) {
        String article = article();
        return "<!DOCTYPE html>\n<html lang=\"" + brief.language() + "\">\n<head>\n<meta charset=\"utf-8\" />\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>"
                + escaped(brief.title()) + "</title>\n<style>\n" + style() + "</style>\n" + head + "</head>\n<body>\n"
                + article + "</body>\n</html>\n";
    }

    static String style() {
        try (InputStream in = HtmlBrief.class.getResourceAsStream("/brief/brief.css")) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without brief/brief.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The note alone, from its title to its last footnote. */
    public String article() {
        out.append("<article class=\"brief\" lang=\"").append(brief.language()).append("\">\n");
        out.append("<h1>").append(escaped(brief.title())).append("</h1>\n<table class=\"head\">\n");
        for (Brief.Row row : brief.head()) {
            out.append("<tr><th scope=\"row\">").append(escaped(row.label())).append("</th><td>");
            row.text().forEach(this::piece);
            references(row.notes());
            out.append("</td></tr>\n");
        }
        out.append("</table>\n");
        brief.sections().forEach(section -> section(section, 2, ""));
        if (!brief.annex().isEmpty()) {
            out.append("<section class=\"annex\" id=\"annex\">\n<h2>").append(escaped(words.say("brief.annex")));
            out.append("</h2>\n<p class=\"about\">")
                    .append(escaped(words.say("brief.annex.about")))
                    .append("</p>\n");
            brief.annex().forEach(section -> section(section, 3, "annex-"));
            out.append("</section>\n");
        }
        notes();
        return out.append("</article>\n").toString();
    }

    private void section(Section section, int level, String prefix) {
        out.append("<section class=\"s-")
                .append(section.key())
                .append("\">\n<h")
                .append(level)
                .append(" id=\"");
        out.append(prefix).append(section.key()).append("\">").append(escaped(section.title()));
        boolean isPlain = section.parts().size() == 1
                && section.parts().getFirst().title().isEmpty();
        boolean isAnnex = !prefix.isEmpty();
        if (isPlain) {
            cut(section.parts().getFirst(), isAnnex);
        }
        out.append("</h").append(level).append(">\n");
        for (Part part : section.parts()) {
            if (!part.title().isEmpty()) {
                out.append("<h").append(level + 1).append('>').append(escaped(part.title()));
                cut(part, isAnnex);
                out.append("</h").append(level + 1).append(">\n");
            }
            if (part.groups().isEmpty()) {
                out.append("<p class=\"none\">").append(escaped(part.nothing())).append("</p>\n");
            } else if (Spelling.isTable(section)) {
                table(section, part);
            } else {
                list(part);
            }
        }
        out.append("</section>\n");
    }

    private void cut(Part part, boolean isAnnex) {
        String cut = Spelling.cut(part, words, isAnnex);
        if (!cut.isEmpty()) {
            out.append(" <span class=\"cut\">").append(escaped(cut)).append("</span>");
        }
    }

    private void table(Section section, Part part) {
        out.append("<table class=\"rows\">\n<thead><tr><th scope=\"col\">");
        out.append(escaped(Spelling.leadColumn(section, words))).append("</th><th scope=\"col\">");
        out.append(escaped(Spelling.textColumn(section, words))).append("</th></tr></thead>\n<tbody>\n");
        for (Group group : part.groups()) {
            out.append("<tr><th scope=\"row\"").append(lang(group.lead())).append('>');
            out.append(escaped(Spelling.of(group.lead()))).append("</th><td>");
            for (Line line : group.lines()) {
                out.append("<p>");
                line(line);
                out.append("</p>");
            }
            out.append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void list(Part part) {
        out.append("<ul class=\"groups\">\n");
        for (Group group : part.groups()) {
            out.append("<li><p><b").append(lang(group.lead())).append('>');
            out.append(escaped(Spelling.of(group.lead()))).append(".</b> ");
            line(group.lines().getFirst());
            out.append("</p>");
            for (Line line : group.lines().subList(1, group.lines().size())) {
                out.append("<p class=\"more\">");
                line(line);
                out.append("</p>");
            }
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void line(Line line) {
        line.text().forEach(this::piece);
        String reviewed = Spelling.reviewed(line.curation(), words);
        out.append(" <span class=\"mark c-").append(line.curation().label()).append("\" title=\"");
        out.append(escaped(reviewed))
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(reviewed))
                .append("\">");
        out.append(Spelling.mark(line.curation())).append("</span>");
        references(line.notes());
    }

    private void piece(Piece piece) {
        String text = escaped(Spelling.of(piece));
        switch (piece.tone()) {
            case PLAIN -> out.append(text);
            case STRONG ->
                out.append("<b").append(lang(piece)).append('>').append(text).append("</b>");
            case QUOTE, EXCERPT ->
                out.append("<span class=\"quote\"")
                        .append(lang(piece))
                        .append('>')
                        .append(text)
                        .append("</span>");
        }
    }

    private static String lang(Piece piece) {
        return piece.language().isEmpty() ? "" : " lang=\"" + escaped(piece.language()) + "\"";
    }

    private void references(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        out.append("<sup class=\"refs\">");
        String between = "";
        for (Note note : notes) {
            int number = numbers.getOrDefault(note, 0);
            out.append(between)
                    .append("<a href=\"#note-")
                    .append(number)
                    .append("\">")
                    .append(number)
                    .append("</a>");
            between = ", ";
        }
        out.append("</sup>");
    }

    private void notes() {
        List<Note> notes = brief.notes();
        if (notes.isEmpty()) {
            return;
        }
        out.append("<section class=\"notes\">\n<h2 id=\"notes\">").append(escaped(words.say("brief.notes")));
        out.append("</h2>\n<ol>\n");
        for (Note note : notes) {
            out.append("<li id=\"note-").append(numbers.get(note)).append("\">");
            out.append(escaped(Spelling.source(note, words))).append(": <span class=\"quote\"");
            out.append(note.language().isEmpty() ? "" : " lang=\"" + escaped(note.language()) + "\"")
                    .append(">“");
            out.append(escaped(Spelling.oneLine(note.sentence()))).append("”</span> <span class=\"place\">(");
            out.append(escaped(Spelling.place(note, words))).append(")</span> ");
            if (Spelling.isLink(note.address())) {
                out.append("<a class=\"address\" rel=\"noreferrer noopener\" href=\"")
                        .append(escaped(note.address()))
                        .append("\">");
                out.append(escaped(note.address())).append("</a>");
            } else {
                out.append("<span class=\"address\">")
                        .append(escaped(note.address()))
                        .append("</span>");
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    /** Text as text, also between quotation marks; characters that no XML can hold are left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    boolean isXml = c == '\t'
                            || c == '\n'
                            || c >= 0x20 && c <= 0xD7FF
                            || c >= 0xE000 && c <= 0xFFFD
                            || c >= 0x10000;
                    if (isXml) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
