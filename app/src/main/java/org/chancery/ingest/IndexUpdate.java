package org.chancery.ingest;

import java.util.function.LongConsumer;
import org.chancery.search.SearchIndex;
import org.chancery.store.RecordStore;

/**
 * Brings a search index up to the record: adds what changed since, and everything where the index is new, damaged, or of
 * another record. The record alone counts; an index can be deleted at any time.
 */
public final class IndexUpdate {
    private static final int COMMIT_EVERY = 20_000;

    private IndexUpdate() {}

    /**
     * Follows the record. Nothing happens where another process writes the index: that one follows it.
     *
     * @param progress told after each document how many have been indexed
     */
    public static void follow(RecordStore record, SearchIndex index, LongConsumer progress) {
        if (!index.isWritable()) {
            return;
        }
        // Read first: what is filed from now on is of a later revision, and found the next time.
        long revision = record.revision();
        if (index.upTo() == revision && index.size() == record.counts().documents()) {
            return;
        }
        long done = add(record, index, index.upTo(), revision, progress);
        if (index.size() != record.counts().documents() && record.revision() == revision) {
            index.clear();
            done += add(record, index, 0, revision, progress);
        }
        progress.accept(done);
    }

    private static long add(RecordStore record, SearchIndex index, long since, long revision, LongConsumer progress) {
        long[] done = {0};
        record.filedSince(since, filed -> {
            index.put(filed);
            progress.accept(++done[0]);
            if (done[0] % COMMIT_EVERY == 0) {
                // Documents come in the order of their revisions, but several share one: keep the mark behind.
                index.commit(since);
            }
        });
        index.commit(revision);
        return done[0];
    }
}
