package org.chancery.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.chancery.api.Api;

/**
 * Something that an assistant can ask for. Immutable.
 *
 * @param name by which it is called
 * @param title for people
 * @param description what it is for, and when to call it
 * @param input JSON Schema of its arguments
 * @param output JSON Schema of what it gives
 * @param isReading whether nothing changes by it
 * @param call does it; its arguments are not checked yet
 */
record Tool(
        String name, String title, String description, JsonNode input, JsonNode output, boolean isReading, Call call) {

    /** Does what a tool does; what is wrong with the arguments is told as the API tells it. */
    interface Call {
        Api.Told with(Map<String, Object> arguments);
    }
}
