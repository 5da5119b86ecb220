package org.chancery.language.indonesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.chancery.language.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianMorphologyTest {
    @ParameterizedTest
    @CsvSource({
        "usul, mengusulkan, ACTIVE",
        "usul, diusulkan, PASSIVE",
        "usul, usulan, NOUN",
        "usul, pengusulan, NOUN",
        "usul, pengusul, AGENT",
        "usul, usulkan, BARE",
        "tolak, menolak, ACTIVE",
        "tolak, penolakan, NOUN",
        "setuju, menyetujui, ACTIVE",
        "setuju, persetujuan, NOUN",
        "sepakat, disepakati, PASSIVE",
        "sepakat, kesepakatan, NOUN",
        "bahas, membahas, ACTIVE",
        "kunjung, berkunjung, ACTIVE",
        "kunjung, kunjungan, NOUN",
        "runding, perundingan, NOUN",
        "kirim, mengirimkan, ACTIVE",
        "puji, memuji, ACTIVE",
        "teken, diteken, PASSIVE",
        "ajar, belajar, ACTIVE",
        "dukung, mendukung, ACTIVE",
        "harap, harapannya, NOUN",
        "luas, memperluas, ACTIVE",
        "cat, mengecat, ACTIVE",
    })
    void formsMeetInTheirRoot(String root, String form, Voice voice) {
        Map<String, Voice> forms = new HashMap<>();
        new IndonesianMorphology().inflect(root, forms::putIfAbsent);
        assertThat(forms).containsEntry(form, voice);
    }
}
