package org.chancery.view;

import java.util.HashMap;
import java.util.Map;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/** Where the places lie that documents name: cities and venues, else the country, else nowhere. */
final class Places {
    private static final Map<String, Place> BY_NAME = new HashMap<>();
    private static final Map<String, Place> CAPITALS = new HashMap<>();

    static {
        for (Shelf.Row row : Shelf.table("common/places.tsv").rows("entries")) {
            String country = row.need("country");
            Place place = new Place(
                    row.list("names").getFirst(),
                    country,
                    true,
                    WorldMap.at(Double.parseDouble(row.need("north")), Double.parseDouble(row.need("east"))));
            row.list("names").forEach(name -> BY_NAME.put(PartyName.folded(name), place));
            if (row.get("capital") != null) {
                CAPITALS.put(country, place);
            }
        }
        for (String language : Shelf.languages()) {
            String file = language + "/lexicon/countries.yml";
            if (Shelf.has(file)) {
                Shelf.yaml(file).rows("entries").forEach(Places::addSeats);
            }
        }
        for (Shelf.Row row : Shelf.table("common/lexicon/cities.tsv").rows("entries")) {
            String country = row.get("country");
            Place place = country == null ? null : within(country);
            if (place != null) {
                row.list("names").forEach(name -> BY_NAME.putIfAbsent(PartyName.folded(name), place));
            }
        }
    }

    private Places() {}

    /**
     * A place on the map.
     *
     * @param name of the place; of a country its code
     * @param country in which it lies
     * @param isExact false where no more is known than the country
     * @param at on the sheet of the {@link WorldMap}
     */
    record Place(String name, String country, boolean isExact, WorldMap.Point at) {
        /** What it is called in a language. */
        String label(Wording words) {
            return isExact ? name : words.party(country);
        }
    }

    private static void addSeats(Shelf.Row row) {
        Place capital = CAPITALS.get(row.need("id"));
        if (capital != null) {
            for (String list : new String[] {"capital", "weak_capital", "seat"}) {
                row.list(list).forEach(name -> BY_NAME.putIfAbsent(PartyName.folded(name), capital));
            }
        }
    }

    private static @Nullable Place within(String country) {
        WorldMap.Point point = WorldMap.within(country);
        return point == null ? null : new Place(country, country, false, point);
    }

    /** The place of some words, for example {@code Washington, D.C.}, {@code Gedung Putih} or {@code Vietnam}; or null. */
    static @Nullable Place of(String words) {
        Place whole = one(words);
        if (whole != null || words.indexOf(',') < 0) {
            return whole;
        }
        for (String part : words.split(",")) {
            Place place = one(part);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static @Nullable Place one(String words) {
        String name = PartyName.folded(
                words.strip().replaceFirst("^(?i)(kota|city of|the city of|thành phố|thủ đô)\\s+", ""));
        Place known = BY_NAME.get(name);
        if (known != null) {
            return known;
        }
        String country = PartyName.named(words.strip());
        return country == null ? null : within(country);
    }
}
