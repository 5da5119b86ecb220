package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.document.Span;
import org.chancery.identity.JoinedEngagement;
import org.chancery.record.Evidence;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.chancery.search.Facet;
import org.chancery.search.FoundDocument;
import org.chancery.search.Passage;
import org.chancery.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** Entries of the record as lines of plain text: a heading, then what says so. */
public final class RecordLines {
    private static final String INDENT = "    ";

    private RecordLines() {}

    /** An engagement and the words of each document that tells of it. */
    public static String engagement(Entry<JoinedEngagement> entry) {
        JoinedEngagement body = entry.body();
        List<String> lines = new ArrayList<>();
        lines.add(joined(
                "  ",
                days(body.start(), body.end()),
                entry.title(),
                body.place(),
                body.status().label()));
        lines.add(INDENT
                + joined(
                        " · ",
                        String.join(", ", body.participants()),
                        Words.count(body.reports(), "report"),
                        Words.count(body.sources(), "source"),
                        entry.id()));
        for (JoinedEngagement.Told telling : body.tellings()) {
            lines.add(quotation(telling.doc(), telling.evidence().getFirst()));
        }
        return String.join("\n", lines);
    }

    /** A document that was found, with the passages around the words. */
    public static String found(FoundDocument document) {
        List<String> lines = new ArrayList<>();
        lines.add(joined(
                "  ",
                document.source().published(),
                document.title() == null ? document.source().doc() : document.title(),
                document.source().publisher(),
                document.source().id()));
        for (Passage passage : document.passages()) {
            lines.add(INDENT + marked(document.text(), passage));
        }
        return String.join("\n", lines);
    }

    /** A facet and its values, the most frequent first. */
    public static String facet(Facet facet, List<SearchResult.Count> counts) {
        return facet.label() + ": "
                + counts.stream()
                        .map(count -> count.value() + " " + count.documents())
                        .collect(Collectors.joining(", "));
    }

    static String quotation(String doc, Evidence evidence) {
        return INDENT + doc + ": “" + oneLine(evidence.quote()) + "”";
    }

    static String days(@Nullable PartialDate start, @Nullable PartialDate end) {
        if (start == null) {
            return "undated";
        }
        return end == null || end.equals(start) ? start.toString() : start + " – " + end;
    }

    /** The parts that are there, with something between them. */
    static String joined(String between, @Nullable Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }

    private static String marked(String text, Passage passage) {
        StringBuilder line = new StringBuilder();
        int at = passage.where().start();
        for (Span word : passage.words()) {
            line.append(text, at, word.start())
                    .append('[')
                    .append(word.cut(text))
                    .append(']');
            at = word.end();
        }
        return oneLine(line.append(text, at, passage.where().end()).toString());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
