package org.chancery.ruling;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.chancery.record.Act;
import org.chancery.record.AmountStatus;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.PartialDate;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Link;

/**
 * How much a claim or a joining is in need of a person: the more follows from it and the less sure it is, the more.
 * Between 0 and 1000; a pure function of the document and the rulings. Stateless.
 */
public final class Urgency {
    /** What came back because its source and its reading changed goes before everything else. */
    public static final int AGAIN = 1000;

    private static final int MOST = 999;
    /** What is quite sure still has a tenth of the weight of what is not sure at all. */
    private static final double FLOOR = 0.1;

    private static final int DEPENDENTS_COUNTED = 6;

    private Urgency() {}

    /** Of a claim; 0 where a person has ruled on it and it need not be looked at again. */
    public static int of(Filed filed, Fact fact) {
        Curation curation = filed.curation(fact);
        if (curation == Curation.NEEDS_REREVIEW) {
            return AGAIN;
        }
        if (curation != Curation.SUGGESTED) {
            return 0;
        }
        double consequence = weight(fact)
                + (isDue(filed, fact) ? 0.15 : 0)
                + 0.2 * Math.min(DEPENDENTS_COUNTED, dependents(filed, fact)) / DEPENDENTS_COUNTED;
        double doubt = FLOOR + (1 - FLOOR) * (1 - fact.found().confidence());
        return (int) Math.clamp(Math.round(MOST * Math.min(1, consequence) * Math.sqrt(doubt)), 1, MOST);
    }

    /** The greatest urgency of the claims of each list of a document that are still to be looked at. */
    public static Map<FactForm, Integer> of(Filed filed) {
        Map<FactForm, Integer> urgencies = new EnumMap<>(FactForm.class);
        filed.extraction().facts().forEach(fact -> {
            int urgency = of(filed, fact);
            if (urgency > 0) {
                urgencies.merge(FactForm.of(fact), urgency, Math::max);
            }
        });
        return urgencies;
    }

    /** Of a joining: those near the middle first, of what is written about most. */
    public static int of(String kind, Link link, int claims) {
        double weight = switch (kind) {
            case "matter" -> 0.8;
            case "engagement", "negotiation" -> 0.7;
            case "instrument" -> 0.6;
            case "person" -> 0.5;
            default -> 0.4;
        };
        double told = 0.2 * Math.min(1, Math.log1p(claims) / Math.log(50));
        double open = 1 - Math.abs(2 * link.score() - 1);
        return (int) Math.clamp(Math.round(MOST * Math.min(1, weight + told) * (FLOOR + (1 - FLOOR) * open)), 1, MOST);
    }

    /**
     * Of what a program proposes: what changes many facts before what changes one, that before what only says how one
     * stands; all of it early, because somebody waits for an answer.
     *
     * @param deed as it is called where it is sent: {@code merge}
     */
    public static int ofProposed(String deed) {
        return switch (deed) {
            case "merge", "split", "status", "link" -> 850;
            case "edit", "add", "reject" -> 800;
            default -> 700;
        };
    }

    private static double weight(Fact fact) {
        return switch (fact) {
            case Act act ->
                switch (act.kind()) {
                    case COMMITMENT, AGREEMENT -> 0.7;
                    case REFUSAL, ACCEPTANCE -> 0.65;
                    case ASK, PROPOSAL -> 0.6;
                    case ACTION, RESPONSE -> 0.5;
                    case INVITATION -> 0.35;
                    case ACKNOWLEDGEMENT, ASSESSMENT, APPRECIATION -> 0.2;
                };
            case Instrument instrument -> instrument.status() == null ? 0.25 : 0.55;
            case Engagement engagement -> engagement.parties().size() > 1 ? 0.5 : 0.35;
            case Relation relation -> 0.4;
            case Figure figure ->
                figure.status() == AmountStatus.COMMITTED ? 0.5 : figure.partner() == null ? 0.2 : 0.35;
            case Person person -> person.post() == null ? 0.15 : 0.25;
            case Organization organization -> 0.1;
            case TimeExpression time -> 0.05;
        };
    }

    /** Whether it was still to come when it was told. */
    private static boolean isDue(Filed filed, Fact fact) {
        LocalDate published = filed.source().published();
        PartialDate date = switch (fact) {
            case Act act -> act.date();
            case Engagement engagement -> engagement.status() == EngagementStatus.PLANNED ? engagement.start() : null;
            case Instrument instrument -> instrument.date();
            default -> null;
        };
        return published != null && date != null && date.lastDay().isAfter(published);
    }

    /** How many other claims of the document lean on it. */
    private static int dependents(Filed filed, Fact fact) {
        return switch (fact) {
            case Engagement engagement ->
                (int) filed.extraction().acts().stream()
                        .filter(act -> Objects.equals(act.engagement(), engagement.id()))
                        .count();
            case Person person ->
                (int) (filed.extraction().acts().stream()
                                .filter(act -> act.byPeople().contains(person.name()))
                                .count()
                        + filed.extraction().engagements().stream()
                                .filter(e -> e.participants().contains(person.name()))
                                .count());
            case Act act -> act.to().size() + act.by().size() > 1 ? 2 : 1;
            default -> 0;
        };
    }
}
