package org.chancery.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * Posts by what they are, in the languages of the interface: {@code minister/industry+trade} is <i>Minister of Industry
 * and Trade</i>, <i>Menteri Perindustrian dan Perdagangan</i>, <i>Bộ trưởng Công thương</i>. The names are those of
 * {@code languages/common/post-concepts.yml}.
 */
final class PostNames {
    private static final Map<String, Map<String, String>> RANKS = read("ranks");
    private static final Map<String, Map<String, String>> FIELDS = read("fields");

    /** Behind every post that the shelf knows. */
    static final int LOWEST = Integer.MAX_VALUE;

    /** The ranks in the order of the shelf, which begins with heads of state; of professions there are none. */
    private static final Map<String, Integer> ORDER = new HashMap<>();

    private static final Set<String> OF_ONE = new HashSet<>();

    static {
        for (Shelf.Row row : Shelf.yaml("common/post-concepts.yml").rows("ranks")) {
            if (!row.need("of").equals("person")) {
                ORDER.put(row.need("concept"), ORDER.size());
            }
            if ("yes".equals(row.get("one"))) {
                OF_ONE.add(row.need("concept"));
            }
        }
    }

    private PostNames() {}

    /** Where a post stands among all, the highest first; {@link #LOWEST} for what the shelf does not know. */
    static int rank(@Nullable String concept) {
        return concept == null ? LOWEST : ORDER.getOrDefault(rankOf(concept), LOWEST);
    }

    /** Whether one person holds it at a time. */
    static boolean isOfOne(String concept) {
        return OF_ONE.contains(rankOf(concept));
    }

    private static String rankOf(String concept) {
        return concept.replaceFirst("[/@].*", "");
    }

    /** The name of a concept; null where the shelf cannot name the whole of it. */
    static @Nullable String name(@Nullable String concept, Wording words) {
        if (concept == null || concept.contains("@")) {
            return null;
        }
        int slash = concept.indexOf('/');
        String rank = RANKS.getOrDefault(slash < 0 ? concept : concept.substring(0, slash), Map.of())
                .get(words.language());
        if (rank == null) {
            return null;
        }
        if (slash < 0) {
            return capitals(rank, words);
        }
        String fields = fields(concept.substring(slash + 1), words);
        return fields == null ? null : words.say("post.of", capitals(rank, words), fields);
    }

    /** What a post of a body is called without the body, which is told beside it; null where the shelf cannot name it. */
    static @Nullable String rankName(@Nullable String concept, Wording words) {
        int at = concept == null ? -1 : concept.indexOf('@');
        return concept == null || at < 0 ? null : name(concept.substring(0, at), words);
    }

    private static @Nullable String fields(String concept, Wording words) {
        String whole = FIELDS.getOrDefault(concept, Map.of()).get(words.language());
        if (whole != null) {
            return capitals(whole, words);
        }
        List<String> names = new ArrayList<>();
        for (String field : concept.split("\\+")) {
            String name = FIELDS.getOrDefault(field, Map.of()).get(words.language());
            if (name == null) {
                return null;
            }
            names.add(capitals(name, words));
        }
        return words.list(names);
    }

    /** Titles have capitals on every word of weight; in Vietnamese on the first of a name alone. */
    private static String capitals(String name, Wording words) {
        if (!words.isYes("post.capitals")) {
            return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
        }
        StringBuilder capitals = new StringBuilder();
        for (String word : name.split(" ")) {
            boolean isSmall = List.of("and", "of", "the", "for", "to", "dan", "untuk", "bidang")
                    .contains(word);
            capitals.append(capitals.isEmpty() ? "" : " ")
                    .append(isSmall ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return capitals.toString();
    }

    private static Map<String, Map<String, String>> read(String list) {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Shelf.Row row : Shelf.yaml("common/post-concepts.yml").rows(list)) {
            Map<String, String> names = new HashMap<>();
            for (String language : Wording.LANGUAGES) {
                if (!row.list(language).isEmpty()) {
                    names.put(language, row.list(language).getFirst());
                }
            }
            all.put(row.need("concept"), names);
        }
        return all;
    }
}
