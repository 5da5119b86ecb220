package org.chancery.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.ingest.Ingest;
import org.chancery.ingest.Kinds;
import org.chancery.ingest.Report;
import org.chancery.source.Inputs;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreCounts;
import org.chancery.store.StoredDocument;
import org.chancery.view.Counts;
import org.chancery.view.Kind;
import org.chancery.view.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery run}: the main job, from documents to the page in the browser. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads documents into the record, prints what was found, and shows it at http://localhost:7070.")
final class RunCommand implements Callable<Integer> {
    /** Of the latest so many the facts are counted; it takes a second. */
    private static final int DOCUMENTS_COUNTED = 2000;

    private static final int ROWS_PRINTED = 100;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders. Default: the sample articles that come with the program")
    private List<Path> paths = List.of();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "Where to show the page; 0 takes any free port. Default: 7070")
    private int port = 7070;

    @Option(names = "--no-serve", description = "Print what was found and end.")
    private boolean isPrintedOnly;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at once. Default: one per core")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private StoreOption store = new StoreOption();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Cli.require(spec, threads >= 1, "--threads must be 1 or more");
        Cli.require(spec, port >= 0 && port <= 65535, "--port must be 0 to 65535");
        if (!paths.isEmpty() || store.isGiven()) {
            return run(store.address());
        }
        // The samples are read anew each time and do not get among the user's own documents.
        Path temporary = Files.createTempDirectory("chancery-samples");
        Thread cleaning = new Thread(() -> Folders.delete(temporary));
        Runtime.getRuntime().addShutdownHook(cleaning);
        try {
            return run(new StoreAddress.Folder(temporary));
        } finally {
            Folders.delete(temporary);
        }
    }

    private int run(StoreAddress address) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Chancery chancery = Chancery.load();
        long begun = System.nanoTime();
        Report report;
        try (RecordWriter writer = RecordWriter.open(address, "run", Clock.systemUTC(), Main.Version.number());
                Inputs files = Inputs.of(paths);
                Progress progress = new Progress(err, Terminal.isStderrOne())) {
            Ingest ingest = new Ingest(
                    writer, chancery, Kinds.all(), threads, Clock.systemUTC(), Heard.by(progress, new AtomicLong()));
            ingest.fill();
            if (paths.isEmpty()) {
                Samples.inputs().forEachRemaining(sample -> ingest.file(sample, "samples"));
            } else {
                ingest.file(files);
            }
            report = ingest.resolve();
        }
        try (RecordStore record = RecordStore.open(address)) {
            printFound(out, record, report, (System.nanoTime() - begun) / 1e9);
            out.flush();
            if (!isPrintedOnly && !Serving.untilEnded(chancery, record, StoreOption.index(address), port, out, err)) {
                return Main.SOME_FAILED;
            }
        }
        return report.isWhole() ? Main.ALL_READ : Main.SOME_FAILED;
    }

    private static void printFound(PrintWriter out, RecordStore record, Report report, double seconds) {
        StoreCounts counts = record.counts();
        List<StoredDocument> latest =
                record.latestDocuments(0, DOCUMENTS_COUNTED).reversed();
        if (latest.isEmpty()) {
            out.println("No document was read.");
            return;
        }
        List<StoredDocument> printed = latest.subList(Math.max(0, latest.size() - ROWS_PRINTED), latest.size());
        int width = Math.min(
                48, printed.stream().mapToInt(d -> d.doc().length()).max().orElse(0));
        out.printf(Locale.ROOT, "%-" + width + "s", "");
        for (Kind kind : Kind.values()) {
            out.printf(Locale.ROOT, "  %6.6s", kind.plural());
        }
        out.println();
        Counts all = Counts.NONE;
        int before = latest.size() - printed.size();
        for (int i = 0; i < latest.size(); i++) {
            Counts here = record.reading(latest.get(i).id())
                    .map(reading -> Counts.of(reading.extraction()))
                    .orElse(Counts.NONE);
            all = all.plus(here);
            if (i >= before) {
                printRow(out, width, latest.get(i).doc(), here);
            }
        }
        printRow(out, width, counts.documents() > latest.size() ? "latest " + latest.size() : "all", all);
        out.printf(
                Locale.ROOT,
                "%n%s (%,d new), %s; %.1f s%n",
                Words.count((int) counts.documents(), "document"),
                report.added() + report.changed(),
                Words.count(all.total(), "fact"),
                seconds);
        out.println("The record: "
                + counts.entries().entrySet().stream()
                        .map(kind -> Words.count(Math.toIntExact(kind.getValue()), kind.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private static void printRow(PrintWriter out, int width, String name, Counts counts) {
        String shown = name.length() <= width ? name : "…" + name.substring(name.length() - width + 1);
        out.printf(Locale.ROOT, "%-" + width + "s", shown);
        for (Kind kind : Kind.values()) {
            out.printf(Locale.ROOT, "  %6d", counts.of(kind));
        }
        out.println();
    }
}
