package org.chancery.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chancery.resolve.Entry;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Resolution;
import org.chancery.ruling.Urgency;
import org.chancery.store.EntryRow;
import org.chancery.store.Partition;
import org.chancery.store.Proposal;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.RecordWriter.Resolved;
import org.chancery.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the partitions that changed: several at a time, written by one thread in the order of their names. A
 * partition that fails keeps its former entries and its mark.
 */
final class Resolving {
    private static final int PARTITIONS_AT_ONCE = 500;
    private static final int ENTRIES_AT_ONCE = 2_000;
    private static final long LONGEST_WAIT_NANOS = 1_000_000_000L;

    /** From this score on a joining need not be looked at, and neither from as near to 0. */
    private static final double SURE = 0.9;
    /** Of one partition so many joinings wait for a person at most, those that matter most. */
    private static final int PROPOSALS = 300;

    /** Failures of one kind that are told one by one; what fails everywhere need not be read everywhere. */
    private static final int TOLD = 5;

    private final RecordWriter writer;
    private final Map<String, Resolution<?, ?>> kinds = new HashMap<>();
    private final int threads;
    private final Listener listener;
    private final List<Resolved> waiting = new ArrayList<>();
    private int entries;
    private long written = System.nanoTime();
    private long done;
    private final Map<String, Integer> failures = new TreeMap<>();

    Resolving(RecordWriter writer, List<Resolution<?, ?>> kinds, int threads, Listener listener) {
        this.writer = writer;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
        this.threads = threads;
        this.listener = listener;
    }

    /** Whether no partition failed. */
    boolean isWhole() {
        return failures.isEmpty();
    }

    /** How many were resolved. */
    long run() {
        long all = writer.store().counts().unresolved();
        Judgements judgements = writer.store().log().judgements();
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("resolver-", 1).factory());
        try {
            Partition last = null;
            List<Partition> some = writer.store().unresolved(null, PARTITIONS_AT_ONCE);
            while (!some.isEmpty()) {
                run(some, judgements, pool, all);
                last = some.getLast();
                some = writer.store().unresolved(last, PARTITIONS_AT_ONCE);
            }
            write();
        } finally {
            pool.shutdownNow();
        }
        failures.forEach((kind, count) -> {
            if (count > TOLD) {
                listener.problem("not resolved: " + kind + ": " + count + " partitions in all");
            }
        });
        return done;
    }

    private record Pending(Partition partition, Future<Resolved> entries) {}

    private void run(List<Partition> some, Judgements judgements, ExecutorService pool, long all) {
        Deque<Pending> underWay = new ArrayDeque<>();
        for (Partition partition : some) {
            Resolution<?, ?> kind = kinds.get(partition.kind());
            if (kind == null) {
                // Of a kind that another version of the program knows.
                continue;
            }
            underWay.add(
                    new Pending(partition, pool.submit(() -> resolve(writer.store(), kind, partition, judgements))));
            if (underWay.size() > 2 * threads) {
                take(underWay.remove(), all);
            }
        }
        while (!underWay.isEmpty()) {
            take(underWay.remove(), all);
        }
    }

    private void take(Pending pending, long all) {
        Resolved resolved = resolved(pending);
        if (resolved == null) {
            return;
        }
        waiting.add(resolved);
        entries += resolved.entries().size();
        if (waiting.size() >= PARTITIONS_AT_ONCE
                || entries >= ENTRIES_AT_ONCE
                || System.nanoTime() - written > LONGEST_WAIT_NANOS) {
            write();
        }
        listener.resolved(++done, all);
    }

    private @Nullable Resolved resolved(Pending pending) {
        try {
            return pending.entries().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while resolving", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException store) {
                throw store;
            }
            Partition partition = pending.partition();
            if (failures.merge(partition.kind(), 1, Integer::sum) <= TOLD) {
                listener.problem("not resolved: " + partition.kind() + " " + partition.name() + ": "
                        + Failures.line(e.getCause() == null ? e : e.getCause()));
            }
            return null;
        }
    }

    private void write() {
        if (!waiting.isEmpty()) {
            writer.replace(waiting);
            waiting.clear();
            entries = 0;
            written = System.nanoTime();
        }
    }

    /** The entries of one partition, and which of their joinings a person may want to rule on. */
    static <M, E> Resolved resolve(
            RecordStore store, Resolution<M, E> kind, Partition partition, Judgements judgements) {
        try (Stream<String> materials = store.materials(partition)) {
            Class<M> type = kind.materialType();
            List<EntryRow> rows = new ArrayList<>();
            Map<String, Proposal> proposals = new TreeMap<>();
            for (Entry<E> entry :
                    kind.resolve(partition.name(), materials.map(json -> JsonForm.read(json, type)), judgements)) {
                rows.add(row(kind.kind(), entry));
                propose(kind, entry, proposals);
            }
            List<Proposal> most = proposals.values().stream()
                    .sorted(Comparator.comparingInt((Proposal proposal) -> -proposal.urgency()))
                    .limit(PROPOSALS)
                    .toList();
            return new Resolved(partition, rows, most);
        }
    }

    private static <E> void propose(Resolution<?, E> kind, Entry<E> entry, Map<String, Proposal> proposals) {
        for (Link link : kind.links(entry.body())) {
            boolean isOpen = link.by().equals(Link.MACHINE)
                    && link.verdict() != Link.Verdict.DIFFERENT
                    && link.score() > 1 - SURE
                    && link.score() < SURE
                    && !link.left().document().equals(link.right().document());
            if (isOpen) {
                int urgency = Urgency.of(kind.kind(), link, entry.claims().size());
                proposals.merge(
                        link.left() + " " + link.right(),
                        new Proposal(kind.kind(), link, urgency),
                        (a, b) -> a.urgency() >= b.urgency() ? a : b);
            }
        }
    }

    private static EntryRow row(String kind, Entry<?> entry) {
        return new EntryRow(
                kind,
                entry.id(),
                entry.title(),
                entry.parties(),
                entry.first(),
                entry.last(),
                entry.state(),
                entry.claims(),
                entry.aliases(),
                JsonForm.write(entry.body()),
                0,
                entry.curation());
    }
}
