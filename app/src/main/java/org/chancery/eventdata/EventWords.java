package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.record.EventType;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an event tell beyond its type, by the rows of one language: contexts, modes, and the classes that
 * decide between CAMEO codes. Immutable, thread-safe.
 */
final class EventWords {
    private static final Map<String, EventWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final WordRows contexts = new WordRows();
    private final WordRows wordings = new WordRows();
    private final WordRows modes = new WordRows();
    /** The modes of each type in the order in which they count. */
    private final Map<EventType, List<String>> order = new EnumMap<>(EventType.class);

    private EventWords(String folder) {
        for (Shelf.Row row : Shelf.yaml(folder + "/contexts.yml").rows("contexts")) {
            contexts.add(row.need("id"), row.list("names"));
        }
        for (Shelf.Row row : Shelf.yaml(folder + "/wordings.yml").rows("wordings")) {
            wordings.add(row.need("id"), row.list("names"));
        }
        for (Shelf.Row row : Shelf.yaml(folder + "/modes.yml").rows("modes")) {
            EventType type = EventType.valueOf(row.need("event"));
            order.computeIfAbsent(type, t -> new ArrayList<>()).add(row.need("mode"));
            modes.add(type + ":" + row.need("mode"), row.list("names"));
        }
    }

    /** The words of a language that there is a pack for. */
    static EventWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, code -> new EventWords(code + "/events"));
    }

    /** The contexts whose words stand in a text. */
    Set<String> contexts(String text) {
        return contexts.in(text);
    }

    /** The classes whose words stand in a text. */
    Set<String> wordings(String text) {
        return wordings.in(text);
    }

    /** The first mode of a type whose words stand in a text, or null. */
    @Nullable
    String mode(EventType type, String text) {
        List<String> all = order.getOrDefault(type, List.of());
        Set<String> told = all.isEmpty() ? Set.of() : modes.in(text);
        for (String mode : all) {
            if (told.contains(type + ":" + mode)) {
                return mode;
            }
        }
        return null;
    }
}
