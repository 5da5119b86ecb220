package org.chancery.cli;

import java.nio.file.Path;
import java.util.List;
import org.chancery.source.Inputs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the commands share. */
final class Cli {
    private Cli() {}

    /** Ends the command as wrongly used when something does not hold. */
    static void require(CommandSpec spec, boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    /** The documents under some paths, in their order, read as they are asked for. */
    static Inputs inputs(List<Path> paths) {
        return Inputs.of(paths);
    }
}
