package org.chancery.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The style sheet, script and letters that pages use, read once from the class path. Their addresses carry a digest of
 * their bytes, so that a browser may keep them for ever. Thread-safe.
 */
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private static final Pattern NAMED = Pattern.compile("url\\(/assets/([^)?]+)\\)");

    private static final String[] NAMES = {
        "chancery.css",
        "reference.css",
        "keys.js",
        "plot.js",
        "reader.js",
        "review.js",
        "suggest.js",
        "theme.js",
        "icon.svg",
        "source-serif-4-latin.woff2",
        "source-serif-4-latin-italic.woff2",
        "source-serif-4-latin-ext.woff2",
        "source-serif-4-vietnamese.woff2",
        "source-sans-3-latin.woff2",
        "source-sans-3-latin-ext.woff2",
        "source-sans-3-vietnamese.woff2"
    };

    /**
     * One file.
     *
     * @param type media type
     * @param bytes its content; not to be changed
     * @param version digest of the content
     */
    record Asset(String type, byte[] bytes, String version) {}

    private final Map<String, Asset> assets = new HashMap<>();

    Assets() {
        for (String name : NAMES) {
            byte[] bytes = load(name);
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null) {
                throw new IllegalStateException("no media type for " + name);
            }
            assets.put(name, new Asset(type, bytes, digest(bytes)));
        }
        assets.replaceAll((name, asset) -> name.endsWith(".css") ? withAddresses(asset) : asset);
    }

    /** A style sheet that names letters by the addresses under which browsers keep them, not fetch them on every page. */
    private Asset withAddresses(Asset sheet) {
        String text = NAMED.matcher(new String(sheet.bytes(), StandardCharsets.UTF_8))
                .replaceAll(named -> "url(" + address(named.group(1)) + ")");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Asset(sheet.type(), bytes, digest(bytes));
    }

    /** The file of a name, or null. */
    @Nullable
    Asset asset(String name) {
        return assets.get(name);
    }

    /** The address of a file for a page; throws on a name that there is none of. */
    public String address(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + name + "?v=" + asset.version();
    }

    private static byte[] load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without web/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(byte[] bytes) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sha, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
