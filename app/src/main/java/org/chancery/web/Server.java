package org.chancery.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.api.Api;
import org.chancery.api.ApiDesk;
import org.chancery.api.ApiServlet;
import org.chancery.api.Callers;
import org.chancery.mcp.McpServlet;
import org.chancery.resolve.Searched;
import org.chancery.view.Wording;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;

/**
 * The reading room: pages and JSON over the record, for this machine alone (it listens on the loopback address). What is
 * shown is made by families of {@link Pages}; here are the things common to all: safety, language, frame, tags by which
 * browsers know that nothing changed. Thread-safe.
 */
public final class Server implements AutoCloseable {
    /** Nothing from elsewhere, nothing inline: even a document that smuggled in markup could do nothing. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Attribute of a request: the file to be made for it. */
    private static final String DOWNLOAD = "download";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Desk desk;
    private final Assets assets = new Assets();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Remembered<Searched> coverage = new Remembered<>();
    private final KeptPages kept = new KeptPages();
    private final Presses presses = new Presses();
    private final Downloads downloads = new Downloads();
    private final Javalin javalin;

    private Server(Desk desk) {
        this.desk = desk;
        this.javalin = Javalin.create(this::configure);
    }

    /** Every family of pages. */
    static List<Pages> families() {
        return List.of(
                new HomePages(),
                // Before the dossiers: "brief" is no pair.
                new BriefPages(),
                new DossierPages(),
                new MatterPages(),
                new NegotiationPages(),
                new CalendarPages(),
                new ExportPages(),
                new MeetingsPages(),
                new PartyPages(),
                new PersonPages(),
                new EngagementPages(),
                new OrganizationPages(),
                new InstrumentPages(),
                new TopicPages(),
                new FigurePages(),
                new EntryPages(),
                new DocumentPages(),
                new SearchPages(),
                new ReviewPages(),
                new AddPages());
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any free one
     */
    public static Server start(Desk desk, int port) throws PortTakenException {
        Server server = new Server(desk);
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
        presses.close();
    }

    private void configure(JavalinConfig config) {
        config.jetty.host = "127.0.0.1";
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new ServerFaults()));
        Api api = Api.over(new ApiDesk(desk.record(), desk.index(), desk.review(), desk.clock(), desk.version()));
        config.jetty.modifyServletContextHandler(handler -> {
            handler.addServlet(new ServletHolder(new ApiServlet(api)), Api.ROOT + "/*");
            handler.addServlet(new ServletHolder(new McpServlet(api, desk.version())), McpServlet.PATH);
        });
        config.routes.before(Server::guard);
        Routes routes = new Routes() {
            @Override
            public void page(String path, Handler handler) {
                Presses.Sort sort = new Presses.Sort();
                config.routes.get(
                        path,
                        context -> answer(
                                context,
                                visit -> ExportPages.asked(visit).orElseGet(() -> handler.answer(visit)),
                                sort));
            }

            @Override
            public void form(String path, Handler handler) {
                config.routes.post(path, context -> take(context, handler));
            }

            @Override
            public void file(String path, Handler handler) {
                Presses.Sort sort = new Presses.Sort();
                config.routes.get(path, context -> answer(context, handler, sort));
            }
        };
        families().forEach(family -> family.at(routes));
        config.routes.get("/assets/{name}", this::asset);
        config.routes.error(404, this::notFound);
        config.routes.exception(Exception.class, this::failed);
    }

    /** Before whatever is asked for: the same headers with every answer, and none but refusals under a name of elsewhere. */
    private static void guard(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-cache");
        if (!Callers.isOwn(context.header("Host"))) {
            context.status(HttpStatus.FORBIDDEN)
                    .contentType("text/plain; charset=utf-8")
                    .result(Callers.ELSEWHERE);
            context.skipRemainingHandlers();
        }
    }

    private void answer(Context context, Routes.Handler handler, Presses.Sort sort) {
        Visit visit = new Visit(context, desk);
        String tag = visit.tag();
        if (visit.path().equals(Links.HOME)) {
            HomePages.leaveTrace(visit);
        }
        if (tag.equals(context.header("If-None-Match"))) {
            context.header("ETag", tag);
            context.status(HttpStatus.NOT_MODIFIED);
        } else if (!isSentAsKept(context, visit, tag)) {
            presses.make(sort, tag, () -> isSentAsKept(context, visit, tag), () -> answer(context, visit, handler));
        }
        Answer.Written file = context.attribute(DOWNLOAD);
        if (file != null) {
            send(context, file);
        }
    }

    private void send(Context context, Answer.Written file) {
        try {
            InputStream whole = downloads.made(file);
            context.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            context.contentType(file.type()).result(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSentAsKept(Context context, Visit visit, String tag) {
        byte[] known = kept.page(tag);
        if (known != null) {
            context.header("ETag", tag);
            send(context, visit, known);
        }
        return known != null;
    }

    private void answer(Context context, Visit visit, Routes.Handler handler) {
        switch (handler.answer(visit)) {
            case Answer.Missing missing -> context.status(HttpStatus.NOT_FOUND);
            case Answer.Elsewhere elsewhere -> context.redirect(elsewhere.address(), HttpStatus.FOUND);
            case Answer.Done done -> context.redirect(done.address(), HttpStatus.SEE_OTHER);
            case Answer.File file -> {
                context.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
                context.contentType(file.type() + "; charset=utf-8").result(file.text());
            }
            case Answer.Binary file -> {
                context.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
                context.contentType(file.type()).result(file.content());
            }
            // It may take long, and is made when this page's turn among the others is over.
            case Answer.Written file -> context.attribute(DOWNLOAD, file);
            case Answer.Data data -> context.contentType("application/json").result(data.json());
            case Answer.Page page -> {
                byte[] packed = KeptPages.packed(rendered(visit, page));
                if (visit.isLasting()) {
                    String tag = visit.tag();
                    context.header("ETag", tag);
                    kept.keep(tag, packed);
                }
                send(context, visit, packed);
            }
        }
    }

    /**
     * Forms change the record, so they must come from this server's own pages: they carry a word that only those know, and
     * the browser must not say that they come from elsewhere.
     */
    private void take(Context context, Routes.Handler handler) {
        String site = context.header("Sec-Fetch-Site");
        boolean isOwn = site == null || site.equals("same-origin");
        if (!isOwn || !Forms.isToken(context.formParam(Forms.TOKEN))) {
            context.status(HttpStatus.FORBIDDEN);
            message(context, "foreign");
            return;
        }
        answer(context, new Visit(context, desk), handler);
    }

    private byte[] rendered(Visit visit, Answer.Page page) {
        Map<String, Object> values = new HashMap<>(page.values());
        values.put("frame", frame(visit, page));
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(page.template(), values, output);
        return output.toByteArray();
    }

    private static void send(Context context, Visit visit, byte[] packed) {
        context.header("Vary", "Cookie, Accept-Language, Accept-Encoding");
        context.header("Content-Language", visit.words().language());
        context.contentType("text/html; charset=utf-8");
        String accepted = context.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0")) {
            context.header("Content-Encoding", "gzip");
            context.result(packed);
        } else {
            context.result(KeptPages.unpacked(packed));
        }
    }

    private Frame frame(Visit visit, Answer.Page page) {
        Wording words = visit.words();
        List<Frame.Place> sections = new ArrayList<>();
        for (Section section : Section.values()) {
            sections.add(new Frame.Place(words.say(section.key()), section.address(), section == page.section(), ""));
        }
        List<Frame.Place> crumbs = new ArrayList<>();
        if (page.section() != Section.HOME) {
            crumbs.add(new Frame.Place(words.say("nav.home"), Links.HOME, false, ""));
            page.crumbs().forEach(crumb -> crumbs.add(new Frame.Place(crumb.label(), crumb.address(), false, "")));
            crumbs.add(new Frame.Place(page.title(), null, true, ""));
        }
        return new Frame(
                words,
                assets,
                page.title(),
                sections,
                crumbs,
                visit.languages(),
                visit.path().equals(Links.SEARCH) ? visit.asked("q") : "",
                coverage.at(visit, visit.record()::coverage),
                desk.version(),
                page.script(),
                ExportPages.offers(visit, page),
                page.section() == null ? null : ExportPages.data(visit));
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
            message(context, "notfound");
        }
    }

    private void failed(Exception e, Context context) {
        org.slf4j.LoggerFactory.getLogger(Server.class).error("{} failed", context.path(), e);
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        if (context.path().startsWith("/api/")) {
            context.contentType("application/json").result("{\"error\":\"internal error\"}");
        } else {
            message(context, "failed");
        }
    }

    private void message(Context context, String key) {
        Visit visit = new Visit(context, desk);
        String title = visit.words().say(key + ".title");
        Answer.Page page = Answer.Page.of("message.jte", title, null)
                .with("message", visit.words().say(key + ".text"));
        send(context, visit, KeptPages.packed(rendered(visit, page)));
    }
}
