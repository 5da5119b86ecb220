package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. The program listens on the loopback address alone, but a browser on this machine can be made to ask it by
 * pages from elsewhere: under a name of theirs that leads here, or with a request across sites. Both are refused. Stateless.
 */
public final class Callers {
    /** What is said to whoever asks under another name than those of this machine. */
    public static final String ELSEWHERE = "this is served for localhost alone, and was asked for under another name";

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private Callers() {}

    /** Why a request is refused, in words; null where it is not. */
    public static @Nullable String whyRefused(HttpServletRequest request) {
        Fault fault = refused(request);
        return fault == null ? null : fault.detail();
    }

    static @Nullable Fault refused(HttpServletRequest request) {
        if (!isOwn(request.getHeader("Host"))) {
            return Fault.of(Fault.Kind.FOREIGN, ELSEWHERE);
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean isRead = READS.contains(request.getMethod());
        boolean isFromHere = site == null || site.equals("same-origin") || site.equals("none");
        String origin = request.getHeader("Origin");
        boolean isOwnOrigin = origin == null || isOwnOrigin(origin, request.getHeader("Host"));
        return isRead || isFromHere && isOwnOrigin
                ? null
                : Fault.of(Fault.Kind.FOREIGN, "pages of other sites may change nothing here");
    }

    /** Whether a Host header names this machine. */
    public static boolean isOwn(@Nullable String host) {
        return host != null && OWN.contains(withoutPort(host.toLowerCase(Locale.ROOT)));
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d{1,5}$", "");
    }

    private static boolean isOwnOrigin(String origin, @Nullable String host) {
        return origin.toLowerCase(Locale.ROOT)
                .equals("http://" + String.valueOf(host).toLowerCase(Locale.ROOT));
    }
}
