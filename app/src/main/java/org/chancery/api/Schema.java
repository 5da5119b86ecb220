package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a JSON value looks like: a JSON Schema of the few words that this program needs, which it both publishes and
 * checks requests against. Immutable.
 *
 * <pre>{@code Schema.object().with("name", Schema.text().longest(80)).maybe("note", Schema.text())}</pre>
 */
public final class Schema {
    static final String COMPONENTS = "#/components/schemas/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode json;

    private Schema(ObjectNode json) {
        this.json = json;
    }

    private static Schema type(String type) {
        return new Schema(JSON.objectNode().put("type", type));
    }

    /** Any text. */
    static Schema text() {
        return type("string");
    }

    /** One of some words. */
    static Schema oneOf(Collection<String> words) {
        ArrayNode values = JSON.arrayNode();
        words.forEach(values::add);
        return text().set("enum", values);
    }

    /** A day, {@code 2026-03-01}. */
    static Schema day() {
        return text().set("format", JSON.textNode("date"));
    }

    /** A whole number. */
    static Schema whole() {
        return type("integer").set("format", JSON.textNode("int64"));
    }

    /** A whole number between two, both included. */
    static Schema whole(long least, long most) {
        return whole().set("minimum", JSON.numberNode(least)).set("maximum", JSON.numberNode(most));
    }

    /** A number. */
    static Schema number() {
        return type("number");
    }

    /** Yes or no. */
    static Schema flag() {
        return type("boolean");
    }

    /** A list. */
    static Schema list(Schema items) {
        return type("array").set("items", items.json);
    }

    /** An object without fields yet. */
    static Schema object() {
        return type("object").set("properties", JSON.objectNode());
    }

    /** An object whose fields are named by the data. */
    static Schema map(Schema values) {
        return type("object").set("additionalProperties", values.json);
    }

    /** Anything at all. */
    static Schema anyType() {
        return new Schema(JSON.objectNode());
    }

    /** A schema that stands among the components under this name. */
    static Schema ref(String name) {
        return new Schema(JSON.objectNode().put("$ref", COMPONENTS + name));
    }

    private Schema set(String word, JsonNode value) {
        ObjectNode more = json.deepCopy();
        more.set(word, value.deepCopy());
        return new Schema(more);
    }

    /** With what a person should know of it. */
    Schema saying(String description) {
        return set("description", JSON.textNode(description));
    }

    /** With an example. */
    Schema like(String example) {
        return set("examples", JSON.arrayNode().add(example));
    }

    /** At most so many characters or items. */
    Schema longest(int most) {
        return set(json.path("type").asText().equals("array") ? "maxItems" : "maxLength", JSON.numberNode(most));
    }

    /** At least so many characters or items. */
    Schema shortest(int least) {
        return set(json.path("type").asText().equals("array") ? "minItems" : "minLength", JSON.numberNode(least));
    }

    /** Matching a regular expression, whole. */
    Schema matching(String pattern) {
        return set("pattern", JSON.textNode("^" + pattern + "$"));
    }

    /** What stands where nothing is said. */
    Schema otherwise(long value) {
        return set("default", JSON.numberNode(value));
    }

    /** What stands where nothing is said. */
    Schema otherwise(boolean value) {
        return set("default", JSON.booleanNode(value));
    }

    /** Or null. */
    Schema orNull() {
        if (json.has("$ref")) {
            ArrayNode either = JSON.arrayNode().add(json.deepCopy());
            either.addObject().put("type", "null");
            return new Schema(JSON.objectNode().set("anyOf", either));
        }
        Schema more = set("type", JSON.arrayNode().add(json.get("type")).add("null"));
        if (json.has("enum")) {
            ArrayNode values = json.get("enum").deepCopy();
            return more.set("enum", values.addNull());
        }
        return more;
    }

    /** With a field that is always there. */
    Schema with(String name, Schema field) {
        Schema more = maybe(name, field);
        ArrayNode required =
                json.has("required") ? (ArrayNode) json.get("required").deepCopy() : JSON.arrayNode();
        return more.set("required", required.add(name));
    }

    /** With a field that can be missing. */
    Schema maybe(String name, Schema field) {
        ObjectNode properties = json.get("properties").deepCopy();
        properties.set(name, field.json);
        return set("properties", properties);
    }

    /** With no other fields than those named. */
    Schema closed() {
        return set("additionalProperties", JSON.booleanNode(false));
    }

    /** As it is published; a copy. */
    ObjectNode json() {
        return json.deepCopy();
    }

    boolean isList() {
        return json.path("type").asText().equals("array");
    }

    Schema items() {
        return new Schema((ObjectNode) json.get("items"));
    }

    /**
     * The value of a parameter as it was written, or why it is none.
     *
     * @param faults takes what is wrong, in words
     */
    JsonNode parse(String written, List<String> faults) {
        JsonNode value = JSON.textNode(written);
        switch (json.path("type").asText()) {
            case "integer" -> {
                if (!written.matches("-?\\d{1,18}")) {
                    faults.add("must be a whole number");
                    return value;
                }
                value = JSON.numberNode(Long.parseLong(written));
            }
            case "boolean" -> {
                if (!written.equals("true") && !written.equals("false")) {
                    faults.add("must be true or false");
                    return value;
                }
                value = JSON.booleanNode(written.equals("true"));
            }
            default -> {}
        }
        check(value, "", faults);
        return value;
    }

    /**
     * Compares a value of a request with this.
     *
     * @param at where the value stands, {@code /fields/date}; empty for the whole
     * @param faults takes what is wrong, in words
     */
    void check(JsonNode value, String at, List<String> faults) {
        String where = at.isEmpty() ? "" : at + " ";
        if (!isOfType(value)) {
            faults.add(where + "must be " + types());
            return;
        }
        if (value.isTextual()) {
            checkText(value.asText(), where, faults);
        } else if (value.isNumber()) {
            boolean isTooSmall = json.has("minimum")
                    && value.asDouble() < json.get("minimum").asDouble();
            boolean isTooLarge = json.has("maximum")
                    && value.asDouble() > json.get("maximum").asDouble();
            if (isTooSmall || isTooLarge) {
                faults.add(where + "must be between " + json.path("minimum") + " and " + json.path("maximum"));
            }
        } else if (value.isArray()) {
            checkList(value, at, where, faults);
        } else if (value.isObject()) {
            checkObject(value, at, where, faults);
        }
    }

    private String types() {
        JsonNode type = json.path("type");
        return type.isArray() ? type.get(0).asText() + " or null" : "of type " + type.asText();
    }

    private boolean isOfType(JsonNode value) {
        JsonNode type = json.path("type");
        if (type.isArray()) {
            return value.isNull() || is(value, type.get(0).asText());
        }
        return type.isMissingNode() || is(value, type.asText());
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalStateException("no such type: " + type);
        };
    }

    private void checkText(String text, String where, List<String> faults) {
        if (text.indexOf('\0') >= 0) {
            faults.add(where + "must not hold the character NUL");
        }
        if (text.chars().anyMatch(c -> Character.isSurrogate((char) c)) && !isWellFormed(text)) {
            faults.add(where + "must not hold half of a surrogate pair");
        }
        long length = text.codePointCount(0, text.length());
        if (json.has("maxLength") && length > json.get("maxLength").asInt()) {
            faults.add(where + "must have at most " + json.get("maxLength") + " characters");
        }
        if (json.has("minLength") && length < json.get("minLength").asInt()) {
            faults.add(where + "must have at least " + json.get("minLength") + " characters");
        }
        if (json.has("enum")) {
            List<String> words = words(json.get("enum"));
            if (!words.contains(text)) {
                faults.add(where + "must be one of " + String.join(", ", words));
            }
        }
        // A long text would be matched for long, and is refused already.
        if (json.has("pattern")
                && text.length() < 2000
                && !Pattern.compile(json.get("pattern").asText()).matcher(text).find()) {
            faults.add(where + "must match " + json.get("pattern").asText());
        }
        if (json.path("format").asText().equals("date") && !isDay(text)) {
            faults.add(where + "must be a day, YYYY-MM-DD");
        }
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static List<String> words(JsonNode values) {
        List<String> words = new java.util.ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return words;
    }

    private static boolean isDay(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return false;
        }
        try {
            return LocalDate.parse(text).getYear() >= 1;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void checkList(JsonNode value, String at, String where, List<String> faults) {
        if (json.has("maxItems") && value.size() > json.get("maxItems").asInt()) {
            faults.add(where + "must have at most " + json.get("maxItems") + " items");
            return;
        }
        if (json.has("minItems") && value.size() < json.get("minItems").asInt()) {
            faults.add(where + "must have at least " + json.get("minItems") + " items");
        }
        for (int i = 0; i < value.size(); i++) {
            items().check(value.get(i), at + "/" + i, faults);
        }
    }

    private void checkObject(JsonNode value, String at, String where, List<String> faults) {
        for (JsonNode name : json.path("required")) {
            if (!value.has(name.asText())) {
                faults.add(where + "must have the field " + name.asText());
            }
        }
        JsonNode others = json.path("additionalProperties");
        for (Iterator<Map.Entry<String, JsonNode>> fields = value.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode known = json.path("properties").path(field.getKey());
            if (known.isObject()) {
                new Schema((ObjectNode) known).check(field.getValue(), at + "/" + field.getKey(), faults);
            } else if (others.isObject()) {
                new Schema((ObjectNode) others).check(field.getValue(), at + "/" + field.getKey(), faults);
            } else if (others.isBoolean()) {
                faults.add(where + "has no field " + field.getKey());
            }
        }
    }
}
