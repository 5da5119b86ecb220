package org.chancery.eventdata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/** Countries in the letters and names of event data. Stateless. */
final class Countries {
    private static final Map<String, String> ALPHA3 = new HashMap<>();
    private static final Map<String, String> FIPS = new HashMap<>();

    static {
        for (Shelf.Row row : Shelf.yaml("common/lexicon/country-codes.yml").rows("entries")) {
            String iso3 = row.get("iso3");
            if (iso3 != null) {
                ALPHA3.put(row.need("id"), iso3);
            }
        }
        // As PLOVER writes it; ISO has no letters for it.
        ALPHA3.put("XK", "KOS");
        TableFile.rows("common/events/fips.tsv").forEach(row -> FIPS.put(row.get("country"), row.get("fips")));
    }

    private Countries() {}

    /** Whether the two letters are those of a country. */
    static boolean isOne(String alpha2) {
        return ALPHA3.containsKey(alpha2);
    }

    /** The three letters of a country; the two themselves where there are none. */
    static String alpha3(String alpha2) {
        return ALPHA3.getOrDefault(alpha2, alpha2);
    }

    /** The English name of a country. */
    static String name(String alpha2) {
        return Locale.of("", alpha2).getDisplayCountry(Locale.ENGLISH);
    }

    /** The two letters of FIPS 10-4, or null. */
    static @Nullable String fips(String alpha2) {
        return FIPS.get(alpha2);
    }
}
