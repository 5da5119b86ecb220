package org.chancery.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;

/**
 * Makes files that may be as long as the record: not among the pages, which are quick, and only two at once, so that pages
 * stay so. Each is written to a temporary file before the first byte is sent: what arrives is whole, or is said to have
 * failed. Thread-safe.
 */
final class Downloads {
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /** The file, made; it is gone from the disk when the stream is closed. */
    InputStream made(Answer.Written file) throws IOException {
        Path part = Files.createTempFile("chancery-download", ".part");
        try {
            free.acquire();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                file.writing().to(out);
            } finally {
                free.release();
            }
            return Files.newInputStream(part, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (InterruptedException e) {
            Files.deleteIfExists(part);
            Thread.currentThread().interrupt();
            throw new IOException("ended while the file was waited for", e);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }
}
