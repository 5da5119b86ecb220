package org.chancery.eventdata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A code of CAMEO, the older language of event data.
 *
 * @param code three or four digits, of which two are its root: {@code 0311} is below {@code 031}, below {@code 03}
 * @param goldstein -10 for conflict to +10 for cooperation; null where the table has none
 * @param name in the words of the table
 */
public record Cameo(String code, @Nullable Double goldstein, String name) {
    private static final Map<String, Cameo> CODES = read();

    private static Map<String, Cameo> read() {
        Map<String, Cameo> codes = new LinkedHashMap<>();
        for (TableFile.Row row : TableFile.rows("common/events/cameo.tsv")) {
            String code = row.get("code");
            String value = row.get("goldstein");
            // The table has a gap where the code above it has a value.
            Cameo above = value.isEmpty() ? codes.get(code.substring(0, code.length() - 1)) : null;
            Double goldstein = !value.isEmpty() ? Double.valueOf(value) : above == null ? null : above.goldstein();
            codes.put(code, new Cameo(code, goldstein, row.get("name")));
        }
        return Collections.unmodifiableMap(codes);
    }

    /** The code of these digits; an error where the table has none. */
    public static Cameo of(String code) {
        Cameo cameo = CODES.get(code);
        if (cameo == null) {
            throw new IllegalArgumentException("no CAMEO code: " + code);
        }
        return cameo;
    }

    /** All codes of the table. */
    public static Set<String> codes() {
        return CODES.keySet();
    }

    /** The two digits of the root. */
    public String root() {
        return code.substring(0, 2);
    }

    /** The three digits of the code that it is below, or its own. */
    public String base() {
        return code.substring(0, 3);
    }

    /** The class of the root: 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict. */
    public int quad() {
        int root = Integer.parseInt(root());
        return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    }
}
