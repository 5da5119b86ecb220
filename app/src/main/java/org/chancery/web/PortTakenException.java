package org.chancery.web;

/** The port that the server was to listen on is in use. */
public final class PortTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super("port " + port, cause);
    }
}
