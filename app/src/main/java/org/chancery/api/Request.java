package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, its parameters checked against the endpoint's. Immutable.
 *
 * @param path below the door, as it was written
 * @param values of parameters, lists as arrays; those not given are missing
 * @param body what was sent, as JSON or as a text; null where nothing was
 * @param type media type of the body, without parameters; empty where there is none
 */
record Request(
        String path, Map<String, JsonNode> values, @Nullable JsonNode body, String type) {

    private JsonNode value(String name) {
        return values.getOrDefault(name, JsonNodeFactory.instance.missingNode());
    }

    /** A text; empty where it was not given. */
    String text(String name) {
        return value(name).asText("");
    }

    /** A number; the given one where there was none. */
    long whole(String name, long otherwise) {
        return value(name).asLong(otherwise);
    }

    int count(String name, int otherwise) {
        return (int) whole(name, otherwise);
    }

    boolean flag(String name) {
        return value(name).asBoolean(false);
    }

    /** Whether a parameter was given. */
    boolean has(String name) {
        return !value(name).isMissingNode();
    }

    @Nullable
    LocalDate day(String name) {
        return has(name) ? LocalDate.parse(text(name)) : null;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        value(name).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** The body, which the endpoint requires. */
    JsonNode sent() {
        JsonNode sent = body;
        if (sent == null) {
            throw Fault.of(Fault.Kind.BAD_REQUEST, "there is no body");
        }
        return sent;
    }
}
