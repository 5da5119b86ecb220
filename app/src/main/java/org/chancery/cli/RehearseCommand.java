package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.batch.BatchReader;
import org.chancery.source.Inputs;
import org.chancery.view.DocumentRow;
import org.chancery.view.Library;
import org.chancery.web.PortTakenException;
import org.chancery.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code chancery rehearse}: goes once through what the other commands do and prints nothing, so that the start-up cache,
 * which is made while it runs, holds the classes that they load. For the launcher, hidden from the help.
 */
@Command(name = "rehearse", hidden = true, description = "Goes through the commands once, for the start-up cache.")
final class RehearseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Articles to read")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException, PortTakenException {
        String first = paths.get(0).toString();
        silently("--version");
        silently("extract", "--threads", "1", first);
        silently("extract", first);
        silently("explain", first);
        List<String> run = new ArrayList<>(List.of("run", "--no-serve"));
        paths.forEach(path -> run.add(path.toString()));
        silently(run.toArray(String[]::new));
        turnPages();
        return Main.ALL_READ;
    }

    private static void silently(String... command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Main.commandLine().setOut(nowhere).setErr(nowhere).execute(command);
    }

    private void turnPages() throws IOException, PortTakenException {
        Chancery chancery = Chancery.load();
        Library.Builder builder = new Library.Builder();
        try (Inputs inputs = Inputs.of(paths)) {
            new BatchReader(chancery, 1).read(inputs, read -> read, read -> {
                builder.add(read);
                return true;
            });
        }
        Library library = builder.build();
        try (Server server = Server.start(chancery, library, 0)) {
            get(server, "/");
            for (DocumentRow row : library.rows()) {
                get(server, "/documents/" + row.id());
            }
        }
    }

    private static void get(Server server, String path) throws IOException {
        try (InputStream page =
                URI.create("http://localhost:" + server.port() + path).toURL().openStream()) {
            page.readAllBytes();
        }
    }
}
