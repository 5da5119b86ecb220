package org.chancery.api;

import java.util.List;
import java.util.Map;

/** A request that cannot be answered as it was meant; becomes a problem of RFC 9457. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<Wrong> errors;
    private final transient Map<String, String> headers;

    /** What can be the matter. */
    enum Kind {
        BAD_REQUEST(400, "The request is not as it should be"),
        FOREIGN(403, "The request comes from elsewhere"),
        NOT_FOUND(404, "There is nothing of this name"),
        METHOD_NOT_ALLOWED(405, "That cannot be done here"),
        NOT_ACCEPTABLE(406, "It cannot be had in that form"),
        CONFLICT(409, "Somebody else is writing"),
        PRECONDITION_FAILED(412, "It has changed meanwhile"),
        TOO_LARGE(413, "The body is too large"),
        URI_TOO_LONG(414, "The address is too long"),
        UNSUPPORTED_TYPE(415, "A body of this type is not taken"),
        UNPROCESSABLE(422, "It is understood, and cannot be done"),
        HEADERS_TOO_LARGE(431, "The headers are too large"),
        INTERNAL(500, "The program failed"),
        UNAVAILABLE(503, "It is not to be had just now");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }

        /** The last part of the type of the problem. */
        String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Kind of(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return status < 500 ? BAD_REQUEST : INTERNAL;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param where the parameter, or the place in the body
     */
    record Wrong(String where, String what) {}

    private Fault(Kind kind, String detail, List<Wrong> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    static Fault of(Kind kind, String detail) {
        return new Fault(kind, detail, List.of(), Map.of());
    }

    static Fault of(Kind kind, List<Wrong> errors) {
        StringBuilder detail = new StringBuilder();
        for (Wrong wrong : errors) {
            detail.append(detail.isEmpty() ? "" : "; ")
                    .append(wrong.where())
                    .append(' ')
                    .append(wrong.what());
        }
        return new Fault(kind, detail.toString(), errors, Map.of());
    }

    /** There is no such thing. */
    static Fault missing(String what, String id) {
        return of(Kind.NOT_FOUND, "there is no " + what + " " + shown(id));
    }

    /** The same with a header of the answer. */
    Fault with(String header, String value) {
        return new Fault(kind, detail(), errors, Map.of(header, value));
    }

    /** Never more of what somebody sent than a line holds. */
    static String shown(String sent) {
        String line = sent.replaceAll("\\p{Cntrl}", "\ufffd");
        return line.length() <= 80 ? line : line.substring(0, 77) + "…";
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<Wrong> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
