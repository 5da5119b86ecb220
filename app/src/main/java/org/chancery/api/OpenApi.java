package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The description of all endpoints in OpenAPI 3.1, made from what they declare. Immutable. */
final class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What can be the matter with any request. */
    private static final List<Fault.Kind> EVERYWHERE = List.of(
            Fault.Kind.BAD_REQUEST,
            Fault.Kind.FOREIGN,
            Fault.Kind.NOT_ACCEPTABLE,
            Fault.Kind.PRECONDITION_FAILED,
            Fault.Kind.TOO_LARGE,
            Fault.Kind.URI_TOO_LONG,
            Fault.Kind.HEADERS_TOO_LARGE,
            Fault.Kind.UNAVAILABLE);

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("record", "The whole record, and this description"),
            Map.entry("matters", "What was asked, promised and agreed, followed over time"),
            Map.entry("engagements", "Who met whom"),
            Map.entry("people", "People and their posts"),
            Map.entry("organizations", "Ministries, companies, associations, organisations of states"),
            Map.entry("instruments", "Agreements, statements, lists and their lives"),
            Map.entry("negotiations", "Rounds, chapters and tasks"),
            Map.entry("figures", "Numbers told of trade between sides"),
            Map.entry("relations", "Standing ties"),
            Map.entry("documents", "What was read, and what each of it says"),
            Map.entry("parties", "Countries, organisations and localities as sides"),
            Map.entry("pairs", "What is between two parties"),
            Map.entry("topics", "What it is about"),
            Map.entry("timeline", "What happened in which order"),
            Map.entry("calendar", "What is on which day"),
            Map.entry("search", "Documents by their words"),
            Map.entry("review", "What people rule"));

    private final List<Endpoint> endpoints;
    private final ObjectNode json;

    OpenApi(String version, List<Endpoint> endpoints) {
        this.endpoints = endpoints;
        this.json = document(version);
    }

    /** As it is served; not to be changed. */
    JsonNode json() {
        return json;
    }

    /** As a page. */
    String html() {
        return new ReferencePage(json).html();
    }

    /** The addresses of lists. */
    List<String> collections() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("GET"))
                .map(Endpoint::path)
                .filter(path -> !path.isEmpty() && !path.contains("{") && path.indexOf('/', 1) < 0)
                .toList();
    }

    private ObjectNode document(String version) {
        ObjectNode document = JSON.objectNode();
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Chancery");
        info.put("version", version);
        info.put(
                "summary",
                "The record of who met whom, what was asked, promised and agreed, and the sentence that says so.");
        info.put(
                "description",
                "Served for this machine alone. Lists come in pages: send next back as cursor until it is null. Every entry"
                        + " carries its evidence, its curation and the revision by which it changed last. Answers have strong"
                        + " tags (If-None-Match); errors are problems of RFC 9457.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", Api.ROOT);
        ArrayNode tags = document.putArray("tags");
        Set<String> named = new LinkedHashSet<>();
        endpoints.forEach(endpoint -> named.add(endpoint.tag()));
        named.forEach(tag -> tags.addObject().put("name", tag).put("description", TAGS.get(tag)));
        ObjectNode paths = document.putObject("paths");
        for (Endpoint endpoint : endpoints) {
            String path = endpoint.path().isEmpty() ? "/" : endpoint.path();
            ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
            item.set(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint));
        }
        components(document.putObject("components"));
        return document;
    }

    private static ObjectNode operation(Endpoint endpoint) {
        ObjectNode operation = JSON.objectNode();
        operation.put("operationId", endpoint.id());
        operation.putArray("tags").add(endpoint.tag());
        operation.put("summary", endpoint.summary());
        if (!endpoint.description().isEmpty()) {
            operation.put("description", endpoint.description());
        }
        ArrayNode parameters = operation.putArray("parameters");
        endpoint.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        if (endpoint.method().equals("GET")) {
            parameters.addObject().put("$ref", "#/components/parameters/IfNoneMatch");
        }
        if (!endpoint.bodies().isEmpty()) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            ObjectNode content = body.putObject("content");
            endpoint.bodies().forEach((type, taken) -> {
                ObjectNode media = content.putObject(type);
                media.set("schema", taken.schema().json());
                media.set(
                        "example",
                        type.equals(Response.JSON) ? Answers.tree(taken.example()) : JSON.textNode(taken.example()));
            });
        }
        responses(endpoint, operation.putObject("responses"));
        return operation;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode written = JSON.objectNode();
        written.put("name", parameter.name());
        written.put("in", parameter.place().name().toLowerCase(Locale.ROOT));
        written.put("required", parameter.isRequired());
        written.put("description", parameter.description());
        if (parameter.schema().isList()) {
            written.put("style", "form").put("explode", true);
        }
        written.set("schema", parameter.schema().json());
        return written;
    }

    private static void responses(Endpoint endpoint, ObjectNode responses) {
        endpoint.replies().forEach((status, reply) -> {
            ObjectNode response = responses.putObject(String.valueOf(status));
            response.put("description", reply.description());
            ObjectNode headers = response.putObject("headers");
            if (endpoint.method().equals("GET")) {
                headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
            } else {
                headers.putObject("Location").put("$ref", "#/components/headers/Location");
            }
            response.putObject("content")
                    .putObject(reply.type())
                    .set("schema", reply.schema().json());
        });
        if (endpoint.method().equals("GET")) {
            responses.putObject("304").put("$ref", "#/components/responses/not-modified");
        }
        Set<Fault.Kind> faults = new java.util.TreeSet<>(EVERYWHERE);
        faults.addAll(endpoint.faults());
        for (Fault.Kind fault : faults) {
            responses.putObject(String.valueOf(fault.status())).put("$ref", "#/components/responses/" + fault.slug());
        }
    }

    private static void components(ObjectNode components) {
        ObjectNode schemas = components.putObject("schemas");
        Shapes.all().forEach((name, schema) -> schemas.set(name, schema.json()));
        ObjectNode responses = components.putObject("responses");
        responses.putObject("not-modified").put("description", "It is as the tag says.");
        for (Fault.Kind fault : Fault.Kind.values()) {
            ObjectNode response = responses.putObject(fault.slug());
            response.put("description", fault.title() + ".");
            ObjectNode media = response.putObject("content").putObject(Response.PROBLEM);
            media.set("schema", Schema.ref("Problem").json());
            ObjectNode example = media.putObject("example");
            example.put("type", Api.ROOT + "/reference#problem-" + fault.slug());
            example.put("title", fault.title());
            example.put("status", fault.status());
            example.put("detail", "in words");
            example.putArray("errors");
        }
        ObjectNode headers = components.putObject("headers");
        header(headers.putObject("ETag"), "A strong tag: the same bytes, the same tag.");
        header(headers.putObject("Location"), "Where what was made can be read.");
        ObjectNode parameters = components.putObject("parameters");
        ObjectNode match = parameters.putObject("IfNoneMatch");
        match.put("name", "If-None-Match").put("in", "header").put("required", false);
        match.put("description", "Tags of answers at hand: 304 where one of them still holds.");
        match.set("schema", Schema.text().longest(2000).json());
    }

    private static void header(ObjectNode header, String description) {
        header.put("description", description).set("schema", Schema.text().json());
    }

    /** The parts of a list of words. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
