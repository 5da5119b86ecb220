package org.chancery.ingest;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.chancery.search.EntryForm;
import org.chancery.search.SearchIndex;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * The search index of a record that is being looked at: it follows what is filed meanwhile, in the background, so that
 * nobody who searches has to wait. Thread-safe.
 */
public final class LiveIndex implements AutoCloseable {
    private final RecordStore record;
    private final Path folder;
    private final Function<EntryRow, EntryForm> forms;
    private final AtomicBoolean following = new AtomicBoolean();
    private volatile SearchIndex index;
    private volatile long upTo = -1;
    private volatile boolean isClosed;
    private @Nullable Thread thread;

    private LiveIndex(RecordStore record, Path folder, Function<EntryRow, EntryForm> forms) {
        this.record = record;
        this.folder = folder;
        this.forms = forms;
        this.index = SearchIndex.open(folder);
    }

    /**
     * Opens the index of a folder and begins to bring it up to the record.
     *
     * @param forms how an entry is looked up
     */
    public static LiveIndex open(RecordStore record, Path folder, Function<EntryRow, EntryForm> forms) {
        LiveIndex live = new LiveIndex(record, folder, forms);
        live.follow(record.revision());
        return live;
    }

    /**
     * The index as it is now. Where the record has changed since, it is brought up behind the back of whoever asks.
     *
     * @param revision of the record
     */
    public SearchIndex at(long revision) {
        if (revision != upTo) {
            follow(revision);
        }
        return index;
    }

    /** Waits until all that is on record can be found. For tests and for those who cannot come again. */
    public void await() {
        while (following.get() && !isClosed) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void follow(long revision) {
        if (isClosed || !following.compareAndSet(false, true)) {
            return;
        }
        thread = Thread.ofPlatform().daemon().name("index").start(() -> {
            try {
                if (!index.isWritable()) {
                    // Another process writes it; what that one has committed is seen by opening it again.
                    SearchIndex before = index;
                    index = SearchIndex.open(folder);
                    before.close();
                }
                IndexUpdate.follow(record, index, forms, done -> {
                    if (isClosed) {
                        throw new IllegalStateException("closed while indexing");
                    }
                });
                upTo = revision;
            } catch (RuntimeException e) {
                if (!isClosed) {
                    org.slf4j.LoggerFactory.getLogger(LiveIndex.class).warn("the search index could not follow", e);
                }
            } finally {
                following.set(false);
            }
        });
    }

    /** Ends what is under way and waits for its end: afterwards the folder may be deleted. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            last = thread;
        }
        if (last != null) {
            end(last);
        }
        index.close();
    }

    private static void end(Thread last) {
        boolean isInterrupted = false;
        while (last.isAlive()) {
            try {
                last.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
