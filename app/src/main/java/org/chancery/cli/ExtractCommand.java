package org.chancery.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.batch.BatchReader;
import org.chancery.batch.ReadDocument;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.chancery.export.ExtractionJson;
import org.chancery.export.PloverJson;
import org.chancery.record.Extraction;
import org.chancery.source.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery extract}: what each document says, on stdout. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "Prints what each document says: one JSON object per document and line, in the order of the inputs.")
final class ExtractCommand implements Callable<Integer> {
    /** What is printed. */
    enum Format {
        json,
        plover
    }

    /** A document's lines, made on the thread that read it. */
    private record Printed(String lines, List<Problem> problems, int length, boolean isWhole) {}

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders: .txt .md .html .json .jsonl")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json: the extraction; plover: PLOVER 2.0 event records, one per line. Default: json")
    private Format format = Format.json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at once. Default: one per core")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Cli.require(spec, threads >= 1, "--threads must be 1 or more");
        PrintWriter out = spec.commandLine().getOut();
        boolean[] allWhole = {true};
        try (Inputs inputs = Inputs.of(paths);
                Progress progress = new Progress(spec.commandLine().getErr(), Terminal.isStderrOne())) {
            Chancery chancery = format == Format.plover ? Chancery.loadWithEvents() : Chancery.load();
            new BatchReader(chancery, threads).read(inputs, this::print, printed -> {
                out.write(printed.lines());
                printed.problems().forEach(problem -> progress.say("chancery: " + problem));
                progress.add(printed.length());
                allWhole[0] &= printed.isWhole();
                // Flushes, and tells when nobody reads on: extract … | head -1
                return !out.checkError();
            });
        }
        return allWhole[0] ? Main.ALL_READ : Main.SOME_FAILED;
    }

    private Printed print(ReadDocument read) {
        Document document = read.document();
        Extraction extraction = read.extraction();
        if (document == null || extraction == null) {
            return new Printed("", read.problems(), 0, false);
        }
        String lines = format == Format.json
                ? ExtractionJson.line(extraction, read.problems()) + "\n"
                : PloverJson.lines(document, extraction);
        return new Printed(lines, read.problems(), document.text().length(), read.isWhole());
    }
}
