package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint of a request, checks what was sent against what it takes, and answers; whatever is wrong becomes a
 * problem of RFC 9457. Knows nothing of servers. Thread-safe.
 */
public final class Api {
    /** Where everything is. */
    public static final String ROOT = "/api/v1";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_QUERY = 8000;

    private final ApiDesk desk;
    private final List<Endpoint> endpoints;
    private final OpenApi description;

    private Api(ApiDesk desk) {
        this.desk = desk;
        List<Endpoint> all = new ArrayList<>();
        Answers answers = new Answers(desk);
        new RootEndpoints(answers, this::description).addTo(all);
        new EntryEndpoints(answers).addTo(all);
        DocumentEndpoints documents = new DocumentEndpoints(answers);
        documents.addTo(all);
        new PartyEndpoints(answers).addTo(all);
        new TimelineEndpoints(answers).addTo(all);
        new BriefEndpoints(answers).addTo(all);
        new SearchEndpoints(answers).addTo(all);
        ReviewEndpoints review = new ReviewEndpoints(answers, documents);
        review.addTo(all);
        new ProposalEndpoints(answers).addTo(all);
        new ChangeEndpoints(answers).addTo(all);
        this.endpoints = List.copyOf(all);
        this.description = new OpenApi(desk.version(), endpoints);
    }

    /** The API over a record. */
    public static Api over(ApiDesk desk) {
        return new Api(desk);
    }

    private OpenApi description() {
        return description;
    }

    /**
     * A request as it came.
     *
     * @param path below the door, escaped as it was written; empty for the door itself
     * @param query as it was written, or null
     * @param headers by their names in small letters
     * @param body what was sent; empty where nothing was
     */
    record Raw(String method, String path, @Nullable String query, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Response answer(Raw raw) {
        try {
            return answered(raw);
        } catch (Fault fault) {
            return Response.problem(fault);
        } catch (StoreException e) {
            boolean isRead = raw.method().equals("GET") || raw.method().equals("HEAD");
            Fault.Kind kind = isRead ? Fault.Kind.UNAVAILABLE : Fault.Kind.CONFLICT;
            return Response.problem(Fault.of(kind, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(Api.class).error("{} {} failed", raw.method(), raw.path(), e);
            return Response.problem(Fault.of(Fault.Kind.INTERNAL, "the log of the program says why"));
        }
    }

    private Response answered(Raw raw) {
        List<String> parts = parts(raw.path()).stream().map(Api::decoded).toList();
        boolean isHead = raw.method().equals("HEAD");
        Endpoint endpoint = endpoint(isHead ? "GET" : raw.method(), parts, raw.path());
        Map<String, JsonNode> values = values(endpoint, parts, raw);
        return endpoint.method().equals("GET") ? conditional(endpoint, raw, values) : changed(endpoint, raw, values);
    }

    // ---- which -----------------------------------------------------------------------------------------------------

    /** The parts of a path, without the first slash. */
    static List<String> parts(String path) {
        return path.isEmpty() || path.equals("/")
                ? List.of()
                : Arrays.asList(path.substring(1).split("/", -1));
    }

    private Endpoint endpoint(String method, List<String> parts, String path) {
        Set<String> methods = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            if (matches(endpoint.parts(), parts)) {
                if (endpoint.method().equals(method)) {
                    return endpoint;
                }
                methods.add(endpoint.method());
            }
        }
        if (methods.isEmpty()) {
            throw Fault.missing("address", ROOT + path);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        String allowed = String.join(", ", methods);
        throw Fault.of(Fault.Kind.METHOD_NOT_ALLOWED, "only " + allowed + " here")
                .with("Allow", allowed);
    }

    private static boolean matches(List<String> pattern, List<String> parts) {
        if (pattern.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean isVariable = pattern.get(i).startsWith("{");
            if (!isVariable && !pattern.get(i).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    // ---- with what -------------------------------------------------------------------------------------------------

    private static Map<String, JsonNode> values(Endpoint endpoint, List<String> parts, Raw raw) {
        Map<String, List<String>> query = query(raw.query());
        List<Fault.Wrong> errors = new ArrayList<>();
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>();
        for (Parameter parameter : endpoint.parameters()) {
            List<String> written = switch (parameter.place()) {
                case PATH -> List.of(parts.get(endpoint.parts().indexOf("{" + parameter.name() + "}")));
                case QUERY -> query.getOrDefault(parameter.name(), List.of());
                case HEADER -> {
                    String header = raw.header(parameter.name().toLowerCase(java.util.Locale.ROOT));
                    yield header.isEmpty() ? List.of() : List.of(header);
                }
            };
            if (parameter.place() == Parameter.Place.QUERY) {
                known.add(parameter.name());
            }
            value(parameter, written, values, errors);
        }
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new Fault.Wrong(Fault.shown(name), "is no parameter here")));
        if (!errors.isEmpty()) {
            boolean isPath = endpoint.parameters().stream()
                    .anyMatch(parameter -> parameter.place() == Parameter.Place.PATH
                            && errors.getFirst().where().equals(parameter.name()));
            // An id that cannot be one is the id of nothing.
            throw Fault.of(isPath ? Fault.Kind.NOT_FOUND : Fault.Kind.BAD_REQUEST, errors);
        }
        return values;
    }

    private static void value(
            Parameter parameter, List<String> written, Map<String, JsonNode> values, List<Fault.Wrong> errors) {
        List<String> faults = new ArrayList<>();
        if (written.isEmpty()) {
            if (parameter.isRequired()) {
                faults.add("is missing");
            }
        } else if (parameter.schema().isList()) {
            ArrayNode items = JSON.arrayNode();
            written.forEach(one -> items.add(parameter.schema().items().parse(one, new ArrayList<>())));
            parameter.schema().check(items, "", faults);
            values.put(parameter.name(), items);
        } else if (written.size() > 1) {
            faults.add("is there more than once");
        } else {
            values.put(parameter.name(), parameter.schema().parse(written.getFirst(), faults));
        }
        faults.forEach(fault -> errors.add(new Fault.Wrong(parameter.name(), fault)));
    }

    private static Map<String, List<String>> query(@Nullable String written) {
        Map<String, List<String>> query = new TreeMap<>();
        if (written == null || written.isEmpty()) {
            return query;
        }
        if (written.length() > LONGEST_QUERY) {
            throw Fault.of(Fault.Kind.URI_TOO_LONG, "the query has more than " + LONGEST_QUERY + " characters");
        }
        for (String pair : written.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1).replace('+', ' '));
            // What is left empty in a form was not asked.
            if (!value.isEmpty() || !name.isEmpty()) {
                query.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return query;
    }

    /** Percent escapes undone; refuses what is no UTF-8. */
    static String decoded(String written) {
        if (written.indexOf('%') < 0 && written.chars().allMatch(c -> c < 0x80)) {
            return written;
        }
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                plain.put(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw Fault.of(Fault.Kind.BAD_REQUEST, "the address has a % that is no escape");
            }
            plain.put((byte) (high << 4 | low));
            i += 2;
        }
        return utf8(plain.flip(), "the address");
    }

    private static String utf8(ByteBuffer bytes, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw Fault.of(Fault.Kind.BAD_REQUEST, what + " is not in UTF-8");
        }
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private Response conditional(Endpoint endpoint, Raw raw, Map<String, JsonNode> values) {
        if (raw.body().length > 0) {
            throw Fault.of(Fault.Kind.BAD_REQUEST, "a body has no meaning here");
        }
        String type =
                java.util.Objects.requireNonNull(endpoint.replies().get(200)).type();
        if (!accepts(raw.header("accept"), type)) {
            throw Fault.of(Fault.Kind.NOT_ACCEPTABLE, "it can be had as " + type + " alone");
        }
        Response made = endpoint.handler().answer(new Request(raw.path(), values, null, ""));
        String tag = tag(made.bytes(), raw.header("accept-encoding"));
        List<String> wanted = tags(raw.header("if-match"));
        if (!wanted.isEmpty() && !wanted.contains("*") && !wanted.contains(tag)) {
            throw Fault.of(Fault.Kind.PRECONDITION_FAILED, "it is not as you know it any more");
        }
        List<String> known = tags(raw.header("if-none-match"));
        if (known.contains("*") || known.contains(tag)) {
            return new Response(304, made.type(), new byte[0], made.headers()).with("ETag", tag);
        }
        return made.with("ETag", tag);
    }

    /** The same bytes, the same tag; and a tag of its own for the form in which they are sent. */
    static String tag(byte[] bytes, String encodings) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String tail = ApiServlet.isPacked(bytes.length, encodings) ? "-gzip" : "";
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + tail + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tags of a header; a weak one counts as the strong one that it may be. */
    static List<String> tags(String header) {
        List<String> tags = new ArrayList<>();
        for (String one : header.split(",", -1)) {
            String tag = one.strip();
            if (!tag.isEmpty()) {
                tags.add(tag.startsWith("W/") ? tag.substring(2) : tag);
            }
        }
        return tags;
    }

    /** Whether a header of what is wanted lets a media type through. */
    static boolean accepts(String header, String type) {
        if (header.isBlank()) {
            return true;
        }
        String family = type.substring(0, type.indexOf('/'));
        for (String one : header.toLowerCase(java.util.Locale.ROOT).split(",", -1)) {
            String[] parts = one.split(";", -1);
            String wanted = parts[0].strip();
            boolean isRefused =
                    Arrays.stream(parts).anyMatch(part -> part.strip().matches("q=0(\\.0*)?"));
            if (!isRefused && (wanted.equals("*/*") || wanted.equals(family + "/*") || wanted.equals(type))) {
                return true;
            }
        }
        return false;
    }

    // ---- writing ---------------------------------------------------------------------------------------------------

    private Response changed(Endpoint endpoint, Raw raw, Map<String, JsonNode> values) {
        if (!accepts(raw.header("accept"), Response.JSON)) {
            throw Fault.of(Fault.Kind.NOT_ACCEPTABLE, "the answer is JSON");
        }
        String type = raw.header("content-type").split(";", -1)[0].strip().toLowerCase(java.util.Locale.ROOT);
        Endpoint.Body taken = endpoint.bodies().get(type);
        if (taken == null) {
            throw Fault.of(
                    Fault.Kind.UNSUPPORTED_TYPE,
                    "taken are " + String.join(", ", endpoint.bodies().keySet()) + ", not " + Fault.shown(type));
        }
        if (!type.equals(Response.JSON) && !values.containsKey(IDEMPOTENCY)) {
            // A page of another site can send such a body without asking, but not this header.
            throw Fault.of(Fault.Kind.BAD_REQUEST, "a body that is no JSON needs the header " + IDEMPOTENCY);
        }
        String text = utf8(ByteBuffer.wrap(raw.body()), "the body");
        JsonNode body = type.equals(Response.JSON) ? BodyReader.json(text) : JSON.textNode(text);
        List<String> faults = new ArrayList<>();
        taken.schema().check(body, "", faults);
        if (!faults.isEmpty()) {
            throw Fault.of(
                    Fault.Kind.UNPROCESSABLE,
                    faults.stream().map(fault -> new Fault.Wrong("body", fault)).toList());
        }
        return endpoint.handler().answer(new Request(raw.path(), values, body, type));
    }

    // ---- for other doors of this program ---------------------------------------------------------------------------

    /**
     * An answer to somebody in this process.
     *
     * @param status of HTTP
     * @param body the answer, or the problem
     */
    public record Told(int status, JsonNode body) {
        /** Whether it is what was asked for. */
        public boolean isGood() {
            return status < 400;
        }
    }

    /**
     * Asks as a request from elsewhere would, with the same checks.
     *
     * @param path below the door, {@code /matters}; parts of it escaped
     * @param parameters by name; those without values are left out
     */
    public Told ask(String path, Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(escaped(value))));
        return told(answer(new Raw("GET", path, query.toString(), Map.of(), new byte[0])));
    }

    /** Sends something as a request from elsewhere would, with the same checks. */
    public Told send(String path, JsonNode body) {
        Map<String, String> headers = Map.of("content-type", Response.JSON);
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return told(answer(new Raw("POST", path, null, headers, bytes)));
    }

    private static Told told(Response response) {
        return new Told(response.status(), Answers.tree(new String(response.bytes(), StandardCharsets.UTF_8)));
    }

    /** A value as it stands in an address. */
    public static String escaped(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What an endpoint answers with, as a JSON Schema by itself in which every kind of entry has one form. */
    public JsonNode briefSchema(String endpoint) {
        return BriefSchemas.of(endpoints.stream()
                .filter(one -> one.id().equals(endpoint))
                .findFirst()
                .orElseThrow());
    }

    /** The header by which a request that is sent twice is done once. */
    static final String IDEMPOTENCY = "Idempotency-Key";

    /** The endpoints, for the description and for tests. */
    List<Endpoint> endpoints() {
        return endpoints;
    }
}
