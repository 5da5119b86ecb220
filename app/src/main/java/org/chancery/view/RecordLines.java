package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.document.Span;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Step;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Entry;
import org.chancery.search.Facet;
import org.chancery.search.FoundDocument;
import org.chancery.search.Passage;
import org.chancery.search.SearchResult;
import org.chancery.standing.Attestation;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.Negotiation;
import org.chancery.standing.RelationStanding;
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
                        id(entry)));
        for (JoinedEngagement.Told telling : body.tellings()) {
            lines.add(INDENT
                    + quotation(telling.doc(), telling.evidence().getFirst().quote()));
        }
        return String.join("\n", lines);
    }

    /** A matter, how far it has come, and its steps. */
    public static String matter(Entry<MatterBody> entry, Progress progress) {
        MatterBody body = entry.body();
        List<String> lines = new ArrayList<>();
        lines.add(joined("  ", sides(body), entry.title()));
        lines.add(INDENT
                + joined(
                        " · ",
                        Words.label(body.topic()),
                        "response " + Words.label(body.response().label()),
                        "progress " + Words.label(progress.label()),
                        id(entry)));
        for (Step step : body.steps()) {
            lines.add(INDENT
                    + joined(
                            "  ",
                            step.date() == null ? "undated" : step.date(),
                            Words.label(step.status().label()))
                    + " "
                    + quotation(step.doc(), step.quote()));
        }
        return String.join("\n", lines);
    }

    private static String sides(MatterBody body) {
        return joined(" → ", body.asker() == null ? "?" : body.asker(), body.addressee());
    }

    /** A person, the posts, and for each the words of the first and the last document that tell it. */
    public static String person(Entry<JoinedPerson> entry) {
        JoinedPerson body = entry.body();
        List<String> lines = new ArrayList<>();
        lines.add(joined("  ", body.name(), body.country(), Words.count(body.reports(), "report"), id(entry)));
        for (JoinedPerson.Tenure tenure : body.posts()) {
            lines.add(INDENT + joined("  ", told(tenure), tenure.post(), tenure.body()));
            JoinedPerson.Told last = tenure.tellings().getLast();
            lines.add(INDENT + INDENT + quotation(last.doc(), last.evidence().quote()));
        }
        return String.join("\n", lines);
    }

    /** An organisation under all its names, with the words of the last document that names it. */
    public static String organization(Entry<JoinedOrganization> entry) {
        JoinedOrganization body = entry.body();
        JoinedOrganization.Told last = body.tellings().getLast();
        return joined(
                        "  ",
                        body.name(),
                        body.acronym(),
                        Words.label(body.kind().label()),
                        body.country(),
                        Words.count(body.reports(), "report"),
                        id(entry))
                + "\n"
                + INDENT
                + quotation(last.doc(), last.evidence().quote());
    }

    private static String told(JoinedPerson.Tenure tenure) {
        String held = tenure.first() == null
                ? "undated"
                : tenure.first().equals(tenure.last())
                        ? "on " + tenure.first()
                        : tenure.first() + " – " + tenure.last();
        return tenure.former() == null ? held : joined(", ", held, "former by " + tenure.former());
    }

    /** An instrument and the stages of its life, each with the words of the first document that tells it. */
    public static String instrument(Entry<InstrumentLife> entry) {
        InstrumentLife body = entry.body();
        List<String> lines = new ArrayList<>();
        lines.add(joined("  ", entry.title(), String.join(", ", entry.parties()), entry.state(), id(entry)));
        for (InstrumentLife.Stage stage : body.stages()) {
            lines.add(INDENT
                    + joined(
                            "  ",
                            days(stage.start(), stage.end()),
                            Words.label(stage.stage().label()))
                    + " "
                    + source(stage.sources()));
        }
        body.targets().forEach(target -> lines.add(INDENT + target(target)));
        return String.join("\n", lines);
    }

    /** A series of figures: its values, each with the words of the first document that tells it. */
    public static String figures(Entry<FigureSeries> entry) {
        FigureSeries body = entry.body();
        List<String> lines = new ArrayList<>();
        lines.add(joined("  ", entry.title(), id(entry)));
        for (FigureSeries.Value value : body.values()) {
            lines.add(INDENT
                    + joined(
                            "  ",
                            value.period() == null ? "undated" : value.period(),
                            joined(" ", value.qualifier(), value.amount().toPlainString(), body.unit()),
                            Words.count(value.documents(), "document"))
                    + " "
                    + source(value.sources()));
        }
        for (FigureSeries.Conflict conflict : body.conflicts()) {
            lines.add(INDENT + "conflict in " + conflict.period() + ": " + String.join(" / ", conflict.values()));
        }
        return String.join("\n", lines);
    }

    /** A standing tie and its levels. */
    public static String relation(Entry<RelationStanding> entry) {
        RelationStanding body = entry.body();
        List<String> lines = new ArrayList<>();
        lines.add(joined("  ", body.a() + " – " + body.b(), Words.label(body.family()), id(entry)));
        for (RelationStanding.Level level : body.levels()) {
            lines.add(INDENT
                    + joined(
                            "  ",
                            level.since() == null ? "undated" : "since " + level.since(),
                            Words.label(level.type()))
                    + " "
                    + source(level.sources()));
        }
        return String.join("\n", lines);
    }

    /** A negotiation: sessions in order, numbers that no document tells of, what comes next, targets. */
    public static String negotiation(Entry<Negotiation> entry) {
        Negotiation body = entry.body();
        List<String> lines = new ArrayList<>();
        lines.add(joined("  ", entry.title(), String.join(", ", entry.parties()), entry.state(), id(entry)));
        for (Negotiation.Session session : body.sessions()) {
            lines.add(INDENT
                    + joined(
                            "  ",
                            days(session.start(), session.end()),
                            joined(
                                    " ",
                                    Words.label(session.type().label()),
                                    session.ordinal() == null ? "" : session.ordinal()),
                            session.place(),
                            session.status().label(),
                            Words.count(session.reports(), "report"))
                    + " "
                    + source(session.sources()));
        }
        for (Negotiation.Gap gap : body.gaps()) {
            lines.add(INDENT + "no document tells of " + Words.label(gap.type().label()) + " "
                    + gap.missing().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        for (Negotiation.Next next : body.next()) {
            lines.add(INDENT
                    + joined(
                            "  ",
                            "next",
                            days(next.start(), next.end()),
                            Words.label(next.type().label()))
                    + " "
                    + source(next.sources()));
        }
        body.targets().forEach(target -> lines.add(INDENT + target(target)));
        return String.join("\n", lines);
    }

    private static String target(InstrumentLife.Target target) {
        return joined(
                        "  ",
                        "target " + days(target.start(), target.end()),
                        Words.label(target.stage().label()),
                        target.outcome().name().toLowerCase(Locale.ROOT))
                + " "
                + source(List.of(target.source()));
    }

    /** The words of the first who says so. */
    private static String source(List<Attestation> sources) {
        return sources.isEmpty()
                ? ""
                : quotation(sources.getFirst().doc(), sources.getFirst().quote());
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

    private static String quotation(String doc, String quote) {
        return doc + ": “" + oneLine(quote) + "”";
    }

    private static String days(@Nullable PartialDate start, @Nullable PartialDate end) {
        if (start == null) {
            return "undated";
        }
        return end == null || end.equals(start) ? start.toString() : start + " – " + end;
    }

    /** The parts that are there, with something between them. */
    private static String joined(String between, @Nullable Object... parts) {
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

    /** The id, and what people ruled where anybody did. */
    private static String id(Entry<?> entry) {
        return entry.curation() == Curation.SUGGESTED
                ? entry.id()
                : entry.id() + " · " + Words.label(entry.curation().label());
    }
}
