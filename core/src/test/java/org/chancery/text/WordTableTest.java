package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTableTest {
    @Test
    void words_are_found_in_any_case_and_others_have_number_zero() {
        WordTable words = new WordTable();
        int menteri = words.add("menteri");
        int jumat = words.add("Jum'at");

        assertThat(words.find("MENTERI")).isEqualTo(menteri);
        assertThat(words.find("jum\u2019at")).isEqualTo(jumat);
        assertThat(words.find("para menteri itu", 5, 12)).isEqualTo(menteri);
        assertThat(words.find("menter")).isZero();
        assertThat(words.find("menteri-menteri")).isZero();
        assertThat(words.find("")).isZero();
    }

    @Test
    void a_word_keeps_its_number_however_many_follow() {
        WordTable words = new WordTable();
        int[] numbers = new int[50_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = words.add("kata" + i);
        }
        for (int i = 0; i < numbers.length; i++) {
            assertThat(words.find("Kata" + i)).isEqualTo(numbers[i]);
            assertThat(words.word(numbers[i])).isEqualTo("kata" + i);
            assertThat(words.add("KATA" + i)).isEqualTo(numbers[i]);
        }
        assertThat(words.size()).isEqualTo(numbers.length + 1);
    }

    @Test
    void words_of_one_hash_are_told_apart() {
        WordTable words = new WordTable();
        int one = words.add("a\u0080");
        String twin = "b" + (char) ('\u0080' - 31);

        assertThat(twin.hashCode()).isEqualTo("a\u0080".hashCode());
        assertThat(words.find(twin)).isZero();
        assertThat(words.add(twin)).isNotEqualTo(one);
    }
}
