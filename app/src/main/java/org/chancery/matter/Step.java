package org.chancery.matter;

import java.time.LocalDate;
import java.util.List;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * One claim of a document as a step of a matter. Immutable.
 *
 * @param claim the claim
 * @param doc the name of its document
 * @param language of the document and its quotation, ISO 639-1
 * @param published day of publication, or null
 * @param publisher or null
 * @param date day of the deed, or null where the document does not tell
 * @param kind the sort of act, {@code ask} for example, or {@code instrument}, {@code figure}, {@code engagement},
 *     {@code report} for a sentence that tells of its object
 * @param status what it is to the matter
 * @param strength how strongly it is said, or null where that is no question
 * @param by sides that act
 * @param to sides addressed
 * @param byPeople names of persons who act
 * @param quote the words
 * @param start first character of the words in the document, UTF-16
 * @param end one past the last
 * @param targets until when it is to be done, as said here
 * @param about objects, instruments and things that its words name
 */
public record Step(
        ClaimId claim,
        String doc,
        String language,
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable PartialDate date,
        String kind,
        Status status,
        @Nullable Strength strength,
        List<String> by,
        List<String> to,
        List<String> byPeople,
        String quote,
        int start,
        int end,
        List<Target> targets,
        List<String> about) {
    public Step {
        by = List.copyOf(by);
        to = List.copyOf(to);
        byPeople = List.copyOf(byPeople);
        targets = List.copyOf(targets);
        about = List.copyOf(about);
    }

    /**
     * The step by which a matter is best known: the first that raised it, else the first by which a side bound itself, else
     * the first of all. Thanks that open a sentence are not what the promise behind them is about.
     */
    public static Step opening(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.status() == Status.RAISED)
                .findFirst()
                .or(() -> steps.stream()
                        .filter(step -> step.binds() && step.isAct())
                        .findFirst())
                .orElse(steps.getFirst());
    }

    /** The day that orders it among others: that of the deed, else that of publication; null where neither is known. */
    public @Nullable LocalDate when() {
        return date != null ? date.firstDay() : published;
    }

    /**
     * Whether a side binds itself here, alone or with others. A view, a thank or a note binds nobody, whatever comes to
     * pass in its words.
     */
    public boolean binds() {
        boolean isBound = switch (status) {
            case PROMISED, AGREED, PLANNED -> true;
            case RAISED, ACKNOWLEDGED, UNDER_CONSIDERATION, FULFILLED, REFUSED, LAPSED -> false;
        };
        return isBound
                && switch (kind) {
                    case "assessment", "appreciation", "acknowledgement", "response" -> false;
                    default -> true;
                };
    }

    /** Whether it is what a side said or did, not a figure, an instrument or a meeting told of. */
    public boolean isAct() {
        return switch (kind) {
            case "instrument", "figure", "engagement", "report" -> false;
            default -> true;
        };
    }
}
