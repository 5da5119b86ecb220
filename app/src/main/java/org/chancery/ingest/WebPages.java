package org.chancery.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.chancery.document.Intake;
import org.chancery.document.Problem;
import org.chancery.document.Problem.Reason;
import org.chancery.source.Inputs;
import org.chancery.source.Payload;

/** Single pages, fetched by their address: no links are followed, no scripts run. Thread-safe. */
public final class WebPages {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Whether an argument is an address and no path. */
    public static boolean isAddress(String argument) {
        return argument.startsWith("http://") || argument.startsWith("https://");
    }

    /** The document at an address, or the reason why there is none. */
    public Intake fetch(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(WHOLE)
                    .header("User-Agent", "Chancery")
                    .header("Accept", "text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf")
                    .GET()
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(address, response, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(address, "interrupted");
        } catch (IOException | IllegalArgumentException e) {
            return failed(address, reason(e));
        }
    }

    private static Intake read(String address, HttpResponse<InputStream> response, InputStream body)
            throws IOException {
        if (response.statusCode() != 200) {
            return failed(address, "the server answers " + response.statusCode());
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        byte[] bytes = body.readNBytes(Inputs.LARGEST + 1);
        if (bytes.length > Inputs.LARGEST) {
            return Intake.failed(
                    Reason.TOO_LARGE,
                    address,
                    String.format(Locale.ROOT, "more than the %,d bytes of the largest document", Inputs.LARGEST));
        }
        if (bytes.length == 0) {
            return Intake.failed(Reason.EMPTY, address, "no bytes");
        }
        return new Payload(address, response.uri().toString(), type, bytes).read();
    }

    private static Intake failed(String address, String detail) {
        return new Intake(null, java.util.List.of(new Problem(Reason.UNREADABLE, address, detail)));
    }

    private static String reason(Exception e) {
        return switch (e) {
            case HttpConnectTimeoutException timeout -> "no answer within " + CONNECT.toSeconds() + " seconds";
            case HttpTimeoutException timeout -> "not read within " + WHOLE.toSeconds() + " seconds";
            case SSLException tls -> "no safe connection: " + tls.getMessage();
            case UnknownHostException host -> "no such host, or no network";
            case ConnectException connect ->
                connect.getCause() instanceof UnresolvedAddressException || connect.getMessage() == null
                        ? "no such host, or no network"
                        : connect.getMessage();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
