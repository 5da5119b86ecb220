package org.chancery.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.chancery.api.Api;
import org.jspecify.annotations.Nullable;

/**
 * The protocol over two streams, a message on each line, until the first of them ends. The library gives a whole session
 * up at a line that is no message; so lines are looked at before it sees them, and what is none is answered here. Stateless.
 */
public final class McpStdio {
    private static final int LONGEST_WAIT_MILLIS = 60_000;
    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final int LONGEST_LINE = 1_000_000;
    private static final int NO_JSON = -32700;
    private static final int NO_MESSAGE = -32600;
    private static final ObjectMapper JSON = new ObjectMapper();

    private McpStdio() {}

    /**
     * Serves until there is nothing more to read and everything that was asked is answered.
     *
     * @param in messages of the client
     * @param out takes messages alone
     * @throws IOException when a stream breaks
     */
    public static void serve(Api api, String version, InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        Outgoing outgoing = new Outgoing(out);
        try (PipedOutputStream toLibrary = new PipedOutputStream();
                PipedInputStream messages = new PipedInputStream(toLibrary, LONGEST_LINE + 1)) {
            McpSyncServer server = McpServers.of(
                    new StdioServerTransportProvider(McpServers.MAPPER, messages, outgoing), api, version);
            InputStream lines = new BufferedInputStream(in);
            for (byte[] line = line(lines); line != null; line = line(lines)) {
                take(line, toLibrary, outgoing);
            }
            outgoing.awaitAnswers();
            server.close();
        }
    }

    private static void take(byte[] line, OutputStream toLibrary, Outgoing outgoing) throws IOException {
        if (new String(line, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        JsonNode message;
        try {
            message = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            outgoing.refuse(NO_JSON, "a line that is no JSON");
            return;
        }
        JsonNode id = message.path("id");
        boolean isIdentified = id.isTextual() || id.isIntegralNumber();
        boolean isCall = message.path("method").isTextual() && (isIdentified || id.isMissingNode());
        boolean isAnswer = isIdentified && (message.has("result") || message.has("error"));
        boolean hasParameters =
                message.path("params").isMissingNode() || message.path("params").isObject();
        if (line.length > LONGEST_LINE
                || !message.path("jsonrpc").asText().equals("2.0")
                || !isCall && !isAnswer
                || !hasParameters) {
            outgoing.refuse(NO_MESSAGE, "a line that is no message of JSON-RPC 2.0, or longer than a message may be");
            return;
        }
        if (isCall && isIdentified) {
            outgoing.expect();
        }
        toLibrary.write(line);
        toLibrary.write('\n');
        toLibrary.flush();
    }

    /** The next line without its end, cut where it is longer than a message may be; null at the end. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() <= LONGEST_LINE) {
                line.write(b);
            }
        }
        return line.toByteArray();
    }

    /** Whole lines alone, and how many answers are still to come. Thread-safe. */
    private static final class Outgoing extends OutputStream {
        private final OutputStream out;
        private int open;
        private boolean isWithinLine;

        Outgoing(OutputStream out) {
            this.out = out;
        }

        synchronized void expect() {
            open++;
        }

        synchronized void refuse(int code, String words) throws IOException {
            while (isWithinLine) {
                try {
                    wait(LOOK_AGAIN_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            var answer = JSON.createObjectNode().put("jsonrpc", "2.0").putNull("id");
            answer.putObject("error").put("code", code).put("message", words);
            out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            for (int i = from; i < from + length; i++) {
                open -= bytes[i] == '\n' ? 1 : 0;
            }
            isWithinLine = length > 0 ? bytes[from + length - 1] != '\n' : isWithinLine;
            notifyAll();
        }

        @Override
        public synchronized void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void flush() throws IOException {
            out.flush();
        }

        void awaitAnswers() throws InterruptedException {
            for (int i = 0; i < LONGEST_WAIT_MILLIS / LOOK_AGAIN_MILLIS && isOpen(); i++) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }

        private synchronized boolean isOpen() {
            return open > 0 || isWithinLine;
        }
    }
}
