package org.chancery.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreAddress;

/**
 * How fast pages come out of a record while many read: a server in a process of its own, readers in this one.
 *
 * <pre>PagesBenchmark STORE READERS SECONDS ./chancery</pre>
 */
public final class PagesBenchmark {
    private static final long SEED = 5;
    private static final int MOST_PAGES = 20_000;
    private static final int ALONE = 12;
    private static final int WARMING = 400;
    /** How long a page is looked at before the next: a desk officer who looks for something. */
    private static final Duration READ_FOR = Duration.ofSeconds(2);
    /** So many times longer is measured while readers pause. */
    private static final int PAUSED = 3;

    private final Readers readers;
    private final Served served;
    private final int many;
    private final Duration time;

    private PagesBenchmark(Served served, Readers readers, int many, Duration time) {
        this.served = served;
        this.readers = readers;
        this.many = many;
        this.time = time;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String store = args[0];
        Addresses everyDay;
        Addresses worstDay;
        try (RecordStore record = RecordStore.open(StoreAddress.parse(store))) {
            print("documents        %,14d", record.counts().documents());
            everyDay = Addresses.ofEveryDay(record, SEED);
            worstDay = Addresses.ofTheWorstDay(record, SEED);
            measure(args, everyDay, worstDay);
        }
    }

    private static void measure(String[] args, Addresses everyDay, Addresses worstDay)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (Served served = Served.start(Arrays.asList(args).subList(3, args.length), args[0]);
                Readers readers = new Readers(served)) {
            print("listens after    %14.0f ms", (System.nanoTime() - begun) / 1e6);
            PagesBenchmark benchmark = new PagesBenchmark(
                    served, readers, Integer.parseInt(args[1]), Duration.ofSeconds(Long.parseLong(args[2])));
            benchmark.begin();
            benchmark.alone(everyDay);
            benchmark.together(
                    "every day, never asked before, each page read for " + READ_FOR.toSeconds() + " s",
                    everyDay.mixed(MOST_PAGES),
                    READ_FOR);
            List<Addresses.Address> pages = everyDay.mixed(MOST_PAGES);
            int seen = benchmark.together("every day, never asked before, no pause", pages, Duration.ZERO);
            benchmark.together(
                    "every day, asked before, no pause", pages.subList(Math.max(0, seen - 1_000), seen), Duration.ZERO);
            benchmark.together("the worst day, no pause", worstDay.mixed(MOST_PAGES), Duration.ZERO);
            print("%npeak memory of the server %,6d MB", served.peakMegabytes());
        }
    }

    /** The first page after the start, and the wait for the search index, which a record that is new to it has to make. */
    private void begin() throws InterruptedException {
        print(
                "first page       %14.0f ms",
                readers.ask(new Addresses.Address("home", "/")).millis());
        long begun = System.nanoTime();
        while (!readers.ask(new Addresses.Address("search", "/search")).isLasting()) {
            Thread.sleep(500);
        }
        print("search index     %14.1f s", (System.nanoTime() - begun) / 1e9);
    }

    /** Each family by itself, one reader: what a page costs. */
    private void alone(Addresses addresses) throws InterruptedException {
        readers.read(addresses.mixed(WARMING), 2, time, Duration.ZERO);
        print(
                "%none reader, pages never asked before%n%-24s %9s %9s %9s %9s",
                "", "median", "longest", "processor", "kB");
        for (String family : addresses.families()) {
            List<Addresses.Address> pages = new ArrayList<>();
            for (int i = 0; i < ALONE; i++) {
                pages.add(addresses.next(family));
            }
            long before = served.processorMillis();
            List<Readers.Seen> seen = readers.read(pages, 1, time, Duration.ZERO);
            double each = (served.processorMillis() - before) / (double) seen.size();
            Spread spread = Spread.of(seen);
            print(
                    "%-24s %6.1f ms %6.1f ms %6.1f ms %9.1f%s",
                    family, spread.median(), spread.longest(), each, spread.kilobytes(), spread.complaint());
        }
    }

    /** All readers at once over a mix of pages; how many pages they saw. */
    private int together(String what, List<Addresses.Address> pages, Duration pause) throws InterruptedException {
        long before = served.processorMillis();
        long begun = System.nanoTime();
        List<Readers.Seen> seen = readers.read(pages, many, pause.isZero() ? time : time.multipliedBy(PAUSED), pause);
        double seconds = (System.nanoTime() - begun) / 1e9;
        print(
                "%n%d readers, %s: %,d pages in %.1f s, %.0f a second, %.1f ms of the server's processor time each",
                many,
                what,
                seen.size(),
                seconds,
                seen.size() / seconds,
                (served.processorMillis() - before) / (double) seen.size());
        print("%-24s %9s %9s %9s %9s %9s %9s", "", "pages", "median", "p99", "longest", "kB", "most kB");
        Map<String, List<Readers.Seen>> families = new LinkedHashMap<>();
        pages.forEach(page -> families.putIfAbsent(page.family(), new ArrayList<>()));
        seen.forEach(one -> families.computeIfAbsent(one.address().family(), f -> new ArrayList<>())
                .add(one));
        families.forEach(PagesBenchmark::row);
        row("all", seen);
        return seen.size();
    }

    private static void row(String family, List<Readers.Seen> seen) {
        if (!seen.isEmpty()) {
            Spread s = Spread.of(seen);
            print(
                    "%-24s %9d %6.1f ms %6.1f ms %6.1f ms %9.1f %9.1f%s",
                    family, seen.size(), s.median(), s.p99(), s.longest(), s.kilobytes(), s.most(), s.complaint());
        }
    }

    /** How the times to the first byte lie, in milliseconds, and how much was sent. */
    private record Spread(double median, double p99, double longest, double kilobytes, double most, String complaint) {
        static Spread of(List<Readers.Seen> seen) {
            double[] millis =
                    seen.stream().mapToDouble(Readers.Seen::millis).sorted().toArray();
            long bad = seen.stream()
                    .filter(one -> one.status() != 200 && one.status() != 302)
                    .count();
            int count = millis.length;
            return new Spread(
                    millis[count / 2],
                    millis[Math.min(count - 1, (int) Math.ceil(count * 0.99) - 1)],
                    millis[count - 1],
                    seen.stream().mapToInt(Readers.Seen::bytes).average().orElse(0) / 1000,
                    seen.stream().mapToInt(Readers.Seen::bytes).max().orElse(0) / 1000.0,
                    bad == 0 ? "" : "   " + bad + " failed, the first: " + firstBad(seen));
        }

        private static String firstBad(List<Readers.Seen> seen) {
            return seen.stream()
                    .filter(one -> one.status() != 200 && one.status() != 302)
                    .map(one -> one.status() + " " + one.address().path())
                    .findFirst()
                    .orElse("");
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
