package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.eventdata.EventFormat;
import org.chancery.store.RecordStore;
import org.chancery.store.export.EventExport;
import org.chancery.store.export.RecordExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chancery export}: the record as files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes the record as files: documents, what each says, and the entries of each kind; or its event data.")
final class ExportCommand implements Callable<Integer> {
    /** What is written. */
    enum Format {
        jsonl("", null),
        plover("events.jsonl", EventFormat.plover()),
        polecat("events.polecat.tsv", EventFormat.polecat()),
        icews("events.icews.tsv", EventFormat.icews()),
        gdelt("events.gdelt.tsv", EventFormat.gdelt()),
        gdelt1("events.gdelt1.tsv", EventFormat.gdelt1());

        private final String file;
        private final @Nullable EventFormat events;

        Format(String file, @Nullable EventFormat events) {
            this.file = file;
            this.events = events;
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description =
                    "jsonl: the record as JSON Lines, in the order of the ids; plover, polecat, icews, gdelt, gdelt1:"
                            + " its event data in the form of those files, the texts being coded anew (gdelt: the 61 columns of"
                            + " version 2). Default: jsonl")
    private Format format = Format.jsonl;

    @Option(
            names = "--once",
            description =
                    "Event data: one event for what several documents tell, with all of them cited, in place of one"
                            + " for each telling. GDELT's files are always so")
    private boolean once;

    @Option(
            names = "--unreal",
            description = "Event data: also what is told as possible or denied, marked in PLOVER's auxiliary_mode")
    private boolean unreal;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to")
    private Path folder = Path.of("");

    @Mixin
    private StoreOption store = new StoreOption();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (RecordStore record = store.open()) {
            if (format.events == null) {
                new RecordExport(record, folder).write();
            } else {
                boolean joined = once || format == Format.gdelt || format == Format.gdelt1;
                new EventExport(record, Chancery.loadWithEvents(), unreal)
                        .write(format.events, folder.resolve(format.file), joined);
            }
            return Main.ALL_READ;
        } catch (IOException e) {
            spec.commandLine().getErr().println("chancery: " + folder + ": cannot be written: " + e.getMessage());
            return Main.SOME_FAILED;
        }
    }
}
