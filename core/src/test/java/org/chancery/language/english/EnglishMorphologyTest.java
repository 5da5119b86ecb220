package org.chancery.language.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.language.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishMorphologyTest {
    private static final LanguagePack PACK = LanguagePack.load("en");

    @ParameterizedTest
    @CsvSource({
        "propose, proposes, PRESENT",
        "propose, proposed, PAST",
        "propose, proposing, GERUND",
        "agree, agreed, PAST",
        "agree, agreeing, GERUND",
        "agree, agreement, NOUN",
        "ratify, ratifies, PRESENT",
        "ratify, ratified, PAST",
        "plan, planned, PAST",
        "offer, offered, PAST",
        "refer, referring, GERUND",
        "meet, met, PAST",
        "take, took, ACTIVE",
        "take, taken, PARTICIPLE",
        "veto, vetoes, PRESENT",
        "pledge, pledging, GERUND",
    })
    void formsMeetInTheirRoot(String root, String form, Voice voice) {
        Map<String, Voice> forms = new HashMap<>();
        new EnglishMorphology().inflect(root, forms::putIfAbsent);
        assertThat(forms).containsEntry(form, voice);
    }

    /** The word in brackets is what the words around it make of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The plan was [proposed] by Japan.; PASSIVE",
                "The plan [proposed] by Japan failed.; PASSIVE",
                "Japan has never [proposed] it.; ACTIVE",
                "Japan [proposed] a deal.; ACTIVE",
                "The [proposed] deal failed.; NOUN",
                "It has been [signed].; PASSIVE",
                "Steps were not yet [taken].; PASSIVE",
                "They have [taken] steps.; ACTIVE",
                "The minister will [visit] Hanoi.; ACTIVE",
                "He agreed to [visit] Hanoi.; ACTIVE",
                "Their [visit] ended.; NOUN",
                "A state [visit] ended.; NOUN",
                "Japan's [visit] ended.; NOUN",
                "Japan [visits] Peru.; ACTIVE",
                "The [visits] ended.; NOUN",
                "The leaders [welcome] the deal.; ACTIVE",
                "Japan is [seeking] a deal.; ACTIVE",
                "The [signing] of the deal followed.; NOUN",
            })
    void neighboursSettleTheVoice(String marked, Voice voice) {
        int from = marked.indexOf('[');
        String words = marked.replace("[", "").replace("]", "");
        AnalysedText text = AnalysedText.of(Document.of("t", words).withLanguage("en"), PACK);
        int token = 0;
        while (text.tokens().start(token) != from) {
            token++;
        }
        assertThat(text.voice(token)).isEqualTo(voice);
    }
}
