package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chancery serve}: the pages over a record that exists. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the record at http://localhost:7070, for this machine alone.",
            "What another chancery ingests meanwhile appears with the next page that is opened.",
            "Programs find it at /api/v1 (described at /api/v1/reference), assistants at /mcp."
        })
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "Where to show the pages; 0 takes any free port. Default: 7070")
    private int port = 7070;

    @Mixin
    private StoreOption store = new StoreOption();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Cli.require(spec, port >= 0 && port <= 65535, "--port must be 0 to 65535");
        try (RecordStore record = store.open()) {
            boolean served = Serving.untilEnded(
                    Chancery.load(),
                    record,
                    store.index(),
                    port,
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
            return served ? Main.ALL_READ : Main.SOME_FAILED;
        }
    }
}
