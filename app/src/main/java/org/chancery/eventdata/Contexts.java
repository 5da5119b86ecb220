package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.record.EventType;
import org.chancery.shelf.Shelf;

/** The contexts of PLOVER and what of the record places an event in them, by {@code common/events/contexts.yml}. Stateless. */
public final class Contexts {
    private static final Set<String> ALL = new LinkedHashSet<>();
    private static final Map<String, List<String>> OF_TOPIC = new HashMap<>();
    private static final Map<EventType, List<String>> OF_TYPE = new EnumMap<>(EventType.class);

    static {
        for (Shelf.Row row : Shelf.yaml("common/events/contexts.yml").rows("contexts")) {
            String id = row.need("id");
            ALL.add(id);
            row.list("topics")
                    .forEach(topic -> OF_TOPIC.computeIfAbsent(topic, t -> new ArrayList<>())
                            .add(id));
            row.list("events")
                    .forEach(type -> OF_TYPE.computeIfAbsent(EventType.valueOf(type), t -> new ArrayList<>())
                            .add(id));
        }
    }

    private Contexts() {}

    /** All contexts, in the order of the manual. */
    public static Set<String> all() {
        return Set.copyOf(ALL);
    }

    /** The contexts of an event, in the order of the alphabet. */
    static Set<String> of(EventType type, Collection<String> topics, Collection<String> words) {
        Set<String> contexts = new TreeSet<>(words);
        contexts.addAll(OF_TYPE.getOrDefault(type, List.of()));
        topics.forEach(topic -> contexts.addAll(OF_TOPIC.getOrDefault(topic, List.of())));
        return contexts;
    }
}
