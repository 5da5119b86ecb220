package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Nguyễn Hồng Hạnh, Nguyen Hong Hanh",
        "Nguyen Hong Hanh, Hanh Nguyen Hong",
        "Lee Jae Min, Lee Jae-min",
        "Budi Hartono, Hartono",
        "Budi Hartono, BudiHartono",
        "Muhammad Rizal Hakim, Mohammed Rizal Hakim",
        "Soetrisno, Sutrisno",
        "Sergei Morozov, Sergey Morozov",
        "Khalid bin Nasser Al Amri, Khaled bin Nasser",
        "Khalid bin Nasser, KbN",
        "José Ignácio Pereira, Jose Ignacio Pereira",
        "Dr. Maria Weber, Maria Weber",
        "Ayşe Yıldız, Ayse Yildiz",
        "Hartono Budianto, Hartono Budiantotiba",
    })
    void one_person(String one, String two) {
        assertThat(PersonName.of(one).likeness(PersonName.of(two))).isGreaterThanOrEqualTo(PersonName.LIKELY);
        assertThat(PersonName.of(two).likeness(PersonName.of(one))).isGreaterThanOrEqualTo(PersonName.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyen Hong Hanh, Nguyen Van Hanh",
        "Nguyen Hong Hanh, Nguyen",
        "Kim Min Su, Kim",
        "Nasser bin Faris Al Amri, Khalid bin Nasser bin Faris Al Amri",
        "Budi Hartono, Budi Santoso",
        "Ahmad Yani, Ahmad Fauzi",
        "Sutrisno, Dewi Sutrisnoputri",
        "Claire Martin, Paul Martin",
    })
    void not_one_by_name_alone(String one, String two) {
        assertThat(PersonName.of(one).likeness(PersonName.of(two))).isLessThan(PersonName.LIKELY);
        assertThat(PersonName.of(two).likeness(PersonName.of(one))).isLessThan(PersonName.LIKELY);
    }
}
