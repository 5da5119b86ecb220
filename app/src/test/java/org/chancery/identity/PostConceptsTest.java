package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostConceptsTest {
    @ParameterizedTest
    @CsvSource({
        "id, Menteri Perindustrian dan Perdagangan,, minister/industry+trade",
        "en, Minister of Industry and Trade,, minister/industry+trade",
        "vi, Bộ trưởng Công Thương,, minister/industry+trade",
        "id, Menlu,, minister/foreign-affairs",
        "id, Menteri Luar Negeri,, minister/foreign-affairs",
        "en, Secretary of State,, minister/foreign-affairs",
        "en, Foreign Minister,, minister/foreign-affairs",
        "vi, Bộ trưởng Ngoại giao,, minister/foreign-affairs",
        "id, Mendag,, minister/trade",
        "en, Commerce Secretary,, minister/trade",
        "en, Deputy Trade Minister,, deputy-minister/trade",
        "vi, Thứ trưởng Bộ Công Thương,, deputy-minister/industry+trade",
        "id, Wakil Menteri Perdagangan,, deputy-minister/trade",
        "id, presiden,, president",
        "id, Presiden,Komisi Eropa, president@EC",
        "id, Presiden ke-7,, president",
        "en, Prime Minister,, prime-minister",
        "vi, Thủ tướng,, prime-minister",
        "id, Duta Besar Inggris untuk Indonesia,, ambassador/ID",
        "id, Perwakilan Dagang,, trade-representative",
        "en, US Trade Representative,, trade-representative",
        "id, Juru Bicara,Kementerian Luar Negeri China, spokesperson@ministry/foreign-affairs",
        "id, juru bicara,Kemlu China, spokesperson@ministry/foreign-affairs",
        "id, Menko Perekonomian,, coordinating-minister/economy",
        "id, Menteri Koordinator Bidang Perekonomian,, coordinating-minister/economy",
        "id, Sekretaris Jenderal,PBB, secretary-general@UN",
    })
    void a_title_is_one_post_in_every_language(String language, String post, String body, String concept) {
        assertThat(Objects.requireNonNull(PostConcepts.shelf().read(language, post, body))
                        .id())
                .isEqualTo(concept);
    }

    @Test
    void a_word_that_is_no_rank_is_no_post() {
        assertThat(PostConcepts.shelf().read("id", "tetangga", null)).isNull();
        assertThat(PostConcepts.shelf().read("xx", "Menteri", null)).isNull();
    }

    @Test
    void titles_told_more_or_less_fully_agree() {
        assertThat(post("minister/trade").agrees(post("minister/industry+trade")))
                .isTrue();
        assertThat(post("minister").agrees(post("minister/trade"))).isTrue();
        assertThat(post("minister/trade").agrees(post("minister/defence"))).isFalse();
        assertThat(post("minister/trade").agrees(post("deputy-minister/trade"))).isFalse();
        assertThat(post("president").agrees(post("president@EC"))).isFalse();
    }

    private static PostConcept post(String id) {
        return PostConcept.ofId(id);
    }
}
