package org.chancery.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.batch.BatchReader;
import org.chancery.batch.ReadDocument;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.record.Extraction;
import org.chancery.view.Counts;
import org.chancery.view.Coverage;
import org.chancery.view.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chancery doctor}: whether this machine has what the program needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks whether this machine has what the program needs, and says what to do where it has not.")
final class DoctorCommand implements Callable<Integer> {
    private static final int NEEDED_JDK = 25;
    private static final long ENOUGH_HEAP = 256L << 20;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "The port to look at. Default: 7070")
    private int port = 7070;

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One line of the report. */
    private record Finding(boolean isWell, String what, String says) {}

    @Override
    public Integer call() {
        Cli.require(spec, port >= 0 && port <= 65535, "--port must be 0 to 65535");
        List<Finding> findings = new ArrayList<>(List.of(jdk(), memory(), startCache(), dataHome(), port()));
        findings.addAll(languages());
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : findings) {
            out.printf(
                    Locale.ROOT, "%-5s %-12s %s%n", finding.isWell() ? "well" : "NOT", finding.what(), finding.says());
        }
        out.flush();
        return findings.stream().allMatch(Finding::isWell) ? Main.ALL_READ : Main.SOME_FAILED;
    }

    private static Finding jdk() {
        int feature = Runtime.version().feature();
        String is =
                System.getProperty("java.vendor") + " " + Runtime.version() + " in " + System.getProperty("java.home");
        return new Finding(
                feature >= NEEDED_JDK,
                "JDK",
                feature >= NEEDED_JDK ? is : is + ": install " + NEEDED_JDK + " or newer");
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        String is = String.format(
                Locale.ROOT,
                "heap up to %,d MB, %d cores",
                heap >> 20,
                Runtime.getRuntime().availableProcessors());
        return new Finding(heap >= ENOUGH_HEAP, "memory", heap >= ENOUGH_HEAP ? is : is + ": give -Xmx256m or more");
    }

    /** Without it all works as well, only that starting takes longer. */
    private static Finding startCache() {
        String used = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:AOTCache="))
                .findFirst()
                .map(argument -> argument.substring("-XX:AOTCache=".length()))
                .orElse("");
        if (used.isEmpty()) {
            return new Finding(true, "start-up", "no AOT cache in use; ./chancery makes one");
        }
        Path cache = Path.of(used);
        boolean exists = Files.isReadable(cache);
        return new Finding(
                exists, "start-up", exists ? "AOT cache " + cache : "AOT cache " + cache + " cannot be read");
    }

    private static Finding dataHome() {
        Path home = DataHome.path();
        Path existing = home;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        boolean isWritable = existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
        return new Finding(
                isWritable, "data", isWritable ? home.toString() : home + " cannot be written: set CHANCERY_HOME");
    }

    private Finding port() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return new Finding(true, "port", socket.getLocalPort() + " is free");
        } catch (IOException e) {
            return new Finding(false, "port", port + " is taken: choose another with --port");
        }
    }

    /** Each language with the kinds of facts that are found in its own sample articles. */
    private static List<Finding> languages() {
        Chancery chancery = Chancery.load();
        BatchReader reader = new BatchReader(chancery, 1);
        List<ReadDocument> samples = new ArrayList<>();
        for (var inputs = Samples.inputs(); inputs.hasNext(); ) {
            Intake intake = inputs.next();
            samples.add(reader.read(intake));
        }
        List<Finding> findings = new ArrayList<>();
        for (String language : chancery.languages()) {
            Counts counts = Counts.NONE;
            for (ReadDocument sample : samples) {
                Document document = sample.document();
                Extraction extraction = sample.extraction();
                if (document != null && extraction != null && language.equals(document.language())) {
                    counts = counts.plus(Counts.of(extraction));
                }
            }
            findings.add(language(language, counts));
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(false, "languages", "the program was packaged without any"));
        }
        return findings;
    }

    private static Finding language(String language, Counts counts) {
        boolean readsAllKinds = Stream.of(Kind.values()).allMatch(kind -> counts.of(kind) > 0);
        String says = "rules: " + Coverage.rules(language) + "; in the sample articles: " + Coverage.facts(counts);
        return new Finding(readsAllKinds, "language " + language, says);
    }
}
