package org.chancery.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.chancery.search.EntryForm;
import org.chancery.search.EntryIndex;
import org.chancery.search.SearchIndex;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * Brings a search index up to the record: adds what changed since, and everything where the index is new, damaged, or of
 * another record. The record alone counts; an index can be deleted at any time.
 */
public final class IndexUpdate {
    private static final int COMMIT_EVERY = 20_000;
    private static final int WAITING = 64;

    private IndexUpdate() {}

    /**
     * Follows the record. Nothing happens where another process writes the index: that one follows it.
     *
     * @param forms how an entry is looked up
     * @param progress told after each document how many have been indexed
     */
    public static void follow(
            RecordStore record, SearchIndex index, Function<EntryRow, EntryForm> forms, LongConsumer progress) {
        if (index.isWritable()) {
            // Entries first: where the documents show that it is another record, they are made again.
            entries(record, index.entries(), forms);
            if (documents(record, index, progress)) {
                index.entries().clear();
                index.entries().commit(0);
                entries(record, index.entries(), forms);
            }
        }
    }

    private static void entries(RecordStore record, EntryIndex index, Function<EntryRow, EntryForm> forms) {
        long revision = record.revision();
        if (index.upTo() == revision) {
            return;
        }
        if (index.upTo() > revision) {
            index.clear();
            index.commit(0);
        }
        long since = index.upTo();
        long[] done = {0};
        record.goneSince(since, gone -> index.remove(gone.kind(), gone.id()));
        record.entriesSince(since, row -> {
            index.put(forms.apply(row));
            if (++done[0] % COMMIT_EVERY == 0) {
                index.commit(since);
            }
        });
        index.commit(revision);
    }

    /** Follows the documents; true where the index was of another record and began anew. */
    private static boolean documents(RecordStore record, SearchIndex index, LongConsumer progress) {
        // Read first: what is filed from now on is of a later revision, and found the next time.
        long revision = record.revision();
        if (index.upTo() == revision && index.size() == record.counts().documents()) {
            return false;
        }
        long done = add(record, index, index.upTo(), revision, progress);
        boolean isAnew = index.size() != record.counts().documents() && record.revision() == revision;
        if (isAnew) {
            index.clear();
            done += add(record, index, 0, revision, progress);
        }
        progress.accept(done);
        return isAnew;
    }

    private static void await(List<Future<?>> underWay) {
        for (Future<?> put : underWay) {
            try {
                put.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while indexing", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a document could not be indexed", e.getCause());
            }
        }
        underWay.clear();
    }

    private static long add(RecordStore record, SearchIndex index, long since, long revision, LongConsumer progress) {
        long[] done = {0};
        // One thread unpacks documents, another cuts them into words; a few wait between them.
        try (ExecutorService indexing = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), new CallerRunsPolicy())) {
            List<Future<?>> underWay = new ArrayList<>();
            record.keptSince(since, kept -> {
                underWay.add(indexing.submit(
                        () -> index.put(kept.filed(), kept.document().seq())));
                progress.accept(++done[0]);
                if (done[0] % COMMIT_EVERY == 0) {
                    await(underWay);
                    // Documents come in the order of their revisions, but several share one: keep the mark behind.
                    index.commit(since);
                }
            });
            await(underWay);
        }
        index.commit(revision);
        return done[0];
    }
}
