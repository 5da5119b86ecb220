package org.chancery.eventdata;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Numbers of the field's files that are the same on every machine. Stateless. */
final class Numbers {
    /** Readers that take every number for a double keep it to the last digit. */
    private static final long MOST = 1L << 53;

    private Numbers() {}

    /** A positive number below 2^53 made from a text. */
    static long of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits = bits << Byte.SIZE | hash[i] & 0xff;
            }
            return Math.floorMod(bits, MOST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A number without needless zeros: -5, 2.5. Null stays null. */
    static @Nullable String plain(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
