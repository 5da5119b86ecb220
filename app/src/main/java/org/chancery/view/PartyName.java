package org.chancery.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.shelf.Shelf;

/** A party as a person types it: a code, a country's name in a language of the shelf, or an organisation's name. */
public final class PartyName {
    private PartyName() {}

    /** The code or name that the record uses: {@code vn}, {@code Vietnam} and {@code Việt Nam} are VN; EU is EU. */
    public static String parse(String typed) {
        String name = typed.strip();
        if (name.length() == 2) {
            return name.toUpperCase(Locale.ROOT);
        }
        return Names.BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    /** The two countries that some words name, in their order; empty where they name fewer or more. */
    static List<String> namedIn(String words) {
        String text = " " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ") + " ";
        Map<Integer, String> found = new TreeMap<>();
        Names.BY_NAME.forEach((name, code) -> {
            int at = text.indexOf(" " + name + " ");
            if (at >= 0) {
                found.put(at, code);
            }
        });
        List<String> codes = found.values().stream().distinct().toList();
        return codes.size() == 2 ? codes : List.of();
    }

    /** Made when a name is first looked up. */
    private static final class Names {
        static final Map<String, String> BY_NAME = countries();
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        List<String> codes = new java.util.ArrayList<>(List.of(Locale.getISOCountries()));
        codes.addAll(List.of("EU", "UN"));
        for (String code : codes) {
            for (String language : Shelf.languages()) {
                String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
                countries.put(name.toLowerCase(Locale.ROOT), code);
            }
        }
        return countries;
    }
}
