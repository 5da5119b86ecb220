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

    /**
     * A whole date as fields and pages write it: "2025-07-03", "2025-07-03T18:05:00+07:00", "3 Juli 2025", "Kamis,
     * 3/7/2025"; null when it is none.
     */
    public static @Nullable DatedBy parse(String written, How how) {
        String text = written.strip();
        if (text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            text = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
        }
        WrittenDates.Found found = WrittenDates.at(text, 0, Math.min(text.length(), 80), Oddities.standard());
        return found == null || found.date() == null ? null : new DatedBy(found.date(), how, null);
    }

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
