package org.chancery.standing;

import java.util.List;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
import org.chancery.record.InstrumentStep.Told;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of one instrument. Immutable.
 *
 * @param source who says so
 * @param language of the document
 * @param name as worded
 * @param known id of the shelf's row that the name is one of, or null
 * @param english usual English name, or null
 * @param acronym or null
 * @param kind what sort of paper
 * @param about what it is about, in English, or null
 * @param words of its name that tell it from others of its sort
 * @param parties ISO codes and organisations, in order
 * @param signers sides that an act of the document names as those who agreed, where the name itself lacks them
 * @param date of the status told, or null
 * @param steps told of its life
 */
public record InstrumentMaterial(
        Attestation source,
        String language,
        String name,
        @Nullable String known,
        @Nullable String english,
        @Nullable String acronym,
        InstrumentKind kind,
        @Nullable String about,
        List<String> words,
        List<String> parties,
        List<String> signers,
        @Nullable PartialDate date,
        List<StepTold> steps) {
    public InstrumentMaterial {
        words = List.copyOf(words);
        parties = List.copyOf(parties);
        signers = List.copyOf(signers);
        steps = List.copyOf(steps);
    }

    /**
     * A step as told.
     *
     * @param start first day of its time, or null
     * @param end last day of its time, or null
     * @param by the sides whose step it is, empty for all
     * @param source who says so, in what words
     */
    public record StepTold(
            InstrumentStage stage,
            Told told,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            List<String> by,
            Attestation source) {
        public StepTold {
            by = List.copyOf(by);
        }
    }

    /** The day that it has to do with: that of its status, else that of publication; null where neither is known. */
    java.time.@Nullable LocalDate day() {
        return date != null && date.isDay() ? date.firstDay() : source.published();
    }
}
