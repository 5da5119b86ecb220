package org.chancery.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule file says of one rule, for a person who asks why.
 *
 * @param file where it stands, from the root of the project
 * @param cues the words that it looks for, by their field in the file
 * @param example a sentence that it must read, the parts marked, or null
 * @param refusal a look-alike that it must refuse, or null
 */
public record RuleText(
        String file,
        List<Field> cues,
        @Nullable String example,
        @Nullable String refusal) {
    public RuleText {
        cues = List.copyOf(cues);
    }
}
