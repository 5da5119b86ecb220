package org.chancery.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreException;

/**
 * Opens the pages that people open first before they do, one after the other behind their backs: what is costly to find
 * out about the whole record is then known, and the busiest dossiers are kept. Asks this server alone. Thread-safe.
 */
public final class Warming {
    private static final int DOSSIERS = 12;
    private static final int PATIENCE_MILLIS = 30_000;

    private Warming() {}

    /** Begins; ends by itself, at the latest with the program. */
    public static void begin(RecordStore record, int port) {
        Thread.ofPlatform()
                .daemon()
                .name("warming")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        for (String address : addresses(record)) {
                            open(address, port);
                        }
                    } catch (IOException | StoreException e) {
                        // The server was closed meanwhile, or whoever comes first will find out what is wrong.
                    }
                });
    }

    private static List<String> addresses(RecordStore record) {
        List<String> addresses = new ArrayList<>(
                List.of(Links.HOME, Links.PAIRS, Links.CALENDAR, "/matters", "/figures", Links.SEARCH, Links.REVIEW));
        for (RecordStore.ActivePair pair : record.activePairs(LocalDate.MIN.withYear(1), DOSSIERS)) {
            addresses.add(Links.pair(pair.one(), pair.other()));
        }
        record.latestDocuments(0, 1).forEach(document -> addresses.add(Links.document(document.id())));
        addresses.addAll(List.of(Links.TOPICS, Links.SERIES, Links.MAP, Links.NETWORK));
        return addresses;
    }

    private static void open(String address, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
