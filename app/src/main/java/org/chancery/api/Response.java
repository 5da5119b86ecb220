package org.chancery.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered. Immutable; the bytes are not to be changed.
 *
 * @param type media type with its parameters
 */
record Response(int status, String type, byte[] bytes, Map<String, String> headers) {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";
    static final String LINES = "application/jsonl";
    static final String HTML = "text/html";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Response of(JsonNode json) {
        return of(200, json);
    }

    static Response of(int status, JsonNode json) {
        return new Response(status, JSON, bytes(json), Map.of());
    }

    static Response text(String type, String text) {
        return new Response(200, type + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Response problem(Fault fault) {
        var problem = MAPPER.createObjectNode();
        problem.put("type", Api.ROOT + "/reference#problem-" + fault.kind().slug());
        problem.put("title", fault.kind().title());
        problem.put("status", fault.kind().status());
        problem.put("detail", fault.detail());
        var errors = problem.putArray("errors");
        fault.errors()
                .forEach(wrong -> errors.addObject().put("where", wrong.where()).put("what", wrong.what()));
        return new Response(fault.kind().status(), PROBLEM, bytes(problem), fault.headers());
    }

    /** The same with a header. */
    Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, type, bytes, more);
    }

    private static byte[] bytes(JsonNode json) {
        try {
            // By way of a text: half of a surrogate pair, which a document may hold, then becomes a question mark.
            return MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }
}
