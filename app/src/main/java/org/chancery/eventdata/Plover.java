package org.chancery.eventdata;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.record.EventType;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/** The types of PLOVER 2.0 with modes, quad code and scale, as {@code common/events/plover.yml} has them. Stateless. */
public final class Plover {
    private record Row(int quad, double scale, boolean recipient, Map<String, Double> modes) {}

    private static final Map<EventType, Row> TYPES = read();
    private static final List<String> QUADS =
            List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

    private Plover() {}

    private static Map<EventType, Row> read() {
        Map<EventType, Row> types = new EnumMap<>(EventType.class);
        for (Shelf.Row row : Shelf.yaml("common/events/plover.yml").rows("types")) {
            Map<String, Double> modes = new LinkedHashMap<>();
            Shelf.Row scales = row.row("modes");
            scales.fields().keySet().forEach(mode -> modes.put(mode, Double.valueOf(scales.need(mode))));
            types.put(
                    EventType.valueOf(row.need("event")),
                    new Row(
                            Integer.parseInt(row.need("quad")),
                            Double.parseDouble(row.need("scale")),
                            "true".equals(row.get("recipient")),
                            Collections.unmodifiableMap(modes)));
        }
        return types;
    }

    private static Row row(EventType type) {
        return Objects.requireNonNull(TYPES.get(type), type::name);
    }

    /** The quad code: 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict. */
    public static int quad(EventType type) {
        return row(type).quad();
    }

    /** The quad code in the words of the manual. */
    public static String quadName(EventType type) {
        return QUADS.get(quad(type) - 1);
    }

    /** Whether the manual asks for a recipient. */
    public static boolean needsRecipient(EventType type) {
        return row(type).recipient();
    }

    /** The modes of a type, in the order of the manual. */
    public static Set<String> modes(EventType type) {
        return row(type).modes().keySet();
    }

    /**
     * Where an event stands between conflict (-10) and cooperation (+10).
     *
     * @param mode one of the type's, or null for the type's own value
     */
    public static double scale(EventType type, @Nullable String mode) {
        return mode == null
                ? row(type).scale()
                : row(type).modes().getOrDefault(mode, row(type).scale());
    }
}
