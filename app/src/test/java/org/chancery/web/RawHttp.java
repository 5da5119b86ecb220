package org.chancery.web;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Requests that no well-behaved client would send: every byte is the test's own. */
final class RawHttp {
    private RawHttp() {}

    /** What came back. */
    record Answer(int status, Map<String, String> headers, byte[] bytes) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** Without parameters. */
        String type() {
            return header("Content-Type").split(";", -1)[0].strip();
        }

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Sends a request; headers come by name, and those that are needed are added where they are missing. */
    static Answer send(int port, String method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Host", "localhost:" + port);
        all.put("Connection", "close");
        if (body.length > 0 || method.equals("POST")) {
            all.putIfAbsent("Content-Length", String.valueOf(body.length));
        }
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.write(head.toString().getBytes(StandardCharsets.UTF_8));
            request.write(body);
            try {
                socket.getOutputStream().write(request.toByteArray());
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // A server may answer and hang up before it has read all of a body that it refuses.
            }
            return read(new DataInputStream(socket.getInputStream()), method.equals("HEAD"));
        }
    }

    private static Answer read(InputStream in, boolean isHead) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 ")) {
            throw new IOException("no answer: \"" + status + "\"");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] bytes = new byte[0];
        if (!isHead) {
            bytes = headers.getOrDefault("transfer-encoding", "").equals("chunked")
                    ? chunks(in)
                    : headers.containsKey("content-length")
                            ? in.readNBytes(Integer.parseInt(headers.get("content-length")))
                            : in.readAllBytes();
        }
        if (headers.getOrDefault("content-encoding", "").equals("gzip")) {
            bytes = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes)).readAllBytes();
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), headers, bytes);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(in).strip(), 16);
            all.write(in.readNBytes(length));
            line(in);
            if (length == 0) {
                return all.toByteArray();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
