package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.Step;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.standing.Attestation;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.Negotiation;
import org.chancery.standing.RelationStanding;
import org.chancery.store.EntryRow;

/** What documents say of an entry, whatever its kind: one line for each claim that is shown. */
public final class Tellings {
    private Tellings() {}

    /**
     * One thing that is told.
     *
     * @param when in words; empty where it is not told
     * @param what in words; empty where the words of the document say it all
     * @param citation who says so
     */
    public record Telling(String when, String what, Citation citation) {}

    /** All tellings of an entry, in the order of its body, at most so many. */
    public static List<Telling> of(EntryRow row, int most, Citations citations, Wording words) {
        citations.gather(row.claims().stream().limit(most).toList());
        List<Telling> tellings = stream(row, citations, words).limit(most).toList();
        // An entry may know its claims alone: an instrument of which no stage is told.
        return !tellings.isEmpty()
                ? tellings
                : row.claims().stream()
                        .limit(most)
                        .map((ClaimId claim) -> new Telling("", "", citations.of(claim)))
                        .toList();
    }

    private static Stream<Telling> stream(EntryRow row, Citations citations, Wording words) {
        return switch (EntryKind.of(row.kind())) {
            case MATTER ->
                Entries.matter(row).body().steps().stream()
                        .map((Step step) -> new Telling(
                                step.date() == null ? "" : words.date(step.date()),
                                words.label("status", step.status().label()),
                                citations.of(step)));
            case ENGAGEMENT ->
                Entries.engagement(row).body().tellings().stream()
                        .map(told -> new Telling(
                                "", words.label("held", told.status().label()), citations.of(told)));
            case PERSON ->
                Entries.person(row).body().posts().stream()
                        .flatMap((JoinedPerson.Tenure tenure) -> tenure.tellings().stream()
                                .map(told -> new Telling("", Naming.post(tenure, words), citations.of(told))));
            case ORGANIZATION ->
                Entries.organization(row).body().tellings().stream()
                        .map(told -> new Telling("", "", citations.of(told)));
            case INSTRUMENT -> instrument(Entries.instrument(row).body(), citations, words);
            case NEGOTIATION -> negotiation(Entries.negotiation(row).body(), citations, words);
            case FIGURE -> {
                FigureSeries body = Entries.figures(row).body();
                yield of(body.unit(), body.values(), citations, words).stream();
            }
            case RELATION -> relation(Entries.relation(row).body(), citations, words);
        };
    }

    private static Stream<Telling> instrument(InstrumentLife body, Citations citations, Wording words) {
        List<Telling> tellings = new ArrayList<>();
        for (InstrumentLife.Stage stage : body.stages()) {
            add(
                    tellings,
                    words.dates(stage.start(), stage.end()),
                    words.label("stage", stage.stage().label()),
                    stage.sources(),
                    citations);
        }
        for (InstrumentLife.Target target : body.targets()) {
            add(
                    tellings,
                    words.dates(target.start(), target.end()),
                    words.say("dossier.target") + ": "
                            + words.label("stage", target.stage().label()),
                    List.of(target.source()),
                    citations);
        }
        return tellings.stream();
    }

    private static Stream<Telling> negotiation(Negotiation body, Citations citations, Wording words) {
        List<Telling> tellings = new ArrayList<>();
        for (Negotiation.Session session : body.sessions()) {
            String type = words.label("engagement", session.type().label());
            Integer ordinal = session.ordinal();
            add(
                    tellings,
                    words.dates(session.start(), session.end()),
                    ordinal == null ? type : words.numbered(ordinal, type),
                    session.sources(),
                    citations);
        }
        for (Negotiation.Chapter chapter : body.chapters()) {
            add(tellings, "", words.label("topic", chapter.topic()), chapter.sources(), citations);
        }
        return tellings.stream();
    }

    /** All tellings of some values of a series. */
    static List<Telling> of(String unit, List<FigureSeries.Value> values, Citations citations, Wording words) {
        List<Telling> tellings = new ArrayList<>();
        for (FigureSeries.Value value : values) {
            add(
                    tellings,
                    Naming.period(value.period(), words),
                    words.amount(value.amount(), unit),
                    value.sources(),
                    citations);
        }
        return tellings;
    }

    private static Stream<Telling> relation(RelationStanding body, Citations citations, Wording words) {
        List<Telling> tellings = new ArrayList<>();
        for (RelationStanding.Level level : body.levels()) {
            PartialDate since = level.since();
            add(
                    tellings,
                    since == null ? "" : words.say("date.since", words.date(since)),
                    words.label("relation", level.type()),
                    level.sources(),
                    citations);
        }
        return tellings.stream();
    }

    private static void add(
            List<Telling> tellings, String when, String what, List<Attestation> sources, Citations citations) {
        sources.forEach(source -> tellings.add(new Telling(when, what, citations.of(source))));
    }
}
