package org.chancery.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.chancery.Chancery;
import org.chancery.document.Document;

/** Reads all texts again and again, on one thread and then on all cores, and prints what it saw. */
public final class Throughput {
    private static final double GIGA = 1e9;

    private Throughput() {}

    /** Throughput PATH [SECONDS]. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path path = Path.of(args[0]);
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 10;

        long before = System.nanoTime();
        Chancery chancery = Chancery.load();
        double loading = (System.nanoTime() - before) / GIGA;
        Articles articles = Articles.in(path);
        long readable = articles.texts().stream()
                .filter(article -> chancery.read(document(article)).isPresent())
                .count();

        print(
                "texts            %,14d   of which %,d in a language with a pack",
                articles.texts().size(), readable);
        print("words            %,14d", articles.words());
        print("megabytes        %14.2f", articles.bytes() / 1e6);
        print("language data    %14.2f s to load", loading);
        int cores = Runtime.getRuntime().availableProcessors();
        run(chancery, articles, 1, seconds / 2);
        report("one core", articles, run(chancery, articles, 1, seconds));
        if (cores > 1) {
            report(cores + " cores", articles, run(chancery, articles, cores, seconds));
        }
        print("peak heap        %14.0f MB", peakHeap() / 1e6);
        print("peak memory      %14s", peakResident());
    }

    /** A text as a document, its language guessed where it is not stated. */
    static Document document(Articles.Article article) {
        Document document = Document.of(article.id(), article.text());
        return article.language().isEmpty() ? document : document.withLanguage(article.language());
    }

    /** How often all texts were read, in how many seconds; whole passes only, so that long and short texts weigh the same. */
    private record Passes(double count, double seconds) {}

    private static Passes run(Chancery chancery, Articles articles, int threads, double seconds)
            throws InterruptedException {
        List<Articles.Article> texts = articles.texts();
        LongAdder facts = new LongAdder();
        long start = System.nanoTime();
        int passes = 0;
        while ((System.nanoTime() - start) / GIGA < seconds) {
            AtomicInteger next = new AtomicInteger();
            Thread[] workers = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                workers[i] = new Thread(() -> {
                    for (int turn = next.getAndIncrement(); turn < texts.size(); turn = next.getAndIncrement()) {
                        chancery.read(document(texts.get(turn)))
                                .ifPresent(reading -> facts.add(reading.acts().size()));
                    }
                });
                workers[i].start();
            }
            for (Thread worker : workers) {
                worker.join();
            }
            passes++;
        }
        double took = (System.nanoTime() - start) / GIGA;
        if (facts.sum() < 0) {
            throw new IllegalStateException("never: keeps the readings from being optimised away");
        }
        return new Passes(passes, took);
    }

    private static void report(String what, Articles articles, Passes passes) {
        double words = articles.words() * passes.count() / passes.seconds();
        double megabytes = articles.bytes() / 1e6 * passes.count() / passes.seconds();
        double texts = articles.texts().size() * passes.count() / passes.seconds();
        print("%-16s %,14.0f words/s  %8.2f MB/s  %,10.0f texts/s", what, words, megabytes, texts);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** The most memory that the process ever held, as Linux tells it. */
    private static String peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "not told by this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1000 + " MB")
                .findFirst()
                .orElse("not told by this system");
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
