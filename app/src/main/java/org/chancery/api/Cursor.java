package org.chancery.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A place in a list as a word that says nothing to who is given it. Stateless. */
final class Cursor {
    private Cursor() {}

    /** The place of these parts. */
    static String of(Object... parts) {
        StringBuilder plain = new StringBuilder();
        for (Object part : parts) {
            plain.append(plain.isEmpty() ? "" : "\n").append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a place that somebody gave back.
     *
     * @param sort the first part, which tells the lists apart
     * @param count how many there are with it
     */
    static List<String> parts(String cursor, String sort, int count) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(plain.split("\n", -1));
            if (parts.size() == count && parts.getFirst().equals(sort)) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            // It is none of ours; said below.
        }
        throw unknown();
    }

    /** A part as a number. */
    static long number(String part) {
        if (!part.matches("-?\\d{1,18}")) {
            throw unknown();
        }
        return Long.parseLong(part);
    }

    private static Fault unknown() {
        return Fault.of(
                Fault.Kind.BAD_REQUEST,
                List.of(new Fault.Wrong("cursor", "is none of this list; take that of the page before")));
    }
}
