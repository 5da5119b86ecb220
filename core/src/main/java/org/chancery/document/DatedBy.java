package org.chancery.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a document was published, with how it was found. Immutable.
 *
 * @param date the day, in the calendar of the place of publication
 * @param how which part of the document or of its carrier says so
 * @param where the words that say so in the stored text; null when the date stands outside it (metadata, markup)
 */
public record DatedBy(LocalDate date, How how, @Nullable Span where) {

    /** Where a publication date was found, the more trustworthy first. */
    public enum How {
        /** A field given beside the text, such as {@code published} of a JSON line. */
        METADATA,
        /** The page's own markup: meta elements, JSON-LD, {@code <time>}. */
        MARKUP,
        /** The line that opens the report: "Hanoi, 12 Mar 2024 –". */
        DATELINE,
        /** A copyright line that gives a whole date; one that gives only a year dates nothing. */
        COPYRIGHT,
        /** A line of the text that holds a date and nothing else, such as a date under the heading. */
        BODY
    }
}
