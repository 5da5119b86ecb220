package org.chancery.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.language.LanguagePack;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * The names of countries, cities and organisations in all languages of the shelf, each leading to one key. Immutable, safe
 * to share between threads.
 */
final class KnownNames {
    /** A place: its country and, for a city, the city's own key; that of a capital is the country's code. */
    record Place(String country, @Nullable String city) {}

    /** An organisation of the shelf. */
    record Body(
            String id,
            String side,
            @Nullable String acronym,
            @Nullable String country,
            String kind,
            List<String> names) {}

    private static final class Holder {
        static final KnownNames SHELF = new KnownNames();
    }

    private final Map<String, Place> places = new HashMap<>();
    /** What cities are called, by their keys. */
    private final Map<String, String> cityNames = new HashMap<>();

    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<String, String> fullNames = new HashMap<>();

    private KnownNames() {
        for (String language : LanguagePack.languages()) {
            countries(language);
        }
        cities("common/lexicon/cities.tsv");
        for (String language : LanguagePack.languages()) {
            List<String> files = Shelf.files(language + "/lexicon");
            for (String file : files) {
                if (file.equals("organizations.tsv")) {
                    organizations(language + "/lexicon/" + file);
                } else if (file.equals("localities.tsv")) {
                    cities(language + "/lexicon/" + file);
                } else if (file.equals("bodies.tsv")) {
                    for (Shelf.Row row :
                            Shelf.table(language + "/lexicon/" + file).rows("entries")) {
                        List<String> names = row.list("names");
                        names.forEach(name -> fullNames.putIfAbsent(key(name), names.get(0)));
                    }
                }
            }
        }
    }

    /** What the shelf knows; read once. */
    static KnownNames shelf() {
        return Holder.SHELF;
    }

    private void countries(String language) {
        if (!Shelf.files(language + "/lexicon").contains("countries.yml")) {
            return;
        }
        for (Shelf.Row row : Shelf.yaml(language + "/lexicon/countries.yml").rows("entries")) {
            String code = row.need("id");
            row.list("names").forEach(name -> places.putIfAbsent(key(name), new Place(code, null)));
            for (String field : List.of("capital", "weak_capital")) {
                List<String> names = row.list(field);
                names.stream().limit(1).forEach(name -> cityNames.putIfAbsent(code, name));
                names.forEach(name -> places.putIfAbsent(key(name), new Place(code, code)));
            }
            row.list("seat").forEach(name -> places.putIfAbsent(key(name), new Place(code, null)));
        }
    }

    private void cities(String file) {
        for (Shelf.Row row : Shelf.table(file).rows("entries")) {
            List<String> names = row.list("names");
            String country = row.get("country");
            if (country != null) {
                cityNames.putIfAbsent(key(names.get(0)), names.get(0));
                names.forEach(name -> places.putIfAbsent(key(name), new Place(country, key(names.get(0)))));
            }
        }
    }

    private void organizations(String file) {
        for (Shelf.Row row : Shelf.table(file).rows("entries")) {
            List<String> names = row.list("names");
            String acronym = row.get("acronym");
            String id = row.get("id") != null ? row.need("id") : acronym != null ? acronym : names.get(0);
            String side = row.get("side");
            String label = Groupings.side(side != null ? side : acronym != null ? acronym : names.get(0));
            Body body = new Body(
                    id, label, acronym, row.get("country"), row.get("kind") == null ? "" : row.need("kind"), names);
            names.forEach(name -> bodies.putIfAbsent(key(name), body));
            bodies.putIfAbsent(key(id), body);
            if (side != null) {
                bodies.putIfAbsent(key(side), body);
            }
        }
    }

    /** Letters and digits only, small, without accents: {@code g20} for <i>G - 20</i>. */
    static String key(String name) {
        return String.join("", Folding.words(name));
    }

    /** Where a place as worded lies, or null; of a longer wording the last part that is known: <i>a hotel in Hanoi</i>. */
    @Nullable
    Place place(@Nullable String worded) {
        if (worded == null) {
            return null;
        }
        Place whole = places.get(key(worded));
        if (whole != null) {
            return whole;
        }
        List<String> words = Folding.words(worded);
        for (int last = words.size(); last > 0; last--) {
            for (int first = Math.max(0, last - 3); first < last; first++) {
                Place part = places.get(String.join("", words.subList(first, last)));
                if (part != null && (last - first > 1 || words.get(first).length() > 3)) {
                    return part;
                }
            }
        }
        return null;
    }

    /** Where a place of exactly this name lies, or null. */
    @Nullable
    Place whole(String name) {
        return places.get(key(name));
    }

    /** What a city is called; null for what is no city. */
    @Nullable
    String name(Place place) {
        return place.city() == null ? null : cityNames.get(place.city());
    }

    /** The country that words name, or null: {@code US} for <i>u s</i>. */
    @Nullable
    String country(List<String> words) {
        Place place = places.get(String.join("", words));
        return place == null || place.city() != null ? null : place.country();
    }

    /** The organisation of the shelf that has this name, or null. */
    @Nullable
    Body body(String name) {
        return bodies.get(key(name));
    }

    /** The full name of a body of state that the shelf knows by its short form, else the name itself. */
    String fullName(String name) {
        String full = fullNames.get(key(name));
        if (full != null) {
            return full;
        }
        int blank = name.lastIndexOf(' ');
        Place country = blank < 0 ? null : places.get(key(name.substring(blank)));
        full = country == null ? null : fullNames.get(key(name.substring(0, blank))); // Kemlu China
        return full == null ? name : full;
    }

    /** A side as the record writes it: a country's code, else the usual short name of the organisation. */
    String side(String party) {
        if (isCountry(party)) {
            return party;
        }
        Body body = body(party);
        return body == null ? party : body.side();
    }

    /** Whether a side is a country. */
    static boolean isCountry(String side) {
        return side.length() == 2 && Character.isUpperCase(side.charAt(0)) && Character.isUpperCase(side.charAt(1));
    }
}
