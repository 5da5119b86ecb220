package org.chancery.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/** What matters are about, named in the languages of the interface as {@code languages/common/objects} has them. */
final class Subjects {
    private static final Map<String, Map<String, String>> BY_OBJECT = read();

    private static final Map<String, Map<String, String>> BY_ENGLISH = BY_OBJECT.values().stream()
            .filter(names -> names.containsKey(Wording.ENGLISH.language()))
            .collect(Collectors.toMap(
                    names -> String.valueOf(names.get(Wording.ENGLISH.language())),
                    names -> names,
                    (one, other) -> one));

    private Subjects() {}

    /** The name of a subject key such as {@code o:next_round}; null where the shelf has none in the language. */
    static @Nullable String name(String subject, Wording words) {
        String key = subject.replaceFirst(">.*", "");
        if (!key.startsWith("o:")) {
            return null;
        }
        String name = BY_OBJECT.getOrDefault(key.substring(2), Map.of()).get(words.language());
        return name == null ? null : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The name of what the shelf calls so, by its key or in English, in another language; the same where it has none. */
    static String named(String english, Wording words) {
        Map<String, String> names = BY_OBJECT.get(english.replace(' ', '_'));
        return (names == null ? BY_ENGLISH.getOrDefault(english, Map.of()) : names)
                .getOrDefault(words.language(), english);
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String file : Shelf.files("common/objects")) {
            for (Shelf.Row row : Shelf.yaml("common/objects/" + file).rows("objects")) {
                Map<String, String> names = new HashMap<>();
                for (String language : Wording.LANGUAGES) {
                    List<String> words = row.list(language);
                    if (!words.isEmpty()) {
                        names.put(language, words.getFirst().replaceFirst("^=", ""));
                    }
                }
                all.put(row.need("object"), names);
            }
        }
        return all;
    }
}
