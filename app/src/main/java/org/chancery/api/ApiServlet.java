package org.chancery.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Hands requests of a server to the {@link Api} and what it answers back. Thread-safe. */
public final class ApiServlet extends HttpServlet {
    /** Bytes of the largest body that is taken. */
    static final int LARGEST_BODY = 8_000_000;

    private static final long serialVersionUID = 1;
    private static final int WORTH_PACKING = 1000;

    private final transient Api api;

    public ApiServlet(Api api) {
        this.api = api;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String encodings = String.valueOf(request.getHeader("Accept-Encoding"));
        send(answer(request), encodings, request.getMethod().equals("HEAD"), response);
    }

    private Response answer(HttpServletRequest request) throws IOException {
        Fault foreign = Callers.refused(request);
        if (foreign != null) {
            return Response.problem(foreign);
        }
        byte[] body = body(request);
        if (body == null) {
            return Response.problem(
                    Fault.of(Fault.Kind.TOO_LARGE, "the body has more than " + LARGEST_BODY + " bytes"));
        }
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", Collections.list(request.getHeaders(name))));
        }
        String path = request.getRequestURI().substring(Api.ROOT.length());
        return api.answer(new Api.Raw(request.getMethod(), path, request.getQueryString(), headers, body));
    }

    /** What was sent; null where it is too large. */
    private static byte @Nullable [] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return null;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        return body.length > LARGEST_BODY ? null : body;
    }

    static void send(Response answer, String encodings, boolean isHead, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        answer.headers().forEach(response::setHeader);
        if (answer.status() == HttpServletResponse.SC_NOT_MODIFIED) {
            return;
        }
        response.setContentType(answer.type());
        byte[] bytes = answer.bytes();
        if (isPacked(bytes.length, encodings)) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
            bytes = packed.toByteArray();
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!isHead) {
            response.getOutputStream().write(bytes);
        }
    }

    /** Whether so many bytes go out compressed to somebody who takes these encodings. */
    static boolean isPacked(int length, String encodings) {
        if (length < WORTH_PACKING) {
            return false;
        }
        for (String one : encodings.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = one.split(";", -1);
            if (parts[0].strip().equals("gzip")) {
                return parts.length < 2 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
