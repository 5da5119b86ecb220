package org.chancery.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * An object of asks and promises, as the shelf {@code languages/common/objects} knows it. Immutable.
 *
 * @param id its name on the shelf
 * @param topic slug of the extraction guide
 * @param label its first name in the language of titles
 * @param wide whether so much is about it that it says little
 * @param theme whether it is a field of work, which does not make two articles be of one matter
 * @param directed whether what one side does and what the other does are two matters
 * @param meeting whether it is a contact, so that who promises it plans it
 * @param under the object that it is a part of, or null
 * @param words its words by language
 */
record ObjectRow(
        String id,
        String topic,
        String label,
        boolean wide,
        boolean theme,
        boolean directed,
        boolean meeting,
        @Nullable String under,
        Map<String, List<String>> words) {
    ObjectRow {
        words = Map.copyOf(words);
    }

    /** The language that matters are named in, which every row has a word of. */
    static final String TITLES = Shelf.yaml("languages.yml").need("titles");

    private static final List<String> KEYS =
            List.of("object", "topic", "wide", "theme", "directed", "meeting", "under");

    /** All rows by their ids, in the order of the shelf. */
    static Map<String, ObjectRow> all() {
        Map<String, ObjectRow> all = new LinkedHashMap<>();
        for (String file : Shelf.files("common/objects")) {
            for (Shelf.Row row : Shelf.yaml("common/objects/" + file).rows("objects")) {
                ObjectRow object = of(row);
                all.put(object.id, object);
            }
        }
        return all;
    }

    private static ObjectRow of(Shelf.Row row) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String language : row.fields().keySet()) {
            if (!KEYS.contains(language)) {
                words.put(language, new ArrayList<>(row.list(language)));
            }
        }
        return new ObjectRow(
                row.need("object"),
                row.need("topic"),
                row.list(TITLES).getFirst(),
                "yes".equals(row.get("wide")),
                "yes".equals(row.get("theme")),
                "yes".equals(row.get("directed")),
                "yes".equals(row.get("meeting")),
                row.get("under"),
                words);
    }
}
