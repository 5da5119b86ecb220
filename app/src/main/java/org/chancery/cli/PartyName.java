package org.chancery.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.shelf.Shelf;

/** A party as a person types it: a code, a country's name in a language of the shelf, or an organisation's name. */
final class PartyName {
    private PartyName() {}

    /** The code or name that the record uses: {@code vn}, {@code Vietnam} and {@code Việt Nam} are VN; EU is EU. */
    static String parse(String typed) {
        String name = typed.strip();
        if (name.length() == 2) {
            return name.toUpperCase(Locale.ROOT);
        }
        return countries().getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            for (String language : Shelf.languages()) {
                String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
                countries.put(name.toLowerCase(Locale.ROOT), code);
            }
        }
        return countries;
    }
}
