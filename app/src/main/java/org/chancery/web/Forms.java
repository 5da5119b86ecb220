package org.chancery.web;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The word by which forms of this server's own pages are known. It is new with every start, stands in every form that
 * changes something, and pages of other sites cannot read it. Thread-safe.
 */
public final class Forms {
    static final String TOKEN = "token";
    private static final int BYTES = 16;
    private static final String WORD = word();

    private Forms() {}

    private static String word() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Name of the field that carries the word, for templates. */
    public static String name() {
        return TOKEN;
    }

    /** The word, for templates. */
    public static String token() {
        return WORD;
    }

    static boolean isToken(@Nullable String word) {
        // In a time that does not tell how much of it was right.
        return word != null
                && MessageDigest.isEqual(
                        word.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        WORD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
