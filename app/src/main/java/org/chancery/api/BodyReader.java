package org.chancery.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Bodies as JSON; refuses what is none, what is nested deep, and what names a field twice. Stateless. */
final class BodyReader {
    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 40;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(ApiServlet.LARGEST_BODY)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private BodyReader() {}

    static JsonNode json(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json == null || json.isMissingNode()) {
                throw Fault.of(Fault.Kind.BAD_REQUEST, "the body is empty");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw Fault.of(Fault.Kind.BAD_REQUEST, "the body is no JSON: " + Fault.shown(e.getOriginalMessage()));
        }
    }
}
