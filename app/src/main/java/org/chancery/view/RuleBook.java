package org.chancery.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * The rules as a linguist wrote them, found by the id that a fact carries: {@code id/acts/meminta} is the row
 * {@code meminta} of {@code languages/id/rules/acts.yml}. A rule that is not written in a file has none. Files are read
 * when first asked for. Thread-safe.
 */
final class RuleBook {
    private static final List<String> CUES =
            List.of("gloss", "reads", "type", "verb", "words", "nouns", "noun", "active", "passive", "object", "needs");

    private static final Map<String, Map<String, RuleText>> FAMILIES = new ConcurrentHashMap<>();

    private RuleBook() {}

    static @Nullable RuleText find(String rule) {
        String[] parts = rule.split("/", 3);
        if (parts.length < 3) {
            return null;
        }
        return FAMILIES.computeIfAbsent(parts[0] + "/" + parts[1], RuleBook::read)
                .get(parts[2]);
    }

    /** How many rules each family of a language has, in the order of its list of files. */
    static Map<String, Integer> sizes(String language) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String file : Shelf.files(language + "/rules")) {
            String family = file.substring(0, file.lastIndexOf('.'));
            sizes.put(
                    family,
                    FAMILIES.computeIfAbsent(language + "/" + family, RuleBook::read)
                            .size());
        }
        return sizes;
    }

    private static Map<String, RuleText> read(String family) {
        int slash = family.indexOf('/');
        String folder = family.substring(0, slash) + "/rules";
        String file = family.substring(slash + 1) + ".yml";
        Map<String, RuleText> rules = new HashMap<>();
        if (Shelf.files(folder).contains(file)) {
            for (Shelf.Row row : Shelf.yaml(folder + "/" + file).rows("rules")) {
                String id = row.get("rule");
                if (id != null) {
                    rules.putIfAbsent(id, text("languages/" + folder + "/" + file, row));
                }
            }
        }
        return rules;
    }

    private static RuleText text(String file, Shelf.Row row) {
        List<Field> cues = new ArrayList<>();
        for (String name : CUES) {
            Object value = row.fields().get(name);
            if (value instanceof List<?> list) {
                cues.add(new Field(name, list.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                cues.add(new Field(name, List.of(value.toString())));
            }
        }
        return new RuleText(file, cues, first(row, "examples"), first(row, "refuse"));
    }

    private static @Nullable String first(Shelf.Row row, String field) {
        return row.fields().get(field) instanceof List<?> list && !list.isEmpty()
                ? String.valueOf(list.getFirst())
                : null;
    }
}
