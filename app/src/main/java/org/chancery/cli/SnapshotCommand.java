package org.chancery.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.ingest.IndexUpdate;
import org.chancery.search.SearchIndex;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreAddress;
import org.chancery.store.snapshot.Snapshot;
import org.chancery.store.snapshot.SnapshotFile;
import org.chancery.view.EntryForms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery snapshot}: a whole record as one file that can be cited, and back. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a whole record as one file that can be cited, kept, and made into the same record again: a bag (BagIt"
                    + " 1.0, zipped) with every version of every text, every entry with its evidence, the logs of changes"
                    + " and rulings, what the columns mean, check sums, and how to cite it. The same record gives the same"
                    + " bytes.",
            ""
        },
        subcommands = {SnapshotCommand.Restore.class, SnapshotCommand.Verify.class})
final class SnapshotCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", description = "The file to write, record.zip for example")
    private @Nullable Path file;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "A record of diplomatic contacts",
            description = "What the record is called where it is cited. Default: ${DEFAULT-VALUE}")
    private String title = "";

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "The keepers of the record",
            description = "Who keeps it, as to be cited. Default: ${DEFAULT-VALUE}")
    private String author = "";

    @Mixin
    private StoreOption store = new StoreOption();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path to = file;
        Cli.require(spec, to != null, "where to? --out FILE; or restore FILE, or verify FILE");
        if (to == null) {
            return Main.SOME_FAILED;
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Progress progress = new Progress(err, Terminal.isStderrOne())) {
            Snapshot.Written written = Snapshot.write(
                    store.address(),
                    to,
                    "chancery " + Main.Version.number(),
                    new Snapshot.Citation(title, author),
                    rows -> progress.step("writing rows", rows, 0));
            progress.close();
            spec.commandLine()
                    .getOut()
                    .printf(Locale.ROOT, "%s: %,d rows; sha256:%s%n", to, written.rows(), written.id());
            return Main.ALL_READ;
        } catch (IOException e) {
            err.println("chancery: " + to + ": cannot be written: " + ExportCommand.reason(e));
            return Main.SOME_FAILED;
        }
    }

    /** {@code chancery snapshot verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Compares every file of a snapshot with its check sum; names the first that fails.")
    static final class Verify implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE", description = "A snapshot")
        private Path file = Path.of("");

        /** Set before the call. */
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            try (SnapshotFile snapshot = SnapshotFile.open(file);
                    Progress progress = new Progress(err, Terminal.isStderrOne())) {
                SnapshotFile.Verified whole = snapshot.verify(bytes -> progress.step("bytes checked", bytes, 0));
                progress.close();
                spec.commandLine()
                        .getOut()
                        .printf(
                                Locale.ROOT,
                                "%s: whole; %d files of data, %,d bytes; sha256:%s%n",
                                file,
                                whole.files(),
                                whole.bytes(),
                                whole.id());
                return Main.ALL_READ;
            } catch (IOException e) {
                err.println("chancery: " + ExportCommand.reason(e));
                return Main.SOME_FAILED;
            }
        }
    }

    /** {@code chancery snapshot restore}. */
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description =
                    "Makes the record of a snapshot again in an empty place: the same entries, ids and logs, the same"
                            + " exports to the byte. Everything is checked first; what fails leaves nothing half made.")
    static final class Restore implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE", description = "A snapshot")
        private Path file = Path.of("");

        @Mixin
        private StoreOption store = new StoreOption();

        /** Set before the call. */
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            StoreAddress address = store.address();
            try (SnapshotFile snapshot = SnapshotFile.open(file);
                    Progress progress = new Progress(err, Terminal.isStderrOne())) {
                SnapshotFile.Verified whole = snapshot.restore(
                        address,
                        bytes -> progress.step("bytes checked", bytes, 0),
                        (rows, all) -> progress.step("rows restored", rows, all));
                try (RecordStore record = RecordStore.open(address);
                        SearchIndex index = SearchIndex.open(store.index())) {
                    long documents = record.counts().documents();
                    IndexUpdate.follow(
                            record, index, EntryForms::of, done -> progress.step("indexing", done, documents));
                    progress.close();
                    spec.commandLine()
                            .getOut()
                            .printf(
                                    Locale.ROOT,
                                    "%s: %,d documents restored; sha256:%s%n",
                                    record.name(),
                                    documents,
                                    whole.id());
                }
                return Main.ALL_READ;
            } catch (IOException e) {
                err.println("chancery: " + ExportCommand.reason(e));
                return Main.SOME_FAILED;
            }
        }
    }
}
