package org.chancery.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cities and regions that stand as sides, by what they are called in any language of the shelf: <i>Kota Ho Chi Minh</i> and
 * <i>Saigon</i> are one. Stateless.
 *
 * <pre>{@code Localities.of("Provinsi Quang Ninh");  // Quang Ninh in VN}</pre>
 */
public final class Localities {
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
        return place == null || name == null ? Optional.empty() : Optional.of(new Locality(name, place.country()));
    }

    /** A side of a pairing of localities as the record writes it: a country by its code, a known locality by its name. */
    public static String side(String worded) {
        String country = KnownNames.shelf().country(Folding.words(worded));
        return country != null ? country : of(worded).map(Locality::name).orElse(worded);
    }
}
