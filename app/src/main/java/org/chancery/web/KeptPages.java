package org.chancery.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.chancery.store.Recent;
import org.jspecify.annotations.Nullable;

/**
 * Pages as sent, packed, by their tags: the same tag is the same page. Those asked for last are kept, so many bytes of
 * them; pages of an older state of the record are no longer asked for and go first. Thread-safe.
 */
final class KeptPages {
    private static final long MOST_BYTES = 24_000_000;
    /** Of the packer: the next better ones take twice the time for a twentieth of the bytes. */
    private static final int LEVEL = 4;

    private final Recent<String, byte[]> pages = new Recent<>(MOST_BYTES, page -> page.length);

    /** A page, packed, or null; not to be changed. */
    byte @Nullable [] page(String tag) {
        return pages.get(tag);
    }

    /** Keeps a packed page. */
    void keep(String tag, byte[] packed) {
        pages.keep(tag, packed);
    }

    /** As it travels to those who can unpack it. */
    static byte[] packed(byte[] html) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.length / 4 + 100);
        try (Packer packer = new Packer(bytes)) {
            packer.write(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** For those who cannot. */
    static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Packer extends GZIPOutputStream {
        Packer(ByteArrayOutputStream bytes) throws IOException {
            super(bytes, 8192);
            def.setLevel(LEVEL);
        }
    }
}
