package org.chancery.api;

import java.time.Clock;
import java.time.LocalDate;
import org.chancery.ingest.LiveIndex;
import org.chancery.review.ReviewDesk;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * What answers are made from. Whoever makes it closes what is in it. Thread-safe.
 *
 * @param record the record, for reading
 * @param index the search index that follows it
 * @param review writes down what is ruled and files what is sent; null where the record is only to be looked at
 * @param clock tells the day on which the record is looked at
 * @param version of the program
 */
public record ApiDesk(
        RecordStore record, LiveIndex index, @Nullable ReviewDesk review, Clock clock, String version) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The desk at which things are written down. */
    ReviewDesk writing() {
        ReviewDesk desk = review;
        if (desk == null) {
            throw Fault.of(Fault.Kind.UNAVAILABLE, "the record is only to be looked at here");
        }
        return desk;
    }
}
