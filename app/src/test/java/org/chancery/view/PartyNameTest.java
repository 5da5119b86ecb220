package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Parties as people type them, in any of the languages, with and without accents. */
class PartyNameTest {
    @Test
    void a_party_has_many_names() {
        for (String typed :
                List.of("US", "us", "Amerika Serikat", "amerika", "Hoa Kỳ", "hoa ky", "mỹ", "United States")) {
            assertThat(PartyName.parse(typed)).as(typed).isEqualTo("US");
        }
        for (String typed : List.of("vn", "Vietnam", "Việt Nam", "viet nam", "VIETNAM")) {
            assertThat(PartyName.parse(typed)).as(typed).isEqualTo("VN");
        }
        assertThat(PartyName.parse("Korsel")).isEqualTo("KR");
        assertThat(PartyName.parse("Uni Eropa")).isEqualTo("EU");
        assertThat(PartyName.parse("ASEAN")).isEqualTo("ASEAN");
        assertThat(PartyName.parse("my")).isEqualTo("MY");
    }

    @Test
    void cities_and_regions_are_known_by_one_name() {
        for (String typed : List.of("Kota Ho Chi Minh", "saigon", "Ho Chi Minh City", "Ho Chi Minh")) {
            assertThat(PartyName.parse(typed)).as(typed).isEqualTo("Ho Chi Minh");
        }
        assertThat(PartyName.parse("Đà Nẵng")).isEqualTo("Da Nang");
        assertThat(PartyName.parse("hà nội")).isEqualTo("Hanoi");
        assertThat(PartyName.parse("Asosiasi Kota Surabaya")).isEqualTo("Asosiasi Kota Surabaya");
    }

    @Test
    void parties_are_recognised_among_other_words() {
        check("vietnam amerika", "VN US", "");
        check("VN US", "VN US", "");
        check("việt nam – hoa kỳ thuế", "VN US", "thuế");
        check("kontrol ekspor amerika serikat", "US", "kontrol ekspor");
        check("nickel from indonesia to korea selatan", "ID KR", "nickel from to");
        check("Menlu RI dan AS", "ID US", "Menlu dan");
    }

    @Test
    void small_words_are_no_parties() {
        check("is it my visit", "", "is it my visit");
        check("\"bank indonesia\" rate", "", "\"bank indonesia\" rate");
        check("", "", "");
    }

    @Test
    void a_dossier_is_of_two() {
        assertThat(PartyName.namedIn("vietnam viet nam US").pair()).containsExactly("VN", "US");
        assertThat(PartyName.namedIn("vn us").pair()).containsExactly("VN", "US");
        assertThat(PartyName.namedIn("vietnam US china").pair()).isEmpty();
    }

    private static void check(String typed, String parties, String rest) {
        PartyName.Named named = PartyName.namedIn(typed);
        assertThat(named.parties().stream().map(PartyName.Party::code).toList())
                .as(typed)
                .isEqualTo(parties.isEmpty() ? List.of() : List.of(parties.split(" ")));
        assertThat(named.rest()).as(typed).isEqualTo(rest);
    }
}
