package org.chancery.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description that a server gives of itself, and whether its answers are as described. */
final class DescribedApi {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final JsonNode strict;
    private final Map<String, Schema> compiled = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    /** One operation, its parameters with references followed. */
    record Operation(String method, String path, String id, List<JsonNode> parameters, JsonNode json) {
        boolean isPost() {
            return method.equals("POST");
        }
    }

    DescribedApi(JsonNode document) {
        this.document = document;
        this.strict = strict(document.deepCopy());
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    List<JsonNode> parameters = new ArrayList<>();
                    operation.getValue().path("parameters").forEach(one -> parameters.add(followed(one)));
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey().equals("/") ? "" : path.getKey(),
                            operation.getValue().path("operationId").asText(),
                            parameters,
                            operation.getValue()));
                }));
    }

    static DescribedApi of(TestRoom room) throws IOException, InterruptedException {
        return new DescribedApi(MAPPER.readTree(room.get("/api/v1/openapi.json").body()));
    }

    /** A field that the description does not have is a fault of the description; clients must let new ones pass. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject()
                    && !object.path("properties").isEmpty()
                    && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
        node.forEach(DescribedApi::strict);
        return node;
    }

    private JsonNode followed(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is wrong with an answer; null where it is as described. */
    @Nullable
    String wrong(Operation operation, RawHttp.Answer answer) throws IOException {
        JsonNode response = followed(operation.json().path("responses").path(String.valueOf(answer.status())));
        if (response.isMissingNode()) {
            return answer.status() + " is not described: " + answer.body();
        }
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            return answer.bytes().length == 0 ? null : "a body where none is described";
        }
        JsonNode media = content.path(answer.type());
        if (media.isMissingNode()) {
            return "a body of type \"" + answer.type() + "\"";
        }
        if (!answer.type().endsWith("json")) {
            return null;
        }
        List<Error> errors = schema(media.path("schema")).validate(MAPPER.readTree(answer.bytes()));
        return errors.isEmpty() ? null : errors.subList(0, Math.min(5, errors.size())) + " in " + cut(answer.body());
    }

    static String cut(String body) {
        return body.length() < 600 ? body : body.substring(0, 600) + "…";
    }

    private Schema schema(JsonNode schema) {
        return compiled.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = (ObjectNode) strict(schema.deepCopy());
            whole.set("components", strict.path("components"));
            return SCHEMAS.getSchema(whole);
        });
    }

    /** A schema by the text of it. */
    static Schema schema(String text) throws IOException {
        return SCHEMAS.getSchema(MAPPER.readTree(text));
    }

    /** The statuses that are described for an operation. */
    static Map<String, JsonNode> responses(Operation operation) {
        Map<String, JsonNode> responses = new LinkedHashMap<>();
        operation
                .json()
                .path("responses")
                .fields()
                .forEachRemaining(one -> responses.put(one.getKey(), one.getValue()));
        return responses;
    }
}
