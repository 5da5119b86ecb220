package org.chancery.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.eventdata.EventFormat;
import org.chancery.store.RecordStore;
import org.chancery.store.export.AnnotationExport;
import org.chancery.store.export.CalendarExport;
import org.chancery.store.export.EventExport;
import org.chancery.store.export.FeedExport;
import org.chancery.store.export.FtmExport;
import org.chancery.store.export.RecordExport;
import org.chancery.store.export.TablesExport;
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
        description = {
            "Writes the record as files, the same bytes for the same record. A file is there whole or not at all.",
            "",
            "Formats (docs/formats.md has their fields):",
            "  jsonl        everything as JSON Lines: documents with texts, what each says, every kind of entry",
            "  csv          a table for each sort of thing, with citations and a dictionary (RFC 4180, UTF-8)",
            "  xlsx         the same tables as the sheets of one workbook",
            "  parquet      the same tables as Parquet files",
            "  ftm          people, posts, organisations, engagements, matters as FollowTheMoney entities",
            "  ics          engagements and days until which something is due, as a calendar (iCalendar)",
            "  atom         feeds of what changed: of the record, of the most active pairs, of the latest matters",
            "  annotations  the evidence as W3C Web Annotations, JSON-LD, one per line",
            "  plover       event data as PLOVER 2.0 records, one per line",
            "  polecat      event data in the columns of POLECAT",
            "  icews        event data in the columns of ICEWS",
            "  gdelt        event data in the 61 columns of GDELT 2",
            "  gdelt1       event data in the 57 columns of GDELT 1"
        })
final class ExportCommand implements Callable<Integer> {
    /** What is written. */
    enum Format {
        jsonl,
        csv,
        xlsx,
        parquet,
        ftm,
        ics,
        atom,
        annotations,
        plover("events.jsonl", EventFormat.plover()),
        polecat("events.polecat.tsv", EventFormat.polecat()),
        icews("events.icews.tsv", EventFormat.icews()),
        gdelt("events.gdelt.tsv", EventFormat.gdelt()),
        gdelt1("events.gdelt1.tsv", EventFormat.gdelt1());

        private final String file;
        private final @Nullable EventFormat events;

        Format() {
            this("", null);
        }

        Format(String file, @Nullable EventFormat events) {
            this.file = file;
            this.events = events;
        }
    }

    /** Their names, for the help. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Format.values()).map(Format::name).iterator();
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: jsonl")
    private Format format = Format.jsonl;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Tables: the day as of which it is told how far matters have come. Default: the day of the"
                    + " latest document")
    private @Nullable LocalDate on;

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
            long revision = record.revision();
            write(record);
            if (record.revision() != revision) {
                spec.commandLine()
                        .getErr()
                        .println("chancery: the record changed while it was exported: parts may be of different"
                                + " moments; export again for one moment");
            }
            return Main.ALL_READ;
        } catch (IOException e) {
            spec.commandLine().getErr().println("chancery: " + folder + ": cannot be written: " + reason(e));
            return Main.SOME_FAILED;
        }
    }

    private void write(RecordStore record) throws IOException {
        switch (format) {
            case jsonl -> new RecordExport(record, folder).write();
            case csv -> tables(record).write(TablesExport.Form.CSV, folder);
            case xlsx -> tables(record).write(TablesExport.Form.XLSX, folder);
            case parquet -> tables(record).write(TablesExport.Form.PARQUET, folder);
            case ftm -> new FtmExport(record).write(folder);
            case ics -> new CalendarExport(record).write(folder);
            case atom -> new FeedExport(record, (kind, id) -> null).write(folder);
            case annotations -> new AnnotationExport(record).write(folder);
            case plover, polecat, icews, gdelt, gdelt1 -> {
                EventFormat events = format.events;
                if (events != null) {
                    boolean joined = once || format == Format.gdelt || format == Format.gdelt1;
                    new EventExport(record, Chancery.loadWithEvents(), unreal)
                            .write(events, folder.resolve(format.file), joined);
                }
            }
        }
    }

    private TablesExport tables(RecordStore record) {
        return new TablesExport(record, "chancery " + Main.Version.number(), on);
    }

    /** In words: some exceptions have only the name of the file for a message. */
    static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof FileSystemException file) {
            String why = file.getReason();
            return why != null ? file.getFile() + ": " + why : file.getFile() + ": " + kind(e);
        }
        return message;
    }

    private static String kind(IOException e) {
        return switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "permission denied";
            case "FileAlreadyExistsException" -> "is a file, not a folder";
            case "NoSuchFileException" -> "is not there";
            default -> e.getClass().getSimpleName();
        };
    }
}
