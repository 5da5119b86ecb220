package org.chancery.api;

import org.jspecify.annotations.Nullable;

/** Problems of RFC 9457 for what goes wrong before a request is one of ours. Stateless. */
public final class Problems {
    /** Their media type. */
    public static final String TYPE = Response.PROBLEM;

    private Problems() {}

    /**
     * A problem.
     *
     * @param status of HTTP
     * @param detail in words, or null
     * @return its JSON in UTF-8
     */
    public static byte[] of(int status, @Nullable String detail) {
        Fault.Kind kind = Fault.Kind.of(status);
        return Response.problem(Fault.of(kind, detail == null ? kind.title() : Fault.shown(detail)))
                .bytes();
    }
}
