package org.chancery.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted; those published last come first, those without a day at the end. Immutable.
 *
 * @param publisher outlet or office, or null for any
 * @param language two letters, or null for any
 * @param from first day of publication, or null
 * @param to last day of publication, or null
 * @param changedAfter only those added, changed or ruled on after this revision of the store; below 0 for all
 * @param after only those that come behind this place of the list; null for all
 * @param most how many to give
 */
public record DocumentQuery(
        @Nullable String publisher,
        @Nullable String language,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long changedAfter,
        @Nullable Place after,
        int most) {
    /**
     * A place in the list, whatever is put in before it meanwhile.
     *
     * @param day of publication of the document that stands there; empty where it has none
     * @param seq its number in this store
     */
    public record Place(String day, long seq) {
        /** The place at which a document stands. */
        public static Place of(StoredDocument document) {
            LocalDate day = document.published();
            return new Place(day == null ? "" : day.toString(), document.seq());
        }
    }
}
