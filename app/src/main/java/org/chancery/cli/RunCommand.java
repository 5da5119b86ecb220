package org.chancery.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.batch.BatchReader;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.source.Inputs;
import org.chancery.view.Counts;
import org.chancery.view.DocumentRow;
import org.chancery.view.Kind;
import org.chancery.view.Library;
import org.chancery.view.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery run}: the main job, from documents to the page in the browser. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads documents, prints what was found, and shows it at http://localhost:7070.")
final class RunCommand implements Callable<Integer> {
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

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Cli.require(spec, threads >= 1, "--threads must be 1 or more");
        Cli.require(spec, port >= 0 && port <= 65535, "--port must be 0 to 65535");
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Chancery chancery = Chancery.load();
        Library.Builder builder = new Library.Builder();
        boolean[] allWhole = {true};
        long[] characters = {0};
        long begun = System.nanoTime();
        try (Inputs files = Inputs.of(paths);
                Progress progress = new Progress(err, Terminal.isStderrOne())) {
            Iterator<Intake> inputs = paths.isEmpty() ? Samples.inputs() : files;
            new BatchReader(chancery, threads).read(inputs, read -> read, read -> {
                builder.add(read);
                allWhole[0] &= read.isWhole();
                read.problems().forEach(problem -> progress.say("chancery: " + problem));
                Document document = read.document();
                long length = document == null ? 0 : document.text().length();
                characters[0] += length;
                progress.add(length);
                return true;
            });
        }
        Library library = builder.build();
        printFound(out, library, characters[0], (System.nanoTime() - begun) / 1e9);
        out.flush();
        if (!isPrintedOnly && !Serving.untilEnded(chancery, library, port, out, err)) {
            return Main.SOME_FAILED;
        }
        return allWhole[0] ? Main.ALL_READ : Main.SOME_FAILED;
    }

    private static void printFound(PrintWriter out, Library library, long characters, double seconds) {
        List<DocumentRow> rows = library.rows();
        if (rows.isEmpty()) {
            out.println("No document was read.");
            return;
        }
        int width =
                Math.min(48, rows.stream().mapToInt(r -> r.id().length()).max().orElse(0));
        out.printf(Locale.ROOT, "%-" + width + "s", "");
        for (Kind kind : Kind.values()) {
            out.printf(Locale.ROOT, "  %6.6s", kind.plural());
        }
        out.println();
        Counts all = Counts.NONE;
        for (DocumentRow row : rows) {
            printRow(out, width, row.id(), row.counts());
            all = all.plus(row.counts());
        }
        printRow(out, width, "all", all);
        out.printf(
                Locale.ROOT,
                "%n%s, %s; %,d characters in %.1f s%n",
                Words.count(rows.size(), "document"),
                Words.count(all.total(), "fact"),
                characters,
                seconds);
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
