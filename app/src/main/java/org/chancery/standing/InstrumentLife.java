package org.chancery.standing;

import java.util.List;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * One instrument under all its names, and its life as told. Immutable.
 *
 * @param names as worded, by language, most used first
 * @param english usual English name, or null
 * @param acronym or null
 * @param kind what sort of paper most documents take it for
 * @param about what it is about, in English, or null
 * @param stages the steps taken, in the order of life
 * @param notYet steps that a document says were not taken as of its day, latest first
 * @param targets stated targets, by stage, in the order in which they were stated
 * @param slips how targets moved, by stage
 * @param conflicts what documents tell differently
 * @param parties how far each side has come, where sides take steps of their own
 * @param reports documents that tell of it
 * @param links why claims are taken for this instrument, and what could not be told
 */
public record InstrumentLife(
        List<Name> names,
        @Nullable String english,
        @Nullable String acronym,
        InstrumentKind kind,
        @Nullable String about,
        List<Stage> stages,
        List<NotYet> notYet,
        List<Target> targets,
        List<Slip> slips,
        List<Conflict> conflicts,
        List<PartyStage> parties,
        int reports,
        List<Link> links) {
    public InstrumentLife {
        names = List.copyOf(names);
        stages = List.copyOf(stages);
        notYet = List.copyOf(notYet);
        targets = List.copyOf(targets);
        slips = List.copyOf(slips);
        conflicts = List.copyOf(conflicts);
        parties = List.copyOf(parties);
        links = List.copyOf(links);
    }

    /** What pages about other things need of it: not how it was joined. */
    InstrumentLife gist() {
        return new InstrumentLife(
                names, english, acronym, kind, about, stages, notYet, targets, slips, conflicts, parties, reports,
                List.of());
    }

    /** A name and how often it was met. */
    public record Name(String language, String name, int times) {}

    /**
     * A step taken.
     *
     * @param by the sides that took it, empty for all together
     * @param start first day of the best-attested time, or null where none is told
     * @param end last day of that time, or null
     * @param toldBy day of the first document that tells it as taken: where no time is told, it was taken by then; or null
     * @param sources who says so, earliest first
     */
    public record Stage(
            InstrumentStage stage,
            List<String> by,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable PartialDate toldBy,
            List<Attestation> sources) {
        public Stage {
            by = List.copyOf(by);
            sources = List.copyOf(sources);
        }
    }

    /** A step told as not taken. */
    public record NotYet(InstrumentStage stage, @Nullable PartialDate asOf, Attestation source) {}

    /**
     * A stated target: when a step is to be taken.
     *
     * @param statedOn day of the document, or null
     * @param outcome what the record shows of it
     */
    public record Target(
            InstrumentStage stage,
            PartialDate start,
            PartialDate end,
            @Nullable PartialDate statedOn,
            Outcome outcome,
            Attestation source) {}

    /** What became of a target, as far as the documents tell. */
    public enum Outcome {
        /** Its time has not passed in the latest document. */
        OPEN,
        MET,
        /** The step was taken after its time. */
        LATE,
        /** A later document states a later time. */
        MOVED,
        /** Its time had passed when the latest document was published; no document tells the step. */
        PASSED
    }

    /**
     * A target that moved.
     *
     * @param from the end of the time stated first
     * @param to the end of the time stated next
     * @param months by how many months, negative where it was brought forward
     */
    public record Slip(
            InstrumentStage stage,
            PartialDate from,
            PartialDate to,
            long months,
            Attestation before,
            Attestation after) {}

    /**
     * What documents tell differently: all are kept.
     *
     * @param what {@code date} for two times of one step, {@code denied} for a step told as taken and later as not taken
     */
    public record Conflict(InstrumentStage stage, String what, List<Version> versions) {
        public Conflict {
            versions = List.copyOf(versions);
        }
    }

    /** One version of what is told differently. */
    public record Version(String value, List<Attestation> sources) {
        public Version {
            sources = List.copyOf(sources);
        }
    }

    /** How far one side has come. */
    public record PartyStage(
            String party, InstrumentStage stage, @Nullable PartialDate since) {}
}
