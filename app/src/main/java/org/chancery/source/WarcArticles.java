package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.chancery.document.Intake;
import org.chancery.document.Problem.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive, one after the other: what a server answered with 200 and what can hold an article. Pictures,
 * scripts and pages that were not there are passed over. An instance belongs to one thread at a time.
 */
final class WarcArticles implements Articles {
    private final String name;
    private final InputStream bytes;
    private final int largest;
    private @Nullable WarcReader reader;
    private long count;
    private boolean ended;

    /** @param largest page, in bytes */
    WarcArticles(String name, InputStream bytes, int largest) {
        this.name = name;
        this.bytes = bytes;
        this.largest = largest;
    }

    @Override
    public @Nullable Intake next() {
        if (ended) {
            return null;
        }
        try {
            WarcReader open = reader;
            if (open == null) {
                open = new WarcReader(bytes);
                reader = open;
            }
            for (Optional<WarcRecord> record = open.next(); record.isPresent(); record = open.next()) {
                Intake intake = record.get() instanceof WarcResponse response ? page(response) : null;
                if (intake != null) {
                    count++;
                    return intake;
                }
            }
            ended = true;
            return count == 0 ? Intake.failed(Reason.EMPTY, name, "no pages") : null;
        } catch (IOException | RuntimeException e) {
            ended = true;
            return Intake.failed(
                    Reason.UNREADABLE, name, "the archive cannot be read on after " + count + " pages: " + why(e));
        }
    }

    private static String why(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** A page that cannot be read costs no other. */
    private @Nullable Intake page(WarcResponse response) throws IOException {
        String scheme = String.valueOf(response.target()).toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http")) {
            return null;
        }
        HttpResponse http = response.http();
        String type = http.headers().first("Content-Type").orElse("");
        String address = response.target();
        if (http.status() != 200 || !new Payload(address, address, type, new byte[0]).isArticle()) {
            return null;
        }
        byte[] body;
        try (InputStream in = http.bodyDecoded().stream()) {
            body = in.readNBytes(largest + 1);
        } catch (IOException e) {
            return Intake.failed(Reason.UNREADABLE, place(address), why(e));
        }
        if (body.length > largest) {
            return Intake.failed(
                    Reason.TOO_LARGE,
                    place(address),
                    String.format(Locale.ROOT, "a page of more than %,d bytes", largest));
        }
        try {
            return new Payload(address, address, type, body).read();
        } catch (RuntimeException | StackOverflowError e) {
            return Intake.failed(Reason.UNREADABLE, place(address), "the reader failed: " + e);
        }
    }

    private String place(String address) {
        return name + ": " + address;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException ignored) {
            // The pages are read; a stream that cannot be closed costs nothing of them.
        }
    }
}
