package org.chancery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages, only a few at once: of fifty that are wanted, two are made on two processors, and each of them is there
 * long before fifty begun together would be. Who waits least for a page that is soon made comes first, but nobody is
 * passed over for ever: a page goes in as if it had been asked for so many times later as it takes to make. Pages that are
 * kept wait for nothing, and of many who want the same page one has it made and the others wait for that. Thread-safe.
 */
final class Presses implements AutoCloseable {
    /** One more than processors, for while one waits for the disk. */
    private static final int MORE = 1;
    /** How many times its own time a page stands back. */
    private static final int PATIENCE = 8;

    /** A sort of page: how long one of it took lately. */
    static final class Sort {
        /** Of the last time by so much, of those before by the rest. */
        private static final double SHARE = 0.2;

        private volatile double nanos;

        private void took(long time) {
            nanos = nanos == 0 ? time : nanos + SHARE * (time - nanos);
        }
    }

    private record Order(long place, Sort sort, Runnable work, CompletableFuture<@Nullable Void> done)
            implements Comparable<Order> {
        @Override
        public int compareTo(Order other) {
            return Long.compare(place, other.place);
        }

        void run() {
            long begun = System.nanoTime();
            try {
                work.run();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            } finally {
                sort.took(System.nanoTime() - begun);
            }
        }
    }

    private final long origin = System.nanoTime();
    private final PriorityBlockingQueue<Order> waiting = new PriorityBlockingQueue<>();
    /** What is made or waits to be, by what it is. */
    private final ConcurrentMap<String, Order> wanted = new ConcurrentHashMap<>();

    private final List<Thread> presses = new ArrayList<>();

    Presses() {
        int many = Runtime.getRuntime().availableProcessors() + MORE;
        for (int i = 0; i < many; i++) {
            presses.add(Thread.ofPlatform().daemon().name("press-" + i).start(this::run));
        }
    }

    private void run() {
        try {
            while (true) {
                waiting.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Has a page made and waits until it is; what goes wrong goes wrong for the caller.
     *
     * @param name the same for pages that are the same
     * @param isKept sends the page and says so where it was made and kept meanwhile, for somebody else
     * @param page makes the page and sends it
     */
    void make(Sort sort, String name, BooleanSupplier isKept, Runnable page) {
        Runnable work = () -> {
            if (!isKept.getAsBoolean()) {
                page.run();
            }
        };
        Order order = new Order(
                System.nanoTime() - origin + (long) (PATIENCE * sort.nanos), sort, work, new CompletableFuture<>());
        Order same = wanted.putIfAbsent(name, order);
        if (same != null) {
            same.done.exceptionally(e -> null).join();
            if (isKept.getAsBoolean()) {
                return;
            }
        }
        try {
            waiting.add(order);
            order.done.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException known) {
                throw known;
            }
            if (cause instanceof Error known) {
                throw known;
            }
            throw e;
        } finally {
            wanted.remove(name, order);
        }
    }

    @Override
    public void close() {
        presses.forEach(Thread::interrupt);
        waiting.forEach(order -> order.done.cancel(false));
    }
}
