package org.chancery.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.chancery.Chancery;
import org.chancery.ingest.Kinds;
import org.chancery.ingest.LiveIndex;
import org.chancery.review.ReviewDesk;
import org.chancery.store.RecordStore;
import org.chancery.view.EntryForms;
import org.chancery.web.Desk;
import org.chancery.web.PortTakenException;
import org.chancery.web.Server;
import org.chancery.web.Warming;

/** The pages until the program is ended. Kept apart, so that commands without pages load no class of the server. */
final class Serving {
    private Serving() {}

    /**
     * Serves a record.
     *
     * @param index folder of its search index
     * @return false when it could not begin
     */
    static boolean untilEnded(
            Chancery chancery, RecordStore record, Path index, int port, PrintWriter out, PrintWriter err)
            throws InterruptedException {
        try (LiveIndex live = LiveIndex.open(record, index, EntryForms::of);
                ReviewDesk review = new ReviewDesk(
                        record,
                        Kinds.all(),
                        () -> chancery,
                        Clock.systemUTC(),
                        Main.Version.number(),
                        () -> live.at(record.revision()));
                Server server = Server.start(
                        new Desk(record, live, chancery, Clock.systemDefaultZone(), Main.Version.number(), review),
                        port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            out.println("Reading room: http://localhost:" + server.port() + "   (Ctrl+C ends)");
            out.flush();
            Warming.begin(record, server.port());
            Thread.currentThread().join();
            return true;
        } catch (PortTakenException e) {
            err.println("chancery: port " + port + " is taken; choose another with --port");
            return false;
        }
    }
}
