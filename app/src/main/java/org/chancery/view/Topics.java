package org.chancery.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Topics by the words that people type for them, in any language of the interface. */
final class Topics {
    private static final String FAMILY = "topic.";
    private static final Map<String, String> NAMES = names();

    private Topics() {}

    /** The topics of which some words are the name or one of its first words. */
    static List<String> named(String words) {
        String typed = PartyName.folded(words.strip());
        if (typed.length() < 3) {
            return List.of();
        }
        Map<String, String> found = new TreeMap<>();
        NAMES.forEach((name, slug) -> {
            if (name.equals(typed) || name.startsWith(typed + " ")) {
                found.put(slug, name);
            }
        });
        return List.copyOf(found.keySet());
    }

    /** The topics of which some words are the beginning of the name. */
    static List<String> beginning(String words) {
        String typed = PartyName.folded(words.strip());
        return typed.length() < 3
                ? List.of()
                : NAMES.entrySet().stream()
                        .filter(name -> name.getKey().startsWith(typed))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String language : Wording.LANGUAGES) {
            Wording wording = Wording.of(language);
            for (String key : wording.keys()) {
                if (key.startsWith(FAMILY)) {
                    names.put(PartyName.folded(wording.say(key)), key.substring(FAMILY.length()));
                }
            }
        }
        return names;
    }
}
