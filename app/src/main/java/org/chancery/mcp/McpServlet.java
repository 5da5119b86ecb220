package org.chancery.mcp;

import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chancery.api.Api;
import org.chancery.api.Callers;
import org.chancery.api.Problems;
import org.jspecify.annotations.Nullable;

/** The protocol over HTTP, without sessions: every call stands for itself. Made with the first call. Thread-safe. */
public final class McpServlet extends HttpServlet {
    /** Where it is. */
    public static final String PATH = "/mcp";

    private static final long serialVersionUID = 1;
    private static final int LARGEST = 1_000_000;

    private final transient Api api;
    private final String version;
    private transient volatile @Nullable Running running;

    /** A server and the way to it. */
    private record Running(McpStatelessSyncServer server, HttpServletStatelessServerTransport transport) {}

    public McpServlet(Api api, String version) {
        this.api = api;
        this.version = version;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        String refused = Callers.whyRefused(request);
        if (refused != null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(Problems.TYPE);
            response.getOutputStream().write(Problems.of(HttpServletResponse.SC_FORBIDDEN, refused));
            return;
        }
        running().transport().service(request, response);
    }

    private Running running() {
        Running now = running;
        if (now == null) {
            synchronized (this) {
                now = running;
                if (now == null) {
                    HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                            .jsonMapper(McpServers.MAPPER)
                            .messageEndpoint(PATH)
                            .maxRequestSize(LARGEST)
                            .build();
                    now = new Running(McpServers.of(transport, api, version), transport);
                    running = now;
                }
            }
        }
        return now;
    }

    @Override
    public void destroy() {
        Running now = running;
        if (now != null) {
            now.server().close();
        }
    }
}
