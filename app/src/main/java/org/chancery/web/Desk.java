package org.chancery.web;

import java.time.Clock;
import java.time.LocalDate;
import org.chancery.Chancery;
import org.chancery.ingest.LiveIndex;
import org.chancery.review.ReviewDesk;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * What pages are made from. Whoever makes it closes what is in it. Thread-safe.
 *
 * @param record the record, for reading
 * @param index the search index that follows it
 * @param chancery cuts texts into sentences
 * @param clock tells the day on which the record is looked at, in the reader's own zone
 * @param version of the program, as the footer says it
 * @param review writes down what people rule; null where the record is only to be looked at
 */
public record Desk(
        RecordStore record,
        LiveIndex index,
        Chancery chancery,
        Clock clock,
        String version,
        @Nullable ReviewDesk review) {

    /** One at which nobody can rule or add. */
    public Desk(RecordStore record, LiveIndex index, Chancery chancery, Clock clock, String version) {
        this(record, index, chancery, clock, version, null);
    }

    /** The day on which the record is looked at. */
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
