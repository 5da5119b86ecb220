package org.chancery.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the commands ask of their arguments. */
final class Cli {
    private Cli() {}

    /** Ends the command as wrongly used when something does not hold. */
    static void require(CommandSpec spec, boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
