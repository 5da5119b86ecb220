package org.chancery.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** The description as a page to be read: made of nothing but the description itself. One thread, one use. */
final class ReferencePage {
    private final JsonNode json;
    private final StringBuilder html = new StringBuilder(200_000);

    ReferencePage(JsonNode json) {
        this.json = json;
    }

    String html() {
        JsonNode info = json.path("info");
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>Reference – Chancery</title>")
                .append("<link rel=\"stylesheet\" href=\"/assets/chancery.css\">")
                .append("<link rel=\"stylesheet\" href=\"/assets/reference.css\"></head><body>");
        html.append("<header><p><a href=\"/\">Chancery</a></p><h1>Reference</h1><p class=\"lead\">")
                .append(safe(info.path("summary").asText()))
                .append("</p><p>")
                .append(safe(info.path("description").asText()))
                .append("</p><p class=\"meta\"><span>Version ")
                .append(safe(info.path("version").asText()))
                .append("</span><a href=\"")
                .append(Api.ROOT)
                .append("/openapi.json\">openapi.json</a></p></header>");
        contents();
        html.append("<main>");
        for (JsonNode tag : json.path("tags")) {
            family(tag);
        }
        shapes();
        problems();
        html.append("</main></body></html>\n");
        return html.toString();
    }

    private void contents() {
        html.append("<nav aria-label=\"Contents\"><ul>");
        for (JsonNode tag : json.path("tags")) {
            link("tag-" + tag.path("name").asText(), tag.path("name").asText());
        }
        link("shapes", "shapes");
        link("problems", "problems");
        html.append("</ul></nav>");
    }

    private void link(String anchor, String label) {
        html.append("<li><a href=\"#")
                .append(anchor)
                .append("\">")
                .append(safe(label))
                .append("</a></li>");
    }

    private void family(JsonNode tag) {
        String name = tag.path("name").asText();
        html.append("<section id=\"tag-")
                .append(name)
                .append("\"><h2>")
                .append(safe(name))
                .append("</h2><p>")
                .append(safe(tag.path("description").asText()))
                .append(".</p>");
        for (Iterator<Map.Entry<String, JsonNode>> paths = json.path("paths").fields(); paths.hasNext(); ) {
            Map.Entry<String, JsonNode> path = paths.next();
            path.getValue().fields().forEachRemaining(operation -> {
                if (operation.getValue().path("tags").path(0).asText().equals(name)) {
                    operation(path.getKey(), operation.getKey(), operation.getValue());
                }
            });
        }
        html.append("</section>");
    }

    private void operation(String path, String method, JsonNode operation) {
        html.append("<article id=\"")
                .append(safe(operation.path("operationId").asText()))
                .append("\"><h3><span class=\"method\">")
                .append(method.toUpperCase(Locale.ROOT))
                .append("</span> <code>")
                .append(safe(Api.ROOT + (path.equals("/") ? "" : path)))
                .append("</code></h3><p class=\"lead\">")
                .append(safe(operation.path("summary").asText()))
                .append(".</p>");
        if (operation.has("description")) {
            html.append("<p>")
                    .append(safe(operation.path("description").asText()))
                    .append("</p>");
        }
        parameters(operation.path("parameters"));
        operation.path("requestBody").path("content").fields().forEachRemaining(body -> {
            html.append("<p class=\"label\">Body: <code>")
                    .append(safe(body.getKey()))
                    .append("</code></p>");
            fields(body.getValue().path("schema"));
            JsonNode example = body.getValue().path("example");
            html.append("<pre>")
                    .append(safe(example.isTextual() ? example.asText() : example.toPrettyString()))
                    .append("</pre>");
        });
        answers(operation.path("responses"));
        html.append("</article>");
    }

    private void parameters(JsonNode parameters) {
        html.append("<div class=\"wide\"><table><thead><tr><th scope=\"col\">Parameter</th><th scope=\"col\">Form</th>")
                .append("<th scope=\"col\">Meaning</th></tr></thead><tbody>");
        for (JsonNode one : parameters) {
            JsonNode parameter = resolved(one);
            html.append("<tr><th scope=\"row\"><code>")
                    .append(safe(parameter.path("name").asText()))
                    .append("</code>");
            String place = parameter.path("in").asText();
            if (!place.equals("query")) {
                html.append(" <span class=\"meta\">").append(place).append("</span>");
            }
            html.append("</th><td>")
                    .append(form(parameter.path("schema")))
                    .append("</td><td>")
                    .append(safe(parameter.path("description").asText()))
                    .append("</td></tr>");
        }
        html.append("</tbody></table></div>");
    }

    private void answers(JsonNode responses) {
        html.append("<p class=\"label\">Answers: ");
        responses.fields().forEachRemaining(one -> {
            JsonNode response = one.getValue();
            if (response.has("$ref")) {
                String slug = last(response.path("$ref").asText());
                html.append(slug.equals("not-modified") ? "<span>" : "<a href=\"#problem-" + slug + "\">")
                        .append(one.getKey())
                        .append(slug.equals("not-modified") ? "</span> " : "</a> ");
            } else {
                html.append("<strong>").append(one.getKey()).append("</strong> ");
                response.path("content")
                        .fields()
                        .forEachRemaining(
                                media -> html.append(form(media.getValue().path("schema")))
                                        .append(" <span class=\"meta\">")
                                        .append(safe(media.getKey()))
                                        .append("</span> "));
            }
        });
        html.append("</p>");
    }

    private void shapes() {
        html.append("<section id=\"shapes\"><h2>shapes</h2>");
        json.path("components").path("schemas").fields().forEachRemaining(shape -> {
            html.append("<article id=\"shape-")
                    .append(shape.getKey())
                    .append("\"><h3>")
                    .append(shape.getKey())
                    .append("</h3>");
            if (shape.getValue().has("description")) {
                html.append("<p>")
                        .append(safe(shape.getValue().path("description").asText()))
                        .append("</p>");
            }
            fields(shape.getValue());
            html.append("</article>");
        });
        html.append("</section>");
    }

    private void fields(JsonNode schema) {
        JsonNode properties = schema.path("properties");
        if (properties.isEmpty()) {
            if (schema.has("description") || !schema.path("type").asText().equals("object")) {
                html.append("<p>").append(form(schema)).append("</p>");
            }
            return;
        }
        var required = OpenApi.texts(schema.path("required"));
        html.append("<div class=\"wide\"><table><tbody>");
        properties.fields().forEachRemaining(field -> {
            html.append("<tr><th scope=\"row\"><code>")
                    .append(safe(field.getKey()))
                    .append("</code>");
            if (!required.contains(field.getKey())) {
                html.append(" <span class=\"meta\">can be missing</span>");
            }
            html.append("</th><td>")
                    .append(form(field.getValue()))
                    .append("</td><td>")
                    .append(safe(field.getValue().path("description").asText()))
                    .append("</td></tr>");
        });
        html.append("</tbody></table></div>");
    }

    private void problems() {
        html.append("<section id=\"problems\"><h2>problems</h2><div class=\"wide\"><table><tbody>");
        for (Fault.Kind fault : Fault.Kind.values()) {
            html.append("<tr id=\"problem-")
                    .append(fault.slug())
                    .append("\"><th scope=\"row\">")
                    .append(fault.status())
                    .append("</th><td><code>")
                    .append(fault.slug())
                    .append("</code></td><td>")
                    .append(safe(fault.title()))
                    .append(".</td></tr>");
        }
        html.append("</tbody></table></div></section>");
    }

    // ---- forms -----------------------------------------------------------------------------------------------------

    /** What a value looks like, in a few words. */
    private static String form(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = last(schema.path("$ref").asText());
            return "<a href=\"#shape-" + name + "\">" + name + "</a>";
        }
        if (schema.has("anyOf")) {
            return form(schema.path("anyOf").path(0)) + " or null";
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.path(0).asText() : type.asText("anything");
        String orNull = type.isArray() ? " or null" : "";
        if (schema.has("enum")) {
            return "<span class=\"words\">"
                    + safe(String.join(
                            " · ",
                            OpenApi.texts(schema.path("enum")).stream()
                                    .filter(word -> !word.equals("null"))
                                    .toList()))
                    + "</span>" + orNull;
        }
        return switch (name) {
            case "array" -> "list of " + form(schema.path("items"));
            case "object" ->
                schema.path("additionalProperties").isObject()
                        ? "by name: " + form(schema.path("additionalProperties"))
                        : "object";
            case "integer" -> "whole number" + range(schema) + orNull;
            case "string" -> (schema.path("format").asText().equals("date") ? "day" : "text") + length(schema) + orNull;
            case "boolean" -> "true · false" + orNull;
            default -> name + orNull;
        };
    }

    private static String range(JsonNode schema) {
        return schema.has("maximum") ? ", " + schema.path("minimum") + "–" + schema.path("maximum") : "";
    }

    private static String length(JsonNode schema) {
        return schema.has("maxLength") ? ", at most " + schema.path("maxLength") + " characters" : "";
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? json.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
