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
import org.chancery.eventdata.CitedEvent;
import org.chancery.eventdata.CodedEvent;
import org.chancery.eventdata.EventCoder;
import org.chancery.eventdata.EventFormat;
import org.chancery.eventdata.Links;
import org.chancery.eventdata.Story;
import org.chancery.export.ExtractionJson;
import org.chancery.record.Extraction;
import org.chancery.source.Inputs;
import org.jspecify.annotations.Nullable;
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
        json(null),
        plover(EventFormat.plover()),
        polecat(EventFormat.polecat()),
        icews(EventFormat.icews()),
        gdelt(EventFormat.gdelt()),
        gdelt1(EventFormat.gdelt1());

        private final @Nullable EventFormat events;

        Format(@Nullable EventFormat events) {
            this.events = events;
        }
    }

    /** A document's lines, made on the thread that read it. */
    private record Printed(String lines, List<Problem> problems, int length, boolean isWhole) {}

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders: .txt .md .html .json .jsonl")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json: the extraction; plover: PLOVER 2.0 event records, one per line; polecat, icews, gdelt,"
                    + " gdelt1: events in the columns of those files (gdelt: the 61 of version 2). Default: json")
    private Format format = Format.json;

    @Option(
            names = "--unreal",
            description = "Event data: also what is told as possible or denied, marked in PLOVER's auxiliary_mode")
    private boolean unreal;

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
            Chancery chancery = format.events == null ? Chancery.load() : Chancery.loadWithEvents();
            if (format.events != null) {
                format.events.header().ifPresent(header -> out.write(header + "\n"));
            }
            new BatchReader(chancery, threads).read(inputs, read -> print(chancery, read), printed -> {
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

    private Printed print(Chancery chancery, ReadDocument read) {
        Document document = read.document();
        Extraction extraction = read.extraction();
        if (document == null || extraction == null) {
            return new Printed("", read.problems(), 0, false);
        }
        String lines = format.events == null
                ? ExtractionJson.line(extraction, read.problems()) + "\n"
                : events(format.events, chancery, document, extraction);
        return new Printed(lines, read.problems(), document.text().length(), read.isWhole());
    }

    private String events(EventFormat events, Chancery chancery, Document document, Extraction extraction) {
        StringBuilder lines = new StringBuilder();
        Story story = Story.of(document, extraction);
        for (CodedEvent event : EventCoder.events(
                extraction, document.text(), chancery.sentences(document), Links.within(extraction))) {
            if (unreal || event.isReal()) {
                lines.append(events.lines(new CitedEvent(event, List.of(story))));
            }
        }
        return lines.toString();
    }
}
