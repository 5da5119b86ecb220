package org.chancery.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.chancery.document.Document;
import org.chancery.resolve.PublicId;
import org.jspecify.annotations.Nullable;

/**
 * By what a document is known again. Immutable.
 *
 * @param seen of everything that is stated and of the text: who has it has nothing new
 * @param address of its web address, or null where it has none that stands for one document
 * @param place of where it was read, on this machine
 * @param text of its text alone
 * @param sha256 of the text, hexadecimal
 * @param id the public id that it gets when it is new: made of the address, else of the text
 */
public record DocumentKeys(
        Fingerprint seen,
        @Nullable Fingerprint address,
        Fingerprint place,
        Fingerprint text,
        String sha256,
        String id) {

    /** Half of a SHA-256: among a million million documents, one clash is as likely as not to be seen in no lifetime. */
    public record Fingerprint(long high, long low) {
        byte[] bytes() {
            return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        }

        static Fingerprint of(byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new Fingerprint(buffer.getLong(), buffer.getLong());
        }
    }

    /** @param origin where it was read: a file, or a file and what names the document in it */
    public static DocumentKeys of(Document document, String origin) {
        String sha256 = HexFormat.of().formatHex(digest().digest(document.text().getBytes(StandardCharsets.UTF_8)));
        String address = address(document.url());
        var published = document.published();
        byte[] seen = sha256(
                "seen",
                sha256,
                document.url(),
                document.title(),
                document.language(),
                document.publisher(),
                published == null ? null : published.date().toString(),
                Integer.toString(document.yearHint()));
        return new DocumentKeys(
                Fingerprint.of(seen),
                address == null ? null : Fingerprint.of(sha256("address", address)),
                Fingerprint.of(sha256("place", origin)),
                Fingerprint.of(sha256("text", sha256)),
                sha256,
                PublicId.of(address == null ? "text:" + sha256 : address));
    }

    /** Those that are there. */
    List<Fingerprint> all() {
        List<Fingerprint> all = new ArrayList<>(4);
        all.add(seen);
        if (address != null) {
            all.add(address);
        }
        all.add(place);
        all.add(text);
        return all;
    }

    /**
     * An address in the one form of its many: {@code https}, host in small letters, no fragment, no marks of campaigns.
     * Null for what is no web address and for the bare address of a site, under which many documents stand.
     */
    static @Nullable String address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme();
            String host = uri.getHost();
            if (host == null
                    || scheme == null
                    || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                return null;
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            String query = query(uri.getRawQuery());
            if (query.isEmpty() && (path.isEmpty() || path.equals("/"))) {
                return null;
            }
            boolean usualPort = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443;
            return "https://" + host.toLowerCase(Locale.ROOT) + (usualPort ? "" : ":" + uri.getPort()) + path + query;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        List<String> kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("utm_") && !part.startsWith("fbclid="))
                .toList();
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static byte[] sha256(@Nullable String... parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            if (part == null) {
                digest.update((byte) 0);
            } else {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_16BE);
                digest.update(ByteBuffer.allocate(5)
                        .put((byte) 1)
                        .putInt(bytes.length)
                        .array());
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
