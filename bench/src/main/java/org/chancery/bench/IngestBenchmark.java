package org.chancery.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.chancery.Chancery;
import org.chancery.ingest.Ingest;
import org.chancery.ingest.Kinds;
import org.chancery.ingest.Listener;
import org.chancery.ingest.Report;
import org.chancery.source.Inputs;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;

/**
 * How fast documents come into a record, and how fast a dossier comes out of it.
 *
 * <pre>IngestBenchmark archive.jsonl.gz STORE</pre>
 */
public final class IngestBenchmark {
    private static final double GIGA = 1e9;
    private static final int DOSSIERS = 200;
    private static final int PAGE = 100;

    private IngestBenchmark() {}

    public static void main(String[] args) {
        StoreAddress address = StoreAddress.parse(args[1]);
        Listener complaints = new Listener() {
            @Override
            public void problem(String line) {
                if (!line.startsWith("unsupported_language") && !line.startsWith("bad_field")) {
                    System.err.println(line);
                }
            }
        };
        int cores = Runtime.getRuntime().availableProcessors();
        try (RecordWriter writer = RecordWriter.open(address, "benchmark", Clock.systemUTC(), "benchmark");
                Inputs inputs = Inputs.of(List.of(Path.of(args[0])))) {
            Stopwatch all = new Stopwatch();
            Ingest ingest = new Ingest(writer, Chancery.load(), Kinds.all(), cores, Clock.systemUTC(), complaints);
            ingest.fill();
            Stopwatch reading = new Stopwatch();
            ingest.file(inputs);
            reading.stop();
            Stopwatch resolving = new Stopwatch();
            Report report = ingest.resolve();
            resolving.stop();
            all.stop();
            long documents = report.added() + report.changed() + report.known();
            print("documents        %,14d   new %,d", documents, report.added());
            reading.print("read and filed", documents);
            resolving.print("resolved", documents);
            all.print("all of it", documents);
            print("partitions       %,14d", report.partitions());
            writer.store().counts().entries().forEach((kind, count) -> print("%-16s %,14d", kind, count));
            print("peak heap        %14.0f MB", peakHeap() / 1e6);
        }
        try (RecordStore store = RecordStore.open(address)) {
            dossiers(store);
        }
    }

    /** The fullest dossiers and the emptiest: all kinds of entries of a pair, a page of each, the latest first. */
    private static void dossiers(RecordStore store) {
        TreeSet<String> pairs = new TreeSet<>();
        for (String kind : store.kinds()) {
            for (EntryRow row : store.entries(EntryQuery.of(kind).page(0, 5_000))) {
                List<String> parties = row.parties();
                for (int i = 1; i < parties.size() && i < 4; i++) {
                    pairs.add(parties.get(0) + "\n" + parties.get(i));
                }
            }
        }
        List<String> asked = new ArrayList<>(pairs);
        if (asked.isEmpty()) {
            return;
        }
        double[] millis = new double[DOSSIERS];
        long entries = 0;
        long fullest = 0;
        for (int i = 0; i < DOSSIERS; i++) {
            String[] pair = asked.get(i * 31 % asked.size()).split("\n", 2);
            long begun = System.nanoTime();
            long found = 0;
            for (String kind : store.kinds()) {
                EntryQuery query = EntryQuery.of(kind).between(pair[0], pair[1]);
                found += store.count(query);
                store.entries(query.page(0, PAGE));
            }
            millis[i] = (System.nanoTime() - begun) / 1e6;
            entries += found;
            fullest = Math.max(fullest, found);
        }
        Arrays.sort(millis);
        print("dossiers         %,14d   entries in all %,d, in the fullest %,d", asked.size(), entries, fullest);
        print(
                "dossier          %14.1f ms median   %.1f ms at the 95th of 100   %.1f ms longest",
                millis[DOSSIERS / 2], millis[DOSSIERS * 95 / 100], millis[DOSSIERS - 1]);
    }

    private static final class Stopwatch {
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final long begun = System.nanoTime();
        private final long cpuBegun = system.getProcessCpuTime();
        private double seconds;
        private double cpu;

        void stop() {
            seconds = (System.nanoTime() - begun) / GIGA;
            cpu = (system.getProcessCpuTime() - cpuBegun) / GIGA;
        }

        void print(String what, long documents) {
            IngestBenchmark.print(
                    "%-16s %14.1f s   %,.0f documents/s   processor time %.1f s, %,.0f documents/s of one core",
                    what, seconds, documents / seconds, cpu, documents / cpu);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
