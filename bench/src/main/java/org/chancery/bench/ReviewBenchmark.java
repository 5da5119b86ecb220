package org.chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;

/**
 * How long a reviewer waits from the key that accepts a fact to the next one, in a real browser, and how long until the
 * ruling is in the log. Rules in a copy of the record.
 *
 * <pre>ReviewBenchmark STORE WORK RULINGS ./chancery</pre>
 */
public final class ReviewBenchmark {
    /** How long a fact is looked at by somebody who reads fast. */
    private static final Duration LOOKED_AT = Duration.ofSeconds(1);
    /** How long by somebody who knows beforehand what it says. */
    private static final Duration HURRIED = Duration.ofMillis(250);
    /** Rulings before those that count: a reviewer's day is longer than the first minute of a server. */
    private static final int WARMING = 15;

    /**
     * Notes in the page when a key went down, when the next item stood in the page, when it was painted, and when the
     * server had said that the ruling is in the log; milliseconds of the page's own clock.
     */
    private static final String WATCH = """
            (() => {
                const seen = { down: [], shown: [], painted: [], logged: [], failed: [] };
                window.reviewing = seen;
                const item = () => document.querySelector(".deeds [name=item]")?.value;
                let was = null;
                addEventListener("keydown", event => {
                    if (event.key !== "a") return;
                    seen.down.push(event.timeStamp);
                    was = item();
                }, true);
                const ask = window.fetch;
                window.fetch = (...asked) => {
                    const answer = ask(...asked);
                    if (asked[1]?.method === "POST") {
                        answer.then(one => one.clone().json()).then(told => {
                            seen.logged.push(performance.now());
                            if (told.failed) seen.failed.push(told.failed);
                        }, lost => seen.failed.push(String(lost)));
                    }
                    return answer;
                };
                new MutationObserver(() => {
                    const now = item();
                    if (!was || !now || now === was) return;
                    was = null;
                    seen.shown.push(performance.now());
                    requestAnimationFrame(() => {
                        const after = new MessageChannel();
                        after.port1.onmessage = () => seen.painted.push(performance.now());
                        after.port2.postMessage(0);
                    });
                }).observe(document, { childList: true, subtree: true });
            })()
            """;

    private final Served served;
    private final Chromium chromium;

    private ReviewBenchmark(Served served, Chromium chromium) {
        this.served = served;
        this.chromium = chromium;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Path.of(args[1]);
        int rulings = Integer.parseInt(args[2]);
        long begun = System.nanoTime();
        try (CopiedRecord copy = CopiedRecord.of(args[0], work)) {
            print("copied in        %14.1f s", (System.nanoTime() - begun) / 1e9);
            String store = copy.folder().toString();
            // Of an older version of the program it is brought up to this one, which only a writer does.
            RecordWriter.open(StoreAddress.parse(store), "bench", Clock.systemUTC(), "bench")
                    .close();
            long before = logged(store);
            try (Served served = Served.start(Arrays.asList(args).subList(3, args.length), store);
                    Chromium chromium = Chromium.start(work)) {
                ReviewBenchmark benchmark = new ReviewBenchmark(served, chromium);
                chromium.runFirst(WATCH);
                benchmark.rule("the first rulings after the start, one a second", WARMING, LOOKED_AT);
                benchmark.rule("a reviewer who looks at each for " + LOOKED_AT.toSeconds() + " s", rulings, LOOKED_AT);
                benchmark.rule("four a second", rulings, HURRIED);
                benchmark.rule("the next key as soon as the next item is seen", rulings, Duration.ZERO);
            }
            long made = logged(store) - before;
            print("%nrulings in the log %,12d of %,d keys", made, WARMING + 3L * rulings);
        }
    }

    private static long logged(String store) {
        try (RecordStore record = RecordStore.open(StoreAddress.parse(store))) {
            return record.log().count();
        }
    }

    /** Opens the queue and accepts so many of it, one after the other. */
    private void rule(String what, int rulings, Duration pause) throws IOException, InterruptedException {
        chromium.open(served.at("/review"));
        Thread.sleep(LOOKED_AT);
        long before = served.processorMillis();
        for (int i = 1; i <= rulings; i++) {
            chromium.pressA();
            chromium.value(until("reviewing.painted.length >= " + i));
            Thread.sleep(pause);
        }
        chromium.value(until("reviewing.logged.length >= " + rulings));
        JsonNode seen = chromium.value("reviewing");
        print(
                "%n%s: %d rulings, %.1f ms of the server's processor time each",
                what, rulings, (served.processorMillis() - before) / (double) rulings);
        print("%-28s %9s %9s %9s", "from the key to", "median", "p99", "longest");
        for (String event : new String[] {"shown", "painted", "logged"}) {
            row(event, after(seen, event, rulings));
        }
        if (!seen.path("failed").isEmpty()) {
            print("failed: %s", seen.path("failed"));
        }
    }

    /** Of the page: waits until something is so, and looks every few milliseconds. */
    private static String until(String isSo) {
        return """
                new Promise((done, late) => {
                    const end = performance.now() + 30000;
                    const look = () => %s ? done(true)
                        : performance.now() > end ? late(new Error("30 s passed")) : setTimeout(look, 4);
                    look();
                })
                """.formatted(isSo);
    }

    /** From each key to an event, sorted. */
    private static double[] after(JsonNode seen, String event, int rulings) {
        double[] down = numbers(seen.path("down"));
        double[] then = numbers(seen.path(event));
        if (down.length != rulings || then.length != rulings) {
            throw new IllegalStateException(
                    rulings + " keys, of which the page saw " + down.length + " and then " + event + " " + then.length);
        }
        double[] millis = new double[rulings];
        Arrays.setAll(millis, i -> then[i] - down[i]);
        Arrays.sort(millis);
        return millis;
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static void row(String event, double[] millis) {
        String label = switch (event) {
            case "shown" -> "the next item in the page";
            case "painted" -> "the next item painted";
            default -> "the ruling in the log";
        };
        int count = millis.length;
        print(
                "%-28s %6.1f ms %6.1f ms %6.1f ms",
                label,
                millis[count / 2],
                millis[Math.min(count - 1, (int) Math.ceil(count * 0.99) - 1)],
                millis[count - 1]);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
