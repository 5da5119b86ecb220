package org.chancery.identity;

import java.util.List;
import java.util.Optional;
import org.chancery.language.LanguagePack;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * Cities and regions that stand as sides, by what they are called in any language of the shelf: <i>Kota Ho Chi Minh</i> and
 * <i>Saigon</i> are one. Stateless.
 *
 * <pre>{@code Localities.of("Provinsi Quang Ninh");  // Quang Ninh in VN}</pre>
 */
public final class Localities {
    /** Words for a city before its name, each with a blank behind. */
    private static final List<String> CITY_HEADS = LanguagePack.languages().stream()
            .map(language -> language + "/lexicon/locality-heads.yml")
            .filter(Shelf::has)
            .flatMap(file -> Shelf.yaml(file).rows("entries").stream())
            .filter(row -> row.need("id").equals("city"))
            .flatMap(row -> row.list("names").stream())
            .map(name -> name + " ")
            .toList();

    private Localities() {}

    /**
     * A city or region.
     *
     * @param name by which the record knows it
     * @param country ISO 3166-1 code
     */
    public record Locality(String name, String country) {}

    /** The city or region that is named so, alone or with the sort of place beside its name. */
    public static Optional<Locality> of(String worded) {
        return locality(KnownNames.shelf().place(worded));
    }

    /** The city or region of exactly this name. */
    public static Optional<Locality> named(String name) {
        return locality(KnownNames.shelf().whole(name));
    }

    private static Optional<Locality> locality(KnownNames.@Nullable Place place) {
        String name = place == null ? null : KnownNames.shelf().name(place);
        return place == null || name == null
                ? Optional.empty()
                : Optional.of(new Locality(plain(name), place.country()));
    }

    /** "Kota Surabaya" is Surabaya; of the regency of Bandung the city of Bandung is another. */
    private static String plain(String name) {
        for (String head : CITY_HEADS) {
            if (name.length() > head.length() && name.regionMatches(true, 0, head, 0, head.length())) {
                KnownNames.Place city = KnownNames.shelf().whole(name.substring(head.length()));
                String own = city == null ? null : KnownNames.shelf().name(city);
                return own == null ? name : own;
            }
        }
        return name;
    }

    /** A side of a pairing of localities as the record writes it: a country by its code, a known locality by its name. */
    public static String side(String worded) {
        String country = KnownNames.shelf().country(Folding.words(worded));
        return country != null ? country : of(worded).map(Locality::name).orElse(worded);
    }
}
