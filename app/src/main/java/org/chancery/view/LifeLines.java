package org.chancery.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryRow;

/** The life of what is negotiated or signed as pages show it: steps taken, and targets with what became of them. */
final class LifeLines {
    /** Steps that an agreement on trade takes, one after the other. */
    private static final List<InstrumentStage> USUAL_WAY = List.of(
            InstrumentStage.LAUNCHED,
            InstrumentStage.CONCLUDED,
            InstrumentStage.SIGNED,
            InstrumentStage.RATIFIED,
            InstrumentStage.IN_FORCE);

    private final Citations citations;
    private final Wording words;

    LifeLines(Citations citations, Wording words) {
        this.citations = citations;
        this.words = words;
    }

    /** An instrument with its steps. */
    DossierPage.Paper paper(EntryRow row) {
        Entry<InstrumentLife> entry = Entries.instrument(row);
        return new DossierPage.Paper(
                entry.id(),
                Naming.instrument(entry, words),
                words.label("instrument", entry.body().kind().label()),
                stages(entry.body()));
    }

    /** The steps of an instrument; of an agreement on trade also those that no document tells as taken. */
    List<DossierPage.Stage> stages(InstrumentLife body) {
        return stages(body.stages(), body.kind() == InstrumentKind.TRADE_AGREEMENT);
    }

    /**
     * Steps in their order.
     *
     * @param withOpen whether the steps of the usual way stand there as well that nobody tells as taken
     */
    List<DossierPage.Stage> stages(List<InstrumentLife.Stage> taken, boolean withOpen) {
        Map<InstrumentStage, DossierPage.Stage> stages = new EnumMap<>(InstrumentStage.class);
        if (withOpen && !taken.isEmpty()) {
            USUAL_WAY.forEach(stage -> stages.put(
                    stage, new DossierPage.Stage(words.label("stage", stage.label()), false, "", List.of())));
        }
        for (InstrumentLife.Stage stage : taken) {
            String when = words.dates(stage.start(), stage.end());
            PartialDate toldBy = stage.toldBy();
            stages.put(
                    stage.stage(),
                    new DossierPage.Stage(
                            words.label("stage", stage.stage().label()),
                            true,
                            when.isEmpty() && toldBy != null ? words.say("date.by", words.date(toldBy)) : when,
                            citations.all(stage.sources())));
        }
        return List.copyOf(stages.values());
    }

    /**
     * Stated targets in the order in which they were stated.
     *
     * @param told claims whose targets are shown already, to which these are added: what is told of an instrument is told
     *     of its negotiation as well
     */
    List<DossierPage.TargetLine> targets(
            EntryRef entry,
            Collection<InstrumentLife.Target> targets,
            Collection<InstrumentLife.Slip> slips,
            Set<ClaimId> told) {
        List<DossierPage.TargetLine> lines = new ArrayList<>();
        for (InstrumentLife.Target target : targets) {
            if (!told.add(target.source().claim())) {
                continue;
            }
            String moved = "";
            for (InstrumentLife.Slip slip : slips) {
                if (slip.after().claim().equals(target.source().claim())
                        && slip.stage() == target.stage()
                        && slip.months() != 0) {
                    String months = words.number(Math.abs(slip.months())) + " " + words.label("unit", "months");
                    moved = words.say(slip.months() > 0 ? "dossier.slip" : "dossier.slipEarlier", months);
                }
            }
            PartialDate stated = target.statedOn();
            lines.add(new DossierPage.TargetLine(
                    entry,
                    words.label("stage", target.stage().label()),
                    words.dates(target.start(), target.end()),
                    stated == null ? "" : words.date(stated),
                    words.label("outcome", Naming.label(target.outcome())),
                    tone(target.outcome()),
                    moved,
                    citations.of(target.source())));
        }
        return lines;
    }

    static String tone(InstrumentLife.Outcome outcome) {
        return switch (outcome) {
            case MET -> "good";
            case OPEN -> "wait";
            case LATE, MOVED, PASSED -> "warn";
        };
    }
}
