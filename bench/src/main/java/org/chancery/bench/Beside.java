package org.chancery.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.chancery.Chancery;

/**
 * Chancery beside other programs in one process, on the same texts, one thread each. The texts are cut into as many
 * parts as there are rounds. In each round every program has its turn: a slow one reads one part, Chancery all of them,
 * again and again for some seconds, so that it too is measured for long enough and never on a few texts that are still
 * at hand. Other work on the machine thus meets all of them alike.
 */
public final class Beside {
    private static final double GIGA = 1e9;
    private static final double WARM_UP = 30;
    /** Threads tell their processor time; a program that works in others than its caller's would be seen by the clock. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Beside() {}

    /** Reads one text; what it finds is lost, the number returned only keeps the work from being optimised away. */
    @FunctionalInterface
    public interface Reader {
        /** How many things were found in a text: any number that cannot be told without reading it. */
        int read(String text);
    }

    /**
     * One that is measured.
     *
     * @param name as the table says it
     * @param target how many times faster Chancery is wanted to be; 0 for none
     * @param reader used by one thread
     */
    public record Other(String name, int target, Reader reader) {}

    /** How much was read in which time, of the clock and of the thread. */
    private record Read(long words, double clock, double processor) {
        Read plus(Read other) {
            return new Read(words + other.words, clock + other.clock, processor + other.processor);
        }

        double byClock() {
            return words / clock;
        }

        double byProcessor() {
            return words / processor;
        }
    }

    private static final class Runner {
        private final String name;
        private final int target;
        private final Reader reader;
        private final boolean quick;
        private final List<Read> rounds = new ArrayList<>();

        private Runner(String name, int target, Reader reader, boolean quick) {
            this.name = name;
            this.target = target;
            this.reader = reader;
            this.quick = quick;
        }

        private Read all() {
            return rounds.stream().reduce(new Read(0, 0, 0), Read::plus);
        }
    }

    /**
     * Measures and prints a table.
     *
     * @param arguments the file or folder of English texts; then, if given, the words to read of it and the rounds
     */
    public static void run(String[] arguments, List<Other> others) throws IOException {
        int words = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 6;
        List<String> texts = spread(Articles.in(Path.of(arguments[0])), words);
        List<Runner> runners = runners(others);

        long read = words(texts);
        print("texts            %,14d", texts.size());
        print("words            %,14d   %d rounds, in each of which the others read a part", read, rounds);
        print("load before      %14s", load());
        warmUp(runners, texts, rounds);
        for (int round = 0; round < rounds; round++) {
            for (Runner runner : runners) {
                runner.rounds.add(
                        runner.quick
                                ? quick(runner.reader, texts, 3)
                                : once(runner.reader, part(texts, round, rounds)));
            }
            System.err.println("round " + (round + 1) + " of " + rounds + ", load " + load());
        }
        print("load after       %14s", load());
        report(runners);
    }

    private static List<Runner> runners(List<Other> others) {
        Chancery plain = Chancery.load();
        Chancery events = Chancery.loadWithEvents();
        List<Runner> runners = new ArrayList<>();
        runners.add(new Runner("Chancery", 0, text -> facts(plain, text), true));
        others.forEach(other -> runners.add(new Runner(other.name(), other.target(), other.reader(), false)));
        runners.add(new Runner("Chancery with events", 0, text -> facts(events, text), true));
        return runners;
    }

    private static int facts(Chancery chancery, String text) {
        return chancery.read(Throughput.document(new Articles.Article("1", "en", text)))
                .map(found -> found.acts().size()
                        + found.people().size()
                        + found.events().size())
                .orElse(0);
    }

    /** Every so manieth text of the file, so that all of it has a part in the words that are asked for. */
    private static List<String> spread(Articles articles, int words) {
        double share = Math.min(1, words / (double) articles.words());
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < articles.texts().size(); i++) {
            if ((long) ((i + 1) * share) > (long) (i * share)) {
                chosen.add(articles.texts().get(i).text());
            }
        }
        return chosen;
    }

    private static List<String> part(List<String> texts, int number, int of) {
        List<String> part = new ArrayList<>();
        for (int i = number; i < texts.size(); i += of) {
            part.add(texts.get(i));
        }
        return part;
    }

    /** Each reads for half a minute: models are loaded and code is compiled by then. */
    private static void warmUp(List<Runner> runners, List<String> texts, int rounds) {
        for (Runner runner : runners) {
            int parts = runner.quick ? 1 : rounds * 8;
            Read read = new Read(0, 0, 0);
            for (int i = 0; read.clock < WARM_UP; i++) {
                read = read.plus(once(runner.reader, part(texts, i % parts, parts)));
            }
            System.err.println(String.format(
                    Locale.ROOT, "warm-up of %s: %,d words, %,.0f words/s", runner.name, read.words, read.byClock()));
        }
    }

    private static Read quick(Reader reader, List<String> texts, double seconds) {
        Read sum = new Read(0, 0, 0);
        while (sum.clock < seconds) {
            sum = sum.plus(once(reader, texts));
        }
        return sum;
    }

    private static Read once(Reader reader, List<String> texts) {
        long words = words(texts);
        long found = 0;
        long clock = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        for (String text : texts) {
            found += reader.read(text);
        }
        double took = (System.nanoTime() - clock) / GIGA;
        double worked = (THREADS.getCurrentThreadCpuTime() - processor) / GIGA;
        if (found < 0) {
            throw new IllegalStateException("never: keeps the readings from being optimised away");
        }
        return new Read(words, took, worked);
    }

    /** As {@code wc -w} counts them, for all programs alike. */
    private static long words(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> new StringTokenizer(text).countTokens())
                .sum();
    }

    private static void report(List<Runner> runners) {
        Runner plain = runners.getFirst();
        Runner events = runners.getLast();
        print("");
        print(
                "%-40s %12s %22s %12s %10s %12s %10s",
                "one thread each", "words/s", "least - most", "by processor", "Chancery", "with events", "wanted");
        for (Runner runner : runners) {
            Read all = runner.all();
            double[] speeds =
                    runner.rounds.stream().mapToDouble(Read::byClock).sorted().toArray();
            String ratios = runner.quick
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%,9.0fx %,11.0fx %10s",
                            plain.all().byClock() / all.byClock(),
                            events.all().byClock() / all.byClock(),
                            runner.target == 0 ? "" : runner.target + "x");
            print(
                    "%-40s %,12.0f %22s %,12.0f %s",
                    runner.name,
                    all.byClock(),
                    String.format(Locale.ROOT, "%,.0f - %,.0f", speeds[0], speeds[speeds.length - 1]),
                    all.byProcessor(),
                    ratios);
        }
        print("");
        for (Runner runner : runners) {
            if (!runner.quick) {
                double[] ratios = new double[runner.rounds.size()];
                Arrays.setAll(
                        ratios,
                        i -> plain.rounds.get(i).byClock()
                                / runner.rounds.get(i).byClock());
                print(
                        "%-40s %s",
                        "Chancery, times " + runner.name + ", by round",
                        String.join(
                                " ",
                                Arrays.stream(ratios)
                                        .mapToObj(r -> String.format(Locale.ROOT, "%,.0f", r))
                                        .toList()));
            }
        }
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.2f on %d cores",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
