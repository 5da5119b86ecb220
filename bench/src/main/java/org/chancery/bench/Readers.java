package org.chancery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers of pages, each of whom asks for the next page when the last is read. Thread-safe. */
final class Readers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Served served;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    Readers(Served served) {
        this.served = served;
    }

    /**
     * What a reader saw of a page.
     *
     * @param millis from asking to the first byte of the page
     * @param bytes that were sent for it, packed as they travel, headers not counted
     * @param status of HTTP, 0 where nothing came
     */
    record Seen(Addresses.Address address, double millis, int bytes, int status, boolean isLasting) {}

    /** Asks for one page. */
    Seen ask(Addresses.Address address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(served.at(address.path()))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "en")
                .timeout(PATIENCE)
                .build();
        long begun = System.nanoTime();
        long[] first = new long[1];
        try {
            HttpResponse<InputStream> response = client.send(request, info -> {
                first[0] = System.nanoTime();
                return HttpResponse.BodySubscribers.ofInputStream();
            });
            try (InputStream body = response.body()) {
                int bytes = body.readAllBytes().length;
                boolean isLasting = response.headers().firstValue("ETag").isPresent();
                return new Seen(address, (first[0] - begun) / 1e6, bytes, response.statusCode(), isLasting);
            }
        } catch (IOException e) {
            return new Seen(address, (System.nanoTime() - begun) / 1e6, 0, 0, false);
        }
    }

    /**
     * Lets so many readers ask for the pages at once, each for the next that nobody has asked for, until all are seen or
     * the time is up.
     *
     * @param pause how long each reads a page before asking for the next; they do not begin at once
     */
    List<Seen> read(List<Addresses.Address> addresses, int readers, Duration atMost, Duration pause)
            throws InterruptedException {
        ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + atMost.toNanos();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> going = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                Duration late = pause.multipliedBy(i).dividedBy(readers);
                going.add(all.submit(() -> {
                    Thread.sleep(late);
                    for (int at = next.getAndIncrement();
                            at < addresses.size() && System.nanoTime() < end;
                            at = next.getAndIncrement()) {
                        seen.add(ask(addresses.get(at)));
                        Thread.sleep(pause);
                    }
                    return null;
                }));
            }
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
