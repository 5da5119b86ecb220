package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.Chancery;
import org.chancery.ingest.LiveIndex;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoredDocument;
import org.chancery.view.EntryForms;
import org.chancery.view.EntryKind;
import org.chancery.view.Wording;
import org.chancery.web.Desk;
import org.chancery.web.Links;
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
    /** How often each page is made: what is made often is known to be worth compiling when a server starts (JEP 515). */
    private static final int ROUNDS = 9;

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
        Path folder = Files.createTempDirectory("chancery-rehearsal");
        try {
            List<String> ingest = new ArrayList<>(List.of("ingest", "--store", folder.toString()));
            paths.forEach(path -> ingest.add(path.toString()));
            silently(ingest.toArray(String[]::new));
            turnPages(new StoreAddress.Folder(folder));
        } finally {
            Folders.delete(folder);
        }
    }

    private static void turnPages(StoreAddress address) throws IOException, PortTakenException {
        try (RecordStore record = RecordStore.open(address);
                LiveIndex index = LiveIndex.open(record, StoreOption.index(address), EntryForms::of);
                Server server = Server.start(
                        new Desk(record, index, Chancery.load(), Clock.systemDefaultZone(), Main.Version.number()),
                        0)) {
            index.await();
            List<String> pages = pages(record);
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : pages) {
                    // No page is asked for twice by the same address: it would be one that was kept.
                    get(
                            server,
                            page + (page.indexOf('?') < 0 ? "?" : "&") + "lang="
                                    + Wording.LANGUAGES.get(round % Wording.LANGUAGES.size()) + "&round=" + round);
                }
            }
        }
    }

    private static List<String> pages(RecordStore record) {
        List<String> pages = new ArrayList<>(List.of(
                Links.HOME,
                Links.SEARCH + "?q=a",
                Links.SEARCH + "?q=a&order=newest",
                Links.PAIRS,
                Links.CALENDAR,
                Links.REVIEW,
                Links.TOPICS,
                Links.MAP,
                Links.NETWORK));
        for (RecordStore.ActivePair pair : record.activePairs(LocalDate.of(1, 1, 1), 3)) {
            pages.add(Links.pair(pair.one(), pair.other()));
            pages.add(Links.country(pair.one()));
        }
        for (StoredDocument document : record.latestDocuments(0, 20)) {
            pages.add(Links.document(document.id()));
        }
        for (EntryKind kind : EntryKind.values()) {
            pages.add(Links.list(kind));
            for (EntryRow entry : record.entries(EntryQuery.of(kind.kind()).page(0, 2))) {
                pages.add(Links.entry(kind, entry.id()));
            }
        }
        return pages;
    }

    private static void get(Server server, String path) throws IOException {
        try (InputStream page =
                URI.create("http://localhost:" + server.port() + path).toURL().openStream()) {
            page.readAllBytes();
        }
    }
}
