package org.chancery.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.ingest.Ingest;
import org.chancery.ingest.Listener;
import org.chancery.ingest.Partitions;
import org.chancery.ingest.Report;
import org.chancery.ingest.Yields;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Resolution;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Verb;
import org.chancery.store.DocumentKeys;
import org.chancery.store.Partition;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.RecordWriter.Resolved;
import org.chancery.store.RulingLog;
import org.chancery.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Writes rulings down and lets the record follow. The place of the one writer is taken for the short transaction of a
 * ruling and for as long as partitions are resolved again, and given back then; while another process has it, rulings are
 * refused with the name of that process. Rulings go on while partitions are resolved beside them. Thread-safe.
 */
public final class ReviewDesk implements AutoCloseable {
    private static final int PARTITIONS_AT_ONCE = 100;

    private final RecordStore store;
    private final List<Resolution<?, ?>> kinds;
    private final Map<String, Resolution<?, ?>> byKind;
    private final Supplier<Chancery> chancery;
    private final Clock clock;
    private final String program;
    private final Runnable follow;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("review-", 1).factory());
    private @Nullable RecordWriter writer;
    private long rulings;
    private int waiting;
    private boolean isClosed;

    /**
     * @param store the record; whoever opened it closes it
     * @param chancery reads what people enter; asked for when somebody does
     * @param program the version, kept with readings
     * @param follow told after the record followed a ruling: the search index may go after it
     */
    public ReviewDesk(
            RecordStore store,
            List<Resolution<?, ?>> kinds,
            Supplier<Chancery> chancery,
            Clock clock,
            String program,
            Runnable follow) {
        this.store = store;
        this.kinds = List.copyOf(kinds);
        this.byKind = kinds.stream().collect(Collectors.toUnmodifiableMap(Resolution::kind, kind -> kind));
        this.chancery = chancery;
        this.clock = clock;
        this.program = program;
        this.follow = follow;
    }

    /** What became of rulings: they are in the log now; the record has followed them when the rest is done. */
    public record Done(List<Ruling> rulings, Future<?> followed) {
        /** Waits until the record has followed. */
        public List<Ruling> await() {
            try {
                followed.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (java.util.concurrent.ExecutionException e) {
                if (e.getCause() instanceof StoreException store) {
                    throw new StoreException(String.valueOf(store.getMessage()), store);
                }
                throw new IllegalStateException(e.getCause());
            }
            return rulings;
        }
    }

    /**
     * Writes rulings down; when it returns they are kept, whatever happens.
     *
     * @param drafts those without an id become one batch
     * @param by name of the person
     * @throws StoreException where another process writes, with its name
     */
    public synchronized Done rule(List<Ruling> drafts, String by) {
        RecordWriter open = open();
        try {
            for (Ruling draft : drafts) {
                Ruling.Stated stated = draft.stated();
                if (stated != null) {
                    file(open, stated);
                }
            }
            List<Ruling> logged = open.rule(drafts, by, Yields.reform(kinds));
            rulings++;
            return new Done(logged, follow());
        } catch (RuntimeException | Error e) {
            if (waiting == 0) {
                giveBack();
            }
            throw e;
        }
    }

    /** Files a document as {@code ingest} would, and lets the record follow. */
    public synchronized Report file(Intake intake, String origin) {
        RecordWriter open = open();
        try {
            Report report = file(open, intake, origin);
            rulings++;
            follow();
            return report;
        } catch (RuntimeException | Error e) {
            if (waiting == 0) {
                giveBack();
            }
            throw e;
        }
    }

    /** What a person entered is filed in whatever language it is; nothing that is read in it counts, so any that can be read will do. */
    private void file(RecordWriter open, Ruling.Stated stated) {
        Document document = document(stated);
        if (file(open, Intake.of(document), stated.name()).failed() > 0) {
            Document readable = new Document(
                    document.id(),
                    document.text(),
                    document.title(),
                    chancery.get().languages().iterator().next(),
                    document.published(),
                    document.publisher(),
                    document.url(),
                    document.layout());
            file(open, Intake.of(readable), stated.name());
        }
    }

    private Report file(RecordWriter open, Intake intake, String origin) {
        Ingest ingest = new Ingest(open, chancery.get(), kinds, 1, clock, Listener.NONE);
        ingest.fill();
        ingest.file(intake, origin);
        return ingest.filed();
    }

    /** The text that somebody entered, as a document. */
    static Document document(Ruling.Stated stated) {
        String day = stated.published();
        return Document.of(
                stated.name(),
                stated.text(),
                stated.title(),
                stated.language(),
                day == null ? null : new DatedBy(LocalDate.parse(day), DatedBy.How.METADATA, null),
                stated.source(),
                null);
    }

    /** The public id that such a document gets. */
    static String id(Document document) {
        return DocumentKeys.of(document, document.id()).id();
    }

    private RecordWriter open() {
        if (isClosed) {
            throw new IllegalStateException("the desk is closed");
        }
        RecordWriter open = writer;
        if (open == null) {
            open = store.writer("review", clock, program);
            writer = open;
        }
        return open;
    }

    private void giveBack() {
        RecordWriter open = writer;
        writer = null;
        if (open != null) {
            open.close();
        }
    }

    private Future<?> follow() {
        waiting++;
        return background.submit(() -> {
            try {
                resolve();
            } finally {
                synchronized (this) {
                    waiting--;
                    if (waiting == 0) {
                        giveBack();
                    }
                }
            }
            follow.run();
        });
    }

    /** Resolves what changed, beside further rulings: what was resolved from a state that is past is thrown away. */
    private void resolve() {
        Partition last = null;
        while (true) {
            long before;
            synchronized (this) {
                before = rulings;
            }
            List<Partition> some = store.unresolved(last, PARTITIONS_AT_ONCE);
            if (some.isEmpty()) {
                return;
            }
            Judgements judgements = store.log().judgements();
            for (Partition partition : some) {
                Resolution<?, ?> kind = byKind.get(partition.kind());
                if (kind == null) {
                    continue;
                }
                Resolved resolved = Partitions.resolve(store, kind, partition, judgements);
                synchronized (this) {
                    if (rulings != before) {
                        break;
                    }
                    open().replace(List.of(resolved));
                }
            }
            synchronized (this) {
                last = rulings == before ? some.getLast() : null;
            }
        }
    }

    /** The last ruling or batch of a person that is still in force and is no undoing; null where there is none. */
    public static @Nullable String lastOf(RecordStore store, String by) {
        for (RulingLog.Logged logged : store.log().latest(0, 200)) {
            Ruling ruling = logged.ruling();
            if (logged.isInForce()
                    && ruling.by().equals(by)
                    && (ruling.verb() != Verb.UNDO || isDeclining(store, ruling))) {
                return ruling.batch();
            }
        }
        return null;
    }

    /** A proposal is declined by taking it back, which is a deed like any other. */
    private static boolean isDeclining(RecordStore store, Ruling undo) {
        return store.log().of(undo.entry()).stream()
                .map(RulingLog.Logged::ruling)
                .anyMatch(ruling -> ruling.id().equals(undo.entry()) && Proposals.isOne(ruling));
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        background.close();
        synchronized (this) {
            isClosed = true;
            giveBack();
        }
    }
}
