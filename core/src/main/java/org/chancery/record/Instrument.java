package org.chancery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement, statement, list, strategy or other text that the document names.
 *
 * @param name as worded
 * @param english usual English name, or null
 * @param acronym or null
 * @param kind what sort
 * @param about what the words say that it is about, the same in every language: {@code free trade}, {@code tariff},
 *     {@code ceasefire}; null where they do not
 * @param parties ISO codes and organisation names
 * @param status as told, or null
 * @param date of the status, or null
 * @param steps the steps of its life that the document tells, in the order of the text
 * @param evidence the words that say so, best first; never empty
 * @param found the rule that found it
 */
public record Instrument(
        String name,
        @Nullable String english,
        @Nullable String acronym,
        InstrumentKind kind,
        @Nullable String about,
        List<String> parties,
        @Nullable InstrumentStatus status,
        @Nullable PartialDate date,
        List<InstrumentStep> steps,
        List<Evidence> evidence,
        Found found)
        implements Fact {
    public Instrument {
        parties = List.copyOf(parties);
        steps = List.copyOf(steps);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence");
        }
    }

    /** One of whose life nothing but its status is told. */
    public Instrument(
            String name,
            @Nullable String english,
            @Nullable String acronym,
            InstrumentKind kind,
            List<String> parties,
            @Nullable InstrumentStatus status,
            @Nullable PartialDate date,
            List<Evidence> evidence,
            Found found) {
        this(name, english, acronym, kind, null, parties, status, date, List.of(), evidence, found);
    }
}
