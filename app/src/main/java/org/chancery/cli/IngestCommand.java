package org.chancery.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.chancery.Chancery;
import org.chancery.ingest.IndexUpdate;
import org.chancery.ingest.Ingest;
import org.chancery.ingest.Kinds;
import org.chancery.ingest.Report;
import org.chancery.ingest.WebPages;
import org.chancery.search.SearchIndex;
import org.chancery.source.Inputs;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreException;
import org.chancery.view.EntryForms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery ingest}: documents into the record. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Reads documents into the record and resolves what changed.",
            "What is there already is passed over; after an interruption the same command goes on.",
            "Without inputs it brings a record that is there up to date with the program."
        })
final class IngestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH|URL",
            arity = "0..*",
            description = "Files or folders: .txt .md .html .json .jsonl; addresses of pages")
    private List<String> inputs = List.of();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at once. Default: one per core")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--again",
            description = "Read all documents of the record again, as after an update of the program.")
    private boolean isAgain;

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Cli.require(spec, threads >= 1, "--threads must be 1 or more");
        Cli.require(
                spec,
                isAgain || !inputs.isEmpty() || RecordStore.isAt(store.address()),
                "nothing to read: give files, folders or addresses");
        PrintWriter out = spec.commandLine().getOut();
        List<Path> paths = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (String input : inputs) {
            if (WebPages.isAddress(input)) {
                addresses.add(input);
            } else {
                paths.add(Path.of(input));
            }
        }
        AtomicLong filed = new AtomicLong();
        try (RecordWriter writer =
                        RecordWriter.open(store.address(), "ingest", Clock.systemUTC(), Main.Version.number());
                Inputs files = Inputs.of(paths);
                Progress progress = new Progress(spec.commandLine().getErr(), Terminal.isStderrOne())) {
            progress.expect(Inputs.size(paths), files::bytes);
            Ingest ingest = new Ingest(
                    writer, Chancery.load(), Kinds.all(), threads, Clock.systemUTC(), Heard.by(progress, filed));
            ingest.fill();
            if (isAgain) {
                ingest.readAgain();
            }
            ingest.file(files);
            if (!addresses.isEmpty()) {
                WebPages pages = new WebPages();
                for (String address : addresses) {
                    ingest.file(pages.fetch(address), address);
                }
            }
            Report report = ingest.resolve();
            try (SearchIndex index = SearchIndex.open(store.index())) {
                long documents = writer.store().counts().documents();
                IndexUpdate.follow(
                        writer.store(), index, EntryForms::of, done -> progress.step("indexing", done, documents));
            }
            progress.close();
            print(out, report, writer);
            return report.isWhole() ? Main.ALL_READ : Main.SOME_FAILED;
        } catch (StoreException e) {
            String kept = filed.get() == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "; %,d new documents are kept, the same command goes on from there",
                            filed.get());
            throw new StoreException(e.getMessage() + kept, e);
        }
    }

    private static void print(PrintWriter out, Report report, RecordWriter writer) {
        out.printf(
                Locale.ROOT,
                "%,d new, %,d changed, %,d known, %,d failed; %,d documents in %s%n",
                report.added(),
                report.changed(),
                report.known(),
                report.failed(),
                writer.store().counts().documents(),
                writer.store().name());
        writer.store()
                .counts()
                .entries()
                .forEach((kind, count) -> out.printf(Locale.ROOT, "%-14s %,10d%n", kind, count));
        out.flush();
    }
}
