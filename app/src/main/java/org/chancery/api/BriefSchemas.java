package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.chancery.view.EntryKind;

/**
 * Schemas of answers for those who read all of them at once, as a language model does: without descriptions, with one form
 * for every kind of entry, and with its detail left open. Stateless.
 */
final class BriefSchemas {
    private static final String DEFINED = "#/$defs/";

    private BriefSchemas() {}

    static JsonNode of(Endpoint endpoint) {
        Schema answer = java.util.Objects.requireNonNull(
                        endpoint.replies().get(endpoint.method().equals("GET") ? 200 : 201))
                .schema();
        Map<String, Schema> shapes = Shapes.all();
        ObjectNode schema = answer.json();
        if (schema.has("$ref")) {
            String name = name(schema);
            schema = isEntry(name) ? entry(shapes) : shape(shapes, name);
        }
        brief(schema);
        ObjectNode defined = schema.objectNode();
        define(schema, shapes, defined);
        if (!defined.isEmpty()) {
            schema.set("$defs", defined);
        }
        return schema;
    }

    private static ObjectNode shape(Map<String, Schema> shapes, String name) {
        return java.util.Objects.requireNonNull(shapes.get(name)).json();
    }

    private static String name(JsonNode reference) {
        String path = reference.path("$ref").asText();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isEntry(String name) {
        for (EntryKind kind : EntryKind.values()) {
            if (Shapes.name(kind).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode entry(Map<String, Schema> shapes) {
        ObjectNode entry = shape(shapes, Shapes.name(EntryKind.MATTER));
        ObjectNode properties = (ObjectNode) entry.get("properties");
        properties.putObject("kind").put("type", "string");
        properties.putObject("detail").put("type", "object");
        return entry;
    }

    private static void brief(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("description").isTextual()) {
                object.remove("description");
            }
            object.remove(Set.of("examples", "format"));
        }
        node.forEach(BriefSchemas::brief);
    }

    /** Puts what is referred to beside it, and lets references lead there. */
    private static void define(JsonNode node, Map<String, Schema> shapes, ObjectNode defined) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String name = isEntry(name(object)) ? "Entry" : name(object);
            if (!defined.has(name)) {
                ObjectNode shape = name.equals("Entry") ? entry(shapes) : shape(shapes, name);
                brief(shape);
                defined.set(name, shape);
                define(shape, shapes, defined);
            }
            object.put("$ref", DEFINED + name);
            return;
        }
        node.forEach(child -> define(child, shapes, defined));
    }
}
