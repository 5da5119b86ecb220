package org.chancery.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.chancery.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one verb per task, each of which delegates to the inside in a few lines. */
@Command(
        name = "chancery",
        description = "Reads diplomatic and trade news and keeps the record.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            RunCommand.class,
            ServeCommand.class,
            McpCommand.class,
            ExtractCommand.class,
            IngestCommand.class,
            SearchCommand.class,
            MattersCommand.class,
            EngagementsCommand.class,
            PeopleCommand.class,
            OrganizationsCommand.class,
            InstrumentsCommand.class,
            NegotiationsCommand.class,
            FiguresCommand.class,
            RelationsCommand.class,
            BriefCommand.class,
            ReviewCommand.class,
            ExportCommand.class,
            SnapshotCommand.class,
            ExplainCommand.class,
            EvalCommand.class,
            DoctorCommand.class,
            RehearseCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was read",
            "1:some inputs failed, each named on stderr; the others were kept",
            "2:wrong usage"
        })
public final class Main implements Runnable {
    static final int ALL_READ = 0;
    static final int SOME_FAILED = 1;

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        // Results are UTF-8 wherever they go; the platform's own encoding would spoil JSON.
        CommandLine line = commandLine().setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err));
        int exit = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        System.exit(exit);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), 1 << 16),
                false);
    }

    /** The command line, not yet connected to any stream. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("chancery: " + (e instanceof StoreException ? e.getMessage() : e.toString()));
        if (System.getenv("CHANCERY_DEBUG") != null) {
            e.printStackTrace(line.getErr());
        }
        line.getErr().flush();
        return SOME_FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"chancery " + number()};
        }

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
