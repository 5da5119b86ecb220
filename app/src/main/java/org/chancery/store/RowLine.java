package org.chancery.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as one line of JSON, to the letter: half a pair of surrogates, which UTF-8 cannot hold, is escaped. Written by hand
 * because Jackson refuses these. Stateless.
 */
final class RowLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final HexFormat HEX = HexFormat.of();

    private RowLine() {}

    /** Adds a name with its value: a text, a whole number, a real one or null. */
    static void add(StringBuilder line, String name, @Nullable Object value) {
        line.append(line.isEmpty() ? '{' : ',');
        text(line, name);
        line.append(':');
        switch (value) {
            case null -> line.append("null");
            case String text -> text(line, text);
            case Double number -> line.append(number.doubleValue());
            case Long number -> line.append(number.longValue());
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    private static void text(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                line.append(c).append(text.charAt(++i));
            } else if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c == '\n') {
                line.append("\\n");
            } else if (c < 0x20 || c == 0x7F || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                line.append("\\u").append(HEX.toHexDigits(c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }

    /** The values by name. */
    static Map<String, @Nullable Object> read(String line) throws IOException {
        Map<String, @Nullable Object> values = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no row");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                values.put(name, value(json));
            }
        }
        return values;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.nextToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            default -> throw new IOException("a row holds something else than texts and numbers");
        };
    }
}
