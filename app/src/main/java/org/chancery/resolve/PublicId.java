package org.chancery.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids that are the same on every machine because they are made from what they name. */
public final class PublicId {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    /** 60 bits: among a million documents, the odds of one clash are below one in two million. */
    private static final int LENGTH = 12;

    private PublicId() {}

    /** Twelve letters and digits (Crockford's base 32) made from the SHA-256 of the text. */
    public static String of(String text) {
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder id = new StringBuilder(LENGTH);
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | hash[i] & 0xff;
        }
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt((int) (bits >>> 59)));
            bits <<= 5;
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
