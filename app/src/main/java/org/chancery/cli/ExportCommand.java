package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.store.RecordStore;
import org.chancery.store.export.RecordExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chancery export}: the record as files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the record as files: documents, what each says, and the entries of each kind.")
final class ExportCommand implements Callable<Integer> {
    /** What is written. */
    enum Format {
        jsonl
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl: JSON Lines, in the order of the ids. Default: jsonl")
    private Format format = Format.jsonl;

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
            switch (format) {
                case jsonl -> new RecordExport(record, folder).write();
            }
            return Main.ALL_READ;
        } catch (IOException e) {
            spec.commandLine().getErr().println("chancery: " + folder + ": cannot be written: " + e.getMessage());
            return Main.SOME_FAILED;
        }
    }
}
