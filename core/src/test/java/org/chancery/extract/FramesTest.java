package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.record.ActKind;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.Test;

/** The shared vocabulary of all languages: what a rule reads has a gloss, and every kind of act is read by some rule. */
class FramesTest {
    private static final Set<String> FRAMES =
            Shelf.yaml("frames.yml").row("frames").fields().keySet();

    @Test
    void whatARuleReadsHasAGloss() {
        for (String language : LanguagePack.languages()) {
            LanguagePack.load(language)
                    .rules("acts")
                    .rows("rules")
                    .forEach(rule -> assertThat(FRAMES)
                            .as(language + "/acts/" + rule.need("rule"))
                            .contains(rule.need("reads")));
        }
    }

    @Test
    void everyKindOfActIsReadInEveryLanguage() {
        for (String language : LanguagePack.languages()) {
            Set<String> read = new HashSet<>();
            LanguagePack.load(language).rules("acts").rows("rules").forEach(rule -> read.add(rule.need("reads")));
            List<String> kinds = new ArrayList<>();
            for (ActKind kind : ActKind.values()) {
                kinds.add(kind.label());
            }
            assertThat(read).as(language).containsAll(kinds);
        }
    }

    @Test
    void ruleIdsAreUnique() {
        for (String language : LanguagePack.languages()) {
            List<String> ids = LanguagePack.load(language).rules("acts").rows("rules").stream()
                    .map(r -> r.need("rule"))
                    .toList();
            assertThat(ids).as(language).doesNotHaveDuplicates();
        }
    }
}
