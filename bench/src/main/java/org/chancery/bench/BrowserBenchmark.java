package org.chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreAddress;

/**
 * How long until a page can be used in a real browser that has nothing of it, by family of pages.
 *
 * <pre>BrowserBenchmark STORE WORK PAGES ./chancery</pre>
 */
public final class BrowserBenchmark {
    private static final long SEED = 8;

    /**
     * When the page began to come, was first painted, was read with its scripts run, and was loaded; until when it was
     * busy, that is the end of the last stretch of more than 50 ms in which it would not have answered; and what travelled.
     */
    private static final String TIMES = """
            (async () => {
                await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                const [page] = performance.getEntriesByType("navigation");
                const [paint] = performance.getEntriesByName("first-contentful-paint");
                const fetched = performance.getEntriesByType("resource");
                const busy = await new Promise(done => {
                    new PerformanceObserver((list, o) => { o.disconnect(); done(list.getEntries()); })
                        .observe({ type: "longtask", buffered: true });
                    setTimeout(() => done([]), 100);
                });
                const until = Math.max(0, ...busy.map(one => one.startTime + one.duration));
                return {
                    first: page.responseStart, painted: paint?.startTime ?? 0, read: page.domContentLoadedEventEnd,
                    loaded: page.loadEventEnd,
                    ready: Math.max(paint?.startTime ?? 0, page.domContentLoadedEventEnd, until),
                    bytes: fetched.reduce((sum, one) => sum + one.transferSize, page.transferSize),
                };
            })()
            """;

    private BrowserBenchmark() {}

    private record Opened(String path, JsonNode times) {
        double of(String name) {
            return times.path(name).asDouble();
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Path.of(args[1]);
        int pages = Integer.parseInt(args[2]);
        try (RecordStore record = RecordStore.open(StoreAddress.parse(args[0]));
                Served served = Served.start(Arrays.asList(args).subList(3, args.length), args[0]);
                Chromium chromium = Chromium.start(work)) {
            print("documents        %,14d", record.counts().documents());
            // Twice one of each, so that it is no server that has just started.
            Addresses before = Addresses.ofEveryDay(record, SEED + 1);
            for (String family : before.families()) {
                chromium.open(served.at(before.next(family).path()));
                chromium.open(served.at(before.next(family).path()));
            }
            measure("every day", Addresses.ofEveryDay(record, SEED), pages, served, chromium);
            measure("the worst day", Addresses.ofTheWorstDay(record, SEED), pages, served, chromium);
        }
    }

    private static void measure(String what, Addresses addresses, int pages, Served served, Chromium chromium)
            throws IOException, InterruptedException {
        print(
                "%n%s, milliseconds, of %d pages of each the one that was ready last%n%-24s %8s %8s %8s %8s %8s %6s",
                what, pages, "", "1st byte", "painted", "read", "ready", "loaded", "kB");
        for (String family : addresses.families()) {
            List<Opened> opened = new ArrayList<>();
            for (int i = 0; i < pages; i++) {
                String path = addresses.next(family).path();
                chromium.forget();
                chromium.open(served.at(path));
                opened.add(new Opened(path, chromium.value(TIMES)));
            }
            Opened last = opened.stream()
                    .max(Comparator.comparingDouble(one -> one.of("ready")))
                    .orElseThrow();
            print(
                    "%-24s %8.0f %8.0f %8.0f %8.0f %8.0f %6.0f  %s",
                    family,
                    last.of("first"),
                    last.of("painted"),
                    last.of("read"),
                    last.of("ready"),
                    last.of("loaded"),
                    last.of("bytes") / 1000,
                    last.path());
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
