package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.brief.Notes.Words;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.FigureSeries.Value;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.Negotiation;
import org.chancery.view.Naming;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** Instruments with their stage, and figures with who said them. One thread. */
final class StandingLines {
    /** What a minister is asked about before all other figures. */
    private static final List<String> FIRST =
            List.of("trade", "exports", "tariff", "trade surplus", "trade deficit", "investment", "pledges");

    private static final int STAGES = 3;
    private static final int VALUES = 2;

    private final Setting setting;
    private final Wording words;

    StandingLines(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    // ---- instruments ------------------------------------------------------------------------------------------------

    /** Talks first; then what is of both alone, then what was told of last. */
    Section instruments(List<Entry<InstrumentLife>> instruments, List<Entry<Negotiation>> negotiations) {
        List<Supplier<Group>> papers = new ArrayList<>();
        negotiations.stream()
                .filter(entry -> entry.body().about() != null
                        && !entry.body().stages().isEmpty()
                        && entry.parties().size() <= 2)
                .sorted(latest())
                .forEach(entry -> papers.add(() -> talks(entry)));
        instruments.stream()
                .filter(entry -> !entry.body().stages().isEmpty()
                        || !entry.body().targets().isEmpty())
                .sorted(Comparator.comparing(
                                (Entry<InstrumentLife> entry) -> entry.parties().size() > 2)
                        .thenComparing(latest()))
                .forEach(entry -> papers.add(() -> paper(entry)));
        return new Section(
                "instruments", words.say("brief.instruments"), List.of(setting.part("", papers, Supplier::get)));
    }

    private static Comparator<Entry<?>> latest() {
        return Comparator.<Entry<?>, LocalDate>comparing(
                        StandingLines::last, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Entry::id);
    }

    /** What is negotiated, how far it has come, and the session held last. */
    private Group talks(Entry<Negotiation> entry) {
        Negotiation body = entry.body();
        List<Line> lines = new ArrayList<>(List.of(stages(body.stages(), false)));
        body.sessions().stream()
                .filter(session -> session.status() == EngagementStatus.HELD && session.start() != null)
                .max(Comparator.comparing(session -> Objects.requireNonNull(session.start())))
                .ifPresent(session -> {
                    String type = words.label("engagement", Naming.label(session.type()));
                    Integer ordinal = session.ordinal();
                    String what = ordinal == null ? type : words.numbered(ordinal, type);
                    lines.add(setting.line(
                            Naming.capital(words.say(
                                    "brief.session.last", what + ", " + words.dates(session.start(), session.end()))),
                            Words.all(session.sources())));
                });
        return new Group(Piece.strong(Naming.negotiation(entry, words)), lines);
    }

    private static @Nullable LocalDate last(Entry<?> entry) {
        PartialDate last = entry.last();
        return last == null ? null : last.lastDay();
    }

    private Group paper(Entry<InstrumentLife> entry) {
        InstrumentLife body = entry.body();
        List<Line> lines = new ArrayList<>();
        if (!body.stages().isEmpty()) {
            lines.add(stages(
                    body.stages(),
                    body.conflicts().stream()
                            .anyMatch(conflict -> conflict.what().equals("date"))));
        }
        if (!body.targets().isEmpty()) {
            lines.add(target(body));
        }
        return new Group(setting.lead(Naming.instrument(entry, words)), lines);
    }

    private Line stages(List<InstrumentLife.Stage> stages, boolean isDisputed) {
        List<InstrumentLife.Stage> shown = stages.subList(Math.max(0, stages.size() - STAGES), stages.size());
        List<String> said = new ArrayList<>();
        List<Words> rests = new ArrayList<>();
        for (InstrumentLife.Stage stage : shown.reversed()) {
            PartialDate toldBy = stage.toldBy();
            String when = words.dates(stage.start(), stage.end());
            String day = !when.isEmpty() ? when : toldBy == null ? "" : words.say("date.by", words.date(toldBy));
            String what = words.label("stage", stage.stage().label());
            said.add(day.isEmpty() ? what : what + ", " + day);
            stage.sources().stream().limit(1).map(Words::of).forEach(rests::add);
        }
        if (isDisputed) {
            said.add(words.say("brief.datesDiffer"));
        }
        return setting.line(Naming.capital(String.join(" · ", said)), rests);
    }

    private Line target(InstrumentLife body) {
        InstrumentLife.Target target = body.targets().getLast();
        PartialDate stated = target.statedOn();
        String text = words.say(
                stated == null ? "brief.target" : "brief.target.stated",
                words.label("stage", target.stage().label()),
                words.dates(target.start(), target.end()),
                stated == null ? "" : words.date(stated),
                words.label("outcome", Naming.label(target.outcome())));
        List<Words> rests = new ArrayList<>(List.of(Words.of(target.source())));
        for (InstrumentLife.Slip slip : body.slips()) {
            if (slip.months() > 0 && slip.after().claim().equals(target.source().claim())) {
                text += " · "
                        + words.say("dossier.slip", words.number(slip.months()) + " " + words.label("unit", "months"));
                rests.add(Words.of(slip.before()));
            }
        }
        return setting.line(text, rests);
    }

    // ---- figures ----------------------------------------------------------------------------------------------------

    /** The series that are asked for first, whole before part, those told of last first. */
    Section figures(List<Entry<FigureSeries>> series) {
        List<Entry<FigureSeries>> ordered = series.stream()
                .filter(entry -> !entry.body().values().isEmpty())
                .sorted(Comparator.comparingInt((Entry<FigureSeries> entry) -> place(entry.body()))
                        .thenComparing(entry -> !entry.body().subject().isEmpty())
                        .thenComparing(
                                entry -> entry.last() == null
                                        ? null
                                        : entry.last().lastDay(),
                                Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(Entry::id))
                .toList();
        return new Section(
                "figures",
                words.say("brief.figures"),
                List.of(setting.part("", ordered, entry -> group(entry.body()))));
    }

    private static int place(FigureSeries series) {
        int place = FIRST.indexOf(series.measure());
        return place < 0 ? FIRST.size() : place;
    }

    private Group group(FigureSeries series) {
        List<Line> lines = new ArrayList<>();
        for (FigureSeries.Conflict conflict : series.conflicts()) {
            lines.add(conflict(series, conflict));
        }
        Set<String> disputed = series.conflicts().stream()
                .flatMap(conflict -> conflict.values().stream())
                .collect(Collectors.toSet());
        series.values().reversed().stream()
                .filter(value -> !disputed.contains(value.id()))
                .limit(Math.max(1, VALUES - lines.size()))
                .map(value -> setting.line(said(series, value), Words.all(value.sources())))
                .forEach(lines::add);
        return new Group(Piece.strong(Naming.figures(series, words)), lines);
    }

    private String said(FigureSeries series, Value value) {
        return (when(value) + amount(series, value) + " " + who(value)).strip();
    }

    private String when(Value value) {
        return value.period() == null ? "" : Naming.period(value.period(), words) + ": ";
    }

    private String amount(FigureSeries series, Value value) {
        String amount = words.amount(value.amount(), series.unit());
        return value.qualifier() == null ? amount : words.label("qualifier", value.qualifier()) + " " + amount;
    }

    /** Who said it, in brackets: a person, else whose figure it is, and who published it. */
    private String who(Value value) {
        List<String> who = new ArrayList<>(value.speakers());
        if (who.isEmpty()) {
            value.reporters().forEach(side -> who.add(words.party(side)));
            who.add(setting.notes().of(Words.of(value.sources().getFirst())).publisher());
            who.removeIf(String::isEmpty);
        }
        return who.isEmpty() ? "" : "(" + String.join(", ", who) + ")";
    }

    private Line conflict(FigureSeries series, FigureSeries.Conflict conflict) {
        List<Value> values = series.values().stream()
                .filter(value -> conflict.values().contains(value.id()))
                .toList();
        String said = values.stream()
                .map(value -> (amount(series, value) + " " + who(value)).strip())
                .collect(Collectors.joining(" · "));
        return setting.line(
                List.of(
                        Piece.strong(words.say("dossier.conflict")),
                        Piece.plain(", " + Naming.period(conflict.period(), words) + ": " + said)),
                values.stream()
                        .map(value -> Words.of(value.sources().getFirst()))
                        .toList());
    }
}
