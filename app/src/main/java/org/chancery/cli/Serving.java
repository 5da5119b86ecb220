package org.chancery.cli;

import java.io.PrintWriter;
import org.chancery.Chancery;
import org.chancery.view.Library;
import org.chancery.web.PortTakenException;
import org.chancery.web.Server;

/** The page until the program is ended. Kept apart, so that commands without a page load no class of the server. */
final class Serving {
    private Serving() {}

    /** False when it could not begin. */
    static boolean untilEnded(Chancery chancery, Library library, int port, PrintWriter out, PrintWriter err)
            throws InterruptedException {
        try (Server server = Server.start(chancery, library, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            out.println("Reading room: http://localhost:" + server.port() + "   (Ctrl+C ends)");
            out.flush();
            Thread.currentThread().join();
            return true;
        } catch (PortTakenException e) {
            err.println("chancery: port " + port + " is taken; choose another with --port");
            return false;
        }
    }
}
