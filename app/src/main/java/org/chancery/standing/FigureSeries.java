package org.chancery.standing;

import java.math.BigDecimal;
import java.util.List;
import org.chancery.record.AmountStatus;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one measure between sides, in one unit, over time. Immutable.
 *
 * @param measure id of the series: {@code exports}, {@code tariff}, or {@code pledges} for amounts promised
 * @param from the side that gives, sends or imposes, or null
 * @param to the side that receives or bears, or null; for what both do together the sides in order
 * @param mutual whether it is of both sides together
 * @param subject words of what part of the whole it is, in order; empty for the whole
 * @param unit percent sign, ISO 4217 code or a plural noun
 * @param values each once, however many documents tell it, by period and then by the day first told
 * @param conflicts values of one period that differ, with no sign that one corrects the other
 * @param revisions values of one period of which the later corrects the earlier of the same publisher
 * @param changes how a value moved, where documents tell from what to what
 * @param realised of pledges: what was told as realised between the same sides afterwards, set against each
 * @param links why claims are taken for one value
 */
public record FigureSeries(
        String measure,
        @Nullable String from,
        @Nullable String to,
        boolean mutual,
        List<String> subject,
        String unit,
        List<Value> values,
        List<Conflict> conflicts,
        List<Revision> revisions,
        List<Change> changes,
        List<Realised> realised,
        List<Link> links) {
    public FigureSeries {
        subject = List.copyOf(subject);
        values = List.copyOf(values);
        conflicts = List.copyOf(conflicts);
        revisions = List.copyOf(revisions);
        changes = List.copyOf(changes);
        realised = List.copyOf(realised);
        links = List.copyOf(links);
    }

    /** What pages about other things need of it: not how it was joined. */
    FigureSeries gist() {
        return new FigureSeries(
                measure, from, to, mutual, subject, unit, values, conflicts, revisions, changes, realised, List.of());
    }

    /**
     * One value.
     *
     * @param id {@code v1} and so on, within the series
     * @param amount as most tell it
     * @param period as told, or null
     * @param qualifier {@code about, up to …} where all who tell it say so, else null
     * @param status promised or come about, or null
     * @param measures as told, by the sides that told it
     * @param reporters sides whose figure it is told to be
     * @param speakers persons who said it
     * @param firstTold day of the first document, or null
     * @param lastTold day of the last, or null
     * @param documents how many documents tell it
     * @param sources who says so, earliest first
     */
    public record Value(
            String id,
            BigDecimal amount,
            @Nullable String period,
            @Nullable String qualifier,
            @Nullable AmountStatus status,
            List<String> measures,
            List<String> reporters,
            List<String> speakers,
            @Nullable PartialDate firstTold,
            @Nullable PartialDate lastTold,
            int documents,
            List<Attestation> sources) {
        public Value {
            measures = List.copyOf(measures);
            reporters = List.copyOf(reporters);
            speakers = List.copyOf(speakers);
            sources = List.copyOf(sources);
        }
    }

    /** Values that cannot all be right, by their ids. */
    public record Conflict(String period, List<String> values) {
        public Conflict {
            values = List.copyOf(values);
        }
    }

    /** A value and the one that corrects it. */
    public record Revision(String period, String before, String after, String publisher) {}

    /**
     * A value and the one that took its place, as documents tell it.
     *
     * @param by the difference
     * @param sources who says so
     */
    public record Change(String before, String after, BigDecimal by, List<Attestation> sources) {
        public Change {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What was told as realised after a pledge.
     *
     * @param pledge the pledge's value
     * @param entry id of the series that tells it
     * @param value the value in that series
     */
    public record Realised(
            String pledge,
            String entry,
            String value,
            BigDecimal amount,
            @Nullable String period,
            List<Attestation> sources) {
        public Realised {
            sources = List.copyOf(sources);
        }
    }
}
