package org.chancery.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import java.util.Optional;
import org.chancery.Chancery;
import org.chancery.batch.ReadDocument;
import org.chancery.document.Document;
import org.chancery.export.ExtractionJson;
import org.chancery.record.Extraction;
import org.chancery.view.DocumentPage;
import org.chancery.view.Library;
import org.jspecify.annotations.Nullable;

/**
 * The reading room: pages and JSON over the documents held, for this machine alone (it listens on the loopback
 * address). Thread-safe.
 */
public final class Server implements AutoCloseable {
    /** Nothing from elsewhere, nothing inline: even a document that smuggled in markup could do nothing. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Chancery chancery;
    private final Library library;
    private final Assets assets = new Assets();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Javalin javalin;

    private Server(Chancery chancery, Library library) {
        this.chancery = chancery;
        this.library = library;
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any free one
     */
    public static Server start(Chancery chancery, Library library, int port) throws PortTakenException {
        Server server = new Server(chancery, library);
        try {
            server.javalin.start(port);
            return server;
        } catch (JavalinBindException e) {
            server.close();
            throw new PortTakenException(port, e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.jetty.host = "127.0.0.1";
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Server::guard);
        config.routes.get("/", this::list);
        config.routes.get("/documents/<id>", this::document);
        config.routes.get("/api/v1/documents", this::listJson);
        config.routes.get("/api/v1/documents/<id>", this::documentJson);
        config.routes.get("/assets/{name}", this::asset);
        config.routes.error(404, this::notFound);
        config.routes.exception(Exception.class, this::failed);
    }

    private static void guard(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-cache");
    }

    private void list(Context context) {
        page(context, "documents.jte", Map.of("list", library.list(context.queryParam("q"), pageNumber(context))));
    }

    private static int pageNumber(Context context) {
        String number = context.queryParam("page");
        try {
            return number == null ? 1 : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void document(Context context) {
        ReadDocument read = held(context).orElse(null);
        Document document = read == null ? null : read.document();
        Extraction extraction = read == null ? null : read.extraction();
        if (read == null || document == null || extraction == null) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        DocumentPage view = DocumentPage.of(document, extraction, read.problems(), chancery.sentences(document));
        page(context, "document.jte", Map.of("view", view, "text", new MarkedText(view)));
    }

    private Optional<ReadDocument> held(Context context) {
        return library.document(context.pathParam("id"));
    }

    private void listJson(Context context) {
        context.contentType("application/json")
                .result(ListJson.of(library.list(context.queryParam("q"), pageNumber(context))));
    }

    private void documentJson(Context context) {
        ReadDocument read = held(context).orElse(null);
        Extraction extraction = read == null ? null : read.extraction();
        if (read == null || extraction == null) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        context.contentType("application/json").result(ExtractionJson.line(extraction, read.problems()));
    }

    private void asset(Context context) {
        Assets.@Nullable Asset asset = assets.asset(context.pathParam("name"));
        if (asset == null) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        boolean isOfThisVersion = asset.version().equals(context.queryParam("v"));
        context.header("Cache-Control", isOfThisVersion ? FOR_EVER : "no-cache");
        context.contentType(asset.type()).result(asset.bytes());
    }

    private void notFound(Context context) {
        if (context.path().startsWith("/api/")) {
            context.contentType("application/json").result("{\"error\":\"not found\"}");
        } else {
            message(context, "Not found", "There is nothing at this address.");
        }
    }

    private void failed(Exception e, Context context) {
        org.slf4j.LoggerFactory.getLogger(Server.class).error("{} failed", context.path(), e);
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        if (context.path().startsWith("/api/")) {
            context.contentType("application/json").result("{\"error\":\"internal error\"}");
        } else {
            message(context, "Something went wrong", "The program's own messages say more.");
        }
    }

    private void message(Context context, String title, String text) {
        page(context, "message.jte", Map.of("title", title, "message", text));
    }

    private void page(Context context, String template, Map<String, Object> values) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        Map<String, Object> all = new java.util.HashMap<>(values);
        all.put("assets", assets);
        templates.render(template, all, output);
        context.contentType("text/html; charset=utf-8").result(output.toByteArray());
    }
}
