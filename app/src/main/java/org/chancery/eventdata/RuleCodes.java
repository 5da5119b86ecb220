package org.chancery.eventdata;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.record.EventType;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/** The CAMEO codes that rules know their own events to be: the key {@code cameo} of a row. Thread-safe. */
final class RuleCodes {
    private static final Map<String, Map<String, RuleCodes.Code>> FAMILIES = new ConcurrentHashMap<>();

    private record Code(EventType type, String cameo) {}

    private RuleCodes() {}

    /**
     * The code of what a rule finds, or null.
     *
     * @param rule id of the rule: {@code en/events/sign}
     * @param type of the event; one that the rule turned into another (still to come, denied) has no code of the rule
     */
    static @Nullable String of(String rule, EventType type) {
        String[] parts = rule.split("/", 3);
        if (parts.length < 3 || !parts[1].equals("events") && !parts[1].equals("acts")) {
            return null;
        }
        Code code = FAMILIES.computeIfAbsent(parts[0] + "/rules/" + parts[1] + ".yml", RuleCodes::read)
                .get(parts[2]);
        return code == null || code.type() != type ? null : code.cameo();
    }

    private static Map<String, Code> read(String path) {
        Map<String, Code> codes = new HashMap<>();
        for (Shelf.Row row : Shelf.yaml(path).rows("rules")) {
            String cameo = row.get("cameo");
            String event = row.get("event") != null ? row.get("event") : row.get("plover");
            if (cameo != null && event != null) {
                codes.put(row.need("rule"), new Code(EventType.valueOf(event), cameo));
            }
        }
        return codes;
    }
}
